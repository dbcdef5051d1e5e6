"""The tables of a measures part: one row per measure, grouped and numbered as the form says."""

from dataclasses import dataclass

from itadesk.formspec.fields import NUMBER, RESULT_FIELDS, table_of
from itadesk.formspec.form import FormColumn, FormPart
from itadesk.records.document import Block, Cell, CellRef, Column, Grid, Paragraph, Row
from itadesk.records.measure import Measure, Result
from itadesk.records.rounds import STATUSES
from itadesk.report.groups import Group, groups
from itadesk.report.sheet import Sheet
from itadesk.report.texts import DATED, REASON, STATUS_REASON
from itadesk.thai.lists import list_mark

HEADING_GROUPS = frozenset({"indicator", "issue"})
"""These groups stand under a heading each, with a table of their own; instruments are rows."""


def measure_blocks(sheet: Sheet, part: FormPart) -> tuple[Block, ...]:
    """The tables of this part; one with only its heading row where there is no measure."""
    rules = sheet.filing_rules if part.group_by == "issue" else sheet.rules
    found = groups(sheet.dossier.measures, part.group_by, rules)
    table = _Table(sheet, part)
    if part.group_by not in HEADING_GROUPS:
        rows = tuple(row for group in found for row in table.group_rows(group))
        return (table.grid(rows),)
    blocks: list[Block] = []
    for group in found:
        blocks += table.headed(group)
    return tuple(blocks) or (table.grid(()),)


def columns(sheet: Sheet, part: FormPart) -> tuple[FormColumn, ...]:
    """The columns of a part that print."""
    return tuple(column for column in part.columns if not column.hidden)


def grid_columns(sheet: Sheet, part: FormPart) -> tuple[Column, ...]:
    """The same as the document knows them, headings in the paper's digits."""
    return tuple(
        Column(sheet.printed(column.heading), column.width, column.align, column.field)
        for column in columns(sheet, part)
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """Makes rows of one part's measures."""

    sheet: Sheet
    part: FormPart

    def grid(self, rows: tuple[Row, ...]) -> Grid:
        return Grid(grid_columns(self.sheet, self.part), rows, size=self.part.page.table_size)

    def headed(self, group: Group) -> list[Block]:
        grid = self.grid(tuple(self._rows(group)))
        if not group.heading:
            return [grid]
        heading = Paragraph(
            self.sheet.printed(group.heading),
            bold=True,
            size=self.part.page.text_size,
            space_before=6,
            space_after=4,
            outline=1,
            keep_with_next=True,
        )
        return [heading, grid]

    def group_rows(self, group: Group) -> list[Row]:
        rows = self._rows(group)
        if not group.heading:
            return rows
        text = self.sheet.printed(group.heading)
        return [Row((Cell(text, bold=True),), kind="group", outline=text), *rows]

    def _rows(self, group: Group) -> list[Row]:
        """Numbers begin anew in each group."""
        return [self._row(measure, number) for number, measure in enumerate(group.measures, 1)]

    def _row(self, measure: Measure, number: int) -> Row:
        shown = columns(self.sheet, self.part)
        cells = tuple(self._cell(column, measure, number) for column in shown)
        at = next((place for place, column in enumerate(shown) if column.field == "title"), 0)
        title = cells[at].text
        return Row(cells, title=title, title_column=at, outline=title.partition("\n")[0])

    def _cell(self, column: FormColumn, measure: Measure, number: int) -> Cell:
        text = self.sheet.printed(self._text(column.field, measure, number))
        table = table_of("measures", column.field)
        if column.field == NUMBER:
            return Cell(text, ref=CellRef("measure", measure.id))
        if table == "result" or column.field == "evidence":
            result = Result.id_for(measure.id, self.sheet.dossier.round)
            return Cell(text, ref=CellRef("result", result, column.field))
        return Cell(text, ref=CellRef("measure", measure.id, column.field))

    def _text(self, field: str, measure: Measure, number: int) -> str:
        if field == NUMBER:
            return str(number)
        if field == "evidence":
            return evidence_text(self.sheet, measure)
        if field in RESULT_FIELDS:
            return self._result_text(field, self.sheet.results.get(measure.id))
        value = getattr(measure, field)
        text = "" if value is None else str(value)
        if field == "title" and self.part.number == "in-title":
            return text if _numbered(text) else f"{number}. {text}".rstrip()
        return text

    def _result_text(self, field: str, result: Result | None) -> str:
        """A result's own words; status and reason stand in its output where no column has them."""
        if result is None:
            return ""
        text = str(getattr(result, field))
        return with_status(self.part, result) if field == "output" else text


def _numbered(title: str) -> bool:
    """A title that is itself a numbered list (๑. … ๒. …) prints without a number before it."""
    return any(char.isdigit() for char in list_mark(title))


def with_status(part: FormPart, result: Result) -> str:
    """The output; why there is none yet, where neither status nor reason has its own column."""
    shown = {column.field for column in part.columns if not column.hidden}
    reason = "" if "reason" in shown else result.reason.strip()
    status = "" if "status" in shown or result.status == STATUSES[0] else result.status
    if result.output.strip() not in {"", "-"}:
        return f"{result.output}\n{REASON.format(reason=reason)}" if reason else result.output
    if status and reason:
        return STATUS_REASON.format(status=status, reason=_because(reason))
    return status or (REASON.format(reason=reason) if reason else result.output)


def _because(reason: str) -> str:
    """A reason that can follow เนื่องจาก."""
    return reason.removeprefix("เนื่องจาก").lstrip() if reason.startswith("เนื่องจาก") else reason


def evidence_text(sheet: Sheet, measure: Measure) -> str:
    """One line per piece of evidence: kind, number, date, caption, address."""
    lines = []
    for piece in sheet.evidence.get(measure.id, ()):
        dated = DATED.format(date=piece.date_text) if piece.date_text else ""
        parts = (piece.kind, piece.number, dated, piece.caption, piece.url)
        lines.append("- " + " ".join(part.strip() for part in parts if part.strip()))
    return "\n".join(line for line in lines if line != "- ")
