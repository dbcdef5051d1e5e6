"""What the status bar says of saving, and the way out where the book cannot be written to."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import BookError
from itadesk.gui import texts as shared
from itadesk.gui.asking import ask_target, choose, tell
from itadesk.gui.folders import documents_folder
from itadesk.gui.window import texts
from itadesk.gui.window.status import StatusBar
from itadesk.gui.window.workspace import Workspace

_BEAT = 3000
"""Milliseconds between looks whether the file is still in its place."""


class Saving(QObject):
    """Says ``บันทึกแล้ว`` only while it is true; the window connects what happens to it."""

    moved = Signal(str)
    """Path of the file the book was saved to, to go on there."""

    def __init__(
        self, desk: Desk, workspace: Workspace, status: StatusBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._workspace = workspace
        self._status = status
        self._window = window
        self._lost = ""
        self.abandoned = False
        """The book was saved elsewhere: nothing more is written to it."""
        self.over = False
        """The book is closed: nothing can be read from it any more."""
        self._watch = QTimer(self, interval=_BEAT)
        self._watch.timeout.connect(self.look)
        if desk.writable:
            self._watch.start()

    def changed(self) -> None:
        """Something was stored just now."""
        self._status.set_saved(datetime.now().astimezone())
        if self._workspace.open_drafts():
            self._status.set_typing()

    def typing_ended(self) -> None:
        """An editor was closed; another field may still hold what is not in the book."""
        if not self._workspace.open_drafts() and not self._lost:
            self._status.end_typing()

    def refused(self, why: str) -> None:
        """A text could not be stored; in a book open for reading nothing waits to be."""
        if not self._desk.writable:
            self._status.say(why)
            return
        self._status.set_not_saved(why, way_out=bool(self._desk.trouble))

    def look(self) -> None:
        """Notice that the file was taken away, and that it is there again."""
        lost = self._desk.lost()
        if lost == self._lost:
            return
        self._lost = lost
        if lost:
            self._status.set_not_saved(lost, way_out=True)
        else:
            self.typing_ended()

    def stop(self) -> None:
        """The book is being closed."""
        self._watch.stop()

    def may_leave(self) -> bool:
        """Whether the book can be closed; asks where closing would lose something."""
        if self.abandoned:
            return True
        if not self._workspace.commit():
            return self._ask(texts.LEAVE_TITLE, texts.LEAVE_TEXT, texts.LEAVE)
        lost = self._desk.lost()
        return not lost or self._ask(texts.LOST_TITLE, lost, texts.LEAVE_LOST)

    def _ask(self, title: str, words: str, leave: str) -> bool:
        return choose(self._window, title, words, (texts.STAY, leave)) == 1

    def close_file(self) -> None:
        """Close the file; what its disk does not take now is taken in when it is next opened."""
        self.over = True
        try:
            self._desk.close()
        except BookError as error:
            if not self.abandoned:
                tell(self._window, error.message)

    def save_elsewhere(self) -> None:
        """The whole book in another file, with what is being typed, and go on working there."""
        self._workspace.commit()
        path = ask_target(
            self._window,
            texts.ELSEWHERE_TITLE,
            str(documents_folder() / self._desk.path.name),
            shared.BOOK_FILTER,
            ending=shared.BOOK_ENDING,
        )
        if path is None:
            return
        self._desk.save_copy(path, history=True)
        with Desk.open(path) as copy:
            for draft in self._workspace.open_drafts():
                copy.save_draft(draft)
        self.abandoned = True
        self.moved.emit(str(path))
