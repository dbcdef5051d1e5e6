"""What offices call the columns of their papers, and the field each heading stands for."""

import re

from itadesk.imports.folding import heading_key, likeness

LONGEST = 160
"""Characters of a heading; a longer cell is data."""
_CLOSE = 0.82
_DOING = "(?:การ|งาน|กิจกรรม|โครงการ|มาตรการ|ตาม.*)"
_THINGS = "(?:มาตรการ|โครงการ|กิจกรรม|แนวทาง|แผนงาน|วิธีการ)"

SYNONYMS: tuple[tuple[str, str], ...] = (
    ("number", r"ลำดับ(?:ที่|เลข)?|ที่|ข้อ(?:ที่)?|เลขที่|no|ลําดับ(?:ที่)?"),
    ("indicator", r"ตัวชี้วัด(?:ที่)?|ตัวชี้วัดita|ตัวชี้วัดการประเมิน(?:ita)?"),
    ("instrument", r"เครื่องมือ(?:การประเมิน|ที่ใช้.*)?|แบบวัด"),
    ("issue", r"ประเด็น(?:การพัฒนา|การประเมิน|ที่ต้องพัฒนา)?|ด้าน"),
    (
        "finding",
        r"(?:สรุป)?ผลการวิเคราะห์(?:ตัวชี้วัด|ข้อมูล|ผลการประเมิน.*)?|ที่มาของมาตรการ|ข้อค้นพบ|"
        r"ประเด็นที่(?:ต้อง|ควร)(?:พัฒนา|ปรับปรุง|แก้ไข).*|จุดที่(?:ต้อง|ควร)พัฒนา|ข้อบกพร่อง.*|จุดอ่อน.*",
    ),
    (
        "title",
        rf"(?:ชื่อ)?{_THINGS}(?:(?:หรือ|และ|ใน)?{_THINGS})*"
        rf"(?:(?:ที่ดำเนินการ|ในการ|เพื่อ|การ)?(?:ส่งเสริม|ยกระดับ|ขับเคลื่อน|พัฒนา|ปรับปรุง).*|ที่(?:ดำเนินการ|กำหนด).*)?",
    ),
    (
        "steps",
        rf"(?:ขั้นตอน|วิธี(?:การ)?)(?:(?:หรือ|และ)?(?:ขั้นตอน|วิธี(?:การ)?))*(?:(?:ใน)?การ)?(?:ปฏิบัติ|ดำเนิน)?{_DOING}?|"
        rf"แนวทางการ(?:ดำเนิน|ปฏิบัติ)(?:การ|งาน)?|รายละเอียด(?:การดำเนิน(?:การ|งาน)|กิจกรรม)|การดำเนินการ|กิจกรรมการดำเนินการ",
    ),
    (
        "period",
        r"(?:ช่วง|ห้วง|กำหนด)?(?:ระยะ)?เวลา(?:(?:ใน)?(?:การ|ที่)?(?:ดำเนิน|ปฏิบัติ)(?:การ|งาน)?(?:ตาม.*)?)?|"
        r"กำหนด(?:เวลา)?แล้วเสร็จ|วันเดือนปี(?:ที่ดำเนินการ)?|ไตรมาส(?:ที่)?|ปฏิทินการดำเนิน(?:การ|งาน)",
    ),
    (
        "responsible",
        r"(?:ผู้|หน่วยงาน|ส่วนราชการ|สำนัก|กอง|ฝ่าย|งาน|บุคคล|ส่วน)+(?:ที่|ผู้)?(?:รับผิดชอบ|เกี่ยวข้อง|ดำเนินการ)(?:หลัก|โครงการ|กิจกรรม|ดำเนินการ)?|ผู้รับผิดชอบ.*",
    ),
    ("outcome", r"ผลลัพธ์.*|ผลสัมฤทธิ์.*|outcome.*|ผลที่ได้รับ|ผลที่เกิดขึ้น|ประโยชน์ที่ได้รับ"),
    (
        "output",
        r"(?:สรุป|รายงาน)?ผล(?:ของ)?การ(?:ดำเนิน|ปฏิบัติ)(?:การ|งาน)?(?:ตาม.*)?(?:output|รอบ.*)?|ผลผลิต(?:output)?|output|ผลงาน|รายงานผล",
    ),
    (
        "suggestion",
        r"(?:ปัญหา|อุปสรรค|ความเห็น|ข้อคิดเห็น|และ|แนวทางแก้ไข)*ข้อเสนอแนะ.*|ปัญหา(?:และ)?อุปสรรค.*|หมายเหตุ|ข้อคิดเห็น",
    ),
    ("status", r"สถานะ.*|ความก้าวหน้า.*|ความคืบหน้า.*"),
    ("reason", r"เหตุผล.*"),
    ("evidence", r"(?:เอกสาร)?หลักฐาน.*|เอกสารอ้างอิง|linkurl|url|ลิงก์.*"),
    (
        "question",
        r"(?:ประเด็น|รายการ)?(?:ข้อ)?คำถาม(?:การประเมิน)?|ประเด็น(?:การ)?(?:ประเมิน|ข้อคำถาม|คำถาม)|ข้อคำถามตามแบบวัด.*|รายการประเมิน|ตัวชี้วัดข้อคำถาม",
    ),
    (
        "score",
        r"(?:ผล|ค่า)?คะแนน(?:ที่ได้(?:รับ)?|เฉลี่ย|การประเมิน|ปี.*|ร้อยละ)?|ร้อยละ|ผลการประเมิน(?:คะแนน)?|คะแนน.{0,12}",
    ),
    (
        "analysis",
        r"(?:ผล)?การวิเคราะห์(?:ผล)?(?:การ)?(?:ประเมิน|คะแนน).*|การวิเคราะห์|ผลการวิเคราะห์ผลการประเมิน.*",
    ),
    ("lowest", r"(?:ข้อ)?(?:คำถาม|ประเด็น)ที่(?:ได้|มี)?(?:รับ)?คะแนน(?:น้อย|ต่ำ)(?:ที่)?สุด"),
    ("cause", r"สาเหตุ(?:ที่)?(?:เกิด(?:จาก)?|ของ.*)?"),
    ("guideline", r"(?:ข้อเสนอ)?แนวทาง(?:การ|ใน(?:การ)?)?(?:ยกระดับ|พัฒนา|แก้ไข|ปรับปรุง).*"),
)
"""Field -> pattern of the whole folded heading; the first that matches counts."""

