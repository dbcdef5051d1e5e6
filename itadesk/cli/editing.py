"""Commands that change a book in one go: undo, redo, copy-year."""

from pathlib import Path

import click

from itadesk.cli import arguments, texts
from itadesk.cli.output import say
from itadesk.cli.scope import writing
from itadesk.cli.usage import command
from itadesk.cli.values import YEAR
from itadesk.errors import EditError


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
