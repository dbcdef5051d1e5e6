"""Tables that are only read: wrapped at words, rows as high as their words when they are seen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from itadesk.gui.lines.reading import ReadingDelegate
from itadesk.gui.theme import ems
from itadesk.thai.lines import screen_text

_WRAPPED = Qt.AlignmentFlag(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)


class ReadTable(QTableWidget):
    """One row is chosen at a time; ``widths`` are lines' heights, 0 takes a share of the rest."""

    def __init__(
        self,
        name: str,
        headings: Sequence[str],
        widths: Sequence[float],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(0, len(headings), parent)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels([screen_text(words) for words in headings])
        self.setItemDelegate(ReadingDelegate(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(_WRAPPED)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column, width in enumerate(widths):
            if width:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(column, ems(width))
        self._soon = QTimer(self, singleShot=True, interval=0)  # once all columns have their widths
        self._soon.timeout.connect(self.size_visible)
        header.sectionResized.connect(lambda *_sizes: self._soon.start())

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Fill the table anew."""
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                self.setItem(row, column, QTableWidgetItem(text))
        self._soon.start()

    def size_visible(self) -> None:
        """Measure the rows in view."""
        row = max(self.rowAt(0), 0)
        while row < self.rowCount() and self.rowViewportPosition(row) < self.viewport().height():
            self.resizeRowToContents(row)
            row += 1

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """More rows come into view."""
        super().scrollContentsBy(dx, dy)
        if dy:
            self._soon.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other columns' widths, other rows in view."""
        super().resizeEvent(event)
        self._soon.start()
