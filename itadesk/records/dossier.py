"""Everything of one year and round that a report, a check or an export is given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.office import Office, Signatory, Unit
from itadesk.records.paper import (
    Paper,
    PaperPicture,
    PaperText,
    Picture,
    Publication,
    RuleCorrection,
)
from itadesk.records.rounds import Round
from itadesk.records.score import Analysis, Score


@dataclass(frozen=True, slots=True)
class Dossier:
    """One year's and round's values, picklable, so that the helper process can work on them."""

    office: Office
    fiscal_year: int
    """Buddhist era; the year of the measures."""
    round: Round
    units: tuple[Unit, ...] = ()
    signatories: tuple[Signatory, ...] = ()
    measures: tuple[Measure, ...] = ()
    """In stored order."""
    results: tuple[Result, ...] = ()
    """Of every round of these measures."""
    evidence: tuple[Evidence, ...] = ()
    scores: tuple[Score, ...] = ()
    """Of every year in the book (charts run over years)."""
    analyses: tuple[Analysis, ...] = ()
    """Of every year in the book."""
    papers: tuple[Paper, ...] = ()
    """Of this fiscal year."""
    texts: tuple[PaperText, ...] = ()
    """Of these papers."""
    pictures: tuple[PaperPicture, ...] = ()
    """Of these papers."""
    publications: tuple[Publication, ...] = ()
    corrections: tuple[RuleCorrection, ...] = ()
    stored: Mapping[str, Picture] = field(default_factory=dict)
    """Picture bytes by hash, for those used here."""

    def result(self, measure: str) -> Result | None:
        """The result of this measure in this dossier's round, if any cell of it is filled."""
        wanted = Result.id_for(measure, self.round)
        return next((result for result in self.results if result.id == wanted), None)
