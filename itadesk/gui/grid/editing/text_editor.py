"""The cell editor for Thai text of one or many lines, with its own menu in Thai."""

from collections.abc import Callable
from enum import Enum, auto
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractScrollArea, QMenu, QPlainTextEdit, QWidget

from itadesk.gui.grid.editing import texts
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import PAD_X, PAD_Y
from itadesk.gui.lines.wrapping import WordWrapLayout, keep_left

_HIGHEST = 4000
_STAYING = {
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}


class Ending(Enum):
    """How an editor was left, and where the current cell goes then."""

    STAY = auto()
    DOWN = auto()
    UP = auto()
    RIGHT = auto()
    LEFT = auto()
    FILL = auto()
    CANCEL = auto()


_Mods = Qt.KeyboardModifier
ENDINGS: dict[tuple[Qt.Key, Qt.KeyboardModifier], Ending] = {
    (Qt.Key.Key_Return, _Mods.NoModifier): Ending.DOWN,
    (Qt.Key.Key_Enter, _Mods.NoModifier): Ending.DOWN,
    (Qt.Key.Key_Return, _Mods.ShiftModifier): Ending.UP,
    (Qt.Key.Key_Enter, _Mods.ShiftModifier): Ending.UP,
    (Qt.Key.Key_Return, _Mods.ControlModifier): Ending.FILL,
    (Qt.Key.Key_Enter, _Mods.ControlModifier): Ending.FILL,
    (Qt.Key.Key_Tab, _Mods.NoModifier): Ending.RIGHT,
    (Qt.Key.Key_Backtab, _Mods.ShiftModifier): Ending.LEFT,
    (Qt.Key.Key_Backtab, _Mods.NoModifier): Ending.LEFT,
    (Qt.Key.Key_Tab, _Mods.ShiftModifier): Ending.LEFT,
    (Qt.Key.Key_Escape, _Mods.NoModifier): Ending.CANCEL,
}
"""What ends an editor: the same keys for every kind of editor."""


def ending(event: QKeyEvent) -> Ending | None:
    """How this key ends an editor, or None."""
    modifiers = event.modifiers() & ~_Mods.KeypadModifier
    return ENDINGS.get((Qt.Key(event.key()), modifiers))


