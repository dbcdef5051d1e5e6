"""What a paper's heading lines say: the office, its place, the fiscal year and the round."""

import re
from collections.abc import Sequence
from typing import get_args

from itadesk.records.office import Office
from itadesk.records.rounds import Round
from itadesk.thai.headings import find_fiscal_year, find_round
from itadesk.thai.text import clean_text

_KINDS: tuple[tuple[str, str, str], ...] = (
    (r"องค์(?:การ|กร)\s?บริหาร\s?ส่วน\s?ตำบล", "องค์การบริหารส่วนตำบล", "อบต."),
    (r"องค์(?:การ|กร)\s?บริหาร\s?ส่วน\s?จังหวัด", "องค์การบริหารส่วนจังหวัด", "อบจ."),
    (r"เทศบาลตำบล", "เทศบาลตำบล", "เทศบาล"),
    (r"เทศบาลเมือง", "เทศบาลเมือง", "เทศบาล"),
    (r"เทศบาลนคร", "เทศบาลนคร", "เทศบาล"),
    (r"อบต\.", "องค์การบริหารส่วนตำบล", "อบต."),
    (r"อบจ\.", "องค์การบริหารส่วนจังหวัด", "อบจ."),
)
_STOP = (
    r"(?=\s|$|[(),.:;/“”\"'‘’]|ประจำปี|ปีงบประมาณ|ในปี|พ\.ศ|ตำบล|อำเภอ|จังหวัด|ได้เข้าร่วม|ได้ดำเนิน|จึงขอ|"
    r"ตามมาตรการ|ตั้งแต่|รอบ|[0-9๐-๙])"
)
_NAME = r"\s?([ก-ฮะ-ฺเ-๎]{2,40}?)"
_OFFICES = tuple((re.compile(kind + _NAME + _STOP), full, short) for kind, full, short in _KINDS)
_PLACES = (
    ("subdistrict", re.compile(rf"(?<!ส่วน)(?<!เทศบาล)(?:ตำบล|ต\.){_NAME}{_STOP}")),
    ("district", re.compile(rf"(?:อำเภอ|เขต|(?<![ก-ฮ])อ\.){_NAME}{_STOP}")),
    ("province", re.compile(rf"(?<!ส่วน)(?:จังหวัด|(?<![ก-ฮ])จ\.){_NAME}{_STOP}")),
)


def read_office(titles: Sequence[str], preamble: Sequence[str]) -> tuple[Office | None, str]:
    """The office that the heading lines name, else the preamble; and a second spelling if any."""
    names = [name for text in (_spaced(titles), *preamble) for name in _names(clean_text(text))]
    if not names:
        return None, ""
    full, short = names[0]
    joined = [name for name, _ in _names(clean_text("".join(titles)))]
    full = next((name for name, _ in names[1:] if name in joined and _longer(name, full)), full)
    place = _place(" ".join(titles)) or _place(" ".join(preamble))
    other = next((name for name, _ in names if _differs(name, full)), "")
    return Office(name=full, kind=short, **place), other


def _spaced(lines: Sequence[str]) -> str:
    return " ".join(line.strip() for line in lines)


def _longer(name: str, full: str) -> bool:
    """Whether the name goes on where a heading line broke off."""
    return name != full and name.startswith(full)


def _names(text: str) -> list[tuple[str, str]]:
    found = []
    for pattern, full, short in _OFFICES:
        for match in pattern.finditer(text):
            found.append((match.start(), full + match[1], short))
    return [(name, short) for _, name, short in sorted(found)]


def _differs(name: str, other: str) -> bool:
    """Another spelling of nearly the same name; another office's name is no spelling."""
    if name == other or name.startswith(other) or other.startswith(name):
        return False
    return abs(len(name) - len(other)) <= 2 and name[:-4] == other[: len(name) - 4]


def _place(text: str) -> dict[str, str]:
    text = re.sub(r"(ส่วน|เทศบาล)\s+(?=ตำบล|จังหวัด)", r"\1", text)
    found = ((field, pattern.search(text)) for field, pattern in _PLACES)
    return {field: match[1] for field, match in found if match}


def read_year(titles: Sequence[str], preamble: Sequence[str]) -> int | None:
    """The Buddhist fiscal year that the heading lines name, else the last of the preamble."""
    for lines in (titles, preamble):
        for text in ("".join(lines), " ".join(lines)):
            if (year := find_fiscal_year(text)) is not None:
                return year
    return None


def read_round(titles: Sequence[str], preamble: Sequence[str]) -> Round | None:
    """The round that the heading lines name, else the preamble."""
    for lines in (titles, preamble):
        name = find_round(" ".join(lines))
        if name is not None:
            return next(round_ for round_ in get_args(Round) if round_ == name)
    return None
