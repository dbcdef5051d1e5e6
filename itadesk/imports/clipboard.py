"""The clipboard both ways: a table in HTML before tabs, and blocks of cells as both."""

import html as entities
import re
from collections.abc import Sequence

from itadesk.imports import delimited, piped, webpages
from itadesk.records.table import Table, TableRow
from itadesk.thai.text import clean_text

SOURCE = "clipboard"

_FRAGMENT = re.compile(r"<!--StartFragment-->(.*)<!--EndFragment-->", re.DOTALL | re.IGNORECASE)
_TABLE = re.compile(r"<table[\s>]", re.IGNORECASE)
_BREAK = '<br style="mso-data-placement:same-cell">'
_CELL = '<td valign="top" sdnum="1054;0;@" style="mso-number-format:\'\\@\'">'
_MARK = re.compile(
    r"\s*(?:[-–—•●○▪*·o§]|\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]{1,2}|\(?[ก-ฮa-z][.)]{1,2})\s*"
)
"""The mark of a list's item, with its dot or bracket: a bare number may be a table's."""
_OUTER_SPACES = re.compile(r"^ | $|(?<= ) ", re.MULTILINE)


def read(html: str | None, text: str) -> Table:
    """The cells on the clipboard; never raises.

    A table in HTML comes first (Word and Excel put one there), then text with tabs, quoted as
    Excel quotes it, or a table of Markdown. Other text of several lines without tabs is one cell,
    and so is a list whose marks are followed by tabs, as Word gives its own.
    """
    if html and _TABLE.search(html):
        rows = webpages.read_rows(_fragment(html))
        if rows:
            return Table(rows, SOURCE)
    if html and not text.strip():
        text = "\n".join(row.cells[0] for row in webpages.read_rows(_fragment(html)))
    return Table(_text_rows(text), SOURCE)


def as_text(table: Table) -> str:
    """A block as the text of one cell: rows as lines, cells parted by blanks."""
    return "\n".join(" ".join(filter(None, row.cells)) for row in table.rows)


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
    whole = match and (_TABLE.search(match[1]) or not _TABLE.search(html))
    return match[1] if match and whole else html


def _text_rows(text: str) -> tuple[TableRow, ...]:
    text = delimited.plain_lines(text).removeprefix("\ufeff").removesuffix("\n")
    lines = _piped(text) or _tabbed(text)
    rows = tuple(
        TableRow(tuple(clean_text(cell) for cell in line.cells), line.number) for line in lines
    )
    nothing = "\t" not in text and not text.strip()
    return () if nothing or not any(cell for row in rows for cell in row.cells) else rows


def _tabbed(text: str) -> list[delimited.Line]:
    lines = delimited.split(text)
    if all(len(line.cells) == 1 or _is_item(line.cells) for line in lines):
        alone = len(lines) == 1 and len(lines[0].cells) == 1
        return lines if alone else [delimited.Line(1, (text,))]
    return lines


def _piped(text: str) -> list[delimited.Line]:
    """The lines of a text that is a table of Markdown for the better part, or none."""
    if "|" not in text or "\t" in text:
        return []
    lines = text.split("\n")
    found = piped.tables(lines)
    others = [n for n, line in enumerate(lines) if line.strip() and n not in found]
    loose = [n for n in others if not piped.is_fence(lines[n])]
    if len(loose) > len(found):
        return []
    kept = sorted({*loose, *(n for n in found if not piped.is_rule(lines[n]))})
    return [delimited.Line(n + 1, found.get(n, (lines[n],))) for n in kept]


def _is_item(cells: Sequence[str]) -> bool:
    """Whether a line is an item of a list: Word parts the mark from its words by a tab."""
    return len(cells) == 2 and bool(_MARK.fullmatch(cells[0])) and bool(cells[1].strip())


def _quoted(cell: str) -> str:
    if cell.startswith('"') or "\n" in cell or "\t" in cell:
        return '"' + cell.replace('"', '""') + '"'
    return cell


def _escaped(cell: str) -> str:
    spaced = _OUTER_SPACES.sub("\u00a0", cell)
    return entities.escape(spaced, quote=False).replace("\u00a0", "&nbsp;").replace("\n", _BREAK)
