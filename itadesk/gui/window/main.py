"""The main window: brings navigation, page and preview together and knows both sides."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.past.draft_offer import DraftOffer
from itadesk.gui.labels import no_mnemonic, tip
from itadesk.gui.paper.findings import paper_findings
from itadesk.gui.papers import Papers
from itadesk.gui.parts import Parts
from itadesk.gui.place import Place, place_from
from itadesk.gui.preview import PagePreview
from itadesk.gui.settings import RecentBook
from itadesk.gui.theme import ems, size_to
from itadesk.gui.window import texts
from itadesk.gui.window.commands import Commands
from itadesk.gui.window.duties import Duties
from itadesk.gui.window.idle import IdleKeeper
from itadesk.gui.window.making import PageMaker
from itadesk.gui.window.menus import Menus
from itadesk.gui.window.navigation import Navigation
from itadesk.gui.window.saving import Saving
from itadesk.gui.window.status import StatusBar
from itadesk.gui.window.top_bar import TopBar
from itadesk.gui.window.ways import Ways
from itadesk.gui.window.workspace import Workspace
from itadesk.records.change import CellEdit, Changes

_LAMP_PAUSE = 150
"""Milliseconds after the last change."""


class MainWindow(QMainWindow):
    """One open book. Closing it closes the book; ``closed`` says so."""

    newRequested = Signal()
    openRequested = Signal(str)
    """Path of a book; empty: ask."""
    startRequested = Signal()
    """The book was closed; show the start page."""
    scaleRequested = Signal(int)
    """Font scale in per cent."""
    closed = Signal()

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
        self._lamp = QTimer(self, singleShot=True, interval=_LAMP_PAUSE)
        self._lamp.timeout.connect(self._light_lamp)
        self.saving = Saving(self)
        self.ways = Ways(self)
        self.duties = Duties(self)
        self.commands = Commands(self.duties.handlers(), self.workspace.commit, self)
        self.menus = Menus(self, self.commands)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._unsubscribe = desk.subscribe(self._on_changes)
        self._lay_out()
        self._connect()
        self._begin()

    def go(self, place: Place) -> bool:
        """Go to another page, paper or year, after what is being typed was stored."""
        if not self.workspace.commit():
            self._refresh_bars()
            return False
        self.place = place
        self.workspace.show_place(place)
        self.preview.turn_to(*self.workspace.current_row())
        self._show_actions()
        self._refresh_bars()
        self._light_lamp()
        self.refresh_preview()
        return True

    def go_to_cell(self, table: str, row: str, field: str) -> None:
        """Go to a cell wherever it is kept."""
        place = self.ways.place_of(table, row)
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
        self.commands["preview"].setChecked(shown)
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

    def showEvent(self, event: QShowEvent) -> None:
        """The keyboard belongs to the page: typing begins at once."""
        super().showEvent(event)
        self.ways.go_page()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own cross."""
        if self.close_book():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the palette and the font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(
            self, "menus"
        ):
            self.commands.refresh_icons()
            self.navigation.refill()
            self.menus.refresh_size()
            self.status.refresh_size()

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

    def _connect(self) -> None:
        self.navigation.pageRequested.connect(lambda page: self.go(self.place.on_page(page)))
        self.navigation.activated.connect(lambda _index: self.ways.go_page())
        self.navigation.itemClicked.connect(lambda _item: self.ways.go_page())
        self.top_bar.yearRequested.connect(self.ways.go_year)
        self.top_bar.paperRequested.connect(
            lambda role, round_: self.go(self.place.on_paper(role, round_))
        )
        self.top_bar.itaYearRequested.connect(self._on_ita_year)
        self.top_bar.picked.connect(self.ways.go_page)
        self.workspace.currentRowChanged.connect(self.preview.follow)
        self.workspace.statusMessage.connect(self.status.say)
        self.workspace.missingChanged.connect(lambda _count: self._refresh_lamp())
        self.workspace.placeRequested.connect(self.go_to_cell)
        self.idle.trouble.connect(self.status.set_trouble)
        self.drafts.taken.connect(self.go_to_cell)
        self.drafts.statusMessage.connect(self.status.say)
        self.workspace.actionsChanged.connect(self._show_actions)
        self.workspace.typingStarted.connect(self.status.set_typing)
        self.workspace.typingEnded.connect(self.saving.typing_ended)
        self.workspace.refused.connect(self.saving.refused)
        self.status.wayOutClicked.connect(self.saving.save_elsewhere)
        self.status.lampClicked.connect(self.ways.next_missing)
        self.menus.recent.aboutToShow.connect(self.ways.fill_recent)

    def _begin(self) -> None:
        settings = self.parts.settings
        if not settings.restore(self, "main"):
            size_to(self, 74, 42)
            if self.screen().availableSize().width() < ems(80):
                self.setWindowState(Qt.WindowState.WindowMaximized)
        shown = settings.flag("preview", default=self.width() > ems(56))
        self.preview.setVisible(shown)
        self.commands["preview"].setChecked(shown)
        self.commands.set_writable(self.desk.writable)
        if self.desk.writable:
            self.status.set_saved()
        else:
            self.status.set_read_only()
        self._refresh_title()
        self._refresh_steps()
        self.ways.fill_recent()
        self.go(self.place)
        if not settings.restore(self.splitter, "main-splitter"):
            left = self.navigation.sizeHint().width()
            self.splitter.setSizes([left, *((self.width() - left) * n // 8 for n in (5, 3))])

    def _refresh_bars(self) -> None:
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

    def _refresh_title(self) -> None:
        pattern = texts.WINDOW_TITLE if self.desk.writable else texts.READ_ONLY_TITLE
        office = self.desk.office().name or Path(self.desk.path).stem
        self.setWindowTitle(pattern.format(office=office))

    def _refresh_steps(self) -> None:
        for name, label, pattern in (
            ("undo", self.desk.undo_label, texts.UNDO),
            ("redo", self.desk.redo_label, texts.REDO),
        ):
            action = self.commands[name]
            action.setEnabled(label is not None and self.desk.writable)
            named = pattern.format(label=no_mnemonic(label or ""))
            action.setText(named if label else texts.COMMANDS[name])
            action.setToolTip(tip(action.text().replace("&&", "&")))
            action.setIconText(texts.SHORT_COMMANDS[name])

    def _show_actions(self) -> None:
        """The commands of the page, or tab, shown now."""
        self.menus.show_page_actions(self.workspace.page_actions())

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
        self._refresh_steps()
        if "office" in changes.tables:
            self._refresh_title()
        if any(change.after and "form" in change.after for change in changes.changes):
            QTimer.singleShot(0, self, self.refresh_forms)
        if "fiscal_year" in changes.tables:
            self.ways.year_changed()
        if changes.tables & {"paper", "rule_correction", "fiscal_year", "result"}:
            self._refresh_bars()
        self._refresh_lamp()
        self.refresh_preview()

    def _on_ita_year(self, year: int) -> None:
        place = self.place
        edit = CellEdit("paper", place.paper, "ita_year", year, place.paper_key)
        try:
            self.desk.set_cells([edit], label=texts.ITA_LABEL)
        except ItadeskError as error:
            self.saving.refused(error.message)
            self._refresh_bars()
            raise
