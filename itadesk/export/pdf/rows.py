"""Rows of a table in lines, and how many lines of them may stand on a page."""

from dataclasses import dataclass

from itadesk.export.pdf.faces import BOLD, REGULAR
from itadesk.export.pdf.lines import Line, LineSetter
from itadesk.records.document import Align, Cell, CellRef, Column, Grid, Row

PAD = 2.5
"""Above and below a cell's text, in points."""
_SIDE, _SIDE_SHARE = 0.53, 0.12
"""Left and right of it, in em: readers tell columns apart by a gap of one em. In a narrow column
a share of its width."""
_LONGEST_TITLE = 200
"""Letters of a title that are repeated where its row continues."""
CONTINUED = "(ต่อ)"


@dataclass(frozen=True, slots=True)
class CellLines:
    """A cell's text in lines."""

    column: int
    lines: tuple[Line, ...]
    align: Align
    ref: CellRef | None = None
    rowspan: int = 1
    wide: bool = False
    """Over all columns (a group row)."""


@dataclass(frozen=True, slots=True)
class RowLines:
    """A row's own cells and those that span from it."""

    row: Row
    cells: tuple[CellLines, ...]
    spans: tuple[CellLines, ...] = ()

    @property
    def count(self) -> int:
        """Lines of the tallest own cell; a row is never less than one line high."""
        return max((len(cell.lines) for cell in self.cells), default=1)


@dataclass(frozen=True, slots=True)
class Measures:
    """Columns in points."""

    lefts: tuple[float, ...]
    """From the left edge of the table."""
    widths: tuple[float, ...]
    size: float

    @property
    def total(self) -> float:
        """Width of the table."""
        return sum(self.widths)

    def left(self, cell: CellLines) -> float:
        """Left edge of the cell."""
        return 0.0 if cell.wide else self.lefts[cell.column]

    def width(self, cell: CellLines) -> float:
        """Width of the cell with its margins."""
        return self.total if cell.wide else self.widths[cell.column]

    def side(self, width: float) -> float:
        """Margin at the left and at the right in a cell of ``width``."""
        return min(_SIDE * self.size, width * _SIDE_SHARE)


def measured(grid: Grid, width: float) -> Measures:
    """The columns of ``grid`` over ``width`` points."""
    shares = [max(column.width, 0.01) for column in grid.columns]
    widths = [width * share / sum(shares) for share in shares]
    lefts = [sum(widths[:index]) for index in range(len(widths))]
    return Measures(tuple(lefts), tuple(widths), grid.size)


@dataclass(frozen=True, slots=True)
class RowSetter:
    """Sets the rows of one table."""

    columns: tuple[Column, ...]
    measures: Measures
    setter: LineSetter

    def heading(self) -> RowLines:
        """The heading row."""
        cells = tuple(
            self._cell(Cell(column.heading, bold=True, align="center"), index)
            for index, column in enumerate(self.columns)
        )
        return RowLines(Row(()), cells)

    def row(self, row: Row, below: int) -> RowLines:
        """``row``; ``below`` is the number of rows after it, over which a cell may span."""
        if row.kind == "group":
            return RowLines(row, tuple(self._group(cell) for cell in row.cells[:1] if cell))
        cells = [
            self._cell(cell, index, span=min(cell.rowspan, below + 1))
            for index, cell in enumerate(row.cells[: len(self.columns)])
            if cell is not None
        ]
        own = tuple(cell for cell in cells if cell.rowspan == 1)
        return RowLines(row, own, tuple(cell for cell in cells if cell.rowspan > 1))

    def title_again(self, row: Row) -> CellLines | None:
        """The title of a row that continues on the next page; None where it has none."""
        if row.kind == "group" or row.title_column >= len(self.columns):
            return None
        cell = row.cells[row.title_column] if row.title_column < len(row.cells) else None
        title = row.title or (cell.text if cell else "")
        title = " ".join(title.split())
        if not title or cell is None:
            return None
        if len(title) > _LONGEST_TITLE:
            title = title[:_LONGEST_TITLE].rstrip() + "…"
        again = Cell(f"{title} {CONTINUED}", bold=cell.bold, align=cell.align)
        return self._cell(again, row.title_column)

    def _cell(self, cell: Cell, column: int, span: int = 1) -> CellLines:
        width = self.measures.widths[column]
        lines = self._lines(cell.text, width, bold=cell.bold)
        align = cell.align or self.columns[column].align
        return CellLines(column, lines, align, cell.ref, max(span, 1))

    def _group(self, cell: Cell) -> CellLines:
        lines = self._lines(cell.text, self.measures.total, bold=True)
        return CellLines(0, lines, cell.align or "left", cell.ref, wide=True)

    def _lines(self, text: str, width: float, *, bold: bool) -> tuple[Line, ...]:
        inner = (width - 2 * self.measures.side(width)) / self.measures.size
        return self.setter.lines(text.strip("\n"), inner, BOLD if bold else REGULAR)


def least(count: int) -> int:
    """Lines of a cell that must stand where it begins: two, and three of three."""
    return count if count <= 3 else 2


def share(rest: int, slots: int) -> int:
    """How many of ``rest`` lines go where there is room for ``slots``: no line left alone."""
    if rest <= slots:
        return rest
    taken = slots - 1 if rest - slots == 1 else slots
    return taken if taken > 1 else 0
