"""Edits of cells and rows: each one transaction and one undo step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Final
from uuid import uuid4

from itadesk.desk.cells import cell_field, cell_value, derived, table_spec
from itadesk.desk.families import belongings, check_parent, make_parents, natural_id
from itadesk.desk.places import Places
from itadesk.desk.session import Session, Step
from itadesk.desk.texts import ADD, DUPLICATE, MOVE, REMOVE, RESTORE, SET, edit_error
from itadesk.records.change import CellEdit, Change, Changes, Value
from itadesk.records.tables import TABLES

_EMPTY: Final = (None, "")


class Edits:
    """What a user can change, cell by cell and row by row. All raise EditError."""

    _session: Session

    def batch(self, label: str) -> AbstractContextManager[Step]:
        """Several edits as one undo step, announced once; ``step.changes`` is what they did."""
        return self._session.operation(label)

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call ``listener`` once after each operation that changed something; returns the end."""
        return self._session.subscribe(listener)

    def set_cells(self, edits: Sequence[CellEdit], *, label: str = "") -> Changes:
        """Set cells; derived fields follow. Raises EditError NO_ROW, NO_FIELD, BAD_NUMBER …

        A row of a table with a natural key comes into being where the edit brings its ``key``
        and a value that is not empty; so do the fiscal year, result or paper it belongs to.
        """
        with self._session.operation(label or _named(SET, edits)) as step:
            for table, row, values, key in _by_row(edits):
                self._set_row(table, row, values, key)
        return step.changes

    def _set_row(
        self, table: str, row: str, given: Mapping[str, Value], key: Mapping[str, Value]
    ) -> None:
        spec = table_spec(table)
        values: dict[str, Value] = {}
        for name, value in given.items():
            field = cell_field(table, name)
            if field.fixed or field.derived:
                raise edit_error("FIXED_FIELD", table=spec.title, field=field.title)
            values[name] = cell_value(table, field, value)
        current = self._session.book.rows.values(table, row)
        if current is None:
            if not (spec.key and key):
                raise edit_error("NO_ROW", table=spec.title)
            if all(value in _EMPTY for value in values.values()):
                return
            values |= _keyed(table, key)
            make_parents(self._session, table, values)
        if table == "unit" and "parent" in values:
            check_parent(self._session, row, values["parent"])
        self._session.put(table, row, values | derived(table, {**(current or {}), **values}))

    def add_rows(
        self,
        table: str,
        rows: Sequence[Mapping[str, Value]],
        *,
        before: str | None = None,
        label: str = "",
    ) -> Changes:
        """Add rows before the row of id ``before``, or at the end of their year or paper.

        A row may bring its ``id``; rows with a natural key get theirs from it.
        """
        title = table_spec(table).title
        with self._session.operation(label or ADD.format(table=title)) as step:
            made = [self._new_row(table, row) for row in rows]
            places = Places(self._session, table)
            for (row, values), order in zip(made, places.for_new(made, before), strict=True):
                if row in self._session.book.rows.table(table):
                    raise edit_error("ROW_EXISTS", table=title)
                make_parents(self._session, table, values)
                self._session.put(table, row, values | order)
            self._shorten(table, [row for row, _ in made])
        return step.changes

    def _shorten(self, table: str, ids: Sequence[str]) -> None:
        """Give all rows beside these fresh order keys, where one has become long."""
        for row, order in tuple(Places(self._session, table).shortened(ids)):
            self._session.put(table, row, {"order_key": order})

    def _new_row(self, table: str, given: Mapping[str, Value]) -> tuple[str, dict[str, Value]]:
        values = {
            name: cell_value(table, cell_field(table, name), value)
            for name, value in given.items()
            if name not in ("id", "order_key")
        }
        defaults = self._session.book.rows.shape(table).defaults
        _complete(table, {**defaults, **values})
        row = natural_id(table, values) or str(given.get("id") or uuid4())
        return row, values | derived(table, {**defaults, **values})

    def remove_rows(self, table: str, ids: Sequence[str], *, label: str = "") -> Changes:
        """Remove rows with everything that belongs to them (a measure's results and evidence)."""
        title = table_spec(table).title
        with self._session.operation(label or REMOVE.format(table=title)) as step:
            for row in ids:
                self._known(table, row)
            for part_table, part, values in tuple(belongings(self._session, table, ids)):
                self._session.put(part_table, part, values)
        return step.changes

    def move_rows(
        self, table: str, ids: Sequence[str], before: str | None, *, label: str = ""
    ) -> Changes:
        """Move rows, together and in their stored order, before ``before`` or to the end."""
        title = table_spec(table).title
        with self._session.operation(label or MOVE.format(table=title)) as step:
            for row in (*ids, *([before] if before else [])):
                self._known(table, row)
            for row, order in Places(self._session, table).for_moved(ids, before):
                self._session.put(table, row, {"order_key": order})
            self._shorten(table, ids)
        return step.changes

    def duplicate_rows(self, table: str, ids: Sequence[str], *, label: str = "") -> Changes:
        """Put a copy of each row (its own cells only) after the last of them."""
        spec = table_spec(table)
        if not spec.ordered:
            raise edit_error("NOT_ORDERED", table=spec.title)
        with self._session.operation(label or DUPLICATE.format(table=spec.title)) as step:
            places = Places(self._session, table)
            for row in ids:
                self._known(table, row)
            for row, order in places.for_copies(ids):
                values = self._session.book.rows.values(table, row) or {}
                self._session.put(table, str(uuid4()), values | {"order_key": order})
        return step.changes

    def restore(self, change: Change, *, field: str | None = None, label: str = "") -> Changes:
        """Write back what stood before ``change``: all it changed in the row, or one field.

        A row that had not been there is removed, one that was removed comes back. Raises
        EditError NO_ROW where the row, or what it belongs to, is gone.
        """
        table, row = change.table, change.row
        with self._session.operation(label or RESTORE) as step:
            current = self._session.book.rows.values(table, row)
            if change.before is None:
                self.remove_rows(table, [row] if current else [])
            elif current is None:
                if change.after is not None:
                    raise edit_error("NO_ROW", table=TABLES[table].title)
                make_parents(self._session, table, change.before)
                self._session.put(table, row, change.before)
            else:
                before = dict(change.before)
                kept = before if field is None else {field: before.get(field, current[field])}
                self._session.put(table, row, kept | derived(table, current | kept))
        return step.changes

    def _known(self, table: str, row: str) -> None:
        if row not in self._session.book.rows.table(table):
            raise edit_error("NO_ROW", table=TABLES[table].title)


def _named(pattern: str, edits: Iterable[CellEdit]) -> str:
    titles = {table_spec(edit.table).title: None for edit in edits}
    return pattern.format(table=" ".join(titles))


_Row = tuple[str, str, dict[str, Value], Mapping[str, Value]]


def _by_row(edits: Iterable[CellEdit]) -> Iterable[_Row]:
    """Edits of one row together, so that it is written once."""
    rows: dict[tuple[str, str], _Row] = {}
    for edit in edits:
        place = (edit.table, edit.id)
        row = rows.setdefault(place, (edit.table, edit.id, {}, edit.key))
        row[2][edit.field] = edit.value
    return rows.values()


def _keyed(table: str, key: Mapping[str, Value]) -> dict[str, Value]:
    values = {name: cell_value(table, cell_field(table, name), key[name]) for name in key}
    _complete(table, values)
    return values


def _complete(table: str, values: Mapping[str, Value]) -> None:
    """Raise EditError MISSING_FIELD where a fixed field is not given."""
    for field in TABLES[table].fields:
        if field.fixed and values.get(field.name) is None:
            raise edit_error("MISSING_FIELD", table=TABLES[table].title, field=field.title)
