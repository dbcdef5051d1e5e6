"""Lines: text is broken where a Thai reader would, list items hang, long words give way."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from itadesk.export.pdf.words import Word, WordSetter
from itadesk.thai.clusters import clusters
from itadesk.thai.lines import pieces
from itadesk.thai.lists import list_mark

LEADING = 1.45
"""Line height in em: room for marks of two storeys."""
_SLACK = 1e-6
_FINE = 0.25
"""How closely balanced lines are fitted, in em."""
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


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph in words, before it is broken into lines; widths are in em."""

    words: tuple[Word, ...]
    hang: float = 0.0
    """Width of the mark of a list's item, after which its lines begin."""


Text = tuple[Passage, ...]


@dataclass(slots=True)
class LineSetter:
    """Breaks text into lines, with the words of one file."""

    words: WordSetter
    cut: Callable[[str], list[str]] = pieces
    """Text to pieces that no line may break."""

    def text(self, text: str, style: int) -> Text:
        """``text`` in words."""
        return tuple(
            self._paragraph(paragraph.rstrip(" "), style)
            for paragraph in self.words.printable(text).split("\n")
        )

    def _paragraph(self, text: str, style: int) -> Passage:
        word = self.words.word
        mark = list_mark(text)
        hang = word(mark, style).width if mark else 0.0
        return Passage(tuple(word(piece, style) for piece in self.cut(text)), hang)

    def lines(
        self, text: str | Text, width: float, style: int, *, first_line: float = 0.0
    ) -> tuple[Line, ...]:
        """``text`` in lines of ``width`` em; ``first_line`` is a paragraph's first indent."""
        found: list[Line] = []
        for paragraph in self.text(text, style) if isinstance(text, str) else text:
            found += self._broken(paragraph, width, style, first_line)
        return tuple(found)

    def widest(self, text: Text, style: int, limit: float) -> float:
        """The widest word of ``text``, in em; words wider than ``limit`` are not counted."""
        widest = 0.0
        for paragraph in text:
            for word in paragraph.words:
                if word.ink > widest:
                    bare = word.text.split()
                    inks = [self.words.width(part, style) for part in bare]
                    widest = max([widest, *(ink for ink in inks if ink <= limit)])
        return widest

    def balanced(self, text: str, width: float, style: int) -> tuple[Line, ...]:
        """``text`` in no more lines than ``width`` asks for, all of them about equally wide."""
        words = self.text(text, style)
        best = self.lines(words, width, style)
        low = width / 2
        while len(best) > 1 and width - low > _FINE:
            middle = (low + width) / 2
            tried = self.lines(words, middle, style)
            if len(tried) == len(best) and all(line.width <= middle for line in tried):
                best, width = tried, middle
            else:
                low = middle
        return best

    def _broken(
        self, paragraph: Passage, width: float, style: int, first_line: float
    ) -> Iterator[Line]:
        hang = paragraph.hang if paragraph.hang <= width * _WIDEST_HANG else 0.0
        indent = 0.0 if paragraph.hang else first_line
        line: list[Word] = []
        used = 0.0
        for word in self._fitting(paragraph.words, style, width - max(hang, indent)):
            if line and used + word.ink > width - indent + _SLACK:
                line[-1] = self.words.closing(line[-1], style)
                yield Line(tuple(line), indent)
                line, used, indent = [], 0.0, hang
            line.append(word)
            used += word.width
        if line:
            line[-1] = self.words.closing(line[-1], style)
        yield Line(tuple(line), indent, last=True)

    def _fitting(self, words: Iterable[Word], style: int, width: float) -> Iterator[Word]:
        """The words, those wider than a line in parts."""
        for word in words:
            if word.ink <= width + _SLACK:
                yield word
                continue
            smaller = clusters(word.text)
            parts = list(_spaced(smaller))
            if len(parts) > 1:
                within = (self.words.word(part, style) for part in parts)
                yield from self._fitting(within, style, width)
            else:
                yield from self._joined(smaller, style, width)

    def _joined(self, smaller: Sequence[str], style: int, width: float) -> Iterator[Word]:
        """As many clusters together as fit; one always stands."""
        part: list[str] = []
        used = 0.0
        for cluster in smaller:
            wide = self.words.word(cluster, style).width
            if part and cluster.strip() and used + wide > width + _SLACK:
                yield self.words.word("".join(part), style)
                part, used = [], 0.0
            part.append(cluster)
            used += wide
        yield self.words.word("".join(part), style)


def _spaced(smaller: Sequence[str]) -> Iterator[str]:
    """Clusters put together to parts that end in spaces, but for the last."""
    part = ""
    for cluster in smaller:
        if part.endswith(" ") and cluster != " ":
            yield part
            part = ""
        part += cluster
    yield part
