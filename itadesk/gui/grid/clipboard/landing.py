"""Where a pasted block lands: which shown rows and columns, and what cannot stand there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.rows.columns import GridColumn
from itadesk.gui.grid.rows.edits import CellText
from itadesk.imports.headings import ROUND_MARK
from itadesk.imports.paste import PastePlan
from itadesk.records.proposal import Dropped

Block = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Spot:
    """The selection a block is pasted at."""

    top: int
    columns: tuple[int, ...]
    """Shown columns from the selection's left to the grid's last."""
    rows: int
    width: int
    whole: bool
    """It is one rectangle."""


def spot(view: GridView) -> Spot:
    """Where the view's selection asks for a block."""
    chosen = view.moving.selected_cells() or [view.moving.here()]
    shown = view.shown_columns()
    rows = sorted({row for row, _column in chosen})
    width = len({column for _row, column in chosen})
    left = min(shown.index(column) for _row, column in chosen)
    whole = len(chosen) == len(rows) * width and rows[-1] - rows[0] + 1 == len(rows)
    everything = len(rows) == view.grid.rowCount() > 1 and view.grid.is_new(rows[-1])
    count = len(rows) - 1 if everything else len(rows)
    return Spot(rows[0], tuple(shown[left:]), count, width, whole)


def field_name(item: GridColumn) -> str:
    """A column's field as paste plans know it: results carry their round."""
    return f"{item.field}{ROUND_MARK}{item.round}" if item.round else item.field


def tiled(plan: PastePlan, where: Spot, fields: Sequence[str]) -> PastePlan:
    """The plan again and again where the selection is some whole blocks wide or high."""
    rows, width = len(plan.cells), len(plan.fields)
    if not where.whole or plan.remapped or not rows or not width:
        return plan
    if (where.rows % rows and where.rows > 1) or (where.width % width and where.width > 1):
        return plan
    down, across = max(where.rows // rows, 1), max(where.width // width, 1)
    if down == across == 1:
        return plan
    cells = tuple(row * across for row in plan.cells) * down
    proposed = tuple(
        replace(mend, row=mend.row + rows * y, column=mend.column + width * x)
        for mend in plan.proposed
        for y in range(down)
        for x in range(across)
    )
    named = tuple(fields[: width * across])
    return replace(plan, fields=named, cells=cells, proposed=proposed, lines=plan.lines * down)


def fitted(plan: PastePlan, view: GridView, top: int, columns: Sequence[int]) -> PastePlan:
    """The block as it would stand in the grid; what has no place there is left out and told.

    Cells that cannot be changed, and choices the column does not know, stay as they are; empty
    rows past the end make no rows.
    """
    grid = view.grid
    dropped = list(plan.dropped)
    kept: dict[tuple[int, int], int] = {}
    cells: list[tuple[str, ...]] = []
    for number, texts in enumerate(plan.cells):
        line = plan.lines[number] if number < len(plan.lines) else number + 1
        row = top + number
        if grid.is_new(row) and not grid.source.growing:
            if words := "\t".join(filter(None, texts)):
                dropped.append(Dropped(line, "no row", words))
            continue
        if grid.is_new(row) and not any(text.strip() for text in texts):
            continue
        stands: list[str] = []
        for column, text in zip(columns, texts, strict=False):
            item = grid.source.columns[column]
            now = item.label(grid.text(row, column))
            why = _unfit(item, text) if text != now else ""
            if why and text.strip():
                dropped.append(Dropped(line, why, text))
            if not why:
                kept[number, len(stands)] = len(cells)
            stands.append(now if why else text)
        cells.append(tuple(stands))
    proposed = tuple(
        replace(mend, row=kept[mend.row, mend.column])
        for mend in plan.proposed
        if (mend.row, mend.column) in kept
    )
    return replace(plan, cells=tuple(cells), dropped=tuple(dropped), proposed=proposed)


def _unfit(item: GridColumn, text: str) -> str:
    """Why the column cannot take a text, or empty."""
    if not item.editable:
        return "view only"
    try:
        item.value(text)
    except ValueError:
        return "no choice"
    return ""


def placed(view: GridView, block: Block, top: int, columns: Sequence[int]) -> list[CellText]:
    """Where each text of a block goes; only cells that can be changed."""
    heads = view.grid.source.columns
    return [
        (top + down, column, text)
        for down, line in enumerate(block)
        for column, text in zip(columns, line, strict=False)
        if heads[column].editable
    ]
