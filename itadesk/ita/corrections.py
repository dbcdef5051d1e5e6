"""The office's own corrections laid over a rule book's tables; they win over what is shipped.

A path is ``questions.i3.wording``, ``items.o5.wording``, ``indicators.8.name``,
``instruments.IIT.weight``, ``levels.AA.total``, ``papers.report.code`` or
``grades.pass_mark``. A question that is not there yet (ITA 2566) comes into being.
"""

import copy
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from itadesk.errors import RuleBookError
from itadesk.ita.loader import build
from itadesk.ita.rules import RuleBook
from itadesk.records.paper import RuleCorrection
from itadesk.thai.digits import to_arabic

Tables = dict[str, object]

_LISTS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "instruments": (("instrument",), "code"),
    "indicators": (("indicator",), "number"),
    "questions": (("question",), "code"),
    "items": (("items", "item"), "code"),
    "levels": (("grades", "level"), "label"),
    "papers": (("paper",), "role"),
    "sub_indicators": (("sub_indicators", "sub_indicator"), "number"),
}
"""First word of a path -> where its rows stand in the file, and the key that names one."""

_WHOLE = frozenset({"number", "indicator", "count", "measures_offset", "scores_offset"})
_DECIMAL = frozenset({"weight", "total", "each", "pass_mark"})


@dataclass(frozen=True, slots=True)
class _Place:
    """One row a correction speaks of."""

    head: str
    key: str


def corrected(
    data: Mapping[str, object], file: str, corrections: Iterable[RuleCorrection]
) -> RuleBook:
    """The rule book with those corrections that fit; the others stand in its ``problems``."""
    tables: Tables = {**data}
    book = build(tables, file)
    done: list[str] = []
    problems: list[str] = []
    for group in _grouped(corrections):
        trial = copy.deepcopy(tables)  # a group that fails must leave no trace
        try:
            for correction in group:
                _apply(trial, correction)
            book = build(trial, file)
        except RuleBookError as error:
            names = ", ".join(correction.path for correction in group)
            problems.append(f"ไม่ใช้การแก้ไขเกณฑ์ {names}: {error.message}")
        else:
            tables = trial
            done += [correction.path for correction in group]
    return _noted(book, done, problems)


def _noted(book: RuleBook, done: list[str], problems: list[str]) -> RuleBook:
    return replace(book, corrected=tuple(done), problems=tuple(problems))


def _grouped(corrections: Iterable[RuleCorrection]) -> list[list[RuleCorrection]]:
    """What is only right together: the fields of a new question, all weights, all levels."""
    groups: dict[str, list[RuleCorrection]] = {}
    for correction in corrections:
        head, _, field = correction.path.rpartition(".")
        whole = head.startswith("levels.") or (
            head.startswith("instruments.") and field == "weight"
        )
        groups.setdefault(head.partition(".")[0] if whole else head, []).append(correction)
    return list(groups.values())


def _apply(tables: Tables, correction: RuleCorrection) -> None:
    head, _, rest = correction.path.partition(".")
    key, _, field = rest.rpartition(".")
    if head == "grades" and not key:
        _set(_table(tables, "grades"), field, correction.value)
    elif head in _LISTS and key and field:
        row = _row(tables, _Place(head, key))
        _set(row, field, correction.value)
        row["basis"] = "office"
        row.pop("confidence", None)
        if head == "levels":
            row.pop("basis")
    else:
        raise RuleBookError("RULES_PATH", f'ไม่รู้จักรายการ "{correction.path}"')


def _table(tables: Tables, key: str) -> Tables:
    table = tables.setdefault(key, {})
    assert isinstance(table, dict)
    return table


def _row(tables: Tables, place: _Place) -> Tables:
    """The row a path names; a question or item not there yet is made."""
    (*above, name), key = _LISTS[place.head]
    table = tables
    for step in above:
        table = _table(table, step)
    rows = table.setdefault(name, [])
    assert isinstance(rows, list)
    found = next((row for row in rows if str(row.get(key)) == place.key), None)
    if found is None:
        if place.head not in {"questions", "items"}:
            raise RuleBookError("RULES_PATH", f'ไม่มี "{place.key}" ใน {place.head}')
        found = {key: place.key}
        rows.append(found)
    assert isinstance(found, dict)
    return found


def _set(row: Tables, field: str, value: str) -> None:
    row[field] = _typed(field, value)


def _typed(field: str, value: str) -> object:
    """A correction's text as the file's type for this field."""
    if field not in _WHOLE | _DECIMAL:
        return value
    try:
        number = Decimal(to_arabic(value).strip())
        if field in _WHOLE:
            if number != int(number):
                raise InvalidOperation
            return int(number)
    except (InvalidOperation, ValueError, OverflowError) as error:
        raise RuleBookError("RULES_VALUE", f'"{value}" ไม่ใช่ตัวเลขที่ใช้ได้') from error
    if not number.is_finite():
        raise RuleBookError("RULES_VALUE", f'"{value}" ไม่ใช่ตัวเลขที่ใช้ได้')
    return number
