"""Lines: text is broken where a Thai reader would, list items hang, long words give way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from itadesk.export.pdf.words import Word, WordSetter
from itadesk.thai.clusters import clusters
from itadesk.thai.lines import pieces
from itadesk.thai.lists import list_mark

LEADING = 1.45
"""Line height in em: room for marks of two storeys."""
_SLACK = 1e-6
_WIDEST_HANG = 0.4
"""Share of the column an item's mark may take before its text no longer hangs."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; widths are in em."""

    words: tuple[Word, ...]
    indent: float = 0.0
    last: bool = False
    """Ends its paragraph: not stretched to the right edge."""

    @property
    def width(self) -> float:
        """From the indent to the last letter."""
        if not self.words:
            return 0.0
        return sum(word.width for word in self.words[:-1]) + self.words[-1].ink

    @property
    def text(self) -> str:
        """The letters of the line."""
        return "".join(word.text for word in self.words)


@dataclass(slots=True)
class LineSetter:
    """Breaks text into lines, with the words of one file."""

    words: WordSetter
    cut: Callable[[str], list[str]] = pieces
    """Text to pieces that no line may break."""

    def lines(
        self, text: str, width: float, style: int, *, first_line: float = 0.0
    ) -> tuple[Line, ...]:
        """``text`` in lines of ``width`` em; ``first_line`` is a paragraph's first indent."""
        found: list[Line] = []
        for paragraph in self.words.printable(text).split("\n"):
            found += self._paragraph(paragraph.rstrip(" "), width, style, first_line)
        return tuple(found)

    def _paragraph(self, text: str, width: float, style: int, first_line: float) -> Iterator[Line]:
        mark = list_mark(text)
        hang = self.words.word(mark, style).width if mark else 0.0
        if hang > width * _WIDEST_HANG:
            hang = 0.0
        indent = 0.0 if mark else first_line
        line: list[Word] = []
        used = 0.0
        for word in self._words(text, style, width - hang):
            if line and used + word.ink > width - indent + _SLACK:
                yield Line(tuple(line), indent)
                line, used, indent = [], 0.0, hang
            line.append(word)
            used += word.width
        yield Line(tuple(line), indent, last=True)

    def _words(self, text: str, style: int, width: float) -> Iterator[Word]:
        """The pieces of ``text``, those wider than a line in parts."""
        for piece in self.cut(text):
            word = self.words.word(piece, style)
            if word.ink <= width + _SLACK:
                yield word
            else:
                yield from self._parts(piece, style, width)

    def _parts(self, piece: str, style: int, width: float) -> Iterator[Word]:
        """A piece in parts that fit, cut between clusters; one cluster always stands."""
        part: list[str] = []
        used = 0.0
        for cluster in clusters(piece):
            wide = self.words.word(cluster, style).width
            if part and cluster.strip() and used + wide > width + _SLACK:
                yield self.words.word("".join(part), style)
                part, used = [], 0.0
            part.append(cluster)
            used += wide
        yield self.words.word("".join(part), style)
