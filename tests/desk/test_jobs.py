"""The helper process: results, progress, cancelling, and what happens when it dies."""

import os
import time
from collections.abc import Callable, Iterator

import pytest

from itadesk.desk.jobs import JobBugError, Jobs
from itadesk.errors import ExportError, ItadeskError


def add(first: int, second: int) -> int:
    """Work that goes well."""
    return first + second


def where() -> int:
    """The process that works."""
    return os.getpid()


def count(times: int, progress: Callable[[float, str], None]) -> str:
    """Work that says how far it is."""
    for number in range(times):
        progress((number + 1) / times, f"แถวที่ {number + 1}")
    return "ครบ"


def louder(data: bytes) -> bytes:
    """Work on something large."""
    return data.upper()


def refuse() -> None:
    """Work the world does not allow."""
    raise ExportError("EXPORT_FULL", "ดิสก์เต็ม")


def fail() -> None:
    """Work with a bug in it."""
    raise KeyError("title")


def die() -> None:
    """Work that takes the process with it."""
    os._exit(3)


def dawdle() -> None:
    """Work that takes for ever."""
    time.sleep(60)


@pytest.fixture(scope="module")
def shared() -> Iterator[Jobs]:
    """One helper process for all tests here: starting one takes its time."""
    jobs = Jobs()
    yield jobs
    jobs.close()


def test_work_is_done_elsewhere_and_its_value_comes_back(shared: Jobs) -> None:
    job = shared.submit(add, 2, second=3)
    assert job.wait(30)
    assert (job.state, job.result(), job.error) == ("done", 5, None)
    place = shared.submit(where)
    assert place.wait(30)
    assert place.result() != os.getpid()


def test_jobs_are_done_one_after_the_other_in_one_process(shared: Jobs) -> None:
    jobs = [shared.submit(where) for _ in range(5)]
    assert all(job.wait(30) for job in jobs)
    assert len({job.result() for job in jobs}) == 1


def test_large_values_travel_both_ways(shared: Jobs) -> None:
    job = shared.submit(louder, b"a" * 3_000_000)
    assert job.wait(30)
    assert job.result() == b"A" * 3_000_000


def test_progress_is_told(shared: Jobs) -> None:
    job = shared.submit(count, 4)  # type: ignore[call-arg]
    assert job.wait(30)
    assert (job.result(), job.share, job.note) == ("ครบ", 1.0, "แถวที่ 4")


def test_a_circumstance_comes_back_as_itself(shared: Jobs) -> None:
    job = shared.submit(refuse)
    assert job.wait(30)
    with pytest.raises(ExportError) as refused:
        job.result()
    assert (refused.value.code, refused.value.message) == ("EXPORT_FULL", "ดิสก์เต็ม")


def test_a_bug_comes_back_with_its_traceback_and_the_helper_lives(shared: Jobs) -> None:
    job = shared.submit(fail)
    assert job.wait(30)
    with pytest.raises(JobBugError, match="in fail"):
        job.result()
    assert shared.submit(add, 1, 1).wait(30)


def test_polling_never_waits(shared: Jobs) -> None:
    job = shared.submit(dawdle)
    start = time.monotonic()
    assert not any(job.poll() for _ in range(50))
    assert time.monotonic() - start < 1
    job.cancel()


def test_cancelling_ends_the_work_and_the_next_job_starts_anew(shared: Jobs) -> None:
    running, waiting = shared.submit(dawdle), shared.submit(add, 1, 1)
    while running.state != "running":
        running.poll()
    start = time.monotonic()
    running.cancel()
    assert time.monotonic() - start < 5
    assert running.poll()
    with pytest.raises(ItadeskError, match="JOB_CANCELLED"):
        running.result()
    assert waiting.wait(30)
    assert waiting.result() == 2


def test_a_waiting_job_can_be_cancelled(shared: Jobs) -> None:
    running, waiting = shared.submit(dawdle), shared.submit(add, 1, 1)
    waiting.cancel()
    running.cancel()
    assert (running.state, waiting.state) == ("cancelled", "cancelled")


def test_a_helper_that_dies_is_an_error_of_that_job_only(shared: Jobs) -> None:
    dead, after = shared.submit(die), shared.submit(add, 1, 1)
    assert dead.wait(30)
    with pytest.raises(ItadeskError) as refused:
        dead.result()
    assert refused.value.code == "JOB_DIED"
    assert after.wait(30)
    assert after.result() == 2


def test_closing_cancels_what_is_left() -> None:
    jobs = Jobs()
    job = jobs.submit(dawdle)
    jobs.close()
    assert job.state == "cancelled"
