"""Bringing files to the disk for good: content first, then the name."""

import os
import sys
from pathlib import Path


def flush(path: Path) -> None:
    """Return when the content of ``path`` is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def put_in_place(made: Path, path: Path) -> None:
    """Give a finished file its name, replacing what stood there, and return when that is so."""
    made.replace(path)
    if sys.platform == "win32":  # folders cannot be flushed there, nor need to be
        return
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def seat(path: Path) -> tuple[int, int] | None:
    """What the file of this name is on its disk; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (0, 0) if sys.platform == "win32" else (found.st_dev, found.st_ino)


def set_leftovers_aside(path: Path) -> None:
    """Rename the log of an earlier book of this name: SQLite would play it into a new one.

    It may be the last trace of somebody's work and is kept.
    """
    for ending in ("-wal", "-journal"):
        log = path.with_name(path.name + ending)
        if log.exists():
            number = 1
            while (aside := log.with_name(f"{log.name}.{number}")).exists():
                number += 1
            log.replace(aside)
