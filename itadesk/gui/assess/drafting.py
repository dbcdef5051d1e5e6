"""From a weak point to a measure: what the new row holds, and how it comes into the book."""

from collections.abc import Mapping, Sequence
from uuid import uuid4

from itadesk.checks.scores import WeakPoint, draft_measure
from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.ita.years import rulebook_near
from itadesk.records.change import Value


def add_measures(
    desk: Desk, points: Sequence[WeakPoint], *, plan_year: int, score_year: int
) -> list[str]:
    """A measure for each weak point, findings filled in, as one undo step; their ids.

    Raises EditError where the book cannot be written to.
    """
    dossier = desk.dossier(plan_year, "full-year")
    rows = [_with_id(draft_measure(point, dossier, score_year)) for point in points]
    return _added(desk, rows)


def add_measure_of(desk: Desk, indicator: int, *, plan_year: int, score_year: int) -> list[str]:
    """A measure of an indicator whose scores ask for none: tied to it, its cause as finding."""
    rule = rulebook_near(score_year, desk.corrections()).indicator(indicator)
    causes = [
        row.cause for row in desk.analyses(score_year) if indicator in row.speaks_for and row.cause
    ]
    fields: dict[str, Value] = {
        "fiscal_year": plan_year,
        "indicator": indicator,
        "instrument": rule.instrument if rule else "",
        "finding": "\n".join(causes),
    }
    return _added(desk, [_with_id(fields)])


def _with_id(fields: Mapping[str, Value] | Mapping[str, str | int]) -> dict[str, Value]:
    return {"id": str(uuid4()), **fields}


def _added(desk: Desk, rows: Sequence[dict[str, Value]]) -> list[str]:
    desk.add_rows("measure", rows, label=texts.MEASURE_LABEL)
    return [str(row["id"]) for row in rows]
