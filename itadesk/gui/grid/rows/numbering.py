"""Numbers of rows as papers count them: through the table, or within each group."""

from collections.abc import Iterable

from itadesk.gui.grid.rows.sources import GridRow, RowSource
from itadesk.thai.digits import to_thai


def row_numbers(source: RowSource, rows: Iterable[GridRow]) -> dict[str, str]:
    """Row id -> number in Thai digits, for rows in stored order."""
    fields = [item.field for item in source.columns]
    group = fields.index(source.group_by) if source.group_by in fields else None
    counts: dict[str, int] = {}
    numbers = {}
    for row in rows:
        name = "" if group is None else row.texts[group]
        counts[name] = counts.get(name, 0) + 1
        numbers[row.id] = to_thai(str(counts[name]))
    return numbers
