"""What rows of the sheet a table's rows take: high enough, never higher than Excel draws."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from itadesk.export.xlsx.flowing import Flowing, chunks
from itadesk.export.xlsx.layout import LEADING, MARGIN, Layout
from itadesk.formspec.sheets import LONGEST_CELL
from itadesk.records.document import Cell, Grid, Row
from itadesk.thai.text import clean_text

_ALL = "lrtb"
_JOINED = 0.8
"""Of a page: what is higher is not one cell but flows from row to row."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the sheet: a text and the edges that have a line, per column of the grid."""

    texts: tuple[str, ...]
    height: float
    row: Row
    """The grid's row it belongs to."""
    edges: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Join:
    """A column's cells that are one, from line to line of a block."""

    column: int
    top: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that belong together because cells span them; mostly a single row."""

    lines: tuple[Line, ...]
    joins: tuple[Join, ...] = ()

    @property
    def height(self) -> float:
        """Points."""
        return sum(line.height for line in self.lines)


@dataclass(frozen=True, slots=True)
class _Span:
    """A cell that covers rows below its own: those from ``first`` to ``last`` of a run."""

    column: int
    cell: Cell
    first: int
    last: int


class Planner:
    """Plans the rows of one grid."""

    def __init__(self, grid: Grid, layout: Layout) -> None:
        self._grid, self._layout = grid, layout
        self._rooms = [layout.room(span, grid.size) for span in layout.spans(grid.columns)]
        self._most = layout.most_lines(grid.size)
        self._edges = (_ALL,) * len(grid.columns)

    def heading(self) -> float:
        """Height of the heading row."""
        return self._high([clean_text(column.heading) for column in self._grid.columns])

    def runs(self) -> Iterator[Sequence[Row]]:
        """The grid's rows in runs that cells join; most runs are a single row."""
        rows, start = self._grid.rows, 0
        while start < len(rows):
            end = at = start
            while at <= end:
                reach = max((cell.rowspan for cell in rows[at].cells if cell), default=1)
                end = min(max(end, at + reach - 1), len(rows) - 1)
                at += 1
            yield rows[start : end + 1]
            start = end + 1

    def block(self, run: Sequence[Row]) -> Block:
        """The lines of a run; a spanning text too long for a page flows down its column."""
        parts = [self._lines(row) for row in run]
        spans = list(_spans(run))
        if not spans:
            return Block(tuple(line for lines in parts for line in lines))
        return self._joined(parts, spans) or self._spread(parts, spans)

    def _high(self, texts: Sequence[str]) -> float:
        return self._points(max(map(self._layout.count, texts, self._rooms), default=1))

    def _points(self, lines: int) -> float:
        return lines * self._grid.size * LEADING + MARGIN

    def _lines(self, row: Row) -> list[Line]:
        """The lines that one row takes without the texts that span it; nearly always one."""
        texts = [clean_text(cell.text) if cell and cell.rowspan == 1 else "" for cell in row.cells]
        high = self._high(texts)
        if high <= self._points(self._most) and all(len(text) <= LONGEST_CELL for text in texts):
            return [Line(tuple(texts), high, row, self._edges)]
        widths = self._layout.widths
        split = [
            chunks(text, room, self._most, widths)
            for text, room in zip(texts, self._rooms, strict=True)
        ]
        length = max(map(len, split))
        return [
            self._line([part[at] if at < len(part) else "" for part in split], row, at, length)
            for at in range(length)
        ]

    def _line(self, texts: Sequence[str], row: Row, at: int, length: int) -> Line:
        """One of the lines a row is continued in, without a border between them."""
        edges = "lr" + ("t" if at == 0 else "") + ("b" if at == length - 1 else "")
        return Line(tuple(texts), self._high(texts), row, (edges,) * len(texts))

    def _joined(self, parts: Sequence[Sequence[Line]], spans: Sequence[_Span]) -> Block | None:
        """Lines high enough for the cells that span them; None where a page is too low."""
        lines = [line for part in parts for line in part]
        joins = []
        for span in spans:
            top = sum(len(part) for part in parts[: span.first])
            bottom = sum(len(part) for part in parts[: span.last + 1]) - 1
            text = clean_text(span.cell.text)
            need = self._high([text if at == span.column else "" for at in range(len(self._rooms))])
            raised = _raised(lines[top : bottom + 1], need, self._layout.highest)
            if raised is None or len(text) > LONGEST_CELL:
                return None
            lines[top : bottom + 1] = raised
            lines[top] = _with_text(lines[top], span.column, text)
            joins.append(Join(span.column, top, bottom))
        block = Block(tuple(lines), tuple(joins))
        return block if block.height <= self._layout.page * _JOINED else None

    def _spread(self, parts: Sequence[Sequence[Line]], spans: Sequence[_Span]) -> Block:
        """Lines with the spanning texts flowing down their columns, row by row."""
        found = [list(part) for part in parts]
        for span in spans:
            text = clean_text(span.cell.text)
            flow = Flowing(text, self._rooms[span.column], self._layout.widths)
            for part in found[span.first : span.last + 1]:
                part[:] = [self._filled(line, span.column, flow) for line in part]
            last = found[span.last]
            while flow:
                last.append(self._filled(_blank(last), span.column, flow))
                last[-2] = replace(
                    last[-2], edges=tuple(e.replace("b", "") for e in last[-2].edges)
                )
            _open(found[span.first : span.last + 1], span.column)
        return Block(tuple(line for part in found for line in part))

    def _filled(self, line: Line, column: int, flow: Flowing) -> Line:
        """``line`` with as much of ``flow`` as it has room for; a blank one takes a row full."""
        room = int((line.height - MARGIN) / (self._grid.size * LEADING) + 0.01)
        text = flow.take(room if line.height else self._most) if flow else ""
        line = _with_text(line, column, text)
        return replace(line, height=max(line.height, self._high(line.texts)))


def _spans(run: Sequence[Row]) -> Iterator[_Span]:
    for first, row in enumerate(run):
        for column, cell in enumerate(row.cells):
            if cell and cell.rowspan > 1:
                yield _Span(column, cell, first, min(first + cell.rowspan, len(run)) - 1)


def _with_text(line: Line, column: int, text: str) -> Line:
    return replace(line, texts=(*line.texts[:column], text, *line.texts[column + 1 :]))


def _raised(lines: Sequence[Line], need: float, highest: float) -> list[Line] | None:
    """``lines`` that are ``need`` points high together; None where they cannot be."""
    missing = need - sum(line.height for line in lines)
    found = []
    for left, line in zip(range(len(lines), 0, -1), lines, strict=True):
        more = min(max(0.0, missing) / left, max(0.0, highest - line.height))
        missing -= more
        found.append(replace(line, height=line.height + more))
    return found if missing < 0.01 else None


def _blank(part: Sequence[Line]) -> Line:
    """An empty line that goes on below the last of ``part``."""
    last = part[-1]
    edges = tuple("lrb" if "b" in edge else edge for edge in last.edges)
    return Line(("",) * len(last.texts), 0.0, last.row, edges)


def _open(parts: Sequence[list[Line]], column: int) -> None:
    """Take the borders between these lines from one column."""
    lines = [(part, at) for part in parts for at in range(len(part))]
    for number, (part, at) in enumerate(lines):
        edges = "lr" + ("t" if number == 0 else "") + ("b" if number == len(lines) - 1 else "")
        own = part[at].edges
        part[at] = replace(part[at], edges=(*own[:column], edges, *own[column + 1 :]))
