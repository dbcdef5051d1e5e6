"""What every page in the middle of the window is: it commits, follows changes, has actions."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from itadesk.records.change import Changes


class Page(QWidget):
    """A page without a grid of its own; those with one pass its answers on."""

    currentRowChanged = Signal(str, str)
    """Table and id of the row being looked at."""
    statusMessage = Signal(str)
    missingChanged = Signal(int)
    placeRequested = Signal(str, str, str)
    """Table, row id and field of a cell the window should go to."""

    def commit_open_editor(self) -> bool:
        """Store what is being typed; False where it could not be stored."""
        return True

    def page_actions(self) -> Mapping[str, QAction]:
        """Actions for the menus while this page is shown."""
        return {}

    def apply_changes(self, changes: Changes) -> None:
        """Look whether what the desk announced concerns this page."""

    def go_to(self, _table: str, _row: str, _field: str) -> bool:
        """Show that cell; False where it is not on this page."""
        return False

    def shown(self) -> None:
        """The window came to this page."""
