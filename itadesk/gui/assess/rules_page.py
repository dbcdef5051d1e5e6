"""The page of the rule books: what each ITA year asks, how sure that is, and its corrections."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import trouble
from itadesk.gui.assess.commands import PageCommand, make_actions
from itadesk.gui.assess.head import YearHead
from itadesk.gui.assess.question_dialog import QuestionDialog
from itadesk.gui.assess.refreshing import refresh
from itadesk.gui.assess.rule_rows import (
    OWN_COLUMN,
    TABLE,
    all_entries,
    rule_findings,
    rule_source,
    sureness,
)
from itadesk.gui.grid.page import GridPage
from itadesk.gui.pages import Page
from itadesk.ita.years import known_years, make_year, rulebook
from itadesk.records.change import CellEdit, Changes
from itadesk.records.paper import RuleCorrection
from itadesk.thai.digits import to_thai


class RulesPage(Page):
    """One page for all years; it opens on the newest year the program knows."""

    def __init__(self, desk: Desk, year: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        readable = [known for known in known_years() if not trouble(known)]
        self.year = year if year in readable else readable[-1]
        self.head = YearHead(texts.RULES_YEAR, 3)
        self.add = self.head.add_button(texts.RULES_ADD_QUESTION)
        self.new_year = self.head.add_button("")
        self.grid = GridPage(desk, rule_source(desk, self.year))
        self._actions = {**self.grid.actions(), **self._own_actions()}
        self._lay_out()
        self._connect()
        self._show_year()
        self._go_first()

    def _lay_out(self) -> None:
        self.grid.view.verticalHeader().hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.grid, 1)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        self.head.yearRequested.connect(self.show_year)
        self.add.clicked.connect(self._actions["add_question"].trigger)
        self.new_year.clicked.connect(self.make_year)
        self.grid.currentRowChanged.connect(self.currentRowChanged)
        self.grid.statusMessage.connect(self.statusMessage)

    def _own_actions(self) -> dict[str, QAction]:
        add, back = self.add_question, self.take_back
        commands = (
            PageCommand("add_question", texts.RULES_ADD_QUESTION, "Ctrl+Shift+N", add, edits=True),
            PageCommand(
                "take_back", texts.RULES_TAKE_BACK, "Ctrl+Shift+Backspace", back, edits=True
            ),
        )
        return make_actions(self, commands, writable=self._desk.writable)

    # ---- what the window asks

    def commit_open_editor(self) -> bool:
        """Store the value being typed."""
        return self.grid.commit_open_editor()

    def page_actions(self) -> Mapping[str, QAction]:
        """The grid's commands, adding a question, taking corrections back."""
        return self._actions

    def apply_changes(self, changes: Changes) -> None:
        """Take over corrections and say anew which of them are used."""
        self.grid.apply_changes(changes)
        if TABLE in changes.tables:
            refresh(self.grid)
            self._show_year()

    def shown(self) -> None:
        """A rule book may have been made meanwhile."""
        self._show_year()

    def go_to(self, table: str, row: str, field: str) -> bool:
        """Show a correction, whichever year it is of."""
        if table != TABLE:
            return False
        years = dict.fromkeys([self.year, *reversed(known_years())])
        year = next((year for year in years if self._has(year, row)), None)
        return year is not None and self.show_year(year) and self.grid.go_to(table, row, field)

    def _has(self, year: int, row: str) -> bool:
        entries = () if trouble(year) else all_entries(self._desk, year)
        return any(RuleCorrection.id_for(year, entry.path) == row for entry in entries)

    # ---- the page's own

    def show_year(self, year: int) -> bool:
        """Show another ITA year; False where the open editor could not be stored."""
        if year != self.year:
            words = trouble(year)
            if words:
                self.statusMessage.emit(words)
            if words or not self.commit_open_editor():
                self._show_year()
                return False
            self.year = year
            self.grid.set_source(rule_source(self._desk, year))
            self._show_year()
            self._go_first()
        return True

    def _go_first(self) -> None:
        """To the first value, what it is about in view."""
        self.grid.view.moving.go(0, OWN_COLUMN)
        self.grid.view.horizontalScrollBar().setValue(0)

    def _show_year(self) -> None:
        years = known_years()
        self.head.set_years(tuple(reversed(years)), self.year)
        last = years[-1]
        self.new_year.setText(texts.thai(texts.RULES_NEW_YEAR, year=last + 1, before=last))
        self.add.setEnabled(self._desk.writable)
        self.grid.set_findings(rule_findings(self._desk, self.year))
        said = [rulebook(self.year).note, *(trouble(known) for known in years)]
        note = "\n".join(line for line in said if line)
        self.head.lines[0].say(texts.RULES_HINT, "info")
        self.head.lines[1].say(sureness(self._desk, self.year), "scale")
        self.head.lines[2].say(to_thai(note), "triangle-alert")

    def make_year(self) -> None:
        """The rule book of the first unknown year, copied from the last known one."""
        if not self.commit_open_editor():
            return
        year = known_years()[-1] + 1
        try:
            make_year(year)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return
        self.show_year(year)
        self.statusMessage.emit(texts.thai(texts.RULES_NEW_MADE, year=year))

    def add_question(self) -> None:
        """Ask for a question the year does not have and add it, one undo step."""
        question = QuestionDialog.ask(rulebook(self.year, self._desk.corrections()), self)
        if question is None:
            return
        edits = question.edits(self.year)
        label = texts.thai(texts.RULES_QUESTION_LABEL, code=question.code)
        if self._set(edits, label):
            self.grid.go_to(TABLE, edits[-1].id, "value")

    def take_back(self) -> None:
        """The selected rows go back to what they said before the office changed them."""
        rows = [self.grid.model.row_id(row) for row in self.grid.view.moving.selected_rows()]
        own = {row.id for row in self._desk.corrections(self.year) if row.value}
        edits = [CellEdit(TABLE, row, "value", "") for row in rows if row in own]
        if not edits:
            self.statusMessage.emit(texts.RULES_NOTHING_BACK)
        elif self._set(edits, texts.RULES_BACK_LABEL):
            self.statusMessage.emit(texts.thai(texts.RULES_TAKEN_BACK, count=len(edits)))

    def _set(self, edits: list[CellEdit], label: str) -> bool:
        try:
            self._desk.set_cells(edits, label=label)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return False
        return True
