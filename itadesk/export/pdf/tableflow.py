"""A table on its way onto pages: its heading on each, rows split by lines, spans carried over."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from itadesk.export.pdf.carried import Span, Split
from itadesk.export.pdf.lines import Line
from itadesk.export.pdf.page import Box, Writing
from itadesk.export.pdf.rows import PAD, CellLines, RowLines, share
from itadesk.export.pdf.sheets import Sheets
from itadesk.export.pdf.table import SetTable

_SLACK = 1e-6
_HIGHEST_HEADING = 0.5
"""Share of the page above which a heading is not repeated."""
_LONGEST_TITLE = 0.5
"""Share of the page above which a title may be split."""
_SHADE = (0.94, 0.94, 0.94)


@dataclass(slots=True)
class TableFlow:
    """One table on its way onto the pages."""

    table: SetTable
    sheets: Sheets
    spans: list[Span] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    extra: dict[int, float] = field(default_factory=dict)
    """Per row, height added for a spanning cell that is taller than its rows."""
    repeat: bool = True

    def run(self) -> None:
        """Put all of it on the pages."""
        table = self.table
        high = table.height(table.heading.count)
        self.repeat = high <= self.sheets.whole * _HIGHEST_HEADING
        if self.repeat:
            least = high + table.height(2)
            self.sheets.need(table.lead if table.lead < self.sheets.whole else least)
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
            self.sheets.enter(row.row.outline)
        if row.spans and not self.spans:
            self._stretch(index)

    def _row(self, row: RowLines, extra: float, *, set_apart: bool) -> None:
        """One row, over as many pages as it takes."""
        split = Split(row, {cell.column: 0 for cell in row.cells})
        while True:
            slots = self._slots()
            high = max(self.table.height(split.count(slots)) + extra, self._span_need())
            if self.sheets.fits(high):
                self._put(split, split.rest, high)
                return
            extra = 0.0
            shares = split.shares(slots, forced=self._at_top())
            wanted = max([*shares.values(), min(len(split.again), slots)])
            taken = slots if self._span_need() else wanted
            if taken:
                self._put(split, shares, self.table.height(taken))
            self._turn()
            if set_apart and split.begun:
                split.repeat(self.table.setter.title_again(row.row))

    def _put(self, split: Split, shares: dict[int, int], height: float) -> None:
        """The next lines of each cell, ``height`` points high, and move on."""
        slots = self._slots()
        fresh, forced = not split.opened, self._at_top()
        split.opened = True
        for cell in sorted((*split.row.cells, *split.row.spans), key=lambda cell: cell.column):
            if cell.rowspan == 1:
                shown, lines = split.next(cell, shares[cell.column], slots)
                self._cell(shown, lines, self.sheets.top, height)
            elif fresh:
                slot = self.sheets.page.reserve()
                top = self.sheets.top
                self.spans.append(Span(cell, cell.rowspan, top, slot, forced=forced))
        self.sheets.top += height

    def _cell(
        self,
        cell: CellLines,
        lines: Sequence[Line],
        top: float,
        height: float,
        *,
        slot: int | None = None,
    ) -> None:
        """One cell on this page: its text, its outline, its place."""
        measures = self.table.measures
        width = measures.total if cell.wide else measures.widths[cell.column]
        left = self.sheets.left + (0.0 if cell.wide else measures.lefts[cell.column])
        box = Box(left, top, width, height)
        side = measures.side(width)
        inner = Box(left + side, top + PAD, width - 2 * side)
        self.sheets.page.text(lines, Writing(self.table.grid.size, cell.align), inner, slot)
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

    def _span(self, span: Span, count: int) -> None:
        lines = span.cell.lines[span.done : span.done + count]
        if self.sheets.top > span.top + _SLACK:
            self._cell(span.cell, lines, span.top, self.sheets.top - span.top, slot=span.slot)
        span.done += count

    # -- pages --------------------------------------------------------------------------------

    def _slots(self) -> int:
        """Lines a row may still have on this page; an empty page takes one, however low."""
        slots = int((self.sheets.room - 2 * PAD + _SLACK) / self.table.leading)
        return max(slots, 1 if self._at_top() else 0)

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
            slots = max(int(space / self.table.leading), 0)
            smallest = min(slots, span.rest) if span.forced else 0
            self._span(span, share(span.rest, slots) or smallest)
        self._flush()
        self.sheets.turn()
        if self.repeat:
            self._heading()
        for span in self.spans:
            span.top, span.forced = self.sheets.top, True
            span.slot = self.sheets.page.reserve()

    def _heading(self) -> None:
        table, sheets = self.table, self.sheets
        height = table.height(table.heading.count)
        sheets.page.fill([Box(sheets.left, sheets.top, table.measures.total, height)], _SHADE)
        for cell in table.heading.cells:
            down = (table.heading.count - len(cell.lines)) * table.leading / 2
            left = sheets.left + table.measures.lefts[cell.column]
            width = table.measures.widths[cell.column]
            side = table.measures.side(width)
            inner = Box(left + side, sheets.top + PAD + down, width - 2 * side)
            sheets.page.text(cell.lines, Writing(table.grid.size, "center"), inner)
            self.boxes.append(Box(left, sheets.top, width, height))
        sheets.top += height

    def _flush(self) -> None:
        self.sheets.page.boxes(self.boxes)
        self.boxes = []
