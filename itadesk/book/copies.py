"""A copy of a book to give away, with or without its history."""

import os
import sqlite3
from pathlib import Path
from typing import Final

from itadesk.book.backup import make_verified
from itadesk.book.connection import book_trouble, connect
from itadesk.book.disk import put_in_place, set_leftovers_aside
from itadesk.book.texts import book_error

_COUNTER: Final = """INSERT OR REPLACE INTO meta (name, value) VALUES ('counter', (
    SELECT CAST(max(coalesce((SELECT max(counter) FROM change), 0),
    coalesce((SELECT max(counter) FROM operation), 0)) AS TEXT)))"""
"""Keeps the counter growing, should the copy be merged back one day."""

_USED: Final = """SELECT logo FROM office UNION SELECT picture FROM evidence
    UNION SELECT picture FROM paper_picture"""


def save_copy(connection: sqlite3.Connection, book: Path, path: Path, *, history: bool) -> None:
    """Write a verified copy of ``book`` to ``path``, in place of a file that stands there.

    Without history there is nothing to undo in the copy, no draft, no picture out of use and no
    name of who edited. Raises BookError; the file at ``path`` is then untouched.
    """
    if path.absolute() == book.absolute() or (path.exists() and path.samefile(book)):
        raise book_error("COPY_ONTO_ITSELF", path)
    beside = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        make_verified(connection, beside, after=None if history else _without_history)
        set_leftovers_aside(path)
        put_in_place(beside, path)
    except sqlite3.Error as error:
        beside.unlink(missing_ok=True)
        raise book_trouble(error, path) from error
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise book_error("BOOK_READONLY", path) from error


def _without_history(path: Path) -> None:
    from itadesk.book.database import Database

    connection = connect(path, "mode=rw")
    try:
        with Database(connection, execute_plugins=False).atomic():
            connection.execute(_COUNTER)
            for table in ("change", "operation", "draft"):
                connection.execute(f"DELETE FROM {table}")
            connection.execute(f"DELETE FROM picture WHERE hash NOT IN ({_USED})")
        connection.execute("VACUUM")
    finally:
        connection.close()
