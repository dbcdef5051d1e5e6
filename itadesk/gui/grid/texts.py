"""The Thai words of the page's commands; each room has its own beside this."""

from itadesk.thai.digits import to_thai

# earlier words
LABEL_EARLIER = "ใช้ข้อความปีก่อนหรือรอบก่อน"
NO_EARLIER = "ช่องที่เลือกไม่มีข้อความปีก่อนหรือรอบก่อนให้ใช้ หรือกรอกไว้แล้ว"


def earlier_taken(count: int) -> str:
    """Said after earlier words were taken over."""
    return to_thai(f"ใช้ข้อความเดิมแล้ว {count} ช่อง กด Ctrl+Z เพื่อเลิกทำ")


# refused
ONE_BLOCK = "คัดลอกได้ครั้งละหนึ่งกลุ่มช่องที่ติดกัน"
NO_CELL = "ไม่มีแถวที่แสดงอยู่ กดเลิกกรองก่อน"
NOT_HERE = "รายการนี้อยู่ในตารางอื่น"
MISSING_SHOWN = "แสดงแถวและคอลัมน์ที่ซ่อนไว้ เพราะยังมีช่องที่ไม่ได้กรอก"
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


def removed(rows: int) -> str:
    """Said after rows were removed."""
    return to_thai(f"ลบแล้ว {rows} แถว กด Ctrl+Z เพื่อนำกลับมา")


def copied(rows: int, columns: int) -> str:
    """Said after copying."""
    return to_thai(f"คัดลอกแล้ว {rows} แถว {columns} คอลัมน์")


# history
RESTORED = "คืนค่าแล้ว กด Ctrl+Z เพื่อเลิกทำ"

# moving measures to another group
SELECT_MEASURES = "เลือกแถวมาตรการก่อน"


def done_with_undo(label: str) -> str:
    """Said after a step that moved rows out of sight."""
    return f"{label} แล้ว กด Ctrl+Z เพื่อเลิกทำ"
