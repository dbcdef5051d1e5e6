"""Commands that change a book: set, undo, redo, copy-year."""

from collections.abc import Iterable
from pathlib import Path

import click

from itadesk.cli import arguments, texts
from itadesk.cli.output import say
from itadesk.cli.scope import chosen_round, chosen_year, reading, writing
from itadesk.cli.usage import command, perhaps
from itadesk.cli.values import TEXT, YEAR
from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import CellEdit, Value
from itadesk.records.measure import Result
from itadesk.records.office import Office
from itadesk.records.score import Score
from itadesk.records.tables import MEASURE, OFFICE, RESULT, TABLES, TableSpec
from itadesk.thai.digits import to_arabic

SHOWN = {"responsible_text": "responsible"}
"""Names of ``show`` that are not the field's own."""
CODES = frozenset(
    [f"{letter}{number}" for letter in "ieo" for number in range(1, 100)]
    + [str(number) for number in range(1, 11)]
    + ["IIT", "EIT", "OIT", "total"]
)


@command("set", any_text=True)
@arguments.book
@click.argument("row", metavar="ID", type=TEXT)
@click.argument("field", metavar="FIELD", type=TEXT)
@click.argument("text", metavar="TEXT", type=TEXT)
@arguments.year
@arguments.round_
def set_cell(
    *, book: Path, row: str, field: str, text: str, year: int | None, round_: str | None
) -> None:
    """Sets one cell: of a row by its id, of ``office``, or a ``score`` by its code."""
    with reading(book) as desk:  # what is refused leaves every byte as it was
        if row == "score":
            edit = score_edit(desk, field, text, year=year)
        elif row == "office":
            edit = CellEdit("office", Office().id, editable(OFFICE, field), text)
        else:
            edit = row_edit(desk, row, field, text, round_=round_)
    with writing(book) as desk:
        changes = desk.set_cells([edit])
    say(texts.SET.format(label=changes.label) if changes else texts.UNCHANGED)


def score_edit(desk: Desk, code: str, text: str, *, year: int | None) -> CellEdit:
    """The edit of one published score; a code or number that is none is refused."""
    from itadesk.ita.scores import parse_score

    plain = to_arabic(code).strip()
    plain = plain if plain in CODES else plain.upper() if plain.upper() in CODES else plain.lower()
    if plain not in CODES:
        raise EditError("SCORE_CODE", texts.SCORE_UNKNOWN.format(code=code))
    if text.strip() and parse_score(text) is None:
        raise EditError("SCORE_INVALID", texts.SCORE_INVALID.format(text=text))
    fiscal_year = chosen_year(desk, year)
    key: dict[str, Value] = {"fiscal_year": fiscal_year, "code": plain}
    return CellEdit("score", Score.id_for(fiscal_year, plain), "text", text, key)


def row_edit(desk: Desk, row: str, field: str, text: str, *, round_: str | None) -> CellEdit:
    """The edit of a row found by its id; a measure takes its result's fields too."""
    table = table_of(desk, row)
    field = SHOWN.get(field, field)
    if table is MEASURE and field in editable_fields(RESULT):
        measure = desk.measure(row)
        in_round = chosen_round(desk, measure.fiscal_year if measure else 0, round_)
        key: dict[str, Value] = {"measure": row, "round": in_round}
        return CellEdit("result", Result.id_for(row, in_round), field, text, key)
    return CellEdit(table.name, row, editable(table, field, also=table is MEASURE), text)


def table_of(desk: Desk, row: str) -> TableSpec:
    """The table that holds this id; EditError where none does."""
    for table in (MEASURE, *TABLES.values()):
        if any(record.id == row for record in desk.rows(table.name)):
            return table
    raise EditError("ROW_UNKNOWN", texts.ROW_UNKNOWN.format(id=row))


def editable_fields(table: TableSpec) -> list[str]:
    """Names of the fields a user fills in."""
    return [field.name for field in table.fields if not (field.fixed or field.derived)]


def editable(table: TableSpec, field: str, *, also: bool = False) -> str:
    """The field's name; EditError that names the nearest where there is no such field."""
    known = editable_fields(table)
    if field in known:
        return field
    offered: Iterable[str] = [*known, *editable_fields(RESULT)] if also else known
    raise EditError(
        "FIELD_UNKNOWN",
        texts.FIELD_UNKNOWN.format(
            field=field,
            table=table.title,
            perhaps=perhaps(field, offered),
            fields=", ".join(offered),
        ),
    )


@command("undo")
@arguments.book
def undo(*, book: Path) -> None:
    """Takes the newest edit back; it can be redone."""
    with writing(book) as desk:
        changes = desk.undo()
    if changes is None:
        raise EditError("NOTHING_TO_UNDO", texts.NOTHING_TO_UNDO)
    say(texts.UNDONE.format(label=changes.label))


@command("redo")
@arguments.book
def redo(*, book: Path) -> None:
    """Makes an edit again that was taken back."""
    with writing(book) as desk:
        changes = desk.redo()
    if changes is None:
        raise EditError("NOTHING_TO_REDO", texts.NOTHING_TO_REDO)
    say(texts.REDONE.format(label=changes.label))


@command("copy-year")
@arguments.book
@click.option("--from", "source", metavar="Y", type=YEAR, required=True, help=texts.OPTION_FROM)
@click.option("--to", "target", metavar="Y", type=YEAR, required=True, help=texts.OPTION_TO)
def copy_year(*, book: Path, source: int, target: int) -> None:
    """Brings the measures of one year into another; results stay behind."""
    with writing(book) as desk:
        changes = desk.copy_year(source, target)
    count = len(changes.rows("measure"))
    say(texts.COPIED.format(count=count, source=source, target=target))
