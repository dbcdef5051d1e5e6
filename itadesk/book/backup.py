"""Verified backups: written beside, opened and checked, and only then moved into place.

They are kept on the PC in the user's folder (``backups/NAME-HASH``, HASH from the book's
path), so that a book on a lost or broken stick is not lost with it. The newest twenty stay, and
the newest of each of the last sixty days on which there was one.
"""

import errno
import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Final

from itadesk.book.connection import (
    book_trouble,
    connect,
    connect_reader,
    journal_path,
    look,
    wal_path,
)
from itadesk.book.disk import flush, put_in_place
from itadesk.book.rows import Rows
from itadesk.book.texts import book_error, reason
from itadesk.book.verify import damages
from itadesk.errors import BookError
from itadesk.paths import user_dir

_NEWEST: Final = 20
_DAYS: Final = 60
_NAME: Final = 40
"""Characters; Thai ones take three bytes each, of 255 in a name."""


def backup_folder(book: Path) -> Path:
    """Where backups of the book at this path are kept."""
    where = blake2b(os.fsencode(os.path.realpath(book)), digest_size=4).hexdigest()
    return user_dir() / "backups" / f"{_short(book)}-{where}"


def backups_of(book: Path) -> tuple[Path, ...]:
    """The backups of the book at this path, newest first."""
    found = backup_folder(book).glob("*.ita")
    return tuple(sorted(found, key=lambda path: path.stem, reverse=True))


def back_up(connection: sqlite3.Connection, book: Path, folder: Path | None = None) -> Path:
    """Write a verified backup and return where it is.

    Raises BookError BACKUP_FAILED; earlier backups are then untouched.
    """
    kept = folder is None
    folder = folder or backup_folder(book)
    target = folder / f"{_short(book)} {_moment()}.ita"
    beside = target.with_name(target.name + ".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        make_verified(connection, beside)
        target = _free(target)
        put_in_place(beside, target)
    except (OSError, sqlite3.Error, BookError) as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise book_error("BACKUP_FAILED", book, detail=reason(error)) from error
    if kept:
        _thin_out(backups_of(book), keep=target)
    return target


def make_verified(
    connection: sqlite3.Connection, path: Path, *, after: Callable[[Path], None] | None = None
) -> None:
    """Write a compact copy to ``path``, let ``after`` change it, check it, bring it to the disk.

    Raises sqlite3.Error, OSError or BookError BOOK_DAMAGED.
    """
    path.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", [str(path)])
    if after is not None:
        after(path)
    _verified(path)
    flush(path)


def _short(book: Path) -> str:
    """The book's name, so short that what is added still makes a name a disk takes."""
    return os.fsencode(book.stem).decode(errors="replace")[:_NAME]


def _moment() -> str:
    """Local date and time for a file's name, Common Era, so that names sort by time."""
    now = datetime.now().astimezone()
    return f"{now:%Y-%m-%d %H%M%S}-{now.microsecond // 1000:03}"


def _free(target: Path) -> Path:
    """``target``, or with a number where two backups fall into one second."""
    number, free = 1, target
    while free.exists():
        number += 1
        free = target.with_stem(f"{target.stem}-{number:02}")
    return free


def _verified(path: Path) -> None:
    """Raise BookError where the file at ``path`` is not a sound book of any known version."""
    look(path)
    connection = connect_reader(path)
    try:
        first = next(damages(connection, Rows(connection, path)), None)
    finally:
        connection.close()
    if first is not None:
        raise book_error("BOOK_DAMAGED", path, detail=first.message)


def _thin_out(newest_first: Sequence[Path], *, keep: Path) -> None:
    """Take old ones away; never ``keep``, which a clock set back makes look old."""
    days: set[str] = set()
    for place, path in enumerate(newest_first):
        day = path.stem.rsplit(" ", 2)[-2]
        first_of_day = day not in days and len(days) < _DAYS
        days.add(day)
        if place >= _NEWEST and not first_of_day and path != keep:
            path.unlink(missing_ok=True)


def restore(backup: Path, book: Path) -> Path | None:
    """Put a backup in the place of ``book``; what stood there is kept aside and returned.

    The backup is verified before anything is touched. Raises BookError, also BOOK_LOCKED where
    the book is open.
    """
    _verified(backup)
    if book.is_dir():
        raise book_error("BOOK_FOLDER", book)
    beside = book.with_name(book.name + ".part")
    try:
        _nobody_has(book)
        shutil.copyfile(backup, beside)
        flush(beside)
        aside = _set_aside(book)
        put_in_place(beside, book)
    except sqlite3.Error as error:
        raise book_trouble(error, book) from error
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise book_error("BOOK_DISK_FULL" if full else "BOOK_READONLY", book) from error
    return aside


def _nobody_has(book: Path) -> None:
    """Raise BookError BOOK_LOCKED where a writer holds ``book``; a broken file is nobody's."""
    if not book.exists():
        return
    connection = connect(book, "mode=rw")
    try:
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("ROLLBACK")
    except sqlite3.DatabaseError as error:
        if book_trouble(error, book).code == "BOOK_LOCKED":
            raise
    finally:
        connection.close()


def _set_aside(book: Path) -> Path | None:
    """Rename ``book`` and whatever SQLite left beside it; a new file must not meet an old log."""
    if not book.exists():
        return None
    aside = _free(book.with_stem(f"{_short(book)} ก่อนกู้ {_moment()}"))
    for beside in (wal_path, journal_path):
        if beside(book).exists():
            beside(book).replace(beside(aside))
    book.replace(aside)
    return aside
