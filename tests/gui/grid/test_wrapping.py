"""Editors and cells break lines between Thai words, with libthai and without."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.lines.layouts import CellLayouts
from itadesk.thai.lines import break_points
from tests.gui.grid.conftest import Grid

LONG = (
    "๑. ประชุมคณะทำงานเพื่อกำหนดแนวทางการดำเนินงานป้องกันการทุจริตและประพฤติมิชอบขององค์การบริหารส่วนตำบล " * 3
)


def _line_starts(editor: TextEditor) -> list[int]:
    layout = editor.document().firstBlock().layout()
    return [layout.lineAt(n).textStart() for n in range(1, layout.lineCount())]


@pytest.fixture
def floor(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def _editor(floor: QWidget, width: int = 260) -> TextEditor:
    editor = TextEditor(floor)
    editor.resize(width, 300)
    editor.show()
    return editor


def test_an_editors_lines_begin_at_words(floor: QWidget) -> None:
    editor = _editor(floor)
    editor.begin(LONG, replace=False)
    starts = _line_starts(editor)
    assert len(starts) > 6
    assert set(starts) <= set(break_points(LONG))


def test_lines_stay_at_words_while_typing_and_composing(floor: QWidget) -> None:
    editor = _editor(floor)
    editor.begin(LONG, replace=False)
    cursor = editor.textCursor()
    cursor.setPosition(30)
    editor.setTextCursor(cursor)
    editor.insertPlainText("โปร่งใสและเป็นธรรม")
    assert set(_line_starts(editor)) <= set(break_points(editor.text()))
    QApplication.sendEvent(editor, QInputMethodEvent("กำลังพิมพ์", []))
    assert editor.document().firstBlock().layout().preeditAreaText() == "กำลังพิมพ์"
    event = QInputMethodEvent()
    event.setCommitString("กำลังพิมพ์")
    QApplication.sendEvent(editor, event)
    assert set(_line_starts(editor)) <= set(break_points(editor.text()))


@pytest.mark.parametrize("width", range(140, 200, 3))
def test_the_first_letters_stay_in_view_while_typing(floor: QWidget, width: int) -> None:
    editor = _editor(floor, width=width)
    editor.begin("", replace=False)
    for letter in LONG[:120]:
        editor.insertPlainText(letter)
        editor.ensureCursorVisible()
        assert editor.contentOffset().x() == 0


def test_another_width_breaks_again_at_words(floor: QWidget) -> None:
    editor = _editor(floor)
    editor.begin(LONG, replace=False)
    before = len(_line_starts(editor))
    editor.resize(420, 300)
    after = _line_starts(editor)
    assert len(after) < before
    assert set(after) <= set(break_points(LONG))


def test_a_word_wider_than_the_editor_is_broken_all_the_same(floor: QWidget) -> None:
    editor = _editor(floor, width=60)
    editor.begin("http://www.example.go.th/" + "a" * 80, replace=False)
    layout = editor.document().firstBlock().layout()
    assert layout.lineCount() > 3
    assert max(layout.lineAt(n).naturalTextWidth() for n in range(layout.lineCount())) <= 60


def test_opening_an_editor_moves_no_letter(measures: Grid) -> None:
    measures.model.edits.set_texts([(0, measures.column("steps"), LONG)])
    measures.view.heights.set_cap(20)
    measures.go(0, "steps")
    cell = measures.view.visualRect(measures.view.currentIndex())
    measures.key(Qt.Key.Key_F2)
    editor = measures.view.editing.editor
    assert isinstance(editor, TextEditor)
    width = measures.view.heights.text_width(measures.column("steps"))
    shown = measures.view.heights.layouts.get(LONG, width, measures.view.font(), cap=20)
    starts = [shown.layout.lineAt(n).textStart() for n in range(1, shown.lines)]
    assert starts == _line_starts(editor)
    assert editor.geometry().topLeft() == cell.topLeft()


@pytest.mark.parametrize("bold", [False, True])
def test_lines_begin_at_words_in_every_width(bold: bool) -> None:
    layouts = CellLayouts()
    font = QFont(QApplication.font())
    font.setBold(bold)
    text = "ช่วงระยะเวลาในการดำเนินการ มาตรการที่ ๑ เผยแพร่ข้อมูลการจัดซื้อจัดจ้าง"
    for width in range(90, 400):
        shown = layouts.get(text, width, font, cap=20)
        starts = [shown.layout.lineAt(n).textStart() for n in range(1, shown.lines)]
        assert set(starts) <= set(break_points(text)), width
        widths = [shown.layout.lineAt(n).naturalTextWidth() for n in range(shown.lines)]
        assert max(widths) <= width + 1
