"""What a cell says beside its own words: earlier words, its tooltip, and to a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from itadesk.gui.grid import texts
from itadesk.gui.grid.rows.hints import Hint

if TYPE_CHECKING:
    from itadesk.gui.grid.rows.model import GridModel


def earlier(model: GridModel, row: int, column: int) -> Hint | None:
    """What was written in the cell's place in an earlier round or year."""
    if model.source.hints is None or model.is_new(row):
        return None
    return model.source.hints(model.row_id(row), model.source.columns[column])


def hint(model: GridModel, row: int, column: int) -> str:
    """The earlier words an empty cell shows grey; empty where there are none."""
    found = None if model.text(row, column) else earlier(model, row, column)
    return found.words if found else ""


def tooltip(model: GridModel, index: QModelIndex | QPersistentModelIndex) -> str | None:
    """What is wrong with the cell, and the whole of what was written before."""
    found = earlier(model, index.row(), index.column())
    words = [model.problem(index)[1]]
    if found is not None and found.text != model.raw(index):
        words.append(model.screen(found.words))
    return "\n".join(filter(None, words)) or None


def spoken(model: GridModel, index: QModelIndex | QPersistentModelIndex) -> str:
    """Row, heading, words, what is wrong; in an empty cell also what was written before."""
    value = model.column(index).label(model.raw(index))
    return texts.cell_spoken(place_spoken(model, index), value, notes_spoken(model, index))


def heading_spoken(model: GridModel, column: int) -> str:
    """The heading in one line, and whether it filters or sorts."""
    title = model.source.columns[column].title.replace("\n", " ")
    signs = dict.fromkeys(texts.SIGNS_SPOKEN[sign] for sign in model.signs(column))
    return f"{title} ({', '.join(signs)})" if signs else title


def place_spoken(model: GridModel, index: QModelIndex | QPersistentModelIndex) -> str:
    """The cell's row and heading."""
    new = model.is_new(index.row())
    row = texts.NEW_ROW_NAME if new else texts.row_spoken(model.number(index.row()))
    return f"{row} {model.column(index).title.replace(chr(10), ' ')}"


def notes_spoken(model: GridModel, index: QModelIndex | QPersistentModelIndex) -> str:
    """What is wrong with the cell and, where it is empty, what was written before."""
    notes = (model.problem(index)[1], hint(model, index.row(), index.column()))
    return ", ".join(filter(None, notes))
