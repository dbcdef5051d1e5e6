"""Laid-out cell texts, kept by (text, width, font): what painting and row heights share."""

from collections import OrderedDict
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from itadesk.gui.lines.wrapping import fill
from itadesk.thai.lines import break_points

PAD_X = 8
PAD_Y = 4
DEFAULT_CAP = 8
"""Lines a row grows to before it ends in an ellipsis."""
_ALL = 10_000


@dataclass(frozen=True, slots=True)
class CellLayout:
    """A text broken into lines; ``rest`` is what did not fit under the cap."""

    layout: QTextLayout
    lines: int
    line_height: float
    rest: str = ""

    @property
    def height(self) -> int:
        """Pixels with the padding above and below."""
        return round(self.lines * self.line_height) + 2 * PAD_Y

    def draw(self, painter: QPainter, box: QRectF) -> None:
        """Draw with the painter's pen, clipped to ``box``."""
        origin = box.topLeft()
        whole = self.lines - 1 if self.rest else self.lines
        for number in range(min(whole, self.layout.lineCount())):
            self.layout.lineAt(number).draw(painter, origin)
        if self.rest:
            top = origin.y() + whole * self.line_height
            line = QRectF(origin.x(), top, box.width(), self.line_height)
            painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft), self.rest)


class CellLayouts:
    """A cache of laid-out texts; ``measured`` counts those that had to be laid out."""

    def __init__(self, size: int = 3000) -> None:
        self._kept: OrderedDict[tuple[str, int, str, int, int], CellLayout] = OrderedDict()
        self._size = size
        self.measured = 0

    def get(self, text: str, width: int, font: QFont, *, cap: int, align: int = 0) -> CellLayout:
        """The layout of ``text`` in ``width`` pixels, at most ``cap`` lines."""
        key = (text, width, font.key(), cap, align)
        found = self._kept.get(key)
        if found is not None:
            self._kept.move_to_end(key)
            return found
        self.measured += 1
        made = self._kept[key] = _lay_out(text, width, font, cap=cap, align=align)
        if len(self._kept) > self._size:
            self._kept.popitem(last=False)
        return made


def broken(text: str, width: int, font: QFont) -> str:
    """``text`` with a line end wherever it breaks in ``width`` pixels."""
    layout = _lay_out(text, width, font, cap=_ALL, align=0).layout
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    spans = ((line.textStart(), line.textStart() + line.textLength()) for line in lines)
    return "\n".join(layout.text()[start:end].strip() for start, end in spans)


def _lay_out(text: str, width: int, font: QFont, *, cap: int, align: int) -> CellLayout:
    metrics = QFontMetricsF(font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    option.setAlignment(Qt.AlignmentFlag(align or int(Qt.AlignmentFlag.AlignLeft)))
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    height = ceil(metrics.lineSpacing())
    count, rest = _break(layout, max(width, 16), cap, height)
    if rest:
        first = rest.split("\n")[0]
        rest = metrics.elidedText(f"{first}…", Qt.TextElideMode.ElideRight, max(width, 16))
    return CellLayout(layout, max(count, 1), height, rest)


def _break(layout: QTextLayout, width: int, cap: int, height: float) -> tuple[int, str]:
    """Number of lines, and what stands from the last allowed line on if there is more."""
    text = layout.text().replace("\u2028", "\n")
    points = break_points(text)
    starts: list[int] = []
    more = False
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        if len(starts) == cap:
            more = True
            break
        fill(line, text, points, width)
        line.setPosition(QPointF(0, len(starts) * height))
        starts.append(line.textStart())
    layout.endLayout()
    return len(starts), text[starts[-1] :] if more else ""
