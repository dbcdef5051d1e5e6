"""Whether a book is what was written: SQLite's structure, references, digests, pictures."""

from collections.abc import Iterator

from sqlite_utils import Database

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


def damages(db: Database, rows: Rows) -> Iterator[Finding]:
    """Everything in the file that is not as it was written; nothing where the book is sound."""
    try:
        yield from _structure(db)
        for table in TABLES:
            yield from _rows(rows, table)
        yield from _references(db)
        yield from _history(db)
        yield from _pictures(db)
    except TROUBLES as error:
        yield _damage("file", "office", "", DAMAGED_FILE.format(detail=error))


def _damage(rule: str, table: str, row: str, message: str) -> Finding:
    return Finding(f"verify-{rule}", "error", table, row, "", message)


def _structure(db: Database) -> Iterator[Finding]:
    for (words,) in db.conn.execute("PRAGMA integrity_check"):
        if words != "ok":
            yield _damage("file", "office", "", DAMAGED_FILE.format(detail=words))


def _rows(rows: Rows, table: str) -> Iterator[Finding]:
    title = TABLES[table].title
    for row, values, digest in rows.stored(table):
        if row_digest(table, row, values) != digest:
            yield _damage("row", table, row, DAMAGED_ROW.format(title=title))


def _references(db: Database) -> Iterator[Finding]:
    for table, _rowid, _parent, _key in db.conn.execute("PRAGMA foreign_key_check"):
        spec = TABLES.get(table)
        words = ORPHAN_ROW.format(title=spec.title) if spec else DAMAGED_HISTORY
        yield _damage("reference", table, "", words)


_HISTORY = {
    "operation": ("at", "counter", "kind", "label", "machine", "person", "target"),
    "change": ("after", "before", "counter", "operation", "row", "tbl"),
}


def _history(db: Database) -> Iterator[Finding]:
    for table, columns in _HISTORY.items():
        names = ", ".join(columns)
        for row in db.conn.execute(f"SELECT id, digest, {names} FROM {table}"):
            values = dict(zip(columns, row[2:], strict=True))
            if row_digest(table, row[0], values) != row[1]:
                yield _damage("history", table, str(row[0]), DAMAGED_HISTORY)


def _pictures(db: Database) -> Iterator[Finding]:
    for name, data in db.conn.execute("SELECT hash, data FROM picture"):
        if data_hash(data) != name:
            yield _damage("picture", "picture", str(name), DAMAGED_PICTURE)
