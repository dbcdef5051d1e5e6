"""Hands a file to the program the PC has for it, and notices where there is none."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from subprocess import DEVNULL, Popen

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

_EVERY = 200
"""Milliseconds between two looks at whether the desktop took the file."""
_LOOKS = 50
"""Looks after which a failure is the opened program's own."""


class Opener(QObject):
    """``refused`` says that no program took the file; it may come a while after ``open``.

    On Linux Qt starts ``xdg-open`` and is content; only its exit status tells that the desktop
    knows no program for the file. So it is started here and watched.
    """

    refused = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: Popen[bytes] | None = None
        self._looks = 0
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self._look)

    def open(self, path: Path) -> None:
        """Open a file or folder as the desktop does."""
        desktop = shutil.which("xdg-open") if sys.platform == "linux" else None
        if desktop is None:
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.refused.emit()
            return
        try:
            self._process = Popen(
                [desktop, str(path)],
                env=_environment(),
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=DEVNULL,
                start_new_session=True,
            )
        except OSError:
            self.refused.emit()
            return
        self._looks = 0
        self._timer.start()

    def _look(self) -> None:
        assert self._process is not None
        self._looks += 1
        status = self._process.poll()
        if status is not None:
            self._timer.stop()
            self._process = None
            if status and self._looks <= _LOOKS:
                self.refused.emit()


def _environment() -> Mapping[str, str]:
    """Ours, without the libraries of the packaged program: others would crash on them."""
    found = dict(os.environ)
    if getattr(sys, "frozen", False):
        found["LD_LIBRARY_PATH"] = found.pop("LD_LIBRARY_PATH_ORIG", "")
    return found
