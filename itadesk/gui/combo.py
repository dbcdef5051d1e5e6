"""The list of choices used in pages and dialogs."""

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox


class CalmBox(QComboBox):
    """A closed list of choices; the wheel scrolls what it stands in and never changes it.

    Qt's own takes the wheel wherever the pointer passes, so that scrolling a page down changed
    the paper it was about, without a word.
    """

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave it to the page."""
        event.ignore()
