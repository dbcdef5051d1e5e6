"""The analysis: lowest questions, earlier words, measures made of weak points."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.assess.analysis_rows import analysis_source
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.theme import apply_sheet, palette
from itadesk.records.change import CellEdit, Value
from itadesk.records.score import Analysis, Score
from tests.gui.assess.conftest import ASSESSED, PLAN, Show, Shown

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ONE, TWO = "๑ การปฏิบัติหน้าที่", "๒ การใช้งบประมาณ"


def _page(shown: Shown) -> AnalysisPage:
    assert isinstance(shown.page, AnalysisPage)
    return shown.page


def _press(shown: Shown, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    QTest.keyClick(shown.grid.view, key, modifiers)


def test_it_opens_at_the_first_cell_to_write_in_with_the_causes_in_view(
    analysis: Shown, qtbot: QtBot
) -> None:
    page, view = analysis.page, analysis.grid.view
    page.hide()
    page.resize(640, 500)
    page.show()
    qtbot.waitExposed(page)
    qtbot.wait(20)
    assert analysis.grid.current()[2] == "lowest_stated"
    cause = view.visualRect(view.grid.index(0, analysis.column("cause")))
    assert view.viewport().rect().contains(cause)
    assert cause.left() >= view.frozen_width()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))
    analysis.type("i4, i5")
    analysis.key(Qt.Key.Key_Return)
    assert analysis.text(ONE, "lowest_stated") == "i4, i5"


def test_the_lowest_questions_are_found_ties_named(analysis: Shown) -> None:
    assert analysis.text(ONE, "lowest") == "i๒ (๙๘.๕๐)"
    assert analysis.text(TWO, "lowest") == "i๕, i๖ (๘๐.๑๐)"
    assert analysis.text("๓", "lowest") == "ยังไม่มีคะแนนรายข้อ"


def test_where_all_are_full_there_is_none(analysis: Shown) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": ASSESSED, "code": f"i{n}", "text": "100"} for n in (13, 14, 15)
    ]
    analysis.grid.desk.add_rows("score", rows)
    assert analysis.text("๕", "lowest") == "ไม่มี"
    assert analysis.text("๕", "measures") == "ไม่มีข้อที่ต้องทำมาตรการ"


def test_what_the_paper_stated_stays_beside_and_differences_are_marked(analysis: Shown) -> None:
    analysis.enter(TWO, "lowest_stated", "ข้อ i๔ ตามที่เขียนไว้")
    assert analysis.text(TWO, "lowest_stated") == "ข้อ i๔ ตามที่เขียนไว้"
    severity, words = analysis.problem(TWO, "lowest_stated")
    assert severity == "info"
    assert words == "เอกสารระบุ i๔ แต่จากคะแนน ข้อที่น้อยที่สุดคือ i๕, i๖"
    analysis.enter(TWO, "lowest_stated", "i๖ กับ i๕")
    assert analysis.problem(TWO, "lowest_stated") == ("", "")


def test_what_has_no_measure_is_marked_and_listed(analysis: Shown) -> None:
    assert analysis.text(TWO, "measures") == "ยังไม่มีมาตรการ"
    assert analysis.problem(TWO, "measures")[0] == "warning"
    weak = _page(analysis).weak
    assert weak.said.text() == "จุดที่ยังไม่มีมาตรการในปี ๒๕๖๙ (๒ จุด)"
    lines = [weak.list.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert lines == [
        "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่: น้อยที่สุด i๒ (๙๘.๕๐ คะแนน)",
        "ตัวชี้วัดที่ ๒ การใช้งบประมาณ: ๘๑.๔๐ คะแนน ต่ำกว่าเกณฑ์ผ่าน น้อยที่สุด i๕, i๖",
    ]


def test_one_click_makes_a_tied_measure_and_goes_to_it(analysis: Shown, qtbot: QtBot) -> None:
    weak, desk = _page(analysis).weak, analysis.grid.desk
    weak.list.setCurrentRow(1)
    QTest.mouseClick(weak.make, Qt.MouseButton.LeftButton)
    (made,) = desk.measures(PLAN)
    assert (made.indicator, made.instrument, made.question) == (2, "IIT", "i5")
    assert made.title == ""
    assert "80.10" in made.finding
    assert made.finding.endswith("ยังไม่มีรอบตรวจพัสดุที่แน่นอน")
    assert analysis.asked == [("measure", made.id, "title")]
    assert analysis.text(TWO, "measures") == "๑ มาตรการ"
    assert weak.said.text() == "จุดที่ยังไม่มีมาตรการในปี ๒๕๖๙ (๑ จุด)"
    desk.undo()
    assert analysis.text(TWO, "measures") == "ยังไม่มีมาตรการ"


def test_enter_in_the_list_makes_the_measure(analysis: Shown) -> None:
    weak = _page(analysis).weak
    weak.list.setFocus()
    QTest.keyClick(weak.list, Qt.Key.Key_Return)
    assert [measure.question for measure in analysis.grid.desk.measures(PLAN)] == ["i2"]


def test_all_weak_points_at_once_are_one_undo_step(analysis: Shown, qtbot: QtBot) -> None:
    QTest.mouseClick(_page(analysis).weak.make_all, Qt.MouseButton.LeftButton)
    desk = analysis.grid.desk
    assert [measure.indicator for measure in desk.measures(PLAN)] == [1, 2]
    assert analysis.asked == []
    assert _page(analysis).weak.said.text() == ("ทุกจุดที่คะแนนชี้ว่าควรปรับปรุง มีมาตรการในปี ๒๕๖๙ แล้ว")
    desk.undo()
    assert desk.measures(PLAN) == ()


def test_a_key_makes_a_measure_of_the_current_row(analysis: Shown) -> None:
    analysis.go(TWO, "cause")
    _press(analysis, Qt.Key.Key_M, CTRL)
    assert [measure.indicator for measure in analysis.grid.desk.measures(PLAN)] == [2]


def test_an_indicator_that_needs_none_can_have_a_measure_all_the_same(analysis: Shown) -> None:
    analysis.go("๔", "cause")
    analysis.type("ยังไม่มีทะเบียนยืมทรัพย์สิน")
    _press(analysis, Qt.Key.Key_M, CTRL)
    (made,) = analysis.grid.desk.measures(PLAN)
    assert (made.indicator, made.instrument, made.question) == (4, "IIT", "")
    assert made.finding == "ยังไม่มีทะเบียนยืมทรัพย์สิน"


def test_the_keys_go_to_measures_and_scores(analysis: Shown) -> None:
    analysis.go(TWO, "cause")
    _press(analysis, Qt.Key.Key_M, CTRL | SHIFT)
    assert analysis.asked == []
    assert "Ctrl+M" in analysis.said[-1]
    _press(analysis, Qt.Key.Key_G, CTRL | SHIFT)
    assert analysis.asked == [("score", Score.id_for(ASSESSED, "2"), "text")]


def test_causes_are_typed_in_and_the_lamp_counts_what_is_left(analysis: Shown) -> None:
    page = _page(analysis)
    before = page.missing_count()
    analysis.enter(ONE, "cause", "ยังไม่มีกำหนดเวลาให้บริการที่ติดประกาศไว้")
    assert page.missing_count() == before - 1
    (first, _second) = analysis.grid.desk.analyses(ASSESSED)
    assert first.cause == "ยังไม่มีกำหนดเวลาให้บริการที่ติดประกาศไว้"


def _menu() -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_earlier_words_are_offered_the_same_indicator_first(analysis: Shown) -> None:
    desk = analysis.grid.desk
    desk.add_rows(
        "analysis",
        [
            {"fiscal_year": 2566, "indicator": 1, "cause": "คนมาพร้อมกันช่วงเช้า"},
            {"fiscal_year": 2567, "indicator": 1, "cause": "คิวไม่มีลำดับ\nบัตรคิวชำรุด"},
        ],
    )
    analysis.go(ONE, "cause")
    _press(analysis, Qt.Key.Key_E, CTRL | SHIFT)
    lines = [action.text() for action in _menu().actions()]
    assert lines == [
        "ปี ๒๕๖๗ ตัวชี้วัดที่ ๑: คิวไม่มีลำดับ บัตรคิวชำรุด",
        "ปี ๒๕๖๖ ตัวชี้วัดที่ ๑: คนมาพร้อมกันช่วงเช้า",
        "ปี ๒๕๖๘ ตัวชี้วัดที่ ๒: ยังไม่มีรอบตรวจพัสดุที่แน่นอน",
    ]
    _menu().actions()[0].trigger()
    _menu().close()
    assert analysis.text(ONE, "cause") == "คิวไม่มีลำดับ\nบัตรคิวชำรุด"
    analysis.grid.undo()
    assert analysis.text(ONE, "cause") == ""


def test_there_may_be_no_earlier_words(analysis: Shown) -> None:
    analysis.go(ONE, "guideline")
    _press(analysis, Qt.Key.Key_E, CTRL | SHIFT)
    assert "ยังไม่มีข้อความ" in analysis.said[-1]
    analysis.go(ONE, "score")
    _press(analysis, Qt.Key.Key_E, CTRL | SHIFT)
    assert "เลือกช่อง" in analysis.said[-1]
    view = analysis.grid.view
    nothing = ColumnFilter(contains="ไม่มีคำนี้")
    view.arrange(lambda: view.arranging.filter(0, nothing))
    analysis.said.clear()
    _press(analysis, Qt.Key.Key_E, CTRL | SHIFT)
    assert "เลือกช่อง" in analysis.said[-1]


def test_a_shared_analysis_is_named_at_the_other_indicator(analysis: Shown) -> None:
    row: dict[str, Value] = {
        "fiscal_year": ASSESSED,
        "indicator": 9,
        "shared_with": "10",
        "cause": "ลิงก์เสีย",
    }
    analysis.grid.desk.add_rows("analysis", [row])
    ten = analysis.text("๑๐", "indicator")
    assert ten.endswith("ใช้ร่วมกับตัวชี้วัดที่ ๙")


def test_a_row_another_speaks_for_has_nothing_missing(analysis: Shown) -> None:
    page, before = _page(analysis), _page(analysis).missing_count()
    rows: list[dict[str, Value]] = [
        {"fiscal_year": ASSESSED, "indicator": 9, "shared_with": "10", "cause": "ลิงก์เสีย"}
    ]
    analysis.grid.desk.add_rows("analysis", rows)
    assert page.missing_count() == before - 3
    analysis.grid.undo()
    assert page.missing_count() == before


def test_where_a_score_is_missing_the_lowest_is_said_to_be_of_what_is_given(
    analysis: Shown,
) -> None:
    row = Score.id_for(ASSESSED, "i2")
    analysis.grid.desk.set_cells([CellEdit("score", row, "text", "ดี")])
    assert analysis.text(ONE, "lowest") == "i๓ (๙๙.๐๐)\nยังขาด i๒"


def test_scores_changed_elsewhere_show_when_the_page_is_come_back_to(analysis: Shown) -> None:
    analysis.page.hide()
    row = Score.id_for(ASSESSED, "i2")
    analysis.grid.desk.set_cells([CellEdit("score", row, "text", "99.99")])
    analysis.page.show()
    analysis.page.shown()
    assert analysis.text(ONE, "lowest") == "i๓ (๙๙.๐๐)"


def test_an_analysis_is_found_in_whichever_year_it_is(analysis: Shown) -> None:
    page = _page(analysis)
    assert page.go_to("analysis", Analysis.id_for(PLAN, 7), "guideline")
    assert page.year == PLAN
    assert page.grid.current() == ("analysis", Analysis.id_for(PLAN, 7), "guideline")
    assert not page.go_to("analysis", "no such id", "cause")


def test_a_book_open_for_reading_offers_no_edit(show: Show, scored: Desk) -> None:
    path = scored.path
    scored.close()
    with Desk.read(path) as reading:
        page = AnalysisPage(reading, PLAN)
        shown = show(page)
        assert not page.weak.make.isEnabled()
        assert not page.page_actions()["make_measure"].isEnabled()
        assert shown.text(TWO, "measures") == "ยังไม่มีมาตรการ"


def test_qt_accepts_the_model(scored: Desk, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(GridModel(scored, analysis_source(scored, ASSESSED, PLAN)))  # type: ignore[no-untyped-call]


def test_icons_follow_the_palette(analysis: Shown, qapp: QApplication) -> None:
    weak, light = _page(analysis).weak, qapp.palette()
    before = weak.said.picture.pixmap().toImage()
    listed = weak.list.item(0).icon().pixmap(32).toImage()
    qapp.setPalette(palette(dark=True))
    apply_sheet(qapp)
    try:
        assert weak.said.picture.pixmap().toImage() != before
        assert weak.list.item(0).icon().pixmap(32).toImage() != listed
    finally:
        qapp.setPalette(light)
        apply_sheet(qapp)


def test_the_row_s_view_goes_past_what_cannot_be_typed_in(analysis: Shown) -> None:
    analysis.go(ONE, "indicator")
    _press(analysis, Qt.Key.Key_R, CTRL)
    record = analysis.grid.record
    places = []
    for _ in range(7):
        editor = QApplication.focusWidget()
        assert editor is not None
        assert editor.isEnabled()
        places.append((record.row, record.fields[record.column].item.field))
        assert editor is record.fields[record.column].editor
        QTest.keyClick(editor, Qt.Key.Key_Tab)
    fields = ["lowest_stated", "cause", "guideline", "shared_with", "questions"]
    assert places == [(0, name) for name in fields] + [(1, name) for name in fields[:2]]
    for _ in range(3):
        editor = QApplication.focusWidget()
        assert editor is not None
        QTest.keyClick(editor, Qt.Key.Key_Backtab, SHIFT)
    assert (record.row, record.fields[record.column].item.field) == (0, "questions")
