"""Working while rows are filtered or sorted for viewing: nothing goes astray, nothing is hidden."""

from decimal import Decimal

from PySide6.QtCore import Qt

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.grid.rows.sources import measure_source, score_source
from itadesk.records.change import Value
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _five(show: MakeGrid, desk: Desk) -> Grid:
    """ก and ข alternate; the filter leaves the three ก rows."""
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": title} for title in ("ก๑", "ข๑", "ก๒", "ข๒", "ก๓")
    ]
    desk.add_rows("measure", rows)
    grid = show(measure_source(desk, YEAR))
    title = grid.column("title")
    grid.view.arrange(lambda: grid.view.arranging.filter(title, ColumnFilter(contains="ก")))
    assert grid.shown_titles() == ["ก๑", "ก๒", "ก๓"]
    return grid


def test_a_row_moved_under_a_filter_is_seen_to_move(show: MakeGrid, desk: Desk) -> None:
    grid = _five(show, desk)
    grid.go(1, "title")
    grid.key(K.Key_Up, ALT)
    assert grid.shown_titles() == ["ก๒", "ก๑", "ก๓"]
    assert grid.titles() == ["ก๒", "ก๑", "ข๑", "ข๒", "ก๓"]
    assert grid.here == (0, "title")
    grid.key(K.Key_Down, ALT)
    assert grid.shown_titles() == ["ก๑", "ก๒", "ก๓"]
    grid.page.undo()
    grid.page.undo()
    assert grid.titles() == ["ก๑", "ข๑", "ก๒", "ข๒", "ก๓"]
    assert grid.shown_titles() == ["ก๑", "ก๒", "ก๓"]


def test_moved_to_the_end_under_a_filter_it_stands_behind_the_last_row_shown(
    show: MakeGrid, desk: Desk
) -> None:
    grid = _five(show, desk)
    desk.add_rows("measure", [{"fiscal_year": YEAR, "title": "ข๓"}])
    grid.view.arrange(grid.view.arranging.apply)
    grid.go(1, "title")
    grid.key(K.Key_Down, ALT)
    assert grid.shown_titles() == ["ก๑", "ก๓", "ก๒"]
    assert grid.titles() == ["ก๑", "ข๑", "ข๒", "ก๓", "ก๒", "ข๓"]


def test_numbers_stay_the_papers_under_a_filter(show: MakeGrid, desk: Desk) -> None:
    grid = _five(show, desk)
    assert [grid.model.number(row) for row in range(3)] == ["๑", "๓", "๕"]
    grid.go(1, "title")
    grid.key(K.Key_Up, ALT)
    assert [grid.model.number(row) for row in range(3)] == ["๑", "๒", "๕"]


def test_a_copy_made_under_a_filter_is_where_the_cursor_goes(show: MakeGrid, desk: Desk) -> None:
    grid = _five(show, desk)
    grid.go(0, "title")
    grid.key(K.Key_D, CTRL | SHIFT)
    assert grid.titles() == ["ก๑", "ก๑", "ข๑", "ก๒", "ข๒", "ก๓"]
    grid.type("สำเนา")
    grid.key(K.Key_Return)
    assert grid.titles() == ["ก๑", "สำเนา", "ข๑", "ก๒", "ข๒", "ก๓"]


def test_copies_of_several_rows_are_selected(show: MakeGrid, desk: Desk) -> None:
    desk.add_rows("measure", [{"fiscal_year": YEAR, "title": title} for title in "กขค"])
    grid = show(measure_source(desk, YEAR))
    grid.select((0, "title"), (1, "title"))
    grid.key(K.Key_D, CTRL | SHIFT)
    assert grid.titles() == ["ก", "ข", "ก", "ข", "ค"]
    assert grid.here == (2, "title")
    assert grid.view.moving.selected_rows() == [2, 3]


def test_a_row_inserted_under_a_filter_takes_what_is_typed(show: MakeGrid, desk: Desk) -> None:
    grid = _five(show, desk)
    grid.go(1, "title")
    grid.page.actions()["insert_row"].trigger()
    grid.type("ใหม่")
    grid.key(K.Key_Return)
    assert grid.titles() == ["ก๑", "ข๑", "ใหม่", "ก๒", "ข๒", "ก๓"]


def test_a_fill_under_a_filter_leaves_hidden_rows_alone(show: MakeGrid, desk: Desk) -> None:
    grid = _five(show, desk)
    grid.select((0, "responsible"), (2, "responsible"))
    grid.type("กองช่าง")
    grid.key(K.Key_Return, CTRL)
    found = {m.title: m.responsible for m in desk.measures(YEAR)}
    assert [title for title, unit in found.items() if unit] == ["ก๑", "ก๒", "ก๓"]


