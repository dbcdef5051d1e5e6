"""The Thai words of the record view."""

from itadesk.thai.digits import to_thai

RECORD_PREVIOUS = "แถวก่อน"
RECORD_NEXT = "แถวถัดไป"
RECORD_BACK = "กลับไปที่ตาราง"


def record_title(number: str, title: str) -> str:
    """Heading of the record view."""
    return f"{to_thai(number)}. {title}" if title else to_thai(f"แถว {number}")
