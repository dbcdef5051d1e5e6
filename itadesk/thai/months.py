"""Ranges of days and months within a text folded by ``dates.fold``."""

import re
from dataclasses import dataclass, replace
from datetime import date

from itadesk.thai.dates import (
    ERA,
    MONTH_PATTERN,
    YEAR_PATTERN,
    day_of,
    full_year,
    last_of_month,
    month_number,
)


@dataclass(frozen=True, slots=True)
class _Side:
    """One end of a range as written; None: not written."""

    day: int | None = None
    month: int | None = None
    year: int | None = None
    """Buddhist era."""

    def in_year(self, year: int) -> "_Side":
        return replace(self, year=year)


_SIDE = re.compile(
    rf"(?:(?:วัน)?ที่)?(?P<day>\d{{1,2}})?(?:เดือน)?(?:(?P<month>{MONTH_PATTERN})"
    rf"(?:,?(?:ปี(?:งบประมาณ)?)?(?P<year>{YEAR_PATTERN}))?)?"
    rf"|(?P<d>\d{{1,2}})/(?P<m>\d{{1,2}})/(?P<y>{YEAR_PATTERN})"
)
_PREFIX = re.compile("(?:ประจำ|ตั้งแต่|ระหว่าง|ช่วง|ใน(?=เดือน|วันที่|ช่วง))*")
_TO = re.compile("-+|จนถึง|ถึง")


def month_range(text: str, fiscal_year: int) -> tuple[date, date] | None:
    """First and last day (Common Era) of a day, a month or a range of them; None if unclear.

    A side without a year takes the other side's, the range running forward; without any year
    both lie in the Buddhist ``fiscal_year``.
    """
    sides = [_side(part) for part in _TO.split(_PREFIX.sub("", text, count=1))]
    if len(sides) == 1 and sides[0]:
        return _span(sides[0], sides[0], fiscal_year)
    if len(sides) == 2 and sides[0] and sides[1]:
        return _span(sides[0], sides[1], fiscal_year)
    return None


def _side(text: str) -> _Side | None:
    match = _SIDE.fullmatch(text.strip())
    if not match or not match.group():
        return None
    if match["d"]:
        return _Side(int(match["d"]), int(match["m"]), full_year(match["y"]))
    return _Side(
        int(match["day"]) if match["day"] else None,
        month_number(match["month"]) if match["month"] else None,
        full_year(match["year"]) if match["year"] else None,
    )


def _span(left: _Side, right: _Side, fiscal_year: int) -> tuple[date, date] | None:
    if left.month is None and left.day is not None:
        left = replace(left, month=right.month, year=right.year)
    if left.month is None or right.month is None:
        return None
    left, right = _with_years(left, right, fiscal_year)
    start, end = _first_day(left), _last_day(right)
    return (start, end) if start and end and start <= end else None


def _with_years(left: _Side, right: _Side, fiscal_year: int) -> tuple[_Side, _Side]:
    """Both sides with years: the written one decides for the other."""
    forward = (left.month or 0, left.day or 0) <= (right.month or 0, right.day or 31)
    if left.year is None and right.year is None:
        return _in_fiscal_year(left, right, fiscal_year)
    if left.year is None and right.year is not None:
        left = left.in_year(right.year - (0 if forward else 1))
    elif right.year is None and left.year is not None:
        right = right.in_year(left.year + (0 if forward else 1))
    return left, right


def _in_fiscal_year(left: _Side, right: _Side, fiscal_year: int) -> tuple[_Side, _Side]:
    """Both sides in the calendar years in which their months lie in ``fiscal_year``."""
    years = [fiscal_year - (1 if (side.month or 0) >= 10 else 0) for side in (left, right)]
    return left.in_year(years[0]), right.in_year(years[1])


def _first_day(side: _Side) -> date | None:
    return day_of(side.year or 0, side.month or 0, side.day or 1)


def _last_day(side: _Side) -> date | None:
    if side.day is None:
        return last_of_month(side.year or ERA + 1, side.month or 1)
    return day_of(side.year or 0, side.month or 0, side.day)
