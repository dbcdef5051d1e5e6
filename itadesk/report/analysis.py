"""The tables of an analysis part: one per indicator, its questions beside one joint analysis."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from itadesk.formspec.fields import PER_INDICATOR
from itadesk.formspec.form import FormColumn, FormPart
from itadesk.records.document import Block, Cell, CellRef, Grid, Paragraph, Row
from itadesk.records.score import Analysis, Score
from itadesk.report.groups import indicator_heading
from itadesk.report.measures import grid_columns
from itadesk.report.sheet import Sheet
from itadesk.report.texts import AND, LOOSE_QUESTIONS, QUESTION_RANGE
from itadesk.report.values import scores_of
from itadesk.report.verdicts import Together, analysis_texts, score_text


@dataclass(frozen=True, slots=True)
class _Line:
    """One printed question; without score where it is a range of questions."""

    text: str
    score: str = ""
    before: str = ""
    code: str = ""


def analysis_blocks(sheet: Sheet, part: FormPart) -> tuple[Block, ...]:
    """A heading and a table per indicator; none where the year has neither score nor analysis."""
    tables = _Tables.of(sheet, part)
    blocks: list[Block] = []
    if tables.scores or tables.analyses:
        for block in tables.indicator_blocks():
            blocks += tables.headed(block)
    blocks += tables.loose()
    return tuple(blocks) or (Grid(grid_columns(sheet, part), (), size=part.page.table_size),)


@dataclass(frozen=True, slots=True)
class _Tables:
    """Makes the tables of one part; ``scores`` are those of questions, by code."""

    sheet: Sheet
    part: FormPart
    scores: Mapping[str, Score]
    before: Mapping[str, Decimal | None]
    analyses: tuple[Analysis, ...]

    @classmethod
    def of(cls, sheet: Sheet, part: FormPart) -> "_Tables":
        year, dossier = sheet.score_year, sheet.dossier
        return cls(
            sheet=sheet,
            part=part,
            scores={
                score.code: score
                for score in dossier.scores
                if score.fiscal_year == year and score.code[:1] in {"i", "e", "o"}
            },
            before=scores_of(dossier, year - 1),
            analyses=tuple(
                sorted(
                    (row for row in dossier.analyses if row.fiscal_year == year),
                    key=lambda row: row.indicator,
                )
            ),
        )

    def indicator_blocks(self) -> list[Together]:
        """The indicators in order; those one analysis speaks for, and the OIT's, together."""
        known = {rule.number for rule in self.sheet.rules.indicators}
        numbers = sorted(known | {row.indicator for row in self.analyses})
        stated = {row.indicator: row.speaks_for for row in self.analyses if row.speaks_for[1:]}
        together = {**self._open_data(), **stated}
        taken: set[int] = set()
        blocks = []
        for number in numbers:
            if number in taken:
                continue
            shared = tuple(n for n in together.get(number, (number,)) if n not in taken)
            taken |= set(shared)
            rows = tuple(row for row in self.analyses if row.indicator in shared)
            blocks.append(Together(shared, rows))
        return blocks

    def _open_data(self) -> dict[int, tuple[int, ...]]:
        """OIT's indicators share a table, unless each has an analysis of its own."""
        numbers = tuple(rule.number for rule in self.sheet.rules.indicators_of("OIT"))
        own = {row.indicator for row in self.analyses} & set(numbers)
        return {} if len(own) > 1 or not numbers else {numbers[0]: numbers}

    def headed(self, block: Together) -> list[Block]:
        lines = [indicator_heading(number, self.sheet.rules) for number in block.numbers]
        return self._table(f"{AND}\n".join(lines), self._lines(block), block)

    def loose(self) -> list[Block]:
        """Scores of questions that the year's rule book does not know: kept, under a heading."""
        rules = self.sheet.rules
        lines = [self._line(code, "") for code in self.scores if rules.question(code) is None]
        return self._table(LOOSE_QUESTIONS, lines, None) if lines else []

    def _table(self, heading: str, lines: list[_Line], block: Together | None) -> list[Block]:
        page = self.part.page
        title = self.sheet.printed(heading)
        rows = tuple(self._row(lines, at, block) for at in range(len(lines)))
        return [
            Paragraph(
                title,
                bold=True,
                size=page.text_size,
                space_before=6,
                space_after=4,
                outline=1,
                keep_with_next=True,
            ),
            Grid(grid_columns(self.sheet, self.part), rows, size=page.table_size),
        ]

    def _lines(self, block: Together) -> list[_Line]:
        """The questions of these indicators; one range where OIT has no scores by item."""
        rules = [rule for number in block.numbers for rule in self.sheet.rules.questions_of(number)]
        typed = "\n".join(row.questions for row in block.analyses if row.questions)
        given = [rule for rule in rules if rule.code in self.scores]
        open_data = bool(rules) and all(rule.code.startswith("o") for rule in rules)
        if not given and (typed or open_data):
            return [_Line(typed or QUESTION_RANGE.format(first=rules[0].code, last=rules[-1].code))]
        lines = [self._line(rule.code, rule.wording) for rule in rules]
        return ([_Line(typed)] if typed else []) + lines or [_Line("")]

    def _line(self, code: str, wording: str) -> _Line:
        score = self.scores.get(code)
        before = self.before.get(code)
        words = (score.wording if score else "") or wording
        return _Line(
            text=f"{code} {words}".strip(),
            score=score_text(score) if score else "",
            before="" if before is None else f"{before:.2f}",
            code=code,
        )

    def _row(self, lines: list[_Line], at: int, block: Together | None) -> Row:
        shown = [column for column in self.part.columns if not column.hidden]
        cells = tuple(self._cell(column, lines, at, block) for column in shown)
        place = next((n for n, column in enumerate(shown) if column.field == "question"), 0)
        return Row(cells, title=self.sheet.printed(lines[at].text), title_column=place)

    def _cell(
        self, column: FormColumn, lines: list[_Line], at: int, block: Together | None
    ) -> Cell | None:
        line = lines[at]
        if column.field not in PER_INDICATOR:
            text = {"question": line.text, "score": line.score, "score_before": line.before}
            return Cell(self.sheet.printed(text[column.field]), ref=self._score_ref(column, line))
        if at:
            return None
        text_of = analysis_texts(self.sheet, block) if block else {}
        return Cell(
            self.sheet.printed(text_of.get(column.field, "")),
            rowspan=len(lines),
            ref=self._analysis_ref(column, block),
        )

    def _score_ref(self, column: FormColumn, line: _Line) -> CellRef | None:
        field = {"question": "wording", "score": "text"}.get(column.field)
        if field is None or not line.code:
            return None
        return CellRef("score", Score.id_for(self.sheet.score_year, line.code), field)

    def _analysis_ref(self, column: FormColumn, block: Together | None) -> CellRef | None:
        if block is None:
            return None
        field = {"analysis": "cause", "lowest": "lowest_stated"}.get(column.field, column.field)
        row = Analysis.id_for(self.sheet.score_year, block.numbers[0])
        return CellRef("analysis", row, field)
