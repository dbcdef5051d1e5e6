"""An old paper's rows on their way into the book: matched, filled in, never overwriting."""

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import uuid4

from itadesk.desk.edits import Edits
from itadesk.desk.families import make_parents
from itadesk.desk.matching import Matches, by_cell, folded, folded_office, mended
from itadesk.desk.session import Session
from itadesk.desk.texts import OTHER_OFFICE, OTHER_TEXT
from itadesk.records.change import CellEdit, Value
from itadesk.records.finding import Finding
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.paper import Paper, PaperText
from itadesk.records.proposal import Mend, Proposal
from itadesk.records.rounds import Round
from itadesk.records.tables import TABLES
from itadesk.thai.text import clean_text


@dataclass(frozen=True, slots=True)
class _Cell:
    """One cell of a paper: as it is printed there, and as it is to be stored."""

    name: str
    printed: Value
    value: Value


class Arrival:
    """One import: what it does to the book, inside an operation that is open."""

    def __init__(
        self,
        session: Session,
        proposal: Proposal,
        *,
        fiscal_year: int,
        round_: Round | None,
        forced_year: bool,
        tidy: bool,
    ) -> None:
        self._session = session
        self._proposal = proposal
        self.fiscal_year = fiscal_year
        self.round: Round = round_ or proposal.round or "full-year"
        self._forced_round = round_
        self._forced_year = forced_year
        self._mends = by_cell(proposal.proposed)
        self._tidy = tidy
        self.ids: dict[tuple[str, str], str] = {}
        """(table, id in the proposal) -> id in the book."""
        self.findings: list[Finding] = []

    def carry_out(self, edits: Edits) -> None:
        """Bring everything in: office, measures, results, scores, analyses, the paper's texts."""
        self._office(edits)
        self._measures(edits)
        self._results(edits)
        self._evidence(edits)
        for score in self._proposal.scores:
            key: dict[str, Value] = {"fiscal_year": score.fiscal_year, "code": score.code}
            self._fill(edits, "score", score.id_for(score.fiscal_year, score.code), score, key)
        for analysis in self._proposal.analyses:
            key = {"fiscal_year": analysis.fiscal_year, "indicator": analysis.indicator}
            row = analysis.id_for(analysis.fiscal_year, analysis.indicator)
            self._fill(edits, "analysis", row, analysis, key)
        self._paper(edits)

    def proposed(self) -> tuple[Mend, ...]:
        """The mends not applied that still fit what the book holds, with the book's ids."""
        found = []
        for mend in self._proposal.proposed:
            row = self.ids.get((mend.table, mend.id), mend.id)
            values = self._session.book.rows.values(mend.table, row) or {}
            text = str(values.get(mend.field) or "")
            if mend.before and mend.before in text and mend.after != text:
                found.append(dataclasses.replace(mend, id=row))
        return tuple(found)

    def mapped(self, finding: Finding) -> Finding:
        """A finding of the import, pointing at the book's row."""
        row = self.ids.get((finding.table, finding.id), finding.id)
        return dataclasses.replace(finding, id=row)

    def _cells(self, table: str, row: str, record: object) -> list[_Cell]:
        """What a proposed row holds in fields that can be filled in, mended where asked."""
        cells = []
        for field in TABLES[table].fields:
            printed = getattr(record, field.name)
            if field.fixed or field.derived or printed in (None, ""):
                continue
            if isinstance(printed, str):
                printed = clean_text(printed)
            value = printed
            if self._tidy and isinstance(value, str):
                value = mended(value, self._mends.get((table, row, field.name), ()))
            cells.append(_Cell(field.name, printed, value))
        return cells

    def _measures(self, edits: Edits) -> None:
        matches: dict[int, Matches] = {}
        new: list[dict[str, Value]] = []
        for proposed in self._proposal.measures:
            year = self.fiscal_year
            if proposed.fiscal_year and not self._forced_year:
                year = proposed.fiscal_year
            if year not in matches:
                matches[year] = Matches(tuple(self._known_measures(year)))
            cells = self._cells("measure", proposed.id, proposed)
            tidied = mended(proposed.title, self._mends.get(("measure", proposed.id, "title"), ()))
            known = matches[year].take(proposed, (proposed.title, tidied))
            row = known.id if known else self._free_id(proposed.id)
            self.ids["measure", proposed.id] = row
            if known:
                self._fill_in(edits, "measure", row, cells)
            else:
                values = {cell.name: cell.value for cell in cells}
                new.append({"id": row, "fiscal_year": year, **values})
        edits.add_rows("measure", new)

    def _free_id(self, row: str) -> str:
        """The proposed id, or a new one: our own sheet may be taken into another year."""
        return str(uuid4()) if row in self._session.book.rows.table("measure") else row

    def _known_measures(self, year: int) -> Iterator[Measure]:
        rows = self._session.book.rows.table("measure").values()
        found = [row for row in rows if isinstance(row, Measure) and row.fiscal_year == year]
        yield from sorted(found, key=lambda row: (row.order_key, row.id))

    def _results(self, edits: Edits) -> None:
        usual = self._proposal.round or "full-year"
        for result in self._proposal.results:
            forced = self._forced_round if result.round == usual else None
            round_ = forced or result.round  # a paper may hold both rounds side by side
            measure = self.ids.get(("measure", result.measure), result.measure)
            key: dict[str, Value] = {"measure": measure, "round": round_}
            self._fill(edits, "result", Result.id_for(measure, round_), result, key)

    def _evidence(self, edits: Edits) -> None:
        """What proves a result; a result that has its evidence already keeps it."""
        rows = self._session.book.rows.table("evidence").values()
        known = {row.result for row in rows if isinstance(row, Evidence)}
        new: list[dict[str, Value]] = []
        for proposed in self._proposal.evidence:
            result = self.ids.get(("result", proposed.result), proposed.result)
            cells = self._cells("evidence", proposed.id, proposed)
            if result not in known:
                values = {cell.name: cell.value for cell in cells}
                new.append({"id": proposed.id, "result": result, **values})
        edits.add_rows("evidence", new)

    def _fill(
        self,
        edits: Edits,
        table: str,
        row: str,
        record: object,
        key: Mapping[str, Value],
    ) -> None:
        proposed = str(getattr(record, "id", row))
        self.ids[table, proposed] = row
        self._fill_in(edits, table, row, self._cells(table, proposed, record), key=key)

    def _fill_in(
        self,
        edits: Edits,
        table: str,
        row: str,
        cells: Sequence[_Cell],
        *,
        key: Mapping[str, Value] | None = None,
    ) -> None:
        """Fill cells that are empty or hold what a mend is for; other words stay and are told."""
        current = self._session.book.rows.values(table, row) or {}
        fillable = []
        for cell in cells:
            stored = current.get(cell.name)
            if stored in (None, "", cell.printed):
                fillable.append(CellEdit(table, row, cell.name, cell.value, key=key or {}))
            elif folded(stored) not in (folded(cell.value), folded(cell.printed)):
                self._differs(table, row, cell.name, str(stored), str(cell.value))
        edits.set_cells(fillable)

    def _differs(self, table: str, row: str, name: str, stored: str, printed: str) -> None:
        title = TABLES[table].field(name).title
        message = OTHER_TEXT.format(field=title, stored=stored, printed=printed)
        self.findings.append(
            Finding("import-differs", "info", table, row, name, message, mend=printed)
        )

    def _office(self, edits: Edits) -> None:
        office = self._proposal.office
        if office is None:
            return
        cells = self._cells("office", office.id, office)
        stored = self._session.book.rows.values("office", "office") or {}
        name, known = office.name, str(stored.get("name", ""))
        if known and name:
            cells = [cell for cell in cells if cell.name != "name"]
            if folded_office(name) != folded_office(known):
                message = OTHER_OFFICE.format(stored=known, printed=name)
                self.findings.append(
                    Finding("import-office", "warning", "office", "office", "name", message, name)
                )
                return
        self._fill_in(edits, "office", "office", cells)

    def _paper(self, edits: Edits) -> None:
        """The paper itself, its form and the texts it printed."""
        proposal = self._proposal
        if not (proposal.form or proposal.texts):
            return
        paper = Paper.id_for(proposal.role, self.fiscal_year, self.round)
        key: dict[str, Value] = {
            "role": proposal.role,
            "fiscal_year": self.fiscal_year,
            "round": self.round,
        }
        make_parents(self._session, "paper", key)
        self._session.put("paper", paper, key)
        if not (self._session.book.rows.values("paper", paper) or {}).get("form"):
            self._session.put("paper", paper, {"form": proposal.form})
        for text in proposal.texts:
            row = PaperText.id_for(paper, text.part, text.slot)
            place: dict[str, Value] = {"paper": paper, "part": text.part, "slot": text.slot}
            words = clean_text(text.text)
            cell = _Cell("text", words, words)
            self._fill_in(edits, "paper_text", row, [cell], key=place)
