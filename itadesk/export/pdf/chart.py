"""Charts of scores, drawn with the paper's own text: bars per label, or lines over labels."""

from collections.abc import Iterator
from dataclasses import dataclass

from itadesk.export.pdf.faces import BOLD, REGULAR
from itadesk.export.pdf.lines import Line, LineSetter
from itadesk.export.pdf.page import BLACK, Box, Colour, Page, Pen, Point, Writing
from itadesk.records.document import Align, Chart
from itadesk.thai.digits import to_thai

_TOP = 100.0
_STEP = 20
_TITLE, _LABEL, _VALUE = 13.0, 10.0, 9.5
"""Sizes in points."""
_AXIS_WIDTH = 30.0
_COLOURS: tuple[Colour, ...] = (
    (0.13, 0.36, 0.60),
    (0.76, 0.40, 0.05),
    (0.20, 0.47, 0.25),
    (0.45, 0.27, 0.52),
)
"""Their greys differ too, for papers copied in black and white."""
_DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 3), (8, 3, 2, 3))
_GREY: Colour = (0.8, 0.8, 0.8)
_WHITE: Colour = (1.0, 1.0, 1.0)
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

    def set(self, text: str, width: float, size: float, *, bold: bool = False) -> tuple[Line, ...]:
        """Text in lines, with the chart's digits."""
        if self.chart.thai_digits:
            text = to_thai(text)
        return self.setter.lines(text, width / size, BOLD if bold else REGULAR)

    def write(
        self, text: str, box: Box, size: float, *, align: Align = "center", bold: bool = False
    ) -> None:
        """Text from the top of ``box`` down."""
        lines = self.set(text, box.width, size, bold=bold)
        self.page.text(lines, Writing(size, align), box)

    def values(self, number: int) -> Iterator[tuple[int, float]]:
        """Place and value of what is known of a series."""
        values = self.chart.series[number].values[: len(self.chart.labels)]
        return ((index, value) for index, value in enumerate(values) if value is not None)


def draw(chart: Chart, page: Page, box: Box, setter: LineSetter) -> None:
    """The chart within ``box``."""
    head = Writing(_TITLE).leading * _lines(chart.title, box.width, _TITLE, setter)
    legend = len(chart.series) > 1 or (chart.mark is not None and bool(chart.mark_label))
    line = Writing(_LABEL).leading
    slot = (box.width - _AXIS_WIDTH) / max(len(chart.labels), 1)
    labels = max((_lines(label, slot - 2, _LABEL, setter) for label in chart.labels), default=0)
    top = box.top + head + (line if legend else 0.0) + Writing(_VALUE).leading
    height = max(box.top + box.height - labels * line - 4 - top, 20.0)
    field = Box(box.left + _AXIS_WIDTH, top, box.width - _AXIS_WIDTH, height)
    drawing = _Drawing(chart, page, field, setter)
    drawing.write(chart.title, box, _TITLE, bold=True)
    if legend:
        _legend(drawing, box.top + head)
    _axes(drawing)
    steps = (_bars, _mark, _bar_values) if chart.kind == "bars" else (_mark, _curves)
    for step in steps:
        step(drawing)


def _lines(text: str, width: float, size: float, setter: LineSetter) -> int:
    return len(setter.lines(text, width / size, REGULAR)) if text else 0


def _legend(drawing: _Drawing, top: float) -> None:
    """The names of the series and of the mark line, each with its line, in one row."""
    chart = drawing.chart
    entries = [(series.name, _pen(chart, at, 3.0)) for at, series in enumerate(chart.series)]
    entries = entries if len(entries) > 1 else []
    if chart.mark is not None and chart.mark_label:
        entries.append((chart.mark_label, _MARK))
    left, middle = drawing.field.left, top + Writing(_LABEL).leading / 2
    for text, pen in entries:
        lines = drawing.set(text, drawing.field.width, _LABEL)
        drawing.page.stroke([(left, middle), (left + 22, middle)], pen)
        width = max(line.width for line in lines) * _LABEL
        drawing.page.text(lines[:1], Writing(_LABEL), Box(left + 28, top, width))
        left += 28 + width + 24


