"""Pages and clipboards in HTML: paragraphs and tables as Word, Excel and LibreOffice write them."""

import re
from html.parser import HTMLParser

from itadesk.imports.weblists import ListMarks
from itadesk.imports.webtables import (
    MOST_FILLED,
    Attributes,
    WebCell,
    WebTable,
    laid_out,
    tidy,
)
from itadesk.records.table import TableRow

_HIDDEN = frozenset({"style", "script", "title", "xml", "noscript", "template", "select", "svg"})
_BLOCKS = frozenset(
    {"p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "pre",
     "blockquote", "center", "section", "article", "header", "footer", "caption", "address", "hr",
     "body", "html", "form", "fieldset"}
)  # fmt: skip
_SPACES = re.compile(r"[ \t\r\n\f]+")
EXACT = "data-cells"
"""Attribute of our own tables whose cells are read to the last space."""
_DEEPEST = 8


def read_rows(page: str) -> tuple[TableRow, ...]:
    """The rows of the tables in an HTML page and its loose lines, in order; never raises.

    A cell's paragraphs and ``<br>`` are its lines, items of lists begin with their mark. Cells
    merged over columns or rows hold their text once, top left; a row that is one merged cell, a
    caption and text in no cell are loose lines. Each table is a page.
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
        self._tables: list[WebTable] = []
        self._cells: list[WebCell | None] = []
        self._loose: list[str] = []
        self._lists = ListMarks()
        self._marked = False
        """A list item's mark was just written: its first paragraph stays in its line."""
        self._hidden = 0
        self._pre = 0
        self._page = 0
        self._room = MOST_FILLED

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open a table, row or cell, or begin a new line."""
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br":
            self._write("\n")
        elif tag == "span":
            self._lists.open_span(dict(attrs))
        elif tag == "table":
            self._open_table(exact=(EXACT, "exact") in attrs)
        elif tag == "tr" and self._tables:
            self._end_mark()
            self._tables[-1].open_row(dict(attrs))
            self._cells[-1] = None
        elif tag in {"td", "th"} and self._tables:
            self._end_mark()
            self._cells[-1] = self._tables[-1].open_cell(dict(attrs))
        elif tag in _BLOCKS:
            self._open_block(tag, dict(attrs))

    def _open_block(self, tag: str, attributes: Attributes) -> None:
        self._pre += tag == "pre"
        if tag in {"ol", "ul"}:
            self._lists.begin(tag, attributes)
        if tag == "li":
            self._marked = False
        self._new_line()
        if tag == "li":
            mark = self._lists.item()
            self._write(mark)
            self._marked = bool(mark)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """``<br/>`` and the like; hidden elements that close themselves hide nothing."""
        if tag not in _HIDDEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """Close a table or cell, or end a line."""
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag == "span":
            self._write(self._lists.close_span())
        elif tag == "table" and self._tables:
            self._close_table()
        elif tag in {"td", "th"} and self._tables:
            self._end_mark()
            self._cells[-1] = None
        elif tag in _BLOCKS:
            self._pre = max(0, self._pre - (tag == "pre"))
            self._marked = False
            if tag in {"ol", "ul"}:
                self._lists.end()
            self._new_line()

    def handle_data(self, data: str) -> None:
        """Text; runs of blanks are one space, as browsers show them."""
        if not self._hidden:
            self._write(data if self._pre else _SPACES.sub(" ", data))

    def end(self) -> None:
        """Close whatever was left open."""
        while self._tables:
            self._close_table()
        self._flush()

    def _new_line(self) -> None:
        self._end_mark()
        if not self._marked:
            self._write("\n")

    def _end_mark(self) -> None:
        """A mark of Word's that was left open ends with its paragraph."""
        self._write(self._lists.close_span(all_=True))

    def _write(self, text: str) -> None:
        if self._lists.in_mark:
            self._lists.add(text)
            return
        if text.strip():
            self._marked = False
        cell = self._cells[-1] if self._cells else None
        if cell is not None:
            cell.texts.append(text)
        elif self._tables:
            self._tables[-1].loose.append(text)
        else:
            self._loose.append(text)

    def _open_table(self, *, exact: bool) -> None:
        self._end_mark()
        if len(self._tables) > _DEEPEST:
            return
        if not self._tables:
            self._flush()
        self._tables.append(WebTable(exact=exact))
        self._cells.append(None)

    def _close_table(self) -> None:
        self._end_mark()
        self._marked = False
        table = self._tables.pop()
        self._cells.pop()
        if self._tables:
            self._write("\n" + "\n".join(table.as_lines()) + "\n")
            return
        self._page += 1
        self._take_lines("".join(table.loose))
        rows, self._room = laid_out(table, self._room)
        for row in rows:
            self.rows.append(
                TableRow(row.cells, len(self.rows) + 1, self._page, row.below, row.hidden)
            )

    def _flush(self) -> None:
        self._end_mark()
        self._take_lines("".join(self._loose))
        self._loose = []

    def _take_lines(self, text: str) -> None:
        for line in filter(None, tidy(text).split("\n")):
            self.rows.append(TableRow((line,), len(self.rows) + 1, self._page))
