"""The one open editor of a grid: opened, kept as a draft, committed before every command."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QWidget

from itadesk.gui.grid.cells import texts
from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.selecting import Selecting
from itadesk.gui.grid.editing.choice_editor import ChoiceEditor
from itadesk.gui.grid.editing.completion import Completion, Known
from itadesk.gui.grid.editing.drafting import Drafting
from itadesk.gui.grid.editing.period_help import PeriodHelp
from itadesk.gui.grid.editing.text_editor import Ending, TextEditor
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.gui.grid.rows.telling import notes_spoken, place_spoken

Index = QModelIndex | QPersistentModelIndex


class Editing(QObject):
    """Opens, places and ends the editor of one view."""

    started = Signal()
    finished = Signal()
    ended = Signal(object, str, int)
    """A key ended the editor and its text is stored: the ``Ending``, the row's id, the column."""

    def __init__(self, view: FrozenTableView, known: Callable[[GridColumn], Known]) -> None:
        super().__init__(view)
        self._view = view
        self._known = known
        self._selecting = Selecting(view)
        self._editor: TextEditor | ChoiceEditor | None = None
        self._index = QPersistentModelIndex()
        self._before = ""
        self._replace = False
        self._ending = False
        self.drafting = Drafting(view.grid.desk, self._text, self)
        view.grid.rowsAboutToBeRemoved.connect(self._on_rows_going)
        view.grid.modelAboutToBeReset.connect(self._on_reset)

    def _on_rows_going(self, parent: QModelIndex, first: int, last: int) -> None:
        del parent
        if self._editor is not None and first <= self._index.row() <= last:
            self._on_reset()

    def _on_reset(self) -> None:
        """The open cell goes while it is typed in: Qt ends the editor, its text stays a draft."""
        if self._editor is not None:
            self.drafting.leave()
            self._editor = None
            self._view.setState(QAbstractItemView.State.NoState)  # Qt forgets to when it ends it
            self.finished.emit()

    def _text(self) -> str:
        return self._editor.text() if self._editor is not None else self._before

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
        choices = item.offered(model.row_id(index.row()))
        made = ChoiceEditor(parent, choices) if item.choices else TextEditor(parent)
        made.setFont(self._view.font())
        made.setAccessibleName(place_spoken(model, index))
        made.setAccessibleDescription(notes_spoken(model, index))
        self._index = QPersistentModelIndex(index)
        self._before = model.raw(index)
        self._editor = made
        where = model.address(index.row(), index.column())
        self.drafting.begin(where, self._before, model.belonging)
        made.begin(self._before, replace=self._replace)
        made.ended.connect(self._on_ended)
        made.left.connect(self._on_left)
        made.reshaped.connect(self._on_reshaped)
        if isinstance(made, TextEditor):
            made.textChanged.connect(self.drafting.typed)
            self._help(made, index)
        self.started.emit()
        return made

    def _help(self, made: TextEditor, index: Index) -> None:
        item = self._view.grid.column(index)
        if item.kind in {"period", "date"}:
            PeriodHelp(made, self._view.grid.source.fiscal_year, span=item.kind == "period")
        Completion(made, lambda: self._known(item))

    def place(self, editor: QWidget) -> None:
        """Over its cell; higher where its words need it, never beyond the view."""
        if editor is not self._editor or not self._index.isValid():
            return
        cell = self._view.visualRect(self._index)
        room = self._view.viewport().rect()
        if isinstance(self._editor, ChoiceEditor):
            height = min(cell.height(), self._editor.wanted_height())
            editor.setGeometry(QRect(cell.left(), cell.top(), cell.width(), height))
            return
        assert self._editor is not None
        width = min(max(cell.width(), 160), room.width())
        editor.setGeometry(QRect(cell.left(), cell.top(), width, editor.height()))
        height = min(max(cell.height(), self._editor.wanted_height() + 4), room.height())
        top = min(cell.top(), room.height() - height) if cell.top() < room.height() else cell.top()
        left = min(cell.left(), max(room.width() - width, 0))
        editor.setGeometry(QRect(left, max(top, 0) if top < cell.top() else top, width, height))
        if self._editor.wanted_height() <= editor.height():
            self._editor.verticalScrollBar().setValue(0)

    def _on_reshaped(self) -> None:
        if self._editor is not None:
            self.place(self._editor)

    def _on_left(self) -> None:
        if self.sender() is self._editor:  # not one that Qt ended and that only now loses focus
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
            self.ended.emit(how, row_id, column)

    def _fill(self) -> None:
        """The open text into every selected cell: one undo step."""
        assert self._editor is not None
        cells = self._selecting.filling_cells()
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
        self.drafting.end()
        self._ending = True
        hint = QAbstractItemDelegate.EndEditHint.NoHint
        self._view.itemDelegate().closeEditor.emit(editor, hint)
        self._ending = False
        self.finished.emit()
