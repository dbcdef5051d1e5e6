"""The Thai words of finding, filtering and sorting."""

from itadesk.thai.digits import to_thai

# names of undo steps
LABEL_REPLACE = "แทนที่"

# finding
FIND = "ค้นหา"
FIND_PLACEHOLDER = "ค้นหาในตาราง"
REPLACE_PLACEHOLDER = "แทนที่ด้วย"
FIND_NEXT = "ถัดไป"
FIND_PREVIOUS = "ก่อนหน้า"
REPLACE_ONE = "แทนที่"
REPLACE_ALL = "แทนที่ทั้งหมด"
FIND_CLOSE = "ปิด"
THIS_COLUMN = "เฉพาะคอลัมน์นี้"
NOT_FOUND = "ไม่พบ"
WRAPPED = "ค้นต่อจากต้นตาราง"
WRAPPED_BACK = "ค้นต่อจากท้ายตาราง"


def found(count: int) -> str:
    """How many places were found."""
    return to_thai(f"พบ {count} ช่อง") if count else NOT_FOUND


def replaced(count: int) -> str:
    """Said after replacing."""
    return to_thai(f"แทนที่แล้ว {count} แห่ง กด Ctrl+Z เพื่อเลิกทำ") if count else NOT_FOUND


# filters and sorting
FILTER = "กรองคอลัมน์นี้…"
FILTER_EVERY = "เลือกทุกค่า"
FILTER_CONTAINS = "มีคำว่า"
FILTER_EMPTY = "(ช่องว่าง)"
FILTER_VALUES = "ค่าที่แสดง"
FILTER_BLANK = "เฉพาะช่องว่าง"
FILTER_FILLED = "เฉพาะช่องที่กรอกแล้ว"
FILTER_APPLY = "กรอง"
FILTER_CLEAR = "เลิกกรองคอลัมน์นี้"
FILTERS_CLEAR = "เลิกกรองและเลิกเรียง"
SORT_UP = "เรียงเพื่อดู ก → ฮ"
SORT_DOWN = "เรียงเพื่อดู ฮ → ก"
SORT_CLEAR = "เลิกเรียง (ลำดับเดิม)"
HIDE_COLUMN = "ซ่อนคอลัมน์นี้"
SHOW_COLUMN = "แสดงคอลัมน์"
FREEZE_TO = "ตรึงถึงคอลัมน์นี้"
UNFREEZE = "เลิกตรึงคอลัมน์"
ROW_CAP = "ความสูงแถวไม่เกิน"


def cap_lines(lines: int) -> str:
    """A choice of the highest row."""
    return to_thai(f"{lines} บรรทัด")


def filter_others(count: int) -> str:
    """The line that stands for the values a filter's list has no room for."""
    return to_thai(f"อีก {count} ค่าที่ไม่ได้แสดงในรายการนี้")


def shown_rows(shown: int, total: int, *, sorted_: bool) -> str:
    """What the strip above a filtered or sorted grid says."""
    parts = []
    if shown != total:
        parts.append(f"กรองอยู่: แสดง {shown} จาก {total} แถว")
    if sorted_:
        parts.append("เรียงเพื่อดูเท่านั้น ลำดับจริงไม่เปลี่ยน")
    return to_thai(" · ".join(parts))
