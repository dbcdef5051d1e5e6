"""Several cells at once: grown by keys and mouse, typed into, cleared, filled, walked through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from itadesk.records.change import Value
from tests.gui.grid.conftest import YEAR, Grid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def _selected(grid: Grid) -> list[tuple[int, str]]:
    columns = grid.model.source.columns
    return [(row, columns[column].field) for row, column in grid.view.moving.selected_cells()]


def _click(grid: Grid, row: int, field: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
    index = grid.model.index(row, grid.column(field))
    QTest.mouseClick(grid.view.viewport(), LEFT, modifiers, grid.view.visualRect(index).center())


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (K.Key_Down, (0, "title"), (2, "title")),
        (K.Key_Down, (2, "title"), (3, "title")),
        (K.Key_Up, (2, "steps"), (0, "steps")),
        (K.Key_Up, (3, "title"), (2, "title")),
        (K.Key_Down, (0, "finding"), (3, "finding")),
        (K.Key_Right, (0, "title"), (0, "steps")),
        (K.Key_Right, (0, "steps"), (0, "period")),
        (K.Key_Right, (0, "period"), (0, "instrument")),
        (K.Key_Left, (0, "instrument"), (0, "period")),
        (K.Key_Left, (0, "steps"), (0, "title")),
    ],
)
def test_ctrl_arrows_jump_to_the_edge_of_the_words_as_in_excel(
    measures: Grid, key: Qt.Key, start: tuple[int, str], end: tuple[int, str]
) -> None:
    measures.go(*start)
    measures.key(key, CTRL)
    assert measures.here == end
    assert _selected(measures) == [end]


def test_ctrl_shift_arrows_select_to_the_edge(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.key(K.Key_Down, CTRL | SHIFT)
    assert _selected(measures) == [(0, "steps"), (1, "steps"), (2, "steps")]
    measures.type("ทำร่วมกัน")
    measures.key(K.Key_Return, CTRL)
    assert {m.steps for m in measures.desk.measures(YEAR)} >= {"ทำร่วมกัน"}


def test_ctrl_shift_end_and_home_select_to_the_corner(measures: Grid) -> None:
    measures.go(1, "period")
    measures.key(K.Key_End, CTRL | SHIFT)
    rows = {row for row, _field in _selected(measures)}
    assert rows == {1, 2}
    assert (2, "instrument") in _selected(measures)
    measures.go(1, "finding")
    measures.key(K.Key_Home, CTRL | SHIFT)
    assert _selected(measures) == [(0, "title"), (0, "finding"), (1, "title"), (1, "finding")]


def test_shift_home_and_end_select_within_the_row(measures: Grid) -> None:
    measures.go(1, "steps")
    measures.key(K.Key_Home, SHIFT)
    assert _selected(measures) == [(1, "title"), (1, "finding"), (1, "steps")]
    measures.go(1, "period")
    measures.key(K.Key_End, SHIFT)
    assert _selected(measures)[0] == (1, "period")
    assert _selected(measures)[-1] == (1, "instrument")


@pytest.mark.parametrize("key", [K.Key_PageUp, K.Key_PageDown])
def test_ctrl_page_keys_leave_the_cell_and_its_frame_together(measures: Grid, key: Qt.Key) -> None:
    measures.go(1, "steps")
    measures.key(key, CTRL)
    assert _selected(measures) == [measures.here]


def test_shift_click_selects_the_block_and_typing_goes_to_its_first_cell(measures: Grid) -> None:
    _click(measures, 0, "steps")
    _click(measures, 1, "period", SHIFT)
    assert _selected(measures) == [(0, "steps"), (0, "period"), (1, "steps"), (1, "period")]
    measures.type("คำเดียว")
    measures.key(K.Key_Return)
    steps = [m.steps for m in measures.desk.measures(YEAR)]
    assert (
        sum(text == "คำเดียว" for text in steps)
        + sum(m.period == "คำเดียว" for m in measures.desk.measures(YEAR))
        == 1
    )


def test_enter_and_tab_walk_round_inside_the_selection_as_in_excel(measures: Grid) -> None:
    measures.select((0, "steps"), (1, "period"))
    seen = []
    for _ in range(4):
        measures.key(K.Key_Return)
        seen.append(measures.here)
    assert seen == [(1, "steps"), (0, "period"), (1, "period"), (0, "steps")]
    seen = []
    for _ in range(4):
        measures.key(K.Key_Tab)
        seen.append(measures.here)
    assert seen == [(0, "period"), (1, "steps"), (1, "period"), (0, "steps")]
    measures.key(K.Key_Backtab, SHIFT)
    assert measures.here == (1, "period")
    measures.key(K.Key_Return, SHIFT)
    assert measures.here == (0, "period")
    assert len(_selected(measures)) == 4


def test_typing_through_a_selection_fills_cell_by_cell(measures: Grid) -> None:
    measures.select((0, "responsible"), (2, "responsible"))
    for words in ("กองช่าง", "กองคลัง", "สำนักปลัด"):
        measures.type(words)
        measures.key(K.Key_Return)
    assert [m.responsible for m in measures.desk.measures(YEAR)] == [
        "กองช่าง",
        "กองคลัง",
        "สำนักปลัด",
    ]
    assert measures.here == (0, "responsible")


def test_an_arrow_ends_the_selection(measures: Grid) -> None:
    measures.select((0, "steps"), (2, "period"))
    measures.key(K.Key_Down)
    assert _selected(measures) == [measures.here]


def test_backspace_over_a_selection_empties_the_current_cell_only(measures: Grid) -> None:
    measures.select((0, "steps"), (2, "steps"))
    measures.key(K.Key_Backspace)
    measures.key(K.Key_Return)
    steps = [m.steps for m in measures.desk.measures(YEAR)]
    assert steps[0] == "" and all(steps[1:])


def test_a_column_filled_at_once_makes_no_new_row(measures: Grid) -> None:
    measures.go(0, "responsible")
    measures.key(K.Key_Space, CTRL)
    measures.type("กองช่าง")
    measures.key(K.Key_Return, CTRL)
    assert [m.responsible for m in measures.desk.measures(YEAR)] == ["กองช่าง"] * 3
    measures.go(0, "finding")
    measures.type("ผล")
    measures.key(K.Key_Return)
    measures.go(0, "finding")
    measures.key(K.Key_Space, CTRL)
    measures.key(K.Key_D, CTRL)
    assert [m.finding for m in measures.desk.measures(YEAR)] == ["ผล"] * 3


def test_cells_apart_are_filled_down_each_from_its_own_column(measures: Grid) -> None:
    _click(measures, 0, "period")
    _click(measures, 1, "steps", CTRL)
    _click(measures, 2, "steps", CTRL)
    measures.key(K.Key_D, CTRL)
    steps = [m.steps for m in measures.desk.measures(YEAR)]
    assert steps[1] != steps[0]
    assert steps[2] == steps[1]


def test_everything_selected_and_deleted_is_rows_removed_and_comes_back(
    measures: Grid, titles: list[str]
) -> None:
    measures.key(K.Key_A, CTRL)
    measures.key(K.Key_Delete)
    assert measures.titles() == []
    assert "๓ แถว" in measures.said[-1]
    measures.key(K.Key_Z, CTRL)
    assert measures.titles() == measures.shown_titles() == titles


def test_delete_over_choices_and_words_is_one_step(results: Grid) -> None:
    results.go(0, "status")
    results.type("แล้ว")
    results.key(K.Key_Tab)
    results.go(0, "output")
    results.type("เสร็จ")
    results.key(K.Key_Return)
    results.select((0, "status"), (1, "output"))
    results.key(K.Key_Delete)
    assert (results.text(0, "status"), results.text(0, "output")) == ("", "")
    results.key(K.Key_Z, CTRL)
    assert results.text(0, "output") == "เสร็จ"
    assert results.text(0, "status") == "แล้วเสร็จ"


def test_pages_of_high_rows_end_with_the_cell_in_view(measures: Grid) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": f"เรื่องที่ {n}", "steps": "ขั้นตอนยาวมากของงานนี้ " * (n % 40)}
        for n in range(60)
    ]
    measures.desk.add_rows("measure", rows)
    measures.go(0, "title")
    for key in [K.Key_PageDown] * 5 + [K.Key_PageUp] * 3:
        before = measures.here[0]
        measures.key(key)
        measures.bot.wait(1)
        rect = measures.view.visualRect(measures.view.currentIndex())
        assert measures.view.viewport().rect().contains(rect.topLeft())
        assert rect.height() <= measures.view.viewport().height()
        assert (measures.here[0] > before) == (key == K.Key_PageDown)


@pytest.mark.parametrize("key", [K.Key_Left, K.Key_Right, K.Key_Up, K.Key_Down, K.Key_End])
@pytest.mark.parametrize("held", [SHIFT, CTRL | SHIFT])
def test_a_block_that_ends_in_hidden_columns_still_grows(
    measures: Grid, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    view = measures.view
    for column in view.shown_columns()[-2:]:
        view.setColumnHidden(column, True)
    measures.go(0, "title")
    measures.key(K.Key_A, CTRL)
    measures.key(key, held)
    assert (0, "title") in _selected(measures)
