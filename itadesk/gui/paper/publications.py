"""Where the paper was published: a register with one row per address."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.sources import table_source
from itadesk.gui.labels import quiet
from itadesk.gui.pages import Page
from itadesk.gui.paper import texts
from itadesk.gui.theme import STEP
from itadesk.gui.window.place import Place
from itadesk.records.change import Changes


class PublicationsPage(Page):
    """A grid like any other, with a line above it saying what it is for."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        source = table_source(desk, "publication", fiscal_year=place.fiscal_year, paper=place.paper)
        self.grid = GridPage(desk, source)
        self.grid.currentRowChanged.connect(self.currentRowChanged)
        self.grid.statusMessage.connect(self.statusMessage)
        hint = quiet(texts.PUBLICATIONS_HINT)
        hint.setMargin(3 * STEP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(hint)
        layout.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)

    def commit_open_editor(self) -> bool:
        """The grid's."""
        return self.grid.commit_open_editor()

    def page_actions(self) -> Mapping[str, QAction]:
        """The grid's."""
        return self.grid.actions()

    def apply_changes(self, changes: Changes) -> None:
        """The grid looks for itself."""
        self.grid.apply_changes(changes)

    def go_to(self, table: str, row: str, field: str) -> bool:
        """The grid's."""
        return self.grid.go_to(table, row, field)
