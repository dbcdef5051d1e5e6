"""Which page belongs to which place."""

from collections.abc import Callable

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.assess.rules_page import RulesPage
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.sources import (
    RowSource,
    measure_source,
    result_source,
)
from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.appendix import AppendixPage
from itadesk.gui.paper.findings import FindingsPage
from itadesk.gui.paper.publications import PublicationsPage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.papers import Papers
from itadesk.gui.parts import Parts
from itadesk.gui.window.place import Place, round_of
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
        desk, papers = self._desk, self._papers
        makers: dict[str, Callable[[], AnyPage]] = {
            "scores": lambda: ScoresPage(desk, self._parts.tasks, place.fiscal_year),
            "analysis": lambda: AnalysisPage(desk, place.fiscal_year),
            "rules": lambda: RulesPage(desk, papers.ita_year(place)),
            "office": lambda: OfficePage(desk),
            "words": lambda: WordsPage(desk, papers, place),
            "appendix": lambda: AppendixPage(desk, papers, place),
            "publications": lambda: PublicationsPage(desk, place),
            "findings": lambda: FindingsPage(desk, papers, place),
        }
        if place.page in makers:
            return makers[place.page]()
        return GridPage(desk, self.source(place))

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
