"""The question a row of scores speaks of: its code, also where letter or number went wrong."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from itadesk.errors import RuleBookError
from itadesk.imports.folding import heading_key, likeness
from itadesk.imports.groups import read_groups
from itadesk.ita.codes import letter_of
from itadesk.ita.rules import RuleBook
from itadesk.ita.years import rulebook
from itadesk.thai.digits import to_arabic

_CODE = re.compile(r"\s*([ieoIEO]?)\s?\.?\s?([0-9๐-๙]{1,3})\s*[.):]?\s*(?=\D|$)(.*)", re.DOTALL)
_RANGE = re.compile(
    r"\s*(?:ข้อ\s*)?[ieoIEO]?\s?[0-9๐-๙]{1,3}\s*(?:[-–—]|ถึง)\s*[ieoIEO]?\s?[0-9๐-๙]{1,3}\s*"
)
_TOTAL = re.compile(r"(?:ผล)?(?:คะแนน)?(?:รวม|ภาพรวม|เฉลี่ยรวม|ทั้งหมด|รวมทั้งสิ้น).{0,30}")
_MEAN = re.compile(r"(?:ผล)?(?:คะแนน|ค่า)?(?:เฉลี่ย|รวม).{0,30}|คะแนนตัวชี้วัด.{0,40}|รวมคะแนน.{0,30}")
_ALIKE = 0.84


@dataclass(frozen=True, slots=True)
class Asked:
    """What the first cell of a row of scores says."""

    letter: str
    """``i``, ``e``, ``o`` or empty where it is missing."""
    number: int
    """0: no number."""
    wording: str


def rules_of(year: int | None) -> RuleBook | None:
    """The rule book of this Buddhist year, or None where it is not known or does not load."""
    try:
        return rulebook(year) if year else None
    except RuleBookError:
        return None


def is_range(text: str) -> bool:
    """Whether a cell names a range of questions (``o๑ - o๒๘``) instead of one."""
    return bool(_RANGE.fullmatch(text))


def read_question(text: str) -> Asked:
    """The code and the wording of a row's first cell; ``๐๑๒`` is o12 with a zero for its letter."""
    match = _CODE.fullmatch(text)
    if match is None:
        return Asked("", 0, text.strip())
    letter, digits, wording = match[1].lower(), to_arabic(match[2]), match[3].strip()
    if not letter and len(digits) > 1 and digits.startswith("0"):
        letter, digits = "o", digits[1:]
    number = int(digits)
    if number == 0 or number > 99:
        return Asked("", 0, text.strip())
    return Asked(letter, number, wording)


def summary_code(text: str, indicator: int | None) -> str:
    """The code of a row that is no question: ``1`` to ``10``, ``IIT``, ``total``, or empty."""
    groups = read_groups(text)
    if groups:
        return str(groups[0].indicator or groups[0].instrument or "")
    key = heading_key(text)
    if indicator is not None and _MEAN.fullmatch(key):
        return str(indicator)
    return "total" if _TOTAL.fullmatch(key) else ""


def code_of(
    asked: Asked, indicator: int | None, letters: Sequence[str], rules: RuleBook | None
) -> str:
    """The code of a question, or empty. ``letters``: those the other rows of its table have.

    A missing letter is that of the other rows, else of the indicator's instrument; a missing
    number is found by the rule book's wording; one that restarts in each table by its place.
    """
    own = [rule.code for rule in rules.questions_of(indicator)] if rules and indicator else []
    letter = asked.letter or next(iter(letters), "") or letter_of(indicator or 0)
    if not asked.number:
        return _by_wording(asked.wording, rules)
    if not letter:
        return _by_wording(asked.wording, rules)
    code = f"{letter}{asked.number}"
    if own and code not in own and not asked.letter and asked.number <= len(own):
        return own[asked.number - 1]
    return code


def indicator_of(code: str, rules: RuleBook | None) -> int | None:
    """The indicator a question belongs to by the rule book, or None."""
    rule = rules.question(code) if rules else None
    return rule.indicator if rule else None


@lru_cache(maxsize=512)
def _wording_key(wording: str) -> str:
    """A rule book's wording as it is compared; the same few are asked for again and again."""
    return heading_key(wording)


def _by_wording(wording: str, rules: RuleBook | None) -> str:
    key = heading_key(wording)
    if rules is None or len(key) < 10:
        return ""
    scored = [
        (likeness(key, _wording_key(rule.wording), least=_ALIKE), rule.code)
        for rule in rules.questions
        if rule.wording
    ]
    ratio, code = max(scored, default=(0.0, ""))
    return code if ratio >= _ALIKE else ""
