"""Texts in parts that a cell of Excel can show: so many lines, so many characters."""

from collections import deque
from collections.abc import Iterator

from itadesk.export.font import Widths
from itadesk.formspec.sheets import LONGEST_CELL

_Pieces = deque[tuple[str, str]]


class Flowing:
    """A text that flows from cell to cell; ``room`` is the cells' width in em."""

    def __init__(self, text: str, room: float, widths: Widths) -> None:
        self._lines: _Pieces = deque(_broken(text, room, widths))

    def __bool__(self) -> bool:
        return bool(self._lines)

    def take(self, most: int) -> str:
        """The next lines, ``most`` at most; at least one line while there are any."""
        found, length = "", 0
        for _ in range(min(most, len(self._lines))):
            line, ending = self._lines[0]
            if found and length + len(line) + 1 > LONGEST_CELL:
                break
            self._lines.popleft()
            found += line + ending
            length = len(found)
        return found.removesuffix("\n")


def chunks(text: str, room: float, most: int, widths: Widths) -> list[str]:
    """``text`` in parts of ``most`` lines at most, each one that a cell can hold."""
    flow = Flowing(text, room, widths)
    found = []
    while flow:
        found.append(flow.take(most))
    return found


def _broken(text: str, room: float, widths: Widths) -> Iterator[tuple[str, str]]:
    """The lines of ``text``, each with the line end that follows it, if any."""
    for paragraph in text.split("\n"):
        lines = widths.lines(paragraph, room)
        for number, line in enumerate(lines, 1):
            starts = range(0, max(len(line), 1), LONGEST_CELL)
            for at in starts:
                last = number == len(lines) and at == starts[-1]
                yield line[at : at + LONGEST_CELL], "\n" if last else ""
