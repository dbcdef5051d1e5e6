"""Keys and the wheel over a cell of choices: its editor and its open list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from itadesk.gui.grid.editing.choice_editor import ChoiceEditor
from itadesk.records.rounds import STATUSES
from tests.gui.conftest import turn_wheel
from tests.gui.grid.conftest import Grid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _status(grid: Grid) -> ChoiceEditor:
    grid.go(0, "status")
    grid.key(K.Key_F2)
    editor = grid.view.editing.editor
    assert isinstance(editor, ChoiceEditor)
    return editor


@pytest.mark.parametrize("key", [K.Key_Backspace, K.Key_Delete])
def test_backspace_in_a_choice_goes_to_the_empty_one(results: Grid, key: Qt.Key) -> None:
    results.go(0, "status")
    results.type("แล้ว")
    results.key(K.Key_Return)
    _status(results)
    results.key(key)
    results.key(K.Key_Return)
    assert results.text(0, "status") == ""


@pytest.mark.parametrize("key", [K.Key_Backspace, K.Key_Delete])
def test_backspace_in_the_open_list_goes_to_the_empty_choice(results: Grid, key: Qt.Key) -> None:
    results.go(0, "status")
    results.type("แล้ว")
    results.key(K.Key_Return)
    editor = _status(results)
    results.bot.waitUntil(lambda: editor.view().isVisible())
    QTest.keyClick(editor.view(), key)
    QTest.keyClick(editor.view(), K.Key_Return)
    assert results.text(0, "status") == ""


def test_backspace_on_a_choice_cell_empties_it(results: Grid) -> None:
    results.go(0, "status")
    results.type("แล้ว")
    results.key(K.Key_Return)
    results.go(0, "status")
    results.key(K.Key_Backspace)
    results.key(K.Key_Return)
    assert results.text(0, "status") == ""


def test_thai_letters_go_on_choosing_in_the_open_list(results: Grid) -> None:
    editor = _status(results)
    results.bot.waitUntil(lambda: editor.view().isVisible())
    for letters in ("ยัง", "ไม่"):
        event = QInputMethodEvent()
        event.setCommitString(letters)
        QApplication.sendEvent(editor.view(), event)
    QTest.keyClick(editor.view(), K.Key_Tab)
    assert results.text(0, "status") == STATUSES[2]


def test_f2_and_f4_in_a_choice_keep_its_editor(results: Grid) -> None:
    editor = _status(results)
    results.key(K.Key_F2)
    assert results.view.editing.editor is editor
    results.key(K.Key_F4)
    assert results.view.editing.editor is editor
    editor.hidePopup()


def test_the_wheel_over_an_open_choice_does_not_choose(results: Grid) -> None:
    editor = _status(results)
    editor.hidePopup()
    turn_wheel(editor)
    assert editor.text() == ""


def test_an_open_list_is_as_wide_as_its_choices(results: Grid) -> None:
    results.view.setColumnWidth(results.column("status"), 60)
    editor = _status(results)
    results.bot.waitUntil(lambda: editor.view().isVisible())
    words = max(editor.fontMetrics().horizontalAdvance(item) for item in STATUSES)
    assert editor.view().viewport().width() >= words


@pytest.mark.parametrize("key", [K.Key_Left, K.Key_Right])
def test_arrows_sideways_leave_an_open_choice_alone(results: Grid, key: Qt.Key) -> None:
    results.go(0, "status")
    results.type("๑")
    assert isinstance(results.view.editing.editor, ChoiceEditor)
    results.key(key)
    assert results.here == (0, "status")
    assert isinstance(results.view.editing.editor, ChoiceEditor)
    results.view.editing.editor.hidePopup()
    results.type(STATUSES[0][:2])
    results.key(K.Key_Return)
    assert results.text(0, "status") == STATUSES[0]
