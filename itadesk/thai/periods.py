"""Periods of work as offices write them, and the fiscal year they lie in."""

import re
from dataclasses import dataclass
from datetime import date

from itadesk.thai.dates import ERA, YEAR_PATTERN, fold, full_year, last_of_month
from itadesk.thai.months import month_range

_FIRST_MONTH = 10
"""Fiscal years begin in October."""


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both included; Common Era."""

    start: date
    end: date

    def overlaps(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.start <= other.end and other.start <= self.end


def fiscal_year_of(day: date) -> int:
    """The Buddhist fiscal year in which a Common-Era ``day`` lies."""
    return day.year + ERA + (1 if day.month >= _FIRST_MONTH else 0)


def fiscal_year_span(fiscal_year: int) -> Period:
    """1 October of the year before to 30 September of the Buddhist ``fiscal_year``."""
    return Period(date(fiscal_year - ERA - 1, 10, 1), date(fiscal_year - ERA, 9, 30))


def round_span(fiscal_year: int, round_: str) -> Period:
    """The months a round reports on: ``first-half`` October to March, ``second-half`` the rest,
    anything else the whole fiscal year."""
    whole = fiscal_year_span(fiscal_year)
    if round_ == "first-half":
        return Period(whole.start, date(whole.end.year, 3, 31))
    if round_ == "second-half":
        return Period(date(whole.end.year, 4, 1), whole.end)
    return whole


def parse_period(text: str, fiscal_year: int) -> Period | None:
    """The period ``text`` names, for a measure of the Buddhist ``fiscal_year``; None if unclear.

    Months and quarters without a year lie in ``fiscal_year``; quarters are fiscal (the first is
    October to December); a bare year is a fiscal year; two-digit years are Buddhist.
    """
    folded = re.sub(r"พ\.?ศ\.|พุทธศักราช|พศ(?=\d)", "", fold(text)).strip(" ,;")
    if match := re.fullmatch(r"([^()]+)\(([^()]+)\)", folded):
        outer, inner = _read(match[1], fiscal_year), _read(match[2], fiscal_year)
        return outer if outer == inner else None
    return _read(folded, fiscal_year)


def _read(folded: str, fiscal_year: int) -> Period | None:
    readers = (_whole_year, _half_year, _quarters, _years, _months)
    return next((period for read in readers if (period := read(folded, fiscal_year))), None)


_YEAR_WORD = "ปี(?:งบประมาณ)?"
_TO = "(?:-+|จนถึง|ถึง)"
_EVERY = "ทุก(?:เดือน|ไตรมาส|สัปดาห์|วัน)"
_WHOLE_YEAR = re.compile(
    rf"(?:{_EVERY})?(?:ตลอด|ทั้ง|ภายใน|ใน|ประจำ)*ปีงบประมาณ(?P<a>{YEAR_PATTERN})?"
    rf"|(?:{_EVERY})?(?:ตลอด|ทั้ง)+ปี(?P<b>{YEAR_PATTERN})?"
    rf"|(?:ใน|ประจำ)?ปี(?P<c>{YEAR_PATTERN})|(?P<d>2[4-6]\d\d)|{_EVERY}"
    r"|(?:รอบ|ตลอด)?(?:12|สิบสอง)เดือน"
)


def _whole_year(text: str, fiscal_year: int) -> Period | None:
    match = _WHOLE_YEAR.fullmatch(text)
    if not match:
        return None
    year = next(filter(None, match.groups()), None)
    return fiscal_year_span(full_year(year) if year else fiscal_year)


_HALF_YEAR = re.compile(
    rf"(?:รอบ|ช่วง)?(?:(?:6|หก)เดือน|ครึ่งปี(?:งบประมาณ)?)(แรก|หลัง)(?:(?:{_YEAR_WORD})?({YEAR_PATTERN}))?"
)


def _half_year(text: str, fiscal_year: int) -> Period | None:
    match = _HALF_YEAR.fullmatch(text)
    if not match:
        return None
    year = full_year(match[2]) if match[2] else fiscal_year
    return round_span(year, "first-half" if match[1] == "แรก" else "second-half")


_QUARTERS = re.compile(
    rf"(?:ภายใน|ใน|ช่วง)?ไตรมาส(?:ที่)?(?P<numbers>[1-4](?:(?:{_TO}|และ|,)(?:ไตรมาส)?(?:ที่)?[1-4])*)"
    rf"(?:[/ ]?(?:ของ)?(?:{_YEAR_WORD})?(?P<year>{YEAR_PATTERN}))?"
)


def _quarters(text: str, fiscal_year: int) -> Period | None:
    match = _QUARTERS.fullmatch(text)
    if not match:
        return None
    numbers = [int(number) for number in re.findall(r"\d", match["numbers"])]
    first, last = numbers[0], numbers[-1]
    is_range = len(numbers) == 2 and re.search(_TO, match["numbers"])
    if numbers != list(range(first, last + 1)) and not (is_range and first <= last):
        return None
    year = full_year(match["year"]) if match["year"] else fiscal_year
    start, _ = _month_span(year, first * 3 - 2)
    _, end = _month_span(year, last * 3)
    return Period(start, end)


def _month_span(fiscal_year: int, place: int) -> tuple[date, date]:
    """First and last day of the month at ``place`` (1 October to 12 September)."""
    month = (place + _FIRST_MONTH - 2) % 12 + 1
    year = fiscal_year - (1 if month >= _FIRST_MONTH else 0)
    return date(year - ERA, month, 1), last_of_month(year, month)


_YEARS = re.compile(rf"(?:{_YEAR_WORD})?(2[4-6]\d\d){_TO}(?:{_YEAR_WORD})?({YEAR_PATTERN})")


def _years(text: str, _fiscal_year: int) -> Period | None:
    match = _YEARS.fullmatch(text)
    if not match or full_year(match[1]) > full_year(match[2]):
        return None
    first, last = fiscal_year_span(full_year(match[1])), fiscal_year_span(full_year(match[2]))
    return Period(first.start, last.end)


def _months(text: str, fiscal_year: int) -> Period | None:
    span = month_range(text, fiscal_year)
    return Period(*span) if span else None
