"""Ways about the book: to a year, a page, a cell, the next empty cell."""

from __future__ import annotations

from PySide6.QtGui import QAction

from itadesk.checks.missing import missing_cells
from itadesk.gui.grid.page_commands import first_field
from itadesk.gui.labels import no_mnemonic, tip
from itadesk.gui.place import Place, place_from
from itadesk.gui.window.frame import BookWindow
from itadesk.gui.window.places import place_of
from itadesk.records.change import Changes

_SEEN_NOWHERE = frozenset({"frozen_paper"})
"""Tables whose rows stand on no page."""
_LOOKED_AT = 200
"""Changes of one step among which a place to go to is looked for."""


class Ways:
    """Where a command or a key leads; the window goes there."""

    def __init__(self, window: BookWindow) -> None:
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

    def show_step(self, changes: Changes) -> None:
        """Go where a step's change is seen; a page that shows one of its changes stays."""
        window, here = self._window, self._window.place
        looked_at = [c for c in changes.changes[:_LOOKED_AT] if c.table not in _SEEN_NOWHERE]
        places = [
            (c, place_of(window.desk, window.place, c.table, c.row, c.after or c.before))
            for c in looked_at
        ]
        years = window.desk.years()
        places = [each for each in places if each[1].fiscal_year in years]
        seen = [each for each in places if each[1] == here]
        change, place = next(iter(seen or places), (None, here))
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

    def to_recent_books(self) -> list[QAction]:
        """An action for each book opened before, but this one."""
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
        return actions

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
