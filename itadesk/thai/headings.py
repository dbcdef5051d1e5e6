"""The fiscal year and the round that a paper's heading lines name."""

import re

from itadesk.thai.dates import fold
from itadesk.thai.periods import Period, fiscal_year_of, parse_period, round_span

_YEAR = r"(2[4-6]\d\d)(?!\d)"
_ERA = r"(?:พ\.?ศ\.?|พุทธศักราช)?"
_YEAR_PATTERNS = [
    re.compile(pattern)
    for pattern in (
        rf"ประจำปีงบประมาณ{_ERA}{_YEAR}",
        rf"ปีงบประมาณ{_ERA}{_YEAR}",
        rf"ประจำปี{_ERA}{_YEAR}",
        rf"ปี{_ERA}{_YEAR}",
        rf"พ\.?ศ\.?{_YEAR}",
    )
]


def find_fiscal_year(text: str) -> int | None:
    """The Buddhist fiscal year that heading lines name, the surest wording first; else None."""
    folded = fold(text)
    found = (match for pattern in _YEAR_PATTERNS if (match := pattern.search(folded)))
    return next((int(match[1]) for match in found), None)


_SIX = "(?:6|หก)เดือน"
_ROUNDS = {
    "first-half": re.compile(rf"{_SIX}แรก|ครึ่งปี(?:งบประมาณ)?แรก|รอบ(?:ที่1)?{_SIX}(?!แรก|หลัง)"),
    "second-half": re.compile(rf"{_SIX}หลัง|ครึ่งปี(?:งบประมาณ)?หลัง"),
    "full-year": re.compile("(?:12|สิบสอง)เดือน"),
}
_MONTHS = re.compile(r"\((?:[^()]*?ตั้งแต่)?([^()]+)\)|ตั้งแต่([^()]+)")


def find_round(text: str) -> str | None:
    """``first-half``, ``second-half`` or ``full-year`` as heading lines name it; else None.

    ``รอบ ๖ เดือน`` alone is the first half: the six-month report is filed once a year. Where no
    round is named, the months may say it (``ตุลาคม ๒๕๖๔ – มีนาคม ๒๕๖๕``).
    """
    folded = fold(text)
    named = next((name for name, pattern in _ROUNDS.items() if pattern.search(folded)), None)
    return named or _round_of_months(folded)


def _round_of_months(folded: str) -> str | None:
    for match in _MONTHS.finditer(folded):
        period = parse_period(match[1] or match[2], fiscal_year=2500)
        if period and (name := _round_of(period)):
            return name
    return None


def _round_of(period: Period) -> str | None:
    year = fiscal_year_of(period.start)
    names = ("first-half", "second-half", "full-year")
    return next((name for name in names if round_span(year, name) == period), None)
