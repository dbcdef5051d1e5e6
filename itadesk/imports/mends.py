"""What could be mended in imported texts: proposed cell by cell, never done by the import."""

import re
from collections.abc import Callable, Iterable, Sequence

from itadesk.imports.wordspaces import close_words
from itadesk.ita.codes import letter_of
from itadesk.records.measure import Measure, Result
from itadesk.records.proposal import Mend
from itadesk.records.score import Analysis
from itadesk.thai.text import unspace

_Step = Callable[[str], str]
"""Text in, mended text out."""

_MEASURE = ("title", "finding", "steps", "period", "responsible", "issue")
_RESULT = ("output", "outcome", "suggestion")
_ANALYSIS = ("questions", "lowest_stated", "cause", "guideline")

_ZERO = r"๐(?=[๑-๔][๐-๙]?(?![๐-๙.,])|[๕-๙](?![๐-๙.,]))"
_REFERS = re.compile(rf"((?:อ้างอิง(?:จาก|ตาม)?|OIT|ข้อ|ตัวชี้วัด)\s*(?:ที่\s*)?){_ZERO}")
_IN_ANALYSIS = re.compile(rf"(?<![๐-๙.,/:A-Za-z])(?<![-–]){_ZERO}(?!\s?[-–]\s?[๐-๙]{{3}})")
_BARE_CODE = re.compile(r"^([\s•-]*)([0-9๐-๙]{1,2})(?=(?:[.)]\s*|\s+)[^\s0-9๐-๙])", re.MULTILINE)


def propose_mends(
    measures: Iterable[Measure], results: Iterable[Result], analyses: Iterable[Analysis]
) -> tuple[Mend, ...]:
    """Every mend the texts of these rows call for; one cell may have several, each on its own
    text as it would be after those before it."""
    mends: list[Mend] = []
    for measure in measures:
        mends += _mends("measure", measure.id, measure, _MEASURE)
    for result in results:
        mends += _mends("result", result.id, result, _RESULT)
    for analysis in analyses:
        mends += _analysis_mends(analysis)
    return tuple(mends)


def _mends(table: str, id_: str, row: object, fields: Sequence[str]) -> list[Mend]:
    return [
        mend
        for field in fields
        for mend in _cell_mends(table, id_, field, str(getattr(row, field)), _refers)
    ]


def _analysis_mends(analysis: Analysis) -> list[Mend]:
    mends: list[Mend] = []
    for field in _ANALYSIS:
        text = str(getattr(analysis, field))
        cell = _cell_mends("analysis", analysis.id, field, text, _in_analysis)
        mends += cell
        if field == "lowest_stated":
            before = cell[-1].after if cell else text
            after = _with_letter(before, analysis.indicator)
            if after != before:
                mends.append(Mend("analysis", analysis.id, field, before, after, "lost prefix"))
    return mends


def _cell_mends(table: str, id_: str, field: str, text: str, letters: _Step) -> list[Mend]:
    steps: tuple[tuple[str, _Step], ...] = (
        ("letter-spaced words", unspace),
        ("digit for letter", letters),
        ("spaces inside words", close_words),
    )
    mends = []
    for why, step in steps:
        after = step(text) if text else text
        if after != text:
            mends.append(Mend(table, id_, field, text, after, why))
            text = after
    return mends


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
