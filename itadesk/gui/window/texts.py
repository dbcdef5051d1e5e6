"""Thai of the main window: navigation, top bar, menus, status bar."""

from typing import Final

WINDOW_TITLE = "{office} – โต๊ะงาน ITA"
READ_ONLY_TITLE = "{office} (อ่านอย่างเดียว) – โต๊ะงาน ITA"

NAVIGATION = "รายการงานของปี"
YEAR_SECTION = "ปีงบประมาณ {year}"
OFFICE_SECTION = "หน่วยงาน"
PAGES: Final = {
    "scores": "คะแนน",
    "analysis": "การวิเคราะห์",
    "measures": "มาตรการ",
    "result:first-half": "ผลการดำเนินการ รอบ ๖ เดือนแรก",
    "result:second-half": "ผลการดำเนินการ รอบ ๖ เดือนหลัง",
    "result:full-year": "ผลการดำเนินการ รอบ ๑๒ เดือน",
    "result:both": "ผลการดำเนินการ สองรอบคู่กัน",
    "findings": "รายการที่ควรตรวจแก้",
    "words": "ข้อความในเอกสาร",
    "appendix": "ภาคผนวก",
    "publications": "การเผยแพร่",
    "office": "ข้อมูลหน่วยงาน",
    "rules": "เกณฑ์ ITA",
}

PAPER = "เอกสาร"
ITA_YEAR = "ปี ITA ที่ยื่น"
ITA_UNKNOWN = "ยังไม่กำหนด"
ITA_LABEL = "เปลี่ยนปี ITA ที่ยื่น"

SAVED = "บันทึกแล้ว เวลา {clock}"
ALL_SAVED = "บันทึกครบแล้ว"
TYPING = "กำลังพิมพ์ ยังไม่ลงแฟ้ม กด Tab หรือไปช่องอื่นเพื่อบันทึก"
NOT_SAVED = "ยังไม่ได้บันทึก: {why}"
READ_ONLY = "อ่านอย่างเดียว"
LAMP = "ยังไม่ได้กรอก {count} ช่อง"
LAMP_DONE = "กรอกครบแล้ว"
NO_ROW = "เลือกแถวของมาตรการในตารางก่อน แล้วสั่งใหม่"
IDLE_DAMAGE = "ตรวจพบข้อมูลในแฟ้มผิดไปจากที่บันทึก {count} แห่ง เปิดสำเนาสำรองเพื่อเทียบ"
LAMP_HINT = "ไปยังช่องถัดไปที่ยังไม่ได้กรอก (F8)"

MENU_FILE = "แฟ้ม"
MENU_EDIT = "แก้ไข"
MENU_ROW = "แถว"
MENU_YEAR = "ปี"
MENU_VIEW = "มุมมอง"
MENU_TOOLS = "เครื่องมือ"
MENU_HELP = "วิธีใช้"
MENU_RECENT = "เปิดแฟ้มล่าสุด"
RECENT_NONE = "ยังไม่มี"
TOOLBAR = "แถบเครื่องมือ"

COMMANDS: Final = {
    "new": "แฟ้มใหม่…",
    "open": "เปิดแฟ้ม…",
    "import": "นำเข้าเอกสารเดิม…",
    "report": "ออกรายงาน พิมพ์ และบันทึกไฟล์…",
    "backup": "สำรองข้อมูลเดี๋ยวนี้",
    "save_elsewhere": "บันทึกแฟ้มนี้ไว้ที่อื่น…",
    "copy_plain": "บันทึกสำเนาแบบไม่มีประวัติ…",
    "close": "ปิดแฟ้ม",
    "quit": "ออกจากโปรแกรม",
    "undo": "เลิกทำ",
    "redo": "ทำซ้ำ",
    "today": "สิ่งที่แก้ไขวันนี้…",
    "evidence": "หลักฐานของแถวนี้…",
    "years": "เพิ่มหรือลบปีงบประมาณ…",
    "copy_year": "คัดลอกมาตรการไปปีงบประมาณใหม่…",
    "next_page": "รายการถัดไป",
    "previous_page": "รายการก่อนหน้า",
    "preview": "แสดงหน้ากระดาษข้าง ๆ",
    "go_navigation": "ไปที่รายการทางซ้าย",
    "go_page": "ไปที่ตาราง",
    "larger": "ตัวอักษรใหญ่ขึ้น",
    "smaller": "ตัวอักษรเล็กลง",
    "usual_size": "ตัวอักษรขนาดปกติ",
    "approve": "ฉบับที่อนุมัติ…",
    "forms": "แก้แบบฟอร์ม…",
    "settings": "ตั้งค่า…",
    "keys": "แป้นลัดทั้งหมด",
    "manual": "คู่มือการใช้งาน",
    "about": "เกี่ยวกับโปรแกรม",
}
SHORT_COMMANDS: Final = {
    "undo": "เลิกทำ",
    "redo": "ทำซ้ำ",
    "import": "นำเข้า",
    "report": "ออกรายงาน",
}
"""Words on the toolbar."""
UNDO = "เลิกทำ: {label}"
REDO = "ทำซ้ำ: {label}"
UNDONE = "เลิกทำแล้ว: {label}"
REDONE = "ทำซ้ำแล้ว: {label}"
BACKED_UP = "สำรองข้อมูลไว้ที่ {path}"
COPY_SAVED = "บันทึกสำเนาไว้ที่ {path}"
COPY_TITLE = "บันทึกสำเนาแบบไม่มีประวัติ"
COPY_NAME = "{name} (สำเนา).ita"

PREVIEW = "หน้ากระดาษที่จะพิมพ์"
PREVIEW_WAIT = "กำลังจัดหน้า…"

LEAVE_TITLE = "ข้อความที่พิมพ์อยู่ยังบันทึกไม่ได้"
LEAVE_TEXT = (
    "ข้อความในช่องที่เปิดอยู่ยังลงแฟ้มไม่ได้ ตรวจว่าแฟ้มหรือแฟลชไดรฟ์ยังอยู่ แล้วลองอีกครั้ง "
    "หรือเลือกเมนู แฟ้ม > บันทึกแฟ้มนี้ไว้ที่อื่น "
    "ถ้าออกตอนนี้ ข้อความในช่องนั้นอาจหาย ข้อมูลอื่นบันทึกครบแล้ว"
)
LOST_TITLE = "ไม่พบแฟ้มในที่เดิม"
LEAVE_LOST = "ออกโดยไม่บันทึกไว้ที่อื่น"
ELSEWHERE_TITLE = "บันทึกแฟ้มนี้ไว้ที่อื่น แล้วทำงานต่อ"
STAY = "กลับไป"
LEAVE = "ออกโดยไม่บันทึกช่องนั้น"
