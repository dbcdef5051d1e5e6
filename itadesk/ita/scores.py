"""Scores: read as typed, means, total and level in Decimal, lowest questions, differences."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from itadesk.ita.rules import RuleBook
from itadesk.records.rounds import INSTRUMENTS, Instrument
from itadesk.thai.digits import to_arabic

Scores = Mapping[str, Decimal | None]
"""Code (``i1``, ``1``, ``IIT``, ``total``) -> score as published; what is missing is missing."""

_SCORE = re.compile(r"[0-9]{1,3}(\.[0-9]{1,4})?")
_CENT = Decimal("0.01")
_FULL = Decimal(100)


def parse_score(text: str) -> Decimal | None:
    """The score in a text as typed, ``99.38`` or ``๙๙.๓๘``; None for anything else.

    0.00 to 100.00 with at most two decimals that are not zero; a comma is no decimal point.
    """
    plain = to_arabic(text).strip()
    if not _SCORE.fullmatch(plain):
        return None
    value = Decimal(plain)
    if value > _FULL or value != value.quantize(_CENT):
        return None
    return value.quantize(_CENT)


def score_problem(code: str, text: str) -> str | None:
    """Why a text typed for this code is no score, a Thai sentence; None where it is, or is empty.

    An OIT item stands at 0 or 100 only.
    """
    typed = text.strip()
    if not typed:
        return None
    value = parse_score(typed)
    if value is not None:
        item = code.startswith("o") and value not in {Decimal(0), _FULL}
        return f'ข้อ {code} ได้เพียง 0 หรือ 100 แต่พิมพ์ "{typed}"' if item else None
    plain = to_arabic(typed)
    if "," in plain and parse_score(plain.replace(",", ".")) is not None:
        return f'"{typed}" ใช้จุลภาค ให้ใช้จุดทศนิยม เช่น 99.38'
    if re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", plain):
        if not 0 <= Decimal(plain) <= _FULL:
            return f'"{typed}" ไม่อยู่ระหว่าง 0.00 ถึง 100.00'
        return f'"{typed}" มีทศนิยมเกินสองตำแหน่ง ให้พิมพ์ตามที่ประกาศ'
    return f'"{typed}" ไม่ใช่คะแนน ให้พิมพ์ตัวเลข 0.00 ถึง 100.00'


def rounded(value: Decimal) -> Decimal:
    """To two decimals, half up, as scores are published and levels are judged."""
    return value.quantize(_CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Computed:
    """What the program works out from the published scores; rounded to two decimals."""

    indicators: Mapping[int, Decimal | None]
    """Means of the questions; None where one is missing."""
    instruments: Mapping[Instrument, Decimal | None]
    """Means of the indicators, published ones before computed ones."""
    total: Decimal | None
    """Weighted sum of the instruments, published ones before computed ones."""
    level: str | None
    """None where it cannot be told."""
    passed: bool | None
    """Whether the total reaches the pass mark."""

    def by_code(self) -> dict[str, Decimal | None]:
        """Code -> computed score, the codes of ``Score``."""
        return {
            **{str(number): value for number, value in self.indicators.items()},
            **{str(code): value for code, value in self.instruments.items()},
            "total": self.total,
        }


def compute(book: RuleBook, scores: Scores) -> Computed:
    """Means, total and level; published figures win over computed ones on the way up."""
    exact = {
        rule.number: _mean([scores.get(q.code) for q in book.questions_of(rule.number)])
        for rule in book.indicators
    }
    means = {number: _best(scores.get(str(number)), value) for number, value in exact.items()}
    instruments = {
        code: _mean([means[rule.number] for rule in book.indicators_of(code)])
        for code in INSTRUMENTS
    }
    best = {code: _best(scores.get(code), value) for code, value in instruments.items()}
    total = _weighted(book, best)
    judged = _best(scores.get("total"), total)
    return Computed(
        indicators={number: _rounded(value) for number, value in exact.items()},
        instruments={code: _rounded(value) for code, value in instruments.items()},
        total=_rounded(total),
        level=level(book, judged, best),
        passed=None if judged is None else rounded(judged) >= book.pass_mark,
    )


def level(
    book: RuleBook, total: Decimal | None, instruments: Mapping[Instrument, Decimal | None]
) -> str | None:
    """The level of a total; None where a step it reaches needs instrument scores not given."""
    if total is None:
        return None
    judged = rounded(total)
    each = [instruments.get(code) for code in INSTRUMENTS]
    known = [rounded(score) for score in each if score is not None]
    for step in book.levels:
        if judged < step.total:
            continue
        if step.each is None:
            return step.label
        if len(known) < len(each):
            return None
        if min(known) >= step.each:
            return step.label
    return None


def lowest(book: RuleBook, scores: Scores, indicator: int) -> tuple[str, ...]:
    """Codes of the indicator's lowest question(s), ties in their order.

    None at all where every given score is 100, or none is given.
    """
    given = {
        rule.code: score
        for rule in book.questions_of(indicator)
        if (score := scores.get(rule.code)) is not None
    }
    least = min(given.values(), default=_FULL)
    if least >= _FULL:
        return ()
    return tuple(code for code, score in given.items() if score == least)


@dataclass(frozen=True, slots=True)
class Difference:
    """A published figure that is not what its parts give."""

    code: str
    published: Decimal
    computed: Decimal


def differences(book: RuleBook, scores: Scores) -> tuple[Difference, ...]:
    """Published figures more than 0.01 off the computed ones (question scores are rounded)."""
    return tuple(
        Difference(code, published, value)
        for code, value in compute(book, scores).by_code().items()
        if value is not None
        and (published := scores.get(code)) is not None
        and abs(published - value) > _CENT
    )


def _mean(values: Sequence[Decimal | None]) -> Decimal | None:
    """None where one is missing: a missing score is never zero, nor left out of a mean."""
    given = [value for value in values if value is not None]
    return sum(given, Decimal(0)) / len(given) if given and len(given) == len(values) else None


def _weighted(book: RuleBook, instruments: Mapping[Instrument, Decimal | None]) -> Decimal | None:
    parts = [
        score * rule.weight
        for rule in book.instruments
        if (score := instruments.get(rule.code)) is not None
    ]
    return sum(parts, Decimal(0)) if len(parts) == len(book.instruments) else None


def _best(published: Decimal | None, computed: Decimal | None) -> Decimal | None:
    return computed if published is None else published


def _rounded(value: Decimal | None) -> Decimal | None:
    return None if value is None else rounded(value)
