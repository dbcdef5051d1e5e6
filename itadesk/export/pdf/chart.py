"""Charts of scores, drawn with the paper's own text: bars per label, or lines over labels."""

from collections.abc import Iterator
from dataclasses import dataclass

from itadesk.export.pdf.faces import BOLD, REGULAR
from itadesk.export.pdf.lines import LineSetter
from itadesk.export.pdf.page import Box, Colour, Page, Pen, Point, Writing
from itadesk.records.document import Align, Chart
from itadesk.thai.digits import to_thai

_TOP = 100.0
_STEP = 20
_TITLE, _LABEL, _VALUE, _SMALLEST = 13.0, 10.0, 9.5, 6.0
"""Sizes in points."""
_AXIS_WIDTH = 30.0
_COLOURS: tuple[Colour, ...] = (
    (0.13, 0.36, 0.60),
    (0.90, 0.55, 0.15),
    (0.35, 0.60, 0.35),
    (0.55, 0.35, 0.60),
)
"""Their greys differ too, for papers copied in black and white."""
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 3), (8, 3, 2, 3))
_GREY: Colour = (0.8, 0.8, 0.8)
_MARK = Pen(1.0, (0.75, 0.1, 0.1), (5, 3))


@dataclass(frozen=True, slots=True)
class _Drawing:
    """One chart on its way onto a page; ``field`` is where the values stand."""

    chart: Chart
    page: Page
    field: Box
    setter: LineSetter

    def height(self, value: float) -> float:
        """Where ``value`` stands, from the top of the page."""
        share = min(max(value, 0.0), _TOP) / _TOP
        return self.field.top + self.field.height * (1 - share)

    def middle(self, index: int) -> float:
        """Middle of a label's share of the width."""
        return self.field.left + (index + 0.5) * self.slot

    @property
    def slot(self) -> float:
        """Width that each label has."""
        return self.field.width / max(len(self.chart.labels), 1)

    def write(
        self, text: str, box: Box, size: float, *, align: Align = "center", bold: bool = False
    ) -> int:
        """Text from the top of ``box`` down; returns the number of its lines."""
        if self.chart.thai_digits:
            text = to_thai(text)
        lines = self.setter.lines(text, box.width / size, BOLD if bold else REGULAR)
        self.page.text(lines, Writing(size, align), box)
        return len(lines)

    def fitting(self, text: str, width: float) -> float:
        """The size at which ``text`` is no wider than ``width``; 0 where it would be too small."""
        shown = to_thai(text) if self.chart.thai_digits else text
        wide = self.setter.words.width(shown, REGULAR)
        size = min(_VALUE, width / wide) if wide else _VALUE
        return size if size >= _SMALLEST else 0.0


def draw(chart: Chart, page: Page, box: Box, setter: LineSetter) -> None:
    """The chart within ``box``."""
    head = Writing(_TITLE).leading * _lines(chart.title, box.width, _TITLE, setter)
    if len(chart.series) > 1:
        head += Writing(_LABEL).leading
    slot = (box.width - _AXIS_WIDTH) / max(len(chart.labels), 1)
    labels = max((_lines(label, slot - 2, _LABEL, setter) for label in chart.labels), default=0)
    foot = labels * Writing(_LABEL).leading + 4
    top = box.top + head + Writing(_VALUE).leading
    height = max(box.top + box.height - foot - top, 20.0)
    field = Box(box.left + _AXIS_WIDTH, top, box.width - _AXIS_WIDTH, height)
    drawing = _Drawing(chart, page, field, setter)
    drawing.write(chart.title, box, _TITLE, bold=True)
    if len(chart.series) > 1:
        _legend(drawing, box.top + head - Writing(_LABEL).leading)
    _axes(drawing)
    _bars(drawing) if chart.kind == "bars" else _curves(drawing)
    _mark(drawing)


def _lines(text: str, width: float, size: float, setter: LineSetter) -> int:
    return len(setter.lines(text, width / size, REGULAR)) if text else 0


