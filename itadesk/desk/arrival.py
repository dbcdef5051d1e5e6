"""An old paper's rows on their way into the book: matched, filled in, never overwriting."""

import dataclasses
from collections.abc import Iterator, Mapping

from itadesk.desk.edits import Edits
from itadesk.desk.families import make_parents
from itadesk.desk.matching import Matches, by_cell, folded, folded_office, mended
from itadesk.desk.session import Session
from itadesk.desk.texts import OTHER_OFFICE, OTHER_TEXT
from itadesk.records.change import CellEdit, Value
from itadesk.records.finding import Finding
from itadesk.records.measure import Measure, Result
from itadesk.records.paper import Paper, PaperText
from itadesk.records.proposal import Mend, Proposal
from itadesk.records.rounds import Round
from itadesk.records.tables import TABLES

_Row = Measure | Result


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

    def _values(self, table: str, row: str, record: object) -> dict[str, Value]:
        """What a proposed row holds in fields that can be filled in, mended where asked."""
        values: dict[str, Value] = {}
        for field in TABLES[table].fields:
            value = getattr(record, field.name)
            if field.fixed or field.derived or value in (None, ""):
                continue
            if self._tidy and isinstance(value, str):
                value = mended(value, self._mends.get((table, row, field.name), ()))
            values[field.name] = value
        return values

    def _measures(self, edits: Edits) -> None:
        matches: dict[int, Matches] = {}
        new: list[dict[str, Value]] = []
        for proposed in self._proposal.measures:
            year = self.fiscal_year
            if proposed.fiscal_year and not self._forced_year:
                year = proposed.fiscal_year
            if year not in matches:
                matches[year] = Matches(tuple(self._known_measures(year)))
            values = self._values("measure", proposed.id, proposed)
            tidied = mended(proposed.title, self._mends.get(("measure", proposed.id, "title"), ()))
            known = matches[year].take(proposed, (proposed.title, tidied))
            self.ids["measure", proposed.id] = known.id if known else proposed.id
            if known:
                self._fill_in(edits, "measure", known.id, values)
            else:
                new.append({"id": proposed.id, "fiscal_year": year, **values})
        edits.add_rows("measure", new)

    def _known_measures(self, year: int) -> Iterator[Measure]:
        rows = self._session.book.rows.table("measure").values()
        found = [row for row in rows if isinstance(row, Measure) and row.fiscal_year == year]
        yield from sorted(found, key=lambda row: (row.order_key, row.id))

    def _results(self, edits: Edits) -> None:
        for result in self._proposal.results:
            round_ = self._forced_round or result.round
            measure = self.ids.get(("measure", result.measure), result.measure)
            key: dict[str, Value] = {"measure": measure, "round": round_}
            self._fill(edits, "result", Result.id_for(measure, round_), result, key)

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
        self._fill_in(edits, table, row, self._values(table, proposed, record), key=key)

    def _fill_in(
        self,
        edits: Edits,
        table: str,
        row: str,
        values: Mapping[str, Value],
        *,
        key: Mapping[str, Value] | None = None,
    ) -> None:
        """Fill cells that are empty; what stands there already stays and is told."""
        current = self._session.book.rows.values(table, row) or {}
        filled = {name: value for name, value in values.items() if current.get(name) in (None, "")}
        for name, value in values.items():
            if name not in filled and folded(current[name]) != folded(value):
                self._differs(table, row, name, str(current[name]), str(value))
        edits.set_cells([CellEdit(table, row, *cell, key=key or {}) for cell in filled.items()])

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
        values = self._values("office", office.id, office)
        stored = self._session.book.rows.values("office", "office") or {}
        name, known = str(values.get("name", "")), str(stored.get("name", ""))
        if known and name:
            del values["name"]
            if folded_office(name) != folded_office(known):
                message = OTHER_OFFICE.format(stored=known, printed=name)
                self.findings.append(
                    Finding("import-office", "warning", "office", "office", "name", message, name)
                )
                return
        self._fill_in(edits, "office", "office", values)

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
        self._fill_in(edits, "paper", paper, {"form": proposal.form} if proposal.form else {})
        for text in proposal.texts:
            row = PaperText.id_for(paper, text.part, text.slot)
            place: dict[str, Value] = {"paper": paper, "part": text.part, "slot": text.slot}
            self._fill_in(edits, "paper_text", row, {"text": text.text}, key=place)
