"""Shortcuts that work with the Thai keyboard layout on.

With only a Thai layout active (Windows with Thai chosen, X11 after ``setxkbmap th``) Ctrl+C
arrives as Ctrl+แ: no shortcut matches, and no editor knows it. ``ThaiShortcuts`` gives such a
key the Latin letter of its place on the keyboard, asks the focused widget first (an editor's
own Ctrl+C) and then the window's actions, shortcuts, menus and buttons.
"""

import sys
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenuBar, QWidget

_Mods = Qt.KeyboardModifier
_Context = Qt.ShortcutContext
_ROWS = (
    (2, "1234567890-=", "ๅ/-ภถุึคตจขช", "+๑๒๓๔ู฿๕๖๗๘๙"),
    (16, "QWERTYUIOP", "ๆไำพะัีรนย", '๐"ฎฑธํ๊ณฯญ'),
    (30, "ASDFGHJKL", "ฟหกดเ้่าส", "ฤฆฏโฌ็๋ษศ"),
    (44, "ZXCVBNM", "ผปแอิืท", "()ฉฮฺ์?"),
)
"""First scan code of a row of keys, its Latin letters, and what Kedmanee has there."""
_PLACES: Mapping[int, str] = MappingProxyType(
    {first + place: letter for first, row, *_ in _ROWS for place, letter in enumerate(row)}
)
_LETTERS: Mapping[str, str] = MappingProxyType(
    {
        thai: latin
        for _first, row, *layers in _ROWS
        for layer in layers
        for latin, thai in zip(row, layer, strict=False)
        if thai >= "\u0e00"
    }
)
_X11_OFFSET = 0 if sys.platform == "win32" else 8
"""X11 and Wayland number keys eight higher than their scan codes."""


def latin_key(event: QKeyEvent) -> Qt.Key | None:
    """The Latin letter at the place of a key pressed on a Thai layout; None for other layouts."""
    key = event.key()
    thai = 0x0E00 <= key < 0x0E80
    place = _PLACES.get(event.nativeScanCode() - _X11_OFFSET)
    shifted = place is not None and place.isalpha() and 0x21 <= key < 0x41
    if not thai and not shifted:
        return None
    letter = place or (_LETTERS.get(chr(key)) if thai else None)
    return Qt.Key(ord(letter)) if letter else None


class ThaiShortcuts(QObject):
    """Install once: ``ThaiShortcuts(app)``. Watches only the window that has the keyboard."""

    def __init__(self, app: QGuiApplication) -> None:
        super().__init__(app)
        app.focusWindowChanged.connect(self._on_window)
        self._on_window(app.focusWindow())

    def _on_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn Ctrl or Alt with a Thai letter into what was meant."""
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not event.modifiers() & (_Mods.ControlModifier | _Mods.AltModifier):
            return False
        key = latin_key(event)
        if key is None or QApplication.activePopupWidget() is not None:
            return False
        return press(key, event)


def press(key: Qt.Key, event: QKeyEvent) -> bool:
    """Let the focused widget or the window's shortcuts have ``key`` in the event's place."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    focus = QApplication.focusWidget() or window
    if focus is None or window is None:
        return False
    override = _translated(QEvent.Type.ShortcutOverride, key, event)
    override.ignore()
    QApplication.sendEvent(focus, override)
    if not override.isAccepted() and trigger(window, focus, _sequence(key, event)):
        return True
    QApplication.sendEvent(focus, _translated(QEvent.Type.KeyPress, key, event))
    return True


def trigger(window: QWidget, focus: QWidget, keys: QKeySequence) -> bool:
    """Set off the shortcut that these keys mean in ``window``, the nearest to ``focus`` first."""
    for action in sorted(_actions(window, focus, keys), key=_breadth):
        action.trigger()
        return True
    for shortcut in window.findChildren(QShortcut):
        if shortcut.isEnabled() and shortcut.key() == keys and _reaches(shortcut, focus):
            shortcut.activated.emit()
            return True
    return _open_menu(window, keys) or _click(window, keys)


def _actions(window: QWidget, focus: QWidget, keys: QKeySequence) -> Iterator[QAction]:
    for action in window.findChildren(QAction):
        if action.isEnabled() and keys in action.shortcuts() and _applies(action, focus):
            yield action


def _breadth(action: QAction) -> int:
    order = (
        _Context.WidgetShortcut,
        _Context.WidgetWithChildrenShortcut,
        _Context.WindowShortcut,
        _Context.ApplicationShortcut,
    )
    return order.index(action.shortcutContext())


def _applies(action: QAction, focus: QWidget) -> bool:
    context = action.shortcutContext()
    if context in {_Context.WindowShortcut, _Context.ApplicationShortcut}:
        return True
    owners = [owner for owner in action.associatedObjects() if isinstance(owner, QWidget)]
    deep = context == _Context.WidgetWithChildrenShortcut
    return any(owner is focus or (deep and owner.isAncestorOf(focus)) for owner in owners)


def _reaches(shortcut: QShortcut, focus: QWidget) -> bool:
    owner = shortcut.parent()
    if shortcut.context() in {_Context.WindowShortcut, _Context.ApplicationShortcut}:
        return True
    deep = shortcut.context() == _Context.WidgetWithChildrenShortcut
    return isinstance(owner, QWidget) and (owner is focus or (deep and owner.isAncestorOf(focus)))


def _open_menu(window: QWidget, keys: QKeySequence) -> bool:
    for bar in window.findChildren(QMenuBar):
        for action in bar.actions():
            if action.isEnabled() and QKeySequence.mnemonic(action.text()) == keys:
                bar.setActiveAction(action)
                return True
    return False


def _click(window: QWidget, keys: QKeySequence) -> bool:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled() and button.shortcut() == keys:
            button.click()
            return True
    return False


def _sequence(key: Qt.Key, event: QKeyEvent) -> QKeySequence:
    modifiers = event.modifiers() & ~(_Mods.KeypadModifier | _Mods.GroupSwitchModifier)
    return QKeySequence(QKeyCombination(modifiers, key))


def _translated(kind: QEvent.Type, key: Qt.Key, event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(kind, key, event.modifiers(), "", event.isAutoRepeat(), event.count())
