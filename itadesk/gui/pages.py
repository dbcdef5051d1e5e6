"""What every page in the middle of the window is: it commits, follows changes, has actions."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.gui.grid.page import GridPage
from itadesk.records.change import Changes


class Page(QWidget):
    """A page without a grid of its own; those with one pass its answers on."""

    currentRowChanged = Signal(str, str)
    """Table and id of the row being looked at."""
    statusMessage = Signal(str)
    missingChanged = Signal(int)
    placeRequested = Signal(str, str, str)
    """Table, row id and field of a cell the window should go to."""
    actionsChanged = Signal()
    """``page_actions`` gives others now."""
    typingStarted = Signal()
    """A field outside the page's grids holds words that are not in the book yet."""
    typingEnded = Signal()
    refused = Signal(str)
    """A text could not be stored, and why; it still stands where it was typed."""

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

    def missing_count(self) -> int:
        """Required cells of this page that are empty."""
        return 0

    def shown(self) -> None:
        """The window came to this page."""

    def state(self) -> dict[str, Any]:
        """What the page remembers between runs, fit for JSON."""
        return {}

    def restore_state(self, _state: Mapping[str, Any]) -> None:
        """Put back what ``state`` gave; what does not fit any more is passed over."""


class FramedGrid(Page):
    """A page around one grid; what the window asks, the grid answers."""

    def __init__(self, grid: GridPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        grid.currentRowChanged.connect(self.currentRowChanged)
        grid.statusMessage.connect(self.statusMessage)
        grid.missingChanged.connect(self.missingChanged)
        self.setFocusProxy(grid)

    def stack(self, *parts: QWidget) -> None:
        """Lay the parts out below one another; the last takes the room."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in parts:
            layout.addWidget(part)
        layout.setStretchFactor(parts[-1], 1)

    def commit_open_editor(self) -> bool:
        """Store what is being typed."""
        return self.grid.commit_open_editor()

    def page_actions(self) -> Mapping[str, QAction]:
        """The grid's commands."""
        return self.grid.actions()

    def apply_changes(self, changes: Changes) -> None:
        """The grid looks for itself."""
        self.grid.apply_changes(changes)

    def go_to(self, table: str, row: str, field: str) -> bool:
        """Show a cell of the grid."""
        return self.grid.go_to(table, row, field)

    def missing_count(self) -> int:
        """Required cells of the grid that are empty."""
        return self.grid.missing_count()

    def state(self) -> dict[str, Any]:
        """The grid's columns, order for viewing and current cell."""
        return self.grid.state()

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Put them back; the cell's row may be of another year than the one shown."""
        cell = self.grid.restore_columns(state)
        if cell is not None and self.go_to(self.grid.model.source.table, cell[1], ""):
            self.grid.go_to(*cell)
