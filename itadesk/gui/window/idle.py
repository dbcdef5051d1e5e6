"""What is done while nobody types: the log into the file, a backup, the rows against their digests.

Nothing of it is asked for, and only trouble is told.
"""

import time

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desk.desk import Desk
from itadesk.errors import BookError
from itadesk.gui.window import texts
from itadesk.thai.digits import to_thai

_QUIET = 30_000
"""Milliseconds without a change before anything is done."""
_BETWEEN_BACKUPS = 15 * 60
"""Seconds."""


class IdleKeeper(QObject):
    """Told of each change; works when changes have stopped for a while."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._changed = False
        self._verified = False
        self._last: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self.work)
        if desk.writable:
            self._timer.start()

    def changed(self) -> None:
        """Something was changed: wait again."""
        self._changed = True
        self._timer.start()

    def stop(self) -> None:
        """The book is being closed."""
        self._timer.stop()

    def work(self) -> None:
        """Do what is due."""
        try:
            if self._changed:
                self._desk.checkpoint()
                self._changed = not self._backed()
            elif not self._verified:
                self._verified = True
                self._verify()
            if self._changed or not self._verified:
                self._timer.start()
        except BookError as error:
            self.trouble.emit(error.message)

    def _backed(self) -> bool:
        """Make a backup; False where the last one is too young, and this one has to wait."""
        now = time.monotonic()  # the PC's clock may be set back
        if self._last is not None and now - self._last < _BETWEEN_BACKUPS:
            return False
        self._desk.backup()
        self._last = now
        return True

    def _verify(self) -> None:
        found = self._desk.verify()
        if found:
            self.trouble.emit(to_thai(texts.IDLE_DAMAGE.format(count=len(found))))
