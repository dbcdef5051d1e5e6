"""Word files: paragraphs and tables in their order, read from the package's own XML."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from itadesk.imports.packages import open_package, read_part
from itadesk.imports.texts import error
from itadesk.records.table import TableRow
from itadesk.thai.text import clean_text

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(
    {"del", "moveFrom", "instrText", "delText", "pPr", "rPr", "fldChar", "txbxContent"}
)
_WIDEST = 100
_DEEPEST = 40


def read_rows(data: bytes, name: str) -> tuple[TableRow, ...]:
    """The rows of a .docx; each paragraph outside a table is a loose line, each table a page.

    Deleted text is left out, inserted text is in; a cell's paragraphs are its lines; a cell
    merged downwards holds its text in its first row. Raises ImportFileError IMPORT_DAMAGED.
    """
    with open_package(data, name) as package:
        xml = read_part(package, "word/document.xml", name)
    try:
        root = defusedxml.ElementTree.fromstring(
            xml.replace(_STRICT[1:-1].encode(), _W[1:-1].encode())
        )
    except (ParseError, DefusedXmlException, LookupError, ValueError, RecursionError) as trouble:
        raise error("IMPORT_DAMAGED", name) from trouble
    body = root.find(f"{_W}body")
    if body is None:
        raise error("IMPORT_DAMAGED", name)
    try:
        return tuple(_body_rows(body))
    except RecursionError as trouble:  # thousands of tables inside one another
        raise error("IMPORT_DAMAGED", name) from trouble


def _body_rows(body: Element) -> list[TableRow]:
    rows: list[TableRow] = []
    page = 0
    for block in _blocks(body):
        page += block.tag == f"{_W}tbl"
        rows += _block_rows(block, len(rows) + 1, page)
    return rows


def _blocks(parent: Element, depth: int = 0) -> Iterator[Element]:
    """Paragraphs and tables, also those inside content controls."""
    for child in parent:
        if child.tag in {f"{_W}p", f"{_W}tbl"}:
            yield child
        elif depth < _DEEPEST and child.tag in {
            f"{_W}{tag}" for tag in ("sdt", "sdtContent", "customXml", "ins", "smartTag")
        }:
            yield from _blocks(child, depth + 1)


def _block_rows(block: Element, line: int, page: int) -> list[TableRow]:
    if block.tag == f"{_W}p":
        lines = clean_text(_text(block)).split("\n")
        texts = [text.strip() for text in lines if text.strip()]
        return [TableRow((text,), line + index, page) for index, text in enumerate(texts)]
    rows = [_row(row) for row in _rows_of(block)]
    return [TableRow(cells, line + index, page, below) for index, (cells, below) in enumerate(rows)]


def _rows_of(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{_W}tr":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"}:
            yield from _rows_of(child)


def _cells_of(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{_W}tc":
            yield child
        elif child.tag in {f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"}:
            yield from _cells_of(child)


def _row(row: Element) -> tuple[tuple[str, ...], frozenset[int]]:
    """The row's texts, and where cells of rows above go on; a cell over several columns leaves
    the others empty, one over the whole row stands alone."""
    cells: list[str] = []
    merged_below: set[int] = set()
    count = 0
    for cell in _cells_of(row):
        count += 1
        properties = cell.find(f"{_W}tcPr")
        merged = properties.find(f"{_W}vMerge") if properties is not None else None
        below = merged is not None and merged.get(f"{_W}val", "continue") == "continue"
        merged_below |= {len(cells)} if below else set()
        cells.append("" if below else clean_text(_cell_text(cell)).strip())
        cells += [""] * (_span(properties) - 1)
    if count == 1 and cells:
        return (cells[0],), frozenset()
    return tuple(cells[:_WIDEST]), frozenset(merged_below)


def _span(properties: Element | None) -> int:
    span = properties.find(f"{_W}gridSpan") if properties is not None else None
    value = span.get(f"{_W}val", "1") if span is not None else "1"
    return min(_WIDEST, max(1, int(value))) if value.isdecimal() and len(value) < 5 else 1


def _cell_text(cell: Element) -> str:
    lines = []
    for block in _blocks(cell):
        if block.tag == f"{_W}p":
            lines.append(_text(block))
        else:
            lines += [" ".join(filter(None, _row(row)[0])) for row in _rows_of(block)]
    return "\n".join(line for line in lines if line.strip())


def _text(element: Element, depth: int = 0) -> str:
    """The visible text under an element."""
    parts: list[str] = []
    for child in element:
        tag = child.tag.removeprefix(_W) if isinstance(child.tag, str) else ""
        if tag == "t":
            parts.append(child.text or "")
        elif tag in {"br", "cr"}:
            parts.append("\n")
        elif tag == "tab":
            parts.append(" ")
        elif tag == "noBreakHyphen":
            parts.append("-")
        elif tag not in _SKIPPED and depth < _DEEPEST:
            parts.append(_text(child, depth + 1))
    return "".join(parts)
