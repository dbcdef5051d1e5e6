"""What a grid remembers between runs: its columns, their order for viewing, the last cell."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from itadesk.gui.grid.cells.view import GridView

Cell = tuple[str, str, str]


def _fitting(width: float) -> int:
    return min(max(round(width), 48), 2400)


def keep_state(view: GridView, cell: Cell) -> dict[str, object]:
    """Fit for JSON; columns go by name, so that another form's still fit."""
    columns = view.grid.source.columns
    sorted_by = view.arranging.sorted_column
    return {
        "widths": {item.name: view.columnWidth(n) for n, item in enumerate(columns)},
        "letter": view.fontMetrics().averageCharWidth(),
        "hidden": [item.name for n, item in enumerate(columns) if view.isColumnHidden(n)],
        "frozen": view.frozen,
        "sorted": [columns[sorted_by[0]].name, sorted_by[1]] if sorted_by else None,
        "cap": view.heights.cap,
        "cell": list(cell),
    }


def restore_state(view: GridView, state: Mapping[str, Any]) -> Cell | None:
    """Put widths and columns back; gives the last cell where one was kept."""
    view.columns_kept = isinstance(state.get("widths"), dict)
    widths, hidden = state.get("widths"), state.get("hidden")
    letter, now = state.get("letter"), view.fontMetrics().averageCharWidth()
    grown = now / letter if isinstance(letter, int) and letter > 0 else 1.0
    for number, item in enumerate(view.grid.source.columns):
        if isinstance(widths, dict) and isinstance(widths.get(item.name), int):
            view.setColumnHidden(number, False)
            view.setColumnWidth(number, _fitting(widths[item.name] * grown))
        if isinstance(hidden, list):
            view.setColumnHidden(number, item.name in hidden)
    view.moving.go(*view.moving.here())
    if isinstance(state.get("frozen"), int):
        view.set_frozen(state["frozen"])
    if isinstance(state.get("cap"), int):
        view.heights.set_cap(min(max(state["cap"], 1), 60))
    _restore_order(view, state.get("sorted"))
    cell = state.get("cell")
    if isinstance(cell, list) and len(cell) == 3:
        return str(cell[0]), str(cell[1]), str(cell[2])
    return None


def _restore_order(view: GridView, kept: object) -> None:
    names = [item.name for item in view.grid.source.columns]
    if isinstance(kept, list) and len(kept) == 2 and kept[0] in names:
        view.arranging.sort(names.index(kept[0]), down=bool(kept[1]))
