"""Papers imported, exported to Excel and Word and imported again say the same."""

from contextlib import closing
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.export.files import write
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.office import Office
from itadesk.records.proposal import Proposal
from itadesk.report.compose import compose
from tests.imports.papers import bare, forms

FIELDS = {
    "measures": ("title", "finding", "steps", "period", "responsible", "indicator", "instrument"),
    "results": ("output", "outcome", "suggestion"),
    "analyses": ("indicator", "shared_with", "questions", "lowest_stated", "cause", "guideline"),
    "scores": ("code", "value", "wording"),
}


def _said(proposal: Proposal) -> dict[str, list[list[str]]]:
    return {
        kind: [
            [bare(str(getattr(record, field))) for field in fields]
            for record in getattr(proposal, kind)
        ]
        for kind, fields in FIELDS.items()
    }


@pytest.mark.parametrize("ending", ["xlsx", "docx"])
@pytest.mark.parametrize("name", ["na-khum-2565", "ban-phue-2568", "nong-kapu-2568"])
def test_what_went_out_comes_back(seeds: Path, tmp_path: Path, name: str, ending: str) -> None:
    first = propose(read(seeds / f"{name}.txt"), forms())
    path = tmp_path / f"paper.{ending}"
    with closing(Desk.create(tmp_path / "book.ita", Office(name="อบต."), 2568)) as desk:
        report = desk.import_proposal(first)
        dossier = desk.dossier(report.fiscal_year, report.round)
    write(path, document=compose(forms()[first.form], dossier), dossier=dossier)
    again = propose(read(path), forms())
    assert _said(again) == _said(first)
    assert (again.form, again.fiscal_year, again.round) == (
        first.form,
        first.fiscal_year,
        first.round,
    )
