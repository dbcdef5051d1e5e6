"""The longest stop of the event loop while something is done."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

_BEAT = 5
"""Milliseconds between two beats of a loop that is free."""
_QUIET = 900
"""Milliseconds of waiting for what follows a command: lamp, page beside the grid, counting."""


class Heartbeat(QObject):
    """A timer that notices when it comes late."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=_BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_beat)
        self._last = 0.0
        self.longest = 0.0
        """Milliseconds."""

    def during(self, act: Callable[[], object]) -> float:
        """Longest stop in milliseconds while ``act`` and what follows from it runs."""
        loop = QEventLoop()
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer.start()
        QTimer.singleShot(2 * _BEAT, act)
        QTimer.singleShot(2 * _BEAT + _QUIET, loop.quit)
        loop.exec()
        self._timer.stop()
        return self.longest

    def _on_beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now
