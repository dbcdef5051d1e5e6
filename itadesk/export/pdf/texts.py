"""What the PDF writer has to tell, in Thai."""

from collections.abc import Sequence

from itadesk.thai.digits import to_thai

_MOST_SHOWN = 10


def missing_note(missing: Sequence[str]) -> str:
    """One sentence about characters that no font has; empty where there are none."""
    if not missing:
        return ""
    shown = ", ".join(f"[U+{ord(char):04X}]" for char in missing[:_MOST_SHOWN])
    more = " เป็นต้น" if len(missing) > _MOST_SHOWN else ""
    count = to_thai(str(len(missing)))
    return f"มีอักขระ {count} ตัวที่ไม่มีในแบบอักษร จึงพิมพ์เป็นรหัสแทน ได้แก่ {shown}{more} โปรดตรวจสอบข้อความ"
