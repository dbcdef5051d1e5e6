"""Words typed into a form of one's own stay, whatever is shown next or happens to the PC."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from itadesk import paths
from itadesk.formspec.shelf import shelf
from itadesk.formspec.writer import save_form
from itadesk.gui.forms.dialog import FormsDialog
from itadesk.gui.forms.parts import PartEditor
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.parts import Parts
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit
from tests.gui.conftest import type_text
from tests.gui.typing_places import page_of

WORDS = "คำนำที่พิมพ์ค้าง {office.ยังไม่เสร็จ"


@pytest.fixture
def dialog(
    window: MainWindow, parts: Parts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> FormsDialog:
    """An own form in which words were just typed; leaving it says that they may go."""
    monkeypatch.setattr("itadesk.gui.forms.dialog.choose", lambda *_a, **_k: 1)
    made = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(made)
    made.show()
    made.copy()
    preamble = made.tabs.parts[0].preamble
    preamble.selectAll()
    type_text(WORDS, preamble)
    return made


def test_a_form_being_changed_comes_back_after_a_power_cut(
    window: MainWindow, parts: Parts, qtbot: QtBot, dialog: FormsDialog
) -> None:
    QTest.qWait(1300)
    assert dialog.choice.currentData()
    again = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(again)
    place = again.choice.findData(dialog.choice.currentData())
    again.choice.setCurrentIndex(place)
    again.choice.activated.emit(place)
    assert again.tabs.parts[0].preamble.toPlainText() == WORDS
    assert again.buttons["save"].isEnabled()
    again.tabs.parts[0].preamble.setPlainText("พิมพ์เสร็จแล้ว")
    assert again.save()
    assert again.tabs.parts[0].preamble.toPlainText() == "พิมพ์เสร็จแล้ว"
    assert not list(paths.user_forms_dir().glob("*.draft"))


def test_looking_at_another_form_leaves_the_words_typed_in_the_first(dialog: FormsDialog) -> None:
    here = dialog.choice.currentIndex()
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    other = 0 if here else 1
    dialog.choice.setCurrentIndex(other)
    dialog.choice.activated.emit(other)
    assert dialog.tabs.parts[0].preamble.toPlainText() != WORDS
    dialog.choice.setCurrentIndex(here)
    dialog.choice.activated.emit(here)
    assert dialog.tabs.parts[0].preamble.toPlainText() == WORDS


def test_leaving_a_form_unsaved_on_purpose_forgets_the_words(dialog: FormsDialog) -> None:
    QTest.qWait(1200)
    dialog.reject()
    assert not dialog.isVisible()
    assert not list(paths.user_forms_dir().glob("*.draft"))


def test_removing_a_form_is_asked_for_it_cannot_be_undone(
    dialog: FormsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("itadesk.gui.forms.dialog.choose", lambda *_a, **_k: None)
    dialog.buttons["remove"].click()
    assert list(paths.user_forms_dir().glob("*.toml"))
    monkeypatch.setattr("itadesk.gui.forms.dialog.choose", lambda *_a, **_k: 0)
    dialog.buttons["remove"].click()
    assert not list(paths.user_forms_dir().glob("*.toml"))
    assert not list(paths.user_forms_dir().glob("*.draft"))


def test_a_heading_still_being_typed_is_saved_with_the_form_the_window_s_cross_closes(
    dialog: FormsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.tabs.parts[0].preamble.setPlainText("คำนำ")
    assert dialog.save()
    monkeypatch.setattr("itadesk.gui.forms.dialog.choose", lambda *_a, **_k: 0)
    dialog.tabs.setCurrentIndex(1)
    table = dialog.tabs.parts[0].columns.table
    item = table.item(0, 1)
    assert item is not None
    table.setCurrentItem(item)
    table.editItem(item)
    editor = table.viewport().findChild(QLineEdit)
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    type_text("หัวตารางที่พิมพ์ค้าง", editor)
    dialog.close()
    assert not dialog.isVisible()
    (form,) = paths.user_forms_dir().glob("*.toml")
    assert "หัวตารางที่พิมพ์ค้าง" in form.read_text(encoding="utf-8")


def test_a_form_no_longer_looked_at_leaves_no_editors_behind(dialog: FormsDialog) -> None:
    for _ in range(3):
        dialog.choice.activated.emit(dialog.choice.currentIndex())
    QTest.qWait(20)
    assert len(dialog.findChildren(PartEditor)) == len(dialog.tabs.parts)


def test_words_follow_a_form_of_the_same_name_with_fewer_parts(window: MainWindow) -> None:
    form = next(form for form in shelf().forms.values() if len(form.parts) > 1)
    assert window.go(window.place.on_paper(form.role, "full-year"))
    place = window.place
    edit = CellEdit("paper", place.paper, "form", form.id, place.paper_key)
    window.desk.set_cells([edit])
    page = page_of(window, "words")
    assert isinstance(page, WordsPage)
    assert len(page.slots) == 3 * len(form.parts)
    save_form(replace(form, parts=form.parts[:1]))
    window.desk.set_cells([CellEdit("office", "office", "district", "บางน้ำนิ่ง")])
    assert len(page.slots) == 3
