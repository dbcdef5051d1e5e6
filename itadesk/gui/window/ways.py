"""Ways about the book: to a year, a page, a cell, the next empty cell."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from itadesk.checks.missing import missing_cells
from itadesk.gui.labels import no_mnemonic, tip
from itadesk.gui.place import Place, place_from
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.paper import Paper, PaperPicture, PaperText, Publication

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
        """The place whose page shows this row, in the year and paper it belongs to."""
        window = self._window
        place = window.place
        record = window.desk.row(table, row)
        if table == "measure":
            if isinstance(record, Measure) and record.fiscal_year != place.fiscal_year:
                return replace(place, fiscal_year=record.fiscal_year).on_page("measures")
            return place if place.page.startswith("result:") else place.on_page("measures")
        if table in ("result", "evidence"):
            return self._place_of_result(record, row)
        paper = record
        if isinstance(record, PaperText | PaperPicture | Publication):
            paper = window.desk.row("paper", record.paper)
        if isinstance(paper, Paper):
            place = replace(
                place, fiscal_year=paper.fiscal_year, role=paper.role, round=paper.round
            )
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
        return place.on_page(pages.get(table, place.page))

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
