"""The list of choices used in pages and dialogs."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget


class CalmBox(QComboBox):
    """A closed list of choices; the wheel scrolls what it stands in and never changes it.

    Qt's own takes the wheel wherever the pointer passes, so that scrolling a page down changed
    the paper it was about, without a word.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed = False

    def showPopup(self) -> None:
        """Open the list as wide as its words; it was opened for the choice that follows."""
        self._listed = True
        listed = self.view()
        frame = 2 * listed.frameWidth() + listed.verticalScrollBar().sizeHint().width()
        wide = listed.sizeHintForColumn(0) + frame
        listed.setMinimumWidth(min(wide, self.window().width()))
        super().showPopup()

    def from_list(self) -> bool:
        """Whether the choice just made came from the open list; keys on a closed box go on."""
        listed, self._listed = self._listed, False
        return listed

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()
