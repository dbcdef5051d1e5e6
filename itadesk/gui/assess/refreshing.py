"""Cells that only follow from others, brought up to date after each edit."""

from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import LABEL, GridRow


def refresh(page: GridPage) -> None:
    """Work the page's label cells out again; where other rows are due, load them all."""
    model = page.model
    fresh = {row.id: row for row in model.source.load(model.source)}
    if list(fresh) != [row.id for row in model.rows]:
        kept = page.state()
        page.set_source(model.source)
        page.restore_state(kept)
        return
    for row in model.rows:
        _take_over(model, row, fresh[row.id])


def _take_over(model: GridModel, row: GridRow, fresh: GridRow) -> None:
    touched = [
        number
        for number, item in enumerate(model.source.columns)
        if item.table == LABEL and row.texts[number] != fresh.texts[number]
    ]
    for number in touched:
        row.texts[number] = fresh.texts[number]
    if row.excused != fresh.excused:
        row.excused = fresh.excused
        model.recount([row])
    place = model.rows.place(row.id) if touched else None
    if place is not None:
        model.dataChanged.emit(model.index(place, touched[0]), model.index(place, touched[-1]))
