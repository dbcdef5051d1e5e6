"""A rule book as a flat list: what it says, how sure that is, and what can be put right."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from itadesk.ita.rules import Basis, Ground, PaperRule, RuleBook

BASES: Mapping[Basis, str] = {
    "document": "อ่านจากเอกสารจริง",
    "public": "อ่านจากแหล่งเผยแพร่",
    "inferred": "สรุปจากข้อมูลที่มี",
    "unverified": "ยังไม่ได้ยืนยัน",
    "office": "หน่วยงานแก้ไขเอง",
}
CONFIDENCE = "{basis} (ความมั่นใจร้อยละ {percent})"
ROLES = {"plan": "แผน", "report": "รายงาน"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of a rule book that the office may correct."""

    path: str
    """Path of its RuleCorrection."""
    title: str
    """What it is, Thai, Arabic digits."""
    value: str
    ground: Ground
    corrected: bool = False
    """Whether the office put it right."""


def ground_text(ground: Ground) -> str:
    """How sure a rule is, in Thai: ``ยังไม่ได้ยืนยัน (ความมั่นใจร้อยละ 80)``."""
    basis = BASES[ground.basis]
    if ground.confidence is not None:
        basis = CONFIDENCE.format(basis=basis, percent=int(ground.confidence * 100))
    return f"{basis}: {ground.note}" if ground.note else basis


def entries(book: RuleBook) -> tuple[Entry, ...]:
    """Everything that can be corrected, in the order of the rule book."""
    return tuple(
        Entry(path, title, value, ground, path in book.corrected)
        for path, title, value, ground in _entries(book)
    )


_Row = tuple[str, str, str, Ground]


def _entries(book: RuleBook) -> Iterator[_Row]:
    for paper in book.papers:
        yield from _paper(paper)
    yield "grades.pass_mark", "เกณฑ์ผ่าน", str(book.pass_mark), book.grades_ground
    for level in book.levels:
        path, title = f"levels.{level.label}", f"ระดับ {level.label}"
        yield f"{path}.total", f"{title}: คะแนนรวมตั้งแต่", str(level.total), book.grades_ground
        if level.each is not None:
            yield f"{path}.each", f"{title}: ทุกเครื่องมือตั้งแต่", str(level.each), book.grades_ground
    for tool in book.instruments:
        path = f"instruments.{tool.code}"
        yield f"{path}.name", f"ชื่อ {tool.code}", tool.name, tool.ground
        yield f"{path}.weight", f"น้ำหนัก {tool.code}", str(tool.weight), tool.ground
    for rule in book.indicators:
        yield (
            f"indicators.{rule.number}.name", f"ตัวชี้วัดที่ {rule.number}", rule.name, rule.ground,
        )  # fmt: skip
    for question in book.questions:
        item = question.code.startswith("o")
        path = f"{'items' if item else 'questions'}.{question.code}"
        kind = "ข้อ" if item else "ข้อคำถาม"
        yield f"{path}.wording", f"{kind} {question.code}", question.wording, question.ground
        belongs = book.items_ground if item else question.ground
        yield (
            f"{path}.indicator", f"{kind} {question.code}: ตัวชี้วัดที่", str(question.indicator),
            belongs,
        )  # fmt: skip


def _paper(paper: PaperRule) -> Iterator[_Row]:
    path, role = f"papers.{paper.role}", ROLES[paper.role]
    yield f"{path}.code", f"รหัสข้อของ{role}", paper.code, paper.ground
    yield f"{path}.name", f"ชื่อข้อของ{role}", paper.name, paper.ground
