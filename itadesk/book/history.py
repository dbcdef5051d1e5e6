"""History: what was changed, by whom, in which order, and what can be taken back.

An operation is one undo step; its changes are rows before and after. Operations are only added.
``state`` says where an operation stands on the undo stack and could be derived anew from kinds
and targets: ``done`` (can be undone), ``undone`` (can be redone), ``dead`` (undone before
something else was done), ``sealed`` (not to be undone), ``step`` (an undo or redo itself).
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from itadesk.book.digest import row_digest
from itadesk.book.query import Query
from itadesk.records.change import Change, ChangeKind, Value


@dataclass(frozen=True, slots=True)
class Operation:
    """One undo step, or the taking back of one."""

    id: str
    counter: int
    at: str
    person: str
    machine: str
    label: str
    kind: ChangeKind = "do"
    target: str | None = None
    """The operation an undo or redo is about."""


_MOST = 2**63 - 1
"""The largest number SQLite takes."""
_CHANGE_COLUMNS = (
    "c.id, c.operation, c.counter, c.tbl, c.row, c.before, c.after,"
    " o.at, o.person, o.machine, o.label, o.kind"
)
_CHANGES = f"SELECT {_CHANGE_COLUMNS} FROM change c JOIN operation o ON o.id = c.operation"


class History:
    """The operations and changes of a book."""

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self._query = query

    def last_counter(self) -> int:
        """The highest counter in the book, also where its history was left out."""
        row = self._query.first(
            "SELECT max(coalesce((SELECT max(counter) FROM change), 0),"
            " coalesce((SELECT max(counter) FROM operation), 0),"
            " coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'counter'), 0))"
        )
        return int(row[0]) if row else 0

    def record(
        self, operation: Operation, changes: Iterable[Change], *, sealed: bool = False
    ) -> None:
        """Store an operation with its changes and move the undo stack (inside a transaction)."""
        if operation.kind == "do":
            self._connection.execute("UPDATE operation SET state = 'dead' WHERE state = 'undone'")
            state = "sealed" if sealed else "done"
        else:
            state = "step"
            after = "undone" if operation.kind == "undo" else "done"
            self._connection.execute(
                "UPDATE operation SET state = ? WHERE id = ?", [after, operation.target]
            )
        values = operation_values(operation)
        self._connection.execute(
            "INSERT INTO operation (id, counter, at, person, machine, label, kind, target, state,"
            " digest) VALUES (:id, :counter, :at, :person, :machine, :label, :kind, :target,"
            " :state, :digest)",
            {
                "id": operation.id,
                **values,
                "state": state,
                "digest": row_digest("operation", operation.id, _sorted(values)),
            },
        )
        self._connection.executemany(
            "INSERT INTO change (id, operation, counter, tbl, row, before, after, digest)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [_change_row(change) for change in changes],
        )

    def undoable(self) -> Operation | None:
        """The operation that undo would take back."""
        return self._operation("state = 'done' ORDER BY counter DESC")

    def redoable(self) -> Operation | None:
        """The operation that redo would do again: the last undone is the first done again."""
        return self._operation("state = 'undone' ORDER BY counter")

    def _operation(self, where: str) -> Operation | None:
        row = self._query.first(
            "SELECT id, counter, at, person, machine, label, kind, target"
            f" FROM operation WHERE {where} LIMIT 1"
        )
        return None if row is None else Operation(*row)

    def changes_of(self, operation: str) -> tuple[Change, ...]:
        """The changes of one operation, in the order they were made."""
        return self._changes("WHERE c.operation = ? ORDER BY c.counter, c.id", [operation])

    def changes(
        self,
        *,
        table: str | None = None,
        row: str | None = None,
        field: str | None = None,
        since: str | None = None,
        limit: int | None = None,
    ) -> tuple[Change, ...]:
        """Changes, newest first. ``since``: ISO date or date and time, local."""
        asked: list[tuple[str, list[Value]]] = []
        if table is not None:
            asked.append(("c.tbl = ?", [table]))
        if row is not None:
            asked.append(("c.row = ?", [row]))
        if since is not None:
            asked.append(("o.at >= ?", [since]))
        if field is not None:
            term = "(json_type(c.before, ?) NOTNULL OR json_type(c.after, ?) NOTNULL)"
            asked.append((term, [f'$."{field}"'] * 2))
        where = f"WHERE {' AND '.join(term for term, _ in asked)} " if asked else ""
        parameters = [value for _, values in asked for value in values]
        order = "ORDER BY c.counter DESC, c.id DESC LIMIT ?"
        parameters.append(-1 if limit is None else min(limit, _MOST))
        return self._changes(where + order, parameters)

    def _changes(self, rest: str, parameters: Sequence[Value]) -> tuple[Change, ...]:
        return tuple(_change(row) for row in self._query.all(f"{_CHANGES} {rest}", parameters))


def operation_values(operation: Operation) -> dict[str, Value]:
    """What an operation's digest is made of (its id and state apart)."""
    return {
        "counter": operation.counter,
        "at": operation.at,
        "person": operation.person,
        "machine": operation.machine,
        "label": operation.label,
        "kind": operation.kind,
        "target": operation.target,
    }


def _sorted(values: Mapping[str, Value]) -> dict[str, Value]:
    return dict(sorted(values.items()))


def _json(values: Mapping[str, Value] | None) -> str | None:
    if values is None:
        return None
    return json.dumps(dict(values), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _change_row(change: Change) -> tuple[Value, ...]:
    values: dict[str, Value] = {
        "after": _json(change.after),
        "before": _json(change.before),
        "counter": change.counter,
        "operation": change.operation,
        "row": change.row,
        "tbl": change.table,
    }
    digest = row_digest("change", change.id, values)
    return (
        change.id,
        change.operation,
        change.counter,
        change.table,
        change.row,
        values["before"],
        values["after"],
        digest,
    )


def _change(row: tuple[Any, ...]) -> Change:
    ident, operation, counter, table, record, before, after, *rest = row
    at, person, machine, label, kind = rest
    return Change(
        id=ident,
        operation=operation,
        counter=counter,
        table=table,
        row=record,
        before=None if before is None else json.loads(before),
        after=None if after is None else json.loads(after),
        at=at,
        person=person,
        machine=machine,
        label=label,
        kind=kind,
    )
