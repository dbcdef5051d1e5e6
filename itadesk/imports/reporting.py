"""Findings about a whole paper: its headings, its groups, its loose lines, its names."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from itadesk.imports.groups import Group
from itadesk.imports.measures import Draft
from itadesk.imports.notes import Notes
from itadesk.imports.sections import Sections
from itadesk.imports.synonyms import USUAL
from itadesk.records.proposal import Proposal
from itadesk.records.score import Analysis
from itadesk.records.table import Table

_NAMED: Final = 5
"""Cells told by name."""


def report_paper(
    sections: Sections, drafts: Sequence[Draft], score_year: int | None, notes: Notes
) -> None:
    """Report what was not plain about headings, groups and lines between the tables.

    ``score_year``: the Buddhist year the analyses are of.
    """
    for _, heading in sections.headings:
        for index, (text, field) in enumerate(zip(heading.texts, heading.fields, strict=True)):
            _report_heading(" ".join(text.split()), field, index in heading.guessed, notes)
    for group, (table, id_) in _first_of_each(sections, drafts, score_year).items():
        _report_group(group, table, id_, notes)
    for part in sections.parts:
        for _, text in part.stray:
            notes.find(
                "import-loose-line", table="paper", field_="closing", severity="info", text=text
            )


def with_formulas(proposal: Proposal, table: Table) -> Proposal:
    """The proposal with a report of cells whose formulas gave no words to read."""
    if not table.unworked:
        return proposal
    notes = Notes()
    cells = " ".join(table.unworked[:_NAMED])
    notes.find("import-formula", table="paper", count=len(table.unworked), cells=cells)
    return replace(proposal, findings=(*notes.findings, *proposal.findings))


def report_names(name: str, other: str, notes: Notes) -> None:
    """Report that a paper spells its office's name in two ways."""
    notes.find("import-two-names", table="paper", field_="title", first=name, second=other)


def _report_heading(printed: str, field: str, guessed: bool, notes: Notes) -> None:
    if printed and not field:
        notes.find("import-unknown-heading", table="paper", heading=printed)
    elif guessed:
        usual = USUAL.get(field, (field,))[0]
        notes.find(
            "import-guessed-heading",
            table="paper",
            severity="info",
            heading=printed,
            field=usual,
        )


def _first_of_each(
    sections: Sections, drafts: Sequence[Draft], score_year: int | None
) -> dict[Group, tuple[str, str]]:
    """Every group, with the table and id of the first row that stands under it."""
    first: dict[Group, tuple[str, str]] = {}
    for part in sections.parts:
        for group in (group for row in part.rows for group in row.groups):
            if part.kind == "analysis" and group not in first:
                id_ = Analysis.id_for(score_year or 0, group.indicator or 0)
                first[group] = ("analysis", id_)
    for draft in drafts:
        for group in draft.groups:
            first.setdefault(group, ("measure", draft.id))
    return first


def _report_group(group: Group, table: str, id_: str, notes: Notes) -> None:
    if group.stated is not None and group.indicator is not None:
        notes.find(
            "import-indicator-number",
            table=table,
            id_=id_,
            field_="indicator",
            heading=group.heading,
            stated=group.stated,
            found=group.indicator,
        )
    if group.contradicted and group.instrument is not None:
        notes.find(
            "import-group-code",
            table=table,
            id_=id_,
            field_="instrument",
            heading=group.heading,
            code=group.instrument,
            words=group.contradicted,
        )
    if group.unknown:
        notes.find(
            "import-unknown-group",
            table=table,
            id_=id_,
            field_="issue",
            severity="info",
            heading=group.heading,
        )
