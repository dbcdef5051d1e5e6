"""What is shown and in which order: filters per column and sorting for viewing only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QObject, Signal

from itadesk.gui.busy import busy
from itadesk.gui.grid.rows.columns import ColumnKind
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import GridRow
from itadesk.ita.scores import parse_score
from itadesk.thai.dates import parse_date
from itadesk.thai.digits import to_arabic
from itadesk.thai.periods import parse_period
from itadesk.thai.text import search_key, sort_key

_BEGINNING = 80
"""Letters by which a text finds its place."""


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """What a column's cells must be to be shown; empty parts ask for nothing."""

    contains: str = ""
    """Thai folded: น้ำ finds นํ้า, 1 finds ๑."""
    blank: bool | None = None
    """True: only empty cells; False: only filled ones."""
    values: frozenset[str] | None = None
    """Only these raw texts."""

    def accepts(self, text: str, key: str, wanted: str) -> bool:
        """Whether a cell is shown: its raw text and its key, and the key of ``contains``."""
        if self.blank is not None and self.blank != (not text.strip()):
            return False
        if self.values is not None and text not in self.values:
            return False
        return wanted in key


class Arranging(QObject):
    """The filters and the sorted column of one grid; stored order never changes."""

    changed = Signal()

    def __init__(self, model: GridModel) -> None:
        super().__init__(model)
        self._model = model
        model.signs = self.signs
        self._filters: dict[int, ColumnFilter] = {}
        self._sorted: tuple[int, bool] | None = None
        self._key = lru_cache(maxsize=20_000)(search_key)

    @property
    def filters(self) -> Mapping[int, ColumnFilter]:
        """Column -> filter."""
        return self._filters

    @property
    def active(self) -> bool:
        """Whether something is hidden or out of its stored order."""
        return bool(self._filters) or self._sorted is not None

    @property
    def sorted_column(self) -> tuple[int, bool] | None:
        """Column and whether it goes down, or None."""
        return self._sorted

    def signs(self, column: int) -> tuple[str, ...]:
        """Signs a heading shows: ``filter``, ``up``, ``down``."""
        found: tuple[str, ...] = ("filter",) if column in self._filters else ()
        if self._sorted and self._sorted[0] == column:
            found += ("down" if self._sorted[1] else "up",)
        return found

    def filter(self, column: int, wanted: ColumnFilter | None) -> None:
        """Filter a column, or stop filtering it."""
        if wanted is None or wanted == ColumnFilter():
            self._filters.pop(column, None)
        else:
            self._filters[column] = wanted
        self.apply()

    def sort(self, column: int | None, *, down: bool = False) -> None:
        """Sort for viewing, as Thai dictionaries do; None: stored order again."""
        self._sorted = None if column is None else (column, down)
        self.apply()

    def clear(self) -> None:
        """Show everything in stored order."""
        self._filters.clear()
        self._sorted = None
        self.apply()

    def unfilter(self) -> None:
        """Show every row; the order for viewing stays."""
        self._filters.clear()
        self.apply()

    def forget(self) -> None:
        """Other rows are shown: their columns are other ones too."""
        self._filters.clear()
        self._sorted = None
        self.changed.emit()

    def apply(self) -> None:
        """Look at every row again (edited rows stay until then, as in Excel)."""
        keep = self._keeps if self._filters else None
        key = None if self._sorted is None else self._sorts
        with busy(len(self._model.rows.stored)):
            self._model.arrange(keep, key, reverse=self._sorted is not None and self._sorted[1])
        self.changed.emit()

    def _keeps(self, row: GridRow) -> bool:
        columns = self._model.source.columns
        for number, wanted in self._filters.items():
            text = row.texts[number]
            key = self._key(columns[number].label(text)) if wanted.contains else ""
            if not wanted.accepts(text, key, self._key(wanted.contains)):
                return False
        return True

    def _sorts(self, row: GridRow) -> tuple[int, Decimal | int, str]:
        """Empty cells last, numbers and days by their size, the rest in dictionary order."""
        assert self._sorted is not None
        column, down = self._sorted
        text = row.texts[column]
        if not text.strip():
            return (-1 if down else 2), 0, ""
        number = self._measured(text, self._model.source.columns[column].kind)
        return (1, 0, _sort_key(text)) if number is None else (0, number, _sort_key(text))

    def _measured(self, text: str, kind: ColumnKind) -> Decimal | int | None:
        """Numbers, scores, days and first days of periods can be compared; None: only as words."""
        if kind == "int":
            digits = to_arabic(text).strip()
            return int(digits) if digits.isdecimal() else None
        if kind == "score":
            return parse_score(text)
        if kind == "date":
            day = parse_date(text)
            return day.toordinal() if day else None
        if kind == "period":
            period = parse_period(text, self._model.source.fiscal_year)
            return period.start.toordinal() if period else None
        return None

    def values(self, column: int, limit: int = 300) -> tuple[list[str], list[str]]:
        """Distinct raw texts of a column: the first ``limit`` in dictionary order, empty last,
        and the others in the table's order."""
        found = dict.fromkeys(row.texts[column] for row in self._model.rows)
        empty = [""] if "" in found else []
        found.pop("", None)
        texts = list(found)
        return sorted(texts[:limit], key=_sort_key) + empty, texts[limit:]


def _sort_key(text: str) -> str:
    """A long text is put in order by how it begins; folding all of it takes far longer."""
    return sort_key(text[:_BEGINNING]) + text[_BEGINNING:]
