"""Opening the one file: the lock, the journal, and refusing what is no book.

The file is never looked at with ``open()`` while a writer may hold it: closing such a handle
would drop this process's POSIX locks. SQLite looks at it instead, ``immutable`` and therefore
without a lock, a journal or a byte beside it.
"""

import errno
import os
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import quote

from itadesk.book.holder import drop_holder, holder_words
from itadesk.book.migrations import APPLICATION_ID, SCHEMA_VERSION, migrations
from itadesk.book.shapes import shapes
from itadesk.book.texts import DAMAGED_FILE, book_error, reason
from itadesk.errors import BookError

_PATIENCE: Final = 1.0
"""Seconds to wait for a command that is just reading the book."""

TROUBLES: Final = (sqlite3.Error, UnicodeDecodeError)
"""What reading a file may raise; sqlite3 cannot always decode its own message about damage."""

_CODES: Final = {
    sqlite3.SQLITE_BUSY: "BOOK_LOCKED",
    sqlite3.SQLITE_LOCKED: "BOOK_LOCKED",
    sqlite3.SQLITE_NOTADB: "NOT_A_BOOK",
    sqlite3.SQLITE_CORRUPT: "BOOK_DAMAGED",
    sqlite3.SQLITE_ERROR: "BOOK_DAMAGED",
    sqlite3.SQLITE_READONLY: "BOOK_READONLY",
    sqlite3.SQLITE_CANTOPEN: "BOOK_READONLY",
    sqlite3.SQLITE_PERM: "BOOK_READONLY",
    sqlite3.SQLITE_FULL: "BOOK_DISK_FULL",
}


_WITHOUT_RECORDS: Final = {
    "operation": "id, counter, at, person, machine, label, kind, target, state, digest",
    "change": 'id, operation, counter, tbl, "row", before, after, digest',
    "draft": 'tbl, "row", field, at, text, key',
    "picture": "hash, media_type, width, height, data",
    "meta": "name, value",
}


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the head of a file says of itself."""

    application_id: int
    version: int


def file_uri(path: Path, mode: str) -> str:
    """``path`` as SQLite's URI, whatever letters, ``#``, ``?`` or ``%`` it holds."""
    text = path.absolute().as_posix()
    return f"file://{'' if text.startswith('/') else '/'}{quote(os.fsencode(text))}?{mode}"


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection in autocommit mode; ``mode`` as in SQLite's URIs."""
    uri = file_uri(path, mode)
    return sqlite3.connect(uri, uri=True, timeout=_PATIENCE, isolation_level=None)


def book_trouble(error: sqlite3.Error | UnicodeDecodeError, path: Path) -> BookError:
    """What SQLite met, as a sentence about the file at ``path``."""
    number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    code = _CODES.get(number, "BOOK_UNREADABLE")
    detail = DAMAGED_FILE if code == "BOOK_DAMAGED" else reason(error)
    return book_error(code, path, holder=holder_words(path), detail=detail)


def look(path: Path) -> Stamp:
    """Make sure that ``path`` is a book this program can read, without touching it.

    Raises BookError BOOK_MISSING, NOT_A_BOOK, BOOK_NEWER, BOOK_DAMAGED or BOOK_UNREADABLE.
    """
    _look_from_outside(path)
    try:
        connection = connect(path, "mode=ro&immutable=1")
        try:
            stamp = Stamp(
                connection.execute("PRAGMA application_id").fetchone()[0],
                connection.execute("PRAGMA user_version").fetchone()[0],
            )
            if stamp == Stamp(APPLICATION_ID, SCHEMA_VERSION):
                _see_tables(connection)
        finally:
            connection.close()
    except TROUBLES as error:
        raise book_trouble(error, path) from error
    if stamp.application_id != APPLICATION_ID or stamp.version < 1:
        raise book_error("NOT_A_BOOK", path)
    if stamp.version > SCHEMA_VERSION:
        raise book_error("BOOK_NEWER", path)
    return stamp


def _see_tables(connection: sqlite3.Connection) -> None:
    """Raise sqlite3.OperationalError where a table or column of today's schema is not there."""
    for name, shape in shapes().items():
        columns = ", ".join(f'"{column}"' for column in shape.columns)
        connection.execute(f'SELECT id, digest, {columns} FROM "{name}" LIMIT 0')
    for table, columns in _WITHOUT_RECORDS.items():
        connection.execute(f"SELECT {columns} FROM {table} LIMIT 0")


