"""What is seen and heard of cells: signs, marked rows, widths, and what a screen reader says."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.grid.rows.sources import measure_source, result_source
from itadesk.gui.lines import marks
from itadesk.records.change import Value
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def _picture(widget: QWidget, box: QRect) -> QImage:
    return widget.grab(box).toImage()


def _accented(grid: Grid, image: QImage) -> int:
    """How many points have the accent's colour."""
    accent = grid.view.palette().highlight().color()
    return sum(
        QColor(image.pixel(x, y)).rgb() == accent.rgb()
        for x in range(image.width())
        for y in range(image.height())
    )


def _row_head(grid: Grid, row: int) -> QImage:
    head = grid.view.verticalHeader()
    top, height = head.sectionViewportPosition(row), head.sectionSize(row)
    return _picture(head.viewport(), QRect(0, top, head.width(), height))


# ---- the row looked at and the row typed in


def test_the_current_rows_number_has_a_bar_and_the_row_typed_in_is_full(measures: Grid) -> None:
    measures.go(1, "steps")
    plain, current = _accented(measures, _row_head(measures, 0)), _row_head(measures, 1)
    assert plain == 0
    assert _accented(measures, current) > 50
    measures.key(K.Key_F2)
    typed = _row_head(measures, 1)
    assert _accented(measures, typed) > typed.width() * typed.height() // 2
    measures.key(K.Key_Escape)
    assert _accented(measures, _row_head(measures, 1)) == _accented(measures, current)


# ---- signs grow with the letters


