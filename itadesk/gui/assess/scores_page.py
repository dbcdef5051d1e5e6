"""The page of scores: an overview, a grid per instrument, and the charts of an assessed year."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QTabBar, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard, assessed_years, score_board, trouble, usual_year
from itadesk.gui.assess.chart_view import ChartView
from itadesk.gui.assess.commands import PageCommand
from itadesk.gui.assess.head import YearHead
from itadesk.gui.assess.score_grid import ScoreGrid
from itadesk.gui.assess.score_rows import (
    TEXT_COLUMN,
    grounds,
    score_findings,
    score_source,
    tab_of,
)
from itadesk.gui.assess.summary import summary
from itadesk.gui.assess.year_page import YearPage
from itadesk.gui.tasks import Tasks
from itadesk.ita.years import known_years
from itadesk.records.dossier import Dossier
from itadesk.records.paper import RuleCorrection
from itadesk.records.rounds import INSTRUMENTS, Instrument
from itadesk.thai.digits import to_thai

TABS: tuple[Instrument | None, ...] = (None, *INSTRUMENTS)
"""What each tab before the charts shows; None: the overview."""


class ScoresPage(YearPage):
    """Scores of an assessed year; ``fiscal_year`` is the window's, the year of the measures."""

    CONCERNS = frozenset({"score", "rule_correction", "analysis", "fiscal_year"})

    def __init__(
        self, desk: Desk, tasks: Tasks, fiscal_year: int, parent: QWidget | None = None
    ) -> None:
        self._fiscal_year = fiscal_year
        grid = ScoreGrid(desk, score_source(desk, usual_year(desk, fiscal_year), None))
        super().__init__(desk, YearHead(texts.ASSESSED_YEAR, 3), grid, parent)
        self.rules = self.head.add_button(texts.GO_RULES)
        self.rules.clicked.connect(self._actions["go_rules"].trigger)
        self.tabs = QTabBar()
        self.charts = ChartView(tasks)
        self._shown_tab = 0
        self._lay_out()
        self.tabs.currentChanged.connect(self._on_tab)
        self._say_year()
        self._go_first(TEXT_COLUMN)

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(texts.TABS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        for words in (texts.OVERVIEW, *INSTRUMENTS, texts.CHARTS):
            self.tabs.addTab(words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.charts)
        self.stack(self.head, self.tabs, self.head.notes, self._stack)

    def _commands(self) -> Sequence[PageCommand]:
        return (
            PageCommand("next_tab", texts.NEXT_TAB, "Ctrl+Tab", lambda: self.step_tab(1)),
            PageCommand(
                "previous_tab", texts.PREVIOUS_TAB, "Ctrl+Shift+Tab", lambda: self.step_tab(-1)
            ),
            PageCommand("go_rules", texts.GO_RULES, "Ctrl+Shift+K", self.go_rules),
        )

    def go_to(self, table: str, row: str, field: str) -> bool:
        """Show a score, in whichever assessed year and instrument it is."""
        if table != "score":
            return False
        years = dict.fromkeys([self.year, *assessed_years(self._desk, self._fiscal_year)])
        for year in years:
            found = tab_of(row, score_board(self._desk, year))
            if found is None or not self.show_year(year):
                continue
            tab = self.tabs.currentIndex()
            here = tab < len(TABS) and self.grid.model.locate(table, row, field).isValid()
            if not here:
                self.tabs.setCurrentIndex(TABS.index(found[0]))
            return self.grid.go_to(table, row, field)
        return False

    def missing_count(self) -> int:
        """Scores may be missing: a paper's form says which it needs."""
        return 0

    def state(self) -> dict[str, Any]:
        """The grid's, and which tab is shown."""
        return {**super().state(), "tab": self.tabs.currentIndex()}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Put them back; the charts come last, for they have no cell."""
        tab = state.get("tab")
        tab = tab if isinstance(tab, int) and 0 <= tab < self.tabs.count() else 0
        self.tabs.setCurrentIndex(min(tab, len(TABS) - 1))
        super().restore_state(state)
        if tab >= len(TABS):
            self.tabs.setCurrentIndex(tab)

    # ---- the page's own

    def go_rules(self) -> None:
        """To the rule book that these scores are looked at with."""
        year = score_board(self._desk, self.year).rules.year
        row = RuleCorrection.id_for(year, "grades.pass_mark")
        self.placeRequested.emit("rule_correction", row, "value")

    def step_tab(self, step: int) -> None:
        """The next or previous tab."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())
        (self.grid if self._shown_tab < len(TABS) else self.charts).setFocus()

    def _on_tab(self, place: int) -> None:
        if not self.commit_open_editor():
            self.tabs.blockSignals(True)
            self.tabs.setCurrentIndex(self._shown_tab)
            self.tabs.blockSignals(False)
            return
        self._shown_tab = place
        self._load_year()
        self._say_year()

    def _load_year(self) -> None:
        place = self.tabs.currentIndex()
        if place >= len(TABS):
            self._stack.setCurrentWidget(self.charts)
            return
        self.grid.set_source(score_source(self._desk, self.year, TABS[place]))
        self._go_first(TEXT_COLUMN)
        self._stack.setCurrentWidget(self.grid)

    def _say_year(self) -> None:
        board = score_board(self._desk, self.year)
        self.head.set_years(assessed_years(self._desk, self._fiscal_year), self.year)
        self.grid.set_findings(score_findings(board))
        said = summary(board)
        self.head.lines[0].say(said.words, said.sign)
        self.head.lines[1].say(self._basis(board), "info")
        self.head.lines[2].say("" if board.typed else texts.SCORES_EMPTY, "info")
        dossier = Dossier(
            self._desk.office(),
            self._fiscal_year,
            "full-year",
            scores=self._desk.scores(),
            corrections=self._desk.corrections(),
        )
        self.charts.set_scores(dossier, self.year)

    def _basis(self, board: ScoreBoard) -> str:
        if board.rules.year != self.year:
            told = to_thai(trouble(self.year)) if self.year in known_years() else ""
            words = texts.thai(texts.NO_RULES, year=self.year, used=board.rules.year)
            return f"{words}\n{told}" if told else words
        place = self.tabs.currentIndex()
        tab = TABS[place] if place < len(TABS) else None
        return grounds(board.rules, tab, self.year)
