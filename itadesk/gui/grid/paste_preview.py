"""Shown before a paste only where something is left out, could be mended or goes elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.grid import texts
from itadesk.imports.paste import PastePlan
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text

Cells = Sequence[Sequence[str]]


class PastePreview(QDialog):
    """The block as it would stand in the grid, what is left out, and what could be mended."""

    def __init__(self, plan: PastePlan, titles: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.PASTE_TITLE)
        self.resize(900, 560)
        self._plan = plan
        layout = QVBoxLayout(self)
        if plan.remapped:
            layout.addWidget(QLabel(screen_text(texts.PASTE_REMAPPED), self))
        self.table = self._table(titles)
        layout.addWidget(self.table, 2)
        self.dropped = self._list([texts.dropped_line(item) for item in plan.dropped])
        self.proposed = self._list(
            [texts.mend_line(mend.before, mend.after, mend.why) for mend in plan.proposed]
        )
        self.mend = QCheckBox(texts.PASTE_MEND, self)
        self.mend.setVisible(bool(plan.proposed))
        if plan.dropped:
            layout.addWidget(QLabel(texts.PASTE_DROPPED, self))
            layout.addWidget(self.dropped, 1)
        if plan.proposed:
            layout.addWidget(QLabel(texts.PASTE_PROPOSED, self))
            layout.addWidget(self.proposed, 1)
            layout.addWidget(self.mend)
        self.mend.toggled.connect(self._fill)
        layout.addLayout(self._buttons())
        self._fill()

    def _table(self, titles: Sequence[str]) -> QTableWidget:
        table = QTableWidget(len(self._plan.cells), len(titles), self)
        table.setHorizontalHeaderLabels([screen_text(title) for title in titles])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.horizontalHeader().setStretchLastSection(True)
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        table.horizontalHeader().setDefaultAlignment(wrapped)
        table.horizontalHeader().setDefaultSectionSize(220)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() * 3 + 8)
        table.setVerticalHeaderLabels(
            [to_thai(str(number + 1)) for number in range(len(self._plan.cells))]
        )
        return table

    def _list(self, lines: Sequence[str]) -> QListWidget:
        made = QListWidget(self)
        made.setWordWrap(True)
        made.addItems([screen_text(line) for line in lines])
        made.setVisible(bool(lines))
        return made

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        take = QPushButton(texts.PASTE_OK, self)
        take.setDefault(True)
        take.clicked.connect(self.accept)
        leave = QPushButton(texts.PASTE_CANCEL, self)
        leave.clicked.connect(self.reject)
        row.addWidget(take)
        row.addWidget(leave)
        return row

    def cells(self) -> Cells:
        """The block as it is to be pasted."""
        return self._plan.tidied if self.mend.isChecked() else self._plan.cells

    def _fill(self) -> None:
        for row, line in enumerate(self.cells()):
            for column, text in enumerate(line):
                item = QTableWidgetItem(screen_text(text))
                item.setTextAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
                self.table.setItem(row, column, item)

    @classmethod
    def ask(cls, plan: PastePlan, titles: Sequence[str], *, parent: QWidget) -> Cells | None:
        """The texts to paste, or None where the user would rather not."""
        dialog = cls(plan, titles, parent)
        return dialog.cells() if dialog.exec() else None
