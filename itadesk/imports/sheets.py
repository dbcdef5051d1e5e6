"""Excel files: the visible sheets, cell by cell as they are shown, merged rows as loose lines."""

import datetime
import io
import math
import warnings
import zipfile
import zlib
from dataclasses import replace
from decimal import Decimal

import openpyxl
from defusedxml.common import DefusedXmlException
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from itadesk.formspec.sheets import DATA_SHEETS
from itadesk.imports.packages import open_package
from itadesk.imports.texts import error
from itadesk.records.table import TableRow
from itadesk.thai.dates import format_date
from itadesk.thai.text import clean_text

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    InvalidFileException,
    SyntaxError,  # what lxml and ElementTree make of broken XML
    DefusedXmlException,
    LookupError,
    OverflowError,
    ValueError,
    TypeError,
    AttributeError,
    OSError,
    RuntimeError,
    NotImplementedError,
    EOFError,
)
"""What openpyxl raises for files that are not as they should be."""
_MOST_ROWS = 20_000
_WIDEST = 100
_TALLEST = 200


def read_rows(data: bytes, name: str) -> tuple[TableRow, ...]:
    """The rows of an .xlsx; each sheet is a page, a row is its row in the sheet.

    A row merged over most of its columns is a loose line. Raises ImportFileError IMPORT_DAMAGED
    or IMPORT_TOO_BIG.
    """
    open_package(data, name).close()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not understand is no data
            book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
        rows: list[TableRow] = []
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
        printed = [sheet for sheet in shown if sheet.title not in DATA_SHEETS]
        for page, sheet in enumerate(printed or shown):
            rows += _sheet_rows(sheet, page, name)
    except _BROKEN as trouble:
        raise error("IMPORT_DAMAGED", name) from trouble
    return tuple(rows)


def _sheet_rows(sheet: Worksheet, page: int, name: str) -> list[TableRow]:
    """Rows as wide as the sheet's widest row of data."""
    spans, below = _full_rows(sheet), _columns_below(sheet)
    width = min(_WIDEST, sheet.max_column or 1)
    if _goes_on(sheet):
        raise error("IMPORT_TOO_BIG", name)
    rows = []
    grid = sheet.iter_rows(max_row=min(_MOST_ROWS, sheet.max_row or 1), max_col=width)
    for number, cells in enumerate(grid, 1):
        texts = [_text(cell) for cell in cells]
        if not any(texts):
            continue
        if number in spans and sum(bool(text) for text in texts) == 1:
            texts = [text for text in texts if text]
        rows.append(TableRow(tuple(texts), number, page, frozenset(below.get(number, ()))))
    return _narrowed(rows)


def _columns_below(sheet: Worksheet) -> dict[int, list[int]]:
    """Number of a row -> 0-based columns in which a cell merged downwards goes on."""
    below: dict[int, list[int]] = {}
    for area in list(sheet.merged_cells.ranges)[:_MOST_ROWS]:
        if area.min_col == area.max_col and area.max_row - area.min_row < _TALLEST:
            for number in range(area.min_row + 1, area.max_row + 1):
                below.setdefault(number, []).append(area.min_col - 1)
    return below


def _goes_on(sheet: Worksheet) -> bool:
    """Whether something stands below the last row that is read; formats alone are nothing."""
    below = range(_MOST_ROWS + 1, min(sheet.max_row or 1, 3 * _MOST_ROWS) + 1)
    return any(sheet.cell(row, column).value is not None for row in below for column in range(1, 5))


def _full_rows(sheet: Worksheet) -> set[int]:
    """Numbers of rows in which a cell is merged over more than half of the columns."""
    ranges = list(sheet.merged_cells.ranges)[:_MOST_ROWS]
    half = (sheet.max_column or 1) / 2
    return {area.min_row for area in ranges if area.max_col - area.min_col + 1 > half}


def _narrowed(rows: list[TableRow]) -> list[TableRow]:
    """Without the empty columns on the right."""
    width = max((_width(row.cells) for row in rows if len(row.cells) > 1), default=1)
    return [replace(row, cells=row.cells[:width]) if len(row.cells) > 1 else row for row in rows]


def _width(cells: tuple[str, ...]) -> int:
    return max((index for index, cell in enumerate(cells, 1) if cell), default=0)


def _text(cell: Cell | MergedCell) -> str:
    """The cell as its sheet shows it: dates in the Buddhist era, scores with their decimals."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime.datetime | datetime.date):
        day = value.date() if isinstance(value, datetime.datetime) else value
        return format_date(day, "short") if day.year > 1 else ""
    if isinstance(value, float | int) and not isinstance(value, bool) and _is_usual(value):
        return _number(value, str(cell.number_format))
    return clean_text(str(value)).strip()


def _is_usual(value: float) -> bool:
    return math.isfinite(value) and abs(value) < 1e15


def _number(value: float, pattern: str) -> str:
    """As its format shows it, but never with fewer digits than typed where it shows no decimals."""
    shown = pattern.split(";", maxsplit=1)[0]
    decimals = shown.partition(".")[2]
    places = len(decimals) - len(decimals.lstrip("0"))
    sign = "%" if shown.rstrip('"').endswith("%") else ""
    number = Decimal(repr(value)) * (100 if sign else 1)
    text = f"{number:.{min(places, 6)}f}" if places else format(number.normalize(), "f")
    return text + sign
