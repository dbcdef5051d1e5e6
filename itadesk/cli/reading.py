"""Commands that only look: show, history, forms."""

from datetime import datetime
from pathlib import Path
from typing import Any

import click

from itadesk.cli import arguments, texts
from itadesk.cli.output import say, write_json
from itadesk.cli.scope import chosen_round, chosen_year, reading
from itadesk.cli.usage import command
from itadesk.cli.values import COUNT
from itadesk.formspec.shelf import shelf
from itadesk.records.change import Change
from itadesk.records.tables import TABLES
from itadesk.thai.dates import format_date


@command("show")
@arguments.book
@arguments.year
@arguments.round_
@arguments.as_json
def show(*, book: Path, year: int | None, round_: str | None, as_json: bool) -> None:
    """Everything of one year and round, as JSON with or without ``--json``."""
    from itadesk.export.json import dossier_json

    with reading(book) as desk:
        fiscal_year = chosen_year(desk, year)
        dossier = desk.dossier(fiscal_year, chosen_round(desk, fiscal_year, round_))
    write_json(dossier_json(dossier))


@command("history")
@arguments.book
@click.option("--limit", metavar="N", type=COUNT, help=texts.OPTION_LIMIT)
@arguments.as_json
def history(*, book: Path, limit: int | None, as_json: bool) -> None:
    """Every edit, newest first."""
    with reading(book) as desk:
        changes = desk.history(limit=limit)
    if as_json:
        write_json({"history": [change_json(change) for change in changes]})
        return
    for change in changes:
        title = TABLES[change.table].title if change.table in TABLES else change.table
        line = {"at": moment(change.at), "person": change.person, "label": change.label}
        click.echo(texts.HISTORY_LINE.format(table=title, **line))


def moment(at: str) -> str:
    """An ISO moment of the Common Era as people read it: Buddhist date and time of day."""
    then = datetime.fromisoformat(at)
    return f"{format_date(then.date(), 'short')} {then:%H:%M}"


def change_json(change: Change) -> dict[str, Any]:
    """One change as scripts read it."""
    return {
        "id": change.id,
        "operation": change.operation,
        "counter": change.counter,
        "table": change.table,
        "row": change.row,
        "before": dict(change.before) if change.before is not None else None,
        "after": dict(change.after) if change.after is not None else None,
        "at": change.at,
        "person": change.person,
        "machine": change.machine,
        "label": change.label,
        "kind": change.kind,
    }


@command("forms")
@arguments.as_json
def forms(*, as_json: bool) -> None:
    """Every form that loads, shipped or the office's own; why the others do not, on stderr."""
    on_shelf = shelf()
    for problem in on_shelf.problems:
        say(f"[{problem.code}] {problem.message}")
    found = on_shelf.forms.values()
    if as_json:
        write_json(
            {
                "forms": [
                    {
                        "id": form.id,
                        "title": form.title,
                        "role": form.role,
                        "years": list(form.years),
                    }
                    for form in found
                ]
            }
        )
        return
    for form in found:
        click.echo(f"{form.id}  {form.title}")
