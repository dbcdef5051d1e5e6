"""Text with tabs to rows: pages, and rows and cells that were spread over several lines."""

import re
from collections.abc import Sequence

from itadesk.imports import piped
from itadesk.imports.delimited import Line, plain_lines, split
from itadesk.imports.folding import words_key
from itadesk.imports.groups import read_groups
from itadesk.imports.headings import read_heading
from itadesk.imports.synonyms import exact_field
from itadesk.records.table import TableRow
from itadesk.thai.lists import list_mark
from itadesk.thai.text import clean_text

_FEED = re.compile("[\x0c]")
_OPEN = re.compile(r"<(/?)p(?:\s[^<>]{0,300})?>", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:<p>)?\s{0,9}\(?[0-9๐-๙]{1,3}\s{0,9}[.)]\s{0,9}[^0-9๐-๙\s]")
_ITEM = re.compile(r"(?:<p>)?\s{0,9}\(?([0-9๐-๙]{1,3})\s{0,9}([.)])\s{0,9}[^0-9๐-๙\s]")
_COUNT = re.compile(r"\s{0,9}\(?[0-9๐-๙]{1,3}\s{0,9}[.)]{0,2}\s{0,9}")
_PAGE_NUMBER = re.compile(
    r"(?:หน้า(?:ที่)?\s*)?[-–(]?\s*[0-9๐-๙]{1,3}\s*[-–)]?(?:\s*(?:จาก|/)\s*[0-9๐-๙]{1,3})?"
)
_MOST_LINES = 60
_MOST_PARAGRAPH_LINES = 400


def read_rows(text: str) -> tuple[TableRow, ...]:
    """The rows of a text with tabs; a blank line or form feed begins a new page.

    A line that is not a whole row of the table it stands in is joined to its row: a cell may
    be spread over several lines, with or without ``<p>``.
    """
    text = _FEED.sub("\n\n", text)
    if "\t" not in text and "|" in text:
        text = _unpiped(text)
    lines = _close_paragraphs(split(text, quotes="lines"))
    return tuple(_paged(_Joiner(lines).joined()))


def is_page_number(text: str) -> bool:
    """Whether a line holds nothing but a page's number (``๒``, ``- 2 -``, ``หน้า ๒ จาก ๗``)."""
    text = text.strip()
    return len(text) <= 30 and bool(_PAGE_NUMBER.fullmatch(text))


def _unpiped(text: str) -> str:
    """Tabs for the ``|`` of tables: those of Markdown, and lines with several in any text."""
    lines = plain_lines(text).split("\n")
    found = dict(piped.tables(lines))
    if not found and sum(line.count("|") >= 3 for line in lines[:400]) >= 2:
        several = (number for number, line in enumerate(lines) if line.count("|") >= 2)
        found = {number: piped.cells(lines[number]) for number in several}
    return "\n".join(
        "\t".join(found[number]) if number in found else line for number, line in enumerate(lines)
    )


def _is_numbered(line: Line) -> bool:
    return bool(_NUMBERED.match(line.cells[0].lstrip()[:40]))


def _is_counted(line: Line) -> bool:
    """Whether the first cell holds a running number and nothing else, as under ลำดับ."""
    return bool(_COUNT.fullmatch(line.cells[0][:40]))


def _follows(above: str, line: Line) -> bool:
    """Whether the line's number is the next of the list that ``above`` ends in (``๑)`` ``๒)``)."""
    marks = [_ITEM.match(text.lstrip()[:40]) for text in (above.rpartition("\n")[2], line.cells[0])]
    first, second = ((int(mark[1]), mark[2]) if mark else (0, "") for mark in marks)
    return first[0] > 0 and second == (first[0] + 1, first[1])


