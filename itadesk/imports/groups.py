"""Rows that head a group of measures or questions: instrument, indicator or issue."""

import re
from dataclasses import dataclass, replace
from typing import get_args

from itadesk.imports.folding import heading_key
from itadesk.imports.wordings import continued
from itadesk.records.rounds import Instrument
from itadesk.thai.digits import to_arabic
from itadesk.thai.text import clean_text

INDICATORS: dict[int, tuple[str, ...]] = {
    1: ("การปฏิบัติหน้าที่",),
    2: ("การใช้งบประมาณ",),
    3: ("การใช้อำนาจ",),
    4: ("การใช้ทรัพย์สินของราชการ", "การใช้ทรัพย์สินของทางราชการ", "การใช้ทรัพย์สินราชการ"),
    5: ("การแก้ไขปัญหาการทุจริต", "การแก้ปัญหาการทุจริต"),
    6: ("คุณภาพการดำเนินงาน", "คุณภาพการให้บริการ"),
    7: ("ประสิทธิภาพการสื่อสาร",),
    8: ("การปรับปรุงการทำงาน", "การปรับปรุงระบบการทำงาน"),
    9: ("การเปิดเผยข้อมูล",),
    10: ("การป้องกันการทุจริต",),
}
"""Number -> names, as the rule books of all years have them."""

ISSUES: tuple[str, ...] = (
    "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
    "การให้บริการและระบบ E-Service",
    "ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ",
    "กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
    "กระบวนการสร้างความโปร่งใสในการใช้งบประมาณและการจัดซื้อจัดจ้าง",
    "กระบวนการควบคุม ตรวจสอบการใช้อำนาจและการบริหารงานบุคคล",
    "กลไกและมาตรการในการแก้ไขและป้องกันการทุจริตภายในหน่วยงาน",
)
"""The seven issues of the plan for 2567, as the rule book has them."""

_BY_NAME = {heading_key(name): number for number, names in INDICATORS.items() for name in names}
_BY_ISSUE = {heading_key(name): name for name in ISSUES}

