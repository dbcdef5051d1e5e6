"""The test page of a font: what to look at before a paper is printed in it."""

from pathlib import Path

from itadesk.records.document import (
    Block,
    Cell,
    Column,
    Document,
    Grid,
    PageSetup,
    Paragraph,
    Part,
    Row,
)

_TITLE = "หน้าทดสอบแบบอักษร"
_HINT = (
    "ตรวจดูว่าวรรณยุกต์และสระไม่ทับกัน ไม่ลอยห่างจากพยัญชนะ และตัวเลขเป็นเลขไทย "
    "หากส่วนใดอ่านไม่ชัด โปรดเลือกแบบอักษรอื่น"
)
_ROWS = (
    ("วรรณยุกต์สองชั้น", "ที่นี่ ปี่ ฝื่น ฟื้นฟู เกี๊ยว ปั๊ม เปี๊ยะ ตั้งใจ ครั้งที่ ไม้ เก้าอี้"),
    ("สระอำ", "น้ำ ทำ กำ ป้ำ ช้ำ ย่ำ คำนึงถึง สำนักงาน อำเภอ จำนวน"),
    ("พยัญชนะหางยาว", "ป่า ปู่ ฝ่าย ฟ้า ปีงบประมาณ ปฏิบัติ ฎีกา ฏ ญาติ กตัญญู ฐานะ ฤๅษี"),
    ("เลขและเครื่องหมาย", "๐๑๒๓๔๕๖๗๘๙ 0123456789 ร้อยละ ๙๙.๓๘ “ก” (ข) ๑/๒๕๖๘ ฯลฯ ๆ"),
    ("อักษรละติน", "ITA IIT EIT OIT i๑ e๒ o๑๒ E-Service https://example.go.th"),
)
_STYLES = (("ตัวปกติ", False, False), ("ตัวหนา", True, False), ("ตัวเอียง", False, True))


def specimen(font: Path | None = None) -> Document:
    """The test page of the font at ``font``, or of Sarabun."""
    blocks: list[Block] = [
        Paragraph(_TITLE, bold=True, align="center"),
        Paragraph(_HINT, first_line=48, align="justify", space_after=8),
    ]
    for name, bold, italic in _STYLES:
        text = f"{name}: สำนักปลัดองค์การบริหารส่วนตำบล ปีงบประมาณ พ.ศ. ๒๕๖๘"
        blocks.append(Paragraph(text, bold=bold, italic=italic, space_after=4))
    rows = tuple(Row((Cell(label), Cell(text), Cell(text, bold=True))) for label, text in _ROWS)
    columns = (Column("สิ่งที่ดู", 20), Column("ตัวปกติ", 40), Column("ตัวหนา", 40))
    blocks.append(Grid(columns, rows))
    page = PageSetup("portrait")
    return Document(_TITLE, (Part(page, tuple(blocks)),), font=str(font) if font else "")