def test_signs_are_as_high_as_the_letters(measures: Grid) -> None:
    width = measures.view.columnWidth(0)
    small = marks.sign(measures.view.fontMetrics())
    font = QFont(measures.view.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    measures.view.setFont(font)
    assert measures.view.columnWidth(0) >= width * 1.8
    large = marks.sign(measures.view.fontMetrics())
    assert large >= small * 1.8
    assert large <= measures.view.fontMetrics().lineSpacing()


def test_words_never_run_into_a_large_sign(measures: Grid) -> None:
    font = QFont(measures.view.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    measures.view.setFont(font)
    measures.go(0, "period")
    measures.type("ช่วงที่ไม่มีใครเข้าใจเลยสักคนเดียวในหน่วยงานนี้")
    measures.key(K.Key_Return)
    measures.bot.waitUntil(lambda: measures.view.findChildren(QPlainTextEdit) == [])
    measures.go(0, "title")
    index = measures.model.index(0, measures.column("period"))
    rect = measures.view.visualRect(index)
    image = _picture(measures.view.viewport(), rect)
    side = marks.sign(measures.view.fontMetrics())
    strip = image.copy(image.width() - side - 6, side + 8, side, image.height() - side - 12)
    ground = QColor(strip.pixel(0, 0)).rgb()
    assert all(
        QColor(strip.pixel(x, y)).rgb() == ground
        for x in range(strip.width())
        for y in range(strip.height())
    )


# ---- dragging


def test_the_line_of_a_drag_crosses_the_cells_and_esc_gives_it_up(
    measures: Grid, titles: list[str]
) -> None:
    measures.view.selectRow(2)
    head = measures.view.verticalHeader()
    start = QPoint(8, head.sectionViewportPosition(2) + 6)
    QTest.mousePress(head.viewport(), LEFT, NONE, start)
    QTest.mouseMove(head.viewport(), start - QPoint(0, 14))
    top = head.sectionViewportPosition(1)
    QTest.mouseMove(head.viewport(), QPoint(8, top + 2))
    line = _picture(measures.view.viewport(), QRect(0, top - 2, 600, 4))
    assert _accented(measures, line) > 500
    measures.key(K.Key_Escape)
    line = _picture(measures.view.viewport(), QRect(0, top - 2, 600, 4))
    assert _accented(measures, line) < 500
    QTest.mouseRelease(head.viewport(), LEFT, NONE, QPoint(8, top + 2))
    assert measures.titles() == titles


# ---- widths


@pytest.mark.parametrize(("room", "shown"), [(1070, 8), (640, 2)])
def test_columns_of_results_fit_a_small_screen(
    show: MakeGrid, desk: Desk, titles: list[str], room: int, shown: int
) -> None:
    """1070 pixels: 1366 without the preview; 640: with it, both results of the round in sight."""
    form = shelf().forms["report-outcome"]
    grid = show(result_source(desk, YEAR, ("full-year",), form))
    grid.page.resize(room, 500)
    grid.bot.waitUntil(lambda: grid.view.width() == room)
    grid.view.fit_columns()
    grid.view.moving.go_beginning()
    columns = grid.view.shown_columns()
    port = grid.view.viewport().rect()
    printed = [n for n in columns if grid.model.source.columns[n].printed]
    for column in printed[-shown:]:
        rect = grid.view.visualRect(grid.model.index(0, column))
        assert rect.left() >= (grid.view.frozen_width() if column else 0)
        assert rect.right() <= port.right() + 1


def test_the_numbers_take_no_more_room_than_they_need(show: MakeGrid, desk: Desk) -> None:
    grid = show(measure_source(desk, YEAR))
    before = grid.view.verticalHeader().width()
    rows: list[dict[str, Value]] = [{"fiscal_year": YEAR, "title": str(n)} for n in range(1200)]
    desk.add_rows("measure", rows)
    grid.bot.waitUntil(lambda: grid.view.verticalHeader().width() > before)
    assert before < 60


# ---- what a screen reader says


def _cells(grid: Grid) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(grid.view)


def _said_of(grid: Grid, row: int, field: str) -> str:
    """The table's children are its headings and row numbers too."""
    width = grid.model.columnCount() + 1
    cell = _cells(grid).child((row + 1) * width + 1 + grid.column(field))
    assert cell is not None
    return cell.text(QAccessible.Text.Name)


def test_a_cell_is_read_with_row_heading_value_and_problem(measures: Grid) -> None:
    assert _said_of(measures, 1, "title") == "แถว ๒ มาตรการ โครงการ หรือกิจกรรม: อบรมคุณธรรม"
    missing = _said_of(measures, 1, "responsible")
    assert missing == "แถว ๒ ผู้รับผิดชอบ: ว่าง (ยังไม่ได้กรอก)"
    measures.go(1, "period")
    measures.type("เมื่อวาน ๆ")
    measures.key(K.Key_Return)
    assert "ยังไม่เข้าใจช่วงเวลานี้" in _said_of(measures, 1, "period")
    assert "\u200b" not in _said_of(measures, 1, "steps")


def test_the_empty_row_is_read_as_a_new_row(measures: Grid) -> None:
    assert _said_of(measures, 3, "title") == "แถวใหม่ มาตรการ โครงการ หรือกิจกรรม: ว่าง"


def test_an_open_editor_says_its_row_heading_and_problem(measures: Grid) -> None:
    measures.go(1, "responsible")
    measures.key(K.Key_F2)
    editor = measures.view.editing.editor
    assert editor is not None
    reader = QAccessible.queryAccessibleInterface(editor)
    assert reader.text(QAccessible.Text.Name) == "แถว ๒ ผู้รับผิดชอบ"
    assert reader.text(QAccessible.Text.Description) == "ยังไม่ได้กรอก"


def test_going_to_a_cell_tells_the_reader_of_that_cell(measures: Grid) -> None:
    measures.go(1, "title")
    reader = _cells(measures)
    focused = reader.focusChild()
    assert focused is not None
    assert focused.text(QAccessible.Text.Name).startswith("แถว ๒ ")


def test_fields_of_the_record_say_heading_and_problem(measures: Grid) -> None:
    measures.go(1, "responsible")
    measures.page.toggle_record()
    editor = measures.page.record.fields[measures.column("responsible")].editor
    reader = QAccessible.queryAccessibleInterface(editor)
    assert "ผู้รับผิดชอบ" in reader.text(QAccessible.Text.Name)
    assert reader.text(QAccessible.Text.Description) == "ยังไม่ได้กรอก"


def test_headings_say_that_they_filter_or_sort(measures: Grid) -> None:
    column = measures.column("title")
    measures.view.arrange(
        lambda: measures.view.arranging.filter(column, ColumnFilter(contains="อ"))
    )
    measures.view.arrange(lambda: measures.view.arranging.sort(column))
    said = measures.model.headerData(
        column, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole
    )
    assert said == "มาตรการ โครงการ หรือกิจกรรม (กรองอยู่, เรียงเพื่อดู)"


@pytest.mark.parametrize("letters", [1, 2])
@pytest.mark.parametrize("room", [640, 1070])
def test_narrow_columns_tear_no_word_of_periods_and_units(
    show: MakeGrid, desk: Desk, room: int, letters: int
) -> None:
    form = shelf().forms["report-outcome"]
    grid = show(result_source(desk, YEAR, ("full-year",), form))
    font = QFont(grid.view.font())
    font.setPointSizeF(font.pointSizeF() * letters)
    grid.view.setFont(font)
    grid.page.resize(room, 500)
    grid.bot.waitUntil(lambda: grid.view.width() == room)
    grid.view.fit_columns()
    metrics = grid.view.fontMetrics()
    for words, field in (("ปีงบประมาณ", "period"), ("ประชาสัมพันธ์,", "responsible")):
        room_for = grid.view.heights.text_width(grid.column(field))
        sign = marks.sign(metrics) if field == "period" else 0
        assert metrics.horizontalAdvance(words) + sign <= room_for
