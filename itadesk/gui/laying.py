"""The pages of a paper as it stands now, laid out in the helper process."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.errors import ItadeskError
from itadesk.gui.making import Laid, Order, lay_out
from itadesk.gui.tasks import Task, Tasks


class Laying(QObject):
    """Told of every change; a moment after the last one the paper is laid out anew.

    Where the helper process was ended from outside it is tried once more.
    """

    laid = Signal(object)
    """``Laid``; where ``busy`` there are newer pages to come."""
    failed = Signal(object)
    """Why there are no pages: an ItadeskError, or a JobBugError."""

    def __init__(
        self, tasks: Tasks, order: Callable[[], Order | None], pause: int, parent: QObject
    ) -> None:
        """``order`` gives the paper, or None and says itself why; ``pause`` in milliseconds."""
        super().__init__(parent)
        self._tasks = tasks
        self._order = order
        self._task: Task | None = None
        self._next: Callable[[], None] | None = None
        self._died = False
        self._pause = QTimer(self, singleShot=True, interval=pause)
        self._pause.timeout.connect(self._begin)

    @property
    def running(self) -> bool:
        """Whether the helper process is at it."""
        return self._task is not None and self._task.running

    @property
    def busy(self) -> bool:
        """Whether the pages given last are not the newest."""
        return self._pause.isActive() or self.running

    def changed(self) -> None:
        """The paper, or what was chosen about it, is another now."""
        self._pause.start()

    def stop(self) -> None:
        """Nobody looks at the pages any more."""
        self._pause.stop()
        self._next = None

    def once_newest(self, do: Callable[[], None]) -> None:
        """Do something with the newest pages: now, or as soon as they are laid out."""
        if self.busy:
            self._next = do
        else:
            do()

    def _begin(self) -> None:
        if self.running:
            self._pause.start()
            return
        order = self._order()
        if order is None:
            self._next = None
            return
        self._task = self._tasks.start(lay_out, order)
        self._task.done.connect(self._on_done)
        self._task.failed.connect(self._on_failed)

    def _on_done(self, laid: Laid) -> None:
        self._died = False
        self.laid.emit(laid)
        if self._next is not None and not self.busy:
            QTimer.singleShot(0, self, self._next)  # dialogs must not run inside the task's word
            self._next = None

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ItadeskError) and error.code == "JOB_DIED" and not self._died:
            self._died = True
            self._pause.start()
        else:
            self._next = None
            self.failed.emit(error)
