"""Which rows belong to which: parents that come along into being, parts that go with a row."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final, get_args

from itadesk.desk.session import Session
from itadesk.desk.texts import edit_error
from itadesk.records.change import Value
from itadesk.records.fiscal_year import FiscalYear
from itadesk.records.measure import Result
from itadesk.records.paper import Paper, PaperText, Role, RuleCorrection, Slot
from itadesk.records.rounds import ROUNDS, Round
from itadesk.records.score import Analysis, Score
from itadesk.records.tables import TABLES

_PARTS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "measure": (("result", "measure"),),
    "result": (("evidence", "result"),),
    "paper": (
        ("paper_text", "paper"),
        ("paper_picture", "paper"),
        ("publication", "paper"),
        ("frozen_paper", "paper"),
    ),
}
_YEARS_AROUND: Final = 3
"""A paper is looked for in the book's years and this many before and after."""

_Part = tuple[str, str, dict[str, Value] | None]


def natural_id(table: str, values: Mapping[str, Value]) -> str:
    """The one id a row of this natural key can have; empty for tables without one."""
    match table:
        case "office":
            return "office"
        case "fiscal_year":
            return FiscalYear.id_for(_int(values, "fiscal_year"))
        case "result":
            return Result.id_for(str(values["measure"]), _round(values))
        case "score":
            return Score.id_for(_int(values, "fiscal_year"), str(values["code"]))
        case "analysis":
            return Analysis.id_for(_int(values, "fiscal_year"), _int(values, "indicator"))
        case "paper":
            return Paper.id_for(_role(values), _int(values, "fiscal_year"), _round(values))
        case "paper_text":
            return PaperText.id_for(str(values["paper"]), _int(values, "part"), _slot(values))
        case "rule_correction":
            return RuleCorrection.id_for(_int(values, "ita_year"), str(values["path"]))
    return ""


def _int(values: Mapping[str, Value], name: str) -> int:
    return int(values[name] or 0)


def _round(values: Mapping[str, Value]) -> Round:
    return next(known for known in ROUNDS if known == values["round"])


def _role(values: Mapping[str, Value]) -> Role:
    return next(known for known in get_args(Role) if known == values["role"])


def _slot(values: Mapping[str, Value]) -> Slot:
    return next(known for known in get_args(Slot) if known == values["slot"])


def make_parents(session: Session, table: str, values: Mapping[str, Value]) -> None:
    """Bring into being what a new row belongs to: its year, result or paper.

    Raises EditError NO_ROW where that is not known and cannot be found out.
    """
    if table in ("measure", "paper"):
        year = _int(values, "fiscal_year")
        session.put("fiscal_year", FiscalYear.id_for(year), {"fiscal_year": year})
    for parent, row in parents_of(table, values).items():
        _make_parent(session, parent, row)


def parents_of(table: str, values: Mapping[str, Value]) -> dict[str, str]:
    """Table and id of the row that a row of these values is a part of."""
    return {
        parent: str(values[column])
        for parent, parts in _PARTS.items()
        for part, column in parts
        if part == table and values.get(column)
    }


def _make_parent(session: Session, table: str, row: str) -> None:
    if row in session.book.rows.table(table):
        return
    key = _result_key(session, row) if table == "result" else None
    if table == "paper":
        key = _paper_key(session, row)
    if key is None:
        raise edit_error("NO_ROW", table=TABLES[table].title)
    make_parents(session, table, key)
    session.put(table, row, key)


def _result_key(session: Session, row: str) -> dict[str, Value] | None:
    for measure, round_ in product(session.book.rows.table("measure"), ROUNDS):
        if Result.id_for(measure, round_) == row:
            return {"measure": measure, "round": round_}
    return None


def _paper_key(session: Session, row: str) -> dict[str, Value] | None:
    years = {
        int(getattr(year, "fiscal_year", 0)) + shift
        for year in session.book.rows.table("fiscal_year").values()
        for shift in range(-_YEARS_AROUND, _YEARS_AROUND + 1)
    }
    roles: tuple[Role, ...] = get_args(Role)
    for role, year, round_ in product(roles, sorted(years), ROUNDS):
        if Paper.id_for(role, year, round_) == row:
            return {"role": role, "fiscal_year": year, "round": round_}
    return None


def belongings(session: Session, table: str, ids: Sequence[str]) -> Iterator[_Part]:
    """What has to go or change so that these rows can go, parts first, then the rows."""
    if table == "office":
        raise edit_error("NOT_REMOVABLE", table=TABLES[table].title)
    for part, column in _PARTS.get(table, ()):
        wanted = set(ids)
        parts = session.book.rows.table(part).items()
        yield from belongings(
            session, part, [row for row, record in parts if getattr(record, column) in wanted]
        )
    if table == "unit":
        yield from _orphans(session, set(ids))
    if table == "signatory":
        yield from _unsigned(session, set(ids))
    yield from ((table, row, None) for row in dict.fromkeys(ids))


def check_parent(session: Session, row: str, parent: Value) -> None:
    """Raise EditError OWN_PARENT where a unit would belong to itself, or to one of its own."""
    units = session.book.rows.table("unit")
    above: set[Value] = set()
    while parent and parent not in above:
        if parent == row:
            raise edit_error("OWN_PARENT")
        above.add(parent)
        parent = getattr(units.get(str(parent)), "parent", "")


def _orphans(session: Session, ids: set[str]) -> Iterator[_Part]:
    for row, unit in tuple(session.book.rows.table("unit").items()):
        if getattr(unit, "parent", "") in ids and row not in ids:
            yield "unit", row, {"parent": ""}


def _unsigned(session: Session, ids: set[str]) -> Iterator[_Part]:
    for row, paper in tuple(session.book.rows.table("paper").items()):
        signers = [name for name in str(getattr(paper, "signatories", "")).split(",") if name]
        left = [name for name in signers if name.strip() not in ids]
        if left != signers:
            yield "paper", row, {"signatories": ",".join(left)}
