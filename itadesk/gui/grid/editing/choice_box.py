"""A closed list of choices that is steered by letters, and that the wheel passes over."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from itadesk.gui.combo import CalmBox
from itadesk.gui.grid.editing.text_editor import ending
from itadesk.gui.grid.rows.columns import Choice
from itadesk.thai.text import search_key

_EMPTYING = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
_OPENING = {Qt.Key.Key_F4, Qt.Key.Key_Space}


class ChoiceBox(CalmBox):
    """The values a cell can have, the empty one first; the same keys end it as any editor."""

    ended = Signal(object)
    """An ``Ending``."""
    left = Signal()
    """The focus went to another widget of the window."""
    chosen = Signal()
    """Another value was chosen by a letter or emptied by a key."""

    def __init__(self, parent: QWidget, choices: tuple[Choice, ...]) -> None:
        super().__init__(parent)
        self._typed = ""
        self.fill(choices)
        self.setMaxVisibleItems(12)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    def fill(self, choices: tuple[Choice, ...]) -> None:
        """Offer these choices, the empty one first."""
        self.clear()
        self.addItem("", "")
        for choice in choices:
            self.addItem(choice.label, choice.value)

    def text(self) -> str:
        """The value chosen; a value that is none of the choices stays as it was."""
        return str(self.currentData() or "")

    def pick(self, text: str) -> None:
        """Show a value, one that is none of the choices too."""
        if self.findData(text) < 0:
            self.addItem(text, text)
        self.setCurrentIndex(self.findData(text))

    def empty(self) -> None:
        """Go to the empty choice."""
        self._go(0)
        self._typed = ""

    def offer(self, typed: str) -> None:
        """Go to the first choice that begins with what was typed so far."""
        self._typed += typed
        wanted = search_key(self._typed)
        for number in range(1, self.count()):
            if wanted and search_key(self.itemText(number)).startswith(wanted):
                self._go(number)
                return
        if len(self._typed) > len(typed):
            self._typed = ""
            self.offer(typed)

    def _go(self, number: int) -> None:
        self.setCurrentIndex(number)
        self.view().setCurrentIndex(self.model().index(number, 0))
        self.chosen.emit()

    def typed(self, event: QKeyEvent) -> bool:
        """Whether the key chose: a letter, or one that empties."""
        if event.key() in _EMPTYING:
            self.empty()
            return True
        if event.text().strip() and event.text().isprintable():
            self.offer(event.text())
            return True
        return False

    def event(self, event: QEvent) -> bool:
        """Keys of the list are not for the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            own = {*_EMPTYING, *_OPENING, Qt.Key.Key_F2}
            if ending(event) is not None or (plain and event.key() in own):
                event.accept()
                return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Tab ends the editing first; where it leads to is not for the box to say."""
        del next
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Endings here; F4 and Space open the list; letters go to the choice they begin."""
        how = ending(event)
        if how is not None:
            self.ended.emit(how)
        elif event.key() in _OPENING:
            self.showPopup()
        elif event.key() != Qt.Key.Key_F2 and not self.typed(event):
            super().keyPressEvent(event)
            event.accept()  # what says nothing here (an arrow sideways) is not for the table

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Thai that comes through an input method chooses just as keys do."""
        if event.commitString():
            self.offer(event.commitString())
