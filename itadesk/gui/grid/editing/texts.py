"""The Thai words of the editors: their menu, the calendar."""

from itadesk.thai.digits import to_thai

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


# editor's own menu
EDITOR_UNDO = "เลิกพิมพ์"
EDITOR_REDO = "พิมพ์ซ้ำ"
EDITOR_CUT = "ตัด"
EDITOR_COPY = "คัดลอก"
EDITOR_PASTE = "วาง"
EDITOR_DELETE = "ลบ"
EDITOR_SELECT_ALL = "เลือกทั้งหมด"
