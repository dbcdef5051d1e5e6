"""From a table of texts to proposed rows: the whole of what one old paper gives."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from itadesk.formspec.form import Form
from itadesk.imports.datasheet import is_data, read_data
from itadesk.imports.fitting import Layout, best_form, group_by, part_of
from itadesk.imports.front import read_office, read_round, read_year
from itadesk.imports.headings import ROUND_MARK, read_heading
from itadesk.imports.measures import Draft, read_measures
from itadesk.imports.mends import propose_mends
from itadesk.imports.notes import Notes
from itadesk.imports.questions import rules_of
from itadesk.imports.reporting import report_names, report_paper, with_formulas
from itadesk.imports.rowmaking import evidence_of, measure_of, results_of
from itadesk.imports.scores import Found, read_scores, total_score
from itadesk.imports.sections import Part, Sections, sort_rows
from itadesk.imports.texts import error
from itadesk.imports.years import year_of_periods
from itadesk.records.paper import Role, Slot
from itadesk.records.proposal import Proposal, ProposedText
from itadesk.records.rounds import Round
from itadesk.records.table import Table
from itadesk.thai.periods import fiscal_year_of

_REPORTED = frozenset({"output", "outcome", "suggestion", "status"})


def propose(
    table: Table,
    forms: Mapping[str, Form] | Iterable[Form],
    *,
    fiscal_year: int | None = None,
    round_: Round | None = None,
) -> Proposal:
    """Everything the paper in ``table`` gives, nothing mended.

    ``fiscal_year`` (Buddhist, of the measures) and ``round_`` win over what the paper says.
    Raises ImportFileError IMPORT_NO_HEADING where no heading row is known, IMPORT_NO_ROWS where
    nothing stands under it.
    """
    if is_data(table):
        return with_formulas(read_data(table, fiscal_year, round_), table)
    sections = sort_rows(table)
    if not any(part.rows for part in sections.parts):
        raise error(_why_nothing(table), table.source)
    paper = _Paper(sections, forms, table.source)
    return with_formulas(paper.proposal(fiscal_year, round_), table)


class _Paper:
    """One paper while its proposal is put together."""

    def __init__(
        self, sections: Sections, forms: Mapping[str, Form] | Iterable[Form], source: str
    ) -> None:
        self._sections = sections
        self._source = source
        self._parts = sections.parts
        self._notes = Notes(list(sections.dropped))
        self._titles = [line for part in self._parts for line in part.titles]
        self._preamble = [line for part in self._parts for line in part.preamble]
        self._layouts = [_layout(part) for part in self._parts if part.rows]
        self._forms = forms
        self._form = best_form(self._layouts, forms, read_year(self._titles, self._preamble))

    def proposal(self, fiscal_year: int | None, round_: Round | None) -> Proposal:
        """The rows, texts and notes."""
        drafts = [
            draft
            for part in self._of("measures")
            for draft in read_measures(part.rows, self._notes)
        ]
        year = fiscal_year or self._measures_year(drafts)
        round_ = round_ or read_round(self._titles, self._preamble)
        score_year = self._score_year(year)
        if year is None and score_year is not None and not drafts:
            year = score_year - (self._form.score_year if self._form else 0)
        found = self._scores(score_year)
        measures = tuple(measure_of(draft, year) for draft in drafts)
        results = tuple(
            result for draft in drafts for result in results_of(draft, round_ or "full-year")
        )
        analyses = tuple(found.analyses.values())
        office, other = read_office(self._titles, self._preamble)
        report_paper(self._sections, drafts, score_year, self._notes)
        if office and other:
            report_names(office.name, other, self._notes)
        return Proposal(
            source=self._source,
            office=office,
            fiscal_year=year,
            round=round_,
            role=self._role(),
            form=self._form.id if self._form else "",
            measures=measures,
            results=results,
            evidence=tuple(
                proof for draft in drafts for proof in evidence_of(draft, round_ or "full-year")
            ),
            scores=tuple(found.scores.values()),
            analyses=analyses,
            texts=self._texts(),
            columns=self._columns(),
            dropped=tuple(sorted(self._notes.dropped, key=lambda dropped: dropped.line)),
            proposed=propose_mends(measures, results, analyses),
            findings=tuple(self._notes.findings),
        )

    def _of(self, kind: str) -> list[Part]:
        return [part for part in self._parts if part.kind == kind]

    def _role(self) -> Role:
        columns = [field for layout in self._layouts for field in layout.heading.fields]
        fields = {field.partition(ROUND_MARK)[0] for field in columns}
        return "report" if fields & _REPORTED else "plan"

    def _measures_year(self, drafts: Sequence[Draft]) -> int | None:
        """The year of the heading, unless all periods lie in one other year."""
        parts = self._of("measures")
        titles = [line for part in parts for line in part.titles]
        preamble = [line for part in parts for line in part.preamble]
        stated = read_year(titles, preamble)
        if stated is None and drafts:
            stated = read_year(self._titles, self._preamble)
        found = year_of_periods([draft.get("period") for draft in drafts])
        if found is None or found == stated:
            return stated
        if stated is not None:
            self._notes.find(
                "import-heading-year",
                table="paper",
                field_="title",
                stated=stated,
                found=found,
                count=len(drafts),
            )
        return found

    def _score_year(self, year: int | None) -> int | None:
        """The assessed year that the analysis names, else as the form counts from ``year``."""
        parts = self._of("analysis")
        titles = [line for part in parts for line in part.titles]
        stated = read_year(titles, [line for part in parts for line in part.preamble])
        if stated is not None or not parts:
            return stated
        if year is not None:
            return year + (self._form.score_year if self._form else 0)
        self._notes.find("import-no-year", table="paper", field_="title", found=_last_year())
        return _last_year()

    def _scores(self, year: int | None) -> Found:
        found = Found()
        rows = [row for part in self._of("analysis") for row in part.rows]
        if rows:
            found = read_scores(rows, year or _last_year(), rules_of(year), self._notes)
        assessed = year or read_year(self._titles, self._preamble)
        stated = total_score("\n".join(self._preamble), assessed) if assessed else None
        if stated is not None and "total" not in found.scores:
            found.scores["total"] = stated
        return found

    def _texts(self) -> tuple[ProposedText, ...]:
        texts: list[ProposedText] = []
        for position, part in enumerate(self._parts):
            number = part_of(self._form, part.kind, position)
            slots: tuple[tuple[Slot, list[str]], ...] = (
                ("title", part.titles),
                ("preamble", part.preamble),
                ("closing", part.closing),
            )
            texts += [
                ProposedText(number, slot, "\n".join(lines)) for slot, lines in slots if lines
            ]
        return tuple(texts)

    def _columns(self) -> tuple[tuple[str, str], ...]:
        """Heading as printed -> field; the first meaning of a heading that stands twice."""
        columns: dict[str, str] = {}
        for _, heading in self._sections.headings:
            for index, (text, field) in enumerate(zip(heading.texts, heading.fields, strict=True)):
                if field and index not in heading.doubled:
                    columns.setdefault(" ".join(text.split()), field)
        return tuple(columns.items())


def _why_nothing(table: Table) -> str:
    """The code of what a table without a row to import lacks."""
    if any(read_heading(row.cells) for row in table.rows):
        return "IMPORT_NO_ROWS"
    several = any(len(row.cells) > 1 for row in table.rows)
    return "IMPORT_NO_HEADING" if several else "IMPORT_NO_TABLE"


def _last_year() -> int:
    """The Buddhist fiscal year whose scores are the newest there can be."""
    return fiscal_year_of(datetime.now().astimezone().date()) - 1


def _layout(part: Part) -> Layout:
    headings = [row.heading for row in part.rows]
    usual = max(headings, key=lambda heading: (headings.count(heading), heading.known))
    return Layout(part.kind, usual, group_by(group for row in part.rows for group in row.groups))
