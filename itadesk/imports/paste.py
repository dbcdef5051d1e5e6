"""What a pasted block becomes in the grid: which texts go into which fields."""

from collections.abc import Sequence
from dataclasses import dataclass

from itadesk.imports.headings import Heading, read_heading
from itadesk.imports.markup import strip_markup
from itadesk.imports.mends import mended
from itadesk.imports.numbering import read_number, running
from itadesk.imports.synonyms import is_usual
from itadesk.imports.textrows import is_page_number
from itadesk.imports.wordings import continued, join
from itadesk.records.proposal import Dropped
from itadesk.records.table import Table
from itadesk.thai.digits import to_arabic
from itadesk.thai.text import clean_text

_Row = tuple[int, tuple[str, ...]]
"""Line in the source and its cells."""


@dataclass(frozen=True, slots=True)
class PasteMend:
    """A change to one pasted cell that is proposed and not made."""

    row: int
    """0-based in ``PastePlan.cells``."""
    column: int
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class PastePlan:
    """Texts to put into the grid from the anchor on, one undo step."""

    fields: tuple[str, ...]
    """The field each column of ``cells`` goes into."""
    cells: tuple[tuple[str, ...], ...]
    dropped: tuple[Dropped, ...] = ()
    proposed: tuple[PasteMend, ...] = ()
    remapped: bool = False
    """The block's own heading row says other fields than those from the anchor on."""
    split: tuple[tuple[str, ...], ...] = ()
    """The lines of a text pasted into one cell, as rows, for the offer to split it; or empty."""

    @property
    def needs_preview(self) -> bool:
        """Whether something would be dropped, proposed for mending or put elsewhere."""
        return bool(self.dropped or self.proposed or self.remapped)

    @property
    def tidied(self) -> tuple[tuple[str, ...], ...]:
        """The cells with every proposed mend made."""
        after = {(mend.row, mend.column): mend.after for mend in self.proposed}
        return tuple(
            tuple(after.get((row, column), cell) for column, cell in enumerate(cells))
            for row, cells in enumerate(self.cells)
        )


def plan(table: Table, fields: Sequence[str]) -> PastePlan:
    """What pasting ``table`` does; ``fields`` are the grid's from the anchor to the right.

    Repeated heading rows, running numbers and a converter's mark-up come off; a heading row
    decides which column goes where; ``(ต่อ)`` rows join the row above. A single cell is pasted
    as it is, mark-up aside. Never raises; an empty clipboard gives no cells.
    """
    return _Planner(table, tuple(fields)).plan()


