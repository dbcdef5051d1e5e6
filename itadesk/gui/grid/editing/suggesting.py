"""What this office wrote before in a column: this year's rows, earlier years', the register."""

from __future__ import annotations

from collections import Counter

from itadesk.desk.desk import Desk
from itadesk.gui.grid.editing.completion import Known
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.records.office import SIGNING_ROLES
from itadesk.records.responsible import responsible_units

_MOST = 400


class Suggestions:
    """Distinct texts per column, the most used first; read when an editor first asks."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def of(self, item: GridColumn) -> Known:
        """Up to 400 texts of the column's field, from every year of the book.

        Those responsible are offered one by one too: the office's register first, then what
        earlier cells name.
        """
        texts = Counter(
            text
            for record in self._desk.rows(item.table)
            if (text := str(getattr(record, item.field) or "")).strip()
        )
        if (item.table, item.field) == ("signatory", "role"):
            return Known(_ranked(texts + Counter(SIGNING_ROLES)))
        if item.field != "responsible":
            return Known(_ranked(texts))
        register = [unit.name for unit in self._desk.units()]
        parts = Counter(dict.fromkeys(register, 1))
        for text, count in texts.items():
            for part in responsible_units(text, register):
                parts[part] += count
        whole = Counter(dict.fromkeys(register, 1)) + texts
        return Known(_ranked(whole), _ranked(parts))


def _ranked(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(text for text, _count in counts.most_common(_MOST))
