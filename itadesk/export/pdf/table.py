"""A table in lines, before it goes on pages."""

from dataclasses import dataclass

from itadesk.export.pdf.columns import Measures, measured
from itadesk.export.pdf.faces import BOLD
from itadesk.export.pdf.lines import LineSetter
from itadesk.export.pdf.page import Writing
from itadesk.export.pdf.rows import PAD, RowLines, RowSetter, least, row_texts
from itadesk.records.document import Grid


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table in lines."""

    grid: Grid
    rows: tuple[RowLines, ...]
    heading: RowLines
    setter: RowSetter

    @property
    def measures(self) -> Measures:
        """Its columns."""
        return self.setter.measures

    @property
    def leading(self) -> float:
        """Height of a line."""
        return Writing(self.grid.size).leading

    def height(self, lines: int) -> float:
        """Height of a row of so many lines."""
        return lines * self.leading + 2 * PAD

    @property
    def lead(self) -> float:
        """The heading and the beginning of the first row."""
        return self.height(self.heading.count) + self.beginning(0)

    def beginning(self, index: int) -> float:
        """Height that the beginning of a row needs; group rows with the row they head."""
        height = 0.0
        while index < len(self.rows) and self.rows[index].row.kind == "group":
            height += self.height(self.rows[index].count)
            index += 1
        if index < len(self.rows):
            height += self.height(_least(self.rows[index]))
        return height


def _least(row: RowLines) -> int:
    """Lines a row shows where it begins: its whole title, two lines of the other cells."""
    needs = [
        len(cell.lines) if cell.column == row.row.title_column else least(len(cell.lines))
        for cell in row.cells
    ]
    return max(needs, default=1)


def set_table(grid: Grid, width: float, setter: LineSetter) -> SetTable:
    """``grid`` in lines, over ``width`` points."""
    heading = [setter.text(column.heading, BOLD) for column in grid.columns]
    texts = [row_texts(row, len(grid.columns), setter) for row in grid.rows]
    data = [text for row, text in zip(grid.rows, texts, strict=True) if row.kind == "data"]
    rows = RowSetter(grid.columns, measured(grid, width, heading, data, setter), setter)
    laid = tuple(
        rows.row(row, text, below)
        for row, text, below in zip(grid.rows, texts, _below(grid), strict=True)
    )
    return SetTable(grid, laid, rows.heading(heading), rows)


def _below(grid: Grid) -> list[int]:
    """Per row the rows after it that its cells may span: to the next group row."""
    below: list[int] = []
    count = 0
    for row in reversed(grid.rows):
        count = 0 if row.kind == "group" else count + 1
        below.append(max(count - 1, 0))
    return below[::-1]
