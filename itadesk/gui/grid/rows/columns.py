"""What a grid's columns are: a field of a record, its heading, and how it is edited."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from itadesk.formspec.fields import table_of
from itadesk.formspec.form import Form, FormColumn
from itadesk.gui.grid.rows import texts
from itadesk.records.change import Value
from itadesk.records.document import Align
from itadesk.records.measure import Result
from itadesk.records.rounds import INSTRUMENTS, ROUND_TITLES, STATUSES, Round
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_arabic, to_thai
from itadesk.thai.text import search_key

ColumnKind = Literal["text", "line", "choice", "int", "period", "date", "score"]
"""``text`` several lines, ``line`` one line; ``period`` and ``date`` are typed, with a calendar."""

_BESIDE = 0.7
"""Width of a measure's cells where they only stand beside its results."""
_SHARE_PIXELS = 13
"""Pixels (at 100 %) for one hundredth of a paper's width."""


def cell_text(value: object) -> str:
    """A record's value as a cell's raw text."""
    return "" if value is None else str(value)


@dataclass(frozen=True, slots=True)
class Choice:
    """One value a cell can have, and how it is called on screen."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Address:
    """Where a cell is kept; ``key`` makes the row of a table with a natural key."""

    table: str
    id: str
    field: str
    key: Mapping[str, Value] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column; ``width`` in pixels at 100 %."""

    field: str
    table: str
    title: str
    kind: ColumnKind = "text"
    required: bool = False
    width: int = 180
    editable: bool = True
    choices: tuple[Choice, ...] = ()
    align: Align = "left"
    round: Round | None = None
    """The round whose results the column shows; None outside ``result``."""
    hidden: bool = False
    """Not shown until the user asks for it."""
    printed: bool = True
    """False: the form chosen has no place for it."""
    note: str = ""
    """Under the heading, in few words: what becomes of its words on paper, where that is odd."""
    about: str = ""
    """The same in a whole sentence."""
    figures: bool = False
    """Shown in the digits of the screen, whichever were typed."""
    barred: Mapping[str, frozenset[str]] = dataclasses.field(default_factory=dict, hash=False)
    """Row id -> choices that are not offered there."""

    @property
    def name(self) -> str:
        """Unique within a grid; what remembered widths are kept under."""
        return f"{self.table}.{self.field}" + (f".{self.round}" if self.round else "")

    @property
    def is_result(self) -> bool:
        """Whether it is a required text of a round."""
        return self.round is not None and self.required and not self.choices

    def offered(self, row: str) -> tuple[Choice, ...]:
        """The choices for the row of this id."""
        barred = self.barred.get(row, frozenset())
        return tuple(choice for choice in self.choices if choice.value not in barred)

    def shown(self, raw: str) -> str:
        """The raw text as it stands on the screen."""
        return to_thai(raw) if self.figures else self.label(raw)

    def label(self, raw: str) -> str:
        """The raw text in words (a choice by its own)."""
        if not self.choices:
            return raw
        return next((choice.label for choice in self.choices if choice.value == raw), raw)

    def value(self, text: str) -> Value:
        """What is stored for a typed or pasted text; ValueError where the column cannot hold it."""
        if self.choices:
            text = self._choice(text)
        if self.kind != "int":
            return text
        digits = to_arabic(text).strip()
        return int(digits) if digits else None

    def _choice(self, text: str) -> str:
        wanted = search_key(text)
        if not wanted:
            return ""
        for choice in self.choices:
            if wanted in {search_key(choice.value), search_key(choice.label)}:
                return choice.value
        starts = [c.value for c in self.choices if search_key(c.label).startswith(wanted)]
        if len(starts) == 1:
            return starts[0]
        raise ValueError(text)


STATUS_CHOICES = tuple(Choice(status, status) for status in STATUSES)
INSTRUMENT_CHOICES = tuple(Choice(name, name) for name in INSTRUMENTS)
INDICATOR_CHOICES = tuple(
    Choice(str(number), to_thai(f"{number} {title}")) for number, title in texts.INDICATORS.items()
)

