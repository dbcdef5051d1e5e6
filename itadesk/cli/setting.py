"""The command that sets one cell: of a row, the office, a paper, or a score."""

from dataclasses import replace
from pathlib import Path

import click

from itadesk.checks.addresses import address_problem
from itadesk.cli import arguments, texts
from itadesk.cli.output import say
from itadesk.cli.scope import chosen_round, chosen_year, reading, writing
from itadesk.cli.usage import command, perhaps
from itadesk.cli.values import TEXT
from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import CellEdit, Value
from itadesk.records.measure import Result
from itadesk.records.office import Office
from itadesk.records.paper import Paper, Role
from itadesk.records.score import Score
from itadesk.records.tables import MEASURE, OFFICE, PAPER, RESULT, TABLES, TableSpec
from itadesk.thai.digits import to_arabic

SHOWN = {"responsible_text": "responsible"}
"""Names of ``show`` that are not the field's own."""
PICTURES = frozenset({"logo", "picture"})
ADDRESSES = frozenset({"website", "web_address", "url"})
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
    """Sets one cell: of a row by its id, of ``office``, a paper, or a ``score`` by its code.

    A paper is named by its role, ``plan`` or ``report``; a picture's TEXT is its file.
    """
    with reading(book) as desk:  # what is refused leaves every byte as it was
        match row:
            case "score":
                edit = score_edit(desk, field, text, year=year)
            case "office":
                edit = CellEdit("office", Office().id, editable(OFFICE, field), text)
            case "plan" | "report":
                edit = paper_edit(desk, row, field, text, year=year, round_=round_)
            case _:
                edit = row_edit(desk, row, field, text, round_=round_)
    picture = checked(edit)
    with writing(book) as desk:
        if picture:
            edit = replace(edit, value=desk.add_picture(picture))
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


def paper_edit(
    desk: Desk, role: Role, field: str, text: str, *, year: int | None, round_: str | None
) -> CellEdit:
    """The edit of a paper, which comes into being with its first cell; a plan is full-year."""
    fiscal_year = chosen_year(desk, year)
    usual = "full-year" if role == "plan" else None
    in_round = chosen_round(desk, fiscal_year, round_ or usual)
    key: dict[str, Value] = {"role": role, "fiscal_year": fiscal_year, "round": in_round}
    row = Paper.id_for(role, fiscal_year, in_round)
    return CellEdit("paper", row, editable(PAPER, field), text, key)


def checked(edit: CellEdit) -> bytes:
    """The picture's bytes where the cell holds one; EditError for a wrong picture or address."""
    text = str(edit.value)
    if edit.field in PICTURES and text:
        from itadesk.desk.cleaning import make_picture

        data = picture_file(Path(text))
        make_picture(data)
        return data
    if edit.field in ADDRESSES and (problem := address_problem(text)):
        raise EditError("ADDRESS", problem)
    return b""


def picture_file(path: Path) -> bytes:
    """What is in the file; EditError where it cannot be read."""
    try:
        if path.exists() and not path.is_file():  # a folder, or a device without an end
            raise EditError("PICTURE_FILE", texts.PICTURE_FILE.format(name=path.name))
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise EditError("PICTURE_FILE", texts.PICTURE_FILE.format(name=path.name)) from error


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
    offered = [*known, *editable_fields(RESULT)] if also else known
    raise EditError(
        "FIELD_UNKNOWN",
        texts.FIELD_UNKNOWN.format(
            field=field,
            table=table.title,
            perhaps=perhaps(field, offered),
            fields=", ".join(offered),
        ),
    )
