"""The one open editor of a grid: opened, kept as a draft, committed before every command."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QWidget

from itadesk.errors import ItadeskError
from itadesk.gui.grid import texts
from itadesk.gui.grid.choice_editor import ChoiceEditor
from itadesk.gui.grid.columns import Address
from itadesk.gui.grid.completion import Completion
from itadesk.gui.grid.period_help import PeriodHelp
from itadesk.gui.grid.text_editor import Ending, TextEditor
from itadesk.records.change import Draft

if TYPE_CHECKING:
    from itadesk.gui.grid.view import GridView

Index = QModelIndex | QPersistentModelIndex
DRAFT_MS = 1000
"""A draft is on disk at most this long after the typing (ui.md asks for two seconds)."""


class Editing(QObject):
    """Opens, places and ends the editor of one view."""

    finished = Signal()
    draft_failed = Signal(str)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view
        self._editor: TextEditor | ChoiceEditor | None = None
        self._index = QPersistentModelIndex()
        self._address: Address | None = None
        self._before = ""
        self._replace = False
        self._ending = False
        self._drafted = False
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.save_draft)

    @property
    def editor(self) -> TextEditor | ChoiceEditor | None:
        """The open editor, or None."""
        return self._editor

    @property
    def index(self) -> QModelIndex:
        """The cell that is open; invalid when none is."""
        if self._editor is None or not self._index.isValid():
            return QModelIndex()
        return self._view.grid.index(self._index.row(), self._index.column())

    def open(self, index: Index, *, replace: bool = False) -> TextEditor | ChoiceEditor | None:
        """Open the cell's editor; ``replace``: what is typed first takes the text's place."""
        if self._editor is not None and not self.commit():
            return None
        self._replace = replace
        self._view.scrollTo(index)
        self._view.edit(index)
        self._replace = False
        return self._editor

    def make(self, parent: QWidget, index: Index) -> QWidget:
        """The editor of a cell, filled; asked by the delegate only."""
        model = self._view.grid
        item = model.column(index)
        made: TextEditor | ChoiceEditor
        made = ChoiceEditor(parent, item.choices) if item.choices else TextEditor(parent)
        made.setFont(self._view.font())
        made.setAccessibleName(item.title.replace("\n", " "))
        self._index = QPersistentModelIndex(index)
        self._address = model.address(index.row(), index.column())
        self._before = model.raw(index)
        self._editor = made
        self._drafted = False
        made.begin(self._before, replace=self._replace)
        made.ended.connect(self._on_ended)
        made.left.connect(self._on_left)
        made.reshaped.connect(self._on_reshaped)
        if isinstance(made, TextEditor):
            made.textChanged.connect(self._on_typed)
            self._help(made, index)
        self._view.editing_started.emit()
        return made

    def _help(self, made: TextEditor, index: Index) -> None:
        item = self._view.grid.column(index)
        if item.kind in {"period", "date"}:
            PeriodHelp(made, self._view.grid.source.fiscal_year, span=item.kind == "period")
        Completion(made, lambda: self._view.suggestions(item))

    def place(self, editor: QWidget) -> None:
        """Over its cell; higher where its words need it, never beyond the view."""
        if editor is not self._editor or not self._index.isValid():
            return
        cell = self._view.visualRect(self._index)
        room = self._view.viewport().rect()
        if isinstance(self._editor, ChoiceEditor):
            editor.setGeometry(QRect(cell.topLeft(), cell.size()))
            return
        assert self._editor is not None
        width = min(max(cell.width(), 160), room.width())
        editor.setGeometry(QRect(cell.left(), cell.top(), width, editor.height()))
        height = min(max(cell.height(), self._editor.wanted_height() + 4), room.height())
        top = min(cell.top(), room.height() - height) if cell.top() < room.height() else cell.top()
        left = min(cell.left(), max(room.width() - width, 0))
        editor.setGeometry(QRect(left, max(top, 0) if top < cell.top() else top, width, height))

    def _on_reshaped(self) -> None:
        if self._editor is not None:
            self.place(self._editor)

    def _on_typed(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def save_draft(self) -> None:
        """Put the open text on disk, outside history."""
        if self._editor is None or self._address is None:
            return
        text = self._editor.text()
        if text == self._before and not self._drafted:
            return
        where = self._address
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        try:
            self._view.grid.desk.save_draft(Draft(where.table, where.id, where.field, text, now))
        except ItadeskError as error:
            self.draft_failed.emit(error.message)
        else:
            self._drafted = True

    def _on_left(self) -> None:
        self.commit()

    def _on_ended(self, how: Ending) -> None:
        if how is Ending.CANCEL:
            self.cancel()
            return
        row, column = self._index.row(), self._index.column()
        row_id = self._view.grid.row_id(row)
        if how is Ending.FILL:
            self._fill()
        elif self.commit():
            self._view.after_editing(how, row_id=row_id, column=column)

    def _fill(self) -> None:
        """The open text into every selected cell: one undo step."""
        assert self._editor is not None
        cells = self._view.moving.selected_cells()
        here = (self._index.row(), self._index.column())
        filled = [(*cell, self._editor.text()) for cell in cells or [here]]
        if self._view.grid.edits.set_texts(filled, texts.LABEL_FILL):
            self._close()

    def commit(self) -> bool:
        """Store the open text and close; False: it could not be stored, the editor stays open."""
        if self._editor is None or self._ending:
            return True
        self._ending = True
        try:
            stored = self._store()
        finally:
            self._ending = False
        if stored:
            self._close()
        return stored

    def _store(self) -> bool:
        assert self._editor is not None
        text = self._editor.text()
        if not self._index.isValid() or text == self._before:
            return True
        return self._view.grid.setData(self.index, text)

    def cancel(self) -> None:
        """Leave the cell as it was."""
        if self._editor is not None:
            self._close()

    def _close(self) -> None:
        editor, self._editor = self._editor, None
        assert editor is not None
        self._timer.stop()
        self._drop_draft()
        self._ending = True
        hint = QAbstractItemDelegate.EndEditHint.NoHint
        self._view.itemDelegate().closeEditor.emit(editor, hint)
        self._ending = False
        self.finished.emit()

    def _drop_draft(self) -> None:
        where = self._address
        if self._drafted and where is not None:
            self._drafted = False
            try:
                self._view.grid.desk.drop_draft(where.table, where.id, where.field)
            except ItadeskError as error:
                self.draft_failed.emit(error.message)
