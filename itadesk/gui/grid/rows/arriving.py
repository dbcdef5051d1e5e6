"""How what the desk announced becomes row insertions, removals, moves and changed cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QModelIndex, Qt

from itadesk.gui.grid.rows.columns import cell_text
from itadesk.gui.grid.rows.sheet import Sheet
from itadesk.gui.grid.rows.sources import GridRow
from itadesk.records.change import Change, Changes, Value


class Arrivals:
    """Keeps a sheet's rows as the desk's announcements say; only what changed is touched."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._columns: dict[str, list[int]] = {}
        for number, item in enumerate(sheet.source.columns):
            self._columns.setdefault(item.table, []).append(number)
        self._foreign: dict[tuple[str, str], str] = {}
        for row in sheet.rows:
            self._know(row)

    def grid_row(self, table: str, row: str) -> str | None:
        """Id of the grid's row that shows this record."""
        if table == self._sheet.source.table:
            return row if row in self._sheet.rows else None
        return self._foreign.get((table, row))

    def _know(self, row: GridRow) -> None:
        """Remember whose cells the records beside this row's own are (its results)."""
        source = self._sheet.source
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
            if change.table == self._sheet.source.table and self._sheet.source.growing:
                self._own(change, added, removed)
        self._remove(removed - added.keys())
        self._insert([row for row in added.values() if row.id not in self._sheet.rows])
        for change in changes.changes:
            self._cells(change)
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

    def _cells(self, change: Change) -> None:
        """Take over changed cells; a row made or removed beside ours fills or empties them."""
        sheet = self._sheet
        name = self.grid_row(change.table, change.row)
        row = sheet.rows.get(name) if name else None
        if row is None:
            return
        touched = []
        for number in self._columns.get(change.table, ()):
            item = sheet.source.columns[number]
            where = sheet.source.address(row.id, item, row.key)
            if where.id != change.row:
                continue
            text = _new_text(change, item.field, row.texts[number])
            if text != row.texts[number]:
                row.texts[number] = text
                touched.append(number)
        if touched:
            sheet.recount([row])
            self._tell(row.id, touched)

    def _tell(self, row: str, columns: list[int]) -> None:
        sheet = self._sheet
        if sheet.source.group_by in {sheet.source.columns[number].field for number in columns}:
            sheet.renumber()
        place = sheet.rows.place(row)
        if place is not None:
            for first, last in _spans(columns):
                sheet.dataChanged.emit(sheet.index(place, first), sheet.index(place, last))
            sheet.headerDataChanged.emit(Qt.Orientation.Vertical, place, place)


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
