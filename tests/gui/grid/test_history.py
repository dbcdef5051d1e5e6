"""Who changed a cell, drafts after a power cut, the record view, the calendar."""

import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui.grid.editing.calendar import MonthPage
from itadesk.gui.grid.editing.period_help import PeriodHelp
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.past.draft_offer import DraftOffer
from itadesk.gui.grid.past.history import CellHistory, TodayList
from itadesk.gui.grid.record.view import RecordView
from itadesk.gui.grid.rows.columns import Address
from itadesk.records.change import CellEdit, Draft, Value
from itadesk.records.measure import Result
from itadesk.records.office import Office
from itadesk.records.paper import Paper
from tests.gui.grid.conftest import YEAR, Grid

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def _retype(grid: Grid, text: str) -> None:
    grid.go(0, "title")
    grid.type(text)
    grid.key(K.Key_Return)


def test_a_cell_tells_who_wrote_what_when_and_gives_it_back(measures: Grid) -> None:
    _retype(measures, "ครั้งแรก")
    _retype(measures, "ครั้งที่สอง")
    row = measures.desk.measures(YEAR)[0].id
    where = Address("measure", row, "title")
    lines = [line for _change, line in CellHistory.lines(measures.desk, where)]
    assert [(line[3], line[4]) for line in lines] == [
        ("ครั้งแรก", "ครั้งที่สอง"),
        ("จัดทำคู่มือประชาชน", "ครั้งแรก"),
        ("", "จัดทำคู่มือประชาชน"),
    ]
    assert all("น." in line[0] for line in lines)
    dialog = CellHistory.dialog(measures.desk, where, title="มาตรการ", parent=measures.page)
    dialog.table.selectRow(1)
    dialog.restore.click()
    assert dialog.asked_back
    change = dialog.chosen()
    assert change is not None
    measures.desk.restore(change, field="title")
    assert measures.text(0, "title") == "จัดทำคู่มือประชาชน"
    measures.page.undo()
    assert measures.text(0, "title") == "ครั้งที่สอง"


def test_a_cell_without_history_says_so(results: Grid) -> None:
    measure = results.desk.measures(YEAR)[0].id
    where = Address("result", Result.id_for(measure, "full-year"), "output")
    dialog = CellHistory.dialog(results.desk, where, title="ผล", parent=results.page)
    assert not dialog.table.isVisibleTo(dialog)
    assert not dialog.restore.isEnabled()


def test_todays_changes_are_listed_newest_first(measures: Grid) -> None:
    _retype(measures, "แก้วันนี้")
    measures.view.selectRow(1)
    measures.key(K.Key_Delete)
    lines = [line for _change, line in TodayList.lines(measures.desk)]
    assert lines[0][4] == "(ลบแถว)"
    assert "อบรมคุณธรรม" in lines[0][3]
    assert lines[1][4] == "มาตรการ โครงการ หรือกิจกรรม: แก้วันนี้"


def test_todays_changes_show_values_as_the_screen_does(measures: Grid) -> None:
    desk = measures.desk
    measures.go(0, "indicator")
    measures.type("๔")
    measures.key(K.Key_Return)
    paper = Paper.id_for("report", YEAR, "full-year")
    key: dict[str, Value] = {"role": "report", "fiscal_year": YEAR, "round": "full-year"}
    form = shelf().proposed("report", YEAR)[0]
    desk.set_cells([CellEdit("paper", paper, "form", "deleted-own1", key)])
    desk.set_cells([CellEdit("paper", paper, "form", form.id, key)])
    desk.set_cells([CellEdit("paper", paper, "ita_year", YEAR + 1, key)])
    desk.set_cells([CellEdit("paper", paper, "page_numbers", "off", key)])
    desk.add_rows("signatory", [{"role": "อนุมัติ", "name": "นายสมชาย ดีพร้อม"}])
    signing = desk.signatories()[0].id
    desk.set_cells([CellEdit("paper", paper, "signatories", signing, key)])
    after = [line[4] for _change, line in TodayList.lines(desk)]
    assert after.pop(0) == "ผู้ลงนาม: นายสมชาย ดีพร้อม"
    after.pop(0)
    assert after[0] == "เลขหน้า: ไม่มี"
    assert after[1] == "ปี ITA ที่ยื่น: ๒๕๖๙"
    assert after[2] == f"แบบฟอร์ม: {form.title}"
    assert after[3].splitlines()[0] == "แบบฟอร์ม: (แบบฟอร์มที่ไม่มีในเครื่องนี้)"
    assert after[4].splitlines()[0] == "ตัวชี้วัด: ๔ การใช้ทรัพย์สินของราชการ"


