"""How many required cells are empty, row by row: kept right as rows change, come and go."""

from collections.abc import Iterable, Sequence

from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.gui.grid.rows.problems import missing
from itadesk.gui.grid.rows.sources import GridRow


class Lamp:
    """The lamp of a grid and of each of its rows; only rows that changed are looked at again."""

    def __init__(self, columns: Sequence[GridColumn]) -> None:
        self._columns = columns
        self._missing: dict[str, tuple[int, ...]] = {}
        self.total = 0
        """Required cells that are empty, in rows shown or filtered out."""

    def look(self, rows: Iterable[GridRow]) -> None:
        """Look at rows that are new or were changed."""
        for row in rows:
            now = () if row.excused else missing(self._columns, row.texts)
            self.total += len(now) - len(self._missing.get(row.id, ()))
            self._missing[row.id] = now

    def forget(self, rows: Iterable[str]) -> None:
        """Rows of these ids are gone."""
        for row in rows:
            self.total -= len(self._missing.pop(row, ()))

    def missing(self, row: str) -> tuple[int, ...]:
        """Columns still to be filled in the row of this id."""
        return self._missing[row]
