"""A table of texts as read from an old paper, a sheet or the clipboard."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of cell texts."""

    cells: tuple[str, ...]
    line: int = 0
    """1-based line (text) or row (sheet, document table) in the source."""
    page: int = 0
    """0-based number of the page or block it stood in, where the source shows breaks."""
    below: frozenset[int] = frozenset()
    """0-based columns in which a cell of a row above, merged downwards, goes on."""
    hidden: bool = False
    """The program it was copied from did not show it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of a table and the loose lines around it, in source order.

    A loose line is a row with exactly one cell that did not stand in a table.
    """

    rows: tuple[TableRow, ...]
    source: str = ""
    """File name or ``clipboard``."""
    unworked: tuple[str, ...] = ()
    """Names of a sheet's cells that hold a formula without a result; they read as empty."""