def test_drafts_are_offered_back_as_one_step(desk: Desk, measures: Grid) -> None:
    rows = desk.measures(YEAR)
    result = Result.id_for(rows[1].id, "first-half")
    key = {"measure": rows[1].id, "round": "first-half"}
    for table, row, field, text in (
        ("measure", rows[0].id, "steps", "พิมพ์ค้างหนึ่ง"),
        ("result", result, "output", "พิมพ์ค้างสอง"),
        ("measure", "8d5e0c2e-1f53-4b3d-9f0a-3b1f4a5b6c7d", "title", "แถวใหม่ที่ค้าง"),
        ("measure", rows[2].id, "title", rows[2].title),
    ):
        desk.save_draft(Draft(table, row, field, text, "2026-01-01T10:00:00+07:00", key))
    offer = DraftOffer(desk, YEAR)
    measures.bot.addWidget(offer)
    words = [label.text().replace("\u200b", "") for label in offer.findChildren(QLabel)]
    assert words[0].startswith("มีข้อความที่พิมพ์ค้างไว้ ๓ ช่อง")
    offer.keep.click()
    assert desk.measures(YEAR)[0].steps == "พิมพ์ค้างหนึ่ง"
    found = desk.result(rows[1].id, "first-half")
    assert found is not None and found.output == "พิมพ์ค้างสอง"
    assert measures.titles()[-1] == "แถวใหม่ที่ค้าง"
    assert not DraftOffer(desk, YEAR).drafts
    desk.undo()
    assert desk.measures(YEAR)[0].steps.startswith("ขั้นที่")


def test_drafts_can_be_thrown_away(desk: Desk, measures: Grid) -> None:
    row = desk.measures(YEAR)[0].id
    desk.save_draft(Draft("measure", row, "title", "ค้าง", "2026-01-01T10:00:00+07:00"))
    offer = DraftOffer(desk, YEAR)
    measures.bot.addWidget(offer)
    offer.drop.click()
    assert not DraftOffer(desk, YEAR).drafts
    assert desk.measures(YEAR)[0].title == "จัดทำคู่มือประชาชน"


TYPIST = """
import sys
from pathlib import Path
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import measure_source
app = QApplication(sys.argv[:1])
desk = Desk.open(Path(sys.argv[1]))
page = GridPage(desk, measure_source(desk, 2568))
page.show()
page.view.moving.go(0, 0)
event = QInputMethodEvent()
event.setCommitString("พิมพ์ก่อนไฟดับ")
app.sendEvent(page.view, event)
print("typed", flush=True)
app.exec()
"""


def test_text_being_typed_survives_kill_9(tmp_path: Path) -> None:
    book = tmp_path / "cut.ita"
    with Desk.create(book, Office(name="อบต.ทุ่งสว่าง"), YEAR) as desk:
        desk.add_rows("measure", [{"fiscal_year": YEAR, "title": "เดิม"}])
    with subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(book)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[3])},
    ) as typist:
        assert typist.stdout is not None
        assert typist.stdout.readline() == b"typed\n"
        time.sleep(2)
        typist.kill()
    with Desk.open(book) as desk:
        assert [draft.text for draft in desk.drafts()] == ["พิมพ์ก่อนไฟดับ"]
        assert desk.measures(YEAR)[0].title == "เดิม"


def _record(grid: Grid) -> RecordView:
    grid.key(K.Key_R, CTRL)
    return grid.page.record


