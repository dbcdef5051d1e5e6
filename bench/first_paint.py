"""Notices when a table has been painted and the event loop is idle, and ends the program."""

import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView, QWidget


class FirstPaint(QObject):
    """Watches every event until the first paint of a table's viewport."""

    def __init__(self, app: QApplication, start: float) -> None:
        super().__init__(app)
        self._app = app
        self._start = start
        self._painted = False
        self.elapsed = 0.0
        """Milliseconds since ``start``."""
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Qt's own hook; every event passes."""
        if not self._painted and event.type() == QEvent.Type.Paint and _is_table(watched):
            self._painted = True
            QTimer.singleShot(0, self._on_idle)
        return False

    def _on_idle(self) -> None:
        self.elapsed = (time.time() - self._start) * 1000
        self._app.quit()


def _is_table(watched: QObject) -> bool:
    return isinstance(watched, QWidget) and isinstance(watched.parentWidget(), QTableView)
