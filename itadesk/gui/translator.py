"""Thai for what Qt itself says (there is no qtbase_th.qm): buttons, context menus, file dialogs."""

from PySide6.QtCore import QObject, QTranslator

_THAI = {
    # buttons of dialogs
    "OK": "ตกลง",
    "&OK": "ตกลง",
    "Cancel": "ยกเลิก",
    "&Cancel": "ยกเลิก",
    "Save": "บันทึก",
    "&Save": "บันทึก",
    "Save All": "บันทึกทั้งหมด",
    "Open": "เปิด",
    "&Open": "เปิด",
    "Close": "ปิด",
    "&Close": "ปิด",
    "Apply": "นำไปใช้",
    "Reset": "ตั้งใหม่",
    "Help": "วิธีใช้",
    "Discard": "ไม่บันทึก",
    "Close without Saving": "ปิดโดยไม่บันทึก",
    "Don't Save": "ไม่บันทึก",
    "&Yes": "ใช่",
    "Yes": "ใช่",
    "Yes to &All": "ใช่ทั้งหมด",
    "&No": "ไม่ใช่",
    "No": "ไม่ใช่",
    "N&o to All": "ไม่ใช่ทั้งหมด",
    "Abort": "หยุด",
    "Retry": "ลองใหม่",
    "Ignore": "ข้ามไป",
    "Restore Defaults": "คืนค่าเริ่มต้น",
    "Show Details...": "แสดงรายละเอียด…",
    "Hide Details...": "ซ่อนรายละเอียด…",
    # context menus of editors
    "&Undo": "เลิกทำ",
    "&Redo": "ทำซ้ำ",
    "Cu&t": "ตัด",
    "&Copy": "คัดลอก",
    "Copy": "คัดลอก",
    "Copy &Link Location": "คัดลอกที่อยู่ลิงก์",
    "&Paste": "วาง",
    "Paste": "วาง",
    "Delete": "ลบ",
    "&Delete": "ลบ",
    "Select All": "เลือกทั้งหมด",
    "&Select All": "เลือกทั้งหมด",
    "Clear": "ล้าง",
    "Select Input Method": "เลือกวิธีป้อนข้อความ",
    "Insert Unicode control character": "แทรกอักขระควบคุม",
    "&Step up": "เพิ่มค่า",
    "Step &down": "ลดค่า",
    # the file dialog
    "&Look in:": "ดูใน:",
    "Look in:": "ดูใน:",
    "File &name:": "ชื่อไฟล์:",
    "File name:": "ชื่อไฟล์:",
    "Files of &type:": "ชนิดไฟล์:",
    "Files of type:": "ชนิดไฟล์:",
    "Save As": "บันทึกเป็น",
    "Save as": "บันทึกเป็น",
    "Find Directory": "เลือกโฟลเดอร์",
    "Directory:": "โฟลเดอร์:",
    "Directories": "โฟลเดอร์",
    "Directory": "โฟลเดอร์",
    "&Choose": "เลือก",
    "Choose": "เลือก",
    "Open ": "เปิด ",
    "Back": "กลับ",
    "Go back": "กลับ",
    "Forward": "ไปข้างหน้า",
    "Go forward": "ไปข้างหน้า",
    "Parent Directory": "โฟลเดอร์บน",
    "Go to the parent directory": "ไปยังโฟลเดอร์บน",
    "Create New Folder": "สร้างโฟลเดอร์ใหม่",
    "Create a New Folder": "สร้างโฟลเดอร์ใหม่",
    "&New Folder": "สร้างโฟลเดอร์ใหม่",
    "New Folder": "โฟลเดอร์ใหม่",
    "List View": "แสดงเป็นรายการ",
    "Change to list view mode": "แสดงเป็นรายการ",
    "Detail View": "แสดงรายละเอียด",
    "Change to detail view mode": "แสดงรายละเอียด",
    "Sidebar": "แถบข้าง",
    "List of places and bookmarks": "รายการตำแหน่งที่ใช้บ่อย",
    "Files": "ไฟล์",
    "Drive": "ไดรฟ์",
    "File": "ไฟล์",
    "File Folder": "โฟลเดอร์",
    "Folder": "โฟลเดอร์",
    "%1 File": "ไฟล์ %1",
    "All Files (*)": "ไฟล์ทั้งหมด (*)",
    "All files (*)": "ไฟล์ทั้งหมด (*)",
    "Show &hidden files": "แสดงไฟล์ที่ซ่อน",
    "&Rename": "เปลี่ยนชื่อ",
    "Remove": "เอาออก",
    "Recent Places": "ที่ใช้ล่าสุด",
    "My Computer": "คอมพิวเตอร์ของฉัน",
    "Computer": "คอมพิวเตอร์",
    "Name": "ชื่อ",
    "Size": "ขนาด",
    "Type": "ชนิด",
    "Kind": "ชนิด",
    "Date Modified": "วันที่แก้ไข",
    "Date modified": "วันที่แก้ไข",
    "bytes": "ไบต์",
    "%1 bytes": "%1 ไบต์",
    "%1\nFile not found.\nPlease verify the correct file name was given.": (
        "%1\nไม่พบไฟล์นี้ โปรดตรวจชื่อไฟล์อีกครั้ง"
    ),
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.": (
        "%1\nไม่พบโฟลเดอร์นี้ โปรดตรวจชื่ออีกครั้ง"
    ),
    "%1 already exists.\nDo you want to replace it?": "มี %1 อยู่แล้ว\nต้องการเขียนทับหรือไม่",
    "Are you sure you want to delete '%1'?": "ต้องการลบ “%1” หรือไม่",
    "'%1' is write protected.\nDo you want to delete it anyway?": ("“%1” ห้ามเขียน ต้องการลบอยู่หรือไม่"),
    "Could not delete directory.": "ลบโฟลเดอร์ไม่ได้",
    # keys, as they are printed on the keyboard
    "Up": "↑",
    "Down": "↓",
    "Left": "←",
    "Right": "→",
    "PgUp": "PageUp",
    "PgDown": "PageDown",
    "Del": "Delete",
    # the page view and the rest
    "Close Tab": "ปิดแท็บ",
    "Scroll Left": "เลื่อนไปทางซ้าย",
    "Scroll Right": "เลื่อนไปทางขวา",
    "Undo %1": "เลิกทำ %1",
    "Redo %1": "ทำซ้ำ %1",
    "True": "ใช่",
    "False": "ไม่ใช่",
    "Checked": "เลือก",
    "Unchecked": "ไม่เลือก",
    "Toggle": "สลับ",
    "Press": "กด",
    "Minimize": "ย่อหน้าต่าง",
    "Maximize": "ขยายหน้าต่าง",
    "Restore": "คืนขนาด",
    "Restore Down": "คืนขนาด",
}


class ThaiTranslator(QTranslator):
    """Answers Qt by the English source alone: the same word is the same Thai everywhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def translate(
        self, _context: str, source: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str | None:
        """The Thai of what Qt would say, or None: Qt says it as it is."""
        return _THAI.get(source)

    def isEmpty(self) -> bool:
        """Never: Qt leaves an empty translator out."""
        return False
