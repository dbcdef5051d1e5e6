"""What the commands of a grid page do: undo, clipboard, history, and the grid's own.

The clipboard and histories are loaded by the first command that needs them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from itadesk.errors import ItadeskError
from itadesk.gui.busy import busy
from itadesk.gui.grid import texts
from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.finding.column_menu import ColumnMenu
from itadesk.gui.grid.finding.filter_strip import FilterStrip
from itadesk.gui.grid.finding.find_bar import FindBar
from itadesk.gui.grid.group_menu import GroupMenu
from itadesk.gui.grid.rows.telling import earlier
from itadesk.records.change import Change, Changes
from itadesk.records.tables import TABLES

if TYPE_CHECKING:
    from itadesk.gui.grid.clipboard.pasting import Pasting

_LASTING = frozenset({"result", "score", "analysis"})
"""Tables whose cells are seen although no record is kept for them."""


def first_field(change: Change) -> str:
    """The first field a user sees that was changed (of a record made or gone: that is filled)."""
    values = change.after or change.before or {}
    both = change.before is not None and change.after is not None
    spec = TABLES.get(change.table)
    fields = [item for item in spec.fields if not (item.derived or item.fixed)] if spec else []
    seen = (item.name for item in fields if item.name in values)
    return next((name for name in seen if both or values[name]), "")


@dataclass(frozen=True, slots=True)
class PageWays:
    """What only the page itself can do for its commands."""

    commit: Callable[[], bool]
    """Store what is being typed; False: it is still in its editor."""
    go_to: Callable[[str, str, str], bool]
    """Show a cell by table, row id and field; False: it is not here."""
    toggle_record: Callable[[], None]


class PageCommands(QObject):
    """The commands over one view and what stands around it."""

    said = Signal(str)
    """One Thai sentence for the status bar."""
    place_asked = Signal(str, str, str)
    """A cell of another page was changed: table, row id, field."""

    def __init__(
        self, page: QWidget, view: GridView, find_bar: FindBar, strip: FilterStrip, ways: PageWays
    ) -> None:
        super().__init__(page)
        self._page = page
        self._view = view
        self._find_bar = find_bar
        self._strip = strip
        self._ways = ways
        self.columns = ColumnMenu(view)
        self.groups = GroupMenu(view)
        self.groups.said.connect(self.said)

    @cached_property
    def pasting(self) -> Pasting:
        """Takes in what the clipboard holds."""
        from itadesk.gui.grid.clipboard.pasting import Pasting

        pasting = Pasting(self._view)
        pasting.said.connect(self.said)
        return pasting

    def slots(self) -> dict[str, Callable[[], object]]:
        """What each command of ``actions.py`` does; those that act commit the open editor first."""
        moving = self._view.moving
        return {
            "undo": self.undo,
            "redo": self.redo,
            "cut": self._committed(self._cut),
            "copy": self._committed(self._copy),
            "paste": self._committed(self._paste),
            "paste_rows": self._committed(self._paste_rows),
            "edit": self._committed(moving.edit_here),
            "pick": self._committed(moving.edit_with_help),
            "clear": self._committed(self._clear),
            "fill_down": self._committed(moving.fill_down),
            "fill_selection": self._committed(moving.fill_selection),
            "take_earlier": self._committed(self._take_earlier),
            "insert_row": self._committed(moving.insert_row),
            "duplicate": self._committed(moving.duplicate),
            "delete_rows": self._committed(self._delete_rows),
            "move_up": self._committed(lambda: moving.move_rows(-1)),
            "move_down": self._committed(lambda: moving.move_rows(1)),
            "move_group": self._committed(self.groups.open),
            "select_all": self._committed(self._view.selectAll),
            "find": self._find_bar.open,
            "find_next": self._find_bar.find_next,
            "find_previous": self._find_bar.find_previous,
            "next_missing": self._committed(lambda: self._missing(1)),
            "previous_missing": self._committed(lambda: self._missing(-1)),
            "record": self._committed(lambda: self._at_a_cell(self._ways.toggle_record)),
            "filter": self._committed(lambda: self.columns.filter(moving.here()[1])),
            "column": self._committed(self._column_menu),
            "clear_filters": self._committed(self._strip.clear),
            "history": self._committed(lambda: self._at_a_cell(self.show_history)),
            "today": self._committed(self.show_today),
        }

    def _committed(self, slot: Callable[[], object]) -> Callable[[], None]:
        """The slot, run once the open editor's text is stored."""

        def run() -> None:
            if self._ways.commit():
                slot()

        return run

    def _at_a_cell(self, slot: Callable[[], object]) -> None:
        """The slot, where there is a cell: every row may be filtered out."""
        if self._view.grid.rowCount():
            slot()
        else:
            self.said.emit(texts.NO_CELL)

    def undo(self) -> None:
        """Take the last step back."""
        self._step(self._view.grid.desk.undo, texts.undone, texts.NOTHING_TO_UNDO)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._step(self._view.grid.desk.redo, texts.redone, texts.NOTHING_TO_REDO)

    def _step(
        self, step: Callable[[], Changes | None], words: Callable[[str], str], nothing: str
    ) -> None:
        if not self._ways.commit():
            return
        try:
            with busy(len(self._view.grid.rows)):
                changes = step()
        except ItadeskError as error:
            self.said.emit(error.message)
            return
        self.said.emit(nothing if changes is None else words(changes.label))
        if changes:
            self._show(changes)

    def _show(self, changes: Changes) -> None:
        """Go to the topmost cell a step changed, or ask to be taken to the page that has it."""
        grid, desk = self._view.grid, self._view.grid.desk
        here = [c for c in changes.changes if grid.arrivals.grid_row(c.table, c.row) is not None]
        there = (
            change
            for change in changes.changes
            if change.table in _LASTING or desk.row(change.table, change.row) is not None
        )
        go: Callable[[str, str, str], object] = self._ways.go_to
        change = min(here, key=self._height, default=None)
        if change is None:
            change, go = next(there, None), self.place_asked.emit
        if change is not None:
            go(change.table, change.row, first_field(change))

    def _height(self, change: Change) -> int:
        grid = self._view.grid
        place = grid.rows.place(grid.arrivals.grid_row(change.table, change.row) or "")
        return len(grid.rows) if place is None else place

    def _column_menu(self) -> None:
        """The menu of the current column's heading."""
        column = self._view.moving.here()[1]
        self.columns.open(column, self.columns.spot(column))

    def _copy(self) -> bool:
        from itadesk.gui.grid.clipboard.copying import copy_cells

        with busy(len(self._view.grid.rows)):
            rows, columns = copy_cells(self._view)
        self.said.emit(texts.copied(rows, columns) if rows else texts.ONE_BLOCK)
        return bool(rows)

    def _cut(self) -> None:
        if self._copy():
            self._clear()

    def _paste(self) -> None:
        self.pasting.paste()

    def _paste_rows(self) -> None:
        self.pasting.paste_rows()

    def _clear(self) -> None:
        """Whole rows go, cells are emptied; both can be undone."""
        if self._view.moving.chosen_rows() and self._view.grid.source.growing:
            self._delete_rows()
        else:
            self._view.moving.clear()

    def _delete_rows(self) -> None:
        grid = self._view.grid
        count = sum(not grid.is_new(row) for row in self._view.moving.selected_rows())
        if self._view.moving.delete_rows():
            self.said.emit(texts.removed(count))

    def _take_earlier(self) -> None:
        """Put last year's or the earlier round's words into the selected empty cells."""
        grid = self._view.grid
        cells = [
            (row, column, hint.text)
            for row, column in self._view.moving.selected_cells()
            if not grid.text(row, column) and (hint := earlier(grid, row, column))
        ]
        if not cells:
            self.said.emit(texts.NO_EARLIER)
        elif grid.edits.set_texts(cells, texts.LABEL_EARLIER):
            self.said.emit(texts.earlier_taken(len(cells)))

    def _missing(self, step: int) -> None:
        go = self._view.moving.next_missing
        if go(step):
            return
        if self._view.grid.missing_total:
            self._show_hidden()
            go(step)
            self.said.emit(texts.MISSING_SHOWN)
        else:
            self.said.emit(texts.ALL_FILLED)

    def _show_hidden(self) -> None:
        """Rows that are filtered out, and hidden columns in which something is missing."""
        view = self._view
        if view.arranging.filters:
            view.arrange(view.arranging.unfilter)
        rows = range(len(view.grid.rows))
        for column in {column for row in rows for column in view.grid.missing_in(row)}:
            view.show_column(column, True)

    def show_history(self) -> None:
        """Who wrote what in the current cell; an earlier text can be put back."""
        from itadesk.gui.grid.past.history import CellHistory

        index = self._view.currentIndex()
        where = self._view.grid.address(index.row(), index.column())
        title = self._view.grid.column(index).title.replace("\n", " ")
        change = CellHistory.ask(self._view.grid.desk, where, title=title, parent=self._page)
        if change is not None:
            self._restored(lambda: self._view.grid.desk.restore(change, field=where.field))

    def show_today(self) -> None:
        """Everything changed today; a change can be gone to or taken back."""
        from itadesk.gui.grid.past.history import TodayList

        asked = TodayList.ask(self._view.grid.desk, parent=self._page)
        if asked is None:
            return
        change, back = asked
        if back:
            self._restored(lambda: self._view.grid.desk.restore(change))
        else:
            fields = [*(change.after or change.before or {}), ""]
            if not self._ways.go_to(change.table, change.row, fields[0]):
                self.said.emit(texts.NOT_HERE)

    def _restored(self, restore: Callable[[], Changes]) -> None:
        try:
            restore()
        except ItadeskError as error:
            self.said.emit(error.message)
        else:
            self.said.emit(texts.RESTORED)
