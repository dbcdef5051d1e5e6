"""Papers made for the tests: invented texts, and a small reader of tab-separated rows."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from itadesk.export.pdf import Rendered
from itadesk.records.document import (
    Block,
    Cell,
    CellRef,
    Column,
    Document,
    Grid,
    PageSetup,
    Paragraph,
    Part,
    Row,
)

PAGE_NUMBER = "หน้า {page} จาก {pages}"


def paper(*blocks: Block, page: PageSetup | None = None, numbers: str = "") -> Document:
    """A paper of one part."""
    return Document("เอกสารทดสอบ", (Part(page or PageSetup(), blocks),), page_number=numbers)


def grid(
    rows: Sequence[Sequence[str]],
    *,
    widths: Sequence[float] = (),
    headings: Sequence[str] = (),
    size: float = 20.0,
) -> Grid:
    """A table whose cells can be found again by (row, column)."""
    count = len(rows[0]) if rows else len(headings)
    columns = tuple(
        Column(headings[at] if headings else "", widths[at] if widths else 1) for at in range(count)
    )
    return Grid(columns, tuple(_row(index, row) for index, row in enumerate(rows)), size=size)


def _row(index: int, texts: Sequence[str]) -> Row:
    return Row(tuple(Cell(text, ref=ref(index, at)) for at, text in enumerate(texts)))


def ref(row: int, column: int) -> CellRef:
    """How the cells of ``grid`` are named."""
    return CellRef("measure", str(row), str(column))


def squeezed(text: str) -> str:
    """Without spaces and line ends, in which readers of PDF may differ."""
    return "".join(text.split())


def printed(rendered: Rendered) -> dict[CellRef, str]:
    """What stands on the pages of each cell, put together."""
    found: defaultdict[CellRef, str] = defaultdict(str)
    for place in rendered.places:
        found[place.ref] += place.text
    return {ref: squeezed(text) for ref, text in found.items()}


def seed_paper(path: Path) -> Document:
    """A real paper as its text has it: paragraphs, and one table of equal rows after another."""
    blocks: list[Block] = []
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = [re.sub(r"</?p>", "", cell) for cell in line.split("\t")]
        if len(cells) > 1 and (not rows or len(rows[0]) == len(cells)):
            rows.append(cells)
            continue
        blocks += _table(rows, len(blocks))
        rows = [cells] if len(cells) > 1 else []
        if len(cells) == 1 and line.strip():
            blocks.append(Paragraph(line, first_line=36, outline=0 if len(line) < 90 else None))
    return paper(*blocks, numbers=PAGE_NUMBER)


def _table(rows: list[list[str]], number: int) -> Iterator[Grid]:
    if not rows:
        return
    columns = tuple(Column(text, 22 if len(text) > 22 else 12) for text in rows[0])
    body = tuple(
        Row(
            tuple(
                Cell(text, ref=CellRef(str(number), str(at), str(column)))
                for column, text in enumerate(row)
            )
        )
        for at, row in enumerate(rows[1:])
    )
    yield Grid(columns, body)


SAMPLE = paper(
    Paragraph(
        "รายงานผลการดำเนินการของสำนักงานตัวอย่าง\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘",
        bold=True,
        align="center",
        outline=0,
        keep_with_next=True,
    ),
    Paragraph(
        "สำนักงานตัวอย่างได้ปรับปรุงงานบริการให้รวดเร็วยิ่งขึ้น น้ำดื่มสะอาด เก้าอี้เพียงพอ "
        "และมีป้ายบอกทางที่อ่านง่าย ผู้มารับบริการจึงใช้เวลารอน้อยลงกว่าปีก่อนอย่างเห็นได้ชัด",
        first_line=48,
        align="justify",
        space_after=8,
    ),
    grid(
        [
            [
                "๑. ปรับปรุงป้ายบอกขั้นตอน",
                "- สำรวจป้ายเดิมทุกจุด\n- จัดทำป้ายใหม่ที่อ่านง่าย\n- ติดตั้งภายในเดือนมีนาคม",
                "ต.ค.๖๗-มี.ค.๖๘",
                "ติดตั้งป้ายใหม่ ๑๒ จุด ครบทุกอาคาร (ร้อยละ ๑๐๐)",
            ],
            [
                "๒. เปิดช่องทาง E-Service",
                "๑) ออกแบบแบบคำขอ\n๒) ทดลองใช้กับผู้สูงอายุ\n๓) เปิดใช้จริง",
                "ไตรมาสที่ ๑ - ๔",
                "มีผู้ใช้ ๓๔๕ ราย ปิ่นปักผม ฟื้นฟู ญาติผู้ใหญ่ ฐานข้อมูล ก็พร้อม < & > \"'",
            ],
            ["๓. อบรมเจ้าหน้าที่", "-", "ตลอดปี", "น้ำใจ ทำดี กตัญญู รู้คุณ ปู่ ย่า กฎ กู้ ฎีกา ฏ ฤๅษี"],
        ],
        widths=(22, 30, 14, 34),
        headings=("มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผลการดำเนินการ"),
    ),
    numbers=PAGE_NUMBER,
)
