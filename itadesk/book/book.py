"""The book: one SQLite file of one office, opened to be written by one or read by many."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self
from uuid import uuid4

from itadesk.book.backup import back_up
from itadesk.book.connection import (
    TROUBLES,
    book_trouble,
    close_writer,
    connect,
    connect_reader,
    connect_writer,
    in_memory,
    is_up_to_date,
)
from itadesk.book.copies import save_copy
from itadesk.book.disk import put_in_place, seat, set_leftovers_aside
from itadesk.book.drafts import Drafts
from itadesk.book.history import History
from itadesk.book.holder import current_holder, drop_holder, write_holder
from itadesk.book.migrations import migrations
from itadesk.book.pictures import Pictures
from itadesk.book.query import Query
from itadesk.book.rows import Rows
from itadesk.book.texts import book_error, edit_error, reason
from itadesk.book.verify import breaths, damages
from itadesk.errors import BookError, EditError
from itadesk.records.finding import Finding
from itadesk.thai.digits import to_thai

if TYPE_CHECKING:
    from itadesk.book.database import Database

_NAME: Final = 225
"""Bytes of a file's name; 255 are possible, and SQLite's and our own files stand beside it."""


class Book:
    """An open book. Everything SQL goes through here and stays with one thread."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, writable: bool) -> None:
        self.path = path
        self.writable = writable
        self.closed = False
        self._rehearsal = False
        self._seat: tuple[int, int] | None = None
        self.trouble = ""
        """Code of the last write that its disk did not take; empty once one succeeds."""
        self._connection = connection
        self.rows = Rows(connection, path)
        query = Query(connection, path)
        self.history = History(connection, query)
        self.drafts = Drafts(connection, query)
        self.pictures = Pictures(connection, query)

    @cached_property
    def _db(self) -> Database:
        """For transactions and migrations; made when the first comes."""
        from itadesk.book.database import Database

        return Database(self._connection, execute_plugins=False, recursive_triggers=False)

    @classmethod
    def create(cls, path: Path) -> Self:
        """A new, empty book at ``path``, open for writing but not yet ``settled`` there.

        Until ``settle`` moves it into place it is written beside, so that a half-made book is
        never found. Raises BookError BOOK_EXISTS, BOOK_BAD_NAME, BOOK_NO_FOLDER or
        BOOK_READONLY.
        """
        if len(os.fsencode(path.name)) > _NAME or not path.name:
            raise book_error("BOOK_BAD_NAME", path, limit=to_thai(str(_NAME // 3)))
        if path.exists():
            raise book_error("BOOK_EXISTS", path)
        if not path.absolute().parent.is_dir():
            raise book_error("BOOK_NO_FOLDER", path)
        beside = path.with_name(f"{path.name}.new-{os.getpid()}")
        try:
            beside.unlink(missing_ok=True)
            connection = connect(beside, "mode=rwc")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            book = cls(connection, beside, writable=True)
            migrations().apply(book._db)
            connection.execute("INSERT INTO meta (name, value) VALUES ('book', ?)", [str(uuid4())])
        except sqlite3.Error as error:
            beside.unlink(missing_ok=True)
            raise book_trouble(error, path) from error
        return book

    def settle(self, path: Path) -> None:
        """Close a book just made and move it to ``path``."""
        self._connection.close()
        self.closed = True
        if path.exists():
            self.path.unlink(missing_ok=True)
            raise book_error("BOOK_EXISTS", path)
        try:
            set_leftovers_aside(path)
            put_in_place(self.path, path)
        except OSError as error:
            self.path.unlink(missing_ok=True)
            raise book_error("BOOK_READONLY", path) from error

    @classmethod
    def open_to_write(cls, path: Path) -> Self:
        """The one writer. An older schema is brought up to date after a verified backup."""
        connection = connect_writer(path)
        book = cls(connection, path, writable=True)
        try:
            if not is_up_to_date(connection):
                back_up(connection, path)
                migrations().apply(book._db)
        except BookError:
            connection.close()
            raise
        except TROUBLES as error:
            connection.close()
            raise book_trouble(error, path) from error
        book._seat = seat(path)
        write_holder(path, current_holder())
        return book

    @classmethod
    def open_to_read(cls, path: Path) -> Self:
        """A reader that changes not one byte; an older schema is brought up to date in memory."""
        return cls(connect_reader(path), path, writable=False)

    @classmethod
    def open_to_rehearse(cls, path: Path) -> Self:
        """A copy in memory that takes every edit; the file is read and nothing reaches it."""
        connection = connect_reader(path)
        try:
            book = cls(in_memory(connection), path, writable=True)
        except sqlite3.Error as error:
            raise book_trouble(error, path) from error
        finally:
            connection.close()
        book._rehearsal = True
        book._connection.execute("PRAGMA foreign_keys = ON")
        return book

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing, also nested. What SQLite refuses becomes an EditError."""
        if self.closed:
            raise edit_error("BOOK_CLOSED")
        if not self.writable:
            raise edit_error("READ_ONLY")
        lost = self.lost()
        if lost is not None:
            self.trouble = lost.code
            raise lost
        kept = False
        try:
            with self._db.atomic():
                yield
            kept = True
            self.trouble = ""
        except sqlite3.Error as error:
            trouble = _edit_trouble(error)
            self.trouble = trouble.code
            raise trouble from error
        finally:
            if not kept:
                self.rows.forget()

    def lost(self) -> EditError | None:
        """Why nothing written now could be found again: the file was taken away or replaced.

        Other systems than Windows let that happen to an open file, and SQLite would write on
        into what has no name any more.
        """
        if self._seat is None or self.closed:
            return None
        here = seat(self.path)
        if here == self._seat:
            return None
        return edit_error("BOOK_GONE" if here is None else "BOOK_REPLACED", name=self.path.name)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, also where a writer comes in between."""
        if self._connection.in_transaction:
            yield
            return
        self._connection.execute("BEGIN")
        try:
            yield
        finally:
            self._connection.commit()

    def checkpoint(self) -> None:
        """Bring the log into the file; the next edits are then quick and the log short."""
        if not self.writable or self.closed:
            return
        try:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        except sqlite3.OperationalError:
            return  # the disk is full or away for a moment: the log keeps the work, try later

    def damages(self) -> Iterator[Finding]:
        """What is not as it was written, read anew from the file."""
        return damages(self._connection, self.rows)

    def breaths(self) -> Iterator[Finding | None]:
        """The same digest by digest, None after each few rows; structure and references apart."""
        return breaths(self._connection, self.rows)

    def back_up(self, folder: Path | None = None) -> Path:
        """A verified backup in ``folder`` or where backups are kept."""
        return back_up(self._connection, self.path, folder)

    def save_copy(self, path: Path, *, history: bool) -> None:
        """A verified copy to give away."""
        save_copy(self._connection, self.path, path, history=history)

    def abandon(self) -> None:
        """Let go of a book that could not be opened after all."""
        self.closed = True
        self._connection.close()
        if self.writable and not self._rehearsal:
            drop_holder(self.path)

    def close(self) -> None:
        """Leave one plain file; closing twice is no mistake."""
        if self.closed:
            return
        if self.lost() is not None:  # wherever the file is now, the log has another name there
            self.checkpoint()
            self.abandon()
            return
        self.closed = True
        if not self.writable or self._rehearsal:
            self._connection.close()
            return
        close_writer(self._connection, self.path)
        drop_holder(self.path)


def _edit_trouble(error: sqlite3.Error) -> EditError:
    number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
    if number == sqlite3.SQLITE_FULL:
        return edit_error("DISK_FULL")
    if number in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return edit_error("BOOK_DAMAGED")
    if number in (sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN):
        return edit_error("DISK_FAILED")
    return edit_error("EDIT_REFUSED", detail=reason(error))
