"""The rows a grid holds: in stored order, and as they are shown (filtered, sorted for viewing)."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from itadesk.gui.grid.rows.sources import GridRow

Keep = Callable[[GridRow], bool]
Key = Callable[[GridRow], object]


class Rows:
    """Rows in stored order; ``shown`` is the same list until something filters or sorts."""

    def __init__(self, rows: Iterable[GridRow] = ()) -> None:
        self.stored = list(rows)
        self.shown = self.stored
        self._by_id = {row.id: row for row in self.stored}
        self._places: dict[str, int] | None = None
        self.sorted = False
        """Whether they are shown in another order than the stored one."""

    def __len__(self) -> int:
        return len(self.shown)

    def __iter__(self) -> Iterator[GridRow]:
        return iter(self.stored)

    def __contains__(self, row: object) -> bool:
        return row in self._by_id

    @property
    def arranged(self) -> bool:
        """Whether what is shown differs from what is stored."""
        return self.shown is not self.stored

    def get(self, row: str) -> GridRow | None:
        """The row of this id, shown or not."""
        return self._by_id.get(row)

    def place(self, row: str) -> int | None:
        """Where the row of this id is shown; None while it is filtered out."""
        if self._places is None:
            self._places = {item.id: number for number, item in enumerate(self.shown)}
        return self._places.get(row)

    def arrange(self, keep: Keep | None, key: Key | None, *, reverse: bool = False) -> None:
        """Choose what is shown and in which order; stored rows are not touched."""
        self._places = None
        self.sorted = key is not None
        if keep is None and key is None:
            self.shown = self.stored
            return
        shown = [row for row in self.stored if keep is None or keep(row)]
        if key is not None:
            shown.sort(key=key, reverse=reverse)  # type: ignore[arg-type]
        self.shown = shown

    def home(self, row: GridRow) -> int:
        """Where a row of this order key is shown: sorted for viewing, at the end."""
        return len(self.shown) if self.sorted else _home(self.shown, row)

    def following(self, row: str, gone: Container[str] = ()) -> str | None:
        """Id of the row stored next after this one, those of ``gone`` left out; None: the end."""
        at = self.stored.index(self._by_id[row])
        return next((item.id for item in self.stored[at + 1 :] if item.id not in gone), None)

    def insert(self, at: int, rows: list[GridRow]) -> None:
        """Put rows in at a shown place."""
        self._places = None
        self._by_id |= {row.id: row for row in rows}
        if self.arranged:
            self.shown[at:at] = rows
            for row in rows:
                self.stored.insert(_home(self.stored, row), row)
        else:
            self.stored[at:at] = rows

    def remove(self, first: int, last: int) -> None:
        """Take the shown rows from ``first`` to ``last`` (included) out."""
        self._places = None
        gone = {row.id for row in self.shown[first : last + 1]}
        if self.arranged:
            del self.shown[first : last + 1]
            self.stored[:] = [row for row in self.stored if row.id not in gone]
        else:
            del self.stored[first : last + 1]
        for row in gone:
            del self._by_id[row]

    def forget(self, row: str) -> None:
        """Take out a row that is not shown."""
        gone = self._by_id.pop(row, None)
        if gone is not None:
            self.stored.remove(gone)
            self._places = None

    def move(self, row: GridRow, order_key: str) -> None:
        """Give a row another order key and its new place."""
        self._places = None
        follows = self.arranged and not self.sorted and row in self.shown
        self.stored.remove(row)
        if follows:
            self.shown.remove(row)
        row.order_key = order_key
        self.stored.insert(_home(self.stored, row), row)
        if follows:
            self.shown.insert(_home(self.shown, row), row)


def _home(rows: Sequence[GridRow], row: GridRow) -> int:
    """Where a row of this order key belongs among rows in stored order."""
    return bisect_left(rows, (row.order_key, row.id), key=lambda item: (item.order_key, item.id))
