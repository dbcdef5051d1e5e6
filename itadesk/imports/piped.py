"""Tables of Markdown in plain text: cells parted by ``|``, a line of hyphens under the headings."""

import re
from collections.abc import Mapping, Sequence

_RULE = re.compile(r" {0,3}\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *")
_FENCE = re.compile(r" *```[a-z]* *")
_BETWEEN = re.compile(r"(?<!\\)\|")
_STRONG = re.compile(r"\*\*([^*\n]+)\*\*")


def tables(lines: Sequence[str]) -> Mapping[int, tuple[str, ...]]:
    """0-based number of each line that belongs to a table -> its cells, the mark-up off.

    A ``|`` makes no table without the line of hyphens, which is among the lines given. Every row
    of a table is at least as wide as its headings.
    """
    found: dict[int, tuple[str, ...]] = {}
    number = 0
    while number + 1 < len(lines):
        if not _begins(lines[number], lines[number + 1]):
            number += 1
            continue
        width = len(cells(lines[number]))
        while number < len(lines) and "|" in lines[number]:
            row = cells(lines[number])
            found[number] = row + ("",) * (width - len(row))
            number += 1
    return found


def cells(line: str) -> tuple[str, ...]:
    """The cells of one line, which may begin and end with a ``|`` or not."""
    inner = line.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return tuple(_plain(cell) for cell in _BETWEEN.split(inner))


def is_rule(line: str) -> bool:
    """Whether a line is the one of hyphens."""
    return "|" in line and bool(_RULE.fullmatch(line))


def is_fence(line: str) -> bool:
    """Whether a line only says that what follows, or stood before, is quoted."""
    return bool(_FENCE.fullmatch(line))


def _begins(line: str, below: str) -> bool:
    there = is_rule(below) and "|" in line and not is_rule(line)
    return there and len(cells(line)) == len(cells(below))


def _plain(cell: str) -> str:
    return _STRONG.sub(r"\1", cell.strip()).replace("\\|", "|")
