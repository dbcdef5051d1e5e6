"""What this office wrote before in a column: this year's rows, earlier years', the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from itadesk.gui.grid.columns import GridColumn

if TYPE_CHECKING:
    from itadesk.gui.grid.model import GridModel

_MOST = 400


class Suggestions:
    """Distinct texts per column, the most used first; read when an editor first asks."""

    def __init__(self, model: GridModel) -> None:
        self._model = model

    def of(self, item: GridColumn) -> tuple[str, ...]:
        """Up to 400 texts of the column's field, from every year of the book."""
        counts: dict[str, int] = {}
        if item.field == "responsible":
            counts = {unit.name: 1 for unit in self._model.desk.units()}
        for record in self._model.desk.rows(item.table):
            text = str(getattr(record, item.field) or "")
            if text.strip():
                counts[text] = counts.get(text, 0) + 1
        ranked = sorted(counts, key=lambda text: -counts[text])
        return tuple(ranked[:_MOST])
