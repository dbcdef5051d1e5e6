"""The longest stop of the event loop in what a clerk does with 10,000 measures.

The cells are as long as the sample's; the window is the real one. Each line gives the longest
stop in milliseconds, with the page beside the grid hidden and shown. ``python -m bench stops``
takes another number of measures from the environment's ``ITADESK_MEASURES``.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from bench.clerk import Clerk

_ALIKE = ("indicator", "period", "responsible", "instrument")
_MEASURE = ("title", "finding", "steps")
_RESULT = ("output", "outcome", "suggestion")


def main() -> None:
    """Prints a table of stops."""
    count = int(os.environ.get("ITADESK_MEASURES", "10000"))
    if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        os.environ["ITADESK_HOME"] = folder
        book = write_large(Path(folder), count)
        again = Path(shutil.copy(book, book.with_stem("again")))
        columns = [stops(book, shown=False), stops(again, shown=True)]
    print(f"{count} measures, longest stop in ms        page hidden   shown")
    for name in columns[0]:
        print(f"{name:44}" + "".join(f"{column[name]:9.0f}" for column in columns))


def write_large(folder: Path, count: int) -> Path:
    """The sample's measures and their results again and again, so many in one year."""
    from itadesk.desk.desk import Desk
    from itadesk.desk.sample import write_sample

    path = write_sample(folder)
    with Desk.open(path) as desk:
        year = max(desk.years(), key=lambda year: len(desk.measures(year)))
        sample = desk.measures(year)
        given = {result.measure: result for result in desk.results(year)}
        again = list(islice(cycle(sample), count - len(sample)))
        rows = [
            {
                "fiscal_year": year,
                **{name: getattr(item, name) for name in _ALIKE},
                **{name: f"{getattr(item, name)} ครั้งที่ {number}" for name in _MEASURE},
            }
            for number, item in enumerate(again)
        ]
        desk.add_rows("measure", rows)
        results = [
            {
                "measure": made.id,
                "round": "full-year",
                "status": given[item.id].status,
                **{name: f"{getattr(given[item.id], name)} {made.title[-4:]}" for name in _RESULT},
            }
            for made, item in zip(desk.measures(year)[len(sample) :], again, strict=True)
            if item.id in given
        ]
        desk.add_rows("result", results)
    return path


def stops(book: Path, *, shown: bool) -> dict[str, float]:
    """What is done, in turn -> the longest stop in it."""
    clerk = Clerk(book, page_shown=shown)
    found = {}
    for name, act in _day(clerk):
        found[name] = clerk.heart.during(act)
        print(f"  {found[name]:6.0f}  {name}", file=sys.stderr, flush=True)
    clerk.leave()
    return found


def _day(clerk: Clerk) -> Iterator[tuple[str, Callable[[], object]]]:
    yield "open the book", clerk.open
    yield "go to the measures", lambda: clerk.go("measures")
    yield "turn the wheel, 50 notches", lambda: clerk.again(clerk.turn_wheel)
    yield "PageDown, 50 times", lambda: clerk.again(lambda: clerk.press("PgDown"))
    yield "Ctrl+End", lambda: clerk.press("Ctrl+End")
    yield "Ctrl+Home", lambda: clerk.press("Ctrl+Home")
    yield "hold the arrow down, 50 rows", lambda: clerk.again(lambda: clerk.press("Down"))
    yield "find: the bar", lambda: clerk.press("Ctrl+F")
    yield "find: type a word", lambda: clerk.find("ครั้งที่ 9000")
    yield "find: next (far away)", clerk.find_next
    yield "find: what is nowhere", lambda: clerk.find("ไม่มีคำนี้เลย")
    yield "find: next (nothing)", clerk.find_next
    yield "replace one", clerk.replace_one
    yield "replace all, every row", clerk.replace_all
    yield "undo it", lambda: clerk.press("Ctrl+Z")
    yield "redo it", lambda: clerk.press("Ctrl+Y")
    yield "filter a column", lambda: clerk.filter("999")
    yield "no filter", clerk.unfilter
    yield "the filter's list of values", clerk.open_filter
    yield "sort by a long column", clerk.sort
    yield "stored order", clerk.unfilter
    yield "copy 500 rows", clerk.copy
    yield "paste 500 rows at the end", clerk.paste
    yield "undo it (rows)", lambda: clerk.press("Ctrl+Z")
    yield "redo it (rows)", lambda: clerk.press("Ctrl+Y")
    yield "edit a cell", clerk.edit
    yield "undo an edit", lambda: clerk.press("Ctrl+Z")
    yield "insert a row in the middle", clerk.insert
    yield "move a row up", lambda: clerk.press("Alt+Up")
    yield "duplicate it", lambda: clerk.press("Ctrl+Shift+D")
    yield "delete 100 rows", clerk.delete
    yield "select all", lambda: clerk.press("Ctrl+A")
    yield "copy everything", lambda: clerk.press("Ctrl+C")
    yield "F8, the next empty cell", lambda: clerk.press("F8")
    yield "record view", lambda: clerk.press("Ctrl+R")
    yield "grid again", lambda: clerk.press("Ctrl+R")
    yield "wider column", clerk.widen
    for page in ("result:full-year", "scores", "analysis", "findings", "words", "office"):
        yield f"go to {page}", partial(clerk.go, page)
        yield f"back from {page}", lambda: clerk.go("measures")
    yield "larger letters", lambda: clerk.press("Ctrl+]")
    yield "usual letters", lambda: clerk.press("Ctrl+Shift+0")
    yield "close the book", clerk.close


if __name__ == "__main__":
    main()
