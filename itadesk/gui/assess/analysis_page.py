"""The page of the analysis: causes and guidelines per indicator, and what still needs a measure."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from itadesk.checks.scores import WeakPoint
from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.assess import earlier_words, texts
from itadesk.gui.assess.analysis_rows import (
    CAUSE,
    analysis_board,
    analysis_findings,
    analysis_source,
)
from itadesk.gui.assess.board import assessed_years, usual_year
from itadesk.gui.assess.commands import PageCommand
from itadesk.gui.assess.drafting import add_measure_of, add_measures
from itadesk.gui.assess.head import YearHead
from itadesk.gui.assess.weak_list import WeakList
from itadesk.gui.assess.year_page import YearPage
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.grid.texts import NO_CELL
from itadesk.records.change import CellEdit
from itadesk.records.score import Analysis, Score

_INDICATORS = range(1, 11)


class AnalysisPage(YearPage):
    """Analyses of an assessed year; ``fiscal_year`` is the year of the measures that answer it."""

    CONCERNS = frozenset({"score", "analysis", "measure", "rule_correction", "fiscal_year"})

    def __init__(self, desk: Desk, fiscal_year: int, parent: QWidget | None = None) -> None:
        self._fiscal_year = fiscal_year
        source = analysis_source(desk, usual_year(desk, fiscal_year), fiscal_year)
        super().__init__(desk, YearHead(texts.ASSESSED_YEAR, 0), GridPage(desk, source), parent)
        self.weak = WeakList()
        self.weak.makeRequested.connect(self._on_make)
        self._lay_out()
        self._say_year()
        self._go_writing()

    def _load_year(self) -> None:
        self.grid.set_source(analysis_source(self._desk, self.year, self._fiscal_year))
        self._go_writing()

    def _go_writing(self) -> None:
        """To the first cell that can be typed in; the columns up to the cause come into view."""
        view, columns = self.grid.view, self.grid.model.source.columns
        view.moving.go(0, next(n for n in view.shown_columns() if columns[n].editable))
        self._show_writing()

    def _show_writing(self) -> None:
        view, columns = self.grid.view, self.grid.model.source.columns
        here = view.currentIndex()
        if here.isValid() and columns[here.column()].editable:
            cause = next(n for n, item in enumerate(columns) if item.field == CAUSE)
            view.scrollTo(view.grid.index(here.row(), cause))
            view.scrollTo(here)

    def showEvent(self, event: QShowEvent) -> None:
        """The cells to write in are in view once the page has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._show_writing)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.grid)
        split.addWidget(self.weak)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.stack(self.head, split)

    def _commands(self) -> Sequence[PageCommand]:
        at, words = self._at_a_row, self.offer_earlier
        make, measure, scores = at(self.make_measure), at(self.go_measure), at(self.go_scores)
        return (
            PageCommand("make_measure", texts.MAKE_MEASURE, "Ctrl+M", make, edits=True),
            PageCommand("go_measure", texts.GO_MEASURE, "Ctrl+Shift+M", measure),
            PageCommand("go_scores", texts.GO_SCORES, "Ctrl+Shift+G", scores),
            PageCommand(
                "edit_earlier_words", texts.EARLIER_WORDS, "Ctrl+Shift+E", words, edits=True
            ),
        )

    def _at_a_row(self, do: Callable[[], None]) -> Callable[[], None]:
        """What is done for the current row's indicator; a filter may leave no row."""

        def run() -> None:
            if self.grid.current()[1]:
                do()
            else:
                self.statusMessage.emit(NO_CELL)

        return run

    def go_to(self, table: str, row: str, field: str) -> bool:
        """Show a cell of an analysis, in whichever assessed year it is."""
        if table != "analysis":
            return False
        year = self._year_of(row)
        return year is not None and self.show_year(year) and self.grid.go_to(table, row, field)

    def _year_of(self, row: str) -> int | None:
        """The assessed year of an analysis, whether or not it has been begun."""
        years = dict.fromkeys([self.year, *assessed_years(self._desk, self._fiscal_year)])
        ids = ((year, Analysis.id_for(year, number)) for year in years for number in _INDICATORS)
        return next((year for year, known in ids if known == row), None)

    def _say_year(self) -> None:
        board = analysis_board(self._desk, self.year, self._fiscal_year)
        self.head.set_years(assessed_years(self._desk, self._fiscal_year), self.year)
        self.grid.set_findings(analysis_findings(board))
        waiting = [point for point in board.points.values() if not point.measures]
        self.weak.set_points(waiting, board.scores, self._fiscal_year, writable=self._desk.writable)

    @property
    def indicator(self) -> int:
        """The indicator of the current row."""
        _table, row, _field = self.grid.current()
        found = (n for n in _INDICATORS if Analysis.id_for(self.year, n) == row)
        return next(found, 1)

    def make_measure(self) -> None:
        """A measure tied to the current row's indicator; the window goes to it."""
        board = analysis_board(self._desk, self.year, self._fiscal_year)
        point = board.points.get(self.indicator)
        if point is not None:
            self._on_make((point,))
            return
        years = {"plan_year": self._fiscal_year, "score_year": self.year}
        self._made(lambda: add_measure_of(self._desk, self.indicator, **years), self.indicator)

    def go_measure(self) -> None:
        """The first measure of the current row's indicator."""
        board = analysis_board(self._desk, self.year, self._fiscal_year)
        measures = board.measures_of(self.indicator)
        if measures:
            self.placeRequested.emit("measure", measures[0].id, "title")
        else:
            self.statusMessage.emit(texts.NO_MEASURE_YET)

    def go_scores(self) -> None:
        """The score of the current row's indicator."""
        row = Score.id_for(self.year, str(self.indicator))
        self.placeRequested.emit("score", row, "text")

    def offer_earlier(self) -> None:
        """What this office wrote before in the current column, to choose from."""
        view, index = self.grid.view, self.grid.view.currentIndex()
        if self.grid.current()[0] != "analysis" or not index.isValid():
            self.statusMessage.emit(texts.EARLIER_ELSEWHERE)
            return
        where = self.grid.model.address(index.row(), index.column())
        found = earlier_words.earlier_words(self._desk, self.year, self.indicator, where.field)
        if not found:
            self.statusMessage.emit(texts.EARLIER_NONE)
            return
        spot = view.viewport().mapToGlobal(view.visualRect(index).bottomLeft())
        menu = earlier_words.menu(found, lambda text: self._put(where, text), self)
        menu.popup(spot)

    def _put(self, where: Address, text: str) -> None:
        edit = CellEdit(where.table, where.id, where.field, text, where.key)
        self._tried(lambda: self._desk.set_cells([edit], label=texts.EARLIER_LABEL))

    def _on_make(self, points: Sequence[WeakPoint]) -> None:
        if self.commit_open_editor() and points:
            years = {"plan_year": self._fiscal_year, "score_year": self.year}
            number = points[0].indicator if len(points) == 1 else 0
            self._made(lambda: add_measures(self._desk, points, **years), number)

    def _made(self, make: Callable[[], list[str]], indicator: int) -> None:
        """Make measures; one alone is gone to, so that its title can be typed."""
        made: list[str] = []
        self._tried(lambda: made.extend(make()))
        if not made:
            return
        if indicator:
            self.placeRequested.emit("measure", made[0], "title")
            self.statusMessage.emit(texts.thai(texts.MEASURE_MADE, number=indicator))
        else:
            self.statusMessage.emit(texts.thai(texts.MEASURES_MADE, count=len(made)))

    def _tried(self, edit: Callable[[], object]) -> None:
        try:
            edit()
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
