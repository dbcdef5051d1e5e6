"""Every Thai word the grid says: one place."""

from collections.abc import Mapping
from types import MappingProxyType

from itadesk.thai.digits import to_thai

INDICATORS: Mapping[int, str] = MappingProxyType(
    {
        1: "การปฏิบัติหน้าที่",
        2: "การใช้งบประมาณ",
        3: "การใช้อำนาจ",
        4: "การใช้ทรัพย์สินของราชการ",
        5: "การแก้ไขปัญหาการทุจริต",
        6: "คุณภาพการดำเนินงาน",
        7: "ประสิทธิภาพการสื่อสาร",
        8: "การปรับปรุงระบบการทำงาน",
        9: "การเปิดเผยข้อมูล",
        10: "การป้องกันการทุจริต",
    }
)
"""The assessment's own names of its indicators."""

# columns of the scores
SCORE_WORDS = "รายการ"
SCORE_OWN_WORDS = "ถ้อยคำตามเอกสารของหน่วยงาน (ถ้าต่างจากเกณฑ์)"

# cells
NOT_FILLED = "ยังไม่ได้กรอก"
NEW_ROW = "พิมพ์เพิ่มแถว"
NEW_ROW_NAME = "แถวใหม่"
NEW_ROW_SHORT = "ใหม่"
PERIOD_UNCLEAR = "ยังไม่เข้าใจช่วงเวลานี้ โปรแกรมเก็บไว้ตามที่พิมพ์"
DATE_UNCLEAR = "ยังไม่เข้าใจวันที่นี้ โปรแกรมเก็บไว้ตามที่พิมพ์"
SCORE_UNCLEAR = "ไม่ใช่คะแนน ๐ ถึง ๑๐๐ โปรแกรมเก็บไว้ตามที่พิมพ์"
EMPTY = "ว่าง"


def missing_line(count: int) -> str:
    """The lamp's words."""
    return to_thai(f"ยังไม่ได้กรอก {count} ช่อง") if count else "กรอกครบแล้ว"


def row_spoken(number: str) -> str:
    """How a screen reader names a row."""
    return f"แถว {number}"


def cell_spoken(place: str, value: str, problem: str) -> str:
    """What a screen reader says of a cell."""
    spoken = f"{place}: {value or EMPTY}"
    return f"{spoken} ({problem})" if problem else spoken


# earlier words
LABEL_EARLIER = "ใช้ข้อความปีก่อนหรือรอบก่อน"
NO_EARLIER = "ช่องที่เลือกไม่มีข้อความปีก่อนหรือรอบก่อนให้ใช้ หรือกรอกไว้แล้ว"


def hint_year(year: int, here: int) -> str:
    """How the words of an earlier Buddhist year are announced in a cell of the year ``here``."""
    return "ปีก่อน" if year == here - 1 else to_thai(f"ปี {year}")


def earlier_taken(count: int) -> str:
    """Said after earlier words were taken over."""
    return to_thai(f"ใช้ข้อความเดิมแล้ว {count} ช่อง กด Ctrl+Z เพื่อเลิกทำ")


# refused
def not_a_choice(text: str, heading: str) -> str:
    """A typed or pasted text that the column does not know."""
    return f"“{text}” ไม่มีในรายการของช่อง “{heading}” กด F4 เพื่อเลือกจากรายการ"


SORTED_NO_MOVE = "กำลังเรียงเพื่อดูอยู่ เลิกเรียงก่อนจึงจะย้ายแถวได้"
NOTHING_TO_MOVE = "ย้ายต่อไปไม่ได้แล้ว"
FIXED_ROWS = "ตารางนี้เพิ่มหรือลบแถวไม่ได้"
ONE_BLOCK = "คัดลอกได้ครั้งละหนึ่งกลุ่มช่องที่ติดกัน"
NOTHING_TO_PASTE = "ไม่มีข้อความให้วาง"
NOT_HERE = "รายการนี้อยู่ในตารางอื่น"
MISSING_SHOWN = "แสดงแถวและคอลัมน์ที่ซ่อนไว้ เพราะยังมีช่องที่ไม่ได้กรอก"
FIXED_CELL = "ช่องนี้แก้ไขไม่ได้"
READING_ONLY = "แฟ้มนี้เปิดไว้เพื่ออ่านเท่านั้น แก้ไขไม่ได้"
ALL_FILLED = "กรอกครบทุกช่องที่จำเป็นแล้ว"
NOTHING_TO_UNDO = "ไม่มีรายการให้เลิกทำ"
NOTHING_TO_REDO = "ไม่มีรายการให้ทำซ้ำ"
STILL_OPEN = "ยังเก็บข้อความในช่องที่เปิดอยู่ไม่ได้ ข้อความยังอยู่ในช่อง"


def undone(label: str) -> str:
    """Said after an undo."""
    return f"เลิกทำแล้ว: {label}" if label else "เลิกทำแล้ว"


def redone(label: str) -> str:
    """Said after a redo."""
    return f"ทำซ้ำแล้ว: {label}" if label else "ทำซ้ำแล้ว"


# names of undo steps
LABEL_EDIT = "แก้ไขหลายช่อง"
LABEL_CLEAR = "ล้างช่อง"
LABEL_PASTE = "วาง"
LABEL_ADD = "เพิ่มแถว"
LABEL_FILL = "เติมช่อง"
LABEL_REPLACE = "แทนที่"
LABEL_REGROUP = "ย้ายมาตรการไปกลุ่มอื่น"


def edited(title: str) -> str:
    """Name of the step that edited cells of one column."""
    return f"แก้ไข{title}"


def pasted(cells: int, rows: int) -> str:
    """Said after a paste."""
    new = f" เพิ่ม {rows} แถว" if rows else ""
    return to_thai(f"วางแล้ว {cells} ช่อง{new} กด Ctrl+Z เพื่อเลิกทำ")


