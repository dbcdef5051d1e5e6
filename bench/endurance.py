"""What a long day leaves behind: memory and live objects before and after thousands of actions.

The real window on the sample with the page beside the grid shown. Each line gives resident
memory and the number of Qt objects and Python's wrappers of them after a first fifth of the
turns and after all of them. ``ITADESK_TURNS`` is per cent of the usual number of turns.
"""

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import count, cycle
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bench.clerk import Clerk

_PAGES = ("scores", "analysis", "result:full-year", "findings", "words", "office", "measures")


def main() -> None:
    """Prints a line for each kind of action."""
    share = int(os.environ.get("ITADESK_TURNS", "100")) / 100
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ITADESK_HOME"] = folder
        clerk = _at_work(Path(folder))
        print(f"{'':28}{'turns':>8}{'MB':>8}{'MB':>6}{'Qt':>8}{'Qt':>7}{'Python':>8}{'Python':>7}")
        for name, act, turns in _actions(clerk):
            number = max(int(turns * share), 5)
            first = _after(act, number // 5)
            last = _after(act, number - number // 5)
            told = "".join(f"{a:8}{b:7}" for a, b in zip(first, last, strict=True))
            print(f"{name:28}{number:8}{told}", flush=True)
        clerk.window.close()
        clerk.leave()


def _at_work(folder: Path) -> Clerk:
    from itadesk.desk.sample import write_sample

    clerk = Clerk(write_sample(folder), page_shown=True)
    clerk.open()
    clerk.go("measures")
    QTest.qWait(1500)
    return clerk


def _actions(clerk: Clerk) -> Iterator[tuple[str, Callable[[], object], int]]:
    pages, years, texts = cycle(_PAGES), cycle(clerk.window.desk.years()), count()

    def edit() -> None:
        clerk.page.view.moving.go(next(texts) % 10, clerk.column("title"))
        clerk.type(f"ข้อความที่ {next(texts)} ของการทดสอบ")
        clerk.press("Return")

    def change_year() -> None:
        clerk.window.ways.go_year(next(years))

    yield "page to page", lambda: clerk.go(next(pages)), 2000
    clerk.go("measures")
    yield "year to year", change_year, 200
    clerk.window.ways.go_year(max(clerk.window.desk.years(), key=clerk.measures_in))
    yield "find bar", clerk.look_once, 300
    yield "report dialog", clerk.see_report, 500
    yield "edits", edit, 100_000


def _after(act: Callable[[], object], turns: int) -> tuple[int, int, int]:
    loop, timer, done = QEventLoop(), QTimer(interval=0), count(1)

    def turn() -> None:
        act()
        if next(done) == turns:
            timer.stop()
            QTimer.singleShot(1500, loop.quit)

    timer.timeout.connect(turn)
    timer.start()
    loop.exec()
    gc.collect()
    roots: list[QObject] = [*QApplication.topLevelWidgets(), QApplication.instance()]  # type: ignore[list-item]
    objects = sum(1 + len(root.findChildren(QObject)) for root in roots)
    wrappers = sum(isinstance(item, QObject) for item in gc.get_objects())
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 2**20, objects, wrappers


if __name__ == "__main__":
    main()
