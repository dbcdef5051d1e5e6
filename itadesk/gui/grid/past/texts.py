"""The Thai words of histories and kept drafts."""

from collections.abc import Mapping
from types import MappingProxyType

from itadesk.thai.digits import to_thai

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


FORM_GONE = "(แบบฟอร์มที่ไม่มีในเครื่องนี้)"

PAPER_CHOICES: Mapping[str, str] = MappingProxyType({"on": "มี", "off": "ไม่มี"})
"""What a paper may carry besides the form's own: page numbers, a memo head."""
