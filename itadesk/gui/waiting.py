"""A small window for long work: it appears after half a second and its button ends the work."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QProgressBar, QWidget

from itadesk.gui.labels import WrappedLabel
from itadesk.gui.spacing import roomy_column
from itadesk.gui.tasks import Task
from itadesk.gui.theme import ems

_PATIENCE = 500
"""Milliseconds before it appears."""
_BEAT = 100
_FULL = 100


class Waiting(QDialog):
    """Closes by itself when the task is over; closing it cancels the task."""

    def __init__(self, task: Task, words: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._task = task
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        layout = roomy_column(self)
        layout.addWidget(WrappedLabel(words))
        layout.addWidget(self.bar)
        layout.addWidget(buttons)
        self.setMinimumWidth(ems(18))
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.open)
        self._patience.start(_PATIENCE)
        self._beat = QTimer(self)
        self._beat.timeout.connect(self._on_beat)
        self._beat.start(_BEAT)
        for signal in (task.done, task.failed, task.cancelled):
            signal.connect(self._on_over)

    def reject(self) -> None:
        """Cancel the work."""
        self._task.cancel()

    def _on_beat(self) -> None:
        if self._task.share > 0:
            self.bar.setRange(0, _FULL)
            self.bar.setValue(round(self._task.share * _FULL))

    def _on_over(self) -> None:
        self._patience.stop()
        self._beat.stop()
        self.hide()
        self.deleteLater()
