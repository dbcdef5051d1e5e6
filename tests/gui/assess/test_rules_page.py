"""The rule book of a year: shown with its basis, corrected by the office, taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.assess.question_dialog import NewQuestion, QuestionDialog, checked
from itadesk.gui.assess.rule_rows import rule_source
from itadesk.gui.assess.rules_page import RulesPage
from itadesk.gui.grid.rows.model import GridModel
from itadesk.ita.years import known_years, rulebook
from itadesk.paths import resources_dir
from itadesk.records.paper import RuleCorrection
from tests.gui.assess.conftest import ASSESSED, Show, Shown

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PASS = "เกณฑ์ผ่าน"


def _page(shown: Shown) -> RulesPage:
    assert isinstance(shown.page, RulesPage)
    return shown.page


def _mark(shown: Shown) -> str:
    return str(rulebook(ASSESSED, shown.grid.desk.corrections()).pass_mark)


def test_each_entry_shows_its_basis_in_words(rules: Shown) -> None:
    assert rules.text(PASS, "shipped") == "85"
    assert rules.text(PASS, "basis") == "อ่านจากแหล่งเผยแพร่"
    assert rules.text("รหัสข้อของแผน", "basis") == "สรุปจากข้อมูลที่มี"
    assert rules.problem("รหัสข้อของแผน", "basis")[0] == "info"
    assert rules.problem(PASS, "basis") == ("", "")
    assert "ความมั่นใจร้อยละ ๗๐" in rules.text("ข้อ o๒๘: ตัวชี้วัดที่", "basis")


def test_a_correction_wins_and_is_taken_back_by_emptying_it(rules: Shown) -> None:
    rules.enter(PASS, "value", "๘๐")
    assert _mark(rules) == "80"
    assert rules.text(PASS, "basis") == "ใช้ค่าที่หน่วยงานแก้\nอ่านจากแหล่งเผยแพร่"
    assert rules.text(PASS, "shipped") == "85"
    assert "หน่วยงานแก้ ๑ รายการ" in _page(rules).head.lines[1].text()
    rules.go(PASS, "value")
    rules.key(Qt.Key.Key_Delete)
    assert _mark(rules) == "85"
    assert rules.text(PASS, "basis") == "อ่านจากแหล่งเผยแพร่"
    rules.grid.undo()
    assert _mark(rules) == "80"


def test_a_command_takes_back_the_selected_rows(rules: Shown) -> None:
    rules.enter(PASS, "value", "80")
    rules.go(PASS, "value")
    _page(rules).page_actions()["take_back"].trigger()
    assert _mark(rules) == "85"
    assert rules.text(PASS, "value") == ""
    _page(rules).page_actions()["take_back"].trigger()
    assert rules.said[-1] == "แถวที่เลือกไม่มีค่าที่หน่วยงานแก้"


def test_a_correction_survives_closing_the_book(rules: Shown) -> None:
    rules.enter(PASS, "value", "81")
    path = rules.grid.desk.path
    rules.grid.desk.close()
    with Desk.read(path) as again:
        assert str(rulebook(ASSESSED, again.corrections()).pass_mark) == "81"


@pytest.mark.parametrize("typed", ["ดี", "9999", "-1"])
def test_a_value_that_does_not_fit_is_kept_marked_and_not_used(rules: Shown, typed: str) -> None:
    rules.enter(PASS, "value", typed)
    assert rules.text(PASS, "value") == typed
    severity, words = rules.problem(PASS, "value")
    assert severity == "warning"
    assert words.startswith("ยังไม่ใช้ค่านี้")
    assert rules.text(PASS, "basis") == f"{words}\nอ่านจากแหล่งเผยแพร่"
    assert _mark(rules) == "85"


def test_levels_that_overlap_are_not_used(rules: Shown) -> None:
    rules.enter("ระดับ ต้องปรับปรุง: คะแนนรวมตั้งแต่", "value", "90")
    severity, words = rules.problem("ระดับ ต้องปรับปรุง: คะแนนรวมตั้งแต่", "value")
    assert severity == "warning"
    assert words.startswith("ยังไม่ใช้ค่านี้")


def test_weights_count_once_they_sum_to_one(rules: Shown) -> None:
    rules.enter("น้ำหนัก IIT", "value", "0.2")
    assert rules.problem("น้ำหนัก IIT", "value")[0] == "warning"
    rules.enter("น้ำหนัก OIT", "value", "0.5")
    assert rules.problem("น้ำหนัก IIT", "value") == ("", "")
    book = rulebook(ASSESSED, rules.grid.desk.corrections())
    assert [str(tool.weight) for tool in book.instruments] == ["0.2", "0.3", "0.5"]


def test_years_are_chosen_and_each_keeps_its_own_corrections(rules: Shown) -> None:
    rules.enter(PASS, "value", "80")
    page = _page(rules)
    page.head.year.setCurrentIndex(page.head.year.findData(2567))
    page.head.year.activated.emit(page.head.year.currentIndex())
    assert page.year == 2567
    assert rules.text(PASS, "value") == ""
    row = RuleCorrection.id_for(ASSESSED, "grades.pass_mark")
    assert page.go_to("rule_correction", row, "value")
    assert page.year == ASSESSED


def test_a_new_year_is_made_from_the_year_before(
    rules: Shown, qtbot: QtBot, user_home: Path
) -> None:
    page, last = _page(rules), known_years()[-1]
    QTest.mouseClick(page.new_year, Qt.MouseButton.LeftButton)
    assert page.year == last + 1
    assert (user_home / "ita" / f"{last + 1}.toml").is_file()
    assert all(rules.grid.model.text(row, 2) == "ยังไม่ได้ยืนยัน" for row in range(4))
    assert "ยังไม่ได้ยืนยัน" in page.head.lines[2].text()
    assert "สร้างเกณฑ์ ITA ปี ๒๕๗๑ แล้ว" in rules.said[-1]


def test_a_rule_book_file_with_overlapping_levels_is_told_and_the_others_work(
    show: Show, desk: Desk, user_home: Path
) -> None:
    shipped = (resources_dir() / "ita" / "2570.toml").read_text(encoding="utf-8")
    (user_home / "ita").mkdir()
    broken = shipped.replace("total = 70.0", "total = 85.0").replace("total = 70\n", "total = 85\n")
    assert broken != shipped
    (user_home / "ita" / "2570.toml").write_text(broken, encoding="utf-8")
    shown = show(RulesPage(desk, 2570))
    page = _page(shown)
    assert page.year == 2569
    assert "๒๕๗๐.toml" in page.head.lines[2].text()
    assert not page.show_year(2570)
    assert "2570.toml" in shown.said[-1]
    assert page.year == 2569
    assert shown.text(PASS, "shipped") == "85"


def test_a_question_is_added_and_undone(
    show: Show, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = show(RulesPage(desk, 2566))
    asked = NewQuestion("i1", 1, "เจ้าหน้าที่ให้บริการตามเวลาที่ติดประกาศ")
    monkeypatch.setattr(QuestionDialog, "ask", lambda _book, _parent, of: asked)
    shown.grid.view.setFocus()
    QTest.keyClick(shown.grid.view, Qt.Key.Key_N, CTRL | SHIFT)
    assert shown.text("ข้อคำถาม i๑", "value") == "เจ้าหน้าที่ให้บริการตามเวลาที่ติดประกาศ"
    assert "(เพิ่มโดยหน่วยงาน)" in shown.text("ข้อคำถาม i๑", "basis")
    book = rulebook(2566, desk.corrections())
    assert [rule.code for rule in book.questions_of(1)] == ["i1"]
    desk.undo()
    assert rulebook(2566, desk.corrections()).question("i1") is None


@pytest.mark.parametrize(
    ("question", "why"),
    [
        (NewQuestion("x1", 1, "คำถาม"), "รหัสข้อต้องเป็น i, e หรือ o ตามด้วยเลข เช่น i1"),
        (NewQuestion("i1", 6, "คำถาม"), "ข้อ i๑ ต้องอยู่ในตัวชี้วัดของ IIT"),
        (NewQuestion("i1", 1, ""), "พิมพ์ข้อคำถามด้วย"),
        (NewQuestion("o1", 9, "คำถาม"), "มีข้อ o๑ ในเกณฑ์ปีนี้แล้ว แก้ในตารางได้เลย"),
    ],
)
def test_a_question_that_cannot_be_added_says_why(question: NewQuestion, why: str) -> None:
    assert checked(rulebook(2566), question) == why


def test_the_dialog_reads_thai_digits_and_keeps_what_was_typed(qtbot: QtBot) -> None:
    dialog = QuestionDialog(rulebook(2566))
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.code, "E 3")
    dialog.code.setText("e ๓")
    dialog.code.textEdited.emit("e ๓")
    assert dialog.question() == NewQuestion("e3", 6, "")
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.trouble.text() == "พิมพ์ข้อคำถามด้วย"
    dialog.wording.setPlainText("ติดต่อแล้วได้คำตอบครบ")
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.question() == NewQuestion("e3", 6, "ติดต่อแล้วได้คำตอบครบ")


@pytest.mark.parametrize("year", known_years())
def test_qt_accepts_the_model_of_every_year(
    desk: Desk, qtmodeltester: ModelTester, year: int
) -> None:
    qtmodeltester.check(GridModel(desk, rule_source(desk, year)))  # type: ignore[no-untyped-call]
