"""Thai of the pages of scores, analysis and rule books."""

from collections.abc import Mapping
from types import MappingProxyType

from itadesk.thai.digits import to_thai

# scores: the page
ASSESSED_YEAR = "ปีที่ถูกประเมิน"
OVERVIEW = "ภาพรวม"
CHARTS = "แผนภูมิ"
TABS = "ส่วนของคะแนน"
NEXT_TAB = "ส่วนถัดไปของหน้านี้"
PREVIOUS_TAB = "ส่วนก่อนหน้าของหน้านี้"
SCORES_EMPTY = (
    "ยังไม่มีคะแนนของปีนี้ คัดลอกตารางคะแนนที่ประกาศจาก Excel, Word หรือหน้าเว็บ แล้วกด Ctrl+V "
    "ได้ทั้งชุด หรือพิมพ์ทีละช่อง"
)
NO_RULES = "ยังไม่มีเกณฑ์ ITA ปี {year} จึงใช้ข้อคำถามและเกณฑ์ของปี {used} ไปก่อน"
NO_QUESTIONS = "ยังไม่ทราบข้อคำถามของ {code} ปี {year} วางคะแนนพร้อมรหัสข้อได้เลย หรือเพิ่มข้อคำถามเอง"
GROUND = "ข้อคำถามของ {code}: {ground}"
LEVEL_GROUND = "เกณฑ์ระดับผลการประเมิน: {ground}"

# scores: the columns
CODE = "ข้อ"
WORDS = "ประเด็นข้อคำถามหรือตัวชี้วัด"
PUBLISHED = "คะแนน\nตามที่ประกาศ"
COMPUTED = "คำนวณได้"
DIFFERENCE = "ต่างจาก\nที่คำนวณ"
BEFORE = "ปี {year}"
CHANGE = "เพิ่ม/ลด\nจากปี {year}"
NOTE = "หมายเหตุ"
OWN_WORDS = "ข้อคำถามตามเอกสารของหน่วยงาน"
TOTAL = "คะแนนรวม"
TOTAL_WORDS = "คะแนนรวมทั้งหมด (ถ่วงน้ำหนัก)"
INDICATOR = "ตัวชี้วัด {number}"
UNKNOWN_QUESTION = "(ไม่มีข้อนี้ในเกณฑ์ปี {year})"

# scores: notes and findings
BELOW_PASS = "ต่ำกว่าเกณฑ์ผ่าน {mark}"
LOWEST = "น้อยที่สุดในตัวชี้วัดที่ {number}"
LACKING = "ยังคำนวณไม่ได้ ขาด {codes}"
DIFFERS = "ประกาศ {published} แต่คำนวณได้ {computed}"
NOT_SAME = "ข้อคำถามไม่ตรงกับปีก่อน"

# scores: total and level
SUMMARY_TOTAL = "คะแนนรวม {total}"
SUMMARY_COMPUTED = "คะแนนรวม {total} (คำนวณ ยังไม่ได้กรอกที่ประกาศ)"
SUMMARY_NONE = "ยังไม่มีคะแนนรวม"
SUMMARY_LACKING = "ยังขาดคะแนน {codes}"
SUMMARY_LEVEL = "ระดับ {level}"
SUMMARY_NO_LEVEL = "ยังบอกระดับไม่ได้ ต้องมีคะแนนครบทั้ง IIT, EIT และ OIT"
SUMMARY_PASSED = "ผ่านเกณฑ์ {mark}"
SUMMARY_FAILED = "ไม่ผ่านเกณฑ์ {mark}"
SUMMARY_DIFFERENCES = "ไม่ตรงกับที่คำนวณ {count} รายการ"
SUMMARY_PROBLEMS = "ไม่ใช่คะแนน {count} ช่อง"

GO_RULES = "ดูเกณฑ์ของปีนี้"

