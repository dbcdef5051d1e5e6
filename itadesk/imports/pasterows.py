"""The rows of a pasted block: headings, numbers and lines between tables told from data."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from itadesk.imports.folding import heading_key
from itadesk.imports.headings import ROUND_MARK, Heading, merged, read_heading
from itadesk.imports.numbering import Numbered, read_number, running
from itadesk.imports.synonyms import is_usual
from itadesk.imports.textrows import is_page_number
from itadesk.imports.wordings import continued, join
from itadesk.records.proposal import Dropped
from itadesk.thai.digits import to_arabic

_COUNT = re.compile(r"\(?[0-9]{1,3}(?:\.[0-9]{1,2})*[.)]{0,2}")


@dataclass(frozen=True, slots=True)
class BlockRow:
    """One row of the block; ``hidden``: the program it comes from did not show it."""

    line: int
    cells: tuple[str, ...]
    hidden: bool = False


class PasteRows:
    """The rows of a block in the grid's columns; what is left out goes into ``dropped``."""

    def __init__(
        self,
        rows: Sequence[BlockRow],
        fields: tuple[str, ...],
        dropped: list[Dropped],
        *,
        titles: Sequence[str] = (),
    ) -> None:
        self._fields = fields
        self._titles = {
            heading_key(title): field for title, field in zip(titles, fields, strict=False)
        }
        self._dropped = dropped
        self._width = max(len(row.cells) for row in rows)
        parts = self._parts([row for row in rows if not self._hides(row)])
        first = next((heading for heading, _rows in parts if heading), None)
        parts = [(heading or first, self._body(body)) for heading, body in parts]
        maps = [self._columns(heading, body) for heading, body in parts]
        taken = set().union(*maps)
        places = [place for place in range(len(fields)) if place in taken]
        self.fields = tuple(fields[place] for place in places)
        """The field of each column of ``rows``."""
        self.remapped = first is not None and places != list(range(len(places)))
        """A heading row says other fields than those from the anchor on."""
        block = [
            replace(row, cells=tuple(_at(row.cells, columns.get(place)) for place in places))
            for (_heading, body), columns in zip(parts, maps, strict=True)
            for row in body
        ]
        self.rows = self._without_numbers(self._joined(block))
        """What is to be pasted."""

    def _drop(self, line: int, why: str, text: str) -> None:
        self._dropped.append(Dropped(line, why, text))

    def _hides(self, row: BlockRow) -> bool:
        if row.hidden and any(cell.strip() for cell in row.cells):
            self._drop(row.line, "hidden row", "\t".join(row.cells))
        return row.hidden

    # ---- heading rows

    def _parts(self, rows: Sequence[BlockRow]) -> list[tuple[Heading | None, list[BlockRow]]]:
        """Each heading (typed over two rows, perhaps) with the rows under it."""
        parts: list[tuple[Heading | None, list[BlockRow]]] = [(None, [])]
        for row in rows:
            heading, body = parts[-1]
            below = merged(heading, row.cells) if heading and not body else None
            found = below or self._heading(row.cells)
            if found is None and not self._is_heading_alone(row, parts):
                body.append(row)
                continue
            self._drop(row.line, "repeated heading", "\t".join(row.cells))
            if below is not None:
                parts[-1] = (below, [])
            elif found is not None:
                parts.append((found, []))
        return parts

    def _heading(self, cells: Sequence[str]) -> Heading | None:
        """The heading row that papers have, or one of the grid's own titles; or some of each."""
        if self._width < 2:
            return None
        keys = [heading_key(cell) for cell in cells]
        own = [self._titles.get(key, "") if key else "" for key in keys]
        read = read_heading(cells)
        if len({field for field in own if field}) < max(2, sum(map(bool, keys)) // 2):
            return read
        taken = {_bare(field) for field in own}
        usual = read.fields if read else ("",) * len(own)
        others = ["" if _bare(field) in taken else field for field in usual]
        fields = tuple(mine or other for mine, other in zip(own, others, strict=True))
        return Heading(tuple(cells), fields, "measures")

    def _is_heading_alone(
        self, row: BlockRow, parts: Sequence[tuple[Heading | None, list[BlockRow]]]
    ) -> bool:
        """Whether a block of one column begins with that column's own heading."""
        first = self._width == 1 and not parts[-1][1]
        return first and is_usual(row.cells[0], _bare(self._fields[0]))

    def _body(self, rows: Sequence[BlockRow]) -> list[BlockRow]:
        """The rows as wide as the block; page numbers, lines and loose lines come off."""
        body: list[BlockRow] = []
        for row in rows:
            if self._width > 1 and len(row.cells) == 1 and row.cells[0].strip():
                why = "page number" if is_page_number(row.cells[0]) else "loose line"
                self._drop(row.line, why, row.cells[0])
            elif _is_rule(row.cells):
                self._drop(row.line, "separator", "\t".join(row.cells))
            else:
                body.append(row)
        return body

    # ---- columns

    def _columns(self, heading: Heading | None, rows: Sequence[BlockRow]) -> Mapping[int, int]:
        """Place among the grid's fields -> the block's column that goes there."""
        if heading is not None:
            columns = self._named(heading)
            why = "unknown column"
        else:
            start = int(self._is_numbered(rows))
            last = min(len(self._fields), self._width - start)
            columns = {place: place + start for place in range(last)}
            why = "no column"
        taken = set(columns.values())
        for row in rows:
            for index, cell in enumerate(row.cells):
                if index not in taken and (text := cell.strip()):
                    self._drop(row.line, "number" if index == 0 and _is_count(text) else why, text)
        return columns

    def _named(self, heading: Heading) -> dict[int, int]:
        """By the headings' own words; a result without a round goes to the first there is."""
        left = {field: index for index, field in enumerate(heading.fields) if field}
        columns: dict[int, int] = {}
        for known in (str, _bare, _told):
            for place, field in enumerate(self._fields):
                name = known(field)
                if place not in columns and name in left:
                    columns[place] = left.pop(name)
        return columns

    def _is_numbered(self, rows: Sequence[BlockRow]) -> bool:
        """Whether the first column only counts the rows."""
        first = _bare(self._fields[0])
        if self._width < 2 or first not in {"title", "question"}:
            return False
        counts = [row.cells[0].strip() for row in rows if row.cells[0].strip()]
        if not counts or not all(map(_is_count, counts)):
            return False
        numbers = [to_arabic(count).strip(" .)(") for count in counts]
        following = [str(int(numbers[0]) + step) for step in range(len(numbers))]
        return first == "title" or numbers == following

    # ---- rows

    def _joined(self, rows: Sequence[BlockRow]) -> list[BlockRow]:
        """A row whose title ends in ``(ต่อ)`` goes on with the row above."""
        if "title" not in self.fields:
            return list(rows)
        column = self.fields.index("title")
        result: list[BlockRow] = []
        for row in rows:
            rest = continued(row.cells[column])
            if rest is None or not result:
                result.append(row)
                continue
            self._drop(row.line, "continuation mark", "(ต่อ)")
            more = (*row.cells[:column], rest, *row.cells[column + 1 :])
            pairs = zip(result[-1].cells, more, strict=True)
            result[-1] = replace(result[-1], cells=tuple(join(a, b, torn=True) for a, b in pairs))
        return result

    def _without_numbers(self, rows: Sequence[BlockRow]) -> list[BlockRow]:
        """Running numbers come off titles, as in a whole paper."""
        if "title" not in self.fields:
            return list(rows)
        column = self.fields.index("title")
        numbers = self._numbers([row.cells[column] for row in rows])
        result: list[BlockRow] = []
        for row, number in zip(rows, numbers, strict=True):
            if number is None:
                result.append(row)
                continue
            title = row.cells[column]
            self._drop(row.line, "number", title.removesuffix(number.rest).strip())
            cells = (*row.cells[:column], number.rest, *row.cells[column + 1 :])
            result.append(replace(row, cells=cells))
        return result

    def _numbers(self, titles: Sequence[str]) -> Sequence[Numbered | None]:
        numbers = running(titles, [index == 0 for index in range(len(titles))])
        if self._width == 1:
            whole = len(titles) > 1 and all(number and not number.bare for number in numbers)
            return numbers if whole else [None] * len(titles)
        if len(titles) == 1 and (alone := read_number(titles[0])) and not alone.bare:
            return [None if alone.is_list else alone]
        return numbers


def _at(cells: Sequence[str], index: int | None) -> str:
    return cells[index] if index is not None and index < len(cells) else ""


def _bare(field: str) -> str:
    """A field without its round."""
    return field.partition(ROUND_MARK)[0]


def _told(field: str) -> str:
    """A field by the name that headings of papers have for it."""
    return {"lowest_stated": "lowest"}.get(field, field)


def _is_count(text: str) -> bool:
    return bool(_COUNT.fullmatch(to_arabic(text).strip()))


def _is_rule(cells: Sequence[str]) -> bool:
    """A converter's line ``--|---|--`` under a heading."""
    filled = [cell.strip() for cell in cells if cell.strip()]
    return (
        len(filled) > 1
        and all(set(cell) <= set("-–—:=_|") for cell in filled)
        and any(len(cell) > 1 for cell in filled)
    )
