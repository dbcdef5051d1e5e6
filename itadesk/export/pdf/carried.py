"""What is carried over from page to page: a row that is split, a cell that spans rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from itadesk.export.pdf.lines import Line
from itadesk.export.pdf.rows import CellLines, RowLines, share


@dataclass(slots=True)
class Span:
    """A cell that covers several rows, while they are laid."""

    cell: CellLines
    rows: int
    """Rows it still covers, the present one included."""
    top: float
    """Where it begins on this page."""
    slot: int
    """Where on the page its text is read: in its column's turn, though it is set last."""
    done: int = 0
    """Lines that stand on pages already."""
    forced: bool = False
    """Has the page from its top down, and so must get on, however little fits."""

    @property
    def rest(self) -> int:
        """Lines still to be set."""
        return len(self.cell.lines) - self.done


@dataclass(slots=True)
class Split:
    """A row, and how far each of its cells has come."""

    row: RowLines
    done: dict[int, int]
    """Lines of each column that stand on pages already."""
    opened: bool = False
    """Its spanning cells have begun."""
    again: tuple[Line, ...] = ()
    """The title, repeated on a page where the row continues."""
    again_column: int = -1
    """Where the title is repeated."""

    @property
    def rest(self) -> dict[int, int]:
        """Lines of each column still to be set."""
        return {cell.column: len(cell.lines) - self.done[cell.column] for cell in self.row.cells}

    @property
    def begun(self) -> bool:
        """Some of it stands on an earlier page."""
        return any(self.done.values())

    def count(self, slots: int) -> int:
        """Lines it still takes; a title that is only repeated takes no more than there are."""
        return max([*self.rest.values(), min(len(self.again), slots), 1])

    def shares(self, slots: int, *, forced: bool) -> dict[int, int]:
        """How many lines of each column go where there is room for ``slots``."""
        rest = self.rest
        shares = {column: share(count, slots) for column, count in rest.items()}
        if forced and not any(shares.values()):
            return {column: min(count, slots) for column, count in rest.items()}
        return shares

    def repeat(self, title: CellLines | None) -> None:
        """On the next page the title stands again, unless it is itself not finished."""
        self.again = ()
        if title is not None and self.rest.get(title.column) == 0:
            self.again, self.again_column = title.lines, title.column

    def next(self, cell: CellLines, count: int, slots: int) -> tuple[CellLines, Sequence[Line]]:
        """The next ``count`` lines of ``cell``, or the repeated title, which is no one's text."""
        if self.again and cell.column == self.again_column:
            return replace(cell, ref=None), self.again[:slots]
        start = self.done[cell.column]
        self.done[cell.column] += count
        return cell, cell.lines[start : start + count]
