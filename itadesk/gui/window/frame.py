"""The window of one open book: its parts, where it is and how it goes elsewhere.

What its commands do comes on top: ``ways`` and ``duties`` know this window, ``main`` knows them.
"""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.past.draft_offer import DraftOffer
from itadesk.gui.paper.findings import paper_findings
from itadesk.gui.papers import Papers
from itadesk.gui.parts import Parts
from itadesk.gui.place import Place, place_from
from itadesk.gui.preview import PagePreview
from itadesk.gui.settings import RecentBook
from itadesk.gui.window import texts
from itadesk.gui.window.idle import IdleKeeper
from itadesk.gui.window.making import PageMaker
from itadesk.gui.window.navigation import Navigation
from itadesk.gui.window.places import place_of
from itadesk.gui.window.saving import Saving
from itadesk.gui.window.status import StatusBar
from itadesk.gui.window.top_bar import TopBar
from itadesk.gui.window.workspace import Workspace
from itadesk.records.change import Changes

_LAMP_PAUSE = 150
"""Milliseconds after the last change."""


class BookWindow(QMainWindow):
    """Navigation, page and printed page of one book, kept in step with the desk."""

    newRequested = Signal()
    openRequested = Signal(str)
    """Path of a book; empty: ask."""
    startRequested = Signal()
    """The book was closed; show the start page."""
    scaleRequested = Signal(int)
    """Font scale in per cent."""
    closed = Signal()
    went = Signal()
    """Another page, paper or year is shown."""
    changed = Signal(object)
    """``Changes`` the desk announced, taken over by the page shown."""
    previewShown = Signal(bool)

    def __init__(self, desk: Desk, parts: Parts) -> None:
        super().__init__()
        self.desk = desk
        self.parts = parts
        self.papers = Papers(desk, parts.shelf, parts.settings.font)
        self.place = place_from(parts.settings.place(desk.path), desk.years())
        self.navigation = Navigation()
        self.top_bar = TopBar()
        grids = parts.settings.place(desk.path).get("grids", {})
        self.workspace = Workspace(PageMaker(desk, parts, self.papers), grids)
        self.preview = PagePreview(parts.tasks)
        self.status = StatusBar()
        self.drafts = DraftOffer(desk, self.place.fiscal_year)
        self.idle = IdleKeeper(desk, self)
        self.saving = Saving(desk, self.workspace, self.status, self)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lamp = QTimer(self, singleShot=True, interval=_LAMP_PAUSE)
        self._lamp.timeout.connect(self._light_lamp)
        self._unsubscribe = desk.subscribe(self._on_changes)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.splitter.addWidget(self.navigation)
        self.splitter.addWidget(self.workspace)
        self.splitter.addWidget(self.preview)
        self.splitter.setChildrenCollapsible(False)
        for place, share in enumerate((0, 3, 2)):
            self.splitter.setStretchFactor(place, share)
        central = QWidget()
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top_bar)
        layout.addWidget(self.drafts)
        layout.addWidget(self.splitter, 1)
        self.setCentralWidget(central)
        self.setStatusBar(self.status)

    def _listen(self) -> None:
        self.navigation.pageRequested.connect(lambda page: self.go(self.place.on_page(page)))
        self.top_bar.paperRequested.connect(
            lambda role, round_: self.go(self.place.on_paper(role, round_))
        )
        self.preview.formAsked.connect(self._on_form_asked)
        self.workspace.currentRowChanged.connect(self.preview.follow)
        self.workspace.statusMessage.connect(self.status.say)
        self.workspace.missingChanged.connect(lambda _count: self._refresh_lamp())
        self.workspace.placeRequested.connect(self.go_to_cell)
        self.workspace.typingStarted.connect(self.status.set_typing)
        self.workspace.typingEnded.connect(self.saving.typing_ended)
        self.workspace.refused.connect(self.saving.refused)
        self.idle.trouble.connect(self.status.set_trouble)
        self.drafts.taken.connect(self.go_to_cell)
        self.drafts.statusMessage.connect(self.status.say)
        self.status.wayOutClicked.connect(self.saving.save_elsewhere)
        self.saving.moved.connect(self.openRequested)

    def _on_form_asked(self) -> None:
        """The page where the form is chosen begins with that choice."""
        page = self.workspace.page() if self.go(self.place.on_page("words")) else None
        if page is not None:
            page.setFocus()

    def go(self, place: Place) -> bool:
        """Go to another page, paper or year, after what is being typed was stored."""
        if not self.workspace.commit():
            self.refresh_bars()
            return False
        self.place = place
        self.workspace.show_place(place)
        self.preview.turn_to(*self.workspace.current_row())
        self.went.emit()
        self.refresh_bars()
        self._light_lamp()
        self.refresh_preview()
        return True

    def go_to_cell(self, table: str, row: str, field: str) -> None:
        """Go to a cell wherever it is kept."""
        place = place_of(self.desk, self.place, table, row)
        if self.go(place):
            page = self.workspace.page()
            if page is not None:
                page.go_to(table, row, field)
            beside = isinstance(page, GridPage) and page.current()[2] not in ("", field)
            if table == "measure" and field and beside and place.page != "measures":
                self.go(place.on_page("measures"))
                self.go_to_cell(table, row, field)

    def refresh_preview(self) -> None:
        """Lay the page out again if it is shown."""
        if self.preview.isVisibleTo(self):
            self.preview.set_order(lambda: self.papers.order(self.place))

    def refresh_forms(self) -> None:
        """A form may have changed: grids whose form is another now get its columns."""
        if not self.saving.over:  # closing may have stored the words that ask for it
            self.workspace.refresh_forms()
            self.refresh_preview()

    def set_preview_shown(self, shown: bool) -> None:
        """Show or hide the page beside the grid."""
        self.preview.setVisible(shown)
        self.previewShown.emit(shown)
        self.parts.settings.set_flag("preview", shown)
        self.refresh_preview()

    def close_book(self) -> bool:
        """Store, remember where it was left, close the file; False where text is still open."""
        if not self.saving.may_leave():
            return False
        settings = self.parts.settings
        settings.keep(self, "main")
        settings.keep(self.splitter, "main-splitter")
        settings.set_place(
            self.desk.path, {**self.place.kept(), "grids": self.workspace.grid_states()}
        )
        self._unsubscribe()
        self.idle.stop()
        self.saving.stop()
        self._lamp.stop()
        self.preview.set_order(None)
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        name = self.desk.office().name
        settings.remember_book(RecentBook(str(self.desk.path), name, moment))
        self.saving.close_file()
        return True

    def refresh_bars(self) -> None:
        """Show at the left and at the top what is gone to."""
        place = self.place
        hidden = set()
        rounds = self.desk.rounds_with_results(place.fiscal_year)
        if "second-half" not in rounds and place.round != "second-half":
            hidden.add("result:second-half")
        self.navigation.show_year(place.fiscal_year, hidden)
        self.navigation.set_page(place.page)
        self.top_bar.set_years(self.desk.years(), place.fiscal_year)
        self.top_bar.set_paper(place.role, place.round)
        self.top_bar.set_ita_year(self.papers.ita_choices(place), self.papers.ita_year(place))

    def refresh_title(self) -> None:
        """Whose book this is, and whether it is only read."""
        pattern = texts.WINDOW_TITLE if self.desk.writable else texts.READ_ONLY_TITLE
        office = self.desk.office().name or Path(self.desk.path).stem
        self.setWindowTitle(pattern.format(office=office))

    def _refresh_lamp(self) -> None:
        """A moment after the last change: it looks at the whole paper."""
        self._lamp.start()

    def _light_lamp(self) -> None:
        found = paper_findings(self.desk, self.papers, self.place)
        begun = found is not None and bool(found.dossier.measures)
        self.status.set_missing(len(found.missing) if found and begun else None)
        self.navigation.set_count("findings", found.count if found else 0)

    def _on_changes(self, changes: Changes) -> None:
        self.saving.changed()
        self.idle.changed()
        self.workspace.apply_changes(changes)
        self.changed.emit(changes)
        if "office" in changes.tables:
            self.refresh_title()
        if any(change.after and "form" in change.after for change in changes.changes):
            QTimer.singleShot(0, self, self.refresh_forms)
        if changes.tables & {"paper", "rule_correction", "fiscal_year", "result"}:
            self.refresh_bars()
        self._refresh_lamp()
        self.refresh_preview()
