"""Ways about the book: to a year, a page, a cell, the next empty cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itadesk.checks.missing import missing_cells
from itadesk.gui.window.place import Place, place_from
from itadesk.records.measure import Result

if TYPE_CHECKING:
    from itadesk.gui.window.main import MainWindow


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

    def place_of(self, table: str, row: str) -> Place:
        """The place whose page shows this row."""
        window = self._window
        place = window.place
        if table in ("measure", "result"):
            if table == "measure" and place.page.startswith("result:"):
                return place
            if table == "result":
                ids = {
                    Result.id_for(measure.id, place.round)
                    for measure in window.desk.measures(place.fiscal_year)
                }
                round_ = place.round if row in ids else "full-year"
                return place.on_page(f"result:{round_}")
            return place.on_page("measures")
        pages = {
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
        pages["rule_correction"] = "rules"
        return place.on_page(pages.get(table, place.page))

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
