"""The cells of a grid as they are held: what can be asked of them, and how they are counted."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from uuid import uuid4

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.columns import Address, GridColumn
from itadesk.gui.grid.rows.lamp import Lamp
from itadesk.gui.grid.rows.numbering import row_numbers
from itadesk.gui.grid.rows.problems import unclear
from itadesk.gui.grid.rows.rows import Rows
from itadesk.gui.grid.rows.sources import GridRow, RowSource
from itadesk.records.change import Value
from itadesk.records.finding import Finding
from itadesk.thai.lines import screen_text

Index = QModelIndex | QPersistentModelIndex


class Sheet(QAbstractTableModel):
    """Rows of a source and, where rows can be added, one empty row after them.

    ``GridModel`` is one that answers Qt and takes edits; what works on the cells (edits,
    announcements that arrive, what is said of a cell) is given a sheet.
    """

    refused = Signal(str)
    """An edit could not be carried out; the Thai sentence that says so."""
    declined = Signal(str)
    """A command has nothing to do here, and why; nothing waits to be stored."""
    missing_changed = Signal(int)

    def __init__(self, desk: Desk, source: RowSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.source = source
        self.rows = Rows()
        self.signs: Callable[[int], Sequence[str]] = lambda _column: ()
        """Signs a heading shows; told by who filters and sorts."""
        self.new_id = str(uuid4())
        """Id the empty last row will have, so that a draft of it has an address."""
        self.screen = lru_cache(maxsize=4096)(screen_text)
        self._findings: dict[tuple[str, str, str], list[Finding]] = {}
        self._lamp = Lamp(())
        self._numbers: dict[str, str] | None = None

    def load(self) -> None:
        """Read the rows of the source."""
        self.rows = Rows(self.source.load(self.source))
        self.new_id = str(uuid4())
        self._numbers = None
        self._lamp = Lamp(self.source.columns)
        self._lamp.look(self.rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows shown and, in growing tables, the empty one."""
        return 0 if parent.isValid() else len(self.rows) + int(self.source.growing)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """All columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.source.columns)

    # ---- what is asked of a cell

    def column(self, index: Index) -> GridColumn:
        """The column of a cell."""
        return self.source.columns[index.column()]

    def raw(self, index: Index) -> str:
        """The cell's text as it is kept."""
        return self.text(index.row(), index.column())

    def text(self, row: int, column: int) -> str:
        """The text of a shown row as it is kept; empty in the empty row."""
        return self.rows.shown[row].texts[column] if row < len(self.rows) else ""

    def row_id(self, row: int) -> str:
        """Id of a shown row, or the id the empty row will have."""
        return self.rows.shown[row].id if row < len(self.rows) else self.new_id

    def is_new(self, row: int) -> bool:
        """Whether this is the empty row at the end."""
        return row >= len(self.rows)

    def address(self, row: int, column: int) -> Address:
        """Where the cell is kept."""
        key = self.rows.shown[row].key if row < len(self.rows) else {}
        return self.source.address(self.row_id(row), self.source.columns[column], key)

    @property
    def belonging(self) -> dict[str, Value]:
        """What a new row of this grid would belong to."""
        return {"fiscal_year": self.source.fiscal_year, **self.source.scope}

    def number(self, row: int) -> str:
        """The row's number as papers count it, Thai digits; ``+`` for the empty row."""
        if self.is_new(row):
            return "+"
        if self._numbers is None:
            self._numbers = row_numbers(self.source, self.rows)
        return self._numbers[self.row_id(row)]

    def missing_in(self, row: int) -> tuple[int, ...]:
        """Columns still to be filled in a shown row."""
        return () if self.is_new(row) else self._lamp.missing(self.row_id(row))

    @property
    def missing_total(self) -> int:
        """Required cells that are empty, in rows shown or filtered out."""
        return self._lamp.total

    def problem(self, index: Index) -> tuple[str, str]:
        """Severity and Thai words of what is wrong with a cell, or two empty texts."""
        row, column = index.row(), index.column()
        if self.is_new(row):
            return "", ""
        where = self.address(row, column)
        found = self._findings.get((where.table, where.id, where.field))
        if found:
            order = ("error", "warning", "info")
            worst = min(found, key=lambda item: order.index(item.severity))
            return worst.severity, "\n".join(item.message for item in found)
        if column in self.missing_in(row):
            return "missing", texts.NOT_FILLED
        words = unclear(self.column(index), self.raw(index), self.source.fiscal_year)
        return ("warning", words) if words else ("", "")

    # ---- counting

    def recount(self, rows: Sequence[GridRow], *, gone: Sequence[str] = ()) -> None:
        """Keep the lamp right after rows changed, came or went."""
        before = self._lamp.total
        self._lamp.forget(gone)
        self._lamp.look(rows)
        if before != self._lamp.total:
            self.missing_changed.emit(self._lamp.total)

    def uncount(self) -> None:
        """Rows came, went or moved: they are counted afresh when next shown."""
        self._numbers = None

    def renumber(self) -> None:
        """The same, and headers are told."""
        self.uncount()
        if self.rowCount():
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def renew_empty_row(self) -> None:
        """The empty row has become a row: the next one gets an id of its own."""
        self.new_id = str(uuid4())
