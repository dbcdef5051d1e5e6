"""A cell's value on its way in: cleaned, checked against its field, derived fields worked out."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from itadesk.desk.texts import edit_error
from itadesk.ita.scores import parse_score
from itadesk.records.change import Value
from itadesk.records.rounds import INSTRUMENTS, ROUNDS
from itadesk.records.tables import TABLES, Field, TableSpec
from itadesk.thai.dates import parse_date
from itadesk.thai.digits import to_thai
from itadesk.thai.periods import parse_period
from itadesk.thai.text import clean_text

_CHOICES: Final[Mapping[tuple[str, str], tuple[str, ...]]] = {
    ("measure", "instrument"): ("", *INSTRUMENTS),
    ("result", "round"): ROUNDS,
    ("paper", "round"): ROUNDS,
    ("paper", "role"): ("plan", "report"),
    ("paper_text", "slot"): ("title", "preamble", "closing"),
}
_YEARS: Final = range(2400, 2700)
"""Buddhist years anybody could mean."""


def table_spec(table: str) -> TableSpec:
    """The table of this name. Raises EditError NO_TABLE."""
    if table not in TABLES:
        raise edit_error("NO_TABLE", table=table)
    return TABLES[table]


def cell_field(table: str, field: str) -> Field:
    """The field of this name. Raises EditError NO_FIELD."""
    spec = table_spec(table)
    found = next((known for known in spec.fields if known.name == field), None)
    if found is None:
        raise edit_error("NO_FIELD", table=spec.title, field=field)
    return found


def cell_value(table: str, field: Field, value: Value) -> Value:
    """``value`` as it is stored: texts cleaned, numbers read (Thai digits too), empty is None.

    Raises EditError BAD_NUMBER, BAD_INDICATOR, BAD_YEAR or BAD_CHOICE.
    """
    if field.kind == "int":
        return _number(field, value)
    text = "" if value is None else clean_text(str(value))
    choices = _CHOICES.get((table, field.name))
    if choices is not None and text not in choices:
        listed = ", ".join(filter(None, choices))
        raise edit_error("BAD_CHOICE", field=field.title, choices=listed, value=text)
    if not text and (field.name == "instrument" or field.kind in ("date", "decimal")):
        return None
    return text


def _number(field: Field, value: Value) -> Value:
    if value is None or value == "":
        return None
    try:
        number = int(value)
    except ValueError as error:
        raise edit_error("BAD_NUMBER", field=field.title, value=clean_text(str(value))) from error
    if field.name == "indicator" and not 1 <= number <= 10:
        raise edit_error("BAD_INDICATOR", value=to_thai(str(number)))
    if field.name in ("fiscal_year", "ita_year") and number not in _YEARS:
        raise edit_error("BAD_YEAR", value=to_thai(str(number)))
    return number


def derived(table: str, values: Mapping[str, Value]) -> dict[str, Value]:
    """The derived fields of a row of these values; what is not understood is None."""
    if table == "measure":
        year = values["fiscal_year"]
        period = parse_period(_text(values, "period"), year if isinstance(year, int) else 0)
        return {
            "period_start": period.start.isoformat() if period else None,
            "period_end": period.end.isoformat() if period else None,
        }
    if table == "score":
        score = parse_score(_text(values, "text"))
        return {"value": None if score is None else str(score)}
    if table in ("evidence", "paper"):
        return {"date": _iso(parse_date(_text(values, "date_text")))}
    return {}


def _text(values: Mapping[str, Value], name: str) -> str:
    return str(values.get(name) or "")


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
