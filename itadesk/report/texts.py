"""The Thai words the composed papers hold besides the forms' own and the records'."""

BLANK = "........"
"""Stands for a missing number or date, to be filled in by hand."""

CONTINUED = "(ต่อ)"
PAGE_NUMBER = "หน้า {page} จาก {pages}"

NO_GROUP = {
    "instrument": "ไม่ระบุเครื่องมือการประเมิน",
    "indicator": "ไม่ระบุตัวชี้วัด",
    "issue": "ไม่ระบุประเด็น",
}
"""Heading over measures that name no group in a grouped form."""

SPAN = "{round} ตั้งแต่{span}"
DATED = "ลงวันที่ {date}"
INSTRUMENT = "{name} ({code})"
INDICATOR = "ตัวชี้วัดที่ {number} {name}"
AND = " และ"
ISSUE = "ประเด็นที่ {number} {name}"

STATUS_REASON = "{status} เนื่องจาก{reason}"
REASON = "เหตุผล : {reason}"

LOWEST = "ข้อคำถามที่ได้คะแนนน้อยที่สุด :"
CAUSE = "สาเหตุเกิดจาก :"
GUIDELINE = "แนวทางการยกระดับผลการประเมินฯ :"
NONE = "ไม่มี"
QUESTION_RANGE = "{first} - {last}"
LOOSE_QUESTIONS = "ข้อคำถามที่ไม่ได้ระบุตัวชี้วัด"

WEB = "เผยแพร่ทาง {address}"
QR = "สแกนเพื่อเปิดเอกสารฉบับเผยแพร่"
APPENDIX = "ภาคผนวก"
DATE_LINE = "วันที่ {date}"
ACTING = "รักษาราชการแทน{office}"
WHERE_TABLE = "{row} – {column}"
WHERE_TEXT = "ข้อความของเอกสาร ส่วนที่ {number}"
EVIDENCE = "มาตรการที่ {number} {caption}"
NO_PICTURE = "{caption} (ไม่พบภาพในแฟ้มข้อมูล)"
SIGN_NAME = "({name})"
NO_NAME = "........................................"

MEMO = "บันทึกข้อความ"
MEMO_UNIT = "ส่วนราชการ  {office}"
MEMO_NUMBER = "ที่  {number}  วันที่  {date}"
MEMO_SUBJECT = "เรื่อง  {subject}"
MEMO_TO = "เรียน  {head}"
MEMO_BODY = "พร้อมบันทึกนี้ ขอเสนอเอกสาร “{subject}” รายละเอียดตามเอกสารแนบ"
MEMO_END = "จึงเรียนมาเพื่อโปรดพิจารณา"
HEADS = (
    ("องค์การบริหารส่วนตำบล", "นายกองค์การบริหารส่วนตำบล"),
    ("องค์การบริหารส่วนจังหวัด", "นายกองค์การบริหารส่วนจังหวัด"),
    ("เทศบาล", "นายกเทศมนตรี"),
)
"""How an office's name begins, and how its head is addressed."""

CHART_BARS = "คะแนนรายตัวชี้วัด ปีงบประมาณ พ.ศ. {years}"
CHART_LINE = "คะแนนรวมรายปีงบประมาณ"
CHART_TOTAL = "คะแนนรวม"
CHART_YEAR = "ปี {year}"
CHART_MARK = "เกณฑ์ผ่าน {mark} คะแนน"

ROLE_NAMES = {"plan": "แผน", "report": "รายงาน"}
"""What begins a file name where no item code is known."""
