"""How what the desk announced becomes row insertions, removals, moves and changed cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QModelIndex, Qt

from itadesk.gui.grid.rows.columns import cell_text
from itadesk.gui.grid.rows.sheet import Sheet
from itadesk.gui.grid.rows.sources import GridRow
from itadesk.records.change import Change, Changes, Value
from itadesk.records.rounds import Round

_Spot = tuple[str, list[int]]
"""Id of a grid's row, and columns in it."""
_MANY = 100
"""Rows told of one by one; more are told of as one block."""


class Arrivals:
    """Keeps a sheet's rows as the desk's announcements say; only what changed is touched."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._own_columns: list[int] = []
        self._beside: dict[tuple[str, Round | None], list[int]] = {}
        """Columns of the records beside a row's own: its results, round by round."""
        for number, item in enumerate(sheet.source.columns):
            if item.table == sheet.source.table:
                self._own_columns.append(number)
            else:
                self._beside.setdefault((item.table, item.round), []).append(number)
        self._known: dict[tuple[str, str], _Spot] | None = None

    def grid_row(self, table: str, row: str) -> str | None:
        """Id of the grid's row that shows this record."""
        spot = self._spot(table, row)
        return spot[0] if spot else None

    def _spot(self, table: str, row: str) -> _Spot | None:
        """The grid's row that shows a record, and its columns."""
        if table == self._sheet.source.table:
            return (row, self._own_columns) if row in self._sheet.rows else None
        return self._foreign.get((table, row)) if self._beside else None

    @property
    def _foreign(self) -> dict[tuple[str, str], _Spot]:
        """Where the records beside the rows' own are shown; put together when first asked."""
        if self._known is None:
            self._known = {}
            for row in self._sheet.rows:
                self._know(row)
        return self._known

    def _know(self, row: GridRow) -> None:
        if self._known is None:
            return
        source = self._sheet.source
        for (table, _round), numbers in self._beside.items():
            where = source.address(row.id, source.columns[numbers[0]], row.key)
            self._known[(table, where.id)] = row.id, numbers

    def take(self, changes: Changes) -> None:
        """Apply one announcement."""
        added: dict[str, GridRow] = {}
        removed: set[str] = set()
        for change in changes.changes:
            if change.table == self._sheet.source.table and self._sheet.source.growing:
                self._own(change, added, removed)
        self._remove(removed - added.keys())
        self._insert([row for row in added.values() if row.id not in self._sheet.rows])
        touched: dict[str, set[int]] = {}
        for change in changes.changes:
            self._cells(change, touched)
        if touched:
            self._tell(touched)
        if self._sheet.source.table in changes.reshaped:
            self._sheet.renumber()
        if self._sheet.source.hints and any(self._elsewhere(each) for each in changes.changes):
            self._tell_all()

    def _elsewhere(self, change: Change) -> bool:
        """Whether a result shown by another grid changed: its words may be a hint here."""
        return change.table == "result" and self.grid_row("result", change.row) is None

    def _tell_all(self) -> None:
        sheet = self._sheet
        last = sheet.index(sheet.rowCount() - 1, sheet.columnCount() - 1)
        sheet.dataChanged.emit(sheet.index(0, 0), last)

    def _own(self, change: Change, added: dict[str, GridRow], removed: set[str]) -> None:
        sheet = self._sheet
        if change.after is None:
            removed.add(change.row)
            added.pop(change.row, None)
        elif change.before is None:
            if sheet.source.covers(change.after):
                added[change.row] = self._made(change.row, change.after)
                removed.discard(change.row)
        elif "order_key" in change.after:
            key = str(change.after["order_key"] or "")
            if change.row in added:
                added[change.row].order_key = key
            else:
                self._move(change.row, key)

    def _made(self, row: str, values: Mapping[str, Value]) -> GridRow:
        columns = self._sheet.source.columns
        cells = [
            cell_text(values.get(item.field)) if item.table == self._sheet.source.table else ""
            for item in columns
        ]
        return GridRow(row, cells, str(values.get("order_key") or ""))

    def _insert(self, rows: list[GridRow]) -> None:
        sheet = self._sheet
        rows.sort(key=lambda row: (row.order_key, row.id))
        for row in rows:
            self._know(row)
        for at, run in self._runs(rows):
            sheet.beginInsertRows(QModelIndex(), at, at + len(run) - 1)
            sheet.rows.insert(at, run)
            sheet.uncount()
            sheet.recount(run)
            if any(row.id == sheet.new_id for row in run):
                sheet.renew_empty_row()
            sheet.endInsertRows()

    def _runs(self, rows: list[GridRow]) -> Iterator[tuple[int, list[GridRow]]]:
        """Rows that go to one place together; places count what went in before."""
        held = self._sheet.rows
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
        sheet = self._sheet
        places = [sheet.rows.place(row) for row in gone if row in sheet.rows]
        hidden = [row for row in gone if row in sheet.rows and sheet.rows.place(row) is None]
        for first, last in reversed(_spans(sorted(p for p in places if p is not None))):
            ids = [row.id for row in sheet.rows.shown[first : last + 1]]
            sheet.beginRemoveRows(QModelIndex(), first, last)
            sheet.rows.remove(first, last)
            sheet.uncount()
            sheet.recount((), gone=ids)
            sheet.endRemoveRows()
        for row in hidden:
            sheet.rows.forget(row)
            sheet.recount((), gone=[row])

    def _move(self, row: str, order_key: str) -> None:
        sheet = self._sheet
        held = sheet.rows.get(row)
        if held is None or held.order_key == order_key:
            return
        at = sheet.rows.place(row)
        if at is None or sheet.rows.sorted:
            sheet.rows.move(held, order_key)
            return
        target = sheet.rows.home(GridRow(row, [], order_key))
        if target in {at, at + 1}:
            sheet.rows.move(held, order_key)
            return
        sheet.beginMoveRows(QModelIndex(), at, at, QModelIndex(), target)
        sheet.rows.move(held, order_key)
        sheet.uncount()
        sheet.endMoveRows()

    def _cells(self, change: Change, touched: dict[str, set[int]]) -> None:
        """Take over changed cells; a row made or removed beside ours fills or empties them."""
        spot = self._spot(change.table, change.row)
        row = self._sheet.rows.get(spot[0]) if spot else None
        if spot is None or row is None:
            return
        for number in spot[1]:
            text = _new_text(change, self._sheet.source.columns[number].field, row.texts[number])
            if text != row.texts[number]:
                row.texts[number] = text
                touched.setdefault(row.id, set()).add(number)

    def _tell(self, touched: Mapping[str, set[int]]) -> None:
        """Say which cells are other ones now: one by one, or as one block where they are many."""
        sheet = self._sheet
        sheet.recount([row for row in map(sheet.rows.get, touched) if row is not None])
        fields = {sheet.source.columns[n].field for columns in touched.values() for n in columns}
        if sheet.source.group_by in fields:
            sheet.renumber()
        places = {place: row for row in touched if (place := sheet.rows.place(row)) is not None}
        if len(places) > _MANY:
            self._tell_block(min(places), max(places), (0, sheet.columnCount() - 1))
        else:
            for place, row in places.items():
                for span in _spans(sorted(touched[row])):
                    self._tell_block(place, place, span)

    def _tell_block(self, first: int, last: int, columns: tuple[int, int]) -> None:
        sheet = self._sheet
        left, right = columns
        sheet.dataChanged.emit(sheet.index(first, left), sheet.index(last, right))
        sheet.headerDataChanged.emit(Qt.Orientation.Vertical, first, last)


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
