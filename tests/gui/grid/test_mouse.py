"""Selecting with the mouse, alone and after keys, also beside columns that stay in view."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.sources import measure_source
from itadesk.records.change import Value
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def _spot(grid: Grid, row: int, field: str) -> QPoint:
    return grid.view.visualRect(grid.model.index(row, grid.column(field))).center()


def _selected(grid: Grid) -> list[tuple[int, str]]:
    columns = grid.model.source.columns
    return [(row, columns[column].field) for row, column in grid.view.moving.selected_cells()]


def _click(
    grid: Grid, row: int, field: str, modifiers: Qt.KeyboardModifier = NONE, button: object = LEFT
) -> None:
    assert isinstance(button, Qt.MouseButton)
    QTest.mouseClick(grid.view.viewport(), button, modifiers, _spot(grid, row, field))


def test_shift_click_begins_where_the_keys_went(measures: Grid) -> None:
    _click(measures, 0, "title")
    for key in (K.Key_Return, K.Key_Tab, K.Key_Tab):
        measures.key(key)
    assert measures.here == (1, "steps")
    _click(measures, 2, "period", SHIFT)
    assert _selected(measures) == [(1, "steps"), (1, "period"), (2, "steps"), (2, "period")]
    measures.type("คำแรก")
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].steps == "คำแรก"


def test_a_drag_upwards_keeps_the_cell_it_began_in(measures: Grid) -> None:
    port = measures.view.viewport()
    QTest.mousePress(port, LEFT, NONE, _spot(measures, 2, "period"))
    QTest.mouseMove(port, _spot(measures, 1, "period"))
    QTest.mouseMove(port, _spot(measures, 0, "steps"))
    QTest.mouseRelease(port, LEFT, NONE, _spot(measures, 0, "steps"))
    assert len(_selected(measures)) == 6
    assert measures.here == (2, "period")
    measures.key(K.Key_Down, SHIFT)
    assert (0, "steps") not in _selected(measures)
    assert (1, "steps") in _selected(measures)


def test_a_right_click_in_the_selection_keeps_it_and_outside_leaves_it(measures: Grid) -> None:
    measures.select((0, "steps"), (1, "period"))
    _click(measures, 1, "period", button=RIGHT)
    assert len(_selected(measures)) == 4
    _click(measures, 2, "title", button=RIGHT)
    assert _selected(measures) == [(2, "title")]
    assert measures.here == (2, "title")


def test_ctrl_click_takes_cells_apart_and_delete_clears_just_these(measures: Grid) -> None:
    _click(measures, 0, "steps")
    _click(measures, 2, "period", CTRL)
    measures.key(K.Key_Delete)
    found = [(m.steps != "", m.period != "") for m in measures.desk.measures(YEAR)]
    assert found == [(False, True), (True, True), (True, False)]


def test_shift_arrows_beside_a_column_that_stays_select_only_their_way(
    show: MakeGrid, desk: Desk
) -> None:
    rows: list[dict[str, Value]] = [{"fiscal_year": YEAR, "title": f"งาน {n}"} for n in range(3)]
    desk.add_rows("measure", rows)
    grid = show(measure_source(desk, YEAR))
    grid.page.resize(560, 400)
    grid.bot.waitUntil(lambda: grid.view.width() == 560)
    grid.go(0, "finding")
    for _ in range(4):
        grid.key(K.Key_Right, SHIFT)
    fields = [field for _row, field in _selected(grid)]
    assert fields == ["finding", "steps", "period", "responsible", "indicator"]
    for _ in range(6):
        grid.key(K.Key_Left, SHIFT)
    assert [field for _row, field in _selected(grid)] == ["title", "finding"]


def test_a_click_on_a_heading_selects_the_column_and_enter_walks_down(measures: Grid) -> None:
    head = measures.view.horizontalHeader()
    column = measures.column("steps")
    spot = QPoint(head.sectionViewportPosition(column) + 20, 8)
    QTest.mouseClick(head.viewport(), LEFT, NONE, spot)
    measures.key(K.Key_Delete)
    assert {m.steps for m in measures.desk.measures(YEAR)} == {""}
    assert len(measures.titles()) == 3


def test_a_whole_row_chosen_by_its_number_grows_with_shift_down(
    measures: Grid, titles: list[str]
) -> None:
    head = measures.view.verticalHeader()
    QTest.mouseClick(head.viewport(), LEFT, NONE, QPoint(8, head.sectionViewportPosition(0) + 6))
    measures.key(K.Key_Down, SHIFT)
    measures.key(K.Key_Delete)
    assert measures.titles() == [titles[2]]
    measures.page.undo()
    assert measures.titles() == titles


def test_the_cap_of_rows_is_changed_by_keys_and_ends_in_an_ellipsis(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.type("\n".join(f"- ขั้นที่ {n}" for n in range(1, 15)))
    measures.key(K.Key_Return)
    high = measures.view.rowHeight(0)
    menu = QMenu(measures.page)
    caps = measures.page.commands.columns.cap_menu(menu).actions()
    caps[0].trigger()
    line = measures.view.fontMetrics().lineSpacing()
    assert 3 * line <= measures.view.rowHeight(0) < 4.5 * line
    layout = measures.view.heights.layouts.get(
        measures.text(0, "steps"),
        measures.view.heights.text_width(measures.column("steps")),
        measures.view.font(),
        cap=3,
    )
    assert layout.rest.endswith("…")
    caps[-1].trigger()
    assert measures.view.rowHeight(0) > high
    assert measures.view.rowHeight(0) > 14 * line
