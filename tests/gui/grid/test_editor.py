"""The open editor: its menu, what it offers, how it grows, and rows that go away under it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from itadesk.desk.desk import Desk
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.rows.sources import score_source
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_the_editor_has_a_thai_menu_of_its_own(measures: Grid) -> None:
    measures.go(0, "title")
    measures.key(K.Key_F2)
    editor = measures.view.editing.editor
    assert isinstance(editor, TextEditor)
    words = [action.text().split("\t")[0] for action in editor.menu().actions() if action.text()]
    assert words == ["เลิกพิมพ์", "พิมพ์ซ้ำ", "ตัด", "คัดลอก", "วาง", "ลบ", "เลือกทั้งหมด"]


def test_completion_offers_what_was_written_before(measures: Grid) -> None:
    measures.go(0, "responsible")
    measures.type("กองช่าง งานโยธา")
    measures.key(K.Key_Return)
    measures.go(1, "responsible")
    measures.type("กองช่าง")
    measures.key(K.Key_Down)
    measures.key(K.Key_Return)
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].responsible == "กองช่าง งานโยธา"


def test_what_is_offered_is_taken_only_when_chosen(measures: Grid) -> None:
    measures.go(0, "responsible")
    measures.type("กองช่าง งานโยธา")
    measures.key(K.Key_Return)
    measures.go(1, "responsible")
    measures.type("กองช่าง")
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].responsible == "กองช่าง"


def test_a_book_open_for_reading_cannot_be_typed_into(
    show: MakeGrid, desk: Desk, titles: list[str], tmp_path: Path
) -> None:
    path = desk.path
    desk.close()
    with Desk.read(path) as reading:
        from itadesk.gui.grid.page import GridPage
        from itadesk.gui.grid.rows.sources import measure_source

        page = GridPage(reading, measure_source(reading, YEAR))
        page.view.moving.go(0, 0)
        event = QInputMethodEvent()
        event.setCommitString("ก")
        QApplication.sendEvent(page.view, event)
        assert page.view.editing.editor is None
        assert not page.actions()["paste"].isEnabled()
        assert page.actions()["copy"].isEnabled()
        page.deleteLater()


def test_scores_are_typed_with_thai_digits_and_bad_ones_marked(show: MakeGrid, desk: Desk) -> None:
    grid = show(score_source(desk, YEAR, {"i1": "ข้อแรก", "i2": "ข้อสอง"}))
    grid.go(0, "text")
    grid.type("๙๙.๗๙")
    grid.key(K.Key_Return)
    grid.type("ร้อยละดี")
    grid.key(K.Key_Return)
    assert [str(score.value) for score in desk.scores(YEAR)] == ["99.79", "None"]
    assert grid.model.problem(grid.model.index(1, 2))[0] == "warning"


def test_long_text_makes_the_editor_grow_not_scroll(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.key(K.Key_F2)
    editor = measures.view.editing.editor
    assert isinstance(editor, TextEditor)
    before = editor.height()
    for _ in range(8):
        measures.key(K.Key_Return, ALT)
        measures.type("ขั้นตอนต่อไป")
    assert editor.height() > before + 100
    assert (
        editor.geometry().topLeft()
        == measures.view.visualRect(measures.view.editing.index).topLeft()
    )
    assert QPoint(0, 0) == editor.mapFrom(editor, QPoint(0, 0))


def test_text_typed_in_a_row_that_goes_away_stays_a_draft(measures: Grid) -> None:
    row = measures.desk.measures(YEAR)[1].id
    measures.go(1, "steps")
    measures.type("ยังพิมพ์อยู่")
    measures.desk.remove_rows("measure", [row])
    assert [draft.text for draft in measures.desk.drafts()] == ["ยังพิมพ์อยู่"]
    assert measures.page.commit_open_editor()
    measures.go(0, "title")
    measures.type("ต่อ")
    measures.key(K.Key_Return)
    assert measures.titles()[0] == "ต่อ"


def _units(measures: Grid) -> None:
    desk = measures.desk
    desk.add_rows("unit", [{"name": name} for name in ("กองช่าง", "กองคลัง", "สำนักปลัด")])
    measures.go(0, "responsible")
    measures.type("กองสวัสดิการสังคม, งาน ประชาสัมพันธ์")
    measures.key(K.Key_Return)


@pytest.mark.parametrize("between", [", ", " ", "\n", " และ", " / ", "และ"])
def test_the_last_unit_of_several_is_completed(measures: Grid, between: str) -> None:
    _units(measures)
    measures.go(1, "responsible")
    measures.type(f"สำนักปลัด{between}กองค")
    measures.key(K.Key_Down)
    measures.key(K.Key_Tab)
    assert measures.view.editing.editor is not None
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].responsible == f"สำนักปลัด{between}กองคลัง"


def test_units_of_earlier_texts_are_offered_after_a_comma(measures: Grid) -> None:
    _units(measures)
    measures.go(1, "responsible")
    measures.type("กองช่าง, กองสวัส")
    measures.key(K.Key_Down)
    measures.key(K.Key_Return)
    measures.type(", ประชา")
    measures.key(K.Key_Down)
    measures.key(K.Key_Return)
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].responsible == "กองช่าง, กองสวัสดิการสังคม, งาน ประชาสัมพันธ์"


def test_a_unit_named_already_is_not_offered_again(measures: Grid) -> None:
    _units(measures)
    measures.go(1, "responsible")
    measures.type("กองช่าง, กองช")
    measures.key(K.Key_Down)
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].responsible == "กองช่าง, กองช"


def test_steps_are_not_completed_by_parts(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.type("ลงพื้นที่")
    measures.key(K.Key_Return)
    measures.go(1, "steps")
    measures.type("ประชุม ลงพื้น")
    measures.key(K.Key_Down)
    measures.key(K.Key_Return)
    assert measures.desk.measures(YEAR)[1].steps == "ประชุม ลงพื้น"
