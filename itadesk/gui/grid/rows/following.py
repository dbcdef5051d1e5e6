"""What follows from a typed cell where its own place is still empty: an indicator's instrument."""

from __future__ import annotations

from collections.abc import Sequence

from itadesk.errors import RuleBookError
from itadesk.gui.grid.rows.sheet import Sheet
from itadesk.ita.years import rulebook_near
from itadesk.thai.digits import to_arabic

CellText = tuple[int, int, str]
"""Shown row, column, and the text to put there."""


def following(sheet: Sheet, cells: Sequence[CellText]) -> list[CellText]:
    """The instrument the rule book has for each indicator set, where that cell is empty.

    An instrument that is among the cells themselves is left to them.
    """
    names = [(item.table, item.field) for item in sheet.source.columns]
    if ("measure", "instrument") not in names or ("measure", "indicator") not in names:
        return []
    instrument = names.index(("measure", "instrument"))
    indicator = names.index(("measure", "indicator"))
    given = {row for row, column, _text in cells if column == instrument}
    wanted = {
        row: text
        for row, column, text in cells
        if column == indicator and row not in given and not sheet.text(row, instrument)
    }
    if not wanted:
        return []
    known = _instruments(sheet)
    found = ((row, known.get(to_arabic(text).strip(), "")) for row, text in wanted.items())
    return [(row, instrument, name) for row, name in found if name]


def _instruments(sheet: Sheet) -> dict[str, str]:
    """Number of an indicator -> its instrument; a plan answers the scores of the year before."""
    try:
        rules = rulebook_near(sheet.source.fiscal_year - 1, sheet.desk.corrections())
    except RuleBookError:
        return {}
    return {str(rule.number): rule.instrument for rule in rules.indicators}
