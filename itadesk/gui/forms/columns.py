"""The columns of one part of a form: headings, order, widths, which are required or hidden."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from itadesk.formspec.fields import FIELDS
from itadesk.formspec.form import FormColumn, PartKind
from itadesk.gui.forms import texts
from itadesk.gui.theme import STEP, ems
from itadesk.thai.digits import to_arabic, to_thai

_FIELD = Qt.ItemDataRole.UserRole
_HEADING, _WIDTH, _REQUIRED, _HIDDEN = 1, 2, 3, 4
_USUAL_WIDTH = 15.0


class ColumnsTable(QWidget):
    """A table with one row per column of the form."""

    changed = Signal()

    def __init__(self, kind: PartKind, columns: Sequence[FormColumn]) -> None:
        super().__init__()
        self._kind = kind
        self._originals = {column.field: column for column in columns}
        self.table = QTableWidget(0, len(texts.COLUMN_HEADS))
        self.table.setAccessibleName(texts.COLUMNS)
        self.table.setHorizontalHeaderLabels(list(texts.COLUMN_HEADS))
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_HEADING, QHeaderView.ResizeMode.Stretch)
        self.table.setMinimumHeight(ems(9))
        self.add = QPushButton(texts.ADD_COLUMN)
        self.remove = QPushButton(texts.REMOVE_COLUMN)
        self.up, self.down = QPushButton(texts.UP), QPushButton(texts.DOWN)
        self._lay_out()
        self._fill(columns)
        self.table.itemChanged.connect(self._on_item)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def columns(self) -> tuple[FormColumn, ...]:
        """The columns as they stand in the table."""
        return tuple(self._column(row) for row in range(self.table.rowCount()))

    def commit(self) -> None:
        """Take over what is being typed in a cell."""
        editor = self.table.indexWidget(self.table.currentIndex())
        if editor is not None:
            self.table.commitData(editor)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.up, self.down, self.remove):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)

    def _fill(self, columns: Sequence[FormColumn]) -> None:
        self.table.blockSignals(True)
        self.table.setRowCount(len(columns))
        for row, column in enumerate(columns):
            name = QTableWidgetItem(FIELDS[self._kind].get(column.field, column.field))
            name.setData(_FIELD, column.field)
            name.setFlags(name.flags() & ~Qt.ItemFlag.ItemIsEditable)
            self.table.setItem(row, 0, name)
            self.table.setItem(row, _HEADING, QTableWidgetItem(column.heading))
            self.table.setItem(row, _WIDTH, QTableWidgetItem(to_thai(f"{column.width:g}")))
            self.table.setItem(row, _REQUIRED, _box(column.required))
            self.table.setItem(row, _HIDDEN, _box(column.hidden))
        self.table.blockSignals(False)
        self.table.resizeRowsToContents()

    def _column(self, row: int) -> FormColumn:
        field = str(self._item(row, 0).data(_FIELD))
        original = self._originals.get(field)
        width = _number(self._item(row, _WIDTH).text())
        return FormColumn(
            field,
            self._item(row, _HEADING).text().strip(),
            width if width > 0 else (original.width if original else _USUAL_WIDTH),
            required=_ticked(self._item(row, _REQUIRED)),
            align=original.align if original else "left",
            hidden=_ticked(self._item(row, _HIDDEN)),
        )

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item is not None
        return item

    def _on_item(self, item: QTableWidgetItem) -> None:
        """A width is shown in Thai digits however it was typed."""
        if item.column() == _WIDTH:
            self.table.blockSignals(True)
            item.setText(to_thai(item.text()))
            self.table.blockSignals(False)
        self.changed.emit()

    def _on_add(self) -> None:
        there = {column.field for column in self.columns()}
        menu = QMenu(self)
        for field, title in FIELDS[self._kind].items():
            if field not in there:
                action = menu.addAction(title)
                action.triggered.connect(lambda _on=False, name=field: self.add_field(name))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def add_field(self, field: str) -> None:
        """Put a column for this field at the end."""
        heading = FIELDS[self._kind][field]
        self._renew([*self.columns(), FormColumn(field, heading, _USUAL_WIDTH)])
        self.table.selectRow(self.table.rowCount() - 1)

    def _on_remove(self) -> None:
        columns = list(self.columns())
        if len(columns) > 1 and self.table.currentRow() >= 0:
            del columns[self.table.currentRow()]
            self._renew(columns)

    def _move(self, step: int) -> None:
        columns = list(self.columns())
        here = self.table.currentRow()
        there = here + step
        if here >= 0 and 0 <= there < len(columns):
            columns[here], columns[there] = columns[there], columns[here]
            self._renew(columns)
            self.table.setCurrentCell(there, _HEADING)

    def _renew(self, columns: Sequence[FormColumn]) -> None:
        self._fill(columns)
        self.changed.emit()


def _box(ticked: bool) -> QTableWidgetItem:
    item = QTableWidgetItem()
    flags = Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled
    item.setFlags(flags | Qt.ItemFlag.ItemIsSelectable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
    return item


def _ticked(item: QTableWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _number(text: str) -> float:
    try:
        return float(to_arabic(text).replace(",", "."))
    except ValueError:
        return 0.0
