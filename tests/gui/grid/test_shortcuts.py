"""A Thai key with Ctrl or Alt sets off what the Latin key of its place would."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itadesk.gui.shortcuts import ThaiShortcuts

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Window(QMainWindow):
    """Every kind of shortcut; ``done`` tells which were set off."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        middle = QWidget(self)
        self.line = QLineEdit("ข้อความ", middle)
        button = QPushButton("&Save", middle)
        button.clicked.connect(lambda: self.done.append("button"))
        layout = QVBoxLayout(middle)
        layout.addWidget(self.line)
        layout.addWidget(button)
        self.setCentralWidget(middle)
        self.menuBar().addMenu("แฟ้ม(&F)").addAction("เปิด")
        self._action("Ctrl+D", Qt.ShortcutContext.WindowShortcut, middle, "window")
        self._action("Ctrl+F", Qt.ShortcutContext.WidgetWithChildrenShortcut, middle, "near")
        self._action("Ctrl+F", Qt.ShortcutContext.WindowShortcut, self, "far")
        self._action("Ctrl+G", Qt.ShortcutContext.WidgetShortcut, button, "elsewhere")
        self._action("Ctrl+H", Qt.ShortcutContext.WindowShortcut, self, "off").setEnabled(False)
        shortcut = QShortcut(QKeySequence("Ctrl+K"), self)
        shortcut.activated.connect(lambda: self.done.append("shortcut"))

    def _action(self, keys: str, context: Qt.ShortcutContext, owner: QWidget, name: str) -> QAction:
        action = QAction(name, owner)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(context)
        action.triggered.connect(lambda: self.done.append(name))
        owner.addAction(action)
        return action

    def press(self, thai: str, modifiers: Qt.KeyboardModifier) -> None:
        """A key of a Thai layout, as the window system gives it to the window."""
        handle = self.windowHandle()
        event = QKeyEvent(QEvent.Type.KeyPress, ord(thai), modifiers, thai)
        QCoreApplication.sendEvent(handle, event)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitActive(made)
    made.line.setFocus()
    watcher = ThaiShortcuts(qapp)
    made.destroyed.connect(watcher.deleteLater)
    return made


@pytest.mark.parametrize(
    ("thai", "modifiers", "done"),
    [
        ("ก", CTRL, ["window"]),
        ("ด", CTRL, ["near"]),
        ("เ", CTRL, []),
        ("้", CTRL, []),
        ("า", CTRL, ["shortcut"]),
        ("ห", ALT, ["button"]),
        ("ก", Qt.KeyboardModifier.NoModifier, []),
    ],
)
def test_each_kind_of_shortcut_is_found(
    window: Window, thai: str, modifiers: Qt.KeyboardModifier, done: list[str]
) -> None:
    window.press(thai, modifiers)
    assert window.done == done


def test_the_focused_editor_comes_first(window: Window) -> None:
    window.press("ฟ", CTRL)
    window.press("แ", CTRL)
    assert QApplication.clipboard().text() == "ข้อความ"
    window.press("ป", CTRL)
    window.press("อ", CTRL)
    assert window.line.text() == "ข้อความ"


def test_a_menu_opens_by_its_letter(window: Window, qtbot: QtBot) -> None:
    window.press("ด", ALT)
    active = window.menuBar().activeAction()
    assert active is not None
    assert active.text() == "แฟ้ม(&F)"
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
