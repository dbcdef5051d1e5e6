"""Thai of the form editor."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

TITLE = "แก้แบบฟอร์ม"
HINT = (
    "แบบที่มากับโปรแกรมแก้ไม่ได้ คัดลอกมาเป็นแบบของหน่วยงานก่อน แล้วแก้หัวตาราง ลำดับ "
    "ความกว้าง และข้อความได้ หน้ากระดาษทางขวาเปลี่ยนตาม"
)
FORM = "แบบฟอร์ม"
OWN = "{title}  (ของหน่วยงาน)"
COPY = "คัดลอกมาแก้"
COPY_TITLE = "{title} ของหน่วยงาน"
SAVE = "บันทึกแบบฟอร์ม"
REMOVE = "ลบแบบของหน่วยงาน"
GIVE = "ส่งออกเป็นไฟล์…"
TAKE = "รับจากไฟล์…"
USE = "ใช้กับเอกสารที่เปิดอยู่"
SAVED = "บันทึกแบบฟอร์ม “{title}” แล้ว"
COPIED = "คัดลอกเป็น “{title}” แล้ว แก้ไขได้เลย"
REMOVED = "ลบแบบฟอร์ม “{title}” แล้ว"
GIVEN = "ส่งออกไว้ที่ {path}"
TAKEN = "รับแบบฟอร์ม “{title}” แล้ว"
USED = "เอกสารที่เปิดอยู่ใช้แบบฟอร์มนี้แล้ว"
PROBLEMS = "แบบฟอร์มที่อ่านไม่ได้ {count} ไฟล์: {first}"
FILE_FILTER = "แบบฟอร์ม (*.toml);;ไฟล์ทั้งหมด (*)"
USE_LABEL = "เปลี่ยนแบบฟอร์ม"
UNSAVED_TITLE = "ยังไม่ได้บันทึกแบบฟอร์ม"
UNSAVED = "แบบฟอร์มนี้แก้ไว้แต่ยังไม่ได้บันทึก"
UNSAVED_SAVE = "บันทึกแล้วปิด"
UNSAVED_LEAVE = "ปิดโดยไม่บันทึก"

TABS = "ส่วนของแบบฟอร์ม"
TAB_GENERAL = "ทั่วไป"
TAB_PART = "ส่วนที่ {number}"
NAME = "ชื่อแบบฟอร์ม"
DIGITS = "ตัวเลข"
DIGITS_CHOICES: Final = (("thai", "เลขไทย"), ("arabic", "เลขอารบิก"))
FLAGS: Final = {
    "page_numbers": "พิมพ์เลขหน้า",
    "memo_head": "มีหัวบันทึกข้อความ",
    "charts": "มีแผนภูมิคะแนน",
    "appendix": "มีที่อยู่เว็บ QR และภาคผนวก",
    "dated": "พิมพ์วันที่ของเอกสารก่อนลงนาม",
}
ROLES = "ผู้ลงนาม (บทบาท คั่นด้วยจุลภาค)"
ROLES_HINT = "เช่น ผู้จัดทำ, ผู้ตรวจสอบ, อนุมัติ"

PART_TITLE = "หัวเรื่อง"
PART_PREAMBLE = "คำนำ"
PART_CLOSING = "ข้อความท้าย"
INSERT_VALUE = "แทรกค่า"
VALUES_HINT = "คำในวงเล็บปีกกา เช่น {ปีงบประมาณ} โปรแกรมเติมให้เอง ส่วนในวงเล็บเหลี่ยม [ ] จะไม่พิมพ์ถ้าไม่มีค่า"
UNKNOWN_VALUE = "ไม่มีค่าชื่อ {{{name}}} ให้เติม{like} กด “แทรกค่า” เพื่อเลือกจากรายการ"
VALUES: Final[Mapping[str, Mapping[str, str]]] = MappingProxyType(
    {
        "ปีและรอบ": {
            "fiscal_year": "ปีงบประมาณ",
            "fiscal_year-1": "ปีงบประมาณก่อน",
            "fiscal_year+1": "ปีงบประมาณถัดไป",
            "score_year": "ปีของคะแนน",
            "score_year-1": "ปีก่อนปีของคะแนน",
            "ita_year": "ปี ITA ที่ยื่น",
            "round": "รอบการรายงาน",
            "round_span": "ช่วงเดือนของรอบ",
            "half_year": "รอบ ๖ เดือนและช่วงเดือน",
        },
        "หน่วยงาน": {
            "office.name": "ชื่อหน่วยงาน",
            "office.short": "ชื่อย่อหน่วยงาน",
            "office.kind": "ประเภทหน่วยงาน",
            "office.place": "ตำบล อำเภอ จังหวัด",
            "office.subdistrict": "ชื่อตำบล",
            "office.district": "ชื่ออำเภอ",
            "office.province": "ชื่อจังหวัด",
            "office.website": "เว็บไซต์หน่วยงาน",
        },
        "คะแนน": {
            "total": "คะแนนรวม",
            "level": "ระดับผลการประเมิน",
            "IIT": "คะแนน IIT",
            "EIT": "คะแนน EIT",
            "OIT": "คะแนน OIT",
        },
        "เอกสาร": {
            "item_code": "รหัสข้อ OIT",
            "item_name": "ชื่อข้อ OIT",
            "indicator_count": "จำนวนตัวชี้วัด",
            "measure_count": "จำนวนมาตรการ",
            "paper_date": "วันที่ของเอกสาร",
            "web_address": "ที่อยู่เว็บ",
        },
    }
)
"""Thai names of what a form's texts may hold, in the groups of the menu; files have the others."""
ORIENTATION = "แนวกระดาษ"
ORIENTATIONS: Final = (("landscape", "แนวนอน"), ("portrait", "แนวตั้ง"))
GROUP_BY = "จัดกลุ่มตาม"
GROUPS: Final = (
    ("none", "ไม่จัดกลุ่ม"),
    ("instrument", "เครื่องมือ (IIT EIT OIT)"),
    ("indicator", "ตัวชี้วัด"),
    ("issue", "ประเด็น"),
)
NUMBER = "เลขลำดับ"
NUMBERS: Final = (("in-title", "หน้าชื่อมาตรการ"), ("column", "คอลัมน์ลำดับ"), ("none", "ไม่มี"))
COLUMNS = "คอลัมน์ของตาราง"
COLUMN_HEADS: Final = ("ข้อมูล", "หัวตาราง", "กว้าง", "ต้องกรอก", "ซ่อน")
ADD_COLUMN = "เพิ่มคอลัมน์"
REMOVE_COLUMN = "เอาออก"
UP = "เลื่อนขึ้น"
DOWN = "เลื่อนลง"

DRAFT_BACK = "นำสิ่งที่แก้ค้างไว้ใน “{title}” กลับมาแล้ว กดบันทึกเพื่อใช้"
REMOVE_ASKED = "ลบแบบฟอร์ม “{title}” หรือไม่ ลบแล้วเลิกทำไม่ได้ เอกสารที่ใช้แบบนี้จะพิมพ์ด้วยแบบที่มากับโปรแกรมแทน"
REMOVE_IT = "ลบแบบฟอร์มนี้"
