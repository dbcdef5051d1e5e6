"""The cell editor for a choice: a list that opens at once and listens to the same keys."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QWidget

from itadesk.gui.grid.editing.choice_box import ChoiceBox
from itadesk.gui.grid.editing.text_editor import Ending, ending
from itadesk.gui.grid.rows.columns import Choice


class ChoiceEditor(ChoiceBox):
    """The choices of one open cell."""

    reshaped = Signal()
    opened_help = Signal()

    def __init__(self, parent: QWidget, choices: tuple[Choice, ...]) -> None:
        super().__init__(parent, choices)
        self._opened = False
        self.view().installEventFilter(self)
        self.activated.connect(lambda _number: self.ended.emit(Ending.STAY))
        self.ended.connect(self._on_ended)
        QTimer.singleShot(0, self, self._open)

    def _open(self) -> None:
        if not self._opened:
            self.showPopup()

    def _on_ended(self) -> None:
        self._opened = True

    def begin(self, text: str, *, replace: bool) -> None:
        """Start with the cell's value."""
        del replace
        self.pick(text)

    def wanted_height(self) -> int:
        """Pixels of the closed list."""
        return self.sizeHint().height()

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
                self.ended.emit(how)
                return True
            if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return self.typed(event)
        return super().eventFilter(watched, event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The open list is a part of the editor."""
        super().focusOutEvent(event)
        reasons = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
        if event.reason() not in reasons and not self.view().isVisible():
            self.left.emit()
