"""The main window: what its commands do, on the window of a book; it knows both sides."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent, QShowEvent

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.labels import no_mnemonic, tip
from itadesk.gui.parts import Parts
from itadesk.gui.theme import ems, size_to
from itadesk.gui.window import texts
from itadesk.gui.window.commands import Commands
from itadesk.gui.window.duties import Duties
from itadesk.gui.window.frame import BookWindow
from itadesk.gui.window.menus import Menus
from itadesk.gui.window.ways import Ways
from itadesk.records.change import CellEdit, Changes


class MainWindow(BookWindow):
    """One open book. Closing it closes the book; ``closed`` says so."""

    def __init__(self, desk: Desk, parts: Parts) -> None:
        super().__init__(desk, parts)
        self.ways = Ways(self)
        self.duties = Duties(self, self.ways)
        handlers = {**self.duties.handlers(), "keys": self._show_keys}
        self.commands = Commands(handlers, self.workspace.commit, self)
        self.menus = Menus(self, self.commands)
        self._connect()
        self._begin()

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
            self.menus.refresh_size()
            self.status.refresh_size()

    def _connect(self) -> None:
        self.navigation.activated.connect(lambda _index: self.ways.go_page())
        self.navigation.itemClicked.connect(lambda _item: self.ways.go_page())
        self.top_bar.yearRequested.connect(self.ways.go_year)
        self.top_bar.itaYearRequested.connect(self._on_ita_year)
        self.top_bar.picked.connect(self.ways.go_page)
        self.status.lampClicked.connect(self.ways.next_missing)
        self.menus.recent.aboutToShow.connect(self._fill_recent)
        self.previewShown.connect(self.commands["preview"].setChecked)
        self.workspace.actionsChanged.connect(self._show_actions)
        self.went.connect(self._show_actions)
        self.changed.connect(self._on_changed)

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
        self.refresh_title()
        self._refresh_steps()
        self._fill_recent()
        self.go(self.place)
        if not settings.restore(self.splitter, "main-splitter"):
            left = self.navigation.sizeHint().width()
            self.splitter.setSizes([left, *((self.width() - left) * n // 8 for n in (5, 3))])

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

    def _on_changed(self, changes: Changes) -> None:
        self._refresh_steps()
        if "fiscal_year" in changes.tables:
            self.ways.year_changed()

    def _fill_recent(self) -> None:
        self.menus.set_recent(self.ways.to_recent_books())

    def _show_keys(self) -> None:
        """All keys, in a window of their own."""
        from itadesk.gui.help.keys import KeysWindow

        page = self.workspace.page_actions()
        KeysWindow.show_for(self, self.commands.actions.values(), page)

    def _on_ita_year(self, year: int) -> None:
        place = self.place
        edit = CellEdit("paper", place.paper, "ita_year", year, place.paper_key)
        try:
            self.desk.set_cells([edit], label=texts.ITA_LABEL)
        except ItadeskError as error:
            self.saving.refused(error.message)
            self.refresh_bars()
            raise
