"""Rows of a table of measures, joined over page breaks, to measures and their results."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from itadesk.imports.groups import Group, read_groups
from itadesk.imports.headings import ROUND_MARK
from itadesk.imports.notes import Notes
from itadesk.imports.numbering import Numbered, is_count, read_number, running
from itadesk.imports.sections import Body
from itadesk.imports.synonyms import USUAL
from itadesk.imports.wordings import continued, join, repeats
from itadesk.thai.digits import to_arabic

MEASURE_FIELDS = ("title", "finding", "steps", "period", "responsible", "issue", "question")
RESULT_FIELDS = ("output", "outcome", "suggestion", "status", "reason")
EVIDENCE = "evidence"
_CARRIED = ("indicator", "instrument")
_KNOWN = frozenset((*MEASURE_FIELDS, *RESULT_FIELDS, *_CARRIED, EVIDENCE, "number"))
_ONCE = ("period", "responsible", "indicator", "instrument")
"""Fields that continued rows and merged cells say again."""
_SHARED = ("period", "responsible")
"""Fields that a cell merged over several measures gives to each of them."""
_LONGEST_GROUP = 150


@dataclass(slots=True)
class Draft:
    """One measure while its rows are being read."""

    line: int
    groups: tuple[Group, ...]
    values: dict[str, str] = field(default_factory=dict)
    number: str = ""
    """As the ลำดับ column or the title has it."""
    id: str = field(default_factory=lambda: str(uuid4()))

    def get(self, name: str) -> str:
        """The text of a field, or empty."""
        return self.values.get(name, "")


def read_measures(rows: Sequence[Body], notes: Notes) -> list[Draft]:
    """The measures that the rows of one part make, in order, numbers taken off their titles."""
    reader = _Reader(rows, notes)
    for row in rows:
        reader.take(row)
    drafts = reader.drafts
    _take_numbers_off(drafts, notes)
    for draft in drafts:
        if not draft.get("title"):
            notes.find("import-no-title", table="measure", id_=draft.id, field_="title")
    return drafts


class _Reader:
    def __init__(self, rows: Sequence[Body], notes: Notes) -> None:
        self.drafts: list[Draft] = []
        self._notes = notes
        self._heading: tuple[Group, ...] | None = None
        self._outer: tuple[Group, ...] = ()
        titles = [_cell(row, "title") for row in rows]
        numbers = [read_number(title) for title in titles if title]
        self._numbered = sum(number is not None for number in numbers) * 5 >= 2 * len(numbers) > 0
        self._has_column = any(_cell(row, "number") for row in rows)

    def take(self, row: Body) -> None:
        """A measure, more of the one before, or the name of a group."""
        if row.groups != self._outer:
            self._outer, self._heading = row.groups, None
        values = self._values(row)
        if not values:
            return
        if self._is_group(row, values):
            self._open_group(values["title"])
            return
        last = self.drafts[-1] if self.drafts else None
        if last is not None and self._continues(row, values, last):
            self._append(last, values, row)
            return
        number = values.pop("number", "")
        if number and not is_count(number):
            values["title"] = f"{number} {values.get('title', '')}".strip()
            number = ""
        if number:
            self._notes.drop(row.line, "number", number)
        if last is not None:
            self._carry(row, values, last)
        draft = Draft(row.line, self._heading or row.groups, values, number)
        self.drafts.append(draft)
        self._report_doubled(row, draft)

    def _carry(self, row: Body, values: dict[str, str], last: Draft) -> None:
        """A merged cell of a group column speaks for the measures beside it, too."""
        for name in (*_CARRIED, "issue"):
            if name in row.heading.fields and name not in values and last.groups == row.groups:
                values |= {name: last.get(name)} if last.get(name) else {}
        for index, name in enumerate(row.heading.fields):
            if index in row.below and name in _SHARED and name not in values and last.get(name):
                values[name] = last.get(name)

    def _report_doubled(self, row: Body, draft: Draft) -> None:
        """Two columns of its table have the same heading: say which went where."""
        for index in row.heading.doubled:
            field_ = row.heading.fields[index]
            self._notes.find(
                "import-duplicate-heading",
                table="measure",
                id_=draft.id,
                field_=field_,
                heading=" ".join(row.heading.texts[index].split()),
                field=USUAL.get(field_, (field_,))[0],
            )

    def _values(self, row: Body) -> dict[str, str]:
        """Field -> text of the row's filled cells; what has no field is reported, not lost."""
        values: dict[str, str] = {}
        fields = row.heading.fields
        cells = row.values
        if len(cells) == len(fields) + 1 and _is_bare_number(cells[0]) and "number" not in fields:
            values["number"], cells = cells[0], cells[1:]
        for index, text in enumerate(cells):
            name = fields[index] if index < len(fields) else ""
            if not text:
                continue
            if index >= len(fields):
                self._extra(row, values, text)
            elif name.partition(ROUND_MARK)[0] not in _KNOWN:
                self._notes.drop(row.line, "unknown column", text)
            else:
                values[name] = join(values.get(name, ""), text, torn=False)
        return values

    def _extra(self, row: Body, values: dict[str, str], text: str) -> None:
        last = next((name for name in reversed(row.heading.fields) if name in _KNOWN), "title")
        values[last] = join(values.get(last, ""), text, torn=False)
        self._notes.find("import-extra-cell", table="measure", field_=last, text=text)

    def _is_group(self, row: Body, values: dict[str, str]) -> bool:
        """A row with only its first cell filled that is no measure and no rest of one."""
        text = values.get("title", "")
        if set(values) != {"title"} or len(text) > _LONGEST_GROUP or "\n" in text:
            return False
        if read_groups(text):
            return True
        loose = continued(text) is None and read_number(text) is None and not row.first_on_page
        return loose and (self._numbered or self._has_column)

    def _open_group(self, text: str) -> None:
        self._heading = read_groups(text) or (Group(text, issue=text, unknown=True),)

    def _continues(self, row: Body, values: dict[str, str], last: Draft) -> bool:
        """Whether the row goes on with the measure above it."""
        title = values.get("title", "")
        if self._heading is not None and last.groups != self._heading:
            return False
        number = values.get("number", "")
        if number and (continued(number) is not None or (not title and number == last.number)):
            return True
        if not title:
            return not number
        if continued(title) is not None:
            return True
        if last.groups != (self._heading or row.groups) or not row.first_on_page:
            return False
        if values.get("number") or read_number(title) is not None:
            return False
        numbered = self._numbered or self._has_column
        partial = not values.get("period") and not values.get("responsible")
        return numbered and (partial or repeats(last.get("title"), title))

    def _append(self, last: Draft, values: dict[str, str], row: Body) -> None:
        """Add a continuation's cells; what it only says again is dropped and reported."""
        number = values.pop("number", "")
        if number:
            self._notes.drop(row.line, "number", number)
        torn = row.first_on_page or continued(values.get("title", "")) is not None
        for name, text in values.items():
            before = last.get(name)
            if name == "title":
                last.values[name] = self._rest_of_title(before, text, row)
            elif name in _ONCE and repeats(before, text):
                self._notes.drop(row.line, "repeated words", text)
            else:
                last.values[name] = join(before, text, torn=torn)

    def _rest_of_title(self, before: str, text: str, row: Body) -> str:
        rest = continued(text)
        if rest is not None:
            self._notes.drop(row.line, "continuation mark", "(ต่อ)")
        rest = text if rest is None else rest
        bare = read_number(rest)
        if repeats(before, rest) or (bare and repeats(_bare(before), bare.rest)):
            self._notes.drop(row.line, "repeated words", rest)
            return before
        return join(before, rest, torn=True)


