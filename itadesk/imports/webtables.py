"""Tables of HTML pages while they are read: cells merged over rows and columns, laid out."""

import re
from dataclasses import dataclass, field

from itadesk.thai.text import clean_text

_SPACES = re.compile(r"[ \t\r\n\f]+")
_UNSEEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_WIDEST = 1000
_TALLEST = 65_534
MOST_FILLED = 400_000
"""Empty cells that merged ones may ask for, in a whole page."""

Attributes = dict[str, str | None]


def tidy(text: str) -> str:
    """``text`` as a browser shows it: single blanks, no empty lines."""
    lines = (_SPACES.sub(" ", line).strip() for line in clean_text(text).split("\n"))
    return "\n".join(line for line in lines if line)


@dataclass(slots=True)
class WebCell:
    """One ``td`` or ``th``."""

    texts: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    exact: bool = False
    """From our own clipboard: every space and line end counts."""

    @property
    def text(self) -> str:
        """What the cell shows."""
        text = "".join(self.texts)
        return clean_text(text) if self.exact else tidy(text)


@dataclass(slots=True)
class WebRow:
    """One ``tr``."""

    cells: list[WebCell] = field(default_factory=list)
    hidden: bool = False
    """As Excel writes the rows that its user has hidden."""
    flat: bool = False
    """Of no height: it is there only to give columns their width."""

    @property
    def empty(self) -> bool:
        """Whether nothing stands in any of its cells."""
        return not any(cell.text for cell in self.cells)


@dataclass(slots=True)
class WebTable:
    """One ``table``; ``loose`` is its caption and whatever stands in no cell."""

    rows: list[WebRow] = field(default_factory=list)
    exact: bool = False
    loose: list[str] = field(default_factory=list)

    def open_row(self, attributes: Attributes) -> None:
        """Begin a ``tr``."""
        style = attributes.get("style") or ""
        hidden = bool(_UNSEEN.search(style)) or "hidden" in attributes
        self.rows.append(WebRow(hidden=hidden, flat=hidden or attributes.get("height") == "0"))

    def open_cell(self, attributes: Attributes) -> WebCell:
        """Begin a cell in the last row."""
        if not self.rows:
            self.open_row({})
        columns = _span(attributes.get("colspan"), _WIDEST)
        rows = _span(attributes.get("rowspan"), _TALLEST)
        self.rows[-1].cells.append(WebCell(columns=columns, rows=rows, exact=self.exact))
        return self.rows[-1].cells[-1]

    def as_lines(self) -> list[str]:
        """A table inside a cell is read as lines of text."""
        lines = [" ".join(filter(None, (cell.text for cell in row.cells))) for row in self.rows]
        return [tidy("".join(self.loose)), *lines]


@dataclass(frozen=True, slots=True)
class LaidRow:
    """One row with every merged cell in its place."""

    cells: tuple[str, ...]
    below: frozenset[int]
    """Columns where a cell of a row above goes on."""
    hidden: bool = False


def laid_out(table: WebTable, room: int) -> tuple[list[LaidRow], int]:
    """The table's rows; a merged cell's text stands top left, the places under it are empty.

    ``room``: empty cells that may be made so; what is left of them is given back. Rows of no
    height or without cells, and columns in which no cell begins, are left out; a row that is one
    merged cell is a loose line.
    """
    layout = _Layout(room)
    rows = [layout.row(row) for row in table.rows]
    unused = layout.unused() if len(table.rows) > 1 else frozenset()
    shown = [
        _without(laid, unused)
        for laid, row in zip(rows, table.rows, strict=True)
        if row.cells and not (row.flat and row.empty)
    ]
    return shown, layout.room


class _Layout:
    """Puts row after row under the merged cells of those above."""

    def __init__(self, room: int) -> None:
        self.room = room
        self._covered: dict[int, int] = {}
        self._begun: set[int] = set()
        self._width = 0

    def row(self, row: WebRow) -> LaidRow:
        """The next row."""
        cells: list[str] = []
        below: dict[int, int] = {}
        for cell in row.cells:
            self._skip(cells)
            start = len(cells)
            if not (row.flat and row.empty):
                self._begun.add(start)
            more = min(cell.columns - 1, self.room)
            self.room -= more
            cells += [cell.text, *[""] * more]
            below |= dict.fromkeys(range(start, len(cells)), cell.rows)
        self._skip(cells)
        above = frozenset(column for column, left in self._covered.items() if left > 0)
        self._covered = {
            column: left - 1 for column, left in (self._covered | below).items() if left > 1
        }
        self._width = max(self._width, len(cells))
        width = len(cells)
        single = len(row.cells) == 1 and width > 1 and row.cells[0].columns >= width
        return LaidRow((cells[0],) if single else tuple(cells), above, row.hidden)

    def unused(self) -> frozenset[int]:
        """Columns that lie only under cells merged across them."""
        return frozenset(range(self._width)) - self._begun

    def _skip(self, cells: list[str]) -> None:
        while self._covered.get(len(cells), 0) > 0 and self.room > 0:
            cells.append("")
            self.room -= 1


def _without(row: LaidRow, unused: frozenset[int]) -> LaidRow:
    if not unused or len(row.cells) == 1:
        return row
    kept = [index for index in range(len(row.cells)) if index not in unused]
    below = frozenset(new for new, old in enumerate(kept) if old in row.below)
    return LaidRow(tuple(row.cells[index] for index in kept), below, row.hidden)


def _span(value: str | None, most: int) -> int:
    digits = (value or "1").strip()
    whole = digits.isascii() and digits.isdigit() and len(digits) < 8
    return min(most, max(1, int(digits))) if whole else 1
