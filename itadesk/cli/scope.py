"""Which book, year and round a command means when it does not say."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from itadesk.cli import texts
from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.rounds import ROUNDS, Round


@contextmanager
def writing(book: Path) -> Iterator[Desk]:
    """The book, open for writing, closed again to one plain file."""
    desk = Desk.open(book)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def reading(book: Path) -> Iterator[Desk]:
    """The book, open for reading only."""
    desk = Desk.read(book)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def rehearsing(book: Path) -> Iterator[Desk]:
    """A copy of the book in memory: it takes edits, and nothing of them reaches the file."""
    desk = Desk.rehearse(book)
    try:
        yield desk
    finally:
        desk.close()


def chosen_year(desk: Desk, year: int | None) -> int:
    """The Buddhist year asked for, else the newest in the book; EditError where there is none."""
    if year is not None:
        return year
    years = desk.years()
    if not years:
        raise EditError("NO_YEAR", texts.NO_YEAR)
    return years[0]


def chosen_round(desk: Desk, fiscal_year: int, round_: str | None) -> Round:
    """The round asked for, else the only one that has results, else full-year."""
    if round_ is not None:
        return as_round(round_)
    with_results = tuple(desk.rounds_with_results(fiscal_year))
    return with_results[0] if len(with_results) == 1 else "full-year"


def as_round(name: str) -> Round:
    """A round's name as the closed set knows it."""
    return ROUNDS[[str(known) for known in ROUNDS].index(name)]
