"""What a form fills in is shown by Thai names; the form file keeps its own."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from itadesk import paths
from itadesk.formspec.form import Form
from itadesk.formspec.loader import load_form
from itadesk.formspec.placeholders import PLACEHOLDERS
from itadesk.formspec.shelf import shelf
from itadesk.gui.forms.dialog import FormsDialog
from itadesk.gui.forms.parts import PartEditor
from itadesk.gui.parts import Parts
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import type_text

pytestmark = pytest.mark.gui
FORMS = list(shelf().forms.values())


@pytest.fixture
def dialog(
    window: MainWindow, parts: Parts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> FormsDialog:
    """An own form, just copied."""
    monkeypatch.setattr("itadesk.gui.forms.dialog.choose", lambda *_a, **_k: 1)
    made = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.copy()
    made.tabs.setCurrentIndex(1)
    return made


def _in(group: QAction) -> list[QAction]:
    menu = group.menu()
    assert isinstance(menu, QMenu)
    return menu.actions()


def _saved() -> Form:
    (file,) = paths.user_forms_dir().glob("*.toml")
    return load_form(Path(file))


@pytest.mark.parametrize("form", FORMS, ids=[form.id for form in FORMS])
def test_a_form_is_shown_without_a_foreign_name_and_stays_the_same(
    qtbot: QtBot, form: Form
) -> None:
    for part in form.parts:
        editor = PartEditor(part)
        qtbot.addWidget(editor)
        words = "".join(
            field.toPlainText() for field in (editor.title, editor.preamble, editor.closing)
        )
        assert not any(f"{{{name}}}" in words for name in PLACEHOLDERS)
        assert editor.part() == part


def test_every_value_can_be_chosen_by_a_name_of_its_own(dialog: FormsDialog) -> None:
    editor = dialog.tabs.parts[0]
    names = [action.text() for group in editor.insert.choices.actions() for action in _in(group)]
    assert len(set(names)) == len(names) == len(PLACEHOLDERS)
    for name in names:
        editor.preamble.setPlainText(f"{{{name}}}")
        assert dialog.save()
        assert _saved().parts[0].preamble.strip("{}") in PLACEHOLDERS
        editor = dialog.tabs.parts[0]
        assert editor.preamble.toPlainText() == f"{{{name}}}"


def test_a_value_goes_where_the_caret_was(dialog: FormsDialog) -> None:
    editor = dialog.tabs.parts[0]
    editor.closing.setFocus()
    type_text("ประกาศ ณ  ครับ", editor.closing)
    for _cluster in range(4):
        editor.closing.moveCursor(QTextCursor.MoveOperation.PreviousCharacter)
    editor.insert.setFocus()
    actions = [action for group in editor.insert.choices.actions() for action in _in(group)]
    next(action for action in actions if action.text() == "วันที่ของเอกสาร").trigger()
    assert editor.closing.toPlainText() == "ประกาศ ณ {วันที่ของเอกสาร} ครับ"
    assert editor.closing.hasFocus()
    QTest.keyClick(editor.closing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.closing.toPlainText() == "ประกาศ ณ  ครับ"
    editor.closing.redo()
    assert dialog.save()
    assert _saved().parts[0].closing == "ประกาศ ณ {paper_date} ครับ"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("{ ปีงบประมาณ }", "{fiscal_year}"),
        ("{fiscal_year-1}", "{fiscal_year-1}"),
        ("{รอบ 6 เดือนและช่วงเดือน}", "{half_year}"),
        ("[ ได้ {คะแนนiit}]", "[ ได้ {IIT}]"),
    ],
)
def test_a_value_may_be_typed_as_people_write_it(
    dialog: FormsDialog, typed: str, kept: str
) -> None:
    dialog.tabs.parts[0].preamble.setPlainText(typed)
    assert dialog.save()
    assert _saved().parts[0].preamble == kept


def test_a_value_there_is_none_of_is_told_with_the_nearest_in_thai(dialog: FormsDialog) -> None:
    before = _saved()
    dialog.tabs.parts[0].preamble.setPlainText("ประจำปี {ปีงบประมาน}")
    assert not dialog.save()
    said = dialog.note.accessibleName()
    assert "{ปีงบประมาน}" in said
    assert "ปีงบประมาณ" in said
    assert not any(name in said for name in PLACEHOLDERS)
    assert _saved() == before
