"""Which page belongs to which place.

A page is loaded when it is first gone to: the window starts with the grid alone.
"""

from collections.abc import Callable

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import (
    RowSource,
    measure_source,
    result_source,
)
from itadesk.gui.papers import Papers
from itadesk.gui.parts import Parts
from itadesk.gui.place import Place, round_of
from itadesk.gui.window.workspace import AnyPage
from itadesk.records.rounds import Round

_BOTH: tuple[Round, ...] = ("first-half", "full-year")


class PageMaker:
    """Makes the page of a place; called once for each."""

    def __init__(self, desk: Desk, parts: Parts, papers: Papers) -> None:
        self._desk = desk
        self._parts = parts
        self._papers = papers

    def __call__(self, place: Place) -> AnyPage:
        """The page; a grid over the measures where there is no other."""
        makers: dict[str, Callable[[Place], AnyPage]] = {
            "scores": self._scores,
            "analysis": self._analysis,
            "rules": self._rules,
            "office": self._office,
            "words": self._words,
            "appendix": self._appendix,
            "publications": self._publications,
            "findings": self._findings,
        }
        make = makers.get(place.page)
        return GridPage(self._desk, self.source(place)) if make is None else make(place)

    def _scores(self, place: Place) -> AnyPage:
        from itadesk.gui.assess.scores_page import ScoresPage

        return ScoresPage(self._desk, self._parts.tasks, place.fiscal_year)

    def _analysis(self, place: Place) -> AnyPage:
        from itadesk.gui.assess.analysis_page import AnalysisPage

        return AnalysisPage(self._desk, place.fiscal_year)

    def _rules(self, place: Place) -> AnyPage:
        from itadesk.gui.assess.rules_page import RulesPage

        return RulesPage(self._desk, self._papers.ita_year(place))

    def _office(self, _place: Place) -> AnyPage:
        from itadesk.gui.office.page import OfficePage

        return OfficePage(self._desk)

    def _words(self, place: Place) -> AnyPage:
        from itadesk.gui.paper.words import WordsPage

        return WordsPage(self._desk, self._papers, place)

    def _appendix(self, place: Place) -> AnyPage:
        from itadesk.gui.paper.appendix import AppendixPage

        return AppendixPage(self._desk, self._papers, place)

    def _publications(self, place: Place) -> AnyPage:
        from itadesk.gui.paper.publications import PublicationsPage

        return PublicationsPage(self._desk, place)

    def _findings(self, place: Place) -> AnyPage:
        from itadesk.gui.paper.findings import FindingsPage

        return FindingsPage(self._desk, self._papers, place)

    def form(self, place: Place) -> Form | None:
        """The form whose columns the place's grid shows."""
        return self._papers.form(place)

    def source(self, place: Place) -> RowSource:
        """The rows and columns of the place's grid."""
        form = self.form(place)
        if place.page.startswith("result:"):
            name = place.page.removeprefix("result:")
            rounds = _BOTH if name == "both" else (round_of(name),)
            return result_source(self._desk, place.fiscal_year, rounds, form)
        return measure_source(self._desk, place.fiscal_year, form)
