"""What a book holds, as frozen values."""

from collections.abc import Iterable
from operator import attrgetter
from typing import TypeVar

from itadesk.book.shapes import Record
from itadesk.desk.cells import table_spec
from itadesk.desk.session import Session
from itadesk.records.dossier import Dossier
from itadesk.records.fiscal_year import FiscalYear
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
from itadesk.records.rounds import INSTRUMENTS, ROUNDS, Round
from itadesk.records.score import Analysis, Score

_R = TypeVar("_R", bound=Record)


class Values:
    """Reading. Raises BookError BOOK_DAMAGED where a row is not as it was written."""

    _session: Session

    def row(self, table: str, row: str) -> Record | None:
        """One record; None where there is no such row."""
        return self._session.book.rows.table(table_spec(table).name).get(row)

    def rows(self, table: str, **scope: object) -> tuple[Record, ...]:
        """The records of ``table`` whose fields equal ``scope``, in order.

        Ordered tables come in stored order, the others by their natural key.
        """
        spec = table_spec(table)
        records = self._session.book.rows.table(table).values()
        found = (
            record
            for record in records
            if all(getattr(record, name) == value for name, value in scope.items())
        )
        if spec.ordered:
            return tuple(sorted(found, key=attrgetter(*spec.scope, "order_key", "id")))
        keys = (*spec.key, "id")
        return tuple(sorted(found, key=lambda row: [_rank(getattr(row, name)) for name in keys]))

    def _all(self, kind: type[_R], table: str, **scope: object) -> tuple[_R, ...]:
        return tuple(row for row in self.rows(table, **scope) if isinstance(row, kind))

    def office(self) -> Office:
        """The office whose book this is."""
        return next(iter(self._all(Office, "office")), Office())

    def units(self) -> tuple[Unit, ...]:
        """The office's register of divisions and their งาน."""
        return self._all(Unit, "unit")

    def signatories(self) -> tuple[Signatory, ...]:
        """Who signs papers."""
        return self._all(Signatory, "signatory")

    def years(self) -> tuple[int, ...]:
        """The fiscal years of the book (Buddhist era), newest first."""
        years = (year.fiscal_year for year in self._all(FiscalYear, "fiscal_year"))
        return tuple(sorted(years, reverse=True))

    def measures(self, fiscal_year: int) -> tuple[Measure, ...]:
        """The measures of a year, in stored order."""
        return self._all(Measure, "measure", fiscal_year=fiscal_year)

    def measure(self, row: str) -> Measure | None:
        """One measure."""
        found = self.row("measure", row)
        return found if isinstance(found, Measure) else None

    def results(self, fiscal_year: int) -> tuple[Result, ...]:
        """The results of every round of a year's measures, in the order of the measures."""
        return self._results(self.measures(fiscal_year))

    def _results(self, measures: Iterable[Measure]) -> tuple[Result, ...]:
        places = {measure.id: place for place, measure in enumerate(measures)}
        rows = self._session.book.rows.table("result").values()
        found = (row for row in rows if isinstance(row, Result) and row.measure in places)
        return tuple(sorted(found, key=lambda row: (places[row.measure], ROUNDS.index(row.round))))

    def result(self, measure: str, round_: Round) -> Result | None:
        """The result of a measure in a round, if any cell of it was ever filled."""
        found = self.row("result", Result.id_for(measure, round_))
        return found if isinstance(found, Result) else None

    def evidence(self, fiscal_year: int) -> tuple[Evidence, ...]:
        """The evidence of a year's results."""
        return self._evidence(self.results(fiscal_year))

    def _evidence(self, results: Iterable[Result]) -> tuple[Evidence, ...]:
        ids = {result.id for result in results}
        return tuple(row for row in self._all(Evidence, "evidence") if row.result in ids)

    def scores(self, fiscal_year: int | None = None) -> tuple[Score, ...]:
        """Published scores of the assessed year (or of every year): questions, then the rest."""
        return self._all(Score, "score", **_year(fiscal_year))

    def analyses(self, fiscal_year: int | None = None) -> tuple[Analysis, ...]:
        """The analyses of the assessed year (or of every year), by indicator."""
        return self._all(Analysis, "analysis", **_year(fiscal_year))

    def papers(self, fiscal_year: int | None = None) -> tuple[Paper, ...]:
        """The papers of a year of measures (or of every year)."""
        return self._all(Paper, "paper", **_year(fiscal_year))

    def texts(self, paper: str) -> tuple[PaperText, ...]:
        """The edited texts of a paper."""
        return self._all(PaperText, "paper_text", paper=paper)

    def corrections(self, ita_year: int | None = None) -> tuple[RuleCorrection, ...]:
        """What the office put right in the rule book of an ITA year (or of every year)."""
        scope = {} if ita_year is None else {"ita_year": ita_year}
        return self._all(RuleCorrection, "rule_correction", **scope)

    def rounds_with_results(self, fiscal_year: int) -> tuple[Round, ...]:
        """The rounds of a year in which some cell of a result is filled."""
        measures = self._session.book.rows.table("measure")
        filled = {
            result.round
            for result in self._session.book.rows.table("result").values()
            if isinstance(result, Result)
            and getattr(measures.get(result.measure), "fiscal_year", None) == fiscal_year
            and (result.status or result.output or result.outcome or result.suggestion)
        }
        return tuple(round_ for round_ in ROUNDS if round_ in filled)

    def picture(self, name: str) -> Picture | None:
        """The stored picture of this hash."""
        return self._session.book.pictures.get(name)

    def dossier(self, fiscal_year: int, round_: Round) -> Dossier:
        """Everything of one year and round that a report, a check or an export is given."""
        with self._session.book.snapshot():
            return self._dossier(fiscal_year, round_)

    def _dossier(self, fiscal_year: int, round_: Round) -> Dossier:
        papers = self.papers(fiscal_year)
        ids = {paper.id for paper in papers}
        measures = self.measures(fiscal_year)
        results = self._results(measures)
        office, evidence = self.office(), self._evidence(results)
        shown = self._all(PaperPicture, "paper_picture")
        pictures = tuple(row for row in shown if row.paper in ids)
        publications = self._all(Publication, "publication")
        used = [office.logo, *(row.picture for row in evidence)]
        used += [row.picture for row in pictures]
        return Dossier(
            office=office,
            fiscal_year=fiscal_year,
            round=round_,
            units=self.units(),
            signatories=self.signatories(),
            measures=measures,
            results=results,
            evidence=evidence,
            scores=self.scores(),
            analyses=self.analyses(),
            papers=papers,
            texts=tuple(row for row in self._all(PaperText, "paper_text") if row.paper in ids),
            pictures=pictures,
            publications=tuple(row for row in publications if row.paper in ids),
            corrections=self.corrections(),
            stored=self._stored(used),
        )

    def _stored(self, names: Iterable[str]) -> dict[str, Picture]:
        found = ((name, self.picture(name)) for name in dict.fromkeys(filter(None, names)))
        return {name: picture for name, picture in found if picture is not None}


def _year(fiscal_year: int | None) -> dict[str, int]:
    return {} if fiscal_year is None else {"fiscal_year": fiscal_year}


_CODES = ("i", "e", "o", "", *INSTRUMENTS, "total")


def _rank(value: object) -> tuple[int, int, str]:
    """Numbers as numbers; score codes in the order of the questions (i2 before i10)."""
    if isinstance(value, int):
        return 0, value, ""
    text = str(value)
    letters = text.rstrip("0123456789")
    if letters in _CODES and letters != text:
        return _CODES.index(letters), int(text[len(letters) :]), ""
    return (_CODES.index(text), 0, "") if text in _CODES else (0, 0, text)
