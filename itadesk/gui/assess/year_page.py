"""A page of one assessed or ITA year: the choice of the year above a grid, and its commands."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.assess.commands import PageCommand, make_actions
from itadesk.gui.assess.head import YearHead
from itadesk.gui.assess.refreshing import refresh
from itadesk.gui.grid.page import GridPage
from itadesk.gui.pages import FramedGrid
from itadesk.records.change import Changes


class YearPage(FramedGrid):
    """Pages of this room say how a year is loaded and what there is to say of it."""

    CONCERNS: ClassVar[frozenset[str]] = frozenset()
    """Tables whose changes have to be worked out again."""

    def __init__(
        self, desk: Desk, head: YearHead, grid: GridPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(grid, parent)
        self._desk = desk
        self.head = head
        self.year = grid.model.source.fiscal_year
        self._stale = False
        self._actions = {
            **grid.actions(),
            **make_actions(self, self._commands(), writable=desk.writable),
        }
        grid.view.verticalHeader().hide()
        head.yearRequested.connect(self.show_year)

    def _commands(self) -> Sequence[PageCommand]:
        """The page's own commands."""
        raise NotImplementedError

    def _load_year(self) -> None:
        """Give the grid the rows of ``year``."""
        raise NotImplementedError

    def _say_year(self) -> None:
        """Head, marks and words as the book stands now."""
        raise NotImplementedError

    def page_actions(self) -> Mapping[str, QAction]:
        """The grid's commands and the page's own."""
        return self._actions

    def apply_changes(self, changes: Changes) -> None:
        """Take over edits and work out again what follows from them, at the latest when shown."""
        super().apply_changes(changes)
        if changes.tables & self.CONCERNS:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def shown(self) -> None:
        """The window came to this page: what changed meanwhile is worked out now."""
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = False
        refresh(self.grid)
        self._say_year()

    def show_year(self, year: int) -> bool:
        """Show another year; False where the open editor could not be stored."""
        if year == self.year:
            return True
        if not self.commit_open_editor():
            self._say_year()
            return False
        self.year = year
        self._load_year()
        self._say_year()
        return True

    def _go_first(self, column: int) -> None:
        """To the first cell of a column, the row's beginning in view."""
        self.grid.view.moving.go(0, column)
        self.grid.view.horizontalScrollBar().setValue(0)
