"""Shown before a paste only where something is left out, could be mended or goes elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.grid.clipboard import texts
from itadesk.gui.grid.clipboard.lines import Lines, LineTable
from itadesk.gui.grid.clipboard.table import Block, PlannedCells, PlannedTable
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.theme import STEP, size_to
from itadesk.imports.paste import PasteMend, PastePlan
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai


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
        self._rows = rows
        self._columns = columns
        titles = [item.title.replace("\n", " ") for item in columns]
        self.model = PlannedCells(plan.cells, titles, rows, self)
        self.table = PlannedTable(self.model, self)
        self.table.setCurrentIndex(self.model.index(0, 0))
        dropped = sorted(plan.dropped, key=lambda item: item.line)
        left_out = Lines(len(dropped), lambda n: texts.dropped_line(dropped[n]), self)
        words = texts.PASTE_DROPPED.format(count=len(dropped))
        self.dropped = LineTable(left_out, to_thai(words), self)
        self.mends = Lines(
            len(plan.proposed), lambda n: self._mend_line(plan.proposed[n]), self, boxes=True
        )
        words = texts.PASTE_PROPOSED.format(count=len(plan.proposed))
        self.proposed = LineTable(self.mends, to_thai(words), self)
        self.proposed.setCurrentIndex(self.mends.index(0, 0))
        self.mend = QCheckBox(texts.PASTE_MEND, self)
        self._lay_out()
        self.mends.ticked.connect(self._on_ticked)
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
        for lines in (self.dropped, self.proposed):
            there = bool(lines.model().rowCount())
            lines.setVisible(there)
            if there:
                label = QLabel(lines.accessibleName(), self)
                label.setBuddy(lines)
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

    def _mend_line(self, mend: PasteMend) -> str:
        column = self._columns[mend.column]
        name = TABLES[column.table].field(column.field).title
        return texts.mend_line(self._rows[mend.row], name, mend)

    def cells(self) -> Block:
        """The block as it is to be pasted, with the mends ticked."""
        return self._plan.mended([self._plan.proposed[n] for n in sorted(self.mends.chosen)])

    def _on_ticked(self, number: int) -> None:
        mend = self._plan.proposed[number]
        text = mend.after if number in self.mends.chosen else mend.before
        self.model.show_text(mend.row, mend.column, text)
        self.mend.setChecked(len(self.mends.chosen) == len(self._plan.proposed))

    def _on_all(self, ticked: bool) -> None:
        self.mends.tick_all(ticked)
        self.model.show_cells(self.cells())

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard begins at the mends, where there are some to choose."""
        super().showEvent(event)
        self.table.size_visible()
        (self.proposed if self._plan.proposed else self.table).setFocus()

    @classmethod
    def ask(
        cls, plan: PastePlan, columns: Sequence[GridColumn], rows: Sequence[str], *, parent: QWidget
    ) -> Block | None:
        """The texts to paste, or None where the user would rather not."""
        dialog = cls(plan, columns, rows, parent)
        cells = dialog.cells() if dialog.exec() else None
        dialog.deleteLater()
        return cells
