"""Thai of the report dialog and of printing."""

from typing import Final

TITLE = "ออกรายงาน"
FORM = "แบบฟอร์ม"
YEAR = "ปีงบประมาณ"
PAPER = "เอกสาร"
DIGITS = "ตัวเลข"
DIGITS_FORM = "ตามแบบฟอร์ม"
DIGITS_THAI = "เลขไทย ๑๒๓"
DIGITS_ARABIC = "เลขอารบิก {digits}"
DATE = "วันที่ของเอกสาร"
DATE_HINT = "เช่น ๓๐ กันยายน ๒๕๖๘ เว้นว่างได้"
DATE_UNREAD = "อ่านวันที่นี้ไม่ได้ พิมพ์แบบ ๓๐ กันยายน ๒๕๖๘ หรือ ๓๐/๙/๒๕๖๘"
DATE_READ = "วันที่ {date}"
SIGNATORIES = "ผู้ลงนามท้ายเอกสาร"
SIGNATORIES_NONE = "ยังไม่มีรายชื่อ เพิ่มได้ที่หน้า “ข้อมูลหน่วยงาน” แท็บผู้ลงนาม"
PREVIEW = "หน้ากระดาษที่จะพิมพ์"
WAIT = "กำลังจัดหน้า…"
PAGES = "ทั้งหมด {count} หน้า"
NO_FORM = "ไม่มีแบบฟอร์มสำหรับเอกสารนี้"

SAVE_PDF = "บันทึก PDF…"
SAVE_XLSX = "บันทึก Excel…"
SAVE_DOCX = "บันทึก Word…"
PRINT = "พิมพ์…"
OPEN_FILE = "เปิดไฟล์ที่บันทึก"
OPEN_FOLDER = "เปิดโฟลเดอร์"
SAVE_TITLE = "บันทึกรายงาน"
SAVING = "กำลังบันทึก {name}…"
SAVED = "บันทึกแล้ว: {path}"
PRINTED = "ส่งพิมพ์แล้ว {count} หน้า ไปที่ {printer}"
FILTERS: Final = {
    ".pdf": "เอกสาร PDF (*.pdf)",
    ".xlsx": "ตาราง Excel (*.xlsx)",
    ".docx": "เอกสาร Word (*.docx)",
}
LABEL_FORM = "เปลี่ยนแบบฟอร์ม"
LABEL_DATE = "แก้ไขวันที่ของเอกสาร"
LABEL_SIGNATORIES = "เลือกผู้ลงนาม"

PRINT_TITLE = "พิมพ์รายงาน"
PRINTER = "เครื่องพิมพ์"
PRINTER_NONE = "ไม่พบเครื่องพิมพ์ในเครื่องนี้ ตรวจสายและเปิดเครื่องพิมพ์ แล้วลองใหม่ หรือบันทึกเป็น PDF ก่อน"
COPIES = "จำนวนชุด"
RANGE = "หน้าที่พิมพ์"
RANGE_ALL = "ทุกหน้า"
RANGE_SOME = "ตั้งแต่หน้า"
RANGE_TO = "ถึงหน้า"
DO_PRINT = "พิมพ์"
PRINT_FAILED = "พิมพ์ไม่ได้ ตรวจว่าเครื่องพิมพ์ “{printer}” เปิดอยู่และมีกระดาษ แล้วลองใหม่"
