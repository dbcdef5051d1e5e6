"""Leading columns stay in view; rows are as high as their words, and few are ever measured."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.sources import measure_source, result_source
from itadesk.records.change import Value
from itadesk.thai.lines import pieces
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

LONG = "ประชุมคณะทำงานเพื่อกำหนดแนวทางการดำเนินงานและมอบหมายผู้รับผิดชอบในแต่ละขั้นตอน " * 4
MANY = 10_000


def test_the_title_stays_while_the_rest_scrolls(results: Grid) -> None:
    results.page.resize(700, 500)
    results.go(0, "suggestion")
    bar = results.view.horizontalScrollBar()
    assert bar.value() > 0
    title = results.view.visualRect(results.model.index(0, 0))
    assert title.left() == 0
    assert results.view.indexAt(title.center()) == results.model.index(0, 0)
    last = results.view.visualRect(results.model.index(0, results.column("suggestion")))
    assert last.left() >= title.right()


def test_a_click_on_the_staying_column_selects_and_opens_it_there(results: Grid) -> None:
    results.page.resize(700, 500)
    results.go(0, "suggestion")
    spot = results.view.visualRect(results.model.index(1, 0)).center()
    QTest.mouseClick(
        results.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )
    assert results.here == (1, "title")
    bar = results.view.horizontalScrollBar().value()
    results.key(Qt.Key.Key_F2)
    editor = results.view.editing.editor
    assert editor is not None and editor.geometry().left() == 0
    assert results.view.horizontalScrollBar().value() == bar


@pytest.mark.parametrize("width", range(640, 900, 37))
def test_no_sliver_of_a_column_is_left_beside_the_staying_one(results: Grid, width: int) -> None:
    results.page.resize(width, 500)
    view, bar = results.view, results.view.horizontalScrollBar()
    bar.setValue(0)
    results.go(0, "outcome")
    edge = view.frozen_width()
    first = view.columnAt(edge + 1)
    assert view.columnViewportPosition(first) == edge or bar.value() == bar.maximum()
    cell = view.visualRect(results.model.index(0, results.column("outcome")))
    assert edge <= cell.left()
    assert cell.right() <= view.viewport().width()


def test_a_cell_scrolled_under_the_staying_column_comes_out(results: Grid) -> None:
    results.page.resize(700, 500)
    results.go(0, "suggestion")
    results.go(0, "steps")
    cell = results.view.visualRect(results.model.index(0, results.column("steps")))
    assert cell.left() >= results.view.frozen_width()


def test_rows_grow_with_their_words_up_to_the_cap(measures: Grid) -> None:
    low = measures.view.rowHeight(0)
    measures.go(0, "steps")
    measures.type(LONG)
    measures.key(Qt.Key.Key_Return)
    grown = measures.view.rowHeight(0)
    assert grown > low * 2
    measures.view.heights.set_cap(3)
    assert low < measures.view.rowHeight(0) < grown


def test_an_edit_changes_one_rows_height_only(measures: Grid) -> None:
    heights = measures.view.heights
    before = heights.resized
    measures.go(1, "steps")
    measures.type(LONG)
    measures.key(Qt.Key.Key_Return)
    assert heights.resized == before + 1


@pytest.fixture
def many(desk: Desk) -> Desk:
    rows: list[dict[str, Value]] = [
        {
            "fiscal_year": YEAR,
            "title": f"โครงการที่ {number} เสริมสร้างคุณธรรมและจริยธรรมของบุคลากร",
            "steps": LONG + str(number),
            "period": "ไตรมาสที่ ๑ - ๔",
            "responsible": "สำนักปลัด",
        }
        for number in range(MANY)
    ]
    desk.add_rows("measure", rows)
    return desk


def test_ten_thousand_measures_open_scroll_find_edit_and_paste_measuring_only_what_is_seen(
    show: MakeGrid, many: Desk
) -> None:
    grid = show(result_source(many, YEAR, ("full-year",)))
    layouts = grid.view.heights.layouts
    assert layouts.measured < 400
    bar = grid.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.setValue(bar.maximum() // 2)
    for _ in range(20):
        bar.setValue(bar.value() + 400)
        grid.view.grab()
    assert layouts.measured < 4000
    grid.go(5000, "output")
    resized = grid.view.heights.resized
    grid.model.setData(grid.view.currentIndex(), LONG)
    assert grid.view.heights.resized - resized <= 1
    measured = layouts.measured
    grid.page.find_bar.open()
    grid.page.find_bar.wanted.setText("โครงการที่ 9876 ")
    grid.page.find_bar.find_next()
    assert grid.here == (9876, "title")
    grid.page.find_bar.wanted.setText("คำที่ไม่มีในตารางนี้เลย")
    grid.page.find_bar.find_next()
    grid.model.edits.set_texts([(len(grid.model.rows) + n, 0, f"ใหม่ {n}") for n in range(200)])
    grid.page.undo()
    assert len(grid.model.rows) == MANY
    assert layouts.measured - measured < 1000


def test_an_edit_lays_its_words_out_once_for_height_and_painting(measures: Grid) -> None:
    measures.go(0, "title")
    measures.view.grab()
    layouts = measures.view.heights.layouts
    before = layouts.measured
    measures.type("ตรวจรับงานจ้างโดยเปิดเผยต่อหน้าประชาชนในหมู่บ้าน")
    measures.key(Qt.Key.Key_Return)
    measures.view.grab()
    assert layouts.measured == before + 1


def test_opening_measures_only_what_is_in_view(show: MakeGrid, many: Desk) -> None:
    grid = show(measure_source(many, YEAR))
    assert grid.view.heights.resized < 60
    assert grid.view.heights.layouts.measured < 200
    assert grid.view.rowAt(QPoint(0, 10).y()) == 0


def test_results_begin_at_the_first_result_not_at_a_title(results: Grid) -> None:
    assert results.here == (0, "output")
    results.type("จัดประชุมแล้ว")
    results.key(Qt.Key.Key_Return)
    assert results.shown_titles() == results.titles()
    assert results.text(0, "output") == "จัดประชุมแล้ว"


def test_tab_goes_from_a_rows_last_result_to_the_next_rows_first(results: Grid) -> None:
    results.page.resize(700, 500)
    results.type("จัดประชุมแล้ว")
    results.key(Qt.Key.Key_Tab)
    results.type("เข้าใจตรงกัน")
    results.key(Qt.Key.Key_Tab)
    results.key(Qt.Key.Key_Tab)
    assert results.here == (1, "output")
    results.type("อบรมแล้ว")
    results.key(Qt.Key.Key_Tab)
    assert results.shown_titles() == results.titles()
    assert [results.text(row, "output") for row in (0, 1)] == ["จัดประชุมแล้ว", "อบรมแล้ว"]
    port = results.view.viewport().rect()
    assert results.view.visualRect(results.view.currentIndex()).right() <= port.right() + 1


def test_tab_after_the_last_rows_results_begins_a_new_measure(
    results: Grid, titles: list[str]
) -> None:
    results.go(len(titles) - 1, "suggestion")
    results.key(Qt.Key.Key_Tab)
    assert results.here == (len(titles), "title")


def test_back_at_the_staying_column_the_next_cells_come_into_view(results: Grid) -> None:
    results.page.resize(700, 500)
    ctrl, none = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
    keys = ((Qt.Key.Key_Home, none), (Qt.Key.Key_Return, none), (Qt.Key.Key_Home, ctrl))
    for key, modifiers in keys:
        results.go(0, "title")
        for _ in range(6):
            results.key(Qt.Key.Key_Tab)
        assert results.view.horizontalScrollBar().value() > 0
        results.key(key, modifiers)
        assert results.here[1] == "title"
        assert results.view.horizontalScrollBar().value() == 0


@pytest.mark.parametrize("room", [400, 1200])
def test_no_heading_breaks_inside_a_word(results: Grid, room: int) -> None:
    results.page.resize(room, 500)
    results.view.fit_columns()
    bold = QFont(results.view.font())
    bold.setBold(True)
    metrics = QFontMetrics(bold)
    for column in results.view.shown_columns():
        words = pieces(results.model.source.columns[column].title)
        widest = max(metrics.horizontalAdvance(word.strip()) for word in words)
        assert results.view.heights.text_width(column) >= widest


def test_going_far_ends_with_that_cell_in_view(show: MakeGrid, desk: Desk) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": f"มาตรการ {number}", "steps": LONG} for number in range(60)
    ]
    desk.add_rows("measure", rows)
    grid = show(measure_source(desk, YEAR))
    for row in (40, 59, 5, 60):
        grid.go(row, "steps")
        spot = grid.view.visualRect(grid.view.currentIndex())
        assert grid.view.viewport().rect().contains(spot), row


def test_kept_widths_grow_with_the_letters(results: Grid) -> None:
    column = results.column("output")
    results.view.setColumnWidth(column, 300)
    kept = results.page.state()
    font = QFont(results.view.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    results.view.setFont(font)
    results.page.restore_state(kept)
    assert 540 <= results.view.columnWidth(column) <= 660
