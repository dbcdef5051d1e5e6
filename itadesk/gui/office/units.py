"""The register of divisions: which division a งาน belongs to is chosen by name."""

from dataclasses import replace

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.columns import Choice, GridColumn
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import RowSource, table_source


def unit_source(desk: Desk) -> RowSource:
    """The register; names are shown for the ids that are kept."""
    source = table_source(desk, "unit")
    return replace(source, columns=_with_choices(desk, source.columns))


def renew_choices(model: GridModel) -> None:
    """Offer and show the names the divisions have now; the rows and the current cell stay."""
    columns = _with_choices(model.desk, model.source.columns)
    if columns == model.source.columns:
        return
    model.source = replace(model.source, columns=columns)
    number = next(n for n, item in enumerate(columns) if item.field == "parent")
    model.dataChanged.emit(model.index(0, number), model.index(model.rowCount() - 1, number))


def _with_choices(desk: Desk, columns: tuple[GridColumn, ...]) -> tuple[GridColumn, ...]:
    choices = tuple(Choice(unit.id, unit.name) for unit in desk.units() if unit.name)
    barred = _below(desk)
    return tuple(
        replace(item, kind="choice", choices=choices, editable=bool(choices), barred=barred)
        if item.field == "parent"
        else item
        for item in columns
    )


def _below(desk: Desk) -> dict[str, frozenset[str]]:
    """Each division's id with its own and those of all that stand under it: none is its parent."""
    parents = {unit.id: unit.parent for unit in desk.units()}
    below: dict[str, set[str]] = {unit: {unit} for unit in parents}
    for unit, parent in parents.items():
        above, passed = parent, {unit}
        while above in parents and above not in passed:
            below[above].add(unit)
            passed.add(above)
            above = parents[above]
    return {unit: frozenset(found) for unit, found in below.items()}
