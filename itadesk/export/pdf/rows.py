"""Rows of a table in lines, and how many lines of them may stand on a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from itadesk.export.pdf.columns import Measures
from itadesk.export.pdf.faces import BOLD, REGULAR
from itadesk.export.pdf.lines import Line, LineSetter, Text
from itadesk.records.document import Align, Cell, CellRef, Column, Row

PAD = 2.5
"""Above and below a cell's text, in points."""
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
class RowSetter:
    """Sets the rows of one table."""

    columns: tuple[Column, ...]
    measures: Measures
    setter: LineSetter

    def heading(self, texts: Sequence[Text]) -> RowLines:
        """The heading row."""
        cells = tuple(
            CellLines(index, self._lines(text, self.measures.widths[index], BOLD), "center")
            for index, text in enumerate(texts)
        )
        return RowLines(Row(()), cells)

    def row(self, row: Row, texts: Sequence[Text | None], below: int) -> RowLines:
        """``row``; ``below`` is the number of rows after it, over which a cell may span."""
        cells = [
            self._cell(cell, text, index, span=min(cell.rowspan, below + 1), row=row)
            for index, (cell, text) in enumerate(zip(row.cells, texts, strict=False))
            if cell is not None and text is not None
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
        text = self.setter.text(again.text, _style(again, row))
        return self._cell(again, text, row.title_column, row=row)

    def _cell(self, cell: Cell, text: Text, column: int, *, row: Row, span: int = 1) -> CellLines:
        wide = row.kind == "group"
        width = self.measures.total if wide else self.measures.widths[column]
        lines = self._lines(text, width, _style(cell, row))
        align = cell.align or ("left" if wide else self.columns[column].align)
        return CellLines(column, lines, align, cell.ref, max(span, 1), wide)

    def _lines(self, text: Text, width: float, style: int) -> tuple[Line, ...]:
        inner = (width - 2 * self.measures.side(width)) / self.measures.size
        return self.setter.lines(text, inner, style)


def _style(cell: Cell, row: Row) -> int:
    return BOLD if cell.bold or row.kind == "group" else REGULAR


def row_texts(row: Row, columns: int, setter: LineSetter) -> tuple[Text | None, ...]:
    """The texts of a row in words; None where a cell above spans."""
    cells = row.cells[: 1 if row.kind == "group" else columns]
    return tuple(
        setter.text(cell.text.strip("\n"), _style(cell, row)) if cell else None for cell in cells
    )


def least(count: int) -> int:
    """Lines of a cell that must stand where it begins: two, and three of three."""
    return count if count <= 3 else 2


def share(rest: int, slots: int) -> int:
    """How many of ``rest`` lines go where there is room for ``slots``: no line left alone."""
    if rest <= slots:
        return rest
    taken = slots - 1 if rest - slots == 1 else slots
    return taken if taken > 1 else 0
