"""The strip above a filtered or sorted grid: what is shown, and one button to show all."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.finding import texts


class FilterStrip(QFrame):
    """Seen only while rows are hidden or out of their stored order."""

    def __init__(self, view: GridView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.words = QLabel(self)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Midlight)
        button = QPushButton(texts.FILTERS_CLEAR, self)
        button.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.words, 1)
        layout.addWidget(button)
        view.arranging.changed.connect(self.refresh)
        view.grid.modelReset.connect(self.refresh)
        self.hide()

    def clear(self) -> None:
        """Show everything again, the same cell current."""
        self._view.arrange(self._view.arranging.clear)

    def refresh(self) -> None:
        """Say how many rows are shown."""
        arranging, rows = self._view.arranging, self._view.grid.rows
        self.setVisible(arranging.active)
        self.words.setText(
            texts.shown_rows(
                len(rows), len(rows.stored), sorted_=arranging.sorted_column is not None
            )
        )
        self._view.horizontalHeader().viewport().update()
