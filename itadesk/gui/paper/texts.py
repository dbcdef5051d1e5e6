"""Thai of the pages about one paper."""

from typing import Final

WORDS_HINT = (
    "ข้อความหัวเรื่อง คำนำ และท้ายเอกสารมาจากแบบฟอร์ม แก้ที่นี่ได้เฉพาะเอกสารฉบับนี้ "
    "ปีหน้าแบบฟอร์มยังเติมปีและชื่อหน่วยงานให้เหมือนเดิม"
)
FORM = "แบบฟอร์ม"
NO_FORM = "ยังไม่มีแบบฟอร์มสำหรับเอกสารนี้"
PART: Final = "ส่วนที่ {number}"
SLOTS: Final = {"title": "หัวเรื่อง (บรรทัดละหนึ่งแถว)", "preamble": "คำนำ", "closing": "ข้อความท้ายเอกสาร"}
SLOT_NAME = "{part} {slot}"
OWN = "แก้ไขเองสำหรับเอกสารนี้"
FROM_FORM = "ตามแบบฟอร์ม"
BACK_TO_FORM = "กลับไปใช้ข้อความของแบบฟอร์ม"
CLOSING_EMPTY = "ไม่มี พิมพ์เพิ่มได้"
LABELS: Final = {"title": "แก้ไขหัวเรื่อง", "preamble": "แก้ไขคำนำ", "closing": "แก้ไขข้อความท้ายเอกสาร"}
OPTIONS = "ตัวเลือกของเอกสารนี้"
WEB_ADDRESS = "ที่อยู่เว็บที่พิมพ์ท้ายเอกสาร (มี QR ให้ด้วย)"
WEB_HINT = "เช่น https://www.donkaewsai.go.th/ita  หลายที่อยู่ขึ้นบรรทัดใหม่"
WEB_NOT_PRINTED = "แบบฟอร์มนี้ไม่พิมพ์ที่อยู่เว็บและภาคผนวก"
PAGE_NUMBERS = "เลขหน้า"
MEMO_HEAD = "หัวบันทึกข้อความ"
CHOICES: Final = (("", "ตามแบบฟอร์ม"), ("on", "มี"), ("off", "ไม่มี"))
LABEL_FIELD = "แก้ไข{field}"

APPENDIX_HINT = "ภาพประกอบท้ายเอกสาร พิมพ์ตามลำดับนี้ ใต้ภาพมีคำบรรยาย (PNG หรือ JPEG ภาพใหญ่จะย่อให้เอง)"
APPENDIX_EMPTY = "ยังไม่มีภาพ กด “เพิ่มภาพ…” เพื่อเลือกจากเครื่อง"
APPENDIX_LIST = "ภาพในภาคผนวก"
APPENDIX_NOT_PRINTED = "แบบฟอร์ม “{form}” ไม่พิมพ์ภาคผนวก ภาพเหล่านี้จะไม่ขึ้นในเอกสาร"
ADD_PICTURES = "เพิ่มภาพ…"
REMOVE_PICTURE = "เอาภาพออก"
UP = "เลื่อนขึ้น"
DOWN = "เลื่อนลง"
CAPTION = "คำบรรยายใต้ภาพ"
CHOOSE_PICTURES = "เลือกภาพประกอบ"
PICTURE_LABEL = "เพิ่มภาพประกอบ"
CAPTION_LABEL = "แก้ไขคำบรรยายภาพ"
NO_CAPTION = "(ยังไม่มีคำบรรยาย)"
PICTURES_ADDED = "เพิ่มภาพแล้ว {count} ภาพ"

PUBLICATIONS_HINT = "ที่อยู่ที่เผยแพร่เอกสารนี้ วันที่เผยแพร่ วันที่ตรวจว่าเปิดได้ และใครกรอกลงระบบ ITAS เมื่อใด"

APPROVE_HINT = "เมื่อผู้บริหารอนุมัติแล้ว เก็บเอกสารฉบับนั้นไว้ที่นี่ ภายหลังถ้ามีการแก้ไข จะเห็นว่าต่างจากฉบับที่อนุมัติตรงไหน"
APPROVE = "เก็บฉบับที่อนุมัติ"
APPROVED_BY = "ผู้อนุมัติ"
APPROVED_LIST = "ฉบับที่อนุมัติแล้ว"
APPROVED_LINE = "อนุมัติเมื่อ {when} โดย {by}"
APPROVED_LINE_NOBODY = "อนุมัติเมื่อ {when}"
APPROVED_NONE = "ยังไม่มีฉบับที่อนุมัติ พิมพ์ชื่อผู้อนุมัติ แล้วกด “เก็บฉบับที่อนุมัติ”"
DIFFERENCES = "ต่างจากฉบับที่เลือก {count} แห่ง"
NO_DIFFERENCES = "เหมือนฉบับที่อนุมัติทุกตัวอักษร"
DIFFERENCES_NAME = "ตารางสิ่งที่ต่างจากฉบับที่อนุมัติ"
DIFFERENCE_COLUMNS: Final = ("ช่อง", "ฉบับที่อนุมัติ", "ตอนนี้")
SAVE_APPROVED = "บันทึกฉบับที่เลือกเป็น PDF…"
GO = "ไปที่ช่องนั้น"
APPROVED_FILE = "{name}_ฉบับอนุมัติ.pdf"

FINDINGS_HINT = "เลือกรายการแล้วกด Enter เพื่อไปที่ช่องนั้น"
FINDINGS_MORE = (
    "แสดง {shown} จาก {count} รายการ แก้แล้วรายการถัดไปจะขึ้นมาเอง เลือกแล้วกด Enter เพื่อไปที่ช่องนั้น"
)
FINDINGS_NONE = "ไม่พบสิ่งที่ต้องแก้ในเอกสารนี้"
FINDINGS_LIST = "รายการที่ควรตรวจแก้"
FINDINGS_MISSING = "ยังไม่ได้กรอก{field}: {row}"
FINDINGS_WEAK = "ตัวชี้วัดที่ {indicator} ยังไม่มีมาตรการรองรับจุดที่คะแนนน้อย {codes}"
SEVERITIES: Final = {"error": "ต้องแก้", "warning": "ควรแก้", "info": "ควรทราบ"}
FINDING_LINE = "{severity}  {message}"
"""One line of the list."""
PDF_FILTER = "เอกสาร PDF (*.pdf)"
SAVED = "บันทึกแล้ว: {path}"

EVIDENCE_TITLE = "หลักฐาน {round}"
EVIDENCE_HINT = "คำสั่ง ประกาศ ลิงก์ และภาพที่แสดงว่าได้ทำตามมาตรการนี้ในรอบนี้"
EVIDENCE_UNSAVED = (
    "ข้อความในช่องที่เปิดอยู่ยังลงแฟ้มไม่ได้ ตรวจว่าแฟ้มหรือแฟลชไดรฟ์ยังอยู่ แล้วปิดหน้าต่างนี้อีกครั้ง "
    "ถ้าปิดตอนนี้ ข้อความในช่องนั้นอาจหาย"
)
EVIDENCE_STAY = "กลับไป"
EVIDENCE_LEAVE = "ปิดโดยไม่บันทึกช่องนั้น"
EVIDENCE_PICTURE = "ภาพของแถวที่เลือก"
EVIDENCE_NO_PICTURE = "แถวนี้ไม่มีภาพ"
