"""Asks what the cells of a column must be to be shown."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.finding import texts
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.lines import marks

_LETTERS = 120
"""Of a value; more than its one line has room for."""


class FilterPopup(QFrame):
    """Words a cell must hold, empty or filled cells, or some of the values there are."""

    def __init__(self, view: GridView, column: int) -> None:
        super().__init__(view, Qt.WindowType.Popup)
        self._view = view
        self._column = column
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setStyleSheet(marks.POPUP_SHEET)
        self.contains = QLineEdit(self, placeholderText=texts.FILTER_CONTAINS)
        self.blank = QCheckBox(texts.FILTER_BLANK, self)
        self.filled = QCheckBox(texts.FILTER_FILLED, self)
        self.every = QCheckBox(texts.FILTER_EVERY, self)
        self.values = QListWidget(self)
        self.contains.setAccessibleName(texts.FILTER_CONTAINS)
        self.values.setAccessibleName(texts.FILTER_VALUES)
        self._fill()
        self._lay_out()
        self.blank.toggled.connect(lambda on: self.filled.setChecked(False) if on else None)
        self.filled.toggled.connect(lambda on: self.blank.setChecked(False) if on else None)
        self.every.clicked.connect(self._on_every)
        self.values.itemChanged.connect(self._tick_every)
        self._tick_every()

    def _lines(self) -> list[QListWidgetItem]:
        return [self.values.item(row) for row in range(self.values.count())]

    def _on_every(self, on: bool) -> None:
        for line in self._lines():
            line.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _tick_every(self) -> None:
        lines = self._lines()
        self.every.setChecked(all(line.checkState() == Qt.CheckState.Checked for line in lines))

    def _fill(self) -> None:
        now = self._view.arranging.filters.get(self._column, ColumnFilter())
        self.contains.setText(now.contains)
        self.blank.setChecked(now.blank is True)
        self.filled.setChecked(now.blank is False)
        item = self._view.grid.source.columns[self._column]
        listed, others = self._view.arranging.values(self._column)
        for text in listed:
            words = item.shown(text) if text else texts.FILTER_EMPTY
            self._add(words.replace("\n", " ")[:_LETTERS], [text], now)
        if others:
            self._add(texts.filter_others(len(others)), others, now)

    def _add(self, words: str, stands_for: list[str], now: ColumnFilter) -> None:
        line = QListWidgetItem(words)
        line.setData(Qt.ItemDataRole.UserRole, stands_for)
        chosen = now.values is None or not now.values.isdisjoint(stands_for)
        line.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self.values.addItem(line)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        self.values.setMinimumSize(320, 200)
        self.values.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.values.setTextElideMode(Qt.TextElideMode.ElideRight)
        for part in (self.contains, self.filled, self.blank, self.every, self.values):
            layout.addWidget(part)
        buttons = QHBoxLayout()
        for text, slot in ((texts.FILTER_APPLY, self.take), (texts.FILTER_CLEAR, self.drop)):
            button = QPushButton(text, self)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            buttons.addWidget(button)
        layout.addLayout(buttons)
        self.contains.setFocus()

    def wanted(self) -> ColumnFilter:
        """The filter as it is set now."""
        lines = self._lines()
        on = [line for line in lines if line.checkState() == Qt.CheckState.Checked]
        values = frozenset(text for line in on for text in line.data(Qt.ItemDataRole.UserRole))
        blank = True if self.blank.isChecked() else False if self.filled.isChecked() else None
        some = len(on) < len(lines) and blank is not True
        return ColumnFilter(self.contains.text(), blank, values if some else None)

    def take(self) -> None:
        """Filter so."""
        wanted = self.wanted()
        self._view.arrange(lambda: self._view.arranging.filter(self._column, wanted))
        self.close()

    def drop(self) -> None:
        """No longer filter this column."""
        self._view.arrange(lambda: self._view.arranging.filter(self._column, None))
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter filters; Esc leaves everything as it was."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            button = self.focusWidget()
            button.click() if isinstance(button, QPushButton) else self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
