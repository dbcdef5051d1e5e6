"""Table headings of papers and the field each stands for, by a table of synonyms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from itadesk.imports.folding import heading_key

Kind = Literal["measures", "analysis"]

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

_TELLING = frozenset({"title", "question", "lowest", "steps", "cause", "score"})
"""At least one of these stands in a heading row."""
_LONGEST = 160
_CLOSE = 0.82


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row of a table: a field per column, and what was not plain about it."""

    texts: tuple[str, ...]
    fields: tuple[str, ...]
    """Empty where a heading is not known."""
    kind: Kind
    guessed: tuple[int, ...] = ()
    """Columns whose heading was only nearly like a known one."""
    doubled: tuple[int, ...] = ()
    """Columns whose heading stands twice and which were placed by position."""

    @property
    def known(self) -> int:
        """How many columns have a field."""
        return sum(bool(field) for field in self.fields)


def exact_field(text: str) -> str:
    """The field a heading stands for by the table of synonyms, or empty."""
    if len(text) > _LONGEST:
        return ""
    match = _PATTERN.fullmatch(heading_key(text))
    return match.lastgroup or "" if match else ""


def near_field(text: str) -> str:
    """The field of the usual heading that ``text`` nearly is (a misspelling), or empty."""
    key = heading_key(text)
    if not 4 <= len(key) <= _LONGEST:
        return ""
    scored = [(_likeness(key, usual), field) for field, usual in _NEAR]
    best, field = max(scored)
    return field if best >= _CLOSE else ""


def _likeness(key: str, usual: str) -> float:
    """0 to 1; 0 where a quick look shows that the two are too different."""
    matcher = SequenceMatcher(None, key, usual)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < _CLOSE:
        return 0.0
    return matcher.ratio()


def read_heading(cells: Sequence[str]) -> Heading | None:
    """The heading row that ``cells`` are, or None for a row of data."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2 or len(cells) > 60 or any(len(cell) > _LONGEST for cell in filled):
        return None
    exact = [exact_field(cell) for cell in cells]
    known = sum(bool(field) for field in exact)
    if known < 1:
        return None
    guessed = tuple(
        i for i, cell in enumerate(cells) if not exact[i] and cell.strip() and near_field(cell)
    )
    if known + len(guessed) < max(2, (len(filled) + 1) // 2):
        return None
    fields = [
        exact[i] or (near_field(cell) if i in guessed else "") for i, cell in enumerate(cells)
    ]
    return _settle(tuple(cells), fields, guessed) if _TELLING & set(fields) else None


def _settle(texts: tuple[str, ...], fields: list[str], guessed: tuple[int, ...]) -> Heading:
    kind: Kind = "analysis" if _is_analysis(fields) else "measures"
    meanings = _IN_MEASURES if kind == "measures" else _IN_ANALYSIS
    fields = [meanings.get(field, field) for field in fields]
    doubled = _place_doubles(fields, kind)
    return Heading(texts, tuple(fields), kind, guessed, doubled)


def _is_analysis(fields: Sequence[str]) -> bool:
    if "steps" in fields or "responsible" in fields or "output" in fields:
        return False
    return "question" in fields or "lowest" in fields or "score" in fields


_IN_MEASURES = {
    "analysis": "finding",
    "guideline": "title",
    "cause": "",
    "score": "",
    "lowest": "question",
}
"""What a heading of the analysis means in a table of measures."""
_IN_ANALYSIS = {
    "title": "guideline",
    "finding": "analysis",
    "indicator": "question",
    "instrument": "question",
    "issue": "question",
}
"""What a heading of the measures means in a table of scores."""


_PLACES = {
    "title": ("finding", "steps"),
    "output": ("outcome", "suggestion"),
    "steps": ("output", "finding"),
    "finding": ("title", "steps"),
}


def _place_doubles(fields: list[str], kind: Kind) -> tuple[int, ...]:
    """Give the second of two like headings the field that its place suggests."""
    doubled: list[int] = []
    for index, field in enumerate(fields):
        if not field or field not in fields[:index]:
            continue
        places = _PLACES.get(field, ()) if kind == "measures" else ()
        fields[index] = next((place for place in places if place not in fields), "")
        doubled.append(index)
    return tuple(doubled)


def merged(above: Heading, cells: Sequence[str]) -> Heading | None:
    """The heading that ``above`` and the row under it make together, or None if it is data.

    For headings typed over two rows, or with cells merged across columns
    (ผลการดำเนินการ over output and outcome).
    """
    filled = [cell for cell in cells if cell.strip()]
    if not filled or len(cells) != len(above.texts) or any(len(cell) > 80 for cell in filled):
        return None
    if sum(
        bool(exact_field(_joined(over, cell)))
        for over, cell in zip(_spread(above.texts), cells, strict=True)
        if cell.strip()
    ) < len(filled):
        return None
    texts = tuple(
        _joined(spread, cell) if cell.strip() else own
        for own, spread, cell in zip(above.texts, _spread(above.texts), cells, strict=True)
    )
    return read_heading(texts)


def _spread(texts: Sequence[str]) -> list[str]:
    """Each heading, and over an empty column the one before it (merged across)."""
    result: list[str] = []
    for text in texts:
        result.append(text if text.strip() or not result else result[-1])
    return result


def _joined(above: str, below: str) -> str:
    """The two lines of one heading; the lower alone where it is a heading under a span."""
    together = f"{above}\n{below}".strip()
    if exact_field(together):
        return together
    return below if exact_field(below) else together
