"""Every place of the window in which something can be typed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.appendix import AppendixPage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import type_text

WORDS = "คำที่พิมพ์ค้างไว้ก่อนไฟดับ"
K = Qt.Key


def page_of(window: MainWindow, page: str) -> QWidget:
    """The page of this name, shown."""
    window.go(window.place.on_page(page))
    shown = window.workspace.page()
    assert shown is not None
    return shown


def type_in(page: QWidget, field: str, row: int = 0) -> None:
    """Type into a cell of a grid."""
    grid = page if isinstance(page, GridPage) else page.findChildren(GridPage)[0]
    column = next(n for n, item in enumerate(grid.model.source.columns) if item.field == field)
    grid.view.moving.go(row, column)
    grid.view.setFocus()
    type_text(WORDS, grid.view)


def _in_measures(window: MainWindow) -> None:
    type_in(page_of(window, "measures"), "steps")


def _in_new_row(window: MainWindow) -> None:
    type_in(page_of(window, "measures"), "title", 2)


def _in_results(window: MainWindow) -> None:
    type_in(page_of(window, "result:first-half"), "output")


def _in_new_row_of_results(window: MainWindow) -> None:
    type_in(page_of(window, "result:full-year"), "output", 2)


def _in_record_view(window: MainWindow) -> None:
    page = page_of(window, "measures")
    assert isinstance(page, GridPage)
    page.view.moving.go(1, 0)
    page.actions()["record"].trigger()
    field = next(field for field in page.record.fields if field.item.field == "steps")
    field.editor.setFocus()
    QTest.keyClick(field.editor, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(WORDS, field.editor)


def _in_record_view_after_esc(window: MainWindow) -> None:
    _in_record_view(window)
    page = grid_shown(window)
    field = next(field for field in page.record.fields if field.item.field == "steps")
    QTest.keyClick(field.editor, K.Key_Escape)
    assert field.text() != WORDS
    QTest.keyClick(field.editor, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(WORDS, field.editor)


def grid_shown(window: MainWindow) -> GridPage:
    """The grid shown now."""
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    return page


def _in_scores(window: MainWindow) -> None:
    type_in(page_of(window, "scores"), "wording")


def _in_analysis(window: MainWindow) -> None:
    type_in(page_of(window, "analysis"), "cause")


def _in_office(window: MainWindow) -> None:
    page = page_of(window, "office")
    assert isinstance(page, OfficePage)
    _over(page.fields.lines["website"])


def _in_units(window: MainWindow) -> None:
    page = page_of(window, "office")
    assert isinstance(page, OfficePage)
    page.tabs.setCurrentIndex(1)
    type_in(page.registers["unit"], "name")


def _in_signatories(window: MainWindow) -> None:
    page = page_of(window, "office")
    assert isinstance(page, OfficePage)
    page.tabs.setCurrentIndex(2)
    type_in(page.registers["signatory"], "name")


def _in_publications(window: MainWindow) -> None:
    type_in(page_of(window, "publications"), "url")


def in_words(window: MainWindow) -> None:
    """Type over the closing words of the paper."""
    page = page_of(window, "words")
    assert isinstance(page, WordsPage)
    editor = page.slots[(0, "closing")].editor
    editor.setFocus()
    editor.selectAll()
    type_text(WORDS, editor)


def _in_web_address(window: MainWindow) -> None:
    page = page_of(window, "words")
    assert isinstance(page, WordsPage)
    page.options.web.setFocus()
    type_text(WORDS, page.options.web)


def _in_caption(window: MainWindow) -> None:
    paper = window.place.paper
    made = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(made, "PNG")
    picture = window.desk.add_picture(made.getvalue())
    window.desk.add_rows("paper_picture", [{"paper": paper, "picture": picture}])
    page = page_of(window, "appendix")
    assert isinstance(page, AppendixPage)
    _over(page.caption)


def _over(line: QLineEdit) -> None:
    line.setFocus()
    line.selectAll()
    type_text(WORDS, line)


TYPING: tuple[tuple[str, str, Callable[[MainWindow], None]], ...] = (
    ("measure", "steps", _in_measures),
    ("measure", "title", _in_new_row),
    ("result", "output", _in_results),
    ("result", "output", _in_new_row_of_results),
    ("measure", "steps", _in_record_view),
    ("measure", "steps", _in_record_view_after_esc),
    ("score", "wording", _in_scores),
    ("analysis", "cause", _in_analysis),
    ("office", "website", _in_office),
    ("unit", "name", _in_units),
    ("signatory", "name", _in_signatories),
    ("publication", "url", _in_publications),
    ("paper_text", "text", in_words),
    ("paper", "web_address", _in_web_address),
    ("paper_picture", "caption", _in_caption),
)
EVERYWHERE = pytest.mark.parametrize(
    ("table", "field", "typing"), TYPING, ids=[typing.__name__.strip("_") for *_, typing in TYPING]
)


def holds(desk: Desk, table: str, field: str) -> bool:
    """Whether the words are in the book."""
    return any(getattr(record, field) == WORDS for record in desk.rows(table))


@contextmanager
def full_disk(book: Path) -> Iterator[None]:
    """No file may grow beyond what the book's log is now."""
    resource = pytest.importorskip("resource", reason="no such limit on Windows")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = book.with_name(f"{book.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
