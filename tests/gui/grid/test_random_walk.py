"""A grid that only hears announcements stays equal to one that reads the book afresh."""

import random

import pytest
from pytestqt.modeltest import ModelTester

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.arranging import Arranging, ColumnFilter
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import result_source
from tests.gui.grid.conftest import YEAR

STEPS = 250


class Walk:
    """Random edits of one grid."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.dice = random.Random(seed)
        self.model = GridModel(desk, result_source(desk, YEAR, ("first-half", "full-year")))
        self.arranging = Arranging(self.model)
        desk.subscribe(self.model.apply)
        self.refused: list[str] = []
        self.model.refused.connect(self.refused.append)

    def step(self) -> None:
        """One edit, undo or redo."""
        moves = (
            (self.type, 6),
            (self.paste, 2),
            (self.move, 3),
            (self.remove, 1),
            (self.duplicate, 1),
            (self.insert, 1),
            (self.desk.undo, 4),
            (self.desk.redo, 3),
        )
        kinds, weights = zip(*moves, strict=True)
        self.dice.choices(kinds, weights)[0]()

    def _row(self) -> int:
        return self.dice.randrange(len(self.model.rows) + 1)

    def _cell(self, row: int) -> tuple[int, int, str]:
        columns = [n for n, item in enumerate(self.model.source.columns) if not item.choices]
        text = self.dice.choice(["", "ก", "ข ค", "เ", "๑", "ไตรมาสที่ ๑"])
        return row, self.dice.choice(columns), text

    def type(self) -> None:
        self.model.edits.set_texts([self._cell(self._row())])

    def paste(self) -> None:
        top = self._row()
        self.model.edits.set_texts([self._cell(top + down) for down in range(4)], "วาง")

    def move(self) -> None:
        rows = self.dice.sample(range(len(self.model.rows)), min(2, len(self.model.rows)))
        self.model.edits.move(rows, self._row())

    def remove(self) -> None:
        self.model.edits.remove([self._row()])

    def duplicate(self) -> None:
        self.model.edits.duplicate([self._row()])

    def insert(self) -> None:
        self.model.edits.insert(self._row())

    def check(self) -> None:
        """Compare with the book as it is now."""
        fresh = GridModel(self.desk, self.model.source)
        assert [row.id for row in self.model.rows] == [row.id for row in fresh.rows]
        assert [row.texts for row in self.model.rows] == [row.texts for row in fresh.rows]
        assert self.model.missing_total == fresh.missing_total
        assert [self.model.number(n) for n in range(self.model.rowCount())][-1] == "+"
        fresh.deleteLater()


@pytest.mark.parametrize("seed", range(3))
def test_announcements_keep_the_grid_equal_to_the_book(
    desk: Desk, titles: list[str], qtmodeltester: ModelTester, seed: int
) -> None:
    walk = Walk(desk, seed)
    qtmodeltester.check(walk.model, force_py=True)  # type: ignore[no-untyped-call]
    for _ in range(STEPS):
        walk.step()
        walk.check()
    walk.model.deleteLater()


def test_also_behind_a_filter_and_sorted_for_viewing(desk: Desk, titles: list[str]) -> None:
    walk = Walk(desk, 7)
    for number in range(STEPS):
        if number % 25 == 0:
            walk.arranging.filter(0, ColumnFilter(contains="ก") if number % 50 else None)
            walk.arranging.sort(0 if number % 75 else None)
        walk.step()
        walk.check()
        shown = [row.id for row in walk.model.rows.shown]
        assert len(shown) == len(set(shown)) == len(walk.model.rows)
        assert set(shown) <= {row.id for row in walk.model.rows}
    walk.model.deleteLater()
