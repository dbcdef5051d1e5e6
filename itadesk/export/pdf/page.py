"""A page: text, lines and pictures put on it, as PDF's operators."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from itadesk.export.pdf.lines import LEADING, Line
from itadesk.export.pdf.syntax import number
from itadesk.records.document import Align, Orientation

_SHORT, _LONG = 595.276, 841.89
"""A4, in points."""
_WIDEST_SPACE, _WIDEST_GAP = 0.5, 0.08
"""What justifying may add to a space and between letters, in em."""


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page, in points from its top left corner."""

    left: float
    top: float
    width: float
    height: float = 0.0


@dataclass(frozen=True, slots=True)
class Writing:
    """How lines stand: size in points, and how they are aligned."""

    size: float
    align: Align = "left"

    @property
    def leading(self) -> float:
        """From line to line, in points."""
        return self.size * LEADING

    @property
    def baseline(self) -> float:
        """From the top of a line to its baseline, in points."""
        return self.size * 1.13


@dataclass(slots=True)
class Page:
    """One page; what is put on it is measured from its top left corner."""

    orientation: Orientation
    content: list[bytes] = field(default_factory=list)
    images: set[int] = field(default_factory=set)
    """Numbers of the pictures on it."""

    @property
    def width(self) -> float:
        """Points."""
        return _LONG if self.orientation == "landscape" else _SHORT

    @property
    def height(self) -> float:
        """Points."""
        return _SHORT if self.orientation == "landscape" else _LONG

    def text(self, lines: Sequence[Line], writing: Writing, box: Box) -> None:
        """Lines from the top of ``box`` down, in one text object."""
        out = [b"BT\n"]
        font, gap = 0, b"0"
        for index, line in enumerate(lines):
            if not line.words:
                continue
            y = self.height - box.top - writing.baseline - index * writing.leading
            left, space, between = _fitted(line, writing, box.width)
            wanted = number(between * writing.size)
            if wanted != gap:
                out.append(wanted + b" Tc\n")
                gap = wanted
            out.append(b"1 0 0 1 %s %s Tm\n" % (number(box.left + left), number(y)))
            font = _show(out, line, writing.size, font=font, space=space)
        if gap != b"0":
            out.append(b"0 Tc\n")
        if len(out) > 1:
            out.append(b"ET\n")
            self.content.append(b"".join(out))

    def boxes(self, boxes: Sequence[Box], line: float = 0.5) -> None:
        """Outlines, ``line`` points wide."""
        if not boxes:
            return
        rectangles = b"".join(self._rectangle(box) for box in boxes)
        self.content.append(b"%s w\n%sS\n" % (number(line), rectangles))

    def fill(self, boxes: Sequence[Box], colour: tuple[float, float, float] = (0, 0, 0)) -> None:
        """Filled rectangles; the colour is red, green, blue from 0 to 1."""
        shade = b" ".join(number(part) for part in colour)
        rectangles = b"".join(self._rectangle(box) for box in boxes)
        self.content.append(b"q %s rg\n%sf Q\n" % (shade, rectangles))

    def image(self, picture: int, box: Box) -> None:
        """The picture of this number, stretched over ``box``."""
        self.images.add(picture)
        place = b" ".join(number(value) for value in (box.width, 0, 0, box.height))
        corner = b"%s %s" % (number(box.left), number(self.height - box.top - box.height))
        self.content.append(b"q %s %s cm /I%d Do Q\n" % (place, corner, picture))

    def _rectangle(self, box: Box) -> bytes:
        values = (box.left, self.height - box.top - box.height, box.width, box.height)
        return b"%s re\n" % b" ".join(number(value) for value in values)


def _fitted(line: Line, writing: Writing, width: float) -> tuple[float, float, float]:
    """Where ``line`` begins in points, and what a space and a letter gain in em."""
    indent = line.indent * writing.size
    if writing.align == "left" or (writing.align == "justify" and line.last):
        return indent, 0.0, 0.0
    room = width - indent - line.width * writing.size
    if writing.align == "right":
        return indent + room, 0.0, 0.0
    if writing.align == "center":
        return indent + room / 2, 0.0, 0.0
    return (indent, *_stretched(line, max(room, 0.0) / writing.size))


def _stretched(line: Line, room: float) -> tuple[float, float]:
    """Justifying: spaces take what they may, the gaps between letters the rest."""
    spaces = sum(word.spaced for word in line.words[:-1])
    space = min(room / spaces, _WIDEST_SPACE) if spaces else 0.0
    rest = room - space * spaces
    gaps = sum(word.clusters for word in line.words) - 1
    if rest < 1e-6 or gaps < 1:
        return space, 0.0
    between = rest / gaps
    return (space, between) if between <= _WIDEST_GAP else (0.0, 0.0)


def _show(out: list[bytes], line: Line, size: float, *, font: int, space: float) -> int:
    """Write the line's words; returns the font that is now set."""
    gap = b"%.6g" % (-1000 * space) if space else b""
    pending: list[bytes] = []
    for word in line.words:
        for wanted, codes in word.runs:
            if wanted != font:
                if pending:
                    out.append(b"[%s]TJ\n" % b"".join(pending).replace(b"><", b""))
                    pending = []
                out.append(b"/F%d %s Tf\n" % (wanted, number(size)))
                font = wanted
            pending.append(codes)
        if gap and word.spaced:
            pending.append(gap)
    if pending:
        out.append(b"[%s]TJ\n" % b"".join(pending).replace(b"><", b""))
    return font
