"""The flat sheets: a row per record with its id in a hidden column, nothing merged."""

import datetime
from itertools import zip_longest

from openpyxl.worksheet.properties import PageSetupProperties

from itadesk.export.flat import FlatTable, Value
from itadesk.export.xlsx.layout import A4
from itadesk.export.xlsx.stream import CellValue, Filled, StreamedSheet, pieces_of
from itadesk.export.xlsx.styles import Style, Styles

_HEADING = Style(14, bold=True, align="center", middle=True, edges="lrtb")
_TEXT = Style(14, edges="lrtb", wrap=False)
_DATE = Style(14, edges="lrtb", wrap=False, number="yyyy-mm-dd")
_SCORE = Style(14, edges="lrtb", wrap=False, number="0.00", align="right")
_HEIGHT, _HEADING_HEIGHT = 26.0, 50.0
"""Points: one line, two lines."""
_WIDTH = {"มาตรการ โครงการ หรือกิจกรรม": 45.0, "ขั้นตอนหรือวิธีการปฏิบัติ": 45.0}
_USUAL = 18.0


def write_table(sheet: StreamedSheet, table: FlatTable, styles: Styles) -> None:
    """Fill ``sheet``: headings that stay in view, filters, ids hidden in the first column.

    A text longer than a cell holds goes on in following rows of the same id.
    """
    for number, heading in enumerate(table.headings):
        dimension = sheet.column_dimensions[chr(ord("A") + number)]
        dimension.width = _WIDTH.get(heading, _USUAL)
        dimension.hidden = number == 0
    sheet.freeze_panes = "B2"
    sheet.page_setup.paperSize, sheet.page_setup.orientation = A4, "landscape"
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = "1:1"
    sheet.add(
        [(at, styles.id(_HEADING), text) for at, text in enumerate(table.headings)],
        height=_HEADING_HEIGHT,
        fixed=True,
    )
    kinds = {float: styles.id(_SCORE), datetime.date: styles.id(_DATE)}
    plain = styles.id(_TEXT)
    for row in table.rows:
        for values in _rows(row):
            sheet.add(_filled(values, kinds, plain), height=_HEIGHT, fixed=True)
    last = chr(ord("A") + len(table.headings) - 1)
    sheet.auto_filter.ref = f"A1:{last}{sheet.filled}"


def _filled(values: tuple[CellValue, ...], kinds: dict[type, int], plain: int) -> list[Filled]:
    return [(at, kinds.get(type(value), plain), value) for at, value in enumerate(values)]


def _rows(row: tuple[Value, ...]) -> list[tuple[CellValue, ...]]:
    """The row, and one more for each further piece of its longest text."""
    split = [pieces_of(value) if isinstance(value, str) else [value] for value in row]
    if all(len(pieces) == 1 for pieces in split):
        return [tuple(pieces[0] for pieces in split)]
    rows = list(zip_longest(*split))
    return [rows[0], *((row[0], *values[1:]) for values in rows[1:])]
