"""Long work in one helper process, so that the window never waits.

``Jobs.submit(function, …)`` takes a module-level function and picklable values. A timer of the
window calls ``Job.poll()``; there is no thread. A function with a ``progress`` parameter is
given a callable ``progress(share, note="")``. Cancelling ends the process; the next job starts
a new one. The program's ``__main__`` calls ``multiprocessing.freeze_support()`` first.
"""

import inspect
import pickle
import signal
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import FrameType, TracebackType
from typing import Any, Final, Generic, Literal, ParamSpec, TypeVar, cast

from itadesk.desk.texts import JOB_CANCELLED, JOB_DIED
from itadesk.errors import ItadeskError

_P = ParamSpec("_P")
_T = TypeVar("_T")

State = Literal["waiting", "running", "done", "failed", "cancelled"]
_OVER: Final = ("done", "failed", "cancelled")


class JobBugError(Exception):
    """The function failed as no function should; the text is the helper's traceback."""


class Job(Generic[_T]):
    """One piece of work handed to the helper process."""

    def __init__(self, jobs: "Jobs", work: bytes) -> None:
        self._jobs = jobs
        self.work = work
        self.state: State = "waiting"
        self.share = 0.0
        """0 to 1, as far as the function says."""
        self.note = ""
        self.value: object = None
        """What the function returned, once ``done``."""
        self.error: Exception | None = None
        """What it raised, JobBugError, or ItadeskError JOB_DIED or JOB_CANCELLED."""

    def poll(self) -> bool:
        """Look once, without waiting; True when the job is over."""
        if self.state not in _OVER:
            self._jobs.look()
        return self.state in _OVER

    def wait(self, seconds: float = 3600.0) -> bool:
        """Wait until the job is over, for commands and tests; False when time ran out."""
        end = time.monotonic() + seconds
        while not self.poll():
            if time.monotonic() > end:
                return False
            self._jobs.sleep(0.05)
        return True

    def result(self) -> _T:
        """``value``, or ``error`` raised."""
        if self.error is not None:
            raise self.error
        if self.state != "done":
            raise RuntimeError("the job is not over")
        return cast(_T, self.value)

    def cancel(self) -> None:
        """Stop it, running or waiting; a job that is over stays as it is."""
        if self.state not in _OVER:
            self._jobs.cancel(self)
            self.end("cancelled", error=ItadeskError("JOB_CANCELLED", JOB_CANCELLED))

    def end(self, state: State, *, value: object = None, error: Exception | None = None) -> None:
        """The last word about this job."""
        self.state, self.value, self.error, self.work = state, value, error, b""


class Jobs:
    """The one helper process and the jobs that wait for it."""

    def __init__(self) -> None:
        self._context = get_context("spawn")
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._ready = False
        self._waiting: deque[Job[Any]] = deque()
        self._running: Job[Any] | None = None

    def start(self) -> None:
        """Start the helper ahead of the first job."""
        if self._process is not None:
            return
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_help, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()
        self._ready = False

    def submit(self, function: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Job[_T]:
        """Have ``function(*args, **kwargs)`` carried out, after the jobs already waiting."""
        job: Job[_T] = Job(self, pickle.dumps((function, args, kwargs)))
        self._waiting.append(job)
        self.look()
        return job

    def look(self) -> None:
        """Take in what the helper says and give it the next job; never waits."""
        if self._waiting or self._running:
            self.start()
        try:
            while self._pipe is not None and self._pipe.poll():
                self._heard(self._pipe.recv())
            if self._ready and self._waiting and self._running is None and self._pipe:
                job = self._waiting.popleft()
                self._running, job.state = job, "running"
                self._pipe.send_bytes(job.work)
        except (EOFError, OSError):
            self._died()

    def sleep(self, seconds: float) -> None:
        """Wait until the helper says something, at most so long."""
        if self._pipe is not None:
            self._pipe.poll(seconds)

    def cancel(self, job: Job[Any]) -> None:
        """Take a job off the list, or end the helper that works on it."""
        if job in self._waiting:
            self._waiting.remove(job)
        elif job is self._running:
            self._running = None
            self._end()

    def close(self) -> None:
        """End the helper; jobs not yet over are cancelled."""
        for job in (*self._waiting, *([self._running] if self._running else [])):
            job.cancel()
        self._end()

    def _heard(self, message: tuple[str, object, object]) -> None:
        kind, first, second = message
        job = self._running
        if kind == "ready":
            self._ready = True
        elif job is not None and kind == "progress":
            job.share, job.note = cast(float, first), cast(str, second)
        elif job is not None:
            self._running = None
            if kind == "done":
                job.end("done", value=first)
            else:
                job.end("failed", error=cast(Exception, first))

    def _died(self) -> None:
        job, self._running = self._running, None
        self._end()
        if job is None and self._waiting and not self._ready:
            job = self._waiting.popleft()  # it dies before it is ready: do not try for ever
        if job is not None:
            job.end("failed", error=ItadeskError("JOB_DIED", JOB_DIED))

    def _end(self) -> None:
        process, self._process = self._process, None
        pipe, self._pipe = self._pipe, None
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.terminate()
            process.join(1.0)
            if process.is_alive():
                process.kill()
                process.join()
            process.close()


class _Reporting:
    """Whatever goes wrong while helping is told to the window, bug or not."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        told = error if isinstance(error, ItadeskError) else None
        bug = JobBugError("".join(traceback.format_exception(error)))
        self._pipe.send(("failed", told or bug, None))
        return True


def _help(pipe: Connection) -> None:
    """What the helper process does until the window is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    pipe.send(("ready", None, None))
    while True:
        try:
            work = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        with _Reporting(pipe):
            function, args, kwargs = pickle.loads(work)
            if "progress" in inspect.signature(function).parameters:
                kwargs["progress"] = lambda share, note="": pipe.send(("progress", share, note))
            pipe.send(("done", function(*args, **kwargs), None))


def _leave(_number: int, _frame: FrameType | None) -> None:
    """Leave by the stairs, so that half-written files are taken away."""
    sys.exit(1)
