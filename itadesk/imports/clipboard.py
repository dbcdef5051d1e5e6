"""The clipboard both ways: a table in HTML before tabs, and blocks of cells as both."""

import html as entities
import re
from collections.abc import Sequence

from itadesk.imports import delimited, webpages
from itadesk.records.table import Table, TableRow
from itadesk.thai.text import clean_text

SOURCE = "clipboard"

_FRAGMENT = re.compile(r"<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL | re.IGNORECASE)
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_BREAK = '<br style="mso-data-placement:same-cell">'
_CELL = '<td sdnum="1054;0;@" style="mso-number-format:\'\\@\'">'
_OUTER_SPACES = re.compile(r"^ | $|(?<= ) ", re.MULTILINE)


def read(html: str | None, text: str) -> Table:
    """The cells on the clipboard; never raises.

    A table in HTML comes first (Word and Excel put one there), then text with tabs, quoted as
    Excel quotes it. Text of several lines without tabs is one cell.
    """
    if html and _TABLE.search(html):
        rows = webpages.read_rows(_fragment(html))
        if rows:
            return Table(rows, SOURCE)
    return Table(_text_rows(text), SOURCE)


def tsv(cells: Sequence[Sequence[str]]) -> str:
    """A block of cells as text with tabs; cells with line ends or tabs are quoted."""
    alone = len(cells) == 1 and len(cells[0]) == 1
    if alone and not cells[0][0].startswith('"'):
        return cells[0][0]
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in cells)


def html(cells: Sequence[Sequence[str]]) -> str:
    """A block of cells as an HTML table that Excel, Word, Calc and Writer paste as these cells.

    Line ends stay inside their cell, and nothing is taken for a number, date or formula.
    """
    rows = "".join(
        "<tr>" + "".join(f"{_CELL}{_escaped(cell)}</td>" for cell in row) + "</tr>\n"
        for row in cells
    )
    return (
        '<html><head><meta charset="utf-8"></head><body>\n'
        f'<table {webpages.EXACT}="exact" border="1" cellspacing="0">\n'
        f"{rows}</table>\n</body></html>"
    )


def _fragment(html: str) -> str:
    """What stands between Windows' fragment marks, if that holds the whole table."""
    match = _FRAGMENT.search(html)
    return match[1] if match and _TABLE.search(match[1]) else html


def _text_rows(text: str) -> tuple[TableRow, ...]:
    text = delimited.plain_lines(text).removeprefix("\ufeff").removesuffix("\n")
    lines = delimited.split(text)
    if len(lines) > 1 and all(len(line.cells) == 1 for line in lines):
        lines = [delimited.Line(1, (text,))]
    rows = tuple(
        TableRow(tuple(clean_text(cell) for cell in line.cells), line.number) for line in lines
    )
    return rows if any(cell for row in rows for cell in row.cells) else ()


def _quoted(cell: str) -> str:
    if cell.startswith('"') or "\n" in cell or "\t" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _escaped(cell: str) -> str:
    spaced = _OUTER_SPACES.sub("\u00a0", cell)
    return entities.escape(spaced, quote=False).replace("\u00a0", "&nbsp;").replace("\n", _BREAK)