class TextEditor(QPlainTextEdit):
    """Several lines of Thai; Enter and Tab end it as Excel does, Alt+Enter is a new line."""

    ended = Signal(object)
    """An ``Ending``."""
    left = Signal()
    """The focus went to another widget of the window."""
    reshaped = Signal()
    """Its text needs another number of lines."""
    opened_help = Signal()
    """F4: the calendar or list that belongs to the column was asked for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = QTextDocument(self)
        self._layout = WordWrapLayout(self._document)
        self._document.setDocumentLayout(self._layout)
        self.setDocument(self._document)
        marks.frame(self, 2, QPalette.ColorRole.Highlight)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(PAD_X - 2, PAD_Y - 2, PAD_X - 2, PAD_Y - 2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_left(self)
        self.setTabChangesFocus(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhMultiLine)
        self.document().documentLayout().documentSizeChanged.connect(self.reshaped)
        self.keys_first: Callable[[QKeyEvent], bool] | None = None
        """Asked before the editor itself (a completion list that is open)."""

    def text(self) -> str:
        """What stands in the editor now, with what an input method is composing."""
        cursor = self.textCursor()
        layout = cursor.block().layout()
        composing = layout.preeditAreaText() if layout is not None else ""
        text = self.toPlainText()
        if not composing:
            return text
        at = cursor.block().position() + layout.preeditAreaPosition()
        return text[:at] + composing + text[at:]

    def empty(self) -> None:
        """Take the text out; Ctrl+Z brings it back."""
        self.selectAll()
        self.textCursor().removeSelectedText()

    def begin(self, text: str, *, replace: bool) -> None:
        """Start with a cell's text; ``replace``: what is typed first takes its place."""
        self.setPlainText(text)
        if replace:
            self.selectAll()
        else:
            self.moveCursor(QTextCursor.MoveOperation.End)

    def show_text(self, text: str) -> None:
        """Put in a text that nobody typed: nothing is offered or kept for it."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(False)

    def floor(self) -> QWidget:
        """The scrolled area the editor stands in: what floats beside it belongs there."""
        spot: QWidget = self
        while (parent := spot.parentWidget()) is not None:
            spot = parent
            area = spot.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is spot:
                break
        return spot

    def wanted_height(self) -> int:
        """Pixels that show every line."""
        layout = self.document().documentLayout()
        height = 0.0
        block = self.document().begin()
        while block.isValid() and height < _HIGHEST:  # blocks out of view are laid out only so
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return ceil(height) + 2 * PAD_Y

    def event(self, event: QEvent) -> bool:
        """Keys that end the editor or break a line are not for the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = ending(event) is not None or _is_new_line(event) or _is_redo(event)
            if (
                own
                or event.key() in {Qt.Key.Key_F2, Qt.Key.Key_F4}
                or event.matches(QKeySequence.StandardKey.Undo)
            ):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Endings and new lines here, everything else as text."""
        if self.keys_first is not None and self.keys_first(event):
            return
        how = ending(event)
        if how is not None:
            self.ended.emit(how)
        elif _is_new_line(event):
            self.insertPlainText("\n")
            self.ensureCursorVisible()
        elif _is_redo(event):
            self.redo()
        elif event.key() == Qt.Key.Key_F4:
            self.opened_help.emit()
        elif event.key() == Qt.Key.Key_F2:
            self.moveCursor(QTextCursor.MoveOperation.End)
        else:
            super().keyPressEvent(event)
            if not event.modifiers() & _Mods.AltModifier:  # those turn the record's rows
                event.accept()  # what says nothing here (Ctrl+Down) is not for the table under it

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.reshaped.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Menus, pop-ups and other programs leave the editor open."""
        super().focusOutEvent(event)
        if event.reason() not in _STAYING:
            self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Words only; also where a program gives them as HTML alone."""
        return source.hasText() or source.hasHtml()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Words as they would come into a cell; a table's rows become lines."""
        from itadesk.imports import clipboard  # loaded when something is pasted

        html = source.html() if source.hasHtml() else None
        self.insertPlainText(clipboard.as_text(clipboard.read(html, source.text())))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The editor's own menu, in Thai."""
        menu = self.menu()
        menu.popup(event.globalPos() if event.globalPos() else self.mapToGlobal(QPoint()))

    def menu(self) -> QMenu:
        """Undo, redo, cut, copy, paste, delete, select all: of the typing."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chosen = self.textCursor().hasSelection()
        document = self.document()
        entries: tuple[tuple[str, str, Callable[[], object], bool], ...] = (
            (texts.EDITOR_UNDO, "Ctrl+Z", self.undo, document.isUndoAvailable()),
            (texts.EDITOR_REDO, "Ctrl+Y", self.redo, document.isRedoAvailable()),
            ("", "", self.undo, True),
            (texts.EDITOR_CUT, "Ctrl+X", self.cut, chosen),
            (texts.EDITOR_COPY, "Ctrl+C", self.copy, chosen),
            (texts.EDITOR_PASTE, "Ctrl+V", self.paste, self.canPaste()),
            (texts.EDITOR_DELETE, "Delete", self.textCursor().removeSelectedText, chosen),
            ("", "", self.undo, True),
            (texts.EDITOR_SELECT_ALL, "Ctrl+A", self.selectAll, True),
        )
        for text, key, slot, enabled in entries:
            if not text:
                menu.addSeparator()
                continue
            action = menu.addAction(f"{text}\t{key}")
            action.triggered.connect(lambda _checked=False, slot=slot: slot())
            action.setEnabled(enabled)
        return menu


def _is_redo(event: QKeyEvent) -> bool:
    """Ctrl+Y, which Qt knows on Windows only."""
    return event.key() == Qt.Key.Key_Y and event.modifiers() == _Mods.ControlModifier


def _is_new_line(event: QKeyEvent) -> bool:
    modifiers = event.modifiers() & ~_Mods.KeypadModifier
    enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
    return enter and modifiers == _Mods.AltModifier
