"""How what the desk announced becomes row insertions, removals, moves and changed cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

from itadesk.gui.grid.rows.columns import cell_text
from itadesk.gui.grid.rows.sources import GridRow
from itadesk.records.change import Change, Changes, Value

if TYPE_CHECKING:
    from itadesk.gui.grid.rows.model import GridModel


class Arrivals:
    """Keeps a model's rows as the desk's announcements say; only what changed is touched."""

    def __init__(self, model: GridModel) -> None:
        self._model = model
        self._columns: dict[str, list[int]] = {}
        for number, item in enumerate(model.source.columns):
            self._columns.setdefault(item.table, []).append(number)
        self._foreign: dict[tuple[str, str], str] = {}
        for row in model.rows:
            self._know(row)

    def grid_row(self, table: str, row: str) -> str | None:
        """Id of the grid's row that shows this record."""
        if table == self._model.source.table:
            return row if row in self._model.rows else None
        return self._foreign.get((table, row))

    def _know(self, row: GridRow) -> None:
        """Remember whose cells the records beside this row's own are (its results)."""
        source = self._model.source
        for table, numbers in self._columns.items():
            if table != source.table:
                for number in numbers:
                    where = source.address(row.id, source.columns[number], row.key)
                    self._foreign[(table, where.id)] = row.id

    def take(self, changes: Changes) -> None:
        """Apply one announcement."""
        added: dict[str, GridRow] = {}
        removed: set[str] = set()
        for change in changes.changes:
            if change.table == self._model.source.table and self._model.source.growing:
                self._own(change, added, removed)
        self._remove(removed - added.keys())
        self._insert([row for row in added.values() if row.id not in self._model.rows])
        for change in changes.changes:
            self._cells(change)
        if self._model.source.table in changes.reshaped:
            self._model.renumber()
        if self._model.source.hints and any(self._elsewhere(each) for each in changes.changes):
            self._tell_all()

    def _elsewhere(self, change: Change) -> bool:
        """Whether a result shown by another grid changed: its words may be a hint here."""
        return change.table == "result" and self.grid_row("result", change.row) is None

    def _tell_all(self) -> None:
        model = self._model
        last = model.index(model.rowCount() - 1, model.columnCount() - 1)
        model.dataChanged.emit(model.index(0, 0), last)

    def _own(self, change: Change, added: dict[str, GridRow], removed: set[str]) -> None:
        model = self._model
        if change.after is None:
            removed.add(change.row)
            added.pop(change.row, None)
        elif change.before is None:
            if model.source.covers(change.after):
                added[change.row] = self._made(change.row, change.after)
                removed.discard(change.row)
        elif "order_key" in change.after:
            key = str(change.after["order_key"] or "")
            if change.row in added:
                added[change.row].order_key = key
            else:
                self._move(change.row, key)

    def _made(self, row: str, values: Mapping[str, Value]) -> GridRow:
        columns = self._model.source.columns
        cells = [
            cell_text(values.get(item.field)) if item.table == self._model.source.table else ""
            for item in columns
        ]
        return GridRow(row, cells, str(values.get("order_key") or ""))

    def _insert(self, rows: list[GridRow]) -> None:
        model = self._model
        rows.sort(key=lambda row: (row.order_key, row.id))
        for row in rows:
            self._know(row)
        for at, run in self._runs(rows):
            model.beginInsertRows(QModelIndex(), at, at + len(run) - 1)
            model.rows.insert(at, run)
            model.uncount()
            model.recount(run)
            if any(row.id == model.new_id for row in run):
                model.renew_empty_row()
            model.endInsertRows()

    def _runs(self, rows: list[GridRow]) -> Iterator[tuple[int, list[GridRow]]]:
        """Rows that go to one place together; places count what went in before."""
        held = self._model.rows
        while rows:
            at = held.home(rows[0])
            after = held.shown[at] if at < len(held) else None
            run = [
                row
                for row in rows
                if after is None or (row.order_key, row.id) < (after.order_key, after.id)
            ]
            rows = rows[len(run) :]
            yield at, run

    def _remove(self, gone: set[str]) -> None:
        model = self._model
        places = [model.rows.place(row) for row in gone if row in model.rows]
        hidden = [row for row in gone if row in model.rows and model.rows.place(row) is None]
        for first, last in reversed(_spans(sorted(p for p in places if p is not None))):
            ids = [row.id for row in model.rows.shown[first : last + 1]]
            model.beginRemoveRows(QModelIndex(), first, last)
            model.rows.remove(first, last)
            model.uncount()
            model.recount((), gone=ids)
            model.endRemoveRows()
        for row in hidden:
            model.rows.forget(row)
            model.recount((), gone=[row])

    def _move(self, row: str, order_key: str) -> None:
        model = self._model
        held = model.rows.get(row)
        if held is None or held.order_key == order_key:
            return
        at = model.rows.place(row)
        if at is None or model.rows.sorted:
            model.rows.move(held, order_key)
            return
        target = model.rows.home(GridRow(row, [], order_key))
        if target in {at, at + 1}:
            model.rows.move(held, order_key)
            return
        model.beginMoveRows(QModelIndex(), at, at, QModelIndex(), target)
        model.rows.move(held, order_key)
        model.uncount()
        model.endMoveRows()

    def _cells(self, change: Change) -> None:
        """Take over changed cells; a row made or removed beside ours fills or empties them."""
        model = self._model
        name = self.grid_row(change.table, change.row)
        row = model.rows.get(name) if name else None
        if row is None:
            return
        touched = []
        for number in self._columns.get(change.table, ()):
            item = model.source.columns[number]
            where = model.source.address(row.id, item, row.key)
            if where.id != change.row:
                continue
            text = _new_text(change, item.field, row.texts[number])
            if text != row.texts[number]:
                row.texts[number] = text
                touched.append(number)
        if touched:
            model.recount([row])
            self._tell(row.id, touched)

    def _tell(self, row: str, columns: list[int]) -> None:
        model = self._model
        if model.source.group_by in {model.source.columns[number].field for number in columns}:
            model.renumber()
        place = model.rows.place(row)
        if place is not None:
            for first, last in _spans(columns):
                model.dataChanged.emit(model.index(place, first), model.index(place, last))
            model.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)


def _new_text(change: Change, field: str, now: str) -> str:
    if change.after is None:
        return ""
    if field not in change.after:
        return now if change.before is not None else ""
    value = change.after[field]
    return "" if value is None else str(value)


def _spans(numbers: list[int]) -> list[tuple[int, int]]:
    """First and last of each run of neighbouring numbers (ascending)."""
    spans: list[tuple[int, int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1] = (spans[-1][0], number)
        else:
            spans.append((number, number))
    return spans