def _look_from_outside(path: Path) -> None:
    try:
        if path.is_dir():
            raise book_error("BOOK_FOLDER", path)
        size = path.stat().st_size
    except FileNotFoundError as error:
        raise book_error("BOOK_MISSING", path) from error
    except (OSError, ValueError) as error:  # ValueError: a null character in the path
        raise book_error("BOOK_UNREADABLE", path, detail=reason(error)) from error
    if size == 0 and not wal_path(path).exists():
        raise book_error("BOOK_EMPTY", path)
    if not os.access(path, os.R_OK):
        raise book_error("BOOK_UNREADABLE", path, detail=reason(PermissionError(errno.EACCES, "")))


def wal_path(path: Path) -> Path:
    """SQLite's write-ahead log beside ``path``."""
    return path.with_name(path.name + "-wal")


def journal_path(path: Path) -> Path:
    """SQLite's rollback journal beside ``path``."""
    return path.with_name(path.name + "-journal")


def connect_writer(path: Path) -> sqlite3.Connection:
    """The one writing connection, exclusive. Raises BookError BOOK_LOCKED, BOOK_READONLY …"""
    look(path)
    if not (os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)):
        raise book_error("BOOK_READONLY", path)
    connection = None
    try:
        connection = connect(path, "mode=rw")
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = WAL").fetchone()
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except TROUBLES as error:
        if connection is not None:
            connection.close()
        raise book_trouble(error, path) from error
    return connection


def connect_reader(path: Path) -> sqlite3.Connection:
    """A connection that changes not one byte; an older schema comes as a copy in memory.

    What a killed writer left beside the file is recovered first, back to one file; where the
    folder does not let us, a copy elsewhere is recovered and read.
    """
    look(path)
    try:
        if _left_by_writer(path) and not _recovered(path):
            return _up_to_date(_recovered_copy(path))
        connection = connect(path, "mode=ro")
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
            copy = None if is_up_to_date(connection) else in_memory(connection)
        except TROUBLES:
            connection.close()
            raise
        if copy is None:
            return connection
        connection.close()
        return _up_to_date(copy)
    except TROUBLES as error:
        raise book_trouble(error, path) from error
    except OSError as error:
        raise book_error("BOOK_UNREADABLE", path, detail=reason(error)) from error


def is_up_to_date(connection: sqlite3.Connection) -> bool:
    """Whether the schema is of this program's version; each migration says so in its own step."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return bool(version == SCHEMA_VERSION)


def _up_to_date(copy: sqlite3.Connection) -> sqlite3.Connection:
    from itadesk.book.database import Database

    migrations().apply(Database(copy, execute_plugins=False))
    return copy


def in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A copy of a whole database in memory."""
    copy = sqlite3.connect(":memory:", isolation_level=None)
    connection.backup(copy)
    return copy


def close_writer(connection: sqlite3.Connection, path: Path) -> None:
    """Close for good: everything in the one file, nothing beside it."""
    try:
        connection.execute("PRAGMA journal_mode = DELETE").fetchone()
    except TROUBLES as error:
        raise book_trouble(error, path) from error
    finally:
        connection.close()


def _left_by_writer(path: Path) -> bool:
    if wal_path(path).exists() or journal_path(path).exists():
        return True
    with path.open("rb") as file:  # no -wal beside it: nobody in this process holds the book
        return file.read(20)[18:20] == b"\x02\x02"


def _recovered(path: Path) -> bool:
    """Bring a killed writer's work into the one file; False where the disk does not let us."""
    connection = connect(path, "mode=rw")
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        mode = connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
            raise
        return False
    finally:
        connection.close()
    drop_holder(path)
    return bool(mode == "delete")


def _recovered_copy(path: Path) -> sqlite3.Connection:
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "book.ita"
        shutil.copyfile(path, copy)
        for beside in (wal_path, journal_path):
            if beside(path).exists():
                shutil.copyfile(beside(path), beside(copy))
        connection = connect(copy, "mode=rw")
        try:
            return in_memory(connection)
        finally:
            connection.close()
