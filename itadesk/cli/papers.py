"""Commands that bring papers in and out: import and export."""

from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import click

from itadesk.cli import arguments, texts
from itadesk.cli.books import finding_json
from itadesk.cli.output import say, write_json
from itadesk.cli.scope import as_round, chosen_round, chosen_year, reading, rehearsing, writing
from itadesk.cli.usage import ThaiUsageError, command
from itadesk.cli.values import DIGITS
from itadesk.desk.importing import ImportReport
from itadesk.errors import ImportFileError
from itadesk.export.files import ENDINGS
from itadesk.formspec.shelf import shelf
from itadesk.records.proposal import Proposal
from itadesk.records.rounds import Round

_COUNTED = ("measure", "result", "score")


@command("import")
@arguments.book
@click.argument("file", metavar="FILE", type=arguments.PATH)
@arguments.year
@arguments.round_
@click.option("--tidy", is_flag=True, help=texts.OPTION_TIDY)
@click.option("--dry-run", is_flag=True, help=texts.OPTION_DRY_RUN)
@arguments.as_json
def import_paper(
    *,
    book: Path,
    file: Path,
    year: int | None,
    round_: str | None,
    tidy: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Brings an old paper into the book, as printed unless ``--tidy``."""
    wanted = as_round(round_) if round_ else None
    proposal = proposed(file, year=year, round_=wanted)
    with rehearsing(book) if dry_run else writing(book) as desk:
        report = desk.import_proposal(
            proposal, tidy=tidy, fiscal_year=year, round_=wanted, dry_run=dry_run
        )
    proposal = replace(proposal, proposed=report.proposed, findings=report.findings)
    if as_json:
        write_json(import_json(proposal, report))
    else:
        tell(proposal, report, texts.WOULD_IMPORT if dry_run else texts.IMPORTED)


def proposed(file: Path, *, year: int | None, round_: Round | None) -> Proposal:
    """What the file would put into a book; ImportFileError where it holds nothing to import."""
    from itadesk.imports.proposing import propose
    from itadesk.imports.reading import read

    proposal = propose(read(file), shelf().forms, fiscal_year=year, round_=round_)
    if not (proposal.measures or proposal.scores or proposal.analyses):
        raise ImportFileError("IMPORT_NO_ROWS", texts.NO_MEASURES.format(name=file.name))
    return proposal


def import_json(proposal: Proposal, report: ImportReport) -> dict[str, Any]:
    """The import as scripts read it; counts are those of the paper, ``added`` of the book."""
    return {
        "measures": len(proposal.measures),
        "results": len(proposal.results),
        "scores": len(proposal.scores),
        "added": {table: report.added.get(table, 0) for table in _COUNTED},
        "columns": dict(proposal.columns),
        "dropped": [{"line": dropped.line, "why": dropped.why} for dropped in proposal.dropped],
        "proposed": [
            {
                "id": mend.id,
                "field": mend.field,
                "from": mend.before,
                "to": mend.after,
                "why": mend.why,
            }
            for mend in proposal.proposed
        ],
        "findings": [finding_json(finding) for finding in proposal.findings],
    }


def tell(proposal: Proposal, report: ImportReport, pattern: str) -> None:
    """The import for people: what came in, what was left out, what could be mended."""
    from itadesk.imports.texts import why_text

    say(
        pattern.format(
            measures=len(proposal.measures),
            results=len(proposal.results),
            scores=len(proposal.scores),
        )
    )
    counts = (report.measures, report.results, report.scores)
    added = [report.added.get(table, 0) for table in _COUNTED]
    if added != list(counts):
        say(texts.ADDED.format(measures=added[0], results=added[1], scores=added[2]))
    for dropped in proposal.dropped:
        say(texts.DROPPED.format(line=dropped.line, why=why_text(dropped.why)))
    for finding in proposal.findings:
        say(finding.message)
    if proposal.proposed:
        say(texts.PROPOSED.format(count=len(proposal.proposed)))


@command("export")
@arguments.book
@click.option("--form", "form_id", metavar="FORM", required=True, help=texts.OPTION_FORM)
@arguments.year
@arguments.round_
@click.option("--digits", type=DIGITS, help=texts.OPTION_DIGITS)
@click.option(
    "-o", "--output", metavar="OUT", type=arguments.PATH, required=True, help=texts.OPTION_OUTPUT
)
def export(
    *,
    book: Path,
    form_id: str,
    year: int | None,
    round_: str | None,
    digits: Literal["thai", "arabic"] | None,
    output: Path,
) -> None:
    """Writes one paper as the file type its ending names; prints its path."""
    from itadesk.desk.papers import export_paper

    if output.suffix.lower() not in ENDINGS:
        raise ThaiUsageError(texts.UNKNOWN_ENDING.format(ending=output.suffix))
    form = shelf().get(form_id)
    with reading(book) as desk:
        fiscal_year = chosen_year(desk, year)
        dossier = desk.dossier(fiscal_year, chosen_round(desk, fiscal_year, round_))
    note = export_paper(dossier, form, output, digits=digits)
    if note:
        say(note)
    say(texts.WRITTEN.format(path=output))
