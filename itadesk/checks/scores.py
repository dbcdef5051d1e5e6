"""Scores looked at: weak points that have no measure yet, figures that do not add up."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import Difference, Scores, compute, differences, lowest
from itadesk.ita.years import rulebook_near
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Measure

BELOW = "ตัวชี้วัดที่ {number} ได้ {score} คะแนน ต่ำกว่าเกณฑ์ {mark} คะแนน"
LOWEST = "ข้อคำถาม {code} {wording} ได้ {score} คะแนน ซึ่งน้อยที่สุดในตัวชี้วัด"


@dataclass(frozen=True, slots=True)
class WeakPoint:
    """An indicator or question that asks for a measure."""

    indicator: int
    why: Literal["below-pass", "lowest"]
    questions: tuple[str, ...]
    """Codes of the lowest questions; empty where only the indicator is known."""
    score: Decimal
    """Of the indicator, or of its lowest questions."""
    measures: tuple[str, ...]
    """Ids of the measures tied to it; empty: it still has none."""


def published(dossier: Dossier, score_year: int) -> Scores:
    """Code -> published score of one assessed Buddhist year."""
    return {
        score.code: score.value
        for score in dossier.scores
        if score.fiscal_year == score_year and score.value is not None
    }


def weak_points(dossier: Dossier, score_year: int) -> tuple[WeakPoint, ...]:
    """Indicators below the pass mark, and the lowest question(s) of the others, in order.

    An indicator whose questions all stand at 100, or that has no score, asks for nothing.
    """
    rules = rulebook_near(score_year, dossier.corrections)
    scores = published(dossier, score_year)
    points = (_weak(rules, scores, rule.number, dossier.measures) for rule in rules.indicators)
    return tuple(point for point in points if point is not None)


def without_measure(dossier: Dossier, score_year: int) -> tuple[WeakPoint, ...]:
    """The weak points no measure of this year answers: the list the clerk should see."""
    return tuple(point for point in weak_points(dossier, score_year) if not point.measures)


def score_differences(dossier: Dossier, score_year: int) -> tuple[Difference, ...]:
    """Published figures that are more than 0.01 off what their parts give."""
    rules = rulebook_near(score_year, dossier.corrections)
    return differences(rules, published(dossier, score_year))


def _weak(
    rules: RuleBook, scores: Scores, number: int, measures: Iterable[Measure]
) -> WeakPoint | None:
    codes = lowest(rules, scores, number)
    given = scores.get(str(number))
    mean = compute(rules, scores).indicators[number] if given is None else given
    below = mean is not None and mean < rules.pass_mark
    if not below and not codes:
        return None
    tied = tuple(measure.id for measure in measures if _answers(measure, number, codes))
    if below and mean is not None:
        return WeakPoint(number, "below-pass", codes, mean, tied)
    least = scores[codes[0]]
    assert least is not None
    return WeakPoint(number, "lowest", codes, least, tied)


def _answers(measure: Measure, number: int, codes: tuple[str, ...]) -> bool:
    """Whether a measure is tied to one of these questions, or to their indicator at large."""
    if measure.question.strip():
        return measure.question.strip() in codes
    return measure.indicator == number


def draft_measure(point: WeakPoint, dossier: Dossier, score_year: int) -> Mapping[str, str | int]:
    """Fields of a new measure (table ``measure``) tied to a weak point, its finding filled in.

    Title, steps, period and who is responsible are left to the clerk.
    """
    indicator = rulebook_near(score_year, dossier.corrections).indicator(point.indicator)
    return {
        "fiscal_year": dossier.fiscal_year,
        "indicator": point.indicator,
        "instrument": indicator.instrument if indicator else "",
        "question": point.questions[0] if point.questions else "",
        "finding": finding(point, dossier, score_year),
    }


def finding(point: WeakPoint, dossier: Dossier, score_year: int) -> str:
    """What the scores show at a weak point and why, as a plan's finding says it; Arabic digits."""
    rules = rulebook_near(score_year, dossier.corrections)
    scores = [row for row in dossier.scores if row.fiscal_year == score_year]
    lines = []
    if point.why == "below-pass":
        lines.append(BELOW.format(number=point.indicator, score=point.score, mark=rules.pass_mark))
    for code in point.questions:
        rule = rules.question(code)
        row = next(row for row in scores if row.code == code)
        wording = row.wording or (rule.wording if rule else "")
        lines.append(LOWEST.format(code=code, wording=wording, score=row.value))
    lines += [
        row.cause
        for row in dossier.analyses
        if row.fiscal_year == score_year and point.indicator in row.speaks_for
    ]
    return "\n".join(line for line in lines if line.strip())
