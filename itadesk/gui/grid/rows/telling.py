"""What a cell says beside its own words: earlier words, its tooltip, and to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.hints import Hint
from itadesk.gui.grid.rows.sheet import Sheet


def earlier(sheet: Sheet, row: int, column: int) -> Hint | None:
    """What was written in the cell's place in an earlier round or year."""
    if sheet.source.hints is None or sheet.is_new(row):
        return None
    return sheet.source.hints(sheet.row_id(row), sheet.source.columns[column])


def hint(sheet: Sheet, row: int, column: int) -> str:
    """The earlier words an empty cell shows grey; empty where there are none."""
    found = None if sheet.text(row, column) else earlier(sheet, row, column)
    return found.words if found else ""


def tooltip(sheet: Sheet, index: QModelIndex | QPersistentModelIndex) -> str | None:
    """What is wrong with the cell, and the whole of what was written before."""
    found = earlier(sheet, index.row(), index.column())
    words = [sheet.problem(index)[1]]
    if found is not None and found.text != sheet.raw(index):
        words.append(sheet.screen(found.words))
    return "\n".join(filter(None, words)) or None


def spoken(sheet: Sheet, index: QModelIndex | QPersistentModelIndex) -> str:
    """Row, heading, words, what is wrong; in an empty cell also what was written before."""
    value = sheet.column(index).shown(sheet.raw(index))
    return texts.cell_spoken(place_spoken(sheet, index), value, notes_spoken(sheet, index))


def heading_spoken(sheet: Sheet, column: int) -> str:
    """The heading in one line, whether it filters or sorts, and what becomes of it on paper."""
    item = sheet.source.columns[column]
    title = item.title.replace("\n", " ")
    signs = dict.fromkeys(texts.SIGNS_SPOKEN[sign] for sign in sheet.signs(column))
    words = f"{title} ({', '.join(signs)})" if signs else title
    return f"{words}: {item.about}" if item.about else words


def place_spoken(sheet: Sheet, index: QModelIndex | QPersistentModelIndex) -> str:
    """The cell's row and heading."""
    new = sheet.is_new(index.row())
    row = texts.NEW_ROW_NAME if new else texts.row_spoken(sheet.number(index.row()))
    return f"{row} {sheet.column(index).title.replace(chr(10), ' ')}"


def notes_spoken(sheet: Sheet, index: QModelIndex | QPersistentModelIndex) -> str:
    """What is wrong with the cell and, where it is empty, what was written before."""
    notes = (sheet.problem(index)[1], hint(sheet, index.row(), index.column()))
    return ", ".join(filter(None, notes))
