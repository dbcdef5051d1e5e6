"""Ctrl+Z in a field outside the grids: its own typing first, then the book's last step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.appendix import AppendixPage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.place import OFFICE_PAGES, Place
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit, Value
from itadesk.records.paper import Paper, PaperText
from tests.gui.conftest import YEAR, type_text

pytestmark = pytest.mark.gui
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Field = QLineEdit | QPlainTextEdit


def _website(window: MainWindow) -> Field:
    window.go(window.place.on_page("office"))
    page = window.workspace.page()
    assert isinstance(page, OfficePage)
    return page.fields.lines["website"]


def _title(window: MainWindow) -> Field:
    window.go(window.place.on_page("words"))
    page = window.workspace.page()
    assert isinstance(page, WordsPage)
    return page.slots[(0, "title")].editor


def _web(window: MainWindow) -> Field:
    window.go(window.place.on_page("words"))
    page = window.workspace.page()
    assert isinstance(page, WordsPage)
    return page.options.web


def _caption(window: MainWindow) -> Field:
    window.desk.add_rows("paper_picture", [{"paper": window.place.paper, "caption": "ภาพ"}])
    window.go(window.place.on_page("appendix"))
    page = window.workspace.page()
    assert isinstance(page, AppendixPage)
    return page.caption


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.mark.parametrize("find", [_website, _title, _web, _caption])
def test_a_field_undoes_its_typing_and_once_stored_the_book(
    window: MainWindow, find: Callable[[MainWindow], Field]
) -> None:
    field = find(window)
    before = _text(field)
    field.setFocus()
    field.selectAll()
    type_text("คำแรก", field)
    QTest.keyClick(field, K.Key_Z, CTRL)
    assert _text(field) == before
    QTest.keyClick(field, K.Key_Y, CTRL)
    assert _text(field) == "คำแรก"
    QTest.keyClick(field, K.Key_Tab)
    assert QApplication.focusWidget() is not field
    field.setFocus()
    assert window.desk.redo_label is None
    QTest.keyClick(field, K.Key_Z, CTRL)
    assert window.desk.redo_label
    assert _text(field) == before
    QTest.keyClick(field, K.Key_Y, CTRL)
    assert window.desk.redo_label is None
    assert _text(field) == "คำแรก"


def _steps(window: MainWindow) -> None:
    """One step on each of several pages."""
    key = window.place.paper_key
    desk, row = window.desk, window.desk.measures(YEAR)[1].id
    desk.set_cells([CellEdit("measure", row, "steps", "ขั้นใหม่")])
    desk.set_cells([CellEdit("office", "office", "province", "สมมติบุรี")])
    desk.set_cells([CellEdit("paper", window.place.paper, "web_address", "https://a.go.th", key)])
    other = Paper.id_for("plan", YEAR, "full-year")
    words: dict[str, Value] = {"paper": other, "part": 0, "slot": "closing"}
    closing = PaperText.id_for(other, 0, "closing")
    desk.set_cells([CellEdit("paper_text", closing, "text", "คำลงท้าย", words)])


def test_undo_from_a_page_without_a_grid_leads_to_what_changed(window: MainWindow) -> None:
    _steps(window)
    window.go(window.place.on_page("appendix"))
    role = window.place.role
    assert role == "report"
    seen = []
    for _step in range(4):
        window.commands["undo"].trigger()
        seen.append((window.place.page, window.place.role))
    assert seen[0] == ("words", "plan")
    assert seen[1] == ("words", "report")
    assert seen[2] == ("office", "report")
    assert seen[3][0] == "measures"
    assert window.workspace.current_row()[1] == window.desk.measures(YEAR)[1].id
    window.go(window.place.on_page("appendix"))
    window.commands["redo"].trigger()
    assert window.place.page == "measures"


def test_undo_where_the_change_is_seen_stays(window: MainWindow) -> None:
    window.desk.set_cells([CellEdit("measure", window.desk.measures(YEAR)[1].id, "steps", "ก")])
    window.desk.set_cells([CellEdit("office", "office", "website", "a.go.th")])
    window.go(window.place.on_page("office"))
    QTest.keyClick(window.focusWidget() or window, K.Key_Z, CTRL)
    assert window.place.page == "office"
    page = window.workspace.page()
    assert isinstance(page, OfficePage)
    assert page.fields.lines["website"].hasFocus()
    QTest.keyClick(page.fields.lines["website"], K.Key_Z, CTRL)
    assert window.place.page == "measures"


@pytest.mark.parametrize("page", ["measures", "result:full-year", "office", "scores"])
@pytest.mark.parametrize("filled", [True, False])
def test_undoing_a_deleted_year_leads_to_the_year(
    window: MainWindow, page: str, filled: bool
) -> None:
    gone = YEAR + 1
    window.desk.add_year(gone)
    if filled:
        window.desk.add_rows("measure", [{"fiscal_year": gone, "title": "กิจกรรมปลูกต้นไม้"}])
    window.go(Place(gone))
    window.desk.remove_year(gone)
    assert window.place.fiscal_year == YEAR
    window.go(Place(YEAR).on_page(page))
    window.commands["undo"].trigger()
    assert window.place.fiscal_year == gone
    assert window.place.page not in OFFICE_PAGES
    assert window.top_bar.year.currentData() == gone
    window.commands["redo"].trigger()
    assert window.place.fiscal_year == YEAR
