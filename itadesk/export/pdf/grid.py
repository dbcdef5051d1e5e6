"""A table on pages: its heading on each, rows split by lines, spanning cells carried over."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from itadesk.export.pdf.faces import BOLD
from itadesk.export.pdf.lines import Line, LineSetter
from itadesk.export.pdf.page import Box, Writing
from itadesk.export.pdf.rows import (
    PAD,
    CellLines,
    Measures,
    RowLines,
    RowSetter,
    least,
    measured,
    row_texts,
    share,
)
from itadesk.export.pdf.sheets import Sheets
from itadesk.records.document import Grid

_SLACK = 1e-6
_HIGHEST_HEADING = 0.5
"""Share of the page above which a heading is not repeated."""
_LONGEST_TITLE = 0.5
"""Share of the page above which a title may be split."""
_SHADE = (0.94, 0.94, 0.94)


@dataclass(slots=True)
class _Span:
    """A cell that covers several rows, while they are laid."""

    cell: CellLines
    rows: int
    """Rows it still covers, the present one included."""
    top: float
    """Where it begins on this page."""
    done: int = 0
    """Lines that stand on pages already."""

    @property
    def rest(self) -> int:
        """Lines still to be set."""
        return len(self.cell.lines) - self.done


@dataclass(slots=True)
class LaidGrid:
    """A table, ready to go on pages."""

    grid: Grid
    rows: tuple[RowLines, ...]
    heading: RowLines
    setter: RowSetter
    outline_level: int = 1

    @property
    def measures(self) -> Measures:
        """Its columns."""
        return self.setter.measures

    @property
    def keeps(self) -> bool:
        """A table may be parted from what follows."""
        return False

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

    def lay(self, sheets: Sheets) -> None:
        """Put the table on the pages."""
        _Laying(self, sheets).run()
        sheets.top += self.grid.space_after


def _least(row: RowLines) -> int:
    """Lines a row shows where it begins: its whole title, two lines of the other cells."""
    needs = [
        len(cell.lines) if cell.column == row.row.title_column else least(len(cell.lines))
        for cell in row.cells
    ]
    return max(needs, default=1)


@dataclass(slots=True)
class _Laying:
    """One table on its way onto the pages."""

    table: LaidGrid
    sheets: Sheets
    spans: list[_Span] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    extra: dict[int, float] = field(default_factory=dict)
    """Per row, height added for a spanning cell that is taller than its rows."""
    repeat: bool = True

    def run(self) -> None:
        table = self.table
        high = table.height(table.heading.count)
        self.repeat = high <= self.sheets.whole * _HIGHEST_HEADING
        if self.repeat:
            self.sheets.need(table.lead if table.lead < self.sheets.whole else high)
            self._heading()
        else:
            self._row(table.heading, 0.0, set_apart=False)
        for index, row in enumerate(table.rows):
            self._open(index, row)
            self._row(row, self.extra.get(index, 0.0), set_apart=row.row.kind == "data")
            self._close()
        self._flush()

    # -- rows ---------------------------------------------------------------------------------

    def _open(self, index: int, row: RowLines) -> None:
        """Turn the page if the row cannot begin here; begin its spanning cells."""
        begins = self.table.beginning(index)
        if not self.sheets.fits(begins) and not self._at_top():
            limit = self._body() * _LONGEST_TITLE
            if begins <= limit or not self.sheets.fits(self.table.height(2)):
                self._turn()
        if row.row.outline:
            self.sheets.list(self.table.outline_level, row.row.outline)
        if row.spans and not self.spans:
            self._stretch(index)
        self.spans += [_Span(cell, cell.rowspan, self.sheets.top) for cell in row.spans]

    def _row(self, row: RowLines, extra: float, *, set_apart: bool) -> None:
        """One row, over as many pages as it takes."""
        done = {cell.column: 0 for cell in row.cells}
        again: CellLines | None = None
        while True:
            rest = {cell.column: len(cell.lines) - done[cell.column] for cell in row.cells}
            if again and rest.get(again.column):
                again = None
            most = max([*rest.values(), len(again.lines) if again else 1, 1])
            height = max(self.table.height(most) + extra, self._span_need())
            if self.sheets.fits(height):
                self._put(row, done, rest, height, again)
                return
            extra = 0.0
            slots = self._slots()
            shares = {column: share(count, slots) for column, count in rest.items()}
            if not any(shares.values()) and self._at_top():
                shares = {column: min(count, max(slots, 1)) for column, count in rest.items()}
            taken = max([*shares.values(), len(again.lines) if again else 0])
            if self._span_need() and slots:
                taken = max(taken, slots)
            taken = min(taken, max(slots, 1))
            if taken:
                self._put(row, done, shares, self.table.height(taken), again)
            if taken or not self._at_top():
                self._turn()
            started = any(done.values())
            again = self.table.setter.title_again(row.row) if set_apart and started else None

    def _put(
        self,
        row: RowLines,
        done: dict[int, int],
        shares: dict[int, int],
        height: float,
        again: CellLines | None,
    ) -> None:
        """The next lines of each cell, ``height`` points high, and move on."""
        for cell in row.cells:
            start, count = done[cell.column], shares[cell.column]
            shown = cell
            lines = cell.lines[start : start + count]
            if again is not None and again.column == cell.column:
                shown, lines = replace(again, ref=None), again.lines[: self._slots()]
            self._cell(shown, lines, self.sheets.top, height)
            done[cell.column] = start + count
        self.sheets.top += height

    def _cell(self, cell: CellLines, lines: Sequence[Line], top: float, height: float) -> None:
        """One cell on this page: its text, its outline, its place."""
        width = self.table.measures.width(cell)
        left = self.sheets.left + self.table.measures.left(cell)
        box = Box(left, top, width, height)
        side = self.table.measures.side(width)
        inner = Box(left + side, top + PAD, width - 2 * side)
        self.sheets.page.text(lines, Writing(self.table.grid.size, cell.align), inner)
        self.boxes.append(box)
        self.sheets.mark(cell.ref, box, lines)

    # -- spanning cells -----------------------------------------------------------------------

    def _stretch(self, index: int) -> None:
        """Make rows higher by equal parts where the cell that spans them is taller than they."""
        rows = self.table.rows
        last, at = index, index
        while at <= last and at < len(rows):
            last = max([last, *(at + cell.rowspan - 1 for cell in rows[at].spans)])
            at += 1
        heights = {at: self.table.height(rows[at].count) for at in range(index, last + 1)}
        extra = dict.fromkeys(heights, 0.0)
        for at in range(index, last + 1):
            for cell in rows[at].spans:
                covered = range(at, at + cell.rowspan)
                has = sum(heights[row] + extra[row] for row in covered)
                for row in covered:
                    extra[row] += max(self.table.height(len(cell.lines)) - has, 0) / cell.rowspan
        if self.sheets.fits(sum(heights[at] + extra[at] for at in heights)):
            self.extra = extra

    def _span_need(self) -> float:
        """Height the present row must have for the cells that span until it."""
        ending = [span for span in self.spans if span.rows == 1 and span.rest]
        needs = [span.top + self.table.height(span.rest) - self.sheets.top for span in ending]
        return max([*needs, 0.0])

    def _close(self) -> None:
        """The row is done: cells that span no further are written."""
        for span in self.spans:
            span.rows -= 1
            if span.rows == 0:
                self._span(span, span.rest)
        self.spans = [span for span in self.spans if span.rows]

    def _span(self, span: _Span, count: int) -> None:
        lines = span.cell.lines[span.done : span.done + count]
        if self.sheets.top > span.top + _SLACK:
            self._cell(span.cell, lines, span.top, self.sheets.top - span.top)
        span.done += count

    # -- pages --------------------------------------------------------------------------------

    def _slots(self) -> int:
        """Lines a row may still have on this page."""
        return max(int((self.sheets.room - 2 * PAD + _SLACK) / self.table.leading), 0)

    def _body(self) -> float:
        """Height of the page below the repeated heading."""
        heading = self.table.height(self.table.heading.count) if self.repeat else 0.0
        return self.sheets.whole - heading

    def _at_top(self) -> bool:
        """No row stands on this page yet."""
        return self.sheets.room >= self._body() - _SLACK

    def _turn(self) -> None:
        """Finish this page, and begin the next with the heading."""
        for span in self.spans:
            space = self.sheets.top - span.top - 2 * PAD + _SLACK
            self._span(span, share(span.rest, max(int(space / self.table.leading), 0)))
        self._flush()
        self.sheets.turn()
        if self.repeat:
            self._heading()
        for span in self.spans:
            span.top = self.sheets.top

    def _heading(self) -> None:
        table, sheets = self.table, self.sheets
        height = table.height(table.heading.count)
        sheets.page.fill([Box(sheets.left, sheets.top, table.measures.total, height)], _SHADE)
        for cell in table.heading.cells:
            down = (table.heading.count - len(cell.lines)) * table.leading / 2
            left = sheets.left + table.measures.left(cell)
            width = table.measures.width(cell)
            side = table.measures.side(width)
            inner = Box(left + side, sheets.top + PAD + down, width - 2 * side)
            sheets.page.text(cell.lines, Writing(table.grid.size, "center"), inner)
            self.boxes.append(Box(left, sheets.top, width, height))
        sheets.top += height

    def _flush(self) -> None:
        self.sheets.page.boxes(self.boxes)
        self.boxes = []


def laid_grid(grid: Grid, width: float, setter: LineSetter) -> LaidGrid:
    """``grid`` in lines, over ``width`` points."""
    heading = [setter.text(column.heading, BOLD) for column in grid.columns]
    texts = [row_texts(row, len(grid.columns), setter) for row in grid.rows]
    data = [text for row, text in zip(grid.rows, texts, strict=True) if row.kind == "data"]
    rows = RowSetter(grid.columns, measured(grid, width, heading, data, setter), setter)
    count = len(grid.rows)
    laid = tuple(
        rows.row(row, text, count - index - 1)
        for index, (row, text) in enumerate(zip(grid.rows, texts, strict=True))
    )
    return LaidGrid(grid, laid, rows.heading(heading), rows)
