"""The tables of the book as data: their fields, kinds, Thai names, keys and order.

Row values carry the same attribute names as the columns here, and so do forms, ``set``,
``show`` and history: one name for one thing everywhere.
"""

from dataclasses import dataclass
from typing import Literal

FieldKind = Literal["text", "int", "date", "decimal"]


@dataclass(frozen=True, slots=True)
class Field:
    """One column a user can fill in, or (``derived``) one the desk works out from another."""

    name: str
    title: str
    kind: FieldKind = "text"
    derived: bool = False
    fixed: bool = False
    """Set when the row is made and never edited (keys and references)."""


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table: ``id`` first (text, UUID), then ``fields``."""

    name: str
    title: str
    fields: tuple[Field, ...]
    ordered: bool = False
    """Rows carry ``order_key``, a text key between its neighbours'."""
    scope: tuple[str, ...] = ()
    """Fields within which rows are ordered and numbered (e.g. ``fiscal_year``)."""
    key: tuple[str, ...] = ()
    """Natural key: such rows come into being when a cell of theirs is first filled."""

    def field(self, name: str) -> Field:
        """The field of this name; KeyError when there is none."""
        return {field.name: field for field in self.fields}[name]


def _fixed(name: str, title: str, kind: FieldKind = "text") -> Field:
    return Field(name, title, kind, fixed=True)