def test_a_fill_down_in_a_sorted_view_follows_what_is_seen(show: MakeGrid, desk: Desk) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": title, "steps": f"ขั้น {title}"} for title in "คกข"
    ]
    desk.add_rows("measure", rows)
    grid = show(measure_source(desk, YEAR))
    grid.view.arrange(lambda: grid.view.arranging.sort(grid.column("title")))
    grid.select((0, "steps"), (1, "steps"))
    grid.key(K.Key_D, CTRL)
    assert {m.title: m.steps for m in desk.measures(YEAR)} == {
        "ค": "ขั้น ค",
        "ก": "ขั้น ก",
        "ข": "ขั้น ก",
    }
    assert grid.shown_titles() == ["ก", "ข", "ค"]


def test_a_row_typed_at_the_end_of_a_filtered_view_stays_in_sight(
    show: MakeGrid, desk: Desk
) -> None:
    grid = _five(show, desk)
    grid.go(3, "title")
    grid.type("ขใหม่")
    grid.key(K.Key_Tab)
    assert grid.here == (3, "finding")
    assert grid.text(3, "title") == "ขใหม่"
    assert grid.titles()[-1] == "ขใหม่"


def test_scores_sort_as_numbers_also_in_thai_digits(show: MakeGrid, desk: Desk) -> None:
    grid = show(score_source(desk, YEAR, {"i1": "ก", "i2": "ข", "i3": "ค", "i4": "ง"}))
    for row, text in enumerate(("100", "๙๙.๗๙", "8.5", "")):
        grid.go(row, "text")
        if text:
            grid.type(text)
            grid.key(K.Key_Return)
    column = grid.column("text")
    grid.view.arrange(lambda: grid.view.arranging.sort(column))
    assert [grid.text(row, "text") for row in range(4)] == ["8.5", "๙๙.๗๙", "100", ""]
    grid.view.arrange(lambda: grid.view.arranging.sort(column, down=True))
    assert [grid.text(row, "text") for row in range(4)] == ["100", "๙๙.๗๙", "8.5", ""]
    assert {score.value for score in desk.scores(YEAR)} == {
        Decimal("100"),
        Decimal("99.79"),
        Decimal("8.5"),
    }


def test_periods_sort_by_their_days(show: MakeGrid, desk: Desk) -> None:
    periods = ("มกราคม ๒๕๖๘", "ไตรมาสที่ ๓", "ตลอดปี", "ธ.ค. ๖๗", "")
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": f"ง{n}", "period": period}
        for n, period in enumerate(periods)
    ]
    desk.add_rows("measure", rows)
    grid = show(measure_source(desk, YEAR))
    grid.view.arrange(lambda: grid.view.arranging.sort(grid.column("period")))
    shown = [grid.text(row, "period") for row in range(5)]
    assert shown.index("ธ.ค. ๖๗") < shown.index("มกราคม ๒๕๖๘") < shown.index("ไตรมาสที่ ๓")
    assert shown[-1] == ""


def test_f8_finds_what_a_filter_or_a_hidden_column_keeps_out_of_sight(
    show: MakeGrid, desk: Desk
) -> None:
    full: dict[str, Value] = {
        "fiscal_year": YEAR,
        "steps": "ทำ",
        "period": "ไตรมาสที่ ๑",
        "responsible": "กองช่าง",
    }
    desk.add_rows("measure", [full | {"title": "ก"}, full | {"title": "ข", "period": ""}])
    grid = show(measure_source(desk, YEAR))
    title = grid.column("title")
    grid.view.arrange(lambda: grid.view.arranging.filter(title, ColumnFilter(contains="ก")))
    grid.view.show_column(grid.column("period"), False)
    assert grid.page.missing_count() == 1
    grid.key(K.Key_F8)
    assert grid.here == (1, "period")
    assert grid.text(1, "title") == "ข"
    assert not grid.view.isColumnHidden(grid.column("period"))


def test_an_undo_in_a_hidden_column_shows_the_column(measures: Grid) -> None:
    measures.go(1, "steps")
    measures.type("แก้")
    measures.key(K.Key_Return)
    measures.view.show_column(measures.column("steps"), False)
    measures.go(0, "title")
    measures.key(K.Key_Z, CTRL)
    column = measures.view.currentIndex().column()
    assert not measures.view.isColumnHidden(column)
    measures.type("ต่อ")
    measures.key(K.Key_Return)
    assert "ต่อ" not in {m.title for m in measures.desk.measures(YEAR)}


def test_an_undo_under_a_filter_shows_the_row_it_changed(show: MakeGrid, desk: Desk) -> None:
    grid = _five(show, desk)
    grid.view.arrange(grid.view.arranging.clear)
    grid.go(1, "steps")
    grid.type("แก้")
    grid.key(K.Key_Return)
    title = grid.column("title")
    grid.view.arrange(lambda: grid.view.arranging.filter(title, ColumnFilter(contains="ก")))
    grid.key(K.Key_Z, CTRL)
    assert grid.text(grid.here[0], "title") == "ข๑"
    assert grid.here[1] == "steps"
