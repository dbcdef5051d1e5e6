"""Records made from the drafts of measures."""

import re
from typing import get_args
from uuid import uuid4

from itadesk.imports.groups import INDICATORS, Group, instrument_of, read_groups
from itadesk.imports.headings import ROUND_MARK
from itadesk.imports.measures import EVIDENCE, RESULT_FIELDS, Draft
from itadesk.imports.years import LONGEST_PERIOD
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.rounds import Round
from itadesk.thai.digits import to_arabic
from itadesk.thai.periods import parse_period

_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+", re.IGNORECASE | re.ASCII)


def measure_of(draft: Draft, fiscal_year: int | None) -> Measure:
    """The measure of a draft; 0 for a fiscal year that nobody names (the desk asks or decides)."""
    group = _group(draft)
    period = draft.get("period")
    readable = fiscal_year and len(period) <= LONGEST_PERIOD
    span = parse_period(period, fiscal_year or 0) if readable else None
    return Measure(
        id=draft.id,
        fiscal_year=fiscal_year or 0,
        title=draft.get("title"),
        instrument=group.instrument,
        indicator=group.indicator,
        issue=draft.get("issue") or group.issue,
        question=draft.get("question"),
        finding=draft.get("finding"),
        steps=draft.get("steps"),
        period=period,
        period_start=span.start if span else None,
        period_end=span.end if span else None,
        responsible=draft.get("responsible"),
    )


def results_of(draft: Draft, round_: Round) -> list[Result]:
    """The results of a draft: of ``round_``, and of those rounds its columns name themselves."""
    found = [_result(draft, round_, "")]
    found += [_result(draft, named, f"{ROUND_MARK}{named}") for named in get_args(Round)]
    return [result for result in found if result is not None]


def _result(draft: Draft, round_: Round, mark: str) -> Result | None:
    values = {name: draft.get(f"{name}{mark}") for name in RESULT_FIELDS}
    proved = not mark and draft.get(EVIDENCE)
    if not any(values.values()) and not proved:
        return None
    return Result(id=Result.id_for(draft.id, round_), measure=draft.id, round=round_, **values)


def evidence_of(draft: Draft, round_: Round) -> list[Evidence]:
    """What the draft's evidence column names, a line each; a web address is kept as one."""
    result = Result.id_for(draft.id, round_)
    lines = [line.strip() for line in draft.get(EVIDENCE).split("\n") if line.strip()]
    return [_proof(result, line) for line in lines if line != "-"]


def _proof(result: str, line: str) -> Evidence:
    match = _ADDRESS.search(line)
    url = match.group() if match else ""
    caption = " ".join(line.replace(url, " ").split()) if url else line
    return Evidence(id=str(uuid4()), result=result, url=url, caption=caption)


def _group(draft: Draft) -> Group:
    """The group a row names in its own cells, else the one it stands under."""
    own = [group for name in ("indicator", "instrument") for group in _own(draft.get(name))]
    heads = own or list(draft.groups)
    return heads[0] if heads else Group("")


def _own(text: str) -> tuple[Group, ...]:
    number = to_arabic(text).strip(" .)")
    if number.isdecimal() and len(number) <= 2 and int(number) in INDICATORS:
        return (Group(text, instrument_of(int(number)), int(number)),)
    return read_groups(text) or ((Group(text, issue=text),) if text else ())