def _is_bare_number(text: str) -> bool:
    """Whether a cell holds nothing but a running number."""
    digits = to_arabic(text).strip(" .)(")
    return digits.isdecimal() and len(digits) <= 3


def _bare(title: str) -> str:
    number = read_number(title)
    return number.rest if number else title


def _cell(row: Body, name: str) -> str:
    fields = row.heading.fields
    return next(
        (text for field_, text in zip(fields, row.values, strict=False) if field_ == name), ""
    )


def _take_numbers_off(drafts: list[Draft], notes: Notes) -> None:
    starts = [
        index == 0 or draft.groups != drafts[index - 1].groups for index, draft in enumerate(drafts)
    ]
    numbers = running([draft.get("title") for draft in drafts], starts)
    for draft, number in zip(drafts, numbers, strict=True):
        if number is not None and not draft.number:
            draft.values["title"] = number.rest
            draft.number = str(number.number)
        elif number is not None and draft.number and _same(draft.number, number):
            draft.values["title"] = number.rest
    _check_numbers(drafts, starts, notes)


def _same(column: str, number: Numbered) -> bool:
    return to_arabic(column).strip(" .)(") == str(number.number)


def _check_numbers(drafts: Iterable[Draft], starts: Sequence[bool], notes: Notes) -> None:
    """Report a gap or a double in the running numbers, once where it happens."""
    last = 0
    for draft, start in zip(drafts, starts, strict=True):
        digits = to_arabic(draft.number).strip(" .)(")
        number = int(digits) if digits.isdecimal() and len(digits) < 5 else 0
        if number and number != last + 1 and not (start and number == 1):
            notes.find(
                "import-number-gap",
                table="measure",
                id_=draft.id,
                field_="title",
                severity="info",
                stated=number,
                expected=last + 1,
            )
        last = number or last
