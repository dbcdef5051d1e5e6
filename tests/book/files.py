"""Looking at a book's folder from outside, and harming a file bit by bit."""

import hashlib
from pathlib import Path

Seen = tuple[dict[str, str], int, int]


def seen(path: Path) -> Seen:
    """Everything about a book's folder that reading could disturb."""
    files = {
        each.name: hashlib.sha256(each.read_bytes()).hexdigest()
        for each in sorted(path.parent.iterdir())
        if each.is_file()
    }
    return files, path.stat().st_mtime_ns, path.parent.stat().st_mtime_ns


def flip(path: Path, offset: int, bit: int) -> None:
    """Turn one bit of a file over."""
    data = bytearray(path.read_bytes())
    data[offset] ^= 1 << bit
    path.write_bytes(data)
