"""Closed lists of choices: words too long for the box."""

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QToolTip
from pytestqt.qtbot import QtBot

from itadesk.gui.combo import CalmBox
from itadesk.gui.theme import apply_sheet

pytestmark = pytest.mark.gui
_LONG = "รายงานผล แบบผลการดำเนินการและผลลัพธ์ <b>ของหน่วยงาน</b>"


def _point_at(box: CalmBox) -> str:
    spot = QPoint(5, 5)
    event = QHelpEvent(QEvent.Type.ToolTip, spot, box.mapToGlobal(spot))
    QApplication.sendEvent(box, event)
    return QToolTip.text()


def test_cut_words_end_in_dots_and_are_whole_under_the_pointer(qtbot: QtBot) -> None:
    box = CalmBox()
    qtbot.addWidget(box)
    box.addItems([_LONG, "แผน"])
    box.resize(160, box.sizeHint().height())
    box.show()
    qtbot.waitExposed(box)
    box.setCurrentIndex(1)
    assert box.shown_words() == "แผน"
    assert _point_at(box) == ""
    box.setCurrentIndex(0)
    shown = box.shown_words()
    assert shown.endswith("…")
    assert _LONG.startswith(shown[:-1])
    assert "&lt;b&gt;" in _point_at(box)  # the words as they are, no mark-up
    QToolTip.hideText()


@pytest.mark.parametrize("letters", [1, 1.25, 1.5, 2])
def test_a_box_as_wide_as_it_asks_to_be_cuts_no_words(
    qtbot: QtBot, qapp: QApplication, letters: float
) -> None:
    usual = QFont(qapp.font())
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * letters)
    qapp.setFont(large)
    apply_sheet(qapp)
    try:
        for words in ("๒๕๖๙", "๒๕๖๙ (O26)", "รายงาน รอบ ๑๒ เดือน"):
            box = CalmBox()
            qtbot.addWidget(box)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.addItem(words)
            box.show()
            box.resize(box.sizeHint())
            assert box.shown_words() == words
    finally:
        qapp.setFont(usual)
        apply_sheet(qapp)