OFFICE = TableSpec(
    "office",
    "หน่วยงาน",
    (
        Field("name", "ชื่อหน่วยงาน"),
        Field("kind", "ประเภท"),
        Field("subdistrict", "ตำบล"),
        Field("district", "อำเภอ"),
        Field("province", "จังหวัด"),
        Field("website", "เว็บไซต์"),
        Field("logo", "ตราหน่วยงาน"),
    ),
)
FISCAL_YEAR = TableSpec(
    "fiscal_year",
    "ปีงบประมาณ",
    (_fixed("fiscal_year", "ปีงบประมาณ", "int"),),
    key=("fiscal_year",),
)
UNIT = TableSpec(
    "unit",
    "ส่วนราชการ",
    (
        Field("name", "ชื่อส่วนราชการ"),
        Field("parent", "สังกัด"),
        Field("head", "หัวหน้า"),
        Field("position", "ตำแหน่ง"),
    ),
    ordered=True,
)
SIGNATORY = TableSpec(
    "signatory",
    "ผู้ลงนาม",
    (
        Field("role", "บทบาท"),
        Field("name", "ชื่อ-นามสกุล"),
        Field("position", "ตำแหน่ง"),
        Field("acting", "รักษาราชการแทน"),
    ),
    ordered=True,
)
MEASURE = TableSpec(
    "measure",
    "มาตรการ",
    (
        _fixed("fiscal_year", "ปีงบประมาณ", "int"),
        Field("title", "มาตรการ โครงการ หรือกิจกรรม"),
        Field("kind", "ประเภท"),
        Field("instrument", "เครื่องมือการประเมิน"),
        Field("indicator", "ตัวชี้วัด", "int"),
        Field("issue", "ประเด็น"),
        Field("question", "ข้อคำถาม"),
        Field("finding", "ผลการวิเคราะห์ตัวชี้วัด"),
        Field("steps", "ขั้นตอนหรือวิธีการปฏิบัติ"),
        Field("period", "ช่วงระยะเวลาในการดำเนินการ"),
        Field("period_start", "เริ่ม", "date", derived=True),
        Field("period_end", "สิ้นสุด", "date", derived=True),
        Field("responsible", "ผู้รับผิดชอบ"),
        _fixed("origin", "คัดลอกจาก"),
    ),
    ordered=True,
    scope=("fiscal_year",),
)
RESULT = TableSpec(
    "result",
    "ผลการดำเนินการ",
    (
        _fixed("measure", "มาตรการ"),
        _fixed("round", "รอบการรายงาน"),
        Field("status", "สถานะ"),
        Field("reason", "เหตุผล"),
        Field("output", "ผลการดำเนินการ"),
        Field("outcome", "ผลลัพธ์หรือผลสัมฤทธิ์"),
        Field("suggestion", "ข้อเสนอแนะ"),
    ),
    key=("measure", "round"),
)
EVIDENCE = TableSpec(
    "evidence",
    "หลักฐาน",
    (
        _fixed("result", "ผลการดำเนินการ"),
        Field("kind", "ประเภท"),
        Field("number", "เลขที่"),
        Field("date_text", "ลงวันที่"),
        Field("date", "วันที่", "date", derived=True),
        Field("url", "ลิงก์"),
        Field("picture", "ภาพ"),
        Field("caption", "คำบรรยาย"),
    ),
    ordered=True,
    scope=("result",),
)
SCORE = TableSpec(
    "score",
    "คะแนน",
    (
        _fixed("fiscal_year", "ปีงบประมาณ", "int"),
        _fixed("code", "รหัส"),
        Field("text", "คะแนน"),
        Field("value", "คะแนน", "decimal", derived=True),
        Field("wording", "ประเด็นข้อคำถาม"),
    ),
    key=("fiscal_year", "code"),
)
ANALYSIS = TableSpec(
    "analysis",
    "การวิเคราะห์",
    (
        _fixed("fiscal_year", "ปีงบประมาณ", "int"),
        _fixed("indicator", "ตัวชี้วัด", "int"),
        Field("shared_with", "ใช้ร่วมกับตัวชี้วัด"),
        Field("questions", "ประเด็นข้อคำถาม"),
        Field("lowest_stated", "ข้อคำถามที่ได้คะแนนน้อยที่สุด"),
        Field("cause", "สาเหตุเกิดจาก"),
        Field("guideline", "แนวทางการยกระดับผลการประเมินฯ"),
    ),
    key=("fiscal_year", "indicator"),
)
PAPER = TableSpec(
    "paper",
    "เอกสาร",
    (
        _fixed("role", "บทบาท"),
        _fixed("fiscal_year", "ปีงบประมาณ", "int"),
        _fixed("round", "รอบการรายงาน"),
        Field("form", "แบบฟอร์ม"),
        Field("ita_year", "ปี ITA ที่ยื่น", "int"),
        Field("date_text", "วันที่ของเอกสาร"),
        Field("date", "วันที่", "date", derived=True),
        Field("web_address", "ที่อยู่เว็บ"),
        Field("signatories", "ผู้ลงนาม"),
        Field("page_numbers", "เลขหน้า"),
        Field("memo_head", "หัวบันทึกข้อความ"),
    ),
    key=("role", "fiscal_year", "round"),
)
PAPER_TEXT = TableSpec(
    "paper_text",
    "ข้อความของเอกสาร",
    (
        _fixed("paper", "เอกสาร"),
        _fixed("part", "ส่วนที่", "int"),
        _fixed("slot", "ช่อง"),
        Field("text", "ข้อความ"),
    ),
    key=("paper", "part", "slot"),
)
PAPER_PICTURE = TableSpec(
    "paper_picture",
    "ภาพประกอบ",
    (_fixed("paper", "เอกสาร"), Field("picture", "ภาพ"), Field("caption", "คำบรรยาย")),
    ordered=True,
    scope=("paper",),
)
PUBLICATION = TableSpec(
    "publication",
    "การเผยแพร่",
    (
        _fixed("paper", "เอกสาร"),
        Field("url", "ที่อยู่เว็บ"),
        Field("posted_on", "วันที่เผยแพร่"),
        Field("checked_on", "วันที่ตรวจสอบ"),
        Field("entered_on", "วันที่บันทึกใน ITAS"),
        Field("entered_by", "ผู้บันทึกใน ITAS"),
    ),
    ordered=True,
    scope=("paper",),
)
FROZEN_PAPER = TableSpec(
    "frozen_paper",
    "ฉบับที่อนุมัติ",
    (
        _fixed("paper", "เอกสาร"),
        _fixed("approved_at", "อนุมัติเมื่อ"),
        _fixed("approved_by", "อนุมัติโดย"),
        _fixed("document", "เนื้อหา"),
    ),
)
RULE_CORRECTION = TableSpec(
    "rule_correction",
    "การแก้ไขเกณฑ์",
    (
        _fixed("ita_year", "ปี ITA", "int"),
        _fixed("path", "รายการ"),
        Field("value", "ค่า"),
    ),
    key=("ita_year", "path"),
)

TABLES: dict[str, TableSpec] = {
    table.name: table
    for table in (
        OFFICE,
        FISCAL_YEAR,
        UNIT,
        SIGNATORY,
        MEASURE,
        RESULT,
        EVIDENCE,
        SCORE,
        ANALYSIS,
        PAPER,
        PAPER_TEXT,
        PAPER_PICTURE,
        PUBLICATION,
        FROZEN_PAPER,
        RULE_CORRECTION,
    )
}
