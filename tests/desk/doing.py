"""Short ways to do with a desk what a user does."""

from collections.abc import Sequence

from itadesk.book.shapes import Record
from itadesk.desk.desk import Desk
from itadesk.records.change import CellEdit, Changes, Value
from itadesk.records.measure import Result
from itadesk.records.rounds import Round
from itadesk.records.score import Score
from itadesk.records.tables import TABLES

State = dict[str, tuple[Record, ...]]


def add_measures(desk: Desk, titles: Sequence[str], fiscal_year: int = 2568) -> list[str]:
    """Add measures of these titles and give their ids."""
    rows: list[dict[str, Value]] = [
        {"fiscal_year": fiscal_year, "title": title} for title in titles
    ]
    return [
        change.row for change in desk.add_rows("measure", rows).changes if change.table == "measure"
    ]


def set_measure(desk: Desk, row: str, field: str, value: Value) -> Changes:
    """Set one cell of a measure."""
    return desk.set_cells([CellEdit("measure", row, field, value)])


def set_result(
    desk: Desk, measure: str, field: str, value: Value, round_: Round = "full-year"
) -> Changes:
    """Set one cell of a measure's result, which may not be there yet."""
    key: dict[str, Value] = {"measure": measure, "round": round_}
    return desk.set_cells([CellEdit("result", Result.id_for(measure, round_), field, value, key)])


def set_score(desk: Desk, code: str, text: str, fiscal_year: int = 2568) -> Changes:
    """Type one published score."""
    key: dict[str, Value] = {"fiscal_year": fiscal_year, "code": code}
    return desk.set_cells([CellEdit("score", Score.id_for(fiscal_year, code), "text", text, key)])


def titles(desk: Desk, fiscal_year: int = 2568) -> list[str]:
    """The titles of a year's measures, in order."""
    return [measure.title for measure in desk.measures(fiscal_year)]


def state(desk: Desk) -> State:
    """Everything a book holds, for comparing."""
    return {table: desk.rows(table) for table in TABLES}
