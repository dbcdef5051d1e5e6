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
