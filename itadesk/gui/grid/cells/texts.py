"""The Thai words of the table itself."""

NEW_ROW = "พิมพ์เพิ่มแถว"

# refused
NOTHING_TO_MOVE = "ย้ายต่อไปไม่ได้แล้ว"
FIXED_CELL = "ช่องนี้แก้ไขไม่ได้"
READING_ONLY = "แฟ้มนี้เปิดไว้เพื่ออ่านเท่านั้น แก้ไขไม่ได้"

# names of undo steps
LABEL_CLEAR = "ล้างช่อง"
LABEL_FILL = "เติมช่อง"
