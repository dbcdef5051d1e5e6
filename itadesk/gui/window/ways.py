"""Ways about the book: to a year, a page, a cell, the next empty cell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from itadesk.checks.missing import missing_cells
from itadesk.gui.grid.page_commands import first_field
from itadesk.gui.labels import no_mnemonic, tip
from itadesk.gui.place import Place, place_from
from itadesk.records.change import Changes, Value
from itadesk.records.measure import Evidence, Result
from itadesk.records.paper import Paper, Role
from itadesk.records.rounds import ROUNDS, Round

if TYPE_CHECKING:
    from itadesk.gui.window.main import MainWindow

_PAGES = {
    "score": "scores",
    "analysis": "analysis",
    "office": "office",
    "unit": "office",
    "signatory": "office",
    "publication": "publications",
    "paper": "words",
    "paper_text": "words",
    "paper_picture": "appendix",
    "rule_correction": "rules",
}
_SEEN_NOWHERE = frozenset({"fiscal_year", "frozen_paper"})
"""Tables whose rows stand on no page."""
_LOOKED_AT = 200
"""Changes of one step among which a place to go to is looked for."""


class Ways:
    """Where a command or a key leads; the window goes there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def go_year(self, fiscal_year: int) -> None:
        """The same page of another year."""
        place = self._window.place
        self._window.go(Place(fiscal_year, place.role, place.round, place.page))

    def year_changed(self) -> None:
        """Years came or went: leave one that is gone."""
        window = self._window
        years = window.desk.years()
        if window.place.fiscal_year not in years:
            window.workspace.drop_year(window.place.fiscal_year)
            window.go(place_from({}, years))

    def place_of(self, table: str, row: str, values: Mapping[str, Value] | None = None) -> Place:
        """The place whose page shows this row, in the year and paper it belongs to.

        ``values`` are those of a row that is there no more.
        """
        window = self._window
        place = window.place
        record = window.desk.row(table, row)
        gone = values or {}
        if table == "measure":
            year = getattr(record, "fiscal_year", gone.get("fiscal_year", place.fiscal_year))
            if isinstance(year, int) and year != place.fiscal_year:
                return replace(place, fiscal_year=year).on_page("measures")
            return place if place.page.startswith("result:") else place.on_page("measures")
        if table in ("result", "evidence"):
            return self._place_of_result(record, row)
        paper = row if table == "paper" else getattr(record, "paper", gone.get("paper"))
        place = self._place_of_paper(str(paper)) if paper else place
        return place.on_page(_PAGES.get(table, place.page))

    def _place_of_paper(self, paper: str) -> Place:
        """The paper's year, role and round; a paper may have words and no row of its own."""
        place = self._window.place
        years = dict.fromkeys([place.fiscal_year, *self._window.desk.years()])
        rounds: tuple[tuple[Role, Round], ...] = (
            ("plan", "full-year"),
            *(("report", each) for each in ROUNDS),
        )
        for year in years:
            for role, round_ in rounds:
                if Paper.id_for(role, year, round_) == paper:
                    return replace(place, fiscal_year=year, role=role, round=round_)
        return place

    def _place_of_result(self, record: object, row: str) -> Place:
        place, desk = self._window.place, self._window.desk
        if isinstance(record, Evidence):
            record = desk.row("result", record.result)
        if isinstance(record, Result):
            measure = desk.measure(record.measure)
            year = measure.fiscal_year if measure else place.fiscal_year
            return replace(place, fiscal_year=year).on_page(f"result:{record.round}")
        ids = {Result.id_for(each.id, place.round) for each in desk.measures(place.fiscal_year)}
        return place.on_page(f"result:{place.round if row in ids else 'full-year'}")

    def show_step(self, changes: Changes) -> None:
        """Go where a step's change is seen; a page that shows one of its changes stays."""
        window = self._window
        looked_at = [c for c in changes.changes[:_LOOKED_AT] if c.table not in _SEEN_NOWHERE]
        places = [(c, self.place_of(c.table, c.row, c.after or c.before)) for c in looked_at]
        years = window.desk.years()
        places = [each for each in places if each[1].fiscal_year in years]
        here = [each for each in places if each[1] == window.place]
        change, place = next(iter(here or places), (None, window.place))
        if change is not None and window.go(place):
            page = window.workspace.page()
            if page is not None:
                page.go_to(change.table, change.row, first_field(change))

    def next_missing(self) -> None:
        """Go to the next required cell that is empty, on this page or another."""
        window = self._window
        action = window.workspace.page_actions().get("next_missing")
        page = window.workspace.page()
        if action is not None and page is not None and getattr(page, "missing_count", int)():
            action.trigger()
            return
        form = window.papers.form(window.place)
        if form is not None:
            place = window.place
            cells = missing_cells(form, window.desk.dossier(place.fiscal_year, place.round))
            if cells:
                window.go_to_cell(*cells[0])

    def fill_recent(self) -> None:
        """The books opened before, in their menu."""
        window = self._window
        actions = []
        for book in window.parts.settings.recent():
            if book.path == str(window.desk.path):
                continue
            action = QAction(no_mnemonic(book.office or book.path), window)
            action.setToolTip(tip(book.path))
            action.setEnabled(book.exists)
            action.triggered.connect(
                lambda _on=False, path=book.path: window.openRequested.emit(path)
            )
            actions.append(action)
        window.menus.set_recent(actions)

    def step_page(self, step: int) -> None:
        """The next or previous page of the list at the left."""
        window = self._window
        pages = window.navigation.pages()
        here = pages.index(window.place.page) if window.place.page in pages else 0
        window.go(window.place.on_page(pages[(here + step) % len(pages)]))
        self.go_page()

    def go_page(self) -> None:
        """Put the keyboard into the page."""
        page = self._window.workspace.page()
        if page is not None:
            page.setFocus()

    def swap_focus(self) -> None:
        """From the page to the list at the left, and back."""
        window = self._window
        if window.navigation.hasFocus():
            self.go_page()
        else:
            window.navigation.setFocus()