def _pen(chart: Chart, number: int, width: float) -> Pen:
    dashes = _DASHES[number % len(_DASHES)] if chart.kind == "line" else ()
    return Pen(width, _COLOURS[number % len(_COLOURS)], dashes)


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
    """Bars side by side within each label's width."""
    for number, _value, bar in _placed(drawing):
        drawing.page.fill([bar], _COLOURS[number % len(_COLOURS)])


def _bar_values(drawing: _Drawing) -> None:
    """The values above the bars or inside, on top of the mark line."""
    count = len(drawing.chart.series)
    for _number, value, bar in _placed(drawing):
        _bar_value(drawing, value, bar, drawing.slot if count == 1 else bar.width + 1)


def _placed(drawing: _Drawing) -> Iterator[tuple[int, float, Box]]:
    """Each bar with the number of its series and its value."""
    count = len(drawing.chart.series)
    wide = min(drawing.slot * 0.7 / max(count, 1), 46.0)
    low = drawing.field.top + drawing.field.height
    for number in range(count):
        for index, value in drawing.values(number):
            left = drawing.middle(index) + (number - count / 2) * wide
            top = drawing.height(value)
            yield number, value, Box(left + 0.5, top, wide - 1, low - top)


def _bar_value(drawing: _Drawing, value: float, bar: Box, width: float) -> None:
    """The value above its bar; where it is too wide, upright in the bar, or over a low one."""
    (line,) = drawing.set(f"{value:.2f}", 1000, _VALUE)
    middle = bar.left + bar.width / 2
    if line.width * _VALUE <= width:
        high = Writing(_VALUE).leading
        top, wide = bar.top - high, line.width * _VALUE
        drawing.page.fill([Box(middle - wide / 2, top + 3, wide, high - 4)], _WHITE)
        drawing.page.text((line,), Writing(_VALUE, "center"), Box(middle - 50, top, 100))
        return
    size = min(_VALUE, bar.width * 0.8)
    long, inside = line.width * size, line.width * size + 6 <= bar.height
    start = bar.top + long + 3 if inside else bar.top - 3
    baseline = (middle + size * 0.3, start)
    drawing.page.upward(line, size, baseline, _WHITE if inside else BLACK)


def _mark(drawing: _Drawing) -> None:
    if drawing.chart.mark is not None:
        field, y = drawing.field, drawing.height(drawing.chart.mark)
        drawing.page.stroke([(field.left, y), (field.left + field.width, y)], _MARK)


def _curves(drawing: _Drawing) -> None:
    """Points joined by lines; a missing value leaves a gap."""
    for number in range(len(drawing.chart.series)):
        pen = _pen(drawing.chart, number, 1.6)
        points: list[Point] = []
        before = -2
        for index, value in drawing.values(number):
            if index != before + 1:
                points = []
            points.append((drawing.middle(index), drawing.height(value)))
            if len(points) > 1:
                drawing.page.stroke(points[-2:], pen)
            x, y = points[-1]
            drawing.page.fill([Box(x - 2.5, y - 2.5, 5, 5)], pen.colour)
            _point_value(drawing, value, index, points[-1])
            before = index


def _point_value(drawing: _Drawing, value: float, index: int, at: Point) -> None:
    """The value above its point; below it where another series has a higher one."""
    others = (
        dict(drawing.values(number)).get(index) for number in range(len(drawing.chart.series))
    )
    below = any(other is not None and other > value for other in others)
    (line,) = drawing.set(f"{value:.2f}", 1000, _VALUE)
    width, high = line.width * _VALUE, Writing(_VALUE).leading
    top = at[1] + 2 if below else at[1] - 2 - high
    drawing.page.fill([Box(at[0] - width / 2 - 1, top + 3, width + 2, high - 4)], _WHITE)
    drawing.page.text((line,), Writing(_VALUE, "center"), Box(at[0] - 50, top, 100))
