"""Pages and clipboards in HTML: paragraphs and tables as Word, Excel and LibreOffice write them."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from itadesk.records.table import TableRow
from itadesk.thai.text import clean_text

_HIDDEN = frozenset({"style", "script", "title", "xml", "noscript", "template", "select", "svg"})
_BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
     "blockquote", "center", "section", "article", "header", "footer", "caption", "address", "hr",
     "body", "html", "form", "fieldset"}
)  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f]+")
EXACT = "data-cells"
"""Attribute of our own tables whose cells are read to the last space."""
_WIDEST = 100
_TALLEST = 2000
_DEEPEST = 8
_MOST_CELLS = 400_000


@dataclass(slots=True)
class _Cell:
    texts: list[str] = field(default_factory=list)
    columns: int = 1
    rows: int = 1
    exact: bool = False
    """From our own clipboard: every space and line end counts."""

    @property
    def text(self) -> str:
        """What the cell shows."""
        text = "".join(self.texts)
        return clean_text(text) if self.exact else _tidy(text)


@dataclass(slots=True)
class _Table:
    rows: list[list[_Cell]] = field(default_factory=list)
    exact: bool = False


def read_rows(page: str) -> tuple[TableRow, ...]:
    """The rows of the tables in an HTML page and its loose lines, in order; never raises.

    A cell's paragraphs and ``<br>`` are its lines. Cells merged over columns or rows hold their
    text once, top left; a row that is one merged cell is a loose line. Each table is a page.
    """
    reader = _Reader()
    reader.feed(_whole_tags(page))
    reader.close()
    reader.end()
    return tuple(reader.rows)


def _whole_tags(page: str) -> str:
    """``page`` without comments and declarations, and with nothing left open at its end.

    html.parser looks for the end of each of those again and again: time would grow with the
    square of a page's length.
    """
    parts: list[str] = []
    position = 0
    while (start := page.find("<!", position)) >= 0:
        parts.append(page[position:start])
        mark = "-->" if page.startswith("<!--", start) else ">"
        end = page.find(mark, start)
        position = end + len(mark) if end >= 0 else len(page)
    text = "".join((*parts, page[position:]))
    last = text.rfind(">") + 1
    return text[:last] + text[last:].replace("<", "&lt;")


class _Reader(HTMLParser):
    """Collects text into the innermost open cell, or into the loose line between tables."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[TableRow] = []
        self._tables: list[_Table] = []
        self._cells: list[_Cell | None] = []
        self._loose: list[str] = []
        self._hidden = 0
        self._pre = 0
        self._page = 0
        self._count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row or cell, or begin a new line."""
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._write("\n")
        elif tag == "table":
            self._open_table(exact=(EXACT, "exact") in attrs)
        elif tag == "tr" and self._tables:
            self._tables[-1].rows.append([])
            self._cells[-1] = None
        elif tag in {"td", "th"} and self._tables:
            self._open_cell(dict(attrs))
        elif tag in _BLOCKS:
            self._pre += tag == "pre"
            self._write("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<br/>`` and the like; hidden elements that close themselves hide nothing."""
        if tag not in _HIDDEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close a table or cell, or end a line."""
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag == "table" and self._tables:
            self._close_table()
        elif tag in {"td", "th"} and self._tables:
            self._cells[-1] = None
        elif tag in _BLOCKS:
            self._pre = max(0, self._pre - (tag == "pre"))
            self._write("\n")

    def handle_data(self, data: str) -> None:
        """Text; runs of blanks are one space, as browsers show them."""
        if not self._hidden:
            self._write(data if self._pre else _SPACES.sub(" ", data))

    def end(self) -> None:
        """Close whatever was left open."""
        while self._tables:
            self._close_table()
        self._flush()

    def _write(self, text: str) -> None:
        if not self._tables:
            self._loose.append(text)
        elif (cell := self._cells[-1]) is not None:
            cell.texts.append(text)

    def _open_table(self, *, exact: bool) -> None:
        if len(self._tables) > _DEEPEST:
            return
        if not self._tables:
            self._flush()
        self._tables.append(_Table(exact=exact))
        self._cells.append(None)

    def _open_cell(self, attributes: dict[str, str | None]) -> None:
        table = self._tables[-1]
        if not table.rows:
            table.rows.append([])
        cell = _Cell(
            columns=_span(attributes.get("colspan"), _WIDEST),
            rows=_span(attributes.get("rowspan"), _TALLEST),
            exact=table.exact,
        )
        table.rows[-1].append(cell)
        self._cells[-1] = cell

    def _close_table(self) -> None:
        table = self._tables.pop()
        self._cells.pop()
        if self._tables:
            self._write("\n" + "\n".join(_inner_lines(table)) + "\n")
            return
        self._page += 1
        for cells, below in _grid(table):
            self._count += len(cells)
            if self._count <= _MOST_CELLS:
                self.rows.append(TableRow(cells, len(self.rows) + 1, self._page, below))

    def _flush(self) -> None:
        text = _tidy("".join(self._loose))
        self._loose = []
        self.rows += [
            TableRow((line,), len(self.rows) + 1 + index, self._page)
            for index, line in enumerate(filter(None, text.split("\n")))
        ]


def _span(value: str | None, most: int) -> int:
    digits = (value or "1").strip()
    return (
        min(most, max(1, int(digits)))
        if digits.isascii() and digits.isdigit() and len(digits) < 8
        else 1
    )


def _tidy(text: str) -> str:
    lines = (_SPACES.sub(" ", line).strip() for line in clean_text(text).split("\n"))
    return "\n".join(line for line in lines if line)


def _inner_lines(table: _Table) -> list[str]:
    """A table inside a cell is read as lines of text."""
    return [" ".join(filter(None, (cell.text for cell in row))) for row in table.rows]


def _grid(table: _Table) -> list[tuple[tuple[str, ...], frozenset[int]]]:
    """The table's rows with every merged cell in its place, and the columns where one of a row
    above goes on."""
    result: list[tuple[tuple[str, ...], frozenset[int]]] = []
    covered: dict[int, int] = {}
    for row in table.rows:
        cells: list[str] = []
        below: dict[int, int] = {}
        for cell in row:
            while covered.get(len(cells), 0) > 0 and len(cells) < _WIDEST:
                cells.append("")
            start = len(cells)
            cells += [cell.text, *[""] * (cell.columns - 1)]
            below |= dict.fromkeys(range(start, len(cells)), cell.rows)
        while covered.get(len(cells), 0) > 0 and len(cells) < _WIDEST:
            cells.append("")
        width = len(cells)
        above = frozenset(column for column, left in covered.items() if left > 0)
        covered = {column: left - 1 for column, left in (covered | below).items() if left > 1}
        if cells:
            single = len(row) == 1 and width > 1 and row[0].columns >= width
            result.append(((cells[0],) if single else tuple(cells[:_WIDEST]), above))
    return result
