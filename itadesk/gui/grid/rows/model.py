"""The table model over a row source: texts for the view, and edits on their way to the desk."""

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
from itadesk.gui.grid import texts
from itadesk.gui.grid.rows.arriving import Arrivals
from itadesk.gui.grid.rows.columns import Address, GridColumn
from itadesk.gui.grid.rows.edits import Edits
from itadesk.gui.grid.rows.lamp import Lamp
from itadesk.gui.grid.rows.numbering import row_numbers
from itadesk.gui.grid.rows.problems import unclear
from itadesk.gui.grid.rows.rows import Keep, Key, Rows
from itadesk.gui.grid.rows.sources import GridRow, RowSource
from itadesk.gui.grid.rows.telling import heading_spoken, hint, spoken, tooltip
from itadesk.gui.labels import tip
from itadesk.records.change import Changes, Value
from itadesk.records.finding import Finding
from itadesk.thai.lines import screen_text

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "justify": Qt.AlignmentFlag.AlignLeft,
}


class GridModel(QAbstractTableModel):
    """Rows of a source and, where rows can be added, one empty row after them.

    Changes nothing by itself: ``setData`` and ``edits`` go to the desk, and what the desk
    announces comes back through ``apply``.
    """

    refused = Signal(str)
    """An edit could not be carried out; the Thai sentence that says so."""
    missing_changed = Signal(int)

    PROBLEM = Qt.ItemDataRole.UserRole + 1
    """Severity of what is wrong with the cell: error, warning, info, missing, or None."""
    ROW_ID = Qt.ItemDataRole.UserRole + 2
    HINT = Qt.ItemDataRole.UserRole + 3

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
        self.edits = Edits(self)
        self._findings: dict[tuple[str, str, str], list[Finding]] = {}
        self._lamp = Lamp(())
        self._numbers: dict[str, str] | None = None
        self._load()

    def set_source(self, source: RowSource) -> None:
        """Show other rows: another year, round or form."""
        self.beginResetModel()
        self.source = source
        self._load()
        self.endResetModel()
        self.missing_changed.emit(self._lamp.total)

    def _load(self) -> None:
        self.rows = Rows(self.source.load(self.source))
        self.new_id = str(uuid4())
        self._numbers = None
        self._lamp = Lamp(self.source.columns)
        self._lamp.look(self.rows)
        self.arrivals = Arrivals(self)

    # ---- Qt's questions

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Rows shown and, in growing tables, the empty one."""
        return 0 if parent.isValid() else len(self.rows) + int(self.source.growing)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """All columns, hidden ones too."""
        return 0 if parent.isValid() else len(self.source.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be selected; editable as its column says."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        if self.source.columns[index.column()].editable and self.desk.writable:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Words with break marks for the view, raw text for editors, problems in words."""
        if not index.isValid():
            return None
        if role == ROLE.DisplayRole:
            return self.screen(self.column(index).label(self.raw(index)))
        if role == ROLE.EditRole:
            return self.raw(index)
        if role == ROLE.TextAlignmentRole:
            return _ALIGN[self.column(index).align] | Qt.AlignmentFlag.AlignTop
        if role == ROLE.ToolTipRole:
            words = tooltip(self, index)
            return words and tip(words)
        if role == self.PROBLEM:
            return self.problem(index)[0] or None
        if role == self.HINT:
            return hint(self, index.row(), index.column()) or None
        if role == self.ROW_ID:
            return self.row_id(index.row())
        if role == ROLE.AccessibleTextRole:
            return spoken(self, index)
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Headings as the paper prints them; numbers and the row's lamp at the side."""
        if orientation == Qt.Orientation.Horizontal:
            return self._heading(section, role)
        if role == ROLE.DisplayRole:
            return self.number(section)
        if role in {ROLE.ToolTipRole, ROLE.AccessibleDescriptionRole}:
            count = len(self.missing_in(section))
            return texts.missing_line(count) if count else None
        return None

    def _heading(self, section: int, role: int) -> object:
        if not 0 <= section < len(self.source.columns):
            return None
        title = self.source.columns[section].title
        if role == ROLE.DisplayRole:
            return self.screen(title)
        if role == ROLE.ToolTipRole:
            return tip(heading_spoken(self, section))
        if role == ROLE.AccessibleTextRole:
            return heading_spoken(self, section)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Store one cell; the empty last row becomes a row. False: refused, nothing stored."""
        if role != ROLE.EditRole or not index.isValid():
            return False
        if self.is_new(index.row()) and not str(value).strip():
            return True
        return self.edits.set_texts([(index.row(), index.column(), str(value))])

    # ---- what views, editors and actions ask

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

    def locate(self, table: str, row: str, field: str) -> QModelIndex:
        """The cell of a record's field; invalid where this grid does not show it."""
        grid_row = self.arrivals.grid_row(table, row)
        place = self.rows.place(grid_row) if grid_row else None
        if place is None:
            return QModelIndex()
        columns = [
            number
            for number, item in enumerate(self.source.columns)
            if item.table == table
            and (item.field == field or not field)
            and self.address(place, number).id == row
        ]
        return self.index(place, columns[0] if columns else 0)

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

    # ---- what comes from outside

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the cells that a check found something about."""
        self._findings = {}
        for finding in findings:
            self._findings.setdefault((finding.table, finding.id, finding.field), []).append(
                finding
            )
        if self.rowCount() and self.columnCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last, [ROLE.ToolTipRole, self.PROBLEM])

    def apply(self, changes: Changes) -> None:
        """Take over what the desk announced."""
        self.arrivals.take(changes)

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

    def arrange(self, keep: Keep | None, key: Key | None, *, reverse: bool = False) -> None:
        """Show only rows that ``keep`` accepts, ordered by ``key``; what is stored stays."""
        self.beginResetModel()
        self.rows.arrange(keep, key, reverse=reverse)
        self.endResetModel()
