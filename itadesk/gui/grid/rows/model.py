"""The table model over a row source: texts for the view, and edits on their way to the desk."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    Qt,
)

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.arriving import Arrivals
from itadesk.gui.grid.rows.edits import Edits
from itadesk.gui.grid.rows.rows import Keep, Key
from itadesk.gui.grid.rows.sheet import Index, Sheet
from itadesk.gui.grid.rows.sources import RowSource
from itadesk.gui.grid.rows.telling import heading_spoken, hint, spoken, tooltip
from itadesk.gui.labels import tip
from itadesk.records.change import Changes
from itadesk.records.finding import Finding

ROLE = Qt.ItemDataRole
_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "justify": Qt.AlignmentFlag.AlignLeft,
}


class GridModel(Sheet):
    """The cells of one grid, for Qt's views.

    Changes nothing by itself: ``setData`` and ``edits`` go to the desk, and what the desk
    announces comes back through ``apply``.
    """

    PROBLEM = Qt.ItemDataRole.UserRole + 1
    """Severity of what is wrong with the cell: error, warning, info, missing, or None."""
    ROW_ID = Qt.ItemDataRole.UserRole + 2
    HINT = Qt.ItemDataRole.UserRole + 3

    def __init__(self, desk: Desk, source: RowSource, parent: QObject | None = None) -> None:
        super().__init__(desk, source, parent)
        self.edits = Edits(self)
        self._load()

    def set_source(self, source: RowSource) -> None:
        """Show other rows: another year, round or form."""
        self.beginResetModel()
        self.source = source
        self._load()
        self.endResetModel()
        self.missing_changed.emit(self._lamp.total)

    def _load(self) -> None:
        self.load()
        self.arrivals = Arrivals(self)

    # ---- Qt's questions

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
            return self.screen(self.column(index).shown(self.raw(index)))
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

    def arrange(self, keep: Keep | None, key: Key | None, *, reverse: bool = False) -> None:
        """Show only rows that ``keep`` accepts, ordered by ``key``; what is stored stays."""
        self.beginResetModel()
        self.rows.arrange(keep, key, reverse=reverse)
        self.endResetModel()