# scores: pasting
PASTE_LABEL = "วางคะแนน"
PASTE_ELSEWHERE = " อยู่ในส่วนอื่นของหน้านี้ {count} รายการ"
PASTE_LEFT = " ไม่ได้นำมา: {left}"
PASTE_NO_SCORE = "ไม่พบคะแนนในสิ่งที่คัดลอกมา จึงไม่ได้วาง: {left}"

# charts
CHARTS_WAIT = "กำลังวาดแผนภูมิ…"
CHARTS_NONE = "ยังไม่มีคะแนนรายตัวชี้วัด กรอกคะแนนแล้วแผนภูมิจะขึ้นที่นี่"

# analysis
INDICATOR_COLUMN = "ตัวชี้วัด"
INDICATOR_SCORE = "คะแนน"
LOWEST_COLUMN = "ข้อที่ได้น้อยที่สุด\n(คำนวณ)"
STATED_COLUMN = "ข้อที่ได้น้อยที่สุด\n(ตามเอกสาร)"
MEASURES_COLUMN = "มาตรการปี {year}"
STILL = "ยังขาด {codes}"
NO_LOWEST = "ไม่มี"
NO_SCORES = "ยังไม่มีคะแนนรายข้อ"
SHARED = "ใช้ร่วมกับตัวชี้วัดที่ {number}"
STATED_DIFFERS = "เอกสารระบุ {stated} แต่จากคะแนน ข้อที่น้อยที่สุดคือ {lowest}"
HAS_MEASURES = "{count} มาตรการ"
HAS_NO_MEASURE = "ยังไม่มีมาตรการ"
NO_NEED = "ไม่มีข้อที่ต้องทำมาตรการ"
MAKE_MEASURE = "ทำมาตรการจากตัวชี้วัดนี้"
GO_MEASURE = "ไปที่มาตรการของตัวชี้วัดนี้"
GO_SCORES = "ไปที่คะแนนของตัวชี้วัดนี้"
EARLIER_WORDS = "ใช้ข้อความที่เคยเขียน…"
EARLIER_NONE = "ช่องนี้ยังไม่มีข้อความของปีอื่นหรือตัวชี้วัดอื่นให้เลือก"
EARLIER_ELSEWHERE = "เลือกช่องสาเหตุ แนวทาง หรือช่องที่พิมพ์ได้ช่องอื่นก่อน"
EARLIER_ITEM = "ปี {year} ตัวชี้วัดที่ {number}:"
EARLIER_LABEL = "ใช้ข้อความที่เคยเขียน"
MEASURE_LABEL = "ทำมาตรการจากผลการวิเคราะห์"
MEASURE_MADE = "เพิ่มมาตรการของตัวชี้วัดที่ {number} แล้ว พิมพ์ชื่อมาตรการได้เลย กด Ctrl+Z เพื่อเลิกทำ"
MEASURES_MADE = "เพิ่ม {count} มาตรการแล้ว กด Ctrl+Z เพื่อเลิกทำ"
NO_MEASURE_YET = "ตัวชี้วัดนี้ยังไม่มีมาตรการ กด Ctrl+M เพื่อทำมาตรการ"

# weak points
WEAK_COUNT = "จุดที่ยังไม่มีมาตรการในปี {year} ({count} จุด)"
WEAK_DONE = "ทุกจุดที่คะแนนชี้ว่าควรปรับปรุง มีมาตรการในปี {year} แล้ว"
WEAK_NO_SCORES = "กรอกคะแนนของปี {year} ก่อน แล้วโปรแกรมจะบอกว่าจุดใดควรมีมาตรการ"
WEAK_BELOW = "ตัวชี้วัดที่ {number} {name}: {score} คะแนน ต่ำกว่าเกณฑ์ผ่าน"
WEAK_LOWEST = "ตัวชี้วัดที่ {number} {name}: น้อยที่สุด {codes} ({score} คะแนน)"
WEAK_BELOW_LOWEST = " น้อยที่สุด {codes}"
WEAK_MAKE = "ทำมาตรการ"
WEAK_MAKE_ALL = "ทำมาตรการทุกจุด"

