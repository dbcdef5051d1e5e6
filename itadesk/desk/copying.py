"""Taking measures along into a new fiscal year; results stay behind."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from itadesk.desk.edits import Edits
from itadesk.desk.session import Session
from itadesk.desk.texts import COPY_YEAR, edit_error
from itadesk.desk.values import Values
from itadesk.records.change import Changes, Value
from itadesk.records.measure import Measure
from itadesk.thai.digits import to_arabic, to_thai

_TAKEN: Final = (
    "title",
    "kind",
    "instrument",
    "indicator",
    "issue",
    "question",
    "steps",
    "period",
    "responsible",
)
_WITH_YEARS: Final = ("title", "steps", "period", "responsible", "finding")
_DIGIT: Final = "0-9๐-๙"
_FOUR: Final = re.compile(f"(?<![{_DIGIT}])[{_DIGIT}]{{4}}(?![{_DIGIT}])")
_TWO: Final = re.compile(f"(?<=[ก-ฮะ-์.])(?P<space> ?)(?P<year>[{_DIGIT}]{{2}})(?![{_DIGIT}.])")
_SPAN: Final = re.compile(f"[{_DIGIT}]{{4}} ?[-–—] ?[{_DIGIT}]{{4}}")
_AROUND: Final = 20
"""Characters of context on each side."""


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year named in a text that comes along, and what it would become."""

    measure: str
    """Id of the measure it is copied from."""
    field: str
    start: int
    """0-based offset in the text as it stands."""
    before: str
    after: str
    context: str
    """The words around it, for the question."""
    likely: bool
    """False where the year is part of a span of years (``๒๕๖๖ - ๒๕๗๐``) or stands far off."""


class Copying(Values, Edits):
    """Copying a year's measures to another year, as one undo step."""

    _session: Session

    def year_mentions(
        self, start: int, end: int, *, measures: Sequence[str] | None = None, findings: bool = False
    ) -> tuple[YearMention, ...]:
        """Where the texts of the year ``start`` name that year or the one before.

        To be offered one by one and given to ``copy_year``; ``end`` is the year copied to.
        """
        fields = [name for name in _WITH_YEARS if findings or name != "finding"]
        return tuple(
            mention
            for measure in self._chosen(start, measures)
            for name in fields
            for mention in _mentions(measure, name, start, end)
        )

    def copy_year(
        self,
        start: int,
        end: int,
        *,
        measures: Sequence[str] | None = None,
        mentions: Iterable[YearMention] = (),
        findings: bool = False,
    ) -> Changes:
        """Copy measures (all, or those ids) of the year ``start`` to the end of the year ``end``.

        Steps, period, responsible and grouping come along, ``origin`` names where each came
        from; results stay behind, and so does the finding, which speaks of old scores, unless
        ``findings``. A measure copied there before is not copied again. ``mentions`` are the
        years to change on the way. Raises EditError SAME_YEAR, NOTHING_TO_COPY, NO_ROW.
        """
        if start == end:
            raise edit_error("SAME_YEAR")
        chosen = self._chosen(start, measures)
        if not chosen:
            raise edit_error("NOTHING_TO_COPY", value=to_thai(str(start)))
        there = {measure.origin for measure in self.measures(end)}
        taken = (*_TAKEN, "finding") if findings else _TAKEN
        changes = tuple(mentions)
        rows = [
            _copy(measure, end, taken, changes) for measure in chosen if measure.id not in there
        ]
        label = COPY_YEAR.format(start=to_thai(str(start)), end=to_thai(str(end)))
        return self.add_rows("measure", rows, label=label)

    def _chosen(self, fiscal_year: int, ids: Sequence[str] | None) -> tuple[Measure, ...]:
        known = self.measures(fiscal_year)
        if ids is None:
            return known
        if not set(ids) <= {measure.id for measure in known}:
            raise edit_error("NO_ROW", table="มาตรการ")
        return tuple(measure for measure in known if measure.id in set(ids))


def _copy(
    measure: Measure, fiscal_year: int, names: Iterable[str], mentions: Sequence[YearMention]
) -> dict[str, Value]:
    values: dict[str, Value] = {"fiscal_year": fiscal_year, "origin": measure.id}
    for name in names:
        value = getattr(measure, name)
        here = [each for each in mentions if (each.measure, each.field) == (measure.id, name)]
        values[name] = _changed(value, here) if here else value
    return values


def _changed(text: str, mentions: Sequence[YearMention]) -> str:
    for mention in sorted(mentions, key=lambda each: each.start, reverse=True):
        stop = mention.start + len(mention.before)
        if text[mention.start : stop] == mention.before:
            text = text[: mention.start] + mention.after + text[stop:]
    return text


def _mentions(measure: Measure, name: str, start: int, end: int) -> Iterator[YearMention]:
    text = str(getattr(measure, name))
    spans = [found.span() for found in _SPAN.finditer(text)]
    for at, written in _years(text, start, with_short=name == "period"):
        year = int(to_arabic(written))
        moved = str(year + end - start) if year > 99 else f"{(year + end - start) % 100:02}"
        alone = not any(first <= at < last for first, last in spans)
        yield YearMention(
            measure=measure.id,
            field=name,
            start=at,
            before=written,
            after=moved if written.isascii() else to_thai(moved),
            context=text[max(0, at - _AROUND) : at + len(written) + _AROUND],
            likely=alone,
        )


def _years(text: str, fiscal_year: int, *, with_short: bool) -> Iterator[tuple[int, str]]:
    """Offset and spelling of each mention of a year and of the one before it."""
    found = [(match.start(), match.group()) for match in _FOUR.finditer(text)]
    if with_short:
        found += [(match.start("year"), match["year"]) for match in _TWO.finditer(text)]
    meant = {fiscal_year, fiscal_year - 1}
    meant |= {year % 100 for year in meant}
    return (pair for pair in sorted(found) if int(to_arabic(pair[1])) in meant)