_LONGEST = 260
_NUMBER = r"(?P<number>\d{1,2})"
_INDICATOR = re.compile(
    rf"(?:และ\s*)?(?:(?:เครื่องมือ|แบบวัด|แบบตรวจ|IIT|EIT|OIT)[^\n]{{0,160}}?\s)?"
    rf"ตัวชี้วัด\s*(?:ที่)?\s*{_NUMBER}\s*[.:)]?\s*(?P<name>.*)",
    re.DOTALL,
)
_NUMBERED = re.compile(rf"\(?{_NUMBER}\s*[.)]\s*(?P<name>[^\d].*)", re.DOTALL)
_BETWEEN = re.compile(r"(?<=\S)(?:\s*และ\s*|[ \t]*\n\s*)(?=ตัวชี้วัด)")
_CODE = re.compile(r"(?<![A-Za-z])(IIT|EIT|OIT)(?![A-Za-z])", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(\s*(?:[^()]{0,60}[^()A-Za-z])?(IIT|EIT|OIT)\s*\)", re.IGNORECASE)
_CODE_AT_END = re.compile(
    r"(?:แบบ|ผู้มีส่วนได้|เปิดเผยข้อมูล).*\([^()]*(?:IIT|EIT|OIT)\s*\)$", re.IGNORECASE
)
_INSTRUMENT_START = re.compile(
    r"(?:(?:ส่วนที่|ตอนที่|กลุ่มที่)?\s*\d{1,2}\s*[.)]?\s*)?"
    r"(?:\(?\s*(?:IIT|EIT|OIT)\b|(?:เครื่องมือ|แบบวัด|แบบตรวจ|แบบสำรวจ|ตัวชี้วัดแบบ|ผลการประเมินแบบ|ด้าน\s*(?:IIT|EIT|OIT)))",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"(?:ประเด็น|ด้าน)\s*(?:ที่)?\s*\d{1,2}\s*[.:)]?\s*(?P<name>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Group:
    """What a group row says."""

    heading: str
    instrument: Instrument | None = None
    indicator: int | None = None
    issue: str = ""
    stated: int | None = None
    """Number as typed where the name says another indicator."""
    contradicted: str = ""
    """Instrument the words say where the code in brackets says another."""
    named: bool = False
    """The indicator was known by its name, not by its number alone."""
    unknown: bool = False
    """A heading the program does not know, kept as issue."""
    shares: bool = False
    """Ends in และ: the next indicator shares the table."""

    def shared_with(self, other: "Group") -> bool:
        """Whether the heading after this one speaks of the same table (9 and 10 often do)."""
        if self.indicator is None or other.indicator is None:
            return False
        return self.shares or (self.indicator, other.indicator) == (9, 10)


def instrument_of(indicator: int) -> Instrument:
    """IIT for 1 to 5, EIT for 6 to 8, OIT for 9 and 10."""
    return "IIT" if indicator <= 5 else "EIT" if indicator <= 8 else "OIT"


def read_groups(text: str) -> tuple[Group, ...]:
    """The groups that a row with this one text heads; none for any other text.

    Two where two indicators share a table (``ตัวชี้วัดที่ ๙ … และตัวชี้วัดที่ ๑๐ …``).
    The code in brackets beats the words around it; the name of an indicator beats its number.
    """
    text = clean_text(text).strip()
    if not text or len(text) > _LONGEST or text.count("\n") > 3:
        return ()
    text = continued(text) or text
    pieces = _BETWEEN.split(text)
    groups = [group for piece in pieces if (group := _read(piece))]
    if len(groups) < len(pieces):
        return ()
    return (*(replace(group, shares=True) for group in groups[:-1]), groups[-1])


def _read(text: str) -> Group | None:
    folded = " ".join(to_arabic(text).split())
    return _indicator(text, folded) or _instrument(text, folded) or _issue(text, folded)


def _indicator(text: str, folded: str) -> Group | None:
    match = _INDICATOR.fullmatch(folded)
    numbered = match or _NUMBERED.fullmatch(folded)
    name = numbered["name"] if numbered else folded
    shares = bool(re.search(r"และ\s*$", name))
    by_name = _named(re.sub(r"\s*และ\s*$", "", name))
    stated = int(numbered["number"]) if numbered else None
    if by_name is None and (match is None or stated not in INDICATORS):
        return None
    number = by_name or stated
    if number is None:
        return None
    wrong = stated if stated is not None and stated != number else None
    return Group(
        text, instrument_of(number), number, stated=wrong, named=by_name is not None, shares=shares
    )


def _named(name: str) -> int | None:
    """The indicator of this name; a name in another's words (``… (IIT)``) still counts."""
    key = heading_key(_IN_BRACKETS.sub("", name))
    if key in _BY_NAME:
        return _BY_NAME[key]
    return next(
        (
            number
            for known, number in _BY_NAME.items()
            if key.startswith(known) and len(key) <= len(known) + 12
        ),
        None,
    )


def _instrument(text: str, folded: str) -> Group | None:
    if not (_INSTRUMENT_START.match(folded) or _CODE_AT_END.search(folded)):
        return None
    codes = [code.upper() for code in _IN_BRACKETS.findall(folded) or _CODE.findall(folded)]
    words = _words(folded)
    code = next((name for name in get_args(Instrument) if codes and name == codes[-1]), None)
    instrument = code or words
    if instrument is None:
        return None
    return Group(text, instrument, contradicted=words if words and code and words != code else "")


def _words(folded: str) -> Instrument | None:
    key = heading_key(folded)
    if "เปิดเผยข้อมูลสาธารณะ" in key or "opendata" in key:
        return "OIT"
    if "ภายนอก" in key or "external" in key:
        return "EIT"
    return "IIT" if "ภายใน" in key or "internal" in key else None


def _issue(text: str, folded: str) -> Group | None:
    match = _ISSUE.fullmatch(folded) or _NUMBERED.fullmatch(folded)
    key = heading_key(match["name"] if match else folded)
    if key in _BY_ISSUE:
        return Group(text, issue=_BY_ISSUE[key])
    return Group(text, issue=text) if _ISSUE.fullmatch(folded) else None
