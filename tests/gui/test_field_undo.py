"""Ctrl+Z in a field outside the grids: its own typing first, then the book's last step."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.appendix import AppendixPage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import type_text

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
