"""One row with all its long fields, in place of the grid."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.grid.editing.text_editor import Ending
from itadesk.gui.grid.record import texts
from itadesk.gui.grid.record.field import RecordField
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.texts import NEW_ROW_NAME

_WIDEST = 960


class RecordView(QWidget):
    """Every column of one row as a field; rows are turned with Alt+Page Up and Page Down."""

    left = Signal()
    """Back to the grid was asked for."""
    typing = Signal()
    """A field holds words that are not in the book yet."""
    settled = Signal()
    turned = Signal(int)
    """Another shown row is looked at."""
    looked = Signal(int, int)
    """A field of a shown row got the keyboard: row, column."""

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._row_id = ""
        self.column = 0
        """Column of the field that has or last had the keyboard."""
        self.fields: list[RecordField] = []
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        large = QFont(self.font())
        large.setPointSizeF(large.pointSizeF() * 1.2)
        large.setBold(True)
        self.title.setFont(large)
        self.previous = self._button(texts.RECORD_PREVIOUS, lambda: self.turn(-1))
        self.next = self._button(texts.RECORD_NEXT, lambda: self.turn(1))
        self.back = self._button(texts.RECORD_BACK, self.leave)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        model.dataChanged.connect(self._on_changed)
        model.rowsInserted.connect(self.refresh)
        model.rowsMoved.connect(self.refresh)
        model.rowsRemoved.connect(self.refresh)
        model.modelReset.connect(self.refresh)

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: slot())  # type: ignore[operator]
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 8)
        head.addWidget(self.title, 1)
        for button in (self.previous, self.next, self.back):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def _make_fields(self) -> None:
        """Make the fields of the source's columns, when first seen or when they are others."""
        if [field.item for field in self.fields] == list(self._model.source.columns):
            return
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 4, 16, 16)
        self.fields = []
        for number in range(len(self._model.source.columns)):
            field = RecordField(self._model, number, inner)
            field.setMaximumWidth(_WIDEST)
            field.ended.connect(self._on_ended)
            field.entered.connect(self._on_entered)
            field.drafting.typing.connect(self.typing)
            field.drafting.failed.connect(self._model.refused)
            field.settled.connect(self.settled)
            self.fields.append(field)
            column.addWidget(field)
        column.addStretch(1)
        self._show_fields(inner)

    def _show_fields(self, inner: QWidget) -> None:
        """These instead of the ones shown, which may just be telling of a change themselves."""
        typing = self._area.isAncestorOf(QApplication.focusWidget() or self)
        before = self._area.takeWidget()
        self._area.setWidget(inner)
        if before is not None:
            before.deleteLater()
        if before is not None and typing:
            self.focus(min(self.column, len(self.fields) - 1))

    @property
    def row(self) -> int:
        """The shown row looked at; the empty one where that row is gone."""
        place = self._model.rows.place(self._row_id)
        return len(self._model.rows) if place is None else place

    def show_row(self, row: int) -> None:
        """Look at a shown row, once what is typed here is stored."""
        if row < self._model.rowCount() and self.commit():
            self._row_id = self._model.row_id(row)
            self.refresh()

    def refresh(self) -> None:
        """Show what the row holds now; nothing is done while the grid is shown instead."""
        row = self.row
        if row >= self._model.rowCount() or not self.isVisible():
            return
        self._make_fields()
        new = self._model.is_new(row)
        titles = [n for n, item in enumerate(self._model.source.columns) if item.field == "title"]
        title = self._model.text(row, titles[0]) if titles else ""
        words = NEW_ROW_NAME if new else texts.record_title(self._model.number(row), title)
        self.title.setText(self._model.screen(words.replace("\n", " ")))
        self.previous.setEnabled(row > 0)
        self.next.setEnabled(row < self._model.rowCount() - 1)
        for field in self.fields:
            field.show_row(row)

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() <= self.row <= last.row():
            self.refresh()

    def turn(self, step: int) -> None:
        """The row before or after; the same field keeps the keyboard."""
        row = self.row + step
        if 0 <= row < self._model.rowCount() and self.commit():
            self.show_row(row)
            self.turned.emit(row)

    def focus(self, column: int, *, keyboard: bool = True) -> None:
        """Look at a column's field and put the keyboard there; where it is fixed, beside it."""
        self.column = column
        if keyboard:
            near = self._beside(column - 1, 1)
            self.fields[column if near is None else near].editor.setFocus()
        self._area.ensureWidgetVisible(self.fields[column])

    def _on_entered(self, column: int) -> None:
        self.column = column
        self.looked.emit(self.row, column)

    def commit(self) -> bool:
        """Store what is typed; False: it could not be stored and still stands in its field."""
        return all(field.commit() for field in self.fields)

    def leave(self) -> None:
        """Back to the grid."""
        if self.commit():
            self.left.emit()

    def _on_ended(self, how: Ending) -> None:
        field = self.fields[self.column]
        if how is Ending.CANCEL:
            if not field.revert():
                self.leave()
            return
        if not field.commit():
            return
        step = -1 if how in {Ending.UP, Ending.LEFT} else 1
        column = self._beside(self.column, step)
        if column is not None:
            self.focus(column)
        elif self.row + step < self._model.rowCount() and self.row + step >= 0:
            self.turn(step)
            ends = self._beside(-1 if step > 0 else len(self.fields), step)
            self.focus(field.column if ends is None else ends)

    def _beside(self, column: int, step: int) -> int | None:
        """The next column (``step`` -1: the one before) whose field can be typed in."""
        fields = (item for item in self.fields[::step] if (item.column - column) * step > 0)
        return next((item.column for item in fields if item.editor.isEnabled()), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+Page Up and Alt+Page Down turn rows; Esc goes back to the grid."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
