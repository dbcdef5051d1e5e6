"""What is missing in a row, and which typed texts were not understood."""

from collections.abc import Sequence

from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.ita.scores import parse_score
from itadesk.records.rounds import STATUSES
from itadesk.thai.dates import parse_date
from itadesk.thai.periods import parse_period

_NOT_BEGUN = STATUSES[2]
_TOLD = frozenset({"output", "outcome", "suggestion"})


def missing(columns: Sequence[GridColumn], cells: Sequence[str]) -> tuple[int, ...]:
    """Numbers of the required columns that are empty in this row.

    A lone "-" is filled in. A measure not yet begun in a half-year round needs its reason
    there, and nothing else (forms.md).
    """
    idle = {
        item.round
        for item, text in zip(columns, cells, strict=True)
        if item.field == "status" and text == _NOT_BEGUN and item.round != "full-year"
    }
    return tuple(
        number
        for number, (item, text) in enumerate(zip(columns, cells, strict=True))
        if not text.strip() and _needed(item, idle=item.round in idle and item.table == "result")
    )


def _needed(item: GridColumn, *, idle: bool) -> bool:
    if idle:
        return item.field == "reason" or (item.required and item.field not in _TOLD)
    return item.required


def unclear(item: GridColumn, text: str, fiscal_year: int) -> str:
    """Why a typed text was not understood, or empty; it is kept as typed all the same."""
    if not text.strip() or text.strip() == "-":
        return ""
    if item.kind == "period" and parse_period(text, fiscal_year) is None:
        return texts.PERIOD_UNCLEAR
    if item.kind == "date" and parse_date(text) is None:
        return texts.DATE_UNCLEAR
    if item.kind == "score" and parse_score(text) is None:
        return texts.SCORE_UNCLEAR
    return ""
