"""Measures in groups: what a measure's fields become when it joins another group."""

from __future__ import annotations

from collections.abc import Sequence

from itadesk.desk.desk import Desk
from itadesk.formspec.form import GroupBy
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.columns import Choice
from itadesk.gui.grid.rows.sheet import Sheet
from itadesk.gui.grid.rows.sources import RowSource
from itadesk.ita.rules import RuleBook
from itadesk.ita.years import rulebook_near
from itadesk.records.change import CellEdit, Value
from itadesk.records.measure import Measure
from itadesk.records.rounds import INSTRUMENTS
from itadesk.report.groups import group_key, indicator_heading, instrument_heading
from itadesk.thai.digits import to_thai

_FIELDS: dict[str, GroupBy] = {
    "indicator": "indicator",
    "instrument": "instrument",
    "issue": "issue",
}


def grouped_by(source: RowSource) -> GroupBy:
    """By what the grid's measures are grouped; by indicator where its form groups by nothing."""
    return _FIELDS.get(source.group_by, "indicator")


def group_choices(desk: Desk, fiscal_year: int, group_by: GroupBy) -> tuple[Choice, ...]:
    """The groups a measure of this Buddhist year can join, as papers head them, Thai digits."""
    rules = rulebook_near(fiscal_year, desk.corrections())
    if group_by == "instrument":
        found = [(str(code), instrument_heading(code, rules)) for code in INSTRUMENTS]
    elif group_by == "indicator":
        numbers = [rule.number for rule in rules.indicators]
        found = [(str(number), indicator_heading(number, rules)) for number in numbers]
    else:
        own = (measure.issue.strip() for measure in desk.measures(fiscal_year))
        issues = dict.fromkeys([*rules.issues, *filter(None, own)])
        found = [(issue, issue) for issue in issues]
    return tuple(Choice(value, to_thai(words)) for value, words in found)


def move_to_group(
    desk: Desk, fiscal_year: int, ids: Sequence[str], group_by: GroupBy, value: str
) -> str:
    """Put measures at the end of a group, one undo step; gives its label.

    Raises EditError where the book cannot be written to.
    """
    rules = rulebook_near(fiscal_year, desk.corrections())
    measures = desk.measures(fiscal_year)
    chosen = [measure for measure in measures if measure.id in set(ids)]
    others = [measure for measure in measures if measure.id not in set(ids)]
    choices = group_choices(desk, fiscal_year, group_by)
    words = next((choice.label for choice in choices if choice.value == value), value)
    label = texts.moved_to_group(words)
    before = _after_group([(m.id, group_key(m, group_by, rules)) for m in others], value, choices)
    with desk.batch(label):
        desk.move_rows("measure", [measure.id for measure in chosen], before)
        desk.set_cells(join_edits(chosen, group_by, value, rules), label=label)
    return label


def _after_group(
    others: Sequence[tuple[str, str]], value: str, choices: Sequence[Choice]
) -> str | None:
    """Id of the row that stands after the group's last row; None: the end."""
    order = [choice.value for choice in choices]
    target = order.index(value) if value in order else len(order)
    place = 0
    for number, (_row, key) in enumerate(others, 1):
        if key in order and order.index(key) <= target:
            place = number
    return others[place][0] if place < len(others) else None


def join_edits(
    measures: Sequence[Measure], group_by: GroupBy, value: str, rules: RuleBook
) -> list[CellEdit]:
    """The cells to set so that these measures belong to the group; what contradicts it goes."""
    edits = []
    for measure in measures:
        for field, cell in _joined(measure, group_by, value, rules).items():
            edits.append(CellEdit("measure", measure.id, field, cell))
    return edits


def _joined(measure: Measure, group_by: GroupBy, value: str, rules: RuleBook) -> dict[str, Value]:
    if group_by == "issue":
        return {"issue": value}
    own = rules.indicator(measure.indicator) if measure.indicator else None
    if group_by == "instrument":
        joined: dict[str, Value] = {"instrument": value}
        if own is not None and own.instrument != value:
            joined |= {"indicator": None, "question": ""}
        return joined
    number = int(value)
    rule = rules.indicator(number)
    question = rules.question(measure.question.strip())
    found: dict[str, Value] = {"indicator": number}
    if rule is not None:
        found["instrument"] = rule.instrument
    if question is not None and question.indicator != number:
        found["question"] = ""
    return found


def dropped_edits(sheet: Sheet, ids: Sequence[str], before: int) -> list[CellEdit]:
    """What joins measures to the group they are moved into; nothing where that is not clear.

    Only in a grid whose measures are grouped and stand together by group. A row that stays
    beside its own group keeps it; else it joins the group above, or at the top the one below.
    """
    source = sheet.source
    fields = [item.field for item in source.columns]
    if source.table != "measure" or source.group_by not in fields:
        return []
    column = fields.index(source.group_by)
    own = {row.id: row.texts[column] for row in sheet.rows.shown}
    above = [row.texts[column] for row in sheet.rows.shown[:before] if row.id not in ids]
    below = [row.texts[column] for row in sheet.rows.shown[before:] if row.id not in ids]
    beside = [*above[-1:], *below[:1]]
    if not beside or not beside[0] or not _together([*above, *below]):
        return []
    rules = rulebook_near(source.fiscal_year, sheet.desk.corrections())
    strangers = (sheet.desk.measure(row) for row in ids if own[row] not in beside)
    found = [measure for measure in strangers if measure is not None]
    return join_edits(found, grouped_by(source), beside[0], rules)


def _together(groups: Sequence[str]) -> bool:
    """Whether equal groups stand in one run each."""
    runs = [name for number, name in enumerate(groups) if number == 0 or name != groups[number - 1]]
    return len(runs) == len(set(runs))
