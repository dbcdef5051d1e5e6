"""A new book per test, and the edits tests make again and again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.records.office import Office

YEAR = 2568


@pytest.fixture
def book_path(tmp_path: Path) -> Path:
    """Where the test's book is: a path as awkward as clerks make them."""
    folder = tmp_path / "งาน ITA #1 50%"
    folder.mkdir()
    return folder / "อบต. ทดสอบ?.ita"


@pytest.fixture
def desk(book_path: Path) -> Iterator[Desk]:
    """A new book of 2568, open for writing."""
    with Desk.create(book_path, Office(name="องค์การบริหารส่วนตำบลทุ่งทดสอบ"), YEAR) as made:
        yield made
