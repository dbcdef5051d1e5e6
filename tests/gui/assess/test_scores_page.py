"""Scores typed as published, and what the page says follows from them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.assess.score_rows import score_source
from itadesk.gui.assess.scores_page import TABS, ScoresPage
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.tasks import Tasks
from itadesk.records.change import CellEdit, Value
from itadesk.records.paper import RuleCorrection
from itadesk.records.rounds import Instrument
from itadesk.records.score import Score
from tests.gui.assess.conftest import ASSESSED, PLAN, Show, Shown

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _page(shown: Shown) -> ScoresPage:
    assert isinstance(shown.page, ScoresPage)
    return shown.page


def _tab(shown: Shown, words: str) -> None:
    tabs = _page(shown).tabs
    names = [tabs.tabText(number) for number in range(tabs.count())]
    tabs.setCurrentIndex(names.index(words))


def test_a_plan_opens_on_the_year_before(scores: Shown) -> None:
    assert _page(scores).year == ASSESSED
    assert _page(scores).head.year.currentText() == "๒๕๖๘"


def test_the_year_itself_is_shown_where_only_it_has_scores(
    show: Show, desk: Desk, tasks: Tasks
) -> None:
    desk.add_rows("score", [{"fiscal_year": PLAN, "code": "i1", "text": "90"}])
    assert _page(show(ScoresPage(desk, tasks, PLAN))).year == PLAN


def test_typing_works_out_means_at_once(scores: Shown) -> None:
    _tab(scores, "IIT")
    assert scores.text("1", "computed") == "๙๙.๑๗"
    scores.enter("i2", "text", "๑๐๐")
    assert scores.text("1", "computed") == "๙๙.๖๗"
    assert scores.grid.desk.scores(ASSESSED)[1].value == 100
    scores.grid.undo()
    assert scores.text("1", "computed") == "๙๙.๑๗"


def test_figures_are_arabic_where_the_office_types_arabic(
    show: Show, desk: Desk, tasks: Tasks
) -> None:
    desk.add_rows(
        "score", [{"fiscal_year": ASSESSED, "code": f"i{n}", "text": "90.5"} for n in (1, 2, 3)]
    )
    assert show(ScoresPage(desk, tasks, PLAN)).text("1", "computed") == "90.50"


def test_a_missing_score_is_never_zero(scores: Shown) -> None:
    scores.grid.desk.set_cells([CellEdit("score", Score.id_for(ASSESSED, "i3"), "text", "")])
    assert scores.text("1", "computed") == ""
    assert scores.text("1", "note") == "ยังคำนวณไม่ได้ ขาด i๓"
    assert scores.text("IIT", "computed") == ""


def test_a_published_figure_that_differs_is_shown_and_kept(scores: Shown) -> None:
    scores.enter("1", "text", "๙๙.๒๐")
    assert scores.text("1", "text") == "๙๙.๒๐"
    assert scores.text("1", "gap") == "+๐.๐๓"
    severity, words = scores.problem("1", "text")
    assert severity == "info"
    assert words == "ประกาศ ๙๙.๒๐ แต่คำนวณได้ ๙๙.๑๗"
    assert words in scores.text("1", "note")
    assert "ไม่ตรงกับที่คำนวณ ๑ รายการ" in _page(scores).head.lines[0].text()


def test_last_year_stands_beside_with_the_change(scores: Shown) -> None:
    _tab(scores, "IIT")
    assert scores.text("i2", "before") == "๙๙.๐๐"
    assert scores.text("i2", "change") == "-๐.๕๐"
    assert scores.text("1", "before") == "๙๘.๐๐"
    assert scores.text("1", "change") == "+๑.๑๗"
    assert (scores.text("i4", "before"), scores.text("i4", "change")) == ("", "")


def test_another_question_of_the_same_code_has_no_change(
    show: Show, desk: Desk, tasks: Tasks
) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": year, "code": "i1", "text": "90"} for year in (ASSESSED, ASSESSED - 1)
    ]
    desk.add_rows("score", rows)
    path = "questions.i1.wording"
    key: dict[str, str | int | None] = {"ita_year": ASSESSED, "path": path}
    row = RuleCorrection.id_for(ASSESSED, path)
    desk.set_cells([CellEdit("rule_correction", row, "value", "คำถามใหม่ทั้งข้อ", key)])
    shown = show(ScoresPage(desk, tasks, PLAN))
    _tab(shown, "IIT")
    assert shown.text("i1", "change") == ""
    assert "ข้อคำถามไม่ตรงกับปีก่อน" in shown.text("i1", "note")


def test_lowest_questions_and_weak_indicators_are_named(scores: Shown) -> None:
    assert "ต่ำกว่าเกณฑ์ผ่าน ๘๕" in scores.text("2", "note")
    _tab(scores, "IIT")
    assert scores.text("i5", "note") == scores.text("i6", "note") == "น้อยที่สุดในตัวชี้วัดที่ ๒"
    assert scores.text("i1", "note") == ""


@pytest.mark.parametrize(
    ("code", "typed", "why"),
    [
        ("i1", "100.01", '"100.01" ไม่อยู่ระหว่าง 0.00 ถึง 100.00'),
        ("i1", "-1", '"-1" ไม่อยู่ระหว่าง 0.00 ถึง 100.00'),
        ("i1", "๙๙,๓๘", '"๙๙,๓๘" ใช้จุลภาค ให้ใช้จุดทศนิยม เช่น 99.38'),
        ("i1", "ดี", '"ดี" ไม่ใช่คะแนน ให้พิมพ์ตัวเลข 0.00 ถึง 100.00'),
        ("o1", "50", 'ข้อ o1 ได้เพียง 0 หรือ 100 แต่พิมพ์ "50"'),
    ],
)
def test_what_is_no_score_stays_as_typed_and_is_marked_in_words(
    scores: Shown, code: str, typed: str, why: str
) -> None:
    _tab(scores, "IIT" if code == "i1" else "OIT")
    scores.enter(code, "text", typed)
    assert scores.text(code, "text") == typed
    assert scores.problem(code, "text") == ("warning", why)
    assert why in scores.text(code, "note")
    assert "ไม่ใช่คะแนน ๑ ช่อง" in _page(scores).head.lines[0].text()


def test_total_level_and_pass_mark_are_said(scores: Shown) -> None:
    scores.enter("total", "text", "80.39")
    line = _page(scores).head.lines[0].text()
    assert "คะแนนรวม ๘๐.๓๙ · ไม่ผ่านเกณฑ์ ๘๕ · ระดับ ต้องปรับปรุง" in line
    scores.enter("total", "text", "90")
    assert "ยังบอกระดับไม่ได้" in _page(scores).head.lines[0].text()


def test_every_instrument_has_its_own_grid(scores: Shown) -> None:
    model = scores.grid.model
    counts = []
    for tab in ("IIT", "EIT", "OIT"):
        _tab(scores, tab)
        codes = [model.text(row, 0) for row in range(model.rowCount())]
        counts.append(len([code for code in codes if code[0] in "ieo" and code != tab]))
    assert counts == [15, 9, 28]


def test_tabs_are_reached_from_the_keyboard(scores: Shown, qtbot: QtBot) -> None:
    tabs = _page(scores).tabs
    scores.go("1", "text")
    QTest.keyClick(scores.grid.view, Qt.Key.Key_Tab, CTRL)
    assert tabs.tabText(tabs.currentIndex()) == "IIT"
    QTest.keyClick(scores.grid.view, Qt.Key.Key_Backtab, CTRL | SHIFT)
    qtbot.waitUntil(lambda: tabs.currentIndex() == 0)


def test_the_tabs_keep_their_place_while_notes_come_and_go(scores: Shown, qtbot: QtBot) -> None:
    page = _page(scores)
    places: set[int] = set()
    noted: set[str] = set()
    for _tab_shown in range(page.tabs.count()):
        QTest.keyClick(page.focusWidget() or page, Qt.Key.Key_Tab, CTRL)
        qtbot.wait(20)
        places.add(page.tabs.mapTo(page, page.tabs.rect().topLeft()).y())
        noted.add(page.head.lines[1].text())
    assert len(noted) > 1
    assert len(places) == 1


def test_going_to_another_tab_or_year_stores_what_is_typed(scores: Shown) -> None:
    scores.go("1", "text")
    scores.type("91.25")
    _tab(scores, "EIT")
    assert str(_kept(scores, "1")) == "91.25"
    scores.go("6", "text")
    scores.type("88")
    assert _page(scores).show_year(ASSESSED - 1)
    assert str(_kept(scores, "6")) == "88.00"


def _kept(shown: Shown, code: str) -> object:
    row = shown.grid.desk.row("score", Score.id_for(ASSESSED, code))
    assert isinstance(row, Score)
    return row.value


def test_a_score_is_found_in_whichever_year_and_instrument_it_is(scores: Shown) -> None:
    page = _page(scores)
    assert page.go_to("score", Score.id_for(ASSESSED - 1, "e4"), "text")
    assert page.year == ASSESSED - 1
    assert page.tabs.tabText(page.tabs.currentIndex()) == "EIT"
    assert page.grid.current()[1] == Score.id_for(ASSESSED - 1, "e4")
    assert not page.go_to("score", "no such id", "text")


def test_a_score_the_rule_book_does_not_know_is_not_lost(
    show: Show, desk: Desk, tasks: Tasks
) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": ASSESSED, "code": code, "text": "77"} for code in ("i29", "11")
    ]
    desk.add_rows("score", rows)
    shown = show(ScoresPage(desk, tasks, PLAN))
    assert shown.text("11", "text") == "77"
    _tab(shown, "IIT")
    assert shown.text("i29", "text") == "77"
    assert shown.text("i29", "words") == "(ไม่มีข้อนี้ในเกณฑ์ปี ๒๕๖๘)"


def test_what_is_not_certain_is_said_with_its_basis(scores: Shown) -> None:
    page = _page(scores)
    page.show_year(ASSESSED - 1)
    _tab(scores, "IIT")
    assert "ยังไม่ได้ยืนยัน" in page.head.lines[1].text()


def test_a_year_without_rule_book_borrows_the_nearest_and_says_so(
    show: Show, desk: Desk, tasks: Tasks
) -> None:
    shown = show(ScoresPage(desk, tasks, 2575))
    assert _page(shown).year == 2574
    words = _page(shown).head.lines[1].text()
    assert words == "ยังไม่มีเกณฑ์ ITA ปี ๒๕๗๔ จึงใช้ข้อคำถามและเกณฑ์ของปี ๒๕๗๐ ไปก่อน"


def test_an_empty_year_says_what_to_do_first(show: Show, desk: Desk, tasks: Tasks) -> None:
    shown = show(ScoresPage(desk, tasks, PLAN))
    assert "Ctrl+V" in _page(shown).head.lines[2].text()
    shown.enter("1", "text", "90")
    assert _page(shown).head.lines[2].text() == ""


def test_a_correction_of_the_rule_book_moves_the_rows(scores: Shown) -> None:
    _tab(scores, "IIT")
    path = "questions.i3.indicator"
    key: dict[str, str | int | None] = {"ita_year": ASSESSED, "path": path}
    row = RuleCorrection.id_for(ASSESSED, path)
    scores.grid.desk.set_cells([CellEdit("rule_correction", row, "value", "2", key)])
    assert scores.row("i3") > scores.row("2")
    assert scores.text("1", "computed") == "๙๙.๒๕"


def test_a_button_leads_to_the_rule_book_of_that_year(scores: Shown) -> None:
    QTest.mouseClick(_page(scores).rules, Qt.MouseButton.LeftButton)
    row = RuleCorrection.id_for(ASSESSED, "grades.pass_mark")
    assert scores.asked == [("rule_correction", row, "value")]


def test_what_a_total_still_lacks_is_said(scores: Shown) -> None:
    assert _page(scores).head.lines[0].text() == "ยังไม่มีคะแนนรวม ยังขาดคะแนน IIT, EIT, OIT"


def test_charts_are_drawn_by_the_helper_process(scores: Shown, qtbot: QtBot) -> None:
    page = _page(scores)
    _tab(scores, "แผนภูมิ")
    qtbot.waitUntil(lambda: bool(page.charts.pictures), timeout=20000)
    picture = page.charts.pictures[0]
    assert picture.pixmap.width() > 1000
    assert "คะแนนรายตัวชี้วัด" in picture.accessibleName()
    assert "๙๙.๑๗" in picture.accessibleDescription()


def test_charts_of_no_scores_say_so(show: Show, desk: Desk, tasks: Tasks, qtbot: QtBot) -> None:
    shown = show(ScoresPage(desk, tasks, PLAN))
    _tab(shown, "แผนภูมิ")
    page = _page(shown)
    qtbot.waitUntil(lambda: not page.charts.busy, timeout=20000)
    assert page.charts.pictures == []


@pytest.mark.parametrize("tab", TABS)
def test_qt_accepts_the_model(
    scored: Desk, qtmodeltester: ModelTester, tab: Instrument | None
) -> None:
    model = GridModel(scored, score_source(scored, ASSESSED, tab))
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    scored.set_cells([CellEdit("score", Score.id_for(ASSESSED, "i1"), "text", "50")])
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
