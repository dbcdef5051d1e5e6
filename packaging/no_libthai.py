"""Writes an empty shared object named libthai.so.0, so that Qt finds no libthai.

    python3 packaging/no_libthai.py DIR

The clerk's Windows PC has no libthai, Debian has; with DIR first in LD_LIBRARY_PATH the GUI tests
run as there. The object is written byte by byte because a fresh Debian has no compiler.
"""

import platform
import struct
import sys
from pathlib import Path

MACHINES = {"x86_64": 62, "amd64": 62, "aarch64": 183, "arm64": 183}
"""ELF ``e_machine`` of the 64-bit machines Qt's wheels are made for."""
NAME = b"\0libthai.so.0\0"


def shared_object(machine: int) -> bytes:
    """A 64-bit little-endian ELF shared object that exports nothing."""
    header, segments = 64, 2 * 56
    symbols = header + segments
    strings = symbols + 24
    hashes = strings + len(NAME) + (-len(NAME) % 8)
    dynamic = hashes + 24
    tags = (
        (14, 1),  # DT_SONAME: at offset 1 of the strings
        (4, hashes),  # DT_HASH
        (5, strings),  # DT_STRTAB
        (6, symbols),  # DT_SYMTAB
        (10, len(NAME)),  # DT_STRSZ
        (11, 24),  # DT_SYMENT
        (0, 0),
    )
    end = dynamic + 16 * len(tags)
    magic = b"\x7fELF\x02\x01\x01" + bytes(9)
    parts = (
        magic + struct.pack("<HHIQQQIHHHHHH", 3, machine, 1, 0, header, 0, 0, 64, 56, 2, 64, 0, 0),
        struct.pack("<IIQQQQQQ", 1, 6, 0, 0, 0, end, end, 0x1000),  # PT_LOAD, readable, writable
        struct.pack("<IIQQQQQQ", 2, 6, dynamic, dynamic, dynamic, end - dynamic, end - dynamic, 8),
        bytes(24),  # the one null symbol
        NAME + bytes(-len(NAME) % 8),
        struct.pack("<IIII", 1, 1, 0, 0) + bytes(8),
        b"".join(struct.pack("<QQ", *tag) for tag in tags),
    )
    return b"".join(parts)


def main() -> None:
    """Writes the object into the folder named on the command line."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    machine = MACHINES.get(platform.machine().lower())
    if machine is None or not sys.platform.startswith("linux"):
        return  # elsewhere Qt's wheel has no libthai to hide
    (folder / "libthai.so.0").write_bytes(shared_object(machine))


if __name__ == "__main__":
    main()
