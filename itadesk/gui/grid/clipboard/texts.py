"""Every Thai word of the preview before a paste."""

from itadesk.imports.mends import differing
from itadesk.imports.paste import PasteMend
from itadesk.imports.texts import why_text
from itadesk.records.proposal import Dropped
from itadesk.thai.digits import to_thai

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
    return f"แถว {row} {title}: {before} → {after} ({why_text(mend.why)})"