def _legend(drawing: _Drawing, top: float) -> None:
    """The names of the series with their colours, in one row."""
    width = drawing.field.width / len(drawing.chart.series)
    middle = top + Writing(_LABEL).leading / 2
    for index, series in enumerate(drawing.chart.series):
        left = drawing.field.left + index * width
        pen = Pen(3.0, _COLOURS[index % len(_COLOURS)], _dashes(drawing.chart, index))
        drawing.page.stroke([(left, middle), (left + 22, middle)], pen)
        drawing.write(series.name, Box(left + 28, top, width - 28), _LABEL, align="left")


def _dashes(chart: Chart, index: int) -> tuple[float, ...]:
    return _DASHES[index % len(_DASHES)] if chart.kind == "line" else ()


def _axes(drawing: _Drawing) -> None:
    """Lines at 0, 20 … 100 with their numbers, and the labels below."""
    field = drawing.field
    for value in range(0, int(_TOP) + 1, _STEP):
        y = drawing.height(value)
        pen = Pen(0.4, _GREY) if value else Pen(0.8)
        drawing.page.stroke([(field.left, y), (field.left + field.width, y)], pen)
        box = Box(field.left - _AXIS_WIDTH, y - Writing(_LABEL).leading / 2, _AXIS_WIDTH - 5)
        drawing.write(str(value), box, _LABEL, align="right")
    for index, label in enumerate(drawing.chart.labels):
        left = field.left + index * drawing.slot + 1
        drawing.write(label, Box(left, field.top + field.height + 3, drawing.slot - 2), _LABEL)


def _bars(drawing: _Drawing) -> None:
    """Bars side by side within each label's width, their values above."""
    count = len(drawing.chart.series)
    wide = min(drawing.slot * 0.7 / max(count, 1), 46.0)
    for number in range(count):
        boxes = []
        for index, value in _values(drawing, number):
            left = drawing.middle(index) + (number - count / 2) * wide
            top = drawing.height(value)
            low = drawing.field.top + drawing.field.height
            boxes.append(Box(left + 0.5, top, wide - 1, low - top))
        if boxes:
            drawing.page.fill(boxes, _COLOURS[number % len(_COLOURS)])
        for index, value in _values(drawing, number):
            middle = drawing.middle(index) + (number - count / 2 + 0.5) * wide
            _value(drawing, value, (middle, drawing.height(value)), drawing.slot / max(count, 1))


def _curves(drawing: _Drawing) -> None:
    """Points joined by lines; a missing value leaves a gap."""
    for number in range(len(drawing.chart.series)):
        pen = Pen(1.6, _COLOURS[number % len(_COLOURS)], _dashes(drawing.chart, number))
        points: list[Point] = []
        before = -2
        for index, value in _values(drawing, number):
            if index != before + 1:
                points = []
            points.append((drawing.middle(index), drawing.height(value)))
            if len(points) > 1:
                drawing.page.stroke(points[-2:], pen)
            x, y = points[-1]
            drawing.page.fill([Box(x - 2.5, y - 2.5, 5, 5)], pen.colour)
            _value(drawing, value, (x, y - 2), drawing.slot)
            before = index


def _values(drawing: _Drawing, number: int) -> Iterator[tuple[int, float]]:
    """Place and value of what is known of a series."""
    values = drawing.chart.series[number].values[: len(drawing.chart.labels)]
    return ((index, value) for index, value in enumerate(values) if value is not None)


def _value(drawing: _Drawing, value: float, at: Point, width: float) -> None:
    """The value above its bar or point, with two decimals."""
    text = f"{value:.2f}"
    size = drawing.fitting(text, width)
    if size:
        top = at[1] - Writing(size).leading
        drawing.write(text, Box(at[0] - width, top, 2 * width), size)


def _mark(drawing: _Drawing) -> None:
    """The mark line over the whole width, its label at the right."""
    if drawing.chart.mark is None:
        return
    field, y = drawing.field, drawing.height(drawing.chart.mark)
    drawing.page.stroke([(field.left, y), (field.left + field.width, y)], _MARK)
    box = Box(field.left, y, field.width)
    drawing.write(drawing.chart.mark_label, box, _LABEL, align="right")
