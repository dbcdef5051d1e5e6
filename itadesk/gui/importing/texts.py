"""Thai of importing an old paper."""

from typing import Final

CHOOSE = "เลือกเอกสารเดิม"
FILTER = "เอกสารเดิม (*.docx *.xlsx *.html *.htm *.txt *.tsv *.csv);;ไฟล์ทั้งหมด (*)"
READING = "กำลังอ่านเอกสาร…"

TITLE = "ตรวจสิ่งที่จะนำเข้า"
HEAD = "พบในเอกสาร “{source}”"
COUNTS = (
    "มาตรการ {measures} รายการ   ผลการดำเนินการ {results} รายการ   "
    "คะแนน {scores} ข้อ   การวิเคราะห์ {analyses} ตัวชี้วัด"
)
FOUND_OFFICE = "หน่วยงานในเอกสาร"
UNKNOWN = "ไม่ระบุ"
YEAR = "นำเข้าเป็นปีงบประมาณ"
ROUND = "รอบการรายงาน"
TAB_ROWS = "รายการ ({count})"
TAB_MENDS = "ข้อที่เสนอแก้ ({count})"
TAB_DROPPED = "บรรทัดที่ไม่นำเข้า ({count})"
TAB_FINDINGS = "ข้อสังเกต ({count})"
TABS_NAME = "รายการ ข้อที่เสนอแก้ บรรทัดที่ไม่นำเข้า และข้อสังเกต"
ROWS_NAME = "รายการที่จะนำเข้า"
MENDS_NAME = "ข้อที่เสนอแก้"
DROPPED_NAME = "บรรทัดที่ไม่นำเข้า"
FINDINGS_NAME = "ข้อสังเกตจากเอกสาร"
MENDS_HINT = "โปรแกรมไม่แก้ข้อความเอง ติ๊กเฉพาะข้อที่ต้องการให้แก้ตอนนำเข้า"
MENDS_NONE = "ไม่มีข้อที่เสนอแก้"
MENDS_ALL = "เลือกทั้งหมด"
MENDS_NOTHING = "ไม่เลือกเลย"
DROPPED_HINT = "หัวตารางซ้ำ เลขหน้า และสิ่งที่ไม่ใช่เนื้อหา ตรวจดูว่าไม่มีข้อความที่ต้องการหลุดไป"
DROPPED_NONE = "นำเข้าทุกบรรทัด"
FINDINGS_NONE = "ไม่มีข้อสังเกต"
COLUMN_NUMBER = "ที่"
MEND_COLUMNS: Final = ("ช่อง", "เดิม", "แก้เป็น", "เพราะ")
DROPPED_COLUMNS: Final = ("บรรทัด", "เหตุผล", "ข้อความ")
TAKE_IN = "นำเข้า"
SAFE = "ก่อนนำเข้าโปรแกรมสำรองแฟ้มไว้ให้ และเลิกทำได้ทั้งชุดด้วย Ctrl+Z"

DONE = "นำเข้าแล้ว มาตรการ {measures} รายการ ผลการดำเนินการ {results} รายการ (เลิกทำได้)"
DONE_SCORES = (
    "นำเข้าแล้ว คะแนน {scores} ข้อ การวิเคราะห์ {analyses} ตัวชี้วัด มาตรการ {measures} รายการ (เลิกทำได้)"
)
