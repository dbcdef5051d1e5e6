"""The cell editor for a choice: a list that opens at once and listens to the same keys."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QComboBox, QWidget

from itadesk.gui.grid.columns import Choice
from itadesk.gui.grid.text_editor import Ending, ending
from itadesk.thai.text import search_key


class ChoiceEditor(QComboBox):
    """The values a cell can have, the empty one first."""

    ended = Signal(object)
    left = Signal()
    reshaped = Signal()
    opened_help = Signal()

    def __init__(self, parent: QWidget, choices: tuple[Choice, ...]) -> None:
        super().__init__(parent)
        self.addItem("", "")
        for choice in choices:
            self.addItem(choice.label, choice.value)
        self._begun = ""
        self._typed = ""
        self._settled = False
        self.setMaxVisibleItems(12)
        self.view().installEventFilter(self)
        self.activated.connect(self._on_activated)
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        if not self._settled:
            self.showPopup()

    def text(self) -> str:
        """The value chosen; a value that is none of the choices stays as it was."""
        return str(self.currentData())

    def begin(self, text: str, *, replace: bool) -> None:
        """Start with the cell's value."""
        del replace
        if self.findData(text) < 0:
            self.addItem(text, text)
        self.setCurrentIndex(self.findData(text))

    def wanted_height(self) -> int:
        """Pixels of the closed list."""
        return self.sizeHint().height()

    def offer(self, typed: str) -> None:
        """Go to the first choice that begins with what was typed so far."""
        self._typed += typed
        wanted = search_key(self._typed)
        for number in range(1, self.count()):
            if search_key(self.itemText(number)).startswith(wanted):
                self.setCurrentIndex(number)
                self.view().setCurrentIndex(self.model().index(number, 0))
                return
        if len(self._typed) > 1:
            self._typed = ""
            self.offer(typed)

    def _on_activated(self) -> None:
        self._end(Ending.STAY)

    def _end(self, how: Ending) -> None:
        if not self._settled:
            self._settled = True
            self.ended.emit(how)
            self._settled = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys in the open list end the editor as they end every other."""
        if (
            watched is self.view()
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
        ):
            how = ending(event)
            if how is not None:
                if how is not Ending.CANCEL:
                    self.setCurrentIndex(self.view().currentIndex().row())
                self.hidePopup()
                self._end(how)
                return True
            if event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.offer(event.text())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Endings here; F4 and Space open the list; letters go to the choice they begin."""
        how = ending(event)
        if how is not None:
            self._end(how)
        elif event.key() in {Qt.Key.Key_F4, Qt.Key.Key_Space}:
            self.showPopup()
        elif event.text().strip():
            self.offer(event.text())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The open list is a part of the editor."""
        super().focusOutEvent(event)
        reasons = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in reasons and not self.view().isVisible():
            self.left.emit()
