"""Words as they are set: measured once, and ready to be written on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, takewhile
from operator import itemgetter

from itadesk.export.pdf.embedding import FontUses
from itadesk.export.pdf.faces import Face, Faces
from itadesk.export.pdf.shape import Cluster, shape

_IGNORED = frozenset(
    (
        *(0x00AD, 0x061C, 0xFEFF),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        *range(0xFE00, 0xFE10),
        *range(0xE0000, 0xE0200),
    )
)
"""Never drawn: soft hyphens, joiners, marks of direction, variation selectors."""
_LINE_ENDS = dict.fromkeys((0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029), "\n")
_SPACES = dict.fromkeys((0x09, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")


@dataclass(frozen=True, slots=True)
class Word:
    """A piece of a line; widths are in em."""

    text: str
    width: float
    """With the spaces at its end."""
    ink: float
    """Without them."""
    runs: tuple[tuple[int, bytes], ...]
    """(number of the font, what stands between ``[`` and ``]TJ``)."""
    clusters: int
    spaced: bool
    """Ends in a space, which may be widened."""


@dataclass(slots=True)
class WordSetter:
    """Shapes each word of each style once for the whole file."""

    faces: Faces
    fonts: FontUses = field(default_factory=FontUses)
    missing: set[str] = field(default_factory=set)
    """Characters no font has; they are shown as ``[U+1F600]``."""
    _words: dict[tuple[str, int], Word] = field(default_factory=dict)
    _plain: set[str] = field(default_factory=lambda: {"\n"})
    """Characters that are drawn as they are."""
    _shown: dict[int, str] = field(default_factory=lambda: _LINE_ENDS | _SPACES)

    def printable(self, text: str) -> str:
        """``text`` with everything in it that can be drawn, and nothing that cannot."""
        new = set(text) - self._plain
        if not new:
            return text
        for char in sorted(new):
            self._meet(char)
        return text.replace("\r\n", "\n").translate(self._shown)

    def _meet(self, char: str) -> None:
        code = ord(char)
        if code in self._shown:
            return
        if code in _IGNORED:
            self._shown[code] = ""
        elif code in self.faces.characters:
            self._plain.add(char)
        else:
            self.missing.add(char)
            self._shown[code] = f"[U+{code:04X}]"

    def word(self, text: str, style: int) -> Word:
        """The word, set."""
        key = (text, style)
        word = self._words.get(key)
        if word is None:
            word = self._words[key] = self._set(text, style)
        return word

    def closing(self, word: Word, style: int) -> Word:
        """``word`` as the last of a line: readers take a hyphen there for their own and drop it.

        So the hyphen is copied with a hard space after it.
        """
        bare = word.text.rstrip(" ")
        if not bare.endswith("-"):
            return word
        key = (word.text + "\n", style)
        if key not in self._words:
            self._words[key] = self._set(word.text, style, closing=True)
        return self._words[key]

    def width(self, text: str, style: int) -> float:
        """Width of ``text`` without the spaces at its end, in em."""
        return self.word(text, style).ink

    def _set(self, text: str, style: int, *, closing: bool = False) -> Word:
        runs: list[tuple[int, bytes]] = []
        width, after, count = 0.0, 0.0, 0
        for face, clusters in shape(text, style, self.faces):
            marked = tuple(map(_closed, clusters)) if closing else clusters
            runs += self._encoded(face, marked)
            width += sum(cluster.advance for cluster in clusters) / face.upem
            spaces = takewhile(lambda cluster: cluster.text == " ", reversed(clusters))
            after = sum(space.advance for space in spaces) / face.upem
            count += len(clusters)
        spaced = text.endswith(" ")
        return Word(text, width, width - after, _merged(runs), count, spaced)

    def _encoded(self, face: Face, clusters: Sequence[Cluster]) -> Iterator[tuple[int, bytes]]:
        """Codes of the clusters in TJ's notation, kerning between them, by font."""
        clusters = list(clusters)
        while clusters:
            use = self.fonts.use(face)
            now, clusters = clusters[: use.room], clusters[use.room :]
            yield use.number, b"<%s>" % b"".join(use.encoded(cluster) for cluster in now)


def _merged(runs: list[tuple[int, bytes]]) -> tuple[tuple[int, bytes], ...]:
    """Neighbours in one font as one run."""
    if len(runs) == 1:
        return tuple(runs)
    groups = groupby(runs, key=itemgetter(0))
    return tuple((font, b"".join(codes for _, codes in group)) for font, group in groups)


def _closed(cluster: Cluster) -> Cluster:
    return replace(cluster, text="-\u00a0") if cluster.text == "-" else cluster
