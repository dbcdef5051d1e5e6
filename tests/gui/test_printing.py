"""What comes out of the printer is what was previewed, page for page."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.errors import ExportError
from itadesk.formspec.shelf import shelf
from itadesk.gui.making import Order, lay_out
from itadesk.gui.pdf_pages import PdfPages
from itadesk.gui.report.print_dialog import PrintDialog
from itadesk.gui.report.printing import PrintJob, print_pages, print_to_file
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui

_SCALE = 2
"""Pixels per point of the comparison."""
_SAME = 0.6
"""Smoothed edges differ a little; by this share less than the same page two pixels aside."""


@pytest.fixture
def paper(book: Path) -> bytes:
    """A paper of several pages, portrait and landscape."""
    with Desk.read(book) as desk:
        order = Order(shelf().forms["ita-development"], desk.dossier(YEAR, "full-year"))
    return lay_out(order).data


def _opened(data: bytes) -> tuple[QPdfDocument, QBuffer]:
    document = QPdfDocument()
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(buffer)
    return document, buffer


def _to_file(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def _pages(data: bytes | Path) -> list[Image.Image]:
    with pypdfium2.PdfDocument(data) as opened:
        return [page.render(scale=_SCALE).to_pil().convert("L") for page in opened]


def _unlike(one: Image.Image, other: Image.Image) -> float:
    """Mean difference of grey, 0 to 255."""
    return ImageStat.Stat(ImageChops.difference(one, other.resize(one.size))).mean[0]


def _same(one: Image.Image, other: Image.Image) -> bool:
    """Whether two pages show the same in the same places."""
    aside = ImageChops.offset(other.resize(one.size), 2, 2)
    return _unlike(one, other) < _SAME * _unlike(one, aside)


def test_printed_pages_equal_the_pdf_s(qapp: object, paper: bytes, tmp_path: Path) -> None:
    document, _buffer = _opened(paper)
    target = tmp_path / "printed.pdf"
    count = print_pages(document, _to_file(target), PrintJob("file", 1, document.pageCount()))
    wanted, printed = _pages(paper), _pages(target)
    document.close()
    assert count == len(wanted) == len(printed)
    for page, (one, other) in enumerate(zip(wanted, printed, strict=True), 1):
        assert (one.width > one.height) == (other.width > other.height), page
        assert _same(one, other), page
    assert not _same(wanted[0], ImageChops.offset(printed[0], 2, 0)), "a shift is seen"
    assert not _same(wanted[0], printed[-1]), "another page is seen"


def test_only_the_pages_asked_for_are_printed(qapp: object, paper: bytes, tmp_path: Path) -> None:
    document, _buffer = _opened(paper)
    last = document.pageCount()
    target = tmp_path / "last.pdf"
    assert print_pages(document, _to_file(target), PrintJob("file", last, last)) == 1
    document.close()
    printed = _pages(target)
    assert len(printed) == 1
    assert _same(_pages(paper)[-1], printed[0])


def _words(data: bytes | Path) -> list[str]:
    with pypdfium2.PdfDocument(data) as opened:
        return [page.get_textpage().get_text_bounded() for page in opened]


@pytest.mark.parametrize("copies", [1, 2])
def test_a_file_printed_to_has_the_words_of_the_pages_asked_for(
    paper: bytes, tmp_path: Path, copies: int
) -> None:
    words = _words(paper)
    assert len(words) > 1
    assert all(words)
    target = tmp_path / "printed.pdf"
    print_to_file(paper, target, PrintJob("", 2, 2, copies))
    assert _words(target) == words[1:2] * copies
    same = zip(_pages(paper)[1:2] * copies, _pages(target), strict=True)
    assert all(one.tobytes() == other.tobytes() for one, other in same)
    print_to_file(paper, target, PrintJob("", 1, len(words), copies))
    assert _words(target) == words * copies


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine", extend=True)
def test_a_printer_that_takes_nothing_is_told(qapp: object, paper: bytes, tmp_path: Path) -> None:
    document, _buffer = _opened(paper)
    printer = _to_file(tmp_path / "no such folder" / "x.pdf")
    with pytest.raises(ExportError) as told:
        print_pages(document, printer, PrintJob("ห้องธุรการ", 1, 1))
    document.close()
    assert told.value.code == "PRINT_FAILED"
    assert "ห้องธุรการ" in told.value.message


def test_the_dialog_gives_pages_and_copies(qtbot: QtBot) -> None:
    dialog = PrintDialog(7)
    qtbot.addWidget(dialog)
    assert (dialog.job().first, dialog.job().last) == (1, 7)
    dialog.first.setValue(5)
    dialog.last.setValue(2)
    dialog.copies.setValue(3)
    job = dialog.job()
    assert (job.first, job.last, job.copies) == (2, 5, 3)
    dialog.printer.setCurrentIndex(dialog.printer.count() - 1)
    assert dialog.printer.currentText() == "พิมพ์ลงไฟล์ PDF…"
    assert dialog.job().printer == ""


def test_the_width_pages_fit_does_not_follow_their_height(qtbot: QtBot, paper: bytes) -> None:
    """Or the view turns its bar on and off for ever where the pages just fit."""
    pages = PdfPages()
    qtbot.addWidget(pages)
    pages.resize(300, 200)
    pages.show()
    pages.show_pdf(paper)
    width = pages.view.viewport().width()
    pages.resize(300, 200 * pages.page_count() * 4)
    assert pages.view.viewport().width() == width
    assert pages.view.verticalScrollBar().maximum() == 0
