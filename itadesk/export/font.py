"""The font that office files name, and how wide it sets text."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import uharfbuzz

from itadesk.paths import resources_dir
from itadesk.records.document import Document
from itadesk.thai.clusters import clusters
from itadesk.thai.lines import parts, pieces

OFFICE_FONT = "TH SarabunPSK"
"""What offices have installed and expect; other programs fall back to a Thai font of theirs."""

_SHIPPED = "Sarabun-Regular.ttf"
_UNKNOWN_WIDTH = 0.6
"""Of an em: letters that Sarabun lacks."""


def font_name(document: Document) -> str:
    """Family name of the TTF the user picked for ``document``, else the offices' own."""
    path = Path(document.font)
    if not document.font or not path.is_file():
        return OFFICE_FONT
    face = uharfbuzz.Face(uharfbuzz.Blob(path.read_bytes()))
    return face.get_name(uharfbuzz.OTNameIdPredefined.FONT_FAMILY) or OFFICE_FONT


class Widths(dict[str, float]):
    """Widths of single letters in Sarabun, in em; marks have none. Learns letters as they come.

    Sarabun is a little wider than the fonts that stand in for it, so counts err on the safe side.
    """

    def __init__(self) -> None:
        super().__init__()
        data = (resources_dir() / "fonts" / _SHIPPED).read_bytes()
        self._font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(data)))
        self._upem = float(self._font.face.upem)

    def __missing__(self, char: str) -> float:
        glyph = self._font.get_nominal_glyph(ord(char))
        width = self._font.get_glyph_h_advance(glyph) / self._upem if glyph else _UNKNOWN_WIDTH
        self[char] = width
        return width

    def of(self, text: str) -> float:
        """Width of one line of ``text``, in em."""
        return sum(map(self.__getitem__, text))

    def lines(self, text: str, width: float) -> list[str]:
        """``text`` in the lines it takes in ``width`` em, as a reader would break them."""
        found: list[str] = []
        for paragraph in text.split("\n"):
            if self.of(paragraph) <= width:
                found.append(paragraph)
            else:
                found += self._broken(paragraph, width)
        return found

    def _broken(self, paragraph: str, width: float) -> list[str]:
        found, line, used = [], "", 0.0
        for piece in self._fitting(pieces(paragraph), width):
            if line and used + self.of(piece.rstrip(" ")) > width:
                found.append(line)
                line, used = "", 0.0
            line, used = line + piece, used + self.of(piece)
        return [*found, line]

    def _fitting(self, uncut: Iterable[str], width: float) -> Iterator[str]:
        """The pieces, those wider than a line in smaller ones."""
        for piece in uncut:
            if self.of(piece.rstrip(" ")) <= width:
                yield piece
            elif " " in piece.strip(" "):
                yield from self._fitting(parts(piece), width)
            else:
                yield from clusters(piece)

    def count(self, text: str, width: float) -> int:
        """How many lines ``text`` takes in ``width`` em."""
        if "\n" not in text and self.of(text) <= width:
            return 1
        return len(self.lines(text, width))


@cache
def sarabun() -> Widths:
    """The widths of Sarabun, read once."""
    return Widths()
