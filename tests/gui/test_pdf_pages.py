"""The pages on screen: the place looked at stays, and nothing is kept of where one has been."""

from io import BytesIO

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from itadesk.gui.pdf_pages import PdfPages
from itadesk.gui.theme import palette
from tests.gui.conftest import turn_wheel

_PAGES = 8


@pytest.fixture
def pages(qtbot: QtBot) -> PdfPages:
    data = BytesIO()
    canvas = Canvas(data, pagesize=(600, 400))
    for _ in range(_PAGES):
        canvas.showPage()
    canvas.save()
    pages = PdfPages()
    qtbot.addWidget(pages)
    pages.resize(400, 300)
    pages.show()
    pages.show_pdf(data.getvalue())
    return pages


def _current(pages: PdfPages) -> int:
    return pages.view.pageNavigator().currentPage()


def _table(pages: PdfPages) -> QColor:
    return pages.view.palette().color(QPalette.ColorRole.Dark)


def test_a_place_gone_to_is_in_view(pages: PdfPages) -> None:
    bar = pages.view.verticalScrollBar()
    pages.go_to(5, 380)
    low = bar.value()
    pages.go_to(5, 20)
    assert _current(pages) == 5
    assert 150 < low - bar.value() < 360 * 400 / 600 + 40
    pages.go_to(0, 0)
    assert bar.value() == 0


def test_a_place_that_is_in_view_moves_nothing(pages: PdfPages) -> None:
    pages.go_to(3, 100)
    before = pages.view.verticalScrollBar().value()
    pages.go_to(3, 180)
    assert pages.view.verticalScrollBar().value() == before


def test_thousands_of_places_gone_to_are_not_kept(pages: PdfPages) -> None:
    for turn in range(3000):
        pages.go_to(turn * 3 % _PAGES, turn % 300)
    navigator = pages.view.pageNavigator()
    navigator.back()
    navigator.back()
    assert not navigator.backAvailable()


@pytest.mark.parametrize("width", [900, 250])
def test_the_place_stays_in_view_when_the_pages_get_another_width(
    pages: PdfPages, width: int
) -> None:
    pages.go_to(5, 100)
    pages.resize(width, 300)
    assert _current(pages) == 5


@pytest.mark.parametrize("width", [900, 250])
def test_pages_turned_by_hand_stay_too(pages: PdfPages, width: int) -> None:
    for _ in range(12):
        turn_wheel(pages.view.viewport())
    before = _current(pages)
    assert before > 1
    pages.resize(width, 300)
    assert abs(_current(pages) - before) <= 1


def test_home_and_end_go_to_the_first_and_the_last_page_and_stay(pages: PdfPages) -> None:
    bar = pages.view.verticalScrollBar()
    QTest.keyClick(pages.view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    pages.resize(410, 300)
    assert _current(pages) >= _PAGES - 2
    QTest.keyClick(pages.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.value() == 0


def test_a_page_that_is_not_there_is_not_gone_to(pages: PdfPages) -> None:
    pages.go_to(2, 0)
    before = pages.view.verticalScrollBar().value()
    pages.go_to(_PAGES, 100)
    assert pages.view.verticalScrollBar().value() == before


def test_a_mark_stands_left_of_its_place_and_moves_with_the_pages(pages: PdfPages) -> None:
    pages.mark([(0, 60, 100, 50), (_PAGES, 60, 100, 50)])
    (bar,) = pages.view.bars()
    scale = (pages.view.viewport().width() - 2 * pages.view.documentMargins().left()) / 600
    assert bar.right() < pages.view.documentMargins().left() + 60 * scale
    assert bar.height() == pytest.approx(50 * scale, abs=1)
    inside, outside = bar.center().toPoint(), bar.center().toPoint() + QPoint(0, 60)
    accent = pages.palette().color(QPalette.ColorRole.Highlight)
    image = pages.view.viewport().grab().toImage()
    assert image.pixelColor(inside) == accent
    assert image.pixelColor(outside) != accent
    pages.view.verticalScrollBar().setValue(30)
    (moved,) = pages.view.bars()
    assert bar.top() - moved.top() == 30
    pages.mark(())
    assert pages.view.bars() == []


def test_the_table_under_the_pages_follows_light_and_dark(
    pages: PdfPages, qapp: QApplication, qtbot: QtBot
) -> None:
    light, dark = QPalette(qapp.palette()), palette(dark=True)
    qapp.setPalette(dark)
    try:
        qtbot.waitUntil(lambda: _table(pages) == dark.color(QPalette.ColorRole.Mid))
    finally:
        qapp.setPalette(light)
