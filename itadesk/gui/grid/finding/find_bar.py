"""Find and replace under the grid: Thai folded, F3 next, one undo step for a replace-all."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from itadesk.gui.busy import busy
from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.finding import texts
from itadesk.gui.grid.finding.folding import Needle

_SLICE = 400
"""Rows looked at between two turns of the event loop while counting."""
_APART = "\x00"
"""Stands in no text, so that nothing is found from one cell into the next."""


class FindBar(QFrame):
    """Looks through the rows shown, from the current cell on and round the end."""

    said = Signal(str)

    def __init__(self, view: GridView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._needle = Needle("")
        self._counting: Iterator[int] | None = None
        self.wanted = QLineEdit(self, placeholderText=texts.FIND_PLACEHOLDER)
        self.replacement = QLineEdit(self, placeholderText=texts.REPLACE_PLACEHOLDER)
        self.count = QLabel(self)
        self.one_column = QCheckBox(texts.THIS_COLUMN, self)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._count_on)
        self._lay_out()
        self.wanted.textChanged.connect(self._on_changed)
        self.one_column.toggled.connect(self._on_changed)
        for signal in (view.grid.dataChanged, view.grid.rowsInserted, view.grid.rowsRemoved):
            signal.connect(self._start_counting)
        view.grid.modelReset.connect(self._start_counting)
        self.hide()

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addWidget(self.wanted, 0, 0)
        layout.addWidget(self.replacement, 1, 0)
        buttons = (
            (texts.FIND_NEXT, self.find_next, 0, 1),
            (texts.FIND_PREVIOUS, self.find_previous, 0, 2),
            (texts.REPLACE_ONE, self.replace_one, 1, 1),
            (texts.REPLACE_ALL, self.replace_all, 1, 2),
        )
        for text, slot, row, column in buttons:
            button = QPushButton(text, self)
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            button.setAutoDefault(False)
            layout.addWidget(button, row, column)
        layout.addWidget(self.count, 0, 3)
        layout.addWidget(self.one_column, 1, 3)
        close = QToolButton(self)
        close.setText("✕")
        close.setAutoRaise(True)
        close.setAccessibleName(texts.FIND_CLOSE)
        close.setToolTip(texts.FIND_CLOSE)
        close.clicked.connect(self.close_bar)
        layout.addWidget(close, 0, 4)
        layout.setColumnStretch(0, 1)
        self.wanted.setAccessibleName(texts.FIND)
        self.replacement.setAccessibleName(texts.REPLACE_PLACEHOLDER)

    def open(self) -> None:
        """Show the bar, ready to type."""
        if not self._view.editing.commit():
            return
        self.show()
        self.wanted.setFocus()
        self.wanted.selectAll()
        self._on_changed()

    def close_bar(self) -> None:
        """Put the bar away; F3 goes on finding the same."""
        self.hide()
        self._timer.stop()
        self._view.mark_found(None)
        self._view.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter finds the next, Shift+Enter the one before, Esc puts the bar away."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif enter and self.replacement.hasFocus():
            self.replace_one()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.find_previous()
        elif enter:
            self.find_next()
        else:
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        self._needle = Needle(self.wanted.text())
        finds = self._needle.found_in if self._needle.key else None
        self._view.mark_found(finds if self.isVisible() else None)
        self._start_counting()

    # ---- counting, in slices so that the window never stops

    def _start_counting(self) -> None:
        self._total = 0
        self._row = 0
        self.count.clear()
        if self._needle.key and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def _count_on(self) -> None:
        last = min(self._row + _SLICE, len(self._view.grid.rows))
        columns = self._columns()
        for row in range(self._row, last):
            if self._may_hold(row, columns):
                self._total += sum(1 for column in columns if self._holds(row, column))
        self._row = last
        if last >= len(self._view.grid.rows):
            self._timer.stop()
            self.count.setText(texts.found(self._total))

    def _columns(self) -> list[int]:
        if self.one_column.isChecked():
            return [self._view.currentIndex().column()]
        return self._view.shown_columns()

    def _holds(self, row: int, column: int) -> bool:
        model = self._view.grid
        return self._needle.found_in(model.source.columns[column].label(model.text(row, column)))

    # ---- finding

    def find_next(self) -> bool:
        """Go to the next cell that holds the words."""
        return self._find(1)

    def find_previous(self) -> bool:
        """Go to the cell before that holds the words."""
        return self._find(-1)

    def _find(self, step: int) -> bool:
        if not self._view.editing.commit():
            return False
        if not self._needle.key:
            self.open()
            return False
        for row, column, wrapped in self._cells(step):
            if self._holds(row, column):
                self._view.moving.go(row, column)
                if wrapped:
                    self.said.emit(texts.WRAPPED if step > 0 else texts.WRAPPED_BACK)
                return True
        self.said.emit(f"{texts.NOT_FOUND}: {self._needle.text}")
        return False

    def _cells(self, step: int) -> Iterator[tuple[int, int, bool]]:
        """Cells that may hold it, after the current one, round the end and back to it."""
        columns = self._columns()[::step]
        count = len(self._view.grid.rows)
        here = self._view.currentIndex()
        place = columns.index(here.column()) if here.column() in columns else 0
        first = max(here.row(), 0)
        if first >= count:  # the empty row: after all the others, and nothing stands in it
            first, place = (count - 1 if step > 0 else count), len(columns) - 1
        for turn in range(count + 1 if count else 0):
            at = first + step * turn
            rest = columns[place + 1 :] if turn == 0 else columns
            rest = columns[: place + 1] if turn == count else rest
            if rest and self._may_hold(at % count, rest):
                for column in rest:
                    yield at % count, column, not 0 <= at < count

    def _may_hold(self, row: int, columns: list[int]) -> bool:
        """One look at a row's words together; most rows need no more."""
        model = self._view.grid
        words = (model.source.columns[n].label(model.text(row, n)) for n in columns)
        return self._needle.found_in(_APART.join(words))

    # ---- replacing

    def replace_one(self) -> None:
        """Replace in the current cell if it holds the words, then find the next."""
        if not self._view.editing.commit() or not self._needle.key:
            return
        row, column = self._view.currentIndex().row(), self._view.currentIndex().column()
        holds = not self._view.grid.is_new(row) and self._holds(row, column)
        if not holds or self._replace([(row, column)]):
            self.find_next()

    def replace_all(self) -> None:
        """Replace everywhere in the rows shown: one undo step."""
        if not self._view.editing.commit() or not self._needle.key:
            return
        columns = self._columns()
        with busy(len(self._view.grid.rows)):
            rows = (n for n in range(len(self._view.grid.rows)) if self._may_hold(n, columns))
            self._replace([(row, column) for row in rows for column in columns])

    def _replace(self, cells: list[tuple[int, int]]) -> bool:
        """Replace in these cells and say how often; False: refused, and the grid said why."""
        model = self._view.grid
        edits = []
        total = 0
        for row, column in cells:
            item = model.source.columns[column]
            if item.choices or not item.editable:
                continue
            text, count = self._needle.replaced(model.text(row, column), self.replacement.text())
            if count:
                edits.append((row, column, text))
                total += count
        if edits and not model.edits.set_texts(edits, texts.LABEL_REPLACE):
            return False
        self.said.emit(texts.replaced(total))
        return True
