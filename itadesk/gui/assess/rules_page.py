"""The page of the rule books: what each ITA year asks, how sure that is, and its corrections."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import trouble
from itadesk.gui.assess.commands import PageCommand
from itadesk.gui.assess.head import YearHead
from itadesk.gui.assess.question_dialog import QuestionDialog
from itadesk.gui.assess.rule_rows import (
    OWN_COLUMN,
    TABLE,
    all_entries,
    rule_findings,
    rule_source,
    sureness,
)
from itadesk.gui.assess.year_page import YearPage
from itadesk.gui.grid.page import GridPage
from itadesk.ita.years import known_years, make_year, rulebook
from itadesk.records.change import CellEdit
from itadesk.records.paper import RuleCorrection
from itadesk.thai.digits import to_thai


class RulesPage(YearPage):
    """One page for all years; it opens on the newest year the program knows."""

    CONCERNS = frozenset({TABLE})

    def __init__(self, desk: Desk, year: int | None = None, parent: QWidget | None = None) -> None:
        readable = [known for known in known_years() if not trouble(known)]
        source = rule_source(desk, year if year in readable else readable[-1])
        super().__init__(desk, YearHead(texts.RULES_YEAR, 3), GridPage(desk, source), parent)
        self.add = self.head.add_button(texts.RULES_ADD_QUESTION)
        self.new_year = self.head.add_button("")
        self.add.clicked.connect(self._actions["add_question"].trigger)
        self.new_year.clicked.connect(self.make_year)
        self.stack(self.head, self.grid)
        self._say_year()
        self._go_first(OWN_COLUMN)

    def _load_year(self) -> None:
        self.grid.set_source(rule_source(self._desk, self.year))
        self._go_first(OWN_COLUMN)

    def _commands(self) -> Sequence[PageCommand]:
        add, back = self.add_question, self.take_back
        return (
            PageCommand("add_question", texts.RULES_ADD_QUESTION, "Ctrl+Shift+N", add, edits=True),
            PageCommand(
                "take_back", texts.RULES_TAKE_BACK, "Ctrl+Shift+Backspace", back, edits=True
            ),
        )

    def shown(self) -> None:
        """A rule book may have been made meanwhile."""
        self._refresh()

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
        """Show another ITA year; False where its rule book cannot be read, or as for any page."""
        words = trouble(year) if year != self.year else ""
        if words:
            self.statusMessage.emit(words)
            self._say_year()
            return False
        return super().show_year(year)

    def _say_year(self) -> None:
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
        question = QuestionDialog.ask(
            rulebook(self.year, self._desk.corrections()), self, of=str(self._desk.path)
        )
        if question is None:
            return
        edits = question.edits(self.year)
        label = texts.thai(texts.RULES_QUESTION_LABEL, code=question.code)
        if self._set(edits, label):
            QuestionDialog.stored(str(self._desk.path), self.year)
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