# rule book
RULES_YEAR = "เกณฑ์ ITA ปี"
RULES_NEW_YEAR = "สร้างเกณฑ์ปี {year} จากปี {before}"
RULES_NEW_MADE = "สร้างเกณฑ์ ITA ปี {year} แล้ว ทุกข้อยังไม่ได้ยืนยัน ตรวจแก้กับคู่มือของปีนั้น"
RULES_ADD_QUESTION = "เพิ่มข้อคำถาม…"
RULES_TAKE_BACK = "เลิกใช้ค่าที่หน่วยงานแก้"
RULES_TAKEN_BACK = "กลับไปใช้ค่าเดิมแล้ว {count} รายการ กด Ctrl+Z เพื่อเลิกทำ"
RULES_NOTHING_BACK = "แถวที่เลือกไม่มีค่าที่หน่วยงานแก้"
RULES_BACK_LABEL = "เลิกใช้ค่าที่หน่วยงานแก้"
RULES_QUESTION_LABEL = "เพิ่มข้อคำถาม {code}"
RULES_HINT = "พิมพ์ค่าที่ถูกต้องในช่อง “หน่วยงานแก้เป็น” ค่านั้นจะใช้แทนค่าเดิมเสมอ ลบช่องให้ว่างเพื่อกลับไปใช้ค่าเดิม"
RULES_SURE = (
    "อ่านจากเอกสารหรือแหล่งเผยแพร่ {sure} รายการ · ยังไม่แน่นอน {unsure} รายการ · หน่วยงานแก้ {own} รายการ"
)
SECTION = "หมวด"
ENTRY = "รายการ"
SHIPPED = "ค่าเดิม"
OWN = "หน่วยงานแก้เป็น"
BASIS = "ที่มาของค่าเดิม"
IN_FORCE = "ใช้ค่าที่หน่วยงานแก้"
ADDED = "(เพิ่มโดยหน่วยงาน)"
NOT_USED = "ยังไม่ใช้ค่านี้: {why}"
NOT_USED_PLAIN = "ยังไม่ใช้ค่านี้ เพราะไม่เข้ากับเกณฑ์ปีนี้"
SECTIONS: Mapping[str, str] = MappingProxyType(
    {
        "papers": "ข้อของแผนและรายงาน",
        "grades": "เกณฑ์ผ่าน",
        "levels": "ระดับผลการประเมิน",
        "instruments": "เครื่องมือและน้ำหนัก",
        "indicators": "ตัวชี้วัด",
        "questions": "ข้อคำถาม IIT และ EIT",
        "items": "ข้อ OIT",
    }
)

# adding a question
QUESTION_TITLE = "เพิ่มข้อคำถามของปี {year}"
QUESTION_CODE = "รหัสข้อ (เช่น i1, e1, o1)"
QUESTION_INDICATOR = "ตัวชี้วัด"
QUESTION_WORDING = "ข้อคำถาม"
QUESTION_ADD = "เพิ่ม"
QUESTION_BAD_CODE = "รหัสข้อต้องเป็น i, e หรือ o ตามด้วยเลข เช่น i1"
QUESTION_KNOWN = "มีข้อ {code} ในเกณฑ์ปีนี้แล้ว แก้ในตารางได้เลย"
QUESTION_WRONG_INDICATOR = "ข้อ {code} ต้องอยู่ในตัวชี้วัดของ {instrument}"
QUESTION_NO_WORDING = "พิมพ์ข้อคำถามด้วย"


def thai(pattern: str, **values: object) -> str:
    """The pattern filled in, all its digits Thai."""
    return to_thai(pattern.format(**values))


def code_label(code: str) -> str:
    """A score's code as people read it: ``i๑``, ``ตัวชี้วัด ๑``, ``IIT``, ``คะแนนรวม``."""
    if code == "total":
        return TOTAL
    return thai(INDICATOR, number=code) if code.isdecimal() else to_thai(code)
