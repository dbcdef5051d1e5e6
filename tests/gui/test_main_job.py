"""The main job by real keys: type a year's measures, close, open again, undo, write the PDF."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.parts import Parts
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import YEAR, open_window, type_text

pytestmark = pytest.mark.gui

_TITLE = "ประชุมชี้แจงแนวทางให้บริการที่นี่ น้ำใจน้อม"
_STEPS = "กำหนดวันประชุมร่วมกับกำนันและผู้ใหญ่บ้าน"


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def _type_measure(window: MainWindow) -> None:
    page = window.workspace.page()
    assert page is not None
    page.setFocus()
    _press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    _press(Qt.Key.Key_Home)
    _press(Qt.Key.Key_Down)
    type_text(_TITLE)
    _press(Qt.Key.Key_Tab)
    type_text(_STEPS)
    _press(Qt.Key.Key_Tab)
    type_text("ไตรมาสที่ ๒")
    _press(Qt.Key.Key_Tab)
    type_text("สำนักปลัด")
    _press(Qt.Key.Key_Return)


def _titles(desk: Desk) -> list[str]:
    return [measure.title for measure in desk.measures(YEAR)]


def test_tab_walks_the_cells_beside_other_widgets(book: Path, parts: Parts, qtbot: QtBot) -> None:
    window = open_window(book, parts, qtbot)
    window.go(window.place.on_page("measures"))
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    page.setFocus()
    _press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    first = page.view.currentIndex().column()
    _press(Qt.Key.Key_Tab)
    _press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.view
    there = page.view.currentIndex().column()
    assert there == page.view.shown_columns()[page.view.shown_columns().index(first) + 2]
    _press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    _press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.currentIndex().column() == first


def test_a_typed_measure_is_kept_undone_and_printed(
    book: Path, parts: Parts, qtbot: QtBot, tmp_path: Path
) -> None:
    window = open_window(book, parts, qtbot)
    window.go(window.place.on_page("measures"))
    _type_measure(window)
    made = window.desk.measures(YEAR)[-1]
    assert (made.title, made.steps, made.period) == (_TITLE, _STEPS, "ไตรมาสที่ ๒")
    assert made.responsible == "สำนักปลัด"
    assert window.status.saved.text().startswith("บันทึกแล้ว เวลา")
    window.close()

    again = open_window(book, parts, qtbot)
    assert _titles(again.desk)[-1] == _TITLE
    again.commands["undo"].trigger()
    assert again.desk.measures(YEAR)[-1].responsible == ""
    again.commands["redo"].trigger()
    assert again.desk.measures(YEAR)[-1].responsible == "สำนักปลัด"

    dialog = ReportDialog(again.desk, parts, again.place, again)
    qtbot.addWidget(dialog)
    task = dialog.save_as(tmp_path / "paper.pdf")
    with qtbot.waitSignal(task.done, timeout=60_000):
        pass
    with pypdfium2.PdfDocument(tmp_path / "paper.pdf") as paper:
        text = "".join(page.get_textpage().get_text_bounded() for page in paper)
    assert _TITLE.replace(" ", "") in "".join(text.split())
    assert dialog.saved_path == tmp_path / "paper.pdf"
    again.close()


def test_every_command_first_stores_what_is_being_typed(window: MainWindow, qtbot: QtBot) -> None:
    window.go(window.place.on_page("measures"))
    page = window.workspace.page()
    assert page is not None
    page.setFocus()
    _press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    type_text("ชื่อที่ยังพิมพ์ค้างอยู่")
    assert "ชื่อที่ยังพิมพ์ค้างอยู่" not in _titles(window.desk)
    assert window.status.saved.text().startswith("กำลังพิมพ์")
    window.commands["next_page"].trigger()
    assert "ชื่อที่ยังพิมพ์ค้างอยู่" in _titles(window.desk)
    assert window.status.saved.text().startswith("บันทึกแล้ว")


def test_the_window_comes_back_where_it_was_left(book: Path, parts: Parts, qtbot: QtBot) -> None:
    window = open_window(book, parts, qtbot)
    window.go(window.place.on_page("result:first-half"))
    window.close()
    again = open_window(book, parts, qtbot)
    assert again.place.page == "result:first-half"
    assert again.place.round == "first-half"
    assert again.navigation.page() == "result:first-half"
    again.close()


def test_the_page_beside_the_grid_shows_the_paper_and_follows_the_row(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.set_preview_shown(True)
    qtbot.waitUntil(lambda: not window.preview.busy, timeout=60_000)
    assert window.preview.pages.page_count() >= 1
    window.set_preview_shown(False)
    assert window.preview.isHidden()
    assert not window.commands["preview"].isChecked()


def test_the_ita_year_is_kept_with_the_paper_and_can_be_undone(window: MainWindow) -> None:
    window.go(window.place.on_paper("report", "full-year"))
    before = window.top_bar.ita_year.currentData()
    window.top_bar.itaYearRequested.emit(before + 1)
    assert window.top_bar.ita_year.currentData() == before + 1
    window.desk.undo()
    assert window.top_bar.ita_year.currentData() == before


def test_a_cell_the_results_do_not_show_is_found_among_the_measures(
    book: Path, parts: Parts, qtbot: QtBot
) -> None:
    window = open_window(book, parts, qtbot)
    window.go(window.place.on_page("result:full-year"))
    measure = window.desk.measures(YEAR)[-1]
    window.go_to_cell("measure", measure.id, "steps")
    assert window.place.page == "result:full-year"
    window.go_to_cell("measure", measure.id, "indicator")
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    assert window.place.page == "measures"
    assert page.current() == ("measure", measure.id, "indicator")
