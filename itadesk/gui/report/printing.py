"""The pages of the PDF put on a printer: what is printed is what was previewed."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSize
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from itadesk.errors import ExportError
from itadesk.export.beside import write_bytes
from itadesk.gui.report import texts

_DOTS = 300
"""Per inch; pages are rendered so and scaled to finer printers, to spare memory."""
_POINTS = 72


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What to print: pages count from 1, both included."""

    printer: str
    """Name as the system knows it; empty: into a PDF file."""
    first: int
    last: int
    copies: int = 1


def print_pages(document: QPdfDocument, printer: QPrinter, job: PrintJob) -> int:
    """Put the pages on the printer, each in its own orientation; gives how many.

    Raises ExportError PRINT_FAILED where the printer does not take them.
    """
    printer.setFullPage(True)
    printer.setCopyCount(job.copies)
    pages = range(job.first - 1, min(job.last, document.pageCount()))
    _set_page(printer, document, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise ExportError("PRINT_FAILED", texts.PRINT_FAILED.format(printer=job.printer))
    for number in pages:
        if number != pages[0]:
            _set_page(printer, document, number)
            printer.newPage()
        _draw(painter, printer, document, number)
    painter.end()
    return len(pages)


def print_to_file(data: bytes, path: Path, job: PrintJob) -> None:
    """The pages of this PDF as the file ``path``, its words still words; one there is replaced.

    Raises ExportError.
    """
    from itadesk.export.pages import picked  # loaded when something is printed so

    write_bytes(path, picked(data, job.first, job.last, job.copies))


def _set_page(printer: QPrinter, document: QPdfDocument, number: int) -> None:
    size = document.pagePointSize(number)
    landscape = size.width() > size.height()
    orientation = (
        QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    )
    page = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(page, orientation, QMarginsF(0, 0, 0, 0)))


def _draw(painter: QPainter, printer: QPrinter, document: QPdfDocument, number: int) -> None:
    size = document.pagePointSize(number)
    dots = min(printer.resolution(), _DOTS) / _POINTS
    image = document.render(number, QSize(round(size.width() * dots), round(size.height() * dots)))
    whole = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    whole.moveTo(0, 0)
    painter.drawImage(whole, image)
