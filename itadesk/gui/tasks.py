"""Long work in the helper process, as the window sees it: begun, asked after, ended or done.

What starts processes is loaded with the first work, or when the window warms it up.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.errors import ItadeskError

if TYPE_CHECKING:
    from itadesk.desk.jobs import Job, Jobs

_BEAT = 40
"""Milliseconds between looks at a running job."""


class Task(QObject):
    """One piece of work; exactly one of the signals is emitted, once, and then the task goes."""

    done = Signal(object)
    failed = Signal(object)
    """The ItadeskError, or a JobBugError."""
    cancelled = Signal()

    def __init__(self, job: Job[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job = job
        self.running = True
        """Whether it is still under way."""
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT)
        self._timer.timeout.connect(self._on_beat)
        self._timer.start()

    @property
    def share(self) -> float:
        """0 to 1, as far as the work says."""
        return self._job.share

    def cancel(self) -> None:
        """End the work; nothing of it is kept."""
        if self.running:
            self._end()
            self._job.cancel()
            self.cancelled.emit()

    def _on_beat(self) -> None:
        from itadesk.desk.jobs import JobBugError

        if not self._job.poll():
            return
        self._end()
        try:
            value = self._job.result()
        except (ItadeskError, JobBugError) as error:
            self.failed.emit(error)
        else:
            self.done.emit(value)

    def _end(self) -> None:
        """Nothing more is heard of it; what it was given and made is let go with it."""
        self.running = False
        self._timer.stop()
        self.deleteLater()


class Tasks(QObject):
    """Gives work to the one helper process."""

    @cached_property
    def _jobs(self) -> Jobs:
        from itadesk.desk.jobs import Jobs

        return Jobs()

    def start(self, work: Callable[..., Any], *given: object) -> Task:
        """Begin ``work(*given)``: a module-level function and frozen values."""
        return Task(self._jobs.submit(work, *given), self)

    def warm_up(self) -> None:
        """Start the helper process ahead of its first work."""
        self._jobs.start()

    def close(self) -> None:
        """End the helper process."""
        self._jobs.close()


def raise_trouble(error: Exception) -> None:
    """Hand a task's error to the one place that tells troubles and bugs apart."""
    raise error
