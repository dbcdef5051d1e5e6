"""Thai of the office page and the years dialog."""

from typing import Final

TITLE = "ข้อมูลหน่วยงาน"
TABS_NAME = "ข้อมูลหน่วยงาน ส่วนราชการ และผู้ลงนาม"
TAB_OFFICE = "หน่วยงาน"
TAB_UNITS = "ส่วนราชการ"
TAB_SIGNATORIES = "ผู้ลงนาม"
OFFICE_HINT = "ใช้พิมพ์หัวเอกสารและตั้งชื่อไฟล์ แก้แล้วกด Enter หรือ Tab เพื่อบันทึก"
UNITS_HINT = "สำนักและกองของหน่วยงาน ใช้แยกผู้รับผิดชอบของแต่ละมาตรการ"
SIGNATORIES_HINT = "ผู้จัดทำ ผู้ตรวจสอบ ผู้อนุมัติ เลือกใช้กับแต่ละเอกสารได้ตอนออกรายงาน"
KINDS: Final = ("อบต.", "เทศบาล", "อบจ.")
PLACEHOLDERS: Final = {
    "name": "เช่น องค์การบริหารส่วนตำบลดอนแก้วใส",
    "website": "เช่น https://www.donkaewsai.go.th",
}
LABEL: Final = "แก้ไข{field}"

LOGO_CHOOSE = "เลือกภาพ…"
LOGO_REMOVE = "เอาออก"
LOGO_TITLE = "เลือกตราหน่วยงาน"
LOGO_HINT = "ภาพ PNG หรือ JPEG พิมพ์ที่หัวบันทึกข้อความ"
LOGO_NONE = "ยังไม่มีตรา"
LOGO_SHOWN = "ตราหน่วยงานที่ใช้อยู่"

YEARS_TITLE = "ปีงบประมาณในแฟ้มนี้"
YEARS_INTRO = "ลบปีแล้วเลิกทำได้ด้วย Ctrl+Z ข้อมูลของปีนั้นจะกลับมาครบ"
YEARS_LIST = "รายการปีงบประมาณ"
YEAR_LINE = "ปีงบประมาณ {year}  ({measures} มาตรการ)"
ADD_YEAR = "เพิ่มปี"
REMOVE_YEAR = "ลบปีที่เลือก"
NEW_YEAR = "ปีที่จะเพิ่ม"
LAST_YEAR = "ต้องเหลือไว้อย่างน้อยหนึ่งปี"

COPY_TITLE = "คัดลอกมาตรการไปปีงบประมาณใหม่"
COPY_INTRO = "ขั้นตอน ช่วงเวลา และผู้รับผิดชอบไปด้วย ผลการดำเนินการไม่ไป คัดลอกทั้งชุดเป็นขั้นเดียว เลิกทำได้"
COPY_FROM = "จากปีงบประมาณ"
COPY_TO = "ไปปีงบประมาณ"
COPY_MEASURES = "มาตรการที่จะคัดลอก"
COPY_MENTIONS = "ปีที่พบในข้อความ เลือกข้อที่ต้องการเปลี่ยน"
COPY_NO_MENTIONS = "ไม่พบปีในข้อความของมาตรการที่เลือก"
COPY_FINDINGS = "คัดลอกผลการวิเคราะห์ตัวชี้วัดไปด้วย"
COPY_MENTION = "มาตรการที่ {number} {field}: {before} เป็น {after}   ใน “…{context}…”"
COPY_DO = "คัดลอก"
