"""Shown before a paste only where something is left out, could be mended or goes elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.grid import paste_texts as texts
from itadesk.gui.grid.columns import GridColumn
from itadesk.gui.grid.paste_table import Block, PlannedCells, PlannedTable
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.theme import STEP, ems, size_to
from itadesk.imports.paste import PasteMend, PastePlan
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text

_TICKED = Qt.CheckState.Checked


class PastePreview(QDialog):
    """The block as it would stand in the grid, what is left out, and mends to take or leave."""

    def __init__(
        self,
        plan: PastePlan,
        columns: Sequence[GridColumn],
        rows: Sequence[str],
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.PASTE_TITLE)
        self._plan = plan
        titles = [item.title.replace("\n", " ") for item in columns]
        self.model = PlannedCells(plan.cells, titles, rows, self)
        self.table = PlannedTable(self.model, self)
        dropped = sorted(plan.dropped, key=lambda item: item.line)
        self.dropped = _list([texts.dropped_line(item) for item in dropped], self)
        self.proposed = _list(
            [texts.mend_line(rows[m.row], _name(columns[m.column]), m) for m in plan.proposed], self
        )
        for item in self._boxes():
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        self.dropped.clearSelection()
        self.dropped.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.mend = QCheckBox(texts.PASTE_MEND, self)
        self._lay_out()
        self.proposed.itemChanged.connect(self._on_ticked)
        self.mend.clicked.connect(self._on_all)
        size_to(self, 46, 32)

    def _lay_out(self) -> None:
        plan = self._plan
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        layout.setSpacing(2 * STEP)
        if plan.remapped:
            layout.addWidget(WrappedLabel(texts.PASTE_REMAPPED, self))
        layout.addWidget(self.table, 3)
        for words, lines in (
            (texts.PASTE_DROPPED, self.dropped),
            (texts.PASTE_PROPOSED, self.proposed),
        ):
            lines.setVisible(bool(lines.count()))
            if lines.count():
                label = QLabel(to_thai(words.format(count=lines.count())), self)
                label.setBuddy(lines)
                lines.setAccessibleName(label.text())
                layout.addWidget(label)
                layout.addWidget(lines, 1)
        self.mend.setVisible(bool(plan.proposed))
        layout.addWidget(self.mend)
        layout.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        take = QPushButton(texts.PASTE_OK, self)
        take.setDefault(True)
        take.clicked.connect(self.accept)
        leave = QPushButton(texts.PASTE_CANCEL, self)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        row.addWidget(take)
        row.addWidget(leave)
        return row

    def _boxes(self) -> list[QListWidgetItem]:
        return [self.proposed.item(row) for row in range(self.proposed.count())]

    def chosen(self) -> tuple[PasteMend, ...]:
        """The mends ticked."""
        boxes = zip(self._plan.proposed, self._boxes(), strict=True)
        return tuple(mend for mend, item in boxes if item.checkState() == _TICKED)

    def cells(self) -> Block:
        """The block as it is to be pasted."""
        return self._plan.mended(self.chosen())

    def _on_ticked(self) -> None:
        self.mend.setChecked(len(self.chosen()) == self.proposed.count())
        self.model.show_cells(self.cells())

    def _on_all(self, ticked: bool) -> None:
        self.proposed.blockSignals(True)
        for item in self._boxes():
            item.setCheckState(_TICKED if ticked else Qt.CheckState.Unchecked)
        self.proposed.blockSignals(False)
        self.proposed.viewport().update()
        self._on_ticked()

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the mends, where there are some to choose."""
        super().showEvent(event)
        self.table.size_visible()
        (self.proposed if self.proposed.count() else self.table).setFocus()

    @classmethod
    def ask(
        cls, plan: PastePlan, columns: Sequence[GridColumn], rows: Sequence[str], *, parent: QWidget
    ) -> Block | None:
        """The texts to paste, or None where the user would rather not."""
        dialog = cls(plan, columns, rows, parent)
        cells = dialog.cells() if dialog.exec() else None
        dialog.deleteLater()
        return cells


def _name(column: GridColumn) -> str:
    """A column's name, shorter than the heading it has in a form."""
    return TABLES[column.table].field(column.field).title


def _list(lines: Sequence[str], parent: QWidget) -> QListWidget:
    made = QListWidget(parent)
    made.setWordWrap(True)
    made.setMinimumHeight(ems(2.5))
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.addItems([screen_text(line) for line in lines])
    if lines:
        made.setCurrentRow(0)
    return made
