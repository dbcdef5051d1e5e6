"""The same 20,000 rows, written by itadesk and by XlsxWriter."""

import io

from xlsxwriter import Workbook

from itadesk.export.xlsx import xlsx_bytes
from itadesk.records.document import Cell, Column, Document, Grid, PageSetup, Part, Row
from itadesk.records.dossier import Dossier
from itadesk.records.office import Office

ROWS = 20_000
_HEADINGS = ("ลำดับ", "มาตรการ", "ขั้นตอนหรือวิธีการปฏิบัติ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินการ")
_WIDTHS = (6.0, 24.0, 26.0, 12.0, 12.0, 20.0)
_FONT = "TH SarabunPSK"


def texts(count: int = ROWS) -> list[tuple[str, ...]]:
    """Rows of different Thai texts, most of them of one line, some of three."""
    return [
        (
            f"{number}",
            f"มาตรการที่ {number} จัดทำแผน",
            f"ประชุมชี้แจงครั้งที่ {number}" * (3 if number % 10 == 0 else 1),
            f"ไตรมาสที่ {number % 4 + 1}",
            "สำนักปลัด",
            f"ดำเนินการแล้ว {number} ครั้ง",
        )
        for number in range(1, count + 1)
    ]


def ours(rows: list[tuple[str, ...]]) -> int:
    """Bytes of the workbook that itadesk writes: heights worked out, flat sheet and all."""
    columns = tuple(map(Column, _HEADINGS, _WIDTHS))
    grid = Grid(columns, tuple(Row(tuple(map(Cell, row))) for row in rows))
    document = Document("รายงาน", (Part(PageSetup(), (grid,)),))
    return len(xlsx_bytes(document, Dossier(Office(), 2568, "full-year")))


def xlsxwriter(rows: list[tuple[str, ...]]) -> int:
    """Bytes of the same sheet by XlsxWriter, with heights given to it."""
    out = io.BytesIO()
    book = Workbook(out)
    sheet = book.add_worksheet()
    look = {"font_name": _FONT, "font_size": 14, "text_wrap": True, "valign": "top", "border": 1}
    plain, bold = book.add_format(look), book.add_format({**look, "bold": True, "align": "center"})
    for at, (heading, width) in enumerate(zip(_HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(at, at, width * 1.3)
        sheet.write_string(0, at, heading, bold)
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, 50.0 if number % 10 == 0 else 26.4)
        for at, text in enumerate(row):
            sheet.write_string(number, at, text, plain)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&Cหน้า &P จาก &N")
    book.close()
    return len(out.getvalue())
