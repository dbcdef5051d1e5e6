"""Keys in an open editor that other programs make one fear for: F2 twice, Esc, undo, composing."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from itadesk.desk.desk import Desk
from itadesk.gui.grid.editing.period_help import CalendarPopup
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.rows.sources import score_source
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_f2_again_goes_on_typing_and_esc_still_gives_everything_up(measures: Grid) -> None:
    measures.go(0, "title")
    measures.type("เปลี่ยนใจ")
    measures.key(K.Key_F2)
    editor = measures.view.editing.editor
    assert editor is not None and editor.text() == "เปลี่ยนใจ"
    measures.key(K.Key_Escape)
    assert measures.titles()[0] == "จัดทำคู่มือประชาชน"


def test_f2_while_everything_is_selected_puts_the_caret_at_the_end(measures: Grid) -> None:
    measures.go(0, "title")
    measures.key(K.Key_F2)
    measures.key(K.Key_A, CTRL)
    measures.key(K.Key_F2)
    measures.type(" ใหม่")
    measures.key(K.Key_Return)
    assert measures.titles()[0] == "จัดทำคู่มือประชาชน ใหม่"


def test_f4_while_typing_a_period_stores_nothing_yet(measures: Grid) -> None:
    measures.go(0, "period")
    measures.type("ธ.ค. ๖๗")
    measures.key(K.Key_F4)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    assert popup.month.days.day == date(2024, 12, 1)
    assert measures.desk.measures(YEAR)[0].period == "มกราคม ๒๕๖๘"
    QTest.keyClick(popup, K.Key_Escape)
    measures.key(K.Key_Escape)
    assert measures.desk.measures(YEAR)[0].period == "มกราคม ๒๕๖๘"


def test_a_period_is_picked_by_keys_alone_and_stored_in_buddhist_years(measures: Grid) -> None:
    measures.go(0, "period")
    measures.key(K.Key_F4)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, CalendarPopup)
    days = popup.month.days
    QTest.keyClick(days, K.Key_Return)
    QTest.keyClick(days, K.Key_PageDown)
    QTest.keyClick(days, K.Key_Return)
    measures.key(K.Key_Return)
    made = measures.desk.measures(YEAR)[0]
    assert made.period == "๑ ม.ค. ๒๕๖๘ - ๑ ก.พ. ๒๕๖๘"
    assert (made.period_start, made.period_end) == (date(2025, 1, 1), date(2025, 2, 1))


def test_esc_while_composing_leaves_the_cell_and_the_keyboard_working(measures: Grid) -> None:
    measures.go(0, "title")
    QApplication.sendEvent(measures.view, QInputMethodEvent("กำลัง", []))
    measures.key(K.Key_Escape)
    assert measures.view.editing.editor is None
    assert measures.titles()[0] == "จัดทำคู่มือประชาชน"
    measures.type("ใหม่")
    measures.key(K.Key_Return)
    assert measures.titles()[0] == "ใหม่"


@pytest.mark.parametrize("key", [K.Key_Return, K.Key_F8])
def test_what_is_being_composed_is_stored_with_the_rest(measures: Grid, key: Qt.Key) -> None:
    measures.go(0, "title")
    measures.type("คู่มือ")
    QApplication.sendEvent(measures.target, QInputMethodEvent("ใหม่", []))
    measures.key(key)
    assert measures.titles()[0] == "คู่มือใหม่"


def test_undo_by_menu_while_typing_takes_the_typed_text_back(
    measures: Grid, titles: list[str]
) -> None:
    measures.go(0, "title")
    measures.type("เผลอพิมพ์")
    measures.page.actions()["undo"].trigger()
    assert measures.view.editing.editor is None
    assert measures.titles() == titles
    measures.page.actions()["redo"].trigger()
    assert measures.titles()[0] == "เผลอพิมพ์"


def test_a_chain_of_undo_and_redo_ends_where_it_began(measures: Grid, titles: list[str]) -> None:
    for number, field in enumerate(("title", "steps", "period", "responsible")):
        measures.go(number % 3, field)
        measures.type(f"ครั้งที่ {number}")
        measures.key(K.Key_Return)
    done = [(m.title, m.steps, m.period, m.responsible) for m in measures.desk.measures(YEAR)]
    for _ in range(4):
        measures.key(K.Key_Z, CTRL)
    assert measures.titles() == titles
    for _ in range(4):
        measures.key(K.Key_Y, CTRL)
    assert done == [
        (m.title, m.steps, m.period, m.responsible) for m in measures.desk.measures(YEAR)
    ]
    measures.key(K.Key_Z, CTRL)
    measures.go(0, "finding")
    measures.type("งานใหม่")
    measures.key(K.Key_Return)
    measures.key(K.Key_Y, CTRL)
    assert measures.said[-1] == "ไม่มีรายการให้ทำซ้ำ"


def test_esc_takes_the_offers_away_first_and_then_the_typing(measures: Grid) -> None:
    measures.go(0, "responsible")
    measures.type("กองช่าง งานโยธา")
    measures.key(K.Key_Return)
    measures.type("กองช่าง")
    measures.key(K.Key_Escape)
    assert measures.view.editing.editor is not None
    measures.key(K.Key_Escape)
    assert measures.view.editing.editor is None
    assert measures.text(1, "responsible") == ""


def test_typing_where_nothing_can_be_typed_is_answered(show: MakeGrid, desk: Desk) -> None:
    grid = show(score_source(desk, YEAR, {"i1": "ข้อแรก"}))
    grid.go(0, "code")
    grid.type("ก")
    assert grid.view.editing.editor is None
    assert "แก้ไขไม่ได้" in grid.said[-1]
    grid.said.clear()
    grid.key(K.Key_F2)
    assert "แก้ไขไม่ได้" in grid.said[-1]


def test_tab_goes_over_hidden_columns_while_typing(measures: Grid) -> None:
    measures.view.show_column(measures.column("finding"), False)
    measures.view.show_column(measures.column("steps"), False)
    measures.go(0, "title")
    measures.type("ก")
    measures.key(K.Key_Tab)
    assert measures.here == (0, "period")
    measures.key(K.Key_Backtab, SHIFT)
    assert measures.here == (0, "title")


def test_an_editor_beside_frozen_columns_is_not_under_them(measures: Grid) -> None:
    measures.page.resize(620, 400)
    measures.view.set_frozen(1)
    measures.view.setColumnWidth(0, 220)
    measures.go(0, "instrument")
    for field in ("period", "steps", "finding"):
        measures.key(K.Key_Backtab, SHIFT)
        while measures.here[1] != field:
            measures.key(K.Key_Backtab, SHIFT)
        measures.key(K.Key_F2)
        editor = measures.view.editing.editor
        assert editor is not None
        assert editor.geometry().left() >= measures.view.frozen_width()
        measures.key(K.Key_Escape)


def test_enter_in_the_last_typed_row_begins_the_next_one(measures: Grid) -> None:
    for words in ("สี่", "ห้า"):
        measures.go(len(measures.model.rows), "title")
        measures.type(words)
        measures.key(K.Key_Return)
    assert measures.titles()[-2:] == ["สี่", "ห้า"]
    assert measures.here == (5, "title")
    measures.key(K.Key_Return)
    assert measures.here == (5, "title")
    assert len(measures.titles()) == 5


def test_only_blanks_typed_in_the_empty_row_make_no_row(measures: Grid) -> None:
    measures.go(3, "title")
    measures.type("   ")
    measures.key(K.Key_Return)
    assert len(measures.titles()) == 3


def test_a_thai_mark_typed_first_opens_the_editor_as_any_letter(measures: Grid) -> None:
    measures.go(0, "title")
    measures.type("เ")
    measures.type("็")
    editor = measures.view.editing.editor
    assert isinstance(editor, TextEditor) and editor.text() == "เ็"


@pytest.mark.parametrize(
    ("key", "held"), [(K.Key_Down, CTRL), (K.Key_Up, CTRL), (K.Key_PageDown, CTRL)]
)
def test_keys_that_say_nothing_in_an_editor_do_nothing_in_the_table(
    measures: Grid, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    measures.go(1, "title")
    measures.type("ยังพิมพ์อยู่")
    measures.key(key, held)
    assert measures.here == (1, "title")
    measures.type("ต่อ")
    measures.key(K.Key_Return)
    assert measures.text(1, "title") == "ยังพิมพ์อยู่ต่อ"


def test_a_tab_back_without_shift_ends_the_editor_too(measures: Grid) -> None:
    measures.go(0, "finding")
    measures.type("ขั้นแรก")
    measures.key(K.Key_Backtab)
    assert measures.text(0, "finding") == "ขั้นแรก"
    assert measures.here == (0, "title")
    assert measures.view.editing.editor is None
