"""Fields parted by tabs or commas, quoted as Excel and LibreOffice quote them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile("\r\n|\r")
_LONGEST_QUOTED = 100_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line of fields; a quoted field may itself hold line ends."""

    number: int
    """1-based physical line it begins on."""
    cells: tuple[str, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing at all stands on it."""
        return not any(cell.strip() for cell in self.cells)


def plain_lines(text: str) -> str:
    """``text`` with ``\\n`` for every kind of line end."""
    return _LINE_END.sub("\n", text)


def split(text: str, delimiter: str = "\t", *, quotes: str = "needed") -> list[Line]:
    """The lines of ``text``, field by field, in linear time; never raises.

    ``quotes``: ``needed`` takes quotation marks off a field only where they were needed (it holds
    a line end, the delimiter or doubled marks), so that a cell that merely begins and ends with a
    quotation mark keeps them; ``always`` is CSV; ``lines`` as ``needed`` but never over a
    delimiter, for texts nobody quoted on purpose.
    """
    return list(_lines(plain_lines(text), delimiter, quotes))


def _lines(text: str, delimiter: str, quotes: str) -> Iterator[Line]:
    plain = re.compile(f"[^{re.escape(delimiter)}\n]*")
    position, number, start = 0, 1, 1
    cells: list[str] = []
    while position <= len(text):
        field = _quoted(text, position, delimiter, quotes)
        if field is None:
            match = plain.match(text, position)
            value, position = (match.group(), match.end()) if match else ("", position)
        else:
            value, end = field
            number += text.count("\n", position, end)
            position = end
        cells.append(value)
        if position < len(text) and text[position] == delimiter:
            position += 1
            continue
        yield Line(start, tuple(cells))
        cells = []
        position += 1
        number += 1
        start = number


def _quoted(text: str, position: int, delimiter: str, quotes: str) -> tuple[str, int] | None:
    """The field that opens with a quotation mark at ``position`` and its end, or None."""
    if not text.startswith('"', position):
        return None
    end = position + 1
    while True:
        end = text.find('"', end, position + _LONGEST_QUOTED)
        if end < 0:
            return None
        if text.startswith('""', end):
            end += 2
            continue
        break
    end += 1
    if end < len(text) and text[end] not in (delimiter, "\n"):
        return None
    body = text[position + 1 : end - 1]
    if quotes == "always" or _needed(body, delimiter, quotes):
        return body.replace('""', '"'), end
    return None


def _needed(body: str, delimiter: str, quotes: str) -> bool:
    if quotes == "lines" and delimiter in body:
        return False
    return "\n" in body or '""' in body or delimiter in body


def sniff(text: str) -> str:
    """The delimiter a CSV most likely uses: comma, semicolon or tab."""
    sample = text[:20_000]
    counts = {
        mark: len([1 for line in split(sample, mark, quotes="always") if len(line.cells) > 1])
        for mark in ",;\t"
    }
    return max(counts, key=lambda mark: counts[mark])
