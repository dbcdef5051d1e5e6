"""Formulas whose result was never worked out: the sheet holds no words for them to be read."""

import re
from typing import Final

from itadesk.imports.packages import open_package, read_part

_CELL: Final = re.compile(rb"<c\b[^>]*?>(?:(?!</c>).)*?</c>", re.DOTALL)
_NAME: Final = re.compile(rb'\br="([A-Z]{1,3}\d{1,7})"')
_RESULT: Final = re.compile(rb"<v>[^<]|<t\b[^>]*>[^<]")


def unworked_cells(data: bytes, name: str) -> tuple[str, ...]:
    """Names (``B7``) of the cells of an .xlsx that hold a formula and no result.

    A program that writes formulas without working them out leaves them so; Excel works them out
    when it opens the file and keeps the results when it saves it.
    """
    found: list[str] = []
    with open_package(data, name) as package:
        for part in package.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                found += _unworked(read_part(package, part, name))
    return tuple(found)


def _unworked(sheet: bytes) -> list[str]:
    if b"<f" not in sheet:
        return []
    cells = (match.group() for match in _CELL.finditer(sheet))
    bare = (cell for cell in cells if re.search(rb"<f[\s>/]", cell) and not _RESULT.search(cell))
    names = (_NAME.search(cell) for cell in bare)
    return [match[1].decode() for match in names if match]
