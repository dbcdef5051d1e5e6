"""Tables that are only read: every word is seen, or a sign that there is more."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem
from pytestqt.qtbot import QtBot

from itadesk.gui.lines.reading import ReadingDelegate

WORDS = "จัดทำแผนปฏิบัติงาน ลงพื้นที่ประชาสัมพันธ์ แล้วรายงานผลต่อผู้บริหารทุกไตรมาส "


def _table(qtbot: QtBot, text: str, width: int) -> QTableWidget:
    table = QTableWidget(1, 1)
    qtbot.addWidget(table)
    table.setItemDelegate(ReadingDelegate(table))
    table.setItem(0, 0, QTableWidgetItem(text))
    table.setColumnWidth(0, width)
    table.resize(700, 500)
    table.resizeRowToContents(0)
    table.show()
    qtbot.waitExposed(table)
    table.clearFocus()
    table.setCurrentCell(-1, -1)
    return table


def _picture(table: QTableWidget) -> QImage:
    return table.viewport().grab(table.visualRect(table.model().index(0, 0))).toImage()


@pytest.mark.parametrize("width", range(180, 200))
def test_a_row_sized_to_its_words_shows_the_last_one(qtbot: QtBot, width: int) -> None:
    table = _table(qtbot, WORDS * 2, width)
    shown = _picture(table)
    table.setRowHeight(0, table.rowHeight(0) * 3)
    rest = _picture(table).copy(0, shown.height(), shown.width(), shown.height())
    blank = rest.pixelColor(rest.width() // 2, rest.height() - 4)
    lit = [
        (x, y)
        for y in range(rest.height() - 3)
        for x in range(2, rest.width() - 3)
        if rest.pixelColor(x, y) != blank
    ]
    assert not lit


def test_a_row_too_low_ends_in_whole_lines_and_a_sign(qtbot: QtBot) -> None:
    table = _table(qtbot, WORDS * 12, 240)
    low = table.rowHeight(0)
    table.setRowHeight(0, low + table.fontMetrics().lineSpacing() // 2)
    cut = _picture(table)
    table.setRowHeight(0, low)
    whole = _picture(table)
    assert cut.copy(0, 0, 236, low - 4) == whole.copy(0, 0, 236, low - 4)


def test_a_tick_stands_at_the_first_line_of_a_tall_row_and_is_clicked_there(qtbot: QtBot) -> None:
    table = _table(qtbot, WORDS * 3, 240)
    item = table.item(0, 0)
    assert item is not None
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Unchecked)
    table.resizeRowToContents(0)
    line, tall = table.fontMetrics().lineSpacing(), table.rowHeight(0)
    assert tall > 4 * line
    empty = _picture(table)
    item.setCheckState(Qt.CheckState.Checked)
    ticked = _picture(table)
    lit = [y for y in range(tall - 1) if empty.copy(0, y, 236, 1) != ticked.copy(0, y, 236, 1)]
    assert lit and max(lit) < 2 * line
    middle = table.visualRect(table.model().index(0, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, middle.y()))
    assert item.checkState() == Qt.CheckState.Checked
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(12, line // 2 + 6))
    assert item.checkState() == Qt.CheckState.Unchecked
