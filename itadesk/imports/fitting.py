"""Which form's table a paper's headings fit best."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from itadesk.formspec.form import Form, FormPart, GroupBy
from itadesk.imports.folding import heading_key
from itadesk.imports.groups import Group
from itadesk.imports.headings import ROUND_MARK, Heading, Kind

_ENOUGH = 0.5
"""Least share of fields in common."""


@dataclass(frozen=True, slots=True)
class Layout:
    """One part of a paper as forms describe parts."""

    kind: Kind
    heading: Heading
    group_by: GroupBy


def group_by(groups: Iterable[Group]) -> GroupBy:
    """What the groups of a part are: instruments, indicators, issues or none."""
    kinds = {
        ("indicator" if group.indicator else "instrument" if group.instrument else "issue")
        for group in groups
    }
    for kind in ("indicator", "instrument", "issue"):
        if kind in kinds:
            return kind
    return "none"


def best_form(
    layouts: Sequence[Layout], forms: Mapping[str, Form] | Iterable[Form], year: int | None
) -> Form | None:
    """The form that fits best, or None where none has at least half of the fields."""
    known = list(forms.values()) if isinstance(forms, Mapping) else list(forms)
    scored = [(_fit(form, layouts, year), -index, form) for index, form in enumerate(known)]
    fitting = [item for item in scored if item[0] > 0]
    return max(fitting, key=lambda item: item[:2])[2] if fitting else None


def part_of(form: Form | None, kind: Kind, position: int) -> int:
    """The 0-based part of the form that a paper's part of this kind is; else its own place."""
    if form is None:
        return position
    return next((index for index, part in enumerate(form.parts) if part.kind == kind), position)


def _fit(form: Form, layouts: Sequence[Layout], year: int | None) -> float:
    kinds = [part.kind for part in form.parts]
    wanted = list(dict.fromkeys(layout.kind for layout in layouts))
    total = 10.0 if kinds == wanted else -3.0 * len(set(kinds) ^ set(wanted))
    for layout in layouts:
        part = next((part for part in form.parts if part.kind == layout.kind), None)
        fit = _part_fit(part, layout) if part else 0.0
        if part and not fit:
            return 0.0
        total += fit
    return total + (0.5 if year in form.years else 0.0)


def _part_fit(part: FormPart, layout: Layout) -> float:
    theirs = [
        column.field for column in part.columns if not column.hidden and column.field != "number"
    ]
    named = (field.partition(ROUND_MARK)[0] for field in layout.heading.fields)
    ours = list(dict.fromkeys(field for field in named if field and field != "number"))
    shared = len(set(theirs) & set(ours)) / max(1, len(set(theirs) | set(ours)))
    if shared < _ENOUGH:
        return 0.0
    has_column = part.number == "column" or "number" in {column.field for column in part.columns}
    return (
        10 * shared
        + 3 * (theirs == ours)
        + 3 * _alike(part, layout.heading)
        + 2 * (has_column == ("number" in layout.heading.fields))
        + 2 * (part.group_by == layout.group_by)
    )


def _alike(part: FormPart, heading: Heading) -> float:
    """How like the printed headings are, 0 to 1."""
    printed = {column.field: heading_key(column.heading) for column in part.columns}
    pairs = [
        (printed[field], heading_key(text))
        for field, text in zip(heading.fields, heading.texts, strict=True)
        if field in printed
    ]
    return sum(SequenceMatcher(None, *pair).ratio() for pair in pairs) / max(1, len(pairs))