_KINDS: dict[tuple[str, str], ColumnKind] = {
    ("measure", "kind"): "line",
    ("measure", "instrument"): "choice",
    ("measure", "indicator"): "int",
    ("measure", "question"): "line",
    ("measure", "period"): "period",
    ("result", "status"): "choice",
    ("evidence", "date_text"): "date",
    ("publication", "posted_on"): "date",
    ("publication", "checked_on"): "date",
    ("publication", "entered_on"): "date",
    ("score", "text"): "score",
    ("signatory", "name"): "line",
    ("unit", "name"): "line",
}
_CHOICES = {
    ("measure", "instrument"): INSTRUMENT_CHOICES,
    ("measure", "indicator"): INDICATOR_CHOICES,
    ("result", "status"): STATUS_CHOICES,
}
_WIDTHS = {
    "title": 280,
    "finding": 260,
    "steps": 300,
    "output": 300,
    "outcome": 300,
    "suggestion": 240,
    "cause": 300,
    "guideline": 320,
    "period": 150,
    "responsible": 150,
    "status": 160,
    "reason": 180,
    "indicator": 190,
    "instrument": 130,
    "wording": 420,
    "url": 280,
}
_REQUIRED = {
    "measure": ("title", "steps", "period", "responsible"),
    "result": ("status", "output", "outcome"),
    "score": ("text",),
    "analysis": ("cause", "guideline"),
    "unit": ("name",),
    "signatory": ("role", "name", "position"),
    "publication": ("url",),
}
_MEASURE_FIELDS = ("title", "steps", "period", "responsible")
_PLAN_FIELDS = ("title", "finding", "steps", "period", "responsible", "indicator", "instrument")
_RESULT_FIELDS = ("status", "reason", "output", "outcome", "suggestion")


def column(table: str, name: str, *, round_: Round | None = None) -> GridColumn:
    """The usual column of a field, without a form."""
    title = TABLES[table].field(name).title
    kind = _KINDS.get((table, name), "text")
    return GridColumn(
        field=name,
        table=table,
        title=title,
        kind=kind,
        required=name in _REQUIRED.get(table, ()),
        width=_WIDTHS.get(name, 180),
        choices=_CHOICES.get((table, name), ()),
        align="right" if table == "score" and name == "text" else "left",
        round=round_,
        figures=kind in {"date", "score"},
    )


def table_columns(table: str) -> tuple[GridColumn, ...]:
    """Every column a user can fill in, in the table's order."""
    return tuple(
        column(table, item.name)
        for item in TABLES[table].fields
        if not item.derived and not item.fixed
    )


def measure_columns(form: Form | None = None) -> tuple[GridColumn, ...]:
    """The plan's columns: the form's, and those every measure has."""
    shown = _from_form(form, "measure") or tuple(column("measure", name) for name in _PLAN_FIELDS)
    issues = form is not None and any(part.group_by == "issue" for part in form.parts)
    others = (*(("issue",) if issues else ()), "indicator", "instrument", "finding")
    return _with_others(shown, "measure", others)


def result_columns(rounds: tuple[Round, ...], form: Form | None = None) -> tuple[GridColumn, ...]:
    """The measure's columns, then each round's; with two rounds each heading names its round."""
    measures = _from_form(form, "measure") or tuple(
        column("measure", name) for name in _MEASURE_FIELDS
    )
    measures = tuple(
        item
        if item.field == "title"
        else replace(item, width=max(round(item.width * _BESIDE), 120))
        for item in measures
    )
    results = _from_form(form, "result") or tuple(column("result", name) for name in _RESULT_FIELDS)
    results = _ordered(_with_others(results, "result", ("status", "reason", "suggestion")))
    for round_ in rounds:
        measures += tuple(_of_round(item, round_, many=len(rounds) > 1) for item in results)
    return measures


def _ordered(columns: tuple[GridColumn, ...]) -> tuple[GridColumn, ...]:
    return tuple(sorted(columns, key=lambda item: item.field not in {"status", "reason"}))


def _of_round(item: GridColumn, round_: Round, *, many: bool) -> GridColumn:
    title = f"{item.title}\n({ROUND_TITLES[round_]})" if many else item.title
    return _changed(item, title=title, round=round_)


def _with_others(
    columns: tuple[GridColumn, ...], table: str, names: tuple[str, ...]
) -> tuple[GridColumn, ...]:
    here = {item.field for item in columns}
    others = (column(table, name) for name in names if name not in here)
    return columns + tuple(replace(item, required=False) for item in others)


def _from_form(form: Form | None, table: str) -> tuple[GridColumn, ...]:
    if form is None:
        return ()
    found: dict[str, GridColumn] = {}
    for part in form.parts:
        if part.kind == "measures":
            for item in part.columns:
                if table_of(part.kind, item.field) == table:
                    found.setdefault(item.field, _form_column(table, item))
    return tuple(found.values())


def _form_column(table: str, item: FormColumn) -> GridColumn:
    return _changed(
        column(table, item.field),
        title=item.heading,
        required=item.required,
        width=max(round(item.width * _SHARE_PIXELS), 120),
        align=item.align,
    )


def _changed(item: GridColumn, **values: object) -> GridColumn:
    return replace(item, **values)  # type: ignore[arg-type]


def result_address(measure: str, item: GridColumn) -> Address:
    """Where the cell of a result column lies for a measure."""
    assert item.round is not None
    return Address(
        "result",
        Result.id_for(measure, item.round),
        item.field,
        {"measure": measure, "round": item.round},
    )
