"""Thai that several screens share."""

APP_NAME = "itadesk"
APP_TITLE = "โต๊ะงาน ITA"

OK = "ตกลง"
CANCEL = "ยกเลิก"
CLOSE = "ปิด"

BOOK_FILTER = "แฟ้มข้อมูล ITA (*.ita);;ไฟล์ทั้งหมด (*)"

BOOK_ENDING = ".ita"

REPLACE = "มีไฟล์ “{name}” อยู่แล้ว จะบันทึกทับหรือไม่"
REPLACE_IT = "บันทึกทับ"

YEAR = "ปีงบประมาณ"
PLAN = "แผน"
REPORT = "รายงาน {round}"

TROUBLE_TITLE = "ทำรายการนี้ไม่ได้"

BUG_TITLE = "โปรแกรมทำงานผิดพลาด"
BUG_TEXT = (
    "เกิดข้อผิดพลาดในตัวโปรแกรม งานที่ขึ้นว่าบันทึกแล้วยังอยู่ครบในแฟ้มข้อมูล "
    "โปรดคัดลอกรายงานด้านล่างส่งให้ผู้ดูแลโปรแกรม แล้วทำงานต่อได้"
)
BUG_COPY = "คัดลอกรายงาน"
BUG_COPIED = "คัดลอกแล้ว"
BUG_REPORT_NAME = "รายงานข้อผิดพลาด"

SETTINGS_TITLE = "ตั้งค่า"
SETTINGS_SCALE = "ขนาดตัวอักษร"
SETTINGS_PREVIEW = "แสดงหน้ากระดาษที่จะพิมพ์ข้าง ๆ ตาราง"
SETTINGS_FOLDER = "โฟลเดอร์ของโปรแกรม"
SETTINGS_DARK = "สีพื้นสว่างหรือมืดเป็นไปตามที่ตั้งไว้ในระบบของเครื่อง"

PICTURE_FILTER = "ภาพ (*.png *.jpg *.jpeg);;ไฟล์ทั้งหมด (*)"
PICTURE_REFUSED = "เพิ่มภาพ {name} ไม่ได้: {why}"
PICTURE_UNREADABLE = "อ่านไฟล์ภาพ {name} ไม่ได้ ตรวจว่าไฟล์ยังอยู่ แล้วเลือกใหม่"

PREVIEW_NONE = "ยังไม่มีอะไรให้พิมพ์ กรอกข้อมูลแล้วหน้ากระดาษจะขึ้นที่นี่"
FORM_GONE = "ไม่มีแบบฟอร์มที่เลือกไว้ในเครื่องนี้ จึงพิมพ์ด้วย “{title}” แทน"
PREVIEW_LONG = "เอกสารนี้ยาวมาก หน้ากระดาษข้าง ๆ จึงปิดไว้ ดูได้ตอนออกรายงาน (Ctrl+P)"
