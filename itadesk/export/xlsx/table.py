"""A table of the document written into a sheet: merged only where its cells span."""

from collections.abc import Sequence

from itadesk.export.xlsx.flow import Flow
from itadesk.export.xlsx.layout import Layout
from itadesk.export.xlsx.rows import Block, Line, Planner
from itadesk.export.xlsx.stream import Filled
from itadesk.export.xlsx.styles import Style, Styles
from itadesk.records.document import Cell, Grid, Row
from itadesk.thai.text import clean_text

_ALL = "lrtb"


class TableWriter:
    """Writes one grid."""

    def __init__(self, grid: Grid, *, flow: Flow, layout: Layout, styles: Styles) -> None:
        self._grid, self._flow, self._layout, self._styles = grid, flow, layout, styles
        self._planner = Planner(grid, layout)
        self._spans = layout.spans(grid.columns)
        self._looks: dict[tuple[int, bool, str | None, str], int] = {}

    def lead(self) -> float:
        """Height of the heading row with what must follow it on its page."""
        run = next(self._planner.runs(), None)
        if run is None:
            return self._planner.heading()
        return self._planner.heading() + self._run_height(run)

    def write(self) -> None:
        """Write the grid."""
        self._heading()
        head: Row | None = None
        for run in self._planner.runs():
            if run[0].kind == "group":
                if head is not None:
                    self._group(head, 0.0)
                head = run[0]
                continue
            block = self._planner.block(run)
            if head is not None:
                self._group(head, block.height if block.joins else block.lines[0].height)
                head = None
            self._block(block)
        if head is not None:
            self._group(head, 0.0)

    def _run_height(self, run: Sequence[Row]) -> float:
        if run[0].kind == "group":
            return self._group_height(run[0])
        block = self._planner.block(run)
        return block.height if block.joins else block.lines[0].height

    def _heading(self) -> None:
        style = Style(self._grid.size, bold=True, align="center", middle=True, edges=_ALL)
        look = self._styles.id(style)
        cells: list[Filled] = []
        for at, column in enumerate(self._grid.columns):
            cells += self._across(at, clean_text(column.heading), look)
        number = self._flow.head(cells, height=self._planner.heading())
        self._join_columns(number)

    def _group_height(self, row: Row) -> float:
        size = self._grid.size
        text = clean_text(row.cells[0].text) if row.cells[0] else ""
        return self._layout.height(text, self._layout.whole(size), size)

    def _group(self, row: Row, below: float) -> None:
        """A bold row over all columns; it stays with the row below it."""
        cell = row.cells[0] or Cell("")
        size, last = self._grid.size, self._spans[-1][1]
        align = cell.align or "left"
        look = self._styles.id(Style(size, bold=True, align=align, middle=True, edges=_ALL))
        height = self._group_height(row)
        self._flow.keep(height + below)
        rest: list[Filled] = [(at, look, None) for at in range(1, last + 1)]
        number = self._flow.add([(0, look, clean_text(cell.text)), *rest], height=height)
        self._flow.sheet.join((0, number), (last, number))

    def _block(self, block: Block) -> None:
        if block.joins:
            self._flow.keep(block.height)
        first = self._flow.sheet.filled + 1
        for line in block.lines:
            self._line(line, fixed=bool(block.joins))
        for join in block.joins:
            left, right = self._spans[join.column]
            self._flow.sheet.join((left, first + join.top), (right, first + join.bottom))

    def _line(self, line: Line, *, fixed: bool) -> None:
        cells: list[Filled] = []
        for at, text in enumerate(line.texts):
            cells += self._across(at, text, self._look(at, line))
        number = self._flow.add(cells, height=line.height, fixed=fixed)
        self._join_columns(number)

    def _across(self, at: int, text: str, look: int) -> list[Filled]:
        """A cell and the further columns of the sheet it covers."""
        left, right = self._spans[at]
        cells: list[Filled] = [(left, look, text)]
        cells += [(column, look, None) for column in range(left + 1, right + 1)]
        return cells

    def _join_columns(self, number: int) -> None:
        """Join columns of the sheet that this grid does not divide (other grids do)."""
        for left, right in self._spans:
            self._flow.sheet.join((left, number), (right, number))

    def _look(self, at: int, line: Line) -> int:
        cell = line.row.cells[at]
        bold, align = (cell.bold, cell.align) if cell else (False, None)
        key = (at, bold, align, line.edges[at])
        if key not in self._looks:
            own = align or self._grid.columns[at].align
            style = Style(self._grid.size, bold=bold, align=own, edges=line.edges[at])
            self._looks[key] = self._styles.id(style)
        return self._looks[key]
