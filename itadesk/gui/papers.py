"""Which form a paper has, and in which ITA year it is filed."""

from collections.abc import Callable
from dataclasses import dataclass

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.formspec.shelf import FormShelf
from itadesk.gui import texts
from itadesk.gui.making import Order
from itadesk.gui.place import Place
from itadesk.ita.years import readable, rulebook
from itadesk.records.dossier import Dossier
from itadesk.records.paper import Paper
from itadesk.report.values import filed, find_paper


@dataclass(frozen=True, slots=True)
class Papers:
    """Answers about the papers of one open book; keeps nothing."""

    desk: Desk
    shelf: Callable[[], FormShelf]
    font: Callable[[], str] = str
    """Path of the TTF papers are printed in; empty: the shipped one."""

    def paper(self, place: Place) -> Paper | None:
        """The paper's row, if any of its cells is filled."""
        papers = self.desk.papers(place.fiscal_year)
        return next((paper for paper in papers if paper.id == place.paper), None)

    def form(self, place: Place) -> Form | None:
        """The paper's own form, else the first proposed for its role and year."""
        shelf = self.shelf()
        paper = self.paper(place)
        if paper is not None and paper.form in shelf.forms:
            return shelf.forms[paper.form]
        proposed = shelf.proposed(place.role, place.fiscal_year)
        return proposed[0] if proposed else None

    def note(self, place: Place) -> str:
        """Where the paper's own form is not on this PC: what it is printed in instead."""
        paper, form = self.paper(place), self.form(place)
        if paper is None or form is None or paper.form in ("", form.id):
            return ""
        return texts.FORM_GONE.format(title=form.title)

    def proposed(self, place: Place) -> tuple[Form, ...]:
        """Forms to choose from, the nearest first."""
        return self.shelf().proposed(place.role, place.fiscal_year)

    def order(self, place: Place, form: Form | None = None) -> Order | None:
        """The paper as it would be printed now; None where there is no form for it."""
        form = form or self.form(place)
        if form is None:
            return None
        dossier = self.desk.dossier(place.fiscal_year, place.round)
        return Order(form, dossier, font=self.font(), note=self.note(place))

    def ita_year(self, place: Place) -> int | None:
        """The Buddhist ITA year in which the paper is filed."""
        form = self.form(place)
        if form is None:
            return None
        dossier = Dossier(
            self.desk.office(),
            place.fiscal_year,
            place.round,
            papers=self.desk.papers(place.fiscal_year),
            corrections=self.desk.corrections(),
        )
        return filed(form, dossier, find_paper(form, dossier)).ita_year

    def ita_choices(self, place: Place) -> tuple[tuple[int, str], ...]:
        """The ITA years about the paper's year, each with its item code, as ``O26``."""
        years = range(place.fiscal_year - 1, place.fiscal_year + 3)
        return tuple((year, self._code(place, year)) for year in years)

    def _code(self, place: Place, year: int) -> str:
        if not readable(year):
            return ""
        rule = rulebook(year, self.desk.corrections(year)).paper(place.role)
        return rule.code.upper() if rule is not None else ""
