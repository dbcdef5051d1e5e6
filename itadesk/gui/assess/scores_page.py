"""The page of scores: an overview, a grid per instrument, and the charts of an assessed year."""

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard, assessed_years, score_board, trouble, usual_year
from itadesk.gui.assess.chart_view import ChartView
from itadesk.gui.assess.commands import PageCommand, make_actions
from itadesk.gui.assess.head import YearHead
from itadesk.gui.assess.refreshing import refresh
from itadesk.gui.assess.score_grid import ScoreGrid
from itadesk.gui.assess.score_rows import (
    TEXT_COLUMN,
    grounds,
    score_findings,
    score_source,
    tab_of,
)
from itadesk.gui.assess.summary import summary
from itadesk.gui.pages import Page
from itadesk.gui.tasks import Tasks
from itadesk.ita.years import known_years
from itadesk.records.change import Changes
from itadesk.records.dossier import Dossier
from itadesk.records.finding import Finding
from itadesk.records.paper import RuleCorrection
from itadesk.records.rounds import INSTRUMENTS, Instrument
from itadesk.thai.digits import to_thai

TABS: tuple[Instrument | None, ...] = (None, *INSTRUMENTS)
"""What each tab before the charts shows; None: the overview."""

_CONCERNS = frozenset({"score", "rule_correction", "analysis", "fiscal_year"})
_TABS = """
QTabBar { padding-left: 12px; }
QTabBar::tab { padding: 4px 16px; min-height: 1.8em;
  border: 0; border-bottom: 3px solid transparent; }
QTabBar::tab:hover { background: palette(midlight); }
QTabBar::tab:selected { border-bottom: 3px solid palette(highlight); }
QTabBar:focus { border: 1px solid palette(highlight); border-radius: 6px; }
"""


class ScoresPage(Page):
    """Scores of an assessed year; ``fiscal_year`` is the window's, the year of the measures."""

    def __init__(
        self, desk: Desk, tasks: Tasks, fiscal_year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._fiscal_year = fiscal_year
        self.year = usual_year(desk, fiscal_year)
        self._findings: tuple[Finding, ...] = ()
        self.head = YearHead(texts.ASSESSED_YEAR, 3)
        self.rules = self.head.add_button(texts.GO_RULES)
        self.tabs = QTabBar()
        self.grid = ScoreGrid(desk, score_source(desk, self.year, None))
        self.charts = ChartView(tasks)
        self._widths: dict[int, dict[str, object]] = {}
        self._shown_tab = 0
        self._stale = False
        self._actions = {**self.grid.actions(), **self._own_actions()}
        self._lay_out()
        self._connect()
        self._show_year()

    def _lay_out(self) -> None:
        self.tabs.setAccessibleName(texts.TABS)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setStyleSheet(_TABS)
        for words in (texts.OVERVIEW, *INSTRUMENTS, texts.CHARTS):
            self.tabs.addTab(words)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.charts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.setFocusProxy(self.grid)

    def _connect(self) -> None:
        self.head.yearRequested.connect(self.show_year)
        self.rules.clicked.connect(self._actions["go_rules"].trigger)
        self.tabs.currentChanged.connect(self._on_tab)
        self.grid.currentRowChanged.connect(self.currentRowChanged)
        self.grid.statusMessage.connect(self.statusMessage)

    def _own_actions(self) -> dict[str, QAction]:
        commands = (
            PageCommand("next_tab", texts.NEXT_TAB, "Ctrl+Tab", lambda: self.step_tab(1)),
            PageCommand(
                "previous_tab", texts.PREVIOUS_TAB, "Ctrl+Shift+Tab", lambda: self.step_tab(-1)
            ),
            PageCommand("go_rules", texts.GO_RULES, "Ctrl+Shift+K", self.go_rules),
        )
        return make_actions(self, commands, writable=self._desk.writable)

    # ---- what the window asks

    def commit_open_editor(self) -> bool:
        """Store the score being typed."""
        return self.grid.commit_open_editor()

    def page_actions(self) -> Mapping[str, QAction]:
        """The grid's commands and going from tab to tab."""
        return self._actions

    def apply_changes(self, changes: Changes) -> None:
        """Take over edits and work out again what follows from them."""
        self.grid.apply_changes(changes)
        if changes.tables & _CONCERNS:
            self._stale = True
            if self.isVisible():
                self._refresh()

    def shown(self) -> None:
        """The window came to this page: what changed meanwhile is worked out now."""
        if self._stale:
            self._refresh()

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

    def set_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark what a check found, beside the page's own marks."""
        self._findings = findings
        self._refresh_words()

    # ---- the page's own

    def show_year(self, year: int) -> bool:
        """Show another assessed year; False where the open editor could not be stored."""
        if year == self.year:
            return True
        if not self.commit_open_editor():
            self.head.set_years(assessed_years(self._desk, self._fiscal_year), self.year)
            return False
        self.year = year
        self._show_tab()
        self._show_year()
        return True

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
        if self._shown_tab < len(TABS):
            self._widths[self._shown_tab] = self.grid.state()
        self._shown_tab = place
        self._show_tab()
        self._refresh_words()

    def _show_tab(self) -> None:
        place = self.tabs.currentIndex()
        if place >= len(TABS):
            self._stack.setCurrentWidget(self.charts)
            return
        self.grid.set_source(score_source(self._desk, self.year, TABS[place]))
        self.grid.restore_state({**self._widths.get(place, {}), "cell": None})
        self._go_first()
        self._stack.setCurrentWidget(self.grid)

    def _go_first(self) -> None:
        """To the first figure, what it stands for in view."""
        self.grid.view.moving.go(0, TEXT_COLUMN)
        self.grid.view.horizontalScrollBar().setValue(0)

    def _show_year(self) -> None:
        self.head.set_years(assessed_years(self._desk, self._fiscal_year), self.year)
        self._go_first()
        self._refresh_words()

    def _refresh(self) -> None:
        self._stale = False
        refresh(self.grid)
        self.head.set_years(assessed_years(self._desk, self._fiscal_year), self.year)
        self._refresh_words()

    def _refresh_words(self) -> None:
        board = score_board(self._desk, self.year)
        self.grid.set_findings((*self._findings, *score_findings(board)))
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
