"""Whether a book is what was written: SQLite's structure, references, digests, pictures.

Rows are read a few at a time, so that idle moments suffice to go through a whole book.
"""

import sqlite3
from collections.abc import Iterator
from typing import Final

from itadesk.book.connection import TROUBLES
from itadesk.book.digest import data_hash, row_digest
from itadesk.book.rows import Rows
from itadesk.book.texts import (
    DAMAGED_FILE,
    DAMAGED_HISTORY,
    DAMAGED_PICTURE,
    DAMAGED_ROW,
    ORPHAN_ROW,
)
from itadesk.records.finding import Finding
from itadesk.records.tables import TABLES

_AT_ONCE: Final = 200
"""Rows read in one breath; pictures one by one."""

_HISTORY: Final = {
    "operation": ("at", "counter", "kind", "label", "machine", "person", "target"),
    "change": ("after", "before", "counter", "operation", "row", "tbl"),
}


def damages(connection: sqlite3.Connection, rows: Rows) -> Iterator[Finding]:
    """Everything in the file that is not as it was written; nothing where the book is sound."""
    try:
        yield from _structure(connection)
        yield from _references(connection)
    except TROUBLES:
        yield _damage("file", "office", "", DAMAGED_FILE)
        return
    yield from (finding for finding in breaths(connection, rows) if finding is not None)


def breaths(connection: sqlite3.Connection, rows: Rows) -> Iterator[Finding | None]:
    """Digest by digest through all rows, history and pictures; None after each few rows."""
    try:
        for table, spec in TABLES.items():
            words = DAMAGED_ROW.format(title=spec.title)
            yield from _digests(connection, table, rows.shape(table).columns, "row", words)
        for table, columns in _HISTORY.items():
            yield from _digests(connection, table, columns, "history", DAMAGED_HISTORY)
        yield from _pictures(connection)
    except TROUBLES:
        yield _damage("file", "office", "", DAMAGED_FILE)


def _damage(rule: str, table: str, row: str, message: str) -> Finding:
    return Finding(f"verify-{rule}", "error", table, row, "", message)


def _structure(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (words,) in connection.execute("PRAGMA integrity_check").fetchall():
        if words != "ok":
            yield _damage("file", "office", "", DAMAGED_FILE)


def _references(connection: sqlite3.Connection) -> Iterator[Finding]:
    for table, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        spec = TABLES.get(table)
        words = ORPHAN_ROW.format(title=spec.title) if spec else DAMAGED_HISTORY
        yield _damage("reference", table, "", words)


def _digests(
    connection: sqlite3.Connection, table: str, columns: tuple[str, ...], rule: str, words: str
) -> Iterator[Finding | None]:
    names = ", ".join(f'"{name}"' for name in columns)
    ask = f'SELECT rowid, id, digest, {names} FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT ?'
    last = -1
    while found := connection.execute(ask, [last, _AT_ONCE]).fetchall():
        for _rowid, row, digest, *stored in found:
            values = dict(zip(columns, stored, strict=True))
            if row_digest(table, row, values) != digest:
                yield _damage(rule, table, str(row), words)
        if found[-1][0] <= last:  # a broken tree may run in a circle
            yield _damage("file", table, "", words)
            return
        last = found[-1][0]
        yield None


def _pictures(connection: sqlite3.Connection) -> Iterator[Finding | None]:
    for (name,) in connection.execute("SELECT hash FROM picture").fetchall():
        found = connection.execute("SELECT data FROM picture WHERE hash = ?", [name]).fetchone()
        if found is not None and data_hash(found[0]) != name:
            yield _damage("picture", "picture", str(name), DAMAGED_PICTURE)
        yield None
