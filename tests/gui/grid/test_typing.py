"""Typing into cells: new rows, choices, new lines, drafts, and what happens when it is refused."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from itadesk.errors import EditError
from itadesk.gui.grid.editing.choice_editor import ChoiceEditor
from itadesk.records.change import CellEdit, Changes
from itadesk.records.rounds import STATUSES
from tests.gui.grid.conftest import YEAR, Grid

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_the_empty_last_row_becomes_real_and_another_follows(measures: Grid) -> None:
    measures.go(3, "title")
    measures.type("ตรวจสอบภายใน")
    measures.key(K.Key_Tab)
    assert measures.titles()[-1] == "ตรวจสอบภายใน"
    assert measures.here == (3, "finding")
    assert measures.model.rowCount() == 5
    measures.key(K.Key_Return)
    assert measures.here == (4, "title")


def test_a_row_typed_cell_by_cell_is_one_row(measures: Grid) -> None:
    measures.go(3, "title")
    for text in ("ชื่อ", "ผลวิเคราะห์", "ขั้นตอน", "ไตรมาสที่ ๑"):
        measures.type(text)
        measures.key(K.Key_Tab)
    made = measures.desk.measures(YEAR)[3]
    assert (made.title, made.finding, made.steps, made.period) == (
        "ชื่อ",
        "ผลวิเคราะห์",
        "ขั้นตอน",
        "ไตรมาสที่ ๑",
    )
    assert made.period_start is not None
    assert len(measures.titles()) == 4


def test_a_result_typed_in_the_empty_row_makes_measure_and_result_in_one_step(
    results: Grid,
) -> None:
    results.go(3, "output")
    results.type("ดำเนินการแล้ว")
    results.key(K.Key_Return)
    made = results.desk.measures(YEAR)[3]
    found = results.desk.result(made.id, "full-year")
    assert found is not None and found.output == "ดำเนินการแล้ว"
    assert results.text(3, "output") == "ดำเนินการแล้ว"
    results.page.undo()
    assert len(results.titles()) == 3


def test_typing_replaces_and_f2_goes_on_at_the_end(measures: Grid) -> None:
    measures.go(0, "title")
    measures.type("ใหม่")
    measures.key(K.Key_Return)
    assert measures.titles()[0] == "ใหม่"
    measures.go(0, "title")
    measures.key(K.Key_F2)
    measures.type("กว่า")
    measures.key(K.Key_Return)
    assert measures.titles()[0] == "ใหม่กว่า"


def test_an_input_method_may_compose_before_it_commits(measures: Grid) -> None:
    measures.go(0, "title")
    QApplication.sendEvent(measures.view, QInputMethodEvent("ก", []))
    assert measures.view.editing.editor is not None
    measures.type("กา")
    measures.key(K.Key_Return)
    assert measures.titles()[0] == "กา"


def test_alt_enter_breaks_the_line(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.type("๑. ก")
    measures.key(K.Key_Return, ALT)
    measures.type("๒. ข")
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[0].steps == "๑. ก\n๒. ข"


def test_esc_leaves_the_cell_and_the_book_alone(measures: Grid) -> None:
    told: list[Changes] = []
    measures.desk.subscribe(told.append)
    measures.go(0, "title")
    measures.type("ไม่เอา")
    measures.key(K.Key_Escape)
    assert measures.text(0, "title") == "จัดทำคู่มือประชาชน"
    assert not told


def test_undo_inside_the_editor_undoes_typing_only(measures: Grid) -> None:
    label = measures.desk.undo_label
    measures.go(0, "title")
    measures.key(K.Key_F2)
    measures.type(" เล่มใหม่")
    measures.key(K.Key_Z, CTRL)
    editor = measures.view.editing.editor
    assert editor is not None and editor.text() == "จัดทำคู่มือประชาชน"
    assert measures.desk.undo_label == label


def test_ctrl_enter_fills_the_selection_in_one_step(measures: Grid) -> None:
    measures.select((0, "responsible"), (2, "responsible"))
    measures.type("สำนักปลัด")
    measures.key(K.Key_Return, CTRL)
    assert [m.responsible for m in measures.desk.measures(YEAR)] == ["สำนักปลัด"] * 3
    measures.page.undo()
    assert [m.responsible for m in measures.desk.measures(YEAR)] == [""] * 3


def test_clicking_another_cell_commits(measures: Grid) -> None:
    measures.go(0, "title")
    measures.type("คลิก")
    spot = measures.view.visualRect(measures.model.index(2, 2)).center()
    QTest.mouseClick(
        measures.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )
    assert measures.titles()[0] == "คลิก"
    assert measures.here == (2, "steps")


def test_a_double_click_opens_the_cell(measures: Grid) -> None:
    spot = measures.view.visualRect(measures.model.index(1, 0)).center()
    viewport = measures.view.viewport()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, none, spot)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, none, spot)
    editor = measures.view.editing.editor
    assert editor is not None and editor.text() == "อบรมคุณธรรม"


def test_a_status_is_chosen_from_its_list(results: Grid) -> None:
    results.go(0, "status")
    results.key(K.Key_F4)
    editor = results.view.editing.editor
    assert isinstance(editor, ChoiceEditor)
    results.bot.waitUntil(lambda: editor.view().isVisible())
    QTest.keyClick(editor.view(), K.Key_Down)
    QTest.keyClick(editor.view(), K.Key_Down)
    QTest.keyClick(editor.view(), K.Key_Return)
    measure = results.desk.measures(YEAR)[0].id
    found = results.desk.result(measure, "full-year")
    assert found is not None and found.status == STATUSES[1]
    assert results.here == (1, "status")


def test_typing_goes_to_the_choice_it_begins(results: Grid) -> None:
    results.go(0, "status")
    results.type("อยู่")
    results.key(K.Key_Tab)
    assert results.text(0, "status") == STATUSES[1]
    assert results.here == (0, "reason")


def test_an_open_choice_given_up_stays_as_it_was(results: Grid) -> None:
    results.go(0, "status")
    results.key(K.Key_F4)
    results.key(K.Key_Escape)
    assert results.text(0, "status") == ""
    assert results.view.editing.editor is None


def test_refused_text_stays_in_its_editor(measures: Grid, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(edits: list[CellEdit], *, label: str = "") -> Changes:
        raise EditError("DISK_FULL", "พื้นที่เก็บข้อมูลเต็ม")

    measures.go(0, "title")
    measures.type("สำคัญมาก")
    monkeypatch.setattr(measures.desk, "set_cells", full)
    measures.key(K.Key_Return)
    editor = measures.view.editing.editor
    assert editor is not None and editor.text() == "สำคัญมาก"
    assert measures.said == ["พื้นที่เก็บข้อมูลเต็ม"]
    assert not measures.page.commit_open_editor()
    monkeypatch.undo()
    assert measures.page.commit_open_editor()
    assert measures.titles()[0] == "สำคัญมาก"


_ELSEWHERE = {"history", "today", "filter", "column", "paste", "paste_rows", "undo", "redo"}
"""Commands that open a window or take from outside; each has its own test."""


def test_every_command_commits_the_open_editor_first(measures: Grid) -> None:
    for number, (name, action) in enumerate(measures.page.actions().items()):
        if name in _ELSEWHERE:
            continue
        measures.page.actions()["clear_filters"].trigger()
        measures.go(0, "finding")
        measures.type(f"ก่อน {number}")
        action.trigger()
        findings = [m.finding for m in measures.desk.measures(YEAR)]
        before = measures.desk.history(table="measure", field="finding", limit=3)
        kept = [change.after["finding"] for change in before if change.after]
        assert f"ก่อน {number}" in [*findings, *kept], name
        assert measures.view.editing.editor is None or name in {"edit", "pick", "fill_selection"}
        measures.page.commit_open_editor()
        if measures.page.record.isVisible():
            measures.page.toggle_record()


def test_a_draft_is_on_disk_within_two_seconds(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.type("พิมพ์ค้าง")
    measures.bot.waitUntil(lambda: bool(measures.desk.drafts()), timeout=2000)
    assert measures.desk.drafts()[0].text == "พิมพ์ค้าง"
    measures.key(K.Key_Return)
    assert not measures.desk.drafts()


def test_esc_throws_the_draft_away(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.type("ไม่เอา")
    measures.view.editing.drafting.save()
    assert measures.desk.drafts()
    measures.key(K.Key_Escape)
    assert not measures.desk.drafts()
