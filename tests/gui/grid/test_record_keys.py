"""The record view with the whole keyboard and the wheel: it and the grid look at the same cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFrame, QLabel, QListView, QWidget

from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.past.history import CellHistory
from itadesk.gui.grid.record.field import RecordField
from itadesk.records.rounds import STATUSES
from tests.gui.conftest import turn_wheel
from tests.gui.grid.conftest import YEAR, Grid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _field(grid: Grid, field: str) -> RecordField:
    return grid.page.record.fields[grid.column(field)]


def _open(grid: Grid, row: int, field: str) -> QWidget:
    """The record view at a cell; gives the field's editor, which has the keyboard."""
    grid.go(row, field)
    grid.key(K.Key_R, CTRL)
    editor = _field(grid, field).editor
    grid.bot.waitUntil(editor.hasFocus)
    return editor


def _type(editor: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(editor, event)


@pytest.mark.parametrize("key", [K.Key_Delete, K.Key_D])
def test_a_key_pressed_in_a_field_touches_no_cell_out_of_sight(results: Grid, key: Qt.Key) -> None:
    for row in range(3):
        results.go(row, "output")
        results.type(f"ผล {row}")
        results.key(K.Key_Return)
    results.select((0, "output"), (2, "output"))
    results.page.actions()["record"].trigger()
    status = _field(results, "status").editor
    status.setFocus()
    QTest.keyClick(status, key, NONE if key == K.Key_Delete else CTRL)
    assert [results.text(row, "output") for row in range(3)] == ["ผล 0", "ผล 1", "ผล 2"]


def test_the_wheel_over_a_status_scrolls_and_chooses_nothing(results: Grid) -> None:
    results.page.resize(700, 260)
    status = _open(results, 0, "status")
    assert isinstance(status, QComboBox)
    turn_wheel(status)
    assert status.currentIndex() == 0
    assert results.text(0, "status") == ""


def test_f8_goes_to_the_missing_field_of_the_record(measures: Grid) -> None:
    editor = _open(measures, 0, "title")
    QTest.keyClick(editor, K.Key_F8)
    assert _field(measures, "responsible").editor.hasFocus()
    QTest.keyClick(_field(measures, "responsible").editor, K.Key_F8)
    assert measures.page.record.row == 1
    assert _field(measures, "responsible").editor.hasFocus()


def test_undo_in_the_record_shows_what_it_undid(measures: Grid) -> None:
    measures.go(2, "steps")
    measures.type("แก้")
    measures.key(K.Key_Return)
    _open(measures, 0, "title")
    measures.page.actions()["undo"].trigger()
    assert measures.page.record.row == 2
    assert _field(measures, "steps").text() != "แก้"


def test_found_words_are_shown_in_the_record(measures: Grid) -> None:
    editor = _open(measures, 0, "title")
    QTest.keyClick(editor, K.Key_F, CTRL)
    measures.page.find_bar.wanted.setText("อบรม")
    measures.page.find_bar.find_next()
    assert measures.page.record.row == 1


def test_f2_and_f4_open_no_editor_behind_the_record(results: Grid) -> None:
    status = _open(results, 0, "status")
    for key in (K.Key_F2, K.Key_F4):
        QTest.keyClick(status, key)
        assert results.view.editing.editor is None
    if isinstance(status, QComboBox):
        status.hidePopup()


def test_tab_walks_the_fields_and_commits_each(measures: Grid) -> None:
    editor = _open(measures, 0, "finding")
    _type(editor, "ผล")
    QTest.keyClick(editor, K.Key_Tab)
    assert measures.text(0, "finding") == "ผล"
    steps = _field(measures, "steps").editor
    assert steps.hasFocus()
    QTest.keyClick(steps, K.Key_Backtab, SHIFT)
    assert editor.hasFocus()


def test_tab_goes_on_from_a_choice_and_back(results: Grid) -> None:
    status = _open(results, 0, "status")
    QTest.keyClick(status, K.Key_Tab)
    assert _field(results, "reason").editor.hasFocus()
    QTest.keyClick(_field(results, "reason").editor, K.Key_Backtab, SHIFT)
    assert status.hasFocus()
    QTest.keyClick(status, K.Key_Return)
    assert _field(results, "reason").editor.hasFocus()


def test_a_status_can_be_typed_in_the_record(results: Grid) -> None:
    status = _open(results, 0, "status")
    QTest.keyClick(status, K.Key_Down)
    assert results.text(0, "status") == STATUSES[0]
    QTest.keyClick(status, K.Key_Delete)
    assert results.text(0, "status") == ""


def test_esc_first_gives_up_the_typing_and_then_the_record(measures: Grid) -> None:
    editor = _open(measures, 1, "steps")
    before = measures.text(1, "steps")
    _type(editor, "ไม่เอา")
    QTest.keyClick(editor, K.Key_Escape)
    assert _field(measures, "steps").text() == before
    assert measures.page.record.isVisible()
    QTest.keyClick(editor, K.Key_Escape)
    assert not measures.page.record.isVisible()
    assert measures.here == (1, "steps")
    assert measures.text(1, "steps") == before


def test_alt_page_keys_turn_rows_and_keep_the_field(measures: Grid) -> None:
    editor = _open(measures, 0, "steps")
    _type(editor, " เพิ่ม")
    QTest.keyClick(editor, K.Key_PageDown, ALT)
    assert measures.page.record.row == 1
    assert measures.desk.measures(YEAR)[0].steps.endswith(" เพิ่ม")
    assert measures.here == (1, "steps")


def test_alt_down_in_the_record_moves_the_row_looked_at(measures: Grid, titles: list[str]) -> None:
    editor = _open(measures, 0, "steps")
    QTest.keyClick(editor, K.Key_PageDown, ALT)
    QTest.keyClick(editor, K.Key_Down, ALT)
    assert measures.titles() == [titles[0], titles[2], titles[1]]
    assert measures.page.record.row == 2


def test_the_history_asked_for_in_the_record_is_of_its_field(
    measures: Grid, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(CellHistory, "ask", lambda desk, where, **_more: asked.append(where.field))
    _open(measures, 0, "title")
    steps = _field(measures, "steps").editor
    steps.setFocus()
    QTest.keyClick(steps, K.Key_H, CTRL | SHIFT)
    assert asked == ["steps"]


@pytest.mark.parametrize("leave", [K.Key_Tab, K.Key_Return])
@pytest.mark.parametrize(
    ("field", "typed", "shown"),
    [("responsible", "กองค", "กองคลัง"), ("period", "ต.ค. ๖๗ - มี.ค. ๖๘", "๑ ตุลาคม ๒๕๖๗ ถึง")],
)
def test_what_helped_typing_goes_when_the_field_is_left(
    measures: Grid, leave: Qt.Key, field: str, typed: str, shown: str
) -> None:
    measures.desk.add_rows("unit", [{"name": "กองคลัง"}])
    editor = _open(measures, 1, field)
    assert isinstance(editor, TextEditor)
    editor.selectAll()
    _type(editor, typed)
    (help_,) = (
        found
        for found in measures.page.record.findChildren(QFrame)
        if found.isVisible() and _words(found).startswith(shown)
    )
    QTest.keyClick(editor, leave)
    assert measures.text(1, field) == typed
    assert not help_.isVisible()


def _words(widget: QFrame) -> str:
    """What a note or list says first."""
    if isinstance(widget, QListView):
        return str(widget.model().index(0, 0).data() or "").replace("\u200b", "")
    return widget.text() if isinstance(widget, QLabel) else ""
