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


def test_words_stand_still_when_their_line_becomes_current(qtbot: QtBot) -> None:
    shown = WordList("รายการ")
    qtbot.addWidget(shown)
    shown.add("ลองดู")
    shown.resize(300, 100)
    shown.show()
    shown.setCurrentRow(-1)
    before = _first_dark(shown)
    shown.setCurrentRow(0)
    shown.setFocus()
    qtbot.waitUntil(shown.hasFocus)
    assert _first_dark(shown) == before


def _first_dark(shown: WordList) -> int:
    """The leftmost pixel of words, which are darker than frames."""
    picture = shown.viewport().grab().toImage()
    return next(
        left
        for left in range(picture.width())
        if any(picture.pixelColor(left, top).lightness() < 45 for top in range(picture.height()))
    )
