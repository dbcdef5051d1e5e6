"""What other writers and the screen borrow: a chart as picture, the width of a text."""

import io

import pypdfium2

from itadesk.export.pdf import chart as charts
from itadesk.export.pdf.faces import shipped_faces, style
from itadesk.export.pdf.page import Box, Page
from itadesk.export.pdf.paper import file_of
from itadesk.export.pdf.press import press
from itadesk.records.document import Chart, Document


def chart_png(chart: Chart, scale: float = 2.0) -> bytes:
    """``chart`` as PNG, ``scale`` dots to the point."""
    made = press(shipped_faces())
    page = Page(chart.width, chart.height)
    charts.draw(chart, page, Box(0, 0, chart.width, chart.height), made.setter)
    data = file_of(Document(chart.title, ()), [page], (), made)
    with pypdfium2.PdfDocument(data) as opened:
        image = opened[0].render(scale=scale).to_pil()
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


class TextMeter:
    """Measures text in Sarabun; it remembers words, so keep one for a whole file."""

    def __init__(self) -> None:
        self._setter = press(shipped_faces()).setter

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Width of one line of ``text``, in points."""
        words = self._setter.words
        return words.width(words.printable(text), style(bold=bold)) * size

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> int:
        """How many lines ``text`` takes in ``width`` points."""
        return len(self._setter.lines(text, width / size, style(bold=bold)))


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of one line of ``text`` in Sarabun, in points; for many texts keep a TextMeter."""
    return TextMeter().width(text, size, bold=bold)