_PATTERN = re.compile("|".join(f"(?P<{field}>{pattern})" for field, pattern in SYNONYMS))

USUAL: dict[str, tuple[str, ...]] = {
    "title": ("มาตรการ โครงการ หรือกิจกรรม", "มาตรการ/แนวทาง", "มาตรการ"),
    "finding": ("ผลการวิเคราะห์ตัวชี้วัด",),
    "steps": ("ขั้นตอนหรือวิธีการปฏิบัติ", "ขั้นตอนหรือวิธีการ", "วิธีดำเนินการ"),
    "period": ("ช่วงระยะเวลาในการดำเนินการ", "ระยะเวลาดำเนินการ", "ระยะเวลา"),
    "responsible": ("ผู้รับผิดชอบ", "หน่วยงานที่รับผิดชอบ"),
    "output": ("ผลการดำเนินการ", "ผลการดำเนินการ (output)"),
    "outcome": ("ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ",),
    "suggestion": ("ข้อเสนอแนะ",),
    "question": ("ประเด็นข้อคำถาม",),
    "analysis": ("การวิเคราะห์ผลการประเมินฯ",),
    "guideline": ("แนวทางการยกระดับผลการประเมินฯ",),
}
_NEAR = tuple((field, heading_key(words)) for field, usual in USUAL.items() for words in usual)


def exact_field(text: str) -> str:
    """The field a heading stands for by the table of synonyms, or empty."""
    if len(text) > LONGEST:
        return ""
    match = _PATTERN.fullmatch(heading_key(text))
    return match.lastgroup or "" if match else ""


def is_usual(text: str, field: str) -> bool:
    """Whether ``text`` is, word for word, a usual heading of this field and nothing else."""
    return heading_key(text) in {heading_key(usual) for usual in USUAL.get(field, ())}


def near_field(text: str) -> str:
    """The field of the usual heading that ``text`` nearly is (a misspelling), or empty."""
    key = heading_key(text)
    if not 4 <= len(key) <= LONGEST:
        return ""
    scored = [(likeness(key, usual, least=_CLOSE), field) for field, usual in _NEAR]
    best, field = max(scored)
    return field if best >= _CLOSE else ""
