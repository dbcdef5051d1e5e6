"""A paper's words, pictures, evidence, approved copies and forms, through the window."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from itadesk.gui.paper.appendix import AppendixPage
from itadesk.gui.paper.approval import ApprovalDialog
from itadesk.gui.paper.evidence import EvidenceDialog
from itadesk.gui.paper.findings import FindingsPage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit, Value
from itadesk.records.measure import Result
from itadesk.records.rounds import Round
from itadesk.records.score import Analysis, Score
from itadesk.thai.digits import to_thai
from tests.gui.conftest import YEAR, printed, type_text

pytestmark = pytest.mark.gui


def _words(window: MainWindow) -> WordsPage:
    window.go(window.place.on_page("words"))
    page = window.workspace.page()
    assert isinstance(page, WordsPage)
    return page


def test_own_words_win_until_given_back(window: MainWindow) -> None:
    page = _words(window)
    slot = page.slots[(0, "closing")]
    slot.editor.setFocus()
    type_text("จึงเรียนมาเพื่อโปรดทราบ")
    window.navigation.setFocus()
    assert "จึงเรียนมาเพื่อโปรดทราบ" in printed(window)
    assert slot.state.text() == "แก้ไขเองสำหรับเอกสารนี้"
    slot.back.click()
    assert "จึงเรียนมาเพื่อโปรดทราบ" not in printed(window)
    assert slot.state.text() == "ตามแบบฟอร์ม"
    window.desk.undo()
    assert slot.editor.toPlainText() == "จึงเรียนมาเพื่อโปรดทราบ"


def test_the_form_s_words_follow_the_office_s_name(window: MainWindow) -> None:
    page = _words(window)
    assert "องค์การบริหารส่วนตำบลคลองใหม่" in page.slots[(0, "title")].editor.toPlainText()
    window.desk.set_cells([CellEdit("office", "office", "name", "เทศบาลตำบลคลองใหม่")])
    assert "เทศบาลตำบลคลองใหม่" in page.slots[(0, "title")].editor.toPlainText()


def test_a_web_address_with_a_space_is_marked(window: MainWindow) -> None:
    page = _words(window)
    page.options.web.setFocus()
    type_text("https://www.example.go.th/แผน ปี 68")
    assert page.commit_open_editor()
    assert "ช่องว่าง" in page.options.note.accessibleName()
    paper = window.papers.paper(window.place)
    assert paper is not None
    assert paper.web_address == "https://www.example.go.th/แผน ปี 68"


def _png(path: Path) -> str:
    made = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(made, "PNG")
    path.write_bytes(made.getvalue())
    return str(path)


def _close_message(told: list[str]) -> None:
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        told.append(box.text())
        box.accept()
    else:
        QTimer.singleShot(20, lambda: _close_message(told))


def test_pictures_come_in_are_captioned_moved_and_taken_out(
    window: MainWindow, tmp_path: Path
) -> None:
    window.go(window.place.on_page("appendix"))
    page = window.workspace.page()
    assert isinstance(page, AppendixPage)
    spoilt = tmp_path / "spoilt.png"
    spoilt.write_bytes(b"no picture")
    told: list[str] = []
    QTimer.singleShot(0, lambda: _close_message(told))
    names = [_png(tmp_path / "a.png"), str(spoilt)]
    assert page.add_files(names) == 1
    assert len(told) == 1
    assert "spoilt.png" in told[0]
    assert page.add_files([_png(tmp_path / "b.png")]) == 1
    page.list.setCurrentRow(1)
    type_text("วันลงพื้นที่", page.caption)
    page.commit_open_editor()
    page.up.click()
    assert page.list.item(0).text() == "วันลงพื้นที่"
    page.remove.click()
    assert page.list.count() == 1
    window.desk.undo()
    assert page.list.count() == 2


def test_the_caption_of_the_first_new_picture_waits_for_words(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(window.place.on_page("appendix"))
    page = window.workspace.page()
    assert isinstance(page, AppendixPage)
    names = [_png(tmp_path / f"{name}.png") for name in "abc"]
    asked = [names[:1], names[1:]]
    monkeypatch.setattr(
        "itadesk.gui.paper.appendix.QFileDialog.getOpenFileNames", lambda *_a: (asked.pop(0), "")
    )
    page.add.setFocus()
    page.add.click()
    assert page.caption.hasFocus()
    type_text("ภาพเดิม", page.caption)
    page.add.setFocus()
    page.add.click()
    assert page.caption.hasFocus()
    assert page.list.currentRow() == 1
    type_text("ภาพใหม่", page.caption)
    assert page.commit_open_editor()
    captions = [page.list.item(row).text() for row in range(3)]
    assert captions == ["ภาพเดิม", "ภาพใหม่", "(ยังไม่มีคำบรรยาย)"]


def test_evidence_belongs_to_one_measure_and_round(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    measure = window.desk.measures(YEAR)[0]
    dialog = EvidenceDialog(window.desk, measure, "first-half", window)
    qtbot.addWidget(dialog)
    assert dialog.add_files([_png(tmp_path / "c.png")]) == 1
    (proof,) = window.desk.evidence(YEAR)
    assert dialog.grid.current() == ("evidence", proof.id, "caption")
    assert proof.picture
    assert not dialog.picture.pixmap().isNull()
    dialog.reject()
    window.desk.undo()
    assert window.desk.evidence(YEAR) == ()


def test_an_approved_copy_shows_what_was_changed_since(window: MainWindow, qtbot: QtBot) -> None:
    dialog = ApprovalDialog(window.desk, window.papers, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.copies.isVisible()
    dialog.by.setText("นายกองค์การบริหารส่วนตำบล")
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.copies.count() == 1
    assert dialog.differences() == ()
    first = window.desk.measures(YEAR)[0]
    window.desk.set_cells([CellEdit("measure", first.id, "title", "ชื่อใหม่หลังอนุมัติ")])
    again = ApprovalDialog(window.desk, window.papers, window.place, window)
    qtbot.addWidget(again)
    (difference,) = again.differences()
    assert "ชื่อใหม่หลังอนุมัติ" in difference.after
    again.table.setCurrentCell(0, 0)
    again.go.click()
    assert again.target is not None
    assert (again.target.table, again.target.id) == ("measure", first.id)


def test_of_very_many_findings_the_first_are_listed_and_all_are_counted(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": f"มาตรการ {number}"} for number in range(300)
    ]
    window.desk.add_rows("measure", rows)
    asked: list[str] = []
    id_for = Result.id_for

    def counted(measure: str, round_: Round) -> str:
        asked.append(measure)
        return id_for(measure, round_)

    monkeypatch.setattr(Result, "id_for", staticmethod(counted))
    window.go(window.place.on_paper("report", "full-year").on_page("findings"))
    page = window.workspace.page()
    assert isinstance(page, FindingsPage)
    assert page.list.count() == 200
    assert "๒๐๐ จาก" in page.hint.accessibleName()
    assert len(asked) < 20 * 300  # not each measure for each finding
    first = next(found for found in page.findings() if found.table == "measure")
    window.desk.set_cells([CellEdit(first.table, first.id, first.field, "กรอกแล้ว")])
    assert page.list.count() == 200
    assert first not in page.findings()


def test_findings_lead_to_the_empty_cell(window: MainWindow) -> None:
    window.go(window.place.on_paper("report", "full-year"))
    window.go(window.place.on_page("findings"))
    page = window.workspace.page()
    assert isinstance(page, FindingsPage)
    found = page.findings()
    assert found
    assert page.list.count() == len(found)
    assert to_thai(str(len(found))) in window.status.lamp.text()
    page.list.itemActivated.emit(page.list.item(0))
    assert window.place.page == "result:full-year"
    cell = window.workspace.page()
    assert cell is not None
    assert cell.current()[2] == found[0].field  # type: ignore[union-attr]


def test_the_current_finding_stays_current_while_the_book_changes(window: MainWindow) -> None:
    window.go(window.place.on_paper("report", "full-year"))
    window.go(window.place.on_page("findings"))
    page = window.workspace.page()
    assert isinstance(page, FindingsPage)
    page.list.setCurrentRow(1)
    measure = window.desk.measures(YEAR)[0]
    for text in ("ทุกเดือน", ""):
        window.desk.set_cells([CellEdit("measure", measure.id, "period", text)])
        assert page.list.currentRow() == 1


def test_an_address_that_does_not_open_is_found_and_led_to(window: MainWindow) -> None:
    window.desk.add_rows(
        "publication", [{"paper": window.place.paper, "url": "https://www.example.go.th/2568 b"}]
    )
    window.go(window.place.on_page("findings"))
    page = window.workspace.page()
    assert isinstance(page, FindingsPage)
    lines = [page.list.item(row).text().replace("\u200b", "") for row in range(page.list.count())]
    assert [line for line in lines if '"https://www.example.go.th/2568 b"' in line], lines
    (finding,) = [found for found in page.findings() if found.rule == "address"]
    page.placeRequested.emit(finding.table, finding.id, finding.field)
    assert window.place.page == "publications"


def test_a_weak_indicator_without_a_measure_is_found_in_the_plan(window: MainWindow) -> None:
    form = window.papers.form(window.place.on_paper("plan", "full-year"))
    assert form is not None
    year = YEAR + form.score_year
    for code, text in (("i1", "90.00"), ("i2", "70.00"), ("i3", "95.00")):
        key: dict[str, str | int | None] = {"fiscal_year": year, "code": code}
        window.desk.set_cells([CellEdit("score", Score.id_for(year, code), "text", text, key)])
    window.go(window.place.on_paper("plan", "full-year"))
    window.go(window.place.on_page("findings"))
    page = window.workspace.page()
    assert isinstance(page, FindingsPage)
    weak = [found for found in page.findings() if found.rule == "no-measure"]
    assert [found.id for found in weak] == [Analysis.id_for(year, 1)]
    assert "i2" in weak[0].message


def test_the_caption_of_a_picture_just_added_is_in_view(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = EvidenceDialog(window.desk, window.desk.measures(YEAR)[0], "full-year", window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.resize(760, 480)
    QApplication.sendPostedEvents()
    file = tmp_path / "ภาพ.png"
    Image.new("RGB", (800, 600), "teal").save(file)
    view, before = dialog.grid.view, dialog.grid.view.viewport().width()
    dialog.add_files([str(file)])
    qtbot.waitUntil(lambda: not dialog.picture.pixmap().isNull())
    QApplication.sendPostedEvents()
    assert view.viewport().width() == before
    caption = view.visualRect(view.currentIndex())
    assert dialog.grid.current()[2] == "caption"
    assert caption.right() <= view.viewport().width()