def test_the_record_view_shows_and_stores_one_row(results: Grid) -> None:
    results.go(1, "output")
    record = _record(results)
    assert record.isVisible()
    assert record.title.text().replace("\u200b", "") == "๒. อบรมคุณธรรม"
    field = record.fields[results.column("output")]
    assert field.editor.hasFocus()
    assert isinstance(field.editor, TextEditor)
    field.editor.insertPlainText("อบรมแล้ว")
    QTest.keyClick(field.editor, K.Key_Tab)
    assert results.text(1, "output") == "อบรมแล้ว"
    assert record.fields[results.column("outcome")].editor.hasFocus()


def test_the_record_view_turns_rows_and_goes_back_to_its_cell(results: Grid) -> None:
    results.go(0, "steps")
    record = _record(results)
    record.next.click()
    record.next.click()
    assert record.fields[0].text() == "เผยแพร่แผนจัดซื้อจัดจ้าง"
    record.focus(results.column("outcome"))
    QTest.keyClick(record.fields[results.column("outcome")].editor, K.Key_Escape)
    assert not record.isVisible()
    assert results.here == (2, "outcome")


def test_esc_in_a_field_first_puts_its_text_back(results: Grid) -> None:
    results.go(0, "steps")
    record = _record(results)
    field = record.fields[results.column("steps")]
    assert isinstance(field.editor, TextEditor)
    field.editor.insertPlainText("ไม่เอา")
    QTest.keyClick(field.editor, K.Key_Escape)
    assert field.text() == "ขั้นที่ ๑ ของจัดทำคู่มือประชาชน"
    assert record.isVisible()


def test_a_command_commits_what_is_typed_in_the_record_view(results: Grid) -> None:
    results.go(0, "steps")
    record = _record(results)
    field = record.fields[results.column("output")]
    assert isinstance(field.editor, TextEditor)
    field.editor.setFocus()
    field.editor.insertPlainText("กำลังพิมพ์")
    field.drafting.save()
    assert results.desk.drafts()
    assert results.page.commit_open_editor()
    assert results.text(0, "output") == "กำลังพิมพ์"
    assert not results.desk.drafts()


def test_the_draft_of_a_row_that_went_while_it_was_typed_in_the_record_stays(
    results: Grid,
) -> None:
    results.go(0, "steps")
    field = _record(results).fields[results.column("output")]
    assert isinstance(field.editor, TextEditor)
    field.editor.setFocus()
    field.editor.insertPlainText("กำลังพิมพ์")
    results.desk.remove_rows("measure", [results.desk.measures(YEAR)[0].id])
    assert [draft.text for draft in results.desk.drafts()] == ["กำลังพิมพ์"]


def test_the_calendar_is_buddhist_and_works_from_the_keyboard(measures: Grid) -> None:
    month = MonthPage(date(2025, 1, 31))
    measures.bot.addWidget(month)
    names = [label.text() for label in month.findChildren(QLabel)]
    assert "มกราคม ๒๕๖๘" in names
    picked: list[date] = []
    month.picked.connect(picked.append)
    for key in (K.Key_Right, K.Key_PageDown, K.Key_Up, K.Key_Return):
        QTest.keyClick(month.days, key)
    assert picked == [date(2025, 2, 22)]


def test_two_days_of_the_calendar_make_a_period(measures: Grid) -> None:
    measures.go(0, "period")
    measures.key(K.Key_F2)
    editor = measures.view.editing.editor
    assert isinstance(editor, TextEditor)
    helper = editor.findChild(PeriodHelp)
    assert isinstance(helper, PeriodHelp)
    popup = helper.open()
    popup.month.days.go(date(2024, 10, 1))
    QTest.keyClick(popup.month.days, K.Key_Return)
    popup.month.days.go(date(2025, 3, 31))
    QTest.keyClick(popup.month.days, K.Key_Return)
    assert editor.text() == "๑ ต.ค. ๒๕๖๗ - ๓๑ มี.ค. ๒๕๖๘"
    measures.key(K.Key_Return)
    made = measures.desk.measures(YEAR)[0]
    assert (made.period_start, made.period_end) == (date(2024, 10, 1), date(2025, 3, 31))
