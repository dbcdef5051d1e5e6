"""A table as a block of a paper."""

from dataclasses import dataclass

from itadesk.export.pdf.lines import LineSetter
from itadesk.export.pdf.sheets import Sheets
from itadesk.export.pdf.table import SetTable, set_table
from itadesk.export.pdf.tableflow import TableFlow
from itadesk.records.document import Grid


@dataclass(frozen=True, slots=True)
class LaidGrid:
    """A table, ready to go on pages."""

    table: SetTable

    @property
    def keeps(self) -> bool:
        """A table may be parted from what follows."""
        return False

    @property
    def lead(self) -> float:
        """The heading and the beginning of the first row."""
        return self.table.lead

    def lay(self, sheets: Sheets) -> None:
        """Put the table on the pages."""
        TableFlow(self.table, sheets).run()
        sheets.top += self.table.grid.space_after


def laid_grid(grid: Grid, width: float, setter: LineSetter) -> LaidGrid:
    """``grid`` in lines, over ``width`` points."""
    return LaidGrid(set_table(grid, width, setter))
