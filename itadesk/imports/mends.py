"""What could be mended in imported texts: proposed cell by cell, never done by the import."""

import re
from collections.abc import Callable, Iterable, Sequence

from itadesk.imports.wordspaces import close_words
from itadesk.ita.codes import letter_of
from itadesk.records.measure import Measure, Result
from itadesk.records.proposal import Mend
from itadesk.records.score import Analysis
from itadesk.thai.clusters import clusters
from itadesk.thai.text import unspace

_Step = Callable[[str], str]
"""Text in, mended text out."""

_STEPS: tuple[tuple[str, _Step], ...] = (("letter-spaced words", unspace),)
_AROUND = 12
"""Letters, with their marks, shown on either side of a difference."""
_REACH = 60
_MEASURE = ("title", "finding", "steps", "period", "responsible", "issue")
_RESULT = ("output", "outcome", "suggestion")
_ANALYSIS = ("questions", "lowest_stated", "cause", "guideline")

_ZERO = r"๐(?=[๑-๔][๐-๙]?(?![๐-๙.])|[๕-๙](?![๐-๙.]))"
_REFERS = re.compile(rf"((?:อ้างอิง(?:จาก|ตาม)?|OIT|ข้อ|ตัวชี้วัด)\s*(?:ที่\s*)?){_ZERO}")
_IN_ANALYSIS = re.compile(rf"(?<![๐-๙A-Za-z])(?<![๐-๙][.,/:–-]){_ZERO}(?!๒?\s?[-–]\s?[๐-๙]{{3}})")
_BARE_CODE = re.compile(r"^([ •-]*)([0-9๐-๙]{1,2})(?=(?:[.)]\s*|\s+)[^\s0-9๐-๙])", re.MULTILINE)


def propose_mends(
    measures: Iterable[Measure], results: Iterable[Result], analyses: Iterable[Analysis]
) -> tuple[Mend, ...]:
    """The mends the texts of these rows call for, at most one per cell, its reasons together."""
    mends: list[Mend] = []
    for measure in measures:
        mends += _mends("measure", measure.id, measure, _MEASURE)
    for result in results:
        mends += _mends("result", result.id, result, _RESULT)
    for analysis in analyses:
        mends += _analysis_mends(analysis)
    return tuple(mends)


def _mends(table: str, id_: str, row: object, fields: Sequence[str]) -> list[Mend]:
    steps = (*_STEPS, ("digit for letter", _refers), ("spaces inside words", close_words))
    cells = [_mend(table, id_, field, str(getattr(row, field)), steps) for field in fields]
    return [mend for mend in cells if mend]


def _analysis_mends(analysis: Analysis) -> list[Mend]:
    def with_letter(text: str) -> str:
        return _with_letter(text, analysis.indicator)

    steps = (*_STEPS, ("digit for letter", _in_analysis), ("spaces inside words", close_words))
    cells = [
        _mend(
            "analysis",
            analysis.id,
            field,
            str(getattr(analysis, field)),
            (*steps, ("lost prefix", with_letter)) if field == "lowest_stated" else steps,
        )
        for field in _ANALYSIS
    ]
    return [mend for mend in cells if mend]


def mended(text: str) -> tuple[str, str]:
    """Any cell's text as it would be mended, and the reasons; empty where nothing calls for it."""
    return _made(
        text, (*_STEPS, ("digit for letter", _refers), ("spaces inside words", close_words))
    )


def differing(before: str, after: str) -> tuple[str, str]:
    """The part that differs with some words around it: whole cells may be long."""
    start = next(
        (at for at, (one, two) in enumerate(zip(before, after, strict=False)) if one != two),
        min(len(before), len(after)),
    )
    end = 0
    longest = min(len(before), len(after)) - start
    while end < longest and before[-1 - end] == after[-1 - end]:
        end += 1
    lead = "".join(clusters(before[max(start - _REACH, 0) : start])[-_AROUND:])
    tail = "".join(clusters(before[len(before) - end :][:_REACH])[:_AROUND])
    opened = "…" if len(lead) < start else ""
    closed = "…" if len(tail) < end else ""

    def part(text: str) -> str:
        return f"{opened}{lead}{text[start : len(text) - end]}{tail}{closed}"

    return part(before), part(after)


def _mend(
    table: str, id_: str, field: str, text: str, steps: Sequence[tuple[str, _Step]]
) -> Mend | None:
    after, why = _made(text, steps)
    return Mend(table, id_, field, text, after, why) if why else None


def _made(text: str, steps: Sequence[tuple[str, _Step]]) -> tuple[str, str]:
    """What all steps together make of a text, with the reasons of those that changed it."""
    reasons = []
    for why, step in steps:
        before, text = text, step(text)
        if text != before:
            reasons.append(why)
    return text, ", ".join(reasons)


def _refers(text: str) -> str:
    """``อ้างอิงจาก ๐๑๐`` with the letter o; elsewhere ๐ may begin a telephone number."""
    return _REFERS.sub(r"\1o", text)


def _in_analysis(text: str) -> str:
    return _IN_ANALYSIS.sub("o", text)


def _with_letter(text: str, indicator: int) -> str:
    """``๘ ท่านเคย…`` of an indicator whose questions begin with i gets its letter."""
    letter = letter_of(indicator)
    if not letter or re.search(rf"(?<![A-Za-z]){letter}\s?[0-9๐-๙]", text, re.IGNORECASE):
        return text
    return _BARE_CODE.sub(rf"\g<1>{letter}\g<2>", text)
