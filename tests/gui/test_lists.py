"""Lists of sentences: whole in any width, never sideways."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.gui.lists import WordList

WORDS = "ยังไม่ได้กรอกผลลัพธ์หรือผลสัมฤทธิ์: กิจกรรมประกาศนโยบายไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่"


def test_a_sentence_is_whole_in_every_width(qtbot: QtBot) -> None:
    shown = WordList("รายการ")
    qtbot.addWidget(shown)
    item = shown.add(WORDS, "ก")
    shown.show()
    heights = []
    for width in (1200, 500, 250):
        shown.resize(width, 300)
        QApplication.sendPostedEvents()
        shown.doItemsLayout()
        room = shown.visualItemRect(item)
        assert room.width() <= shown.viewport().width()
        lines = room.height() // shown.fontMetrics().lineSpacing()
        narrow = room.width() - 4 * 8
        assert lines * narrow >= shown.fontMetrics().horizontalAdvance(WORDS)
        heights.append(room.height())
    assert heights == sorted(set(heights))
    assert item.data(Qt.ItemDataRole.AccessibleTextRole) == WORDS
    assert not shown.horizontalScrollBar().isVisible()
