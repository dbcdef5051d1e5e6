"""The Thai words of pasting, and of its preview."""

from itadesk.imports.mends import differing
from itadesk.imports.paste import PasteMend
from itadesk.imports.texts import why_text
from itadesk.records.proposal import Dropped
from itadesk.thai.digits import to_thai

LABEL_PASTE = "วาง"
"""Name of the undo step."""
NOTHING_TO_PASTE = "ไม่มีข้อความให้วาง"
NEW_ROW_SHORT = "ใหม่"

# preview
PASTE_TITLE = "ตรวจก่อนวาง"
PASTE_OK = "วาง"
PASTE_CANCEL = "ไม่วาง"
PASTE_MEND = "ใช้ข้อความที่เสนอทั้งหมด"
PASTE_TABLE = "ข้อความที่จะวาง"
PASTE_DROPPED = "จะไม่นำมา ({count} รายการ)"
PASTE_PROPOSED = "เสนอให้แก้ ({count} ช่อง) ติ๊กเฉพาะข้อที่ต้องการ"
PASTE_REMAPPED = "หัวตารางที่คัดลอกมาบอกชื่อคอลัมน์ไว้ จึงวางตามชื่อคอลัมน์"


def dropped_line(item: Dropped) -> str:
    """One thing a paste would leave out."""
    text = item.text.replace("\n", " ").replace("\t", " | ").strip(" |")
    return to_thai(f"บรรทัดที่ {item.line} {why_text(item.why)}: {text}")


def mend_line(row: str, title: str, mend: PasteMend) -> str:
    """One mend a paste proposes: where, and the words that differ."""
    before, after = (part.replace("\n", " ") for part in differing(mend.before, mend.after))
    place = f"แถว{row}" if row == NEW_ROW_SHORT else f"แถว {row}"
    return f"{place} {title}: {before} → {after} ({why_text(mend.why)})"


def pasted(cells: int, rows: int) -> str:
    """Said after a paste."""
    new = f" เพิ่ม {rows} แถว" if rows else ""
    return to_thai(f"วางแล้ว {cells} ช่อง{new} กด Ctrl+Z เพื่อเลิกทำ")


def paste_split_offer(lines: int) -> str:
    """Said after a multi-line text was pasted into one cell."""
    return to_thai(f"วาง {lines} บรรทัดในช่องเดียวแล้ว กด Ctrl+Shift+V ถ้าต้องการแยกเป็น {lines} แถว")


def scores_pasted(count: int, left: int) -> str:
    """Said after scores were pasted."""
    more = f" ไม่ได้นำมา {left} รายการ" if left else ""
    return to_thai(f"วางคะแนนแล้ว {count} รายการ{more} กด Ctrl+Z เพื่อเลิกทำ")
