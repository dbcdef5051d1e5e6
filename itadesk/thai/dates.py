"""Dates as offices write them, Buddhist era, and as the program keeps them, Common Era."""

import calendar
import re
from datetime import date, datetime
from typing import Literal

from itadesk.thai.digits import to_arabic
from itadesk.thai.text import clean_text

ERA = 543
"""Buddhist year = Common-Era year + 543 (since 1941)."""

MONTHS = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT_MONTHS = (
    "ม.ค.",
    "ก.พ.",
    "มี.ค.",
    "เม.ย.",
    "พ.ค.",
    "มิ.ย.",
    "ก.ค.",
    "ส.ค.",
    "ก.ย.",
    "ต.ค.",
    "พ.ย.",
    "ธ.ค.",
)


def _month(full: str, short: str) -> str:
    """A pattern for a month's name, in full or short with or without its dots."""
    first, second = short.rstrip(".").split(".")
    return rf"{full}|{first}\.?{second}\.?"


_MONTH_PATTERNS = [_month(*names) for names in zip(MONTHS, SHORT_MONTHS, strict=True)]
MONTH_PATTERN = "|".join(_MONTH_PATTERNS)
"""Matches one month's name in a text folded by ``fold``."""

YEAR_PATTERN = r"(?:2[4-6]\d\d|[4-9]\d)(?!\d)"
"""A Buddhist year of four digits, or of two from 2540 on, in folded text."""

_NUMBERED = [re.compile(pattern) for pattern in _MONTH_PATTERNS]


def fold(text: str) -> str:
    """``text`` for reading dates: Arabic digits, hyphens, no space but between two digits,
    so that letter-spaced words and words torn by a line's end read like any other."""
    text = to_arabic(clean_text(text))
    text = re.sub(r"[–—−‐‑‒]", "-", text)
    return re.sub(r"(?<!\d)\s+|\s+(?!\d)", "", re.sub(r"\s+", " ", text))


def month_number(name: str) -> int:
    """1 to 12 for a month's name, full or short, in folded text; 0 for anything else."""
    found = (number for number, pattern in enumerate(_NUMBERED, 1) if pattern.fullmatch(name))
    return next(found, 0)


def full_year(year: str) -> int:
    """A Buddhist year of four digits, or of two (``65`` is 2565)."""
    return int(year) if len(year) == 4 else 2500 + int(year)


def day_of(year: int, month: int, day: int) -> date | None:
    """The Common-Era date of a Buddhist ``year``; None where there is no such day."""
    try:
        return date(year - ERA, month, day)
    except ValueError:
        return None


def last_of_month(year: int, month: int) -> date:
    """The last day, Common Era, of ``month`` (1 to 12) of a Buddhist ``year``."""
    return date(year - ERA, month, calendar.monthrange(year - ERA, month)[1])


_DAY = r"(?:ลง)?(?:วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?(?:ที่)?)?(\d{1,2})"
_YEAR = rf",?(?:ปี)?(?:พ\.?ศ\.?|พุทธศักราช)?({YEAR_PATTERN})"
_WORDS = re.compile(rf"{_DAY}(?:เดือน)?({MONTH_PATTERN}){_YEAR}")
_FIGURES = re.compile(rf"{_DAY}[/.-](\d{{1,2}})[/.-]({YEAR_PATTERN})")


def parse_date(text: str) -> date | None:
    """The Common-Era date of one Buddhist-era date as written; None for anything else.

    Takes ``๑๔ ก.พ. ๒๕๖๕``, ``๙ ธ.ค.๒๕๖๕``, ``วันที่ 9 ธันวาคม พ.ศ. 2564``, ``๙/๑๒/๖๔``;
    two-digit years are Buddhist.
    """
    folded = fold(text)
    if match := _WORDS.fullmatch(folded):
        return day_of(full_year(match[3]), month_number(match[2]), int(match[1]))
    if match := _FIGURES.fullmatch(folded):
        return day_of(full_year(match[3]), int(match[2]), int(match[1]))
    return None


def format_date(day: date, style: Literal["long", "short"] = "long") -> str:
    """``9 ธันวาคม 2564`` or ``9 ธ.ค. 2564``: Buddhist era, Arabic digits."""
    names = MONTHS if style == "long" else SHORT_MONTHS
    return f"{day.day} {names[day.month - 1]} {day.year + ERA}"


def today_text(style: Literal["long", "short"] = "long") -> str:
    """Today by the PC's clock, as ``format_date`` writes it."""
    return format_date(datetime.now().astimezone().date(), style)
