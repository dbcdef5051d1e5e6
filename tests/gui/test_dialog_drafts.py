"""Words typed into a dialog that stores nothing before it is answered outlast a power cut."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QScrollArea
from pytestqt.qtbot import QtBot

from itadesk import paths
from itadesk.errors import ItadeskError
from itadesk.gui.assess.question_dialog import NewQuestion, QuestionDialog
from itadesk.gui.assess.rules_page import RulesPage
from itadesk.gui.paper.approval import ApprovalDialog
from itadesk.gui.parts import Parts
from itadesk.gui.place import Place
from itadesk.gui.program import Program
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.start.first_run import FirstRunDialog
from itadesk.gui.window.main import MainWindow
from itadesk.ita.years import rulebook
from itadesk.records.office import Office
from tests.gui.conftest import YEAR, answer, type_text

pytestmark = pytest.mark.gui
NAME = "นางสาวมาลี ใจงาม"
OFFICE = "องค์การบริหารส่วนตำบลทุ่งกว้าง"
OF = "/หน่วยงาน/book.ita"
_D = TypeVar("_D", bound=QDialog)


def _left() -> list[Path]:
    return list((paths.user_dir() / "unfinished").glob("*"))


def _shown(dialog: _D, qtbot: QtBot) -> _D:
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def _approval(window: MainWindow, place: Place, qtbot: QtBot) -> ApprovalDialog:
    return _shown(ApprovalDialog(window.desk, window.papers, place, window), qtbot)


def test_an_approver_being_typed_comes_back_for_the_same_paper(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = _approval(window, window.place, qtbot)
    type_text(NAME, dialog.by)
    QTest.qWait(1300)
    assert not _approval(window, Place(YEAR, "plan"), qtbot).by.text()
    again = _approval(window, window.place, qtbot)
    assert again.by.text() == NAME
    assert again.unfinished.line.isVisible()
    again.approve.click()
    assert window.desk.frozen_papers(window.place.paper)[0].approved_by == NAME
    assert not _left()


def test_an_approver_given_up_is_forgotten(window: MainWindow, qtbot: QtBot) -> None:
    dialog = _approval(window, window.place, qtbot)
    type_text(NAME, dialog.by)
    QTest.qWait(1300)
    dialog.reject()
    assert not _left()
    again = _approval(window, window.place, qtbot)
    assert not again.by.text()
    assert not again.unfinished.line.isVisible()


def _fill(dialog: QDialog, path: Path) -> FirstRunDialog:
    assert isinstance(dialog, FirstRunDialog)
    for line, words in ((dialog.name, OFFICE), (dialog.province, "เมืองใหม่")):
        line.clear()
        type_text(words, line)
    dialog.year.setValue(2571)
    dialog.choose_path(path)
    return dialog


def test_the_first_answers_come_back_although_there_is_no_book(
    qtbot: QtBot, tmp_path: Path
) -> None:
    begun = _fill(_shown(FirstRunDialog(), qtbot), tmp_path / "ที่เลือก.ita")
    QTest.qWait(1300)
    again = _shown(FirstRunDialog(), qtbot)
    assert again.answers() == begun.answers()
    assert again.answers().office == Office(name=OFFICE, subdistrict="ทุ่งกว้าง", province="เมืองใหม่")
    assert again.unfinished.line.isVisible()
    QTest.qWait(100)
    (area,) = again.findChildren(QScrollArea)
    assert not area.verticalScrollBar().isVisible()
    other = FirstRunDialog(office=Office(name="เทศบาลตำบลริมน้ำ"))
    qtbot.addWidget(other)
    assert other.name.text() == "เทศบาลตำบลริมน้ำ"
    again.reject()
    assert not _left()


def test_first_answers_are_kept_until_there_is_a_book(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    def create(path: Path) -> Callable[[QDialog], None]:
        return lambda dialog: _fill(dialog, path).accept()

    answer(FirstRunDialog, create(tmp_path / "ไม่มีโฟลเดอร์นี้" / "a.ita"))
    with pytest.raises(ItadeskError):
        program.new_book()
    again = FirstRunDialog()
    qtbot.addWidget(again)
    assert again.name.text() == OFFICE
    answer(FirstRunDialog, create(tmp_path / "a.ita"))
    program.new_book()
    assert program.window is not None
    assert not _left()


def test_a_question_being_typed_comes_back_for_the_same_year(qtbot: QtBot) -> None:
    dialog = _shown(QuestionDialog(rulebook(2566), of=OF), qtbot)
    type_text("i๓", dialog.code)
    type_text("เจ้าหน้าที่บอกขั้นตอนให้ทราบ", dialog.wording)
    dialog.indicator.setCurrentIndex(2)
    QTest.qWait(1300)
    assert not QuestionDialog(rulebook(2569), of=OF).code.text()
    again = _shown(QuestionDialog(rulebook(2566), of=OF), qtbot)
    assert again.question() == NewQuestion("i3", 3, "เจ้าหน้าที่บอกขั้นตอนให้ทราบ")
    assert again.unfinished.line.isVisible()
    again.reject()
    assert not _left()


def test_a_question_added_is_forgotten_as_a_draft(window: MainWindow) -> None:
    window.go(window.place.on_page("rules"))
    page = window.workspace.page()
    assert isinstance(page, RulesPage)
    page.show_year(2566)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, QuestionDialog)
        type_text("i1", dialog.code)
        type_text("คำถามใหม่", dialog.wording)
        dialog.accept()

    answer(QuestionDialog, fill)
    page.add_question()
    assert [row.value for row in window.desk.corrections(2566)]
    assert not _left()


def test_a_spoilt_file_of_answers_is_passed_over(qtbot: QtBot) -> None:
    _fill(_shown(FirstRunDialog(), qtbot), Path("a.ita")).unfinished.keep()
    (file,) = _left()
    for spoilt in ("", "[1]", '{"name": 3, "year": "ปี"}', '{"year": "๑๒"}'):
        file.write_text(spoilt, encoding="utf-8")
        assert not FirstRunDialog().name.text()


def test_answers_that_cannot_be_kept_are_told(qtbot: QtBot, user_home: Path) -> None:
    (user_home / "unfinished").write_text("ไม่ใช่โฟลเดอร์", encoding="utf-8")
    dialog = _shown(FirstRunDialog(), qtbot)
    type_text(OFFICE, dialog.name)
    QTest.qWait(1300)
    assert dialog.unfinished.line.accessibleName().startswith("เก็บข้อความที่กำลังพิมพ์ไว้ชั่วคราวไม่ได้")


def _report(window: MainWindow, parts: Parts, qtbot: QtBot) -> ReportDialog:
    dialog = _shown(ReportDialog(window.desk, parts, window.place, window), qtbot)
    dialog.options.date.setFocus()
    type_text("๓๐ ก.ย. ๒๕๖๘", dialog.options.date)
    return dialog


def test_a_date_being_typed_in_the_report_dialog_is_a_draft_of_the_book(
    window: MainWindow, parts: Parts, qtbot: QtBot
) -> None:
    dialog = _report(window, parts, qtbot)
    QTest.qWait(1300)
    (draft,) = window.desk.waiting_drafts()
    assert (draft.table, draft.field, draft.text) == ("paper", "date_text", "๓๐ ก.ย. ๒๕๖๘")
    assert not window.desk.take_drafts([draft], YEAR)
    assert [paper.date_text for paper in window.desk.papers(YEAR)] == ["๓๐ ก.ย. ๒๕๖๘"]
    dialog.reject()
    assert not window.desk.drafts()


def test_a_date_stored_or_left_leaves_no_draft(
    window: MainWindow, parts: Parts, qtbot: QtBot
) -> None:
    dialog = _report(window, parts, qtbot)
    QTest.qWait(1300)
    dialog.options.commit()
    assert not window.desk.drafts()
    type_text(" แก้อีก", dialog.options.date)
    QTest.qWait(1300)
    assert len(window.desk.drafts()) == 1
    dialog.reject()
    assert not window.desk.drafts()


def test_letters_that_are_none_are_kept_as_well(qtbot: QtBot) -> None:
    dialog = _shown(QuestionDialog(rulebook(2566), of="/mnt/\udce0.ita"), qtbot)
    dialog.wording.setPlainText("ข้อ \ud83d")
    dialog.unfinished.keep()
    assert len(_left()) == 1
