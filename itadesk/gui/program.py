"""From screen to screen: start page, a book's window, and back; one book at a time.

The screens that are not shown first are loaded when they are: a book opens without them.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from itadesk import paths
from itadesk.desk.desk import Desk
from itadesk.desk.offices import office_kind
from itadesk.desk.sample import FILE_NAME, write_sample
from itadesk.errors import BookError, ItadeskError
from itadesk.gui import texts, theme
from itadesk.gui.asking import tell
from itadesk.gui.busy import busy
from itadesk.gui.folders import documents_folder
from itadesk.gui.forms_shelf import FormsShelf
from itadesk.gui.opening.texts import OPEN_TITLE
from itadesk.gui.parts import Parts
from itadesk.gui.settings import RecentBook, Settings
from itadesk.gui.tasks import Tasks
from itadesk.gui.window.main import MainWindow

if TYPE_CHECKING:
    from itadesk.gui.opening.neighbour import Doorbell
    from itadesk.gui.opening.trouble import Way
    from itadesk.gui.start.first_run import FirstAnswers
    from itadesk.gui.start.page import StartPage
    from itadesk.records.proposal import Proposal

_WARM_UP_AFTER = 150
"""Milliseconds after a screen is shown."""


class Program(QObject):
    """Owns the helper process, the settings and whichever window is shown."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self.parts = Parts(Settings(), Tasks(self), FormsShelf())
        self.start: StartPage | None = None
        self.window: MainWindow | None = None
        self._doorbell: Doorbell | None = None
        self._warming = QTimer(self)
        self._warming.setSingleShot(True)
        self._warming.setInterval(_WARM_UP_AFTER)
        self._warming.timeout.connect(self._on_settled)

    def begin(self, book: Path | None) -> None:
        """Show the first screen; the helper process starts when that can be used."""
        if book is None or not self.open_book(book):
            self.show_start()
        elif self.window is None:
            QTimer.singleShot(0, self._app.quit)  # another window has come forward instead
            return
        self._warming.start()

    def end(self) -> None:
        """End the helper process."""
        self._warming.stop()
        self.parts.tasks.close()

    def show_start(self) -> None:
        """The start page, with the recent books of now."""
        from itadesk.gui.start.page import StartPage

        if self.start is None:
            self.start = StartPage(self.parts.settings.recent())
            self.start.newRequested.connect(self.new_book)
            self.start.openRequested.connect(self.ask_book)
            self.start.importRequested.connect(self.import_new)
            self.start.sampleRequested.connect(self.open_sample)
            self.start.bookRequested.connect(lambda path: self.open_book(Path(path)))
            self.start.forgetRequested.connect(self._on_forget)
        self.start.set_recent(self.parts.settings.recent())
        self.start.show()
        self._drop_window()

    def new_book(self) -> None:
        """Ask the first questions and open the new book."""
        from itadesk.gui.start.first_run import FirstRunDialog

        answers = FirstRunDialog.ask(self._parent())
        if answers is not None:
            desk = _created(answers)
            FirstRunDialog.stored()
            self.show_desk(desk)

    def ask_book(self) -> None:
        """Ask which book to open."""
        folder = self.parts.settings.text("book_folder") or str(documents_folder())
        name, _kind = QFileDialog.getOpenFileName(
            self._parent(), OPEN_TITLE, folder, texts.BOOK_FILTER
        )
        if name:
            self.parts.settings.set_text("book_folder", str(Path(name).parent))
            self.open_book(Path(name))

    def open_book(self, path: Path) -> bool:
        """Open a book in a window, or tell why not; whether some window shows it now."""
        if self.window is not None and self.window.desk.path.resolve() == path.resolve():
            come_forward(self.window)
            return True
        try:
            with busy():
                desk: Way = Desk.open(path)
        except BookError as error:
            from itadesk.gui.opening.trouble import open_elsewhere

            try:
                desk = open_elsewhere(self._parent(), path, error)
            except ItadeskError as trouble:
                tell(self._parent(), trouble.message, OPEN_TITLE)
                return False
        if not isinstance(desk, Desk):
            return desk is not None
        self.show_desk(desk)
        return True

    def open_sample(self) -> None:
        """Write the sample office into the user's folder, once, and open it."""
        folder = paths.user_dir() / "sample"
        path = folder / FILE_NAME
        self.open_book(path if path.is_file() else write_sample(folder))

    def import_new(self) -> None:
        """From an old paper to a new book."""
        from itadesk.gui.importing.flow import ImportFlow

        assert self.start is not None
        ImportFlow(self.start, self.parts).choose(self._on_proposal)

    def show_desk(self, desk: Desk) -> MainWindow:
        """A window for an open book; the start page goes."""
        if self.window is not None and not self.window.close_book():
            desk.close()
            return self.window
        self._drop_window()
        self._remember(desk)
        with busy():
            window = MainWindow(desk, self.parts)
        window.newRequested.connect(self.new_book)
        window.openRequested.connect(self._on_open)
        window.startRequested.connect(self.show_start)
        window.scaleRequested.connect(self.set_scale)
        self.window = window
        window.show()
        self._warming.start()
        if self.start is not None:
            self.start.hide()
        return window

    def set_scale(self, percent: int) -> None:
        """Letters of another size, everywhere at once."""
        self.parts.settings.font_scale = percent
        with busy():
            theme.set_font(self._app, self._app.font().family(), percent)
            theme.apply_sheet(self._app)

    def _on_settled(self) -> None:
        """The screen can be used: what was put off until then."""
        self.parts.tasks.warm_up()
        if self.window is not None:
            self.window.desk.warm_up()
            self._hang_doorbell(self.window)

    def _hang_doorbell(self, window: MainWindow) -> None:
        """Other starts of the program may call the window forward from now on."""
        from itadesk.gui.opening.neighbour import Doorbell

        if self._doorbell is None:
            self._doorbell = Doorbell(window.desk.path, window)
            self._doorbell.rung.connect(lambda: come_forward(window))

    def _on_open(self, path: str) -> None:
        if path:
            self.open_book(Path(path))
        else:
            self.ask_book()

    def _on_proposal(self, proposal: Proposal) -> None:
        from itadesk.gui.importing.flow import ImportFlow
        from itadesk.gui.start.first_run import FirstRunDialog

        answers = FirstRunDialog.ask(
            self._parent(), office=proposal.office, year=proposal.fiscal_year
        )
        if answers is None:
            return
        desk = _created(answers)
        FirstRunDialog.stored(proposal.office)
        window = self.show_desk(desk)
        flow = ImportFlow(window, self.parts)
        flow.review(proposal, window.desk, answers.fiscal_year, window.duties.imported)

    def _on_forget(self, path: str) -> None:
        self.parts.settings.forget_book(path)
        if self.start is not None:
            self.start.set_recent(self.parts.settings.recent())

    def _remember(self, desk: Desk) -> None:
        newest = next(iter(desk.history(limit=1)), None)
        moment = datetime.now().astimezone().isoformat(timespec="seconds")
        changed = newest.at if newest else moment
        self.parts.settings.remember_book(RecentBook(str(desk.path), desk.office().name, changed))

    def _drop_window(self) -> None:
        if self._doorbell is not None:
            self._doorbell.close()
            self._doorbell = None
        if self.window is not None:
            self.window.hide()
            self.window.deleteLater()
            self.window = None

    def _parent(self) -> QWidget | None:
        return self.window or self.start


def _created(answers: FirstAnswers) -> Desk:
    office = replace(answers.office, kind=office_kind(answers.office.name))
    return Desk.create(answers.path, office, answers.fiscal_year)


def come_forward(window: QWidget) -> None:
    """Bring a window before the others, out of the task bar if need be."""
    window.showNormal() if window.isMinimized() else window.show()
    window.raise_()
    window.activateWindow()