class _Planner:
    def __init__(self, table: Table, fields: tuple[str, ...]) -> None:
        self._fields = fields
        self._dropped: list[Dropped] = []
        self._rows: list[_Row] = [(row.line, self._bare(row.line, row.cells)) for row in table.rows]

    def plan(self) -> PastePlan:
        if not self._rows or not self._fields:
            return PastePlan(self._fields[:0], ())
        if len(self._rows) == 1 and len(self._rows[0][1]) == 1:
            return self._single(self._rows[0][1][0])
        width = max(len(cells) for _, cells in self._rows)
        heading = self._take_headings(width)
        rows = self._body(width)
        columns = self._columns(heading, rows, width)
        fields = tuple(field for field, _ in columns)
        block = [(line, tuple(cells[index] for _, index in columns)) for line, cells in rows]
        block = self._without_numbers(self._joined(block, fields), fields, width)
        cells = tuple(cells for _, cells in block)
        remapped = heading is not None and fields != self._fields[: len(fields)]
        return PastePlan(fields, cells, tuple(self._dropped), _proposed(cells), remapped)

    def _bare(self, line: int, cells: Sequence[str]) -> tuple[str, ...]:
        bare = []
        for cell in cells:
            text, tags = strip_markup(cell)
            if tags:
                self._dropped.append(Dropped(line, "markup", "".join(tags)))
            bare.append(clean_text(text))
        return tuple(bare)

    def _drop(self, line: int, why: str, text: str) -> None:
        self._dropped.append(Dropped(line, why, text))

    def _single(self, text: str) -> PastePlan:
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        split = tuple((line,) for line in lines) if len(lines) > 1 else ()
        cells = ((text,),)
        return PastePlan(
            self._fields[:1], cells, tuple(self._dropped), _proposed(cells), split=split
        )

    def _take_headings(self, width: int) -> Heading | None:
        """Take the heading rows out of the block; the first decides."""
        first: Heading | None = None
        rest: list[_Row] = []
        for index, (line, cells) in enumerate(self._rows):
            heading = read_heading(cells) if width > 1 else None
            named = width == 1 and index == 0 and len(self._rows) > 1
            if heading is not None:
                self._drop(line, "repeated heading", "\t".join(cells))
                first = first or heading
            elif named and is_usual(cells[0], self._fields[0]):
                self._drop(line, "repeated heading", cells[0])
            else:
                rest.append((line, cells))
        self._rows = rest
        return first

    def _body(self, width: int) -> list[_Row]:
        """The rows as wide as the block; page numbers, lines and loose lines come off."""
        rows: list[_Row] = []
        for line, cells in self._rows:
            if width > 1 and len(cells) == 1 and cells[0].strip():
                why = "page number" if is_page_number(cells[0]) else "loose line"
                self._drop(line, why, cells[0])
            elif _is_rule(cells):
                self._drop(line, "separator", "\t".join(cells))
            else:
                rows.append((line, cells + ("",) * (width - len(cells))))
        return rows

    def _columns(
        self, heading: Heading | None, rows: Sequence[_Row], width: int
    ) -> list[tuple[str, int]]:
        """Field and column of the block, in the grid's order."""
        if heading is not None:
            places = {field: index for index, field in enumerate(heading.fields) if field}
            columns = [(field, places[field]) for field in self._fields if field in places]
            taken = {index for _, index in columns}
        else:
            start = int(self._is_numbered(rows, width))
            columns = [
                (field, index) for index, field in enumerate(self._fields, start) if index < width
            ]
            taken = {index for _, index in columns}
        self._drop_columns(rows, [index for index in range(width) if index not in taken])
        return columns

    def _drop_columns(self, rows: Sequence[_Row], columns: Sequence[int]) -> None:
        for line, cells in rows:
            for index in columns:
                if text := cells[index].strip():
                    number = to_arabic(text).strip(" .)(").isdecimal() and index == 0
                    self._drop(line, "number" if number else "unknown column", text)

    def _is_numbered(self, rows: Sequence[_Row], width: int) -> bool:
        """Whether the first column only counts the rows."""
        if width < 2 or self._fields[0] not in {"title", "question"}:
            return False
        numbers = [to_arabic(cells[0]).strip(" .)(") for _, cells in rows if cells[0].strip()]
        counted = [int(number) for number in numbers if number.isdecimal() and len(number) < 4]
        return (
            bool(counted)
            and len(counted) == len(numbers)
            and counted == list(range(counted[0], counted[0] + len(counted)))
        )

    def _joined(self, rows: list[_Row], fields: tuple[str, ...]) -> list[_Row]:
        """A row whose title ends in ``(ต่อ)`` goes on with the row above."""
        if "title" not in fields:
            return rows
        column = fields.index("title")
        result: list[_Row] = []
        for line, cells in rows:
            rest = continued(cells[column])
            if rest is None or not result:
                result.append((line, cells))
                continue
            self._drop(line, "continuation mark", "(ต่อ)")
            above_line, above = result[-1]
            more = (*cells[:column], rest, *cells[column + 1 :])
            pairs = zip(above, more, strict=True)
            result[-1] = (above_line, tuple(join(a, b, torn=True) for a, b in pairs))
        return result

    def _without_numbers(self, rows: list[_Row], fields: tuple[str, ...], width: int) -> list[_Row]:
        """Running numbers come off titles, as in a whole paper."""
        if "title" not in fields or width < 2:
            return rows
        column = fields.index("title")
        titles = [cells[column] for _, cells in rows]
        numbers = running(titles, [index == 0 for index in range(len(rows))])
        if len(rows) == 1 and (alone := read_number(titles[0])) and not alone.bare:
            numbers = [None if alone.is_list else alone]
        result: list[_Row] = []
        for (line, cells), number in zip(rows, numbers, strict=True):
            if number is None:
                result.append((line, cells))
                continue
            self._drop(line, "number", str(number.number))
            result.append((line, (*cells[:column], number.rest, *cells[column + 1 :])))
        return result


def _is_rule(cells: Sequence[str]) -> bool:
    """A converter's line ``--|---|--`` under a heading."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return (
        len(filled) > 1
        and all(set(cell) <= set("-–—:=_|") for cell in filled)
        and any(len(cell) > 1 for cell in filled)
    )


def _proposed(cells: Sequence[Sequence[str]]) -> tuple[PasteMend, ...]:
    found = (
        (row, column, text, mended(text))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
    )
    return tuple(
        PasteMend(row, column, text, after, why) for row, column, text, (after, why) in found if why
    )
