"""The Thai words of rows and cells: what is said of them, and names of undo steps."""

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
NEW_ROW_NAME = "แถวใหม่"
PERIOD_UNCLEAR = "ยังไม่เข้าใจช่วงเวลานี้ โปรแกรมเก็บไว้ตามที่พิมพ์"
DATE_UNCLEAR = "ยังไม่เข้าใจวันที่นี้ โปรแกรมเก็บไว้ตามที่พิมพ์"
SCORE_UNCLEAR = "ไม่ใช่คะแนน ๐ ถึง ๑๐๐ โปรแกรมเก็บไว้ตามที่พิมพ์"
EMPTY = "ว่าง"


# what becomes of a column's words on paper
NOT_PRINTED = "ไม่พิมพ์ในแบบนี้"
STATUS_PRINTED = "พิมพ์เมื่อยังไม่มีผล"
STATUS_ABOUT = "พิมพ์แทนผลการดำเนินการที่ยังไม่ได้กรอก เมื่อยังไม่แล้วเสร็จ"
REASON_PRINTED = "พิมพ์ต่อท้ายผล"
REASON_ABOUT = "พิมพ์ต่อท้ายผลการดำเนินการ"


def not_printed(form: str) -> str:
    """A column that the form of this title does not print."""
    return f"แบบ “{form}” ไม่พิมพ์ช่องนี้ โปรแกรมเก็บไว้ให้ เลือกแบบอื่นได้ที่ ข้อความในเอกสาร"


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


def hint_year(year: int, here: int) -> str:
    """How the words of an earlier Buddhist year are announced in a cell of the year ``here``."""
    return "ปีก่อน" if year == here - 1 else to_thai(f"ปี {year}")


def not_a_choice(text: str, heading: str) -> str:
    """A typed or pasted text that the column does not know."""
    return f"“{text}” ไม่มีในรายการของช่อง “{heading}” กด F4 เพื่อเลือกจากรายการ"


# refused
SORTED_NO_MOVE = "กำลังเรียงเพื่อดูอยู่ เลิกเรียงก่อนจึงจะย้ายแถวได้"
FIXED_ROWS = "ตารางนี้เพิ่มหรือลบแถวไม่ได้"

# names of undo steps
LABEL_EDIT = "แก้ไขหลายช่อง"
LABEL_ADD = "เพิ่มแถว"
LABEL_REGROUP = "ย้ายมาตรการไปกลุ่มอื่น"


def edited(title: str) -> str:
    """Name of the step that edited cells of one column."""
    return f"แก้ไข{title}"


# filters and sorting
SIGNS_SPOKEN: Mapping[str, str] = MappingProxyType(
    {"filter": "กรองอยู่", "up": "เรียงเพื่อดู", "down": "เรียงเพื่อดู"}
)


def moved_to_group(group: str) -> str:
    """Label of the undo step."""
    return f"ย้ายมาตรการไป {group}"
