"""One cell as a field of the record view: heading, editor as high as its words, its problem."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from itadesk.gui.grid.editing.choice_box import ChoiceBox
from itadesk.gui.grid.editing.completion import Completion
from itadesk.gui.grid.editing.drafting import Drafting
from itadesk.gui.grid.editing.period_help import PeriodHelp
from itadesk.gui.grid.editing.suggesting import Suggestions
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.telling import hint, notes_spoken
from itadesk.gui.labels import tip

_FEWEST = {"text": 2, "line": 1, "period": 1, "date": 1, "score": 1, "int": 1, "choice": 1}

_MOST_HINT_LINES = 8


class RecordField(QWidget):
    """Commits itself when it is left; Enter goes on to the next field, Alt+Enter is a new line."""

    ended = Signal(object)
    entered = Signal(int)
    """The field has the keyboard now; its column."""
    settled = Signal()
    """The field holds what the book holds."""

    def __init__(self, model: GridModel, column: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.column = column
        self.item = model.source.columns[column]
        self._row_id = ""
        self._before = ""
        self.heading = QLabel(model.screen(self.item.title.replace("\n", " ")), self)
        self.heading.setWordWrap(True)
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        bold = QFont(self.font())
        bold.setBold(True)
        self.heading.setFont(bold)
        self.problem = self._quiet("")
        self.note = self._quiet(model.screen(self.item.note))
        self.note.setToolTip(tip(self.item.about))
        self.note.setHidden(not self.item.note)
        self.drafting = Drafting(model.desk, self.text, self)
        self.editor = self._choice() if self.item.choices else self._text()
        self.editor.setAccessibleName(self.item.title.replace("\n", " "))
        self.editor.setEnabled(self.item.editable and model.desk.writable)
        self.editor.installEventFilter(self)
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.note, 0, Qt.AlignmentFlag.AlignBottom)
        head.addWidget(self.problem, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addWidget(self.editor)

    def _quiet(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label

    def _text(self) -> TextEditor:
        editor = TextEditor(self)
        editor.setProperty("plain", True)
        editor.ended.connect(self.ended)
        editor.left.connect(self.commit)
        editor.reshaped.connect(self._fit)
        editor.textChanged.connect(self.drafting.typed)
        if self.item.kind in {"period", "date"}:
            year = self._model.source.fiscal_year
            PeriodHelp(editor, year, span=self.item.kind == "period")
        Completion(editor, lambda: Suggestions(self._model.desk).of(self.item))
        return editor

    def _choice(self) -> ChoiceBox:
        box = ChoiceBox(self, self.item.choices)
        box.activated.connect(lambda _number: self.commit())
        box.chosen.connect(self.commit)
        box.ended.connect(self.ended)
        return box

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the field gets the keyboard."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.column)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        if isinstance(self.editor, TextEditor):
            line = self.editor.fontMetrics().lineSpacing()
            lines = max(_FEWEST[self.item.kind], 0 if self.editor.text() else self._hint_lines())
            self.editor.setFixedHeight(max(self.editor.wanted_height() + 8, line * lines + 16))

    def _hint_lines(self) -> int:
        """Lines that earlier words need in the empty field, within reason."""
        assert isinstance(self.editor, TextEditor)
        words, metrics = self.editor.placeholderText(), self.editor.fontMetrics()
        room = QRect(0, 0, max(self.editor.viewport().width() - 16, 100), 10_000)
        used = (
            metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words) if words else QRect()
        )
        return min(ceil(used.height() / metrics.lineSpacing()), _MOST_HINT_LINES)

    def text(self) -> str:
        """What stands in the field now."""
        return self.editor.text()

    def show_row(self, row: int) -> None:
        """Show the cell of a shown row; text being typed in this cell stays."""
        row_id = self._model.row_id(row)
        text = self._model.text(row, self.column)
        typing = row_id == self._row_id and self.text() != self._before
        if not typing:
            if self.text() != self._before:  # its row went while it was typed in
                self.drafting.leave()
            self._row_id, self._before = row_id, text
            if isinstance(self.editor, TextEditor):
                if self.editor.text() != text:
                    self.editor.show_text(text)
                self._begin_draft(row, text)
            else:
                self.editor.fill(self._model.source.columns[self.column].offered(row_id))
                self.editor.pick(text)
        if isinstance(self.editor, TextEditor):
            words = hint(self._model, row, self.column)
            self.editor.setPlaceholderText(self._model.screen(words))
        self._fit()
        index = self._model.index(row, self.column)
        severity, words = self._model.problem(index)
        self.problem.setText(self._model.screen(words if severity else ""))
        self.problem.setVisible(bool(self.problem.text()))
        self.editor.setAccessibleDescription(notes_spoken(self._model, index))

    def commit(self) -> bool:
        """Store the field's text; False: it could not be stored and still stands here."""
        text = self.text()
        if text == self._before:
            if self.drafting.touched:  # typed, and taken back letter by letter
                self._settle(text)
            return True
        place = self._model.rows.place(self._row_id)
        if place is None and self._row_id == self._model.new_id:
            place = len(self._model.rows)
        if place is None:  # the row went while it was typed in
            self.drafting.leave()
            return True
        before, self._before = self._before, text
        if not self._model.edits.set_texts([(place, self.column, text)]):
            self._before = before
            return False
        self._settle(text)
        return True

    def _settle(self, text: str) -> None:
        """What stands here is what the book has; typing may begin anew."""
        self._before = text
        self.drafting.end()
        where = self._model.rows.place(self._row_id)
        if where is None and self._row_id == self._model.new_id:
            where = len(self._model.rows)
        if where is not None:
            self._begin_draft(where, text)
        self.settled.emit()

    def _begin_draft(self, row: int, text: str) -> None:
        self.drafting.begin(self._model.address(row, self.column), text, self._model.belonging)

    def revert(self) -> bool:
        """Put back what the cell holds; False: there was nothing to put back."""
        if self.text() == self._before:
            return False
        if isinstance(self.editor, TextEditor):
            self.editor.show_text(self._before)
            self._fit()
            self._settle(self._before)
        else:
            self.editor.pick(self._before)
        return True