def _add(cells: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    """Two lines of one row: the last cell goes on in the first of the next line."""
    return (*cells[:-1], f"{cells[-1]}\n{more[0]}", *more[1:])


def _filled_width(cells: Sequence[str]) -> int:
    """How many cells there are up to the last that holds something."""
    return max((index for index, cell in enumerate(cells, 1) if cell.strip()), default=0)


def _open_paragraphs(cells: Sequence[str]) -> int:
    return sum(-1 if match[1] else 1 for cell in cells for match in _OPEN.finditer(cell))


def _close_paragraphs(lines: list[Line]) -> list[Line]:
    """Join the lines between a ``<p>`` and its ``</p>`` where the latter comes first."""
    result: list[Line] = []
    index = 0
    while index < len(lines):
        line = lines[index]
        end = _end_of_paragraph(lines, index) if _open_paragraphs(line.cells) > 0 else index
        cells = line.cells
        for other in lines[index + 1 : end + 1]:
            cells = _add(cells, other.cells)
        result.append(Line(line.number, cells))
        index = end + 1
    return result


def _end_of_paragraph(lines: list[Line], start: int) -> int:
    opened = _open_paragraphs(lines[start].cells)
    for index in range(start + 1, min(start + _MOST_PARAGRAPH_LINES, len(lines))):
        first = _OPEN.search("\t".join(lines[index].cells))
        if lines[index].blank or (first and not first[1]):
            return start
        opened += _open_paragraphs(lines[index].cells)
        if opened <= 0:
            return index
    return start


class _Joiner:
    """Joins the lines of each table's rows; a table is as wide as its heading row."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._width = 0
        self._counted = False
        """Whether the table's first column is ลำดับ."""
        self._titles: set[str] = set()
        self._loose: dict[int, bool] = {}
        self._nearest_row = _nearest_rows(lines)
        self._last_row = max(
            (index for index, line in enumerate(lines) if len(line.cells) > 1), default=-1
        )

    def joined(self) -> list[Line]:
        """Whole rows, loose lines and blank lines, in order."""
        result: list[Line] = []
        index = 0
        while index < len(self._lines):
            line, index = self._next(index, result)
            if line is not None:
                result.append(line)
        return result

    def _next(self, index: int, before: list[Line]) -> tuple[Line | None, int]:
        line = self._lines[index]
        if line.blank and len(line.cells) == 1:
            return line, index + 1
        if heading := self._heading(index):
            self._width = len(heading[0].cells)
            self._counted = exact_field(heading[0].cells[0]) == "number"
            return heading
        line = self._trimmed(line)
        if not self._width:
            self._titles.add(words_key(line.cells[0]))
            return line, index + 1
        if end := self._continued_to(index, before):
            more = "\n".join(other.cells[0] for other in self._lines[index:end])
            before[-1] = Line(before[-1].number, _add(before[-1].cells, (more,)))
            return None, end
        if len(line.cells) < self._width and (whole := self._whole(index)):
            return whole
        return line, index + 1

    def _heading(self, index: int) -> tuple[Line, int] | None:
        """The heading row that begins here; its cells may be spread over lines."""
        line = self._lines[index]
        if len(line.cells) < 2:
            return None
        best = read_heading(line.cells)
        if best is None:
            return None
        cells, end = line.cells, index + 1
        for after in self._lines[index + 1 : index + 8]:
            begins = _is_numbered(after) or _is_counted(after)
            if after.blank or begins or len(after.cells) == len(cells):
                break
            more = read_heading(_add(cells, after.cells))
            if more is None or more.known <= best.known:
                break
            best, cells, end = more, _add(cells, after.cells), end + 1
        width = max(
            _filled_width(other.cells) for other in (Line(0, cells), *self._lines[end : end + 3])
        )
        return Line(line.number, cells[:width]), end

    def _trimmed(self, line: Line) -> Line:
        """A line without empty cells beyond the table's width."""
        width = max(self._width, _filled_width(line.cells))
        return Line(line.number, line.cells[:width]) if self._width else line

    def _is_loose(self, index: int) -> bool:
        """Whether a line of one cell stands by itself rather than belonging to a row."""
        if index not in self._loose:
            text = self._lines[index].cells[0]
            self._loose[index] = (
                is_page_number(text) or bool(read_groups(text)) or words_key(text) in self._titles
            )
        return self._loose[index]

    def _continued_to(self, index: int, before: list[Line]) -> int:
        """The index after the lines from here on that go on with the last cell of the whole row
        above, or 0 where this line does not."""
        above = before[-1] if before else None
        if above is None or len(above.cells) != self._width or self._is_heading(above):
            return 0
        end = index
        while end <= self._last_row and self._continues(end):
            end += 1
        return end if end > index else 0

    def _is_heading(self, line: Line) -> bool:
        return read_heading(line.cells) is not None

    def _continues(self, index: int) -> bool:
        """Whether this line is one cell that begins no row and does not stand by itself."""
        line = self._lines[index]
        if len(line.cells) != 1 or line.blank or self._is_loose(index):
            return False
        if not self._end_of_row(index):
            return True
        return bool(list_mark(line.cells[0])) and not self._begins(line)

    def _begins(self, line: Line) -> bool:
        """Whether the line's number is that of a row rather than of an item inside a cell."""
        return _is_counted(line) if self._counted else _is_numbered(line)

    def _begins_after(self, index: int, after: int) -> bool:
        """Whether the line ``after`` begins a row rather than going on with that at ``index``."""
        line, above = self._lines[after], self._lines[after - 1]
        if len(line.cells) == 1 or not self._begins(line):
            return False
        in_cell = after - 1 > index or len(above.cells) > 1
        item = in_cell and _follows(above.cells[-1], line)
        return not item or len(line.cells) >= self._width

    def _whole(self, index: int) -> tuple[Line, int] | None:
        """The whole row that this and the next lines make, and the index after it."""
        end = self._end_of_row(index)
        if not end:
            return None
        cells = self._lines[index].cells
        for line in self._lines[index + 1 : end]:
            cells = _add(cells, line.cells)
        return Line(self._lines[index].number, cells), end

    def _end_of_row(self, index: int) -> int:
        """The index after the row that begins at ``index`` and fills its width, or 0."""
        count = len(self._lines[index].cells)
        far = self._nearest_row[index] - index > _MOST_LINES
        if count == 1 and (far or self._is_loose(index)):
            return 0
        for after in range(index + 1, min(index + _MOST_LINES, len(self._lines))):
            more = self._lines[after]
            begins = self._begins_after(index, after)
            if more.blank or begins or (len(more.cells) == 1 and self._is_loose(after)):
                return 0
            count += len(more.cells) - 1
            if count >= self._width:
                return after + 1 if count == self._width else 0
        return 0


def _nearest_rows(lines: list[Line]) -> list[int]:
    """For each line the index of the next line with tabs."""
    result = [len(lines) + _MOST_LINES] * len(lines)
    nearest = len(lines) + _MOST_LINES
    for index in range(len(lines) - 1, -1, -1):
        if len(lines[index].cells) > 1:
            nearest = index
        result[index] = nearest
    return result


def _paged(lines: list[Line]) -> list[TableRow]:
    rows: list[TableRow] = []
    page = 0
    for line in lines:
        if line.blank and len(line.cells) == 1:
            page += bool(rows and rows[-1].page == page)
            continue
        cells = tuple(clean_text(cell).strip() for cell in line.cells)
        rows.append(TableRow(cells, line.number, page))
    return rows
