"""A page: text, lines and pictures put on it, as PDF's operators."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from itadesk.export.pdf.lines import LEADING, Line
from itadesk.export.pdf.syntax import number
from itadesk.records.document import Align, Orientation

_SHORT, _LONG = 595.276, 841.89
"""A4, in points."""
Colour = tuple[float, float, float]
"""Red, green, blue, each from 0 to 1."""
Point = tuple[float, float]
"""Right and down from the top left corner of the page, in points."""
BLACK: Colour = (0.0, 0.0, 0.0)
_WIDEST_SPACE, _WIDEST_GAP = 0.3, 0.08
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


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn; lengths in points."""

    width: float = 0.5
    colour: Colour = BLACK
    dashes: tuple[float, ...] = ()


@dataclass(slots=True)
class Page:
    """One page; what is put on it is measured from its top left corner."""

    width: float
    """Points, as the height."""
    height: float
    content: list[bytes] = field(default_factory=list)

    def reserve(self) -> int:
        """A place for a text that is known later, but is read before what follows now."""
        self.content.append(b"")
        return len(self.content) - 1

    def text(
        self, lines: Sequence[Line], writing: Writing, box: Box, slot: int | None = None
    ) -> None:
        """Lines from the top of ``box`` down, in one text object; ``slot`` was reserved for it."""
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
        if len(out) == 1:
            return
        out.append(b"ET\n")
        self.content[self.reserve() if slot is None else slot] = b"".join(out)

    def upward(self, line: Line, size: float, at: Point, colour: Colour = BLACK) -> None:
        """One line that is read from below, its baseline beginning at ``at``."""
        x, y = number(at[0]), number(self.height - at[1])
        out = [b"q %s rg BT\n0 1 -1 0 %s %s Tm\n" % (_numbers(colour), x, y)]
        _show(out, line, size, font=0, space=0.0)
        self.content.append(b"".join(out) + b"ET Q\n")

    def boxes(self, boxes: Sequence[Box], line: float = 0.5) -> None:
        """Outlines, ``line`` points wide."""
        if not boxes:
            return
        rectangles = b"".join(self._rectangle(box) for box in boxes)
        self.content.append(b"%s w\n%sS\n" % (number(line), rectangles))

    def fill(self, boxes: Sequence[Box], colour: Colour = BLACK) -> None:
        """Filled rectangles."""
        rectangles = b"".join(self._rectangle(box) for box in boxes)
        self.content.append(b"q %s rg\n%sf Q\n" % (_numbers(colour), rectangles))

    def stroke(self, points: Sequence[Point], pen: Pen) -> None:
        """A line through ``points``."""
        path = b"".join(
            b"%s %s\n" % (_numbers((x, self.height - y)), b"l" if index else b"m")
            for index, (x, y) in enumerate(points)
        )
        dashes = b"[%s] 0 d " % _numbers(pen.dashes)
        head = b"q %s RG %s w 1 J 1 j " % (_numbers(pen.colour), number(pen.width))
        self.content.append(head + dashes + path + b"S Q\n")

    def image(self, picture: int, box: Box) -> None:
        """The picture of this number, stretched over ``box``."""
        place = (box.width, 0, 0, box.height, box.left, self.height - box.top - box.height)
        self.content.append(b"q %s cm /I%d Do Q\n" % (_numbers(place), picture))

    def _rectangle(self, box: Box) -> bytes:
        values = (box.left, self.height - box.top - box.height, box.width, box.height)
        return b"%s re\n" % _numbers(values)


def a4(orientation: Orientation) -> Page:
    """An empty page of A4."""
    return Page(_LONG, _SHORT) if orientation == "landscape" else Page(_SHORT, _LONG)


def _numbers(values: Sequence[float]) -> bytes:
    return b" ".join(number(value) for value in values)


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
