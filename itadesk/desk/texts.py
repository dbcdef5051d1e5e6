"""What the desk says: names of operations in menu and history, and why an edit was not made."""

from typing import Final

from itadesk.errors import EditError

_EDIT: Final = {
    "NO_ROW": "ไม่พบแถวนี้ใน “{table}” แล้ว อาจถูกลบไปก่อนหน้านี้",
    "OWN_PARENT": "ส่วนราชการสังกัดตัวเองหรือสังกัดงานของตัวเองไม่ได้",
    "NO_TABLE": "ไม่มีตารางชื่อ “{table}”",
    "NO_FIELD": "“{table}” ไม่มีช่องชื่อ “{field}”",
    "FIXED_FIELD": "แก้ช่อง “{field}” ของ “{table}” โดยตรงไม่ได้",
    "BAD_NUMBER": "ช่อง “{field}” ต้องเป็นตัวเลข แต่พิมพ์ว่า “{value}”",
    "BAD_INDICATOR": "ตัวชี้วัดต้องเป็นเลข ๑ ถึง ๑๐ แต่พิมพ์ว่า “{value}”",
    "BAD_YEAR": "ปีต้องเป็นพุทธศักราช ๔ หลัก เช่น ๒๕๖๘ แต่พิมพ์ว่า “{value}”",
    "BAD_CHOICE": "ช่อง “{field}” ต้องเป็นค่าใดค่าหนึ่งใน {choices} แต่ได้ “{value}”",
    "MISSING_FIELD": "แถวใหม่ใน “{table}” ยังขาดช่อง “{field}”",
    "ROW_EXISTS": "มีแถวนี้ใน “{table}” อยู่แล้ว",
    "NOT_REMOVABLE": "ลบ{table}ไม่ได้ แต่แก้ไขได้ทุกช่อง",
    "NOT_ORDERED": "เรียงลำดับแถวใน “{table}” ไม่ได้",
    "NO_PICTURE": "ไม่พบภาพที่เก็บไว้ในแฟ้มนี้ กรุณาเลือกภาพใหม่",
    "BAD_PICTURE": "ไฟล์นี้ไม่ใช่ภาพ PNG หรือ JPEG ที่เปิดได้ กรุณาเลือกไฟล์อื่น",
    "PICTURE_TOO_BIG": "ภาพนี้ใหญ่เกิน {limit} ล้านจุดภาพ กรุณาย่อภาพให้เล็กลงก่อน แล้วลองใหม่",
    "NO_YEAR": "ยังไม่มีปีงบประมาณ {value} ในแฟ้มนี้",
    "SAME_YEAR": "ปีต้นทางและปีปลายทางต้องไม่ใช่ปีเดียวกัน",
    "NOTHING_TO_COPY": "ปีงบประมาณ {value} ยังไม่มีมาตรการให้คัดลอก",
    "BATCH_OPEN": "ทำขั้นนี้ระหว่างงานที่ยังไม่เสร็จไม่ได้",
}

_LONGEST: Final = 100
"""Characters."""

SET: Final = "แก้ไข{table}"
ADD: Final = "เพิ่ม{table}"
REMOVE: Final = "ลบ{table}"
MOVE: Final = "ย้าย{table}"
DUPLICATE: Final = "ทำซ้ำ{table}"
CREATE: Final = "สร้างแฟ้ม"
ADD_YEAR: Final = "เพิ่มปีงบประมาณ {year}"
REMOVE_YEAR: Final = "ลบปีงบประมาณ {year}"
RESTORE: Final = "นำค่าเดิมกลับมา"
IMPORT: Final = "นำเข้า {source}"
COPY_YEAR: Final = "คัดลอกมาตรการจากปี {start} ไปปี {end}"
FREEZE: Final = "อนุมัติเอกสาร"
TAKE_DRAFTS: Final = "นำข้อความที่พิมพ์ค้างกลับมา"
SAMPLE: Final = "ใส่ข้อมูลตัวอย่าง"
OTHER_TEXT: Final = (
    "ช่อง “{field}” ในแฟ้มมีข้อความอยู่แล้วว่า “{stored}” ไม่ตรงกับเอกสารที่นำเข้า “{printed}” จึงคงข้อความเดิมไว้"
)
OTHER_OFFICE: Final = (
    "เอกสารที่นำเข้าเป็นของ “{printed}” แต่แฟ้มนี้เป็นของ “{stored}” จึงคงชื่อหน่วยงานเดิมไว้ กรุณาตรวจสอบ"
)
JOB_DIED: Final = "งานเบื้องหลังหยุดกลางคัน ข้อมูลและแฟ้มเดิมยังอยู่ครบ กรุณาลองใหม่อีกครั้ง"
JOB_CANCELLED: Final = "ยกเลิกงานแล้ว แฟ้มเดิมไม่ถูกแก้ไข"


def edit_error(code: str, **words: object) -> EditError:
    """The error of this code about an edit that was not made; nothing was changed."""
    told = {name: _quoted(str(word)) for name, word in words.items()}
    return EditError(code, _EDIT[code].format(**told))


def _quoted(words: str) -> str:
    """Typed words short enough for a sentence about them."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
