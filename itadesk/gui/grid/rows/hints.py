"""What was written of the same measure before: last year's words or an earlier round's.

Shown grey where the new cell is still empty, never kept and never counted as filled.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.records.measure import Measure
from itadesk.records.rounds import ROUND_TITLES, ROUNDS, Round

_FIELDS = frozenset({"status", "output", "outcome", "suggestion"})


@dataclass(frozen=True, slots=True)
class Hint:
    """Earlier words of a cell, and how they are announced: ``ปีก่อน``, ``รอบ ๖ เดือนแรก``."""

    text: str
    source: str

    @property
    def words(self) -> str:
        """The words after where they come from."""
        return f"{self.source}: {self.text}"


Hints = Callable[[str, GridColumn], Hint | None]
"""Asked with the id of a grid's row and a column."""


def earlier_results(desk: Desk) -> Hints:
    """The hints of results: the latest earlier round of the same year, else the year before.

    The year before is the measure this one was copied from (``Measure.origin``): its words in
    the same round, or in its latest round that has any.
    """

    def find(row: str, item: GridColumn) -> Hint | None:
        if item.table != "result" or item.field not in _FIELDS or item.round is None:
            return None
        measure = desk.measure(row)
        if measure is None:
            return None
        return next(
            (hint for hint in _found(desk, measure, item.round, item.field) if hint.text), None
        )

    return find


def _found(desk: Desk, measure: Measure, round_: Round, field: str) -> Iterator[Hint]:
    for earlier in reversed(ROUNDS[: ROUNDS.index(round_)]):
        yield Hint(_words(desk, measure.id, earlier, field), ROUND_TITLES[earlier])
    origin = desk.measure(measure.origin) if measure.origin else None
    if origin is None:
        return
    source = texts.hint_year(origin.fiscal_year, measure.fiscal_year)
    for earlier in (round_, *reversed(ROUNDS)):
        yield Hint(_words(desk, origin.id, earlier, field), source)


def _words(desk: Desk, measure: str, round_: Round, field: str) -> str:
    result = desk.result(measure, round_)
    return "" if result is None else str(getattr(result, field))
