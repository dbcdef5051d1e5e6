"""The left side of the report dialog stays still while it is filled in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.gui.combo import CalmBox
from itadesk.gui.parts import Parts
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.window.main import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(window: MainWindow, parts: Parts, qtbot: QtBot) -> Iterator[ReportDialog]:
    window.desk.add_rows(
        "signatory",
        [{"role": "ผู้จัดทำ", "name": "นางสาวมะลิ ใจงาม", "position": "นักวิเคราะห์นโยบายและแผน"}],
    )
    made = ReportDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.options.date.setFocus()
    qtbot.waitUntil(made.options.date.hasFocus)
    yield made
    made.close()


def _type(dialog: ReportDialog, text: str) -> None:
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(dialog.options.date, event)


def _top(dialog: ReportDialog) -> int:
    QTest.qWait(20)
    return dialog.options.signatories.mapTo(dialog, QPoint()).y()


def test_a_date_being_typed_moves_nothing(dialog: ReportDialog) -> None:
    before = _top(dialog)
    for letter in "๑๗ ตุลาคม ๒๕๖๘":
        _type(dialog, letter)
        assert _top(dialog) == before
    QTest.keyClick(dialog.options.date, Qt.Key.Key_Tab)
    assert _top(dialog) == before


def test_a_date_nobody_understands_is_told_when_it_is_left(dialog: ReportDialog) -> None:
    _type(dialog, "เร็ว ๆ นี้")
    assert not dialog.options.date_note.isVisible()
    QTest.keyClick(dialog.options.date, Qt.Key.Key_Tab)
    assert dialog.options.date_note.isVisible()
    assert "อ่านวันที่นี้ไม่ได้" in dialog.options.date_note.accessibleName()


def test_the_form_s_whole_name_is_seen_where_there_is_room(dialog: ReportDialog) -> None:
    dialog.resize(1256, 700)
    QTest.qWait(20)
    form = dialog.options.form
    assert isinstance(form, CalmBox)
    for place in range(form.count()):
        form.setCurrentIndex(place)
        assert form.shown_words() == form.currentText()
