"""Measures in the groups of a form: by instrument, indicator or issue, none left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from itadesk.formspec.form import GroupBy
from itadesk.ita.rules import RuleBook
from itadesk.records.measure import Measure
from itadesk.records.rounds import INSTRUMENTS
from itadesk.report.texts import INDICATOR, INSTRUMENT, ISSUE, NO_GROUP
from itadesk.thai.text import search_key


@dataclass(frozen=True, slots=True)
class Group:
    """Measures under one heading; an empty heading is not printed."""

    key: str
    heading: str
    measures: tuple[Measure, ...]


def groups(measures: Sequence[Measure], group_by: GroupBy, rules: RuleBook) -> tuple[Group, ...]:
    """The groups that hold a measure, in the rule book's order, those without group last.

    Where no measure names a group there is one, without heading.
    """
    if group_by == "none":
        return (Group("", "", tuple(measures)),) if measures else ()
    headings = _headings(measures, group_by, rules)
    keys = [group_key(measure, group_by, rules) for measure in measures]
    if not any(keys):
        return (Group("", "", tuple(measures)),) if measures else ()
    made = (
        Group(key, heading, tuple(m for m, own in zip(measures, keys, strict=True) if own == key))
        for key, heading in {**headings, "": NO_GROUP[group_by]}.items()
    )
    return tuple(group for group in made if group.measures)


def group_key(measure: Measure, group_by: GroupBy, rules: RuleBook) -> str:
    """What group a measure belongs to; empty where it names none."""
    if group_by == "indicator":
        return str(measure.indicator or "")
    if group_by == "instrument":
        return _instrument(measure, rules)
    return _issue(measure, rules) if group_by == "issue" else ""


def _instrument(measure: Measure, rules: RuleBook) -> str:
    """The measure's own instrument, else that of its indicator."""
    if measure.instrument:
        return measure.instrument
    rule = rules.indicator(measure.indicator) if measure.indicator else None
    return rule.instrument if rule else ""


def _issue(measure: Measure, rules: RuleBook) -> str:
    """The rule book's issue that this text names, spaces and digits aside; else the text."""
    typed = search_key(measure.issue).replace(" ", "")
    if not typed:
        return ""
    for number, issue in enumerate(rules.issues, 1):
        name = search_key(issue).replace(" ", "")
        if typed in {name, str(number), f"{number}.{name}", f"ประเด็นที่{number}{name}"}:
            return issue
    return measure.issue.strip()


def _headings(measures: Sequence[Measure], group_by: GroupBy, rules: RuleBook) -> Mapping[str, str]:
    """Key -> heading of every group there can be, in printing order."""
    if group_by == "instrument":
        return {code: instrument_heading(code, rules) for code in INSTRUMENTS}
    if group_by == "indicator":
        named = {measure.indicator for measure in measures if measure.indicator}
        numbers = sorted(named | {rule.number for rule in rules.indicators})
        return {str(number): indicator_heading(number, rules) for number in numbers}
    own = {key: key for measure in measures if (key := _issue(measure, rules))}
    known = {
        issue: ISSUE.format(number=number, name=issue)
        for number, issue in enumerate(rules.issues, 1)
    }
    return {**known, **{key: name for key, name in own.items() if key not in known}}


def instrument_heading(code: str, rules: RuleBook) -> str:
    """``แบบวัด… (IIT)``; the code alone where the rule book does not know it."""
    rule = rules.instrument(code)
    return INSTRUMENT.format(name=rule.name, code=code) if rule else code


def indicator_heading(number: int, rules: RuleBook) -> str:
    """``ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่``."""
    rule = rules.indicator(number)
    return INDICATOR.format(number=number, name=rule.name if rule else "").strip()
