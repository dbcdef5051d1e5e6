"""The middle of the window: one page per table of a year, made when first gone to."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from itadesk.formspec.form import Form
from itadesk.gui.busy import busy
from itadesk.gui.grid.editing.drafting import open_drafts
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import RowSource
from itadesk.gui.pages import Page
from itadesk.gui.place import Place
from itadesk.records.change import Changes, Draft

AnyPage = Page | GridPage


class PageMaker(Protocol):
    """Knows which page belongs to which place."""

    def __call__(self, place: Place) -> AnyPage:
        """A new page."""

    def form(self, place: Place) -> Form | None:
        """The form whose columns the place's grid shows."""

    def source(self, place: Place) -> RowSource:
        """The rows and columns of the place's grid."""


class Workspace(QStackedWidget):
    """Keeps the pages that were made and passes what they say on to the window."""

    currentRowChanged = Signal(str, str)
    statusMessage = Signal(str)
    missingChanged = Signal(int)
    placeRequested = Signal(str, str, str)
    actionsChanged = Signal()
    typingStarted = Signal()
    typingEnded = Signal()
    refused = Signal(str)
    """A text could not be stored, and why."""

    def __init__(
        self,
        make: PageMaker,
        states: Mapping[str, dict[str, Any]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._states = dict(states or {})
        self._pages: dict[tuple[object, ...], AnyPage] = {}
        self._places: dict[tuple[object, ...], Place] = {}
        self._forms: dict[tuple[object, ...], Form | None] = {}

    def show_place(self, place: Place) -> AnyPage:
        """Show the page of this place."""
        key = _key(place)
        page = self._pages.get(key)
        if page is None:
            with busy():
                page = self._made(key, place)
        focused = self.window().focusWidget()
        typing_here = focused is not None and self.isAncestorOf(focused)
        self.setCurrentWidget(page)
        if typing_here:  # Qt gives the focus of a page it hides to any widget of the window
            page.setFocus()
        if isinstance(page, Page):
            page.shown()
        return page

    def _made(self, key: tuple[object, ...], place: Place) -> AnyPage:
        page = self._make(place)
        self._pages[key] = page
        self._places[key], self._forms[key] = place, self._make.form(place)
        self._connect(page)
        self.addWidget(page)
        state = self._states.get(_state_name(key))
        if state:
            page.restore_state(state)
        return page

    def page(self) -> AnyPage | None:
        """The page shown now."""
        current = self.currentWidget()
        return current if isinstance(current, (Page, GridPage)) else None

    def current_row(self) -> tuple[str, str]:
        """Table and id of the row the page shown stands at; empty where it has no grid."""
        page = self.page()
        grid = page if isinstance(page, GridPage) else getattr(page, "grid", None)
        return grid.current()[:2] if isinstance(grid, GridPage) else ("", "")

    def commit(self) -> bool:
        """Store what is being typed, before any command; False where it could not be stored."""
        page = self.page()
        return page is None or page.commit_open_editor()

    def open_drafts(self) -> tuple[Draft, ...]:
        """Texts that stand on the page shown and are not in the book."""
        page = self.page()
        return () if page is None else open_drafts(page)

    def page_actions(self) -> Mapping[str, QAction]:
        """The actions of the page shown now."""
        page = self.page()
        if page is None:
            return {}
        return page.page_actions() if isinstance(page, Page) else page.actions()

    def apply_changes(self, changes: Changes) -> None:
        """What the desk announced; each page decides whether it cares."""
        for page in self._pages.values():
            page.apply_changes(changes)

    def grid_states(self) -> dict[str, dict[str, Any]]:
        """What the pages' grids remember between runs, by page and year; fit for JSON."""
        shown = {_state_name(key): page.state() for key, page in self._pages.items()}
        return {**self._states, **{name: state for name, state in shown.items() if state}}

    def refresh_forms(self) -> None:
        """Give the grids whose paper has another form now that form's columns."""
        for key, page in self._pages.items():
            place = self._places[key]
            form = self._make.form(place)
            if isinstance(page, GridPage) and form != self._forms[key]:
                self._forms[key] = form
                page.set_source(self._make.source(place))

    def drop_year(self, fiscal_year: int) -> None:
        """Throw away the pages of a year that is gone, or that must be made anew."""
        for key in [key for key in self._pages if fiscal_year in key]:
            page = self._pages.pop(key)
            self._states[_state_name(key)] = page.state()
            self.removeWidget(page)
            page.deleteLater()

    def _connect(self, page: AnyPage) -> None:
        page.currentRowChanged.connect(self.currentRowChanged)
        page.statusMessage.connect(self.statusMessage)
        page.missingChanged.connect(self.missingChanged)
        if isinstance(page, Page):
            page.placeRequested.connect(self.placeRequested)
            page.actionsChanged.connect(self.actionsChanged)
            page.typingStarted.connect(self.typingStarted)
            page.typingEnded.connect(self.typingEnded)
            page.refused.connect(self.refused)
        grids = [page] if isinstance(page, GridPage) else page.findChildren(GridPage)
        for grid in grids:
            grid.typingStarted.connect(self.typingStarted)
            grid.typingEnded.connect(self.typingEnded)
            grid.model.refused.connect(self.refused)
            grid.placeRequested.connect(self.placeRequested)
            for name in ("undo", "redo"):  # the window's own keys; twice would be ambiguous
                grid.actions()[name].setShortcuts([])


def _state_name(key: tuple[object, ...]) -> str:
    return "/".join(str(part) for part in key)


def _key(place: Place) -> tuple[object, ...]:
    """Pages about a paper are one per paper, those about a table one per year."""
    if place.page in ("words", "appendix", "publications", "findings"):
        return (place.page, place.fiscal_year, place.role, place.round)
    if place.page in ("office", "rules"):
        return (place.page,)
    return (place.page, place.fiscal_year)
