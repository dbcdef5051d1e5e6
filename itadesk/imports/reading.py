"""Files of any kind an office keeps its papers in, read to a Table."""

import re
from collections.abc import Callable
from pathlib import Path

from itadesk.imports import delimited
from itadesk.imports.decoding import decode, decode_html
from itadesk.imports.formulas import unworked_cells
from itadesk.imports.packages import office_kind
from itadesk.imports.textrows import read_rows
from itadesk.imports.texts import error
from itadesk.records.table import Table, TableRow
from itadesk.thai.text import clean_text

_Rows = tuple[TableRow, ...]

LIMIT = 60_000_000
"""Bytes of a file; a year's paper with pictures is a few million."""
TEXT_LIMIT = 20_000_000
_WIDEST = 200
"""Columns; more is no table of a paper."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_GUARDED = re.compile(r"'(?='*(?:[=+@]|-(?!$|[ ก-๛])))")
_PAGES = (b"<html", b"<!doctype html", b"<table", b"<meta", b"<body")


def read(path: Path) -> Table:
    """The rows of a paper's file, chosen by what is in it before what it is called.

    Raises ImportFileError with one of the codes of ``texts.ERRORS``; the file is only read.
    """
    name = path.name
    data = _bytes(path)
    reader = _reader(data, path.suffix.lower(), name)
    rows = reader(data, name)
    rows = tuple(row for row in rows if any(cell for cell in row.cells))
    if not any(1 < len(row.cells) <= _WIDEST for row in rows):
        raise error("IMPORT_NO_TABLE", name)
    unworked = unworked_cells(data, name) if reader is _read_sheet else ()
    return Table(tuple(row for row in rows if len(row.cells) <= _WIDEST), name, unworked)


def _bytes(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a folder, a device, a pipe without an end
            raise error("IMPORT_TYPE", path.name)
        if path.stat().st_size > LIMIT:
            raise error("IMPORT_TOO_BIG", path.name)
        data = path.read_bytes()
    except FileNotFoundError as missing:
        raise error("IMPORT_MISSING", path.name) from missing
    except (OSError, ValueError) as trouble:
        raise error("IMPORT_UNREADABLE", path.name) from trouble
    if not data.strip(b"\x00 \t\r\n"):
        raise error("IMPORT_EMPTY", path.name)
    return data


def _reader(data: bytes, suffix: str, name: str) -> Callable[[bytes, str], _Rows]:
    if data.startswith(b"PK\x03\x04"):
        return _read_sheet if office_kind(data, name) == "xlsx" else _read_document
    if data.startswith(_OLD_OFFICE):
        raise error("IMPORT_OLD_OFFICE", name)
    if data.startswith(b"%PDF"):
        raise error("IMPORT_PDF", name)
    if data.startswith(b"{\\rtf"):
        raise error("IMPORT_OLD_OFFICE", name)
    if suffix in {".xlsx", ".docx", ".xlsm"}:
        raise error("IMPORT_DAMAGED", name)
    start = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if suffix in {".html", ".htm", ".mht"} or start.startswith(_PAGES):
        return _read_page
    if suffix == ".csv":
        return _read_csv
    if suffix in {".tsv", ".tab"}:
        return _read_tsv
    return _read_text


def _text(data: bytes, name: str) -> str:
    if len(data) > TEXT_LIMIT:
        raise error("IMPORT_TOO_BIG", name)
    return decode(data, name).removeprefix("\ufeff")


def _read_text(data: bytes, name: str) -> _Rows:
    return read_rows(_text(data, name))


def _read_tsv(data: bytes, name: str) -> _Rows:
    return _rows(delimited.split(_text(data, name)))


def _read_csv(data: bytes, name: str) -> _Rows:
    text = _text(data, name)
    lines = delimited.split(text, delimited.sniff(text), quotes="always")
    return _rows(
        [
            delimited.Line(line.number, tuple(_unguarded(cell) for cell in line.cells))
            for line in lines
        ]
    )


# The libraries of these three load slowly; a window that imports nothing should not wait.


def _read_sheet(data: bytes, name: str) -> _Rows:
    from itadesk.imports import sheets

    return sheets.read_rows(data, name)


def _read_document(data: bytes, name: str) -> _Rows:
    from itadesk.imports import documents

    return documents.read_rows(data, name)


def _read_page(data: bytes, name: str) -> _Rows:
    if len(data) > TEXT_LIMIT:
        raise error("IMPORT_TOO_BIG", name)
    from itadesk.imports import webpages

    return webpages.read_rows(decode_html(data, name))


def _unguarded(cell: str) -> str:
    """A cell without the ``'`` that our own CSV puts before what Excel would calculate."""
    return cell[1:] if _GUARDED.match(cell) else cell


def _rows(lines: list[delimited.Line]) -> _Rows:
    """Rows of delimited lines; an empty line begins a new page, trailing empty cells of a
    loose line do not make it a table's row."""
    rows: list[TableRow] = []
    page = 0
    for line in lines:
        cells = tuple(clean_text(cell).strip() for cell in line.cells)
        if not any(cells):
            page += bool(rows and rows[-1].page == page)
            continue
        rows.append(TableRow(cells, line.number, page))
    return tuple(rows)
