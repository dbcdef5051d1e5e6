"""Commands about whole books: new, verify, backup, restore, sample."""

from pathlib import Path

import click

from itadesk.cli import arguments, texts
from itadesk.cli.output import say, write_json
from itadesk.cli.scope import reading
from itadesk.cli.usage import command
from itadesk.cli.values import NAME, TEXT, YEAR
from itadesk.desk.desk import Desk
from itadesk.desk.offices import office_kind
from itadesk.desk.shelf import restore as put_back
from itadesk.records.finding import Finding
from itadesk.records.office import Office


@command("new")
@arguments.book
@click.option("--office", metavar="NAME", type=NAME, required=True, help=texts.OPTION_OFFICE)
@click.option("--kind", metavar="K", type=TEXT, default="", help=texts.OPTION_KIND)
@click.option("--subdistrict", metavar="S", type=TEXT, default="", help=texts.OPTION_SUBDISTRICT)
@click.option("--district", metavar="D", type=TEXT, default="", help=texts.OPTION_DISTRICT)
@click.option("--province", metavar="P", type=TEXT, default="", help=texts.OPTION_PROVINCE)
@click.option("--year", metavar="Y", type=YEAR, required=True, help=texts.OPTION_YEAR)
def new(
    *,
    book: Path,
    office: str,
    kind: str,
    subdistrict: str,
    district: str,
    province: str,
    year: int,
) -> None:
    """Makes a book; an existing file is refused."""
    values = Office(
        name=office,
        kind=kind or office_kind(office),
        subdistrict=subdistrict,
        district=district,
        province=province,
    )
    Desk.create(book, values, year).close()
    say(texts.CREATED.format(path=book))


@command("verify")
@arguments.book
@arguments.as_json
def verify(*, book: Path, as_json: bool) -> int:
    """Checks file, rows and digests; exit 1 where something is wrong."""
    with reading(book) as desk:
        findings = desk.verify()
    if as_json:
        write_json({"findings": [finding_json(finding) for finding in findings]})
    elif not findings:
        say(texts.VERIFIED)
    else:
        for finding in findings:
            click.echo(finding.message)
    return int(any(finding.severity == "error" for finding in findings))


@command("backup")
@arguments.book
@click.argument("folder", metavar="[DIR]", type=arguments.PATH, required=False)
def backup(*, book: Path, folder: Path | None) -> None:
    """Writes a verified copy into DIR, else where backups are kept; prints its path."""
    with reading(book) as desk:
        copy = desk.backup(folder)
    click.echo(str(copy))


@command("restore")
@click.argument("backup_file", metavar="BACKUP", type=arguments.PATH)
@arguments.book
def restore(*, backup_file: Path, book: Path) -> None:
    """Puts a verified backup in the book's place; what stood there is kept aside."""
    put_back(backup_file, book)
    say(texts.RESTORED.format(path=book))


@command("sample")
@click.argument("folder", metavar="DIR", type=arguments.PATH)
def sample(*, folder: Path) -> None:
    """Writes DIR/sample.ita, the fictitious office; prints its path."""
    from itadesk.desk.sample import write_sample

    click.echo(str(write_sample(folder)))


def finding_json(finding: Finding) -> dict[str, str | None]:
    """A finding as ``check``, ``import`` and ``verify`` give it to scripts."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "table": finding.table,
        "id": finding.id,
        "field": finding.field,
        "message": finding.message,
        "mend": finding.mend,
    }