def removed(rows: int) -> str:
    """Said after rows were removed."""
    return to_thai(f"ลบแล้ว {rows} แถว กด Ctrl+Z เพื่อนำกลับมา")


def copied(rows: int, columns: int) -> str:
    """Said after copying."""
    return to_thai(f"คัดลอกแล้ว {rows} แถว {columns} คอลัมน์")


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
SIGNS_SPOKEN: Mapping[str, str] = MappingProxyType(
    {"filter": "กรองอยู่", "up": "เรียงเพื่อดู", "down": "เรียงเพื่อดู"}
)
FILTER_CONTAINS = "มีคำว่า"
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


def shown_rows(shown: int, total: int, *, sorted_: bool) -> str:
    """What the strip above a filtered or sorted grid says."""
    parts = []
    if shown != total:
        parts.append(f"กรองอยู่: แสดง {shown} จาก {total} แถว")
    if sorted_:
        parts.append("เรียงเพื่อดูเท่านั้น ลำดับจริงไม่เปลี่ยน")
    return to_thai(" · ".join(parts))


# calendar
CALENDAR = "ปฏิทิน"
CALENDAR_START = "เลือกวันเริ่ม"
CALENDAR_END = "เลือกวันสิ้นสุด"
CALENDAR_PREVIOUS = "เดือนก่อน"
CALENDAR_NEXT = "เดือนถัดไป"
WEEKDAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")
QUARTERS = ("ไตรมาสที่ ๑", "ไตรมาสที่ ๒", "ไตรมาสที่ ๓", "ไตรมาสที่ ๔")
WHOLE_YEAR = "ตลอดปีงบประมาณ"


def understood(start: str, end: str) -> str:
    """What a typed period means."""
    return to_thai(start) if start == end else to_thai(f"{start} ถึง {end}")


# record view
RECORD_PREVIOUS = "แถวก่อน"
RECORD_NEXT = "แถวถัดไป"
RECORD_BACK = "กลับไปที่ตาราง"


def record_title(number: str, title: str) -> str:
    """Heading of the record view."""
    return f"{to_thai(number)}. {title}" if title else to_thai(f"แถว {number}")


# history
HISTORY = "ประวัติของช่องนี้"
HISTORY_TODAY = "สิ่งที่แก้ไขวันนี้"
HISTORY_EMPTY = "ยังไม่มีประวัติของช่องนี้"
TODAY_EMPTY = "วันนี้ยังไม่มีการแก้ไข"
HISTORY_WHEN = "เมื่อ"
HISTORY_WHO = "โดย"
HISTORY_WHAT = "รายการ"
HISTORY_BEFORE = "ก่อนแก้"
HISTORY_AFTER = "หลังแก้"
HISTORY_RESTORE = "คืนค่าก่อนแก้"
HISTORY_GO = "ไปที่ช่อง"
HISTORY_CLOSE = "ปิด"
HISTORY_PICTURE = "(ภาพ)"
KINDS: Mapping[str, str] = MappingProxyType({"do": "", "undo": "เลิกทำ", "redo": "ทำซ้ำ"})
ROW_ADDED = "(เพิ่มแถว)"
ROW_REMOVED = "(ลบแถว)"
RESTORED = "คืนค่าแล้ว กด Ctrl+Z เพื่อเลิกทำ"

# drafts
DRAFT_KEEP = "นำกลับมา"
DRAFT_COPY = "คัดลอก"
DRAFT_COPIED = "คัดลอกข้อความที่พิมพ์ค้างแล้ว วางในช่องที่ต้องการได้"
DRAFT_DROP = "ทิ้ง"


def draft_offer(count: int) -> str:
    """The strip shown when the program was ended with text in an open editor."""
    return to_thai(f"มีข้อความที่พิมพ์ค้างไว้ {count} ช่องเมื่อโปรแกรมปิดไปครั้งก่อน นำกลับมาหรือไม่")


def draft_left(count: int) -> str:
    """What cannot go back by itself."""
    return to_thai(f"อีก {count} ข้อความไม่มีช่องเดิมแล้ว กดคัดลอก แล้ววางในช่องที่ต้องการ")


def draft_line(title: str, text: str) -> str:
    """One draft in the list."""
    return f"{title}: {text}"


def paste_split_offer(lines: int) -> str:
    """Said after a multi-line text was pasted into one cell."""
    return to_thai(f"วาง {lines} บรรทัดในช่องเดียวแล้ว กด Ctrl+Shift+V ถ้าต้องการแยกเป็น {lines} แถว")


def scores_pasted(count: int, left: int) -> str:
    """Said after scores were pasted."""
    more = f" ไม่ได้นำมา {left} รายการ" if left else ""
    return to_thai(f"วางคะแนนแล้ว {count} รายการ{more} กด Ctrl+Z เพื่อเลิกทำ")


# editor's own menu
EDITOR_UNDO = "เลิกพิมพ์"
EDITOR_REDO = "พิมพ์ซ้ำ"
EDITOR_CUT = "ตัด"
EDITOR_COPY = "คัดลอก"
EDITOR_PASTE = "วาง"
EDITOR_DELETE = "ลบ"
EDITOR_SELECT_ALL = "เลือกทั้งหมด"

# moving measures to another group
SELECT_MEASURES = "เลือกแถวมาตรการก่อน"


def moved_to_group(group: str) -> str:
    """Label of the undo step."""
    return f"ย้ายมาตรการไป {group}"


def done_with_undo(label: str) -> str:
    """Said after a step that moved rows out of sight."""
    return f"{label} แล้ว กด Ctrl+Z เพื่อเลิกทำ"
