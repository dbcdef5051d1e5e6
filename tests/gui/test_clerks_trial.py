"""What puzzled a new clerk in a trial of the whole program, one case each, by real events."""

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.approval import ApprovalDialog
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.parts import Parts
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.report.print_dialog import PrintDialog
from itadesk.gui.window.main import MainWindow
from itadesk.records.measure import Measure
from itadesk.records.proposal import Proposal
from itadesk.thai.digits import to_thai
from tests.desk.doing import set_result
from tests.gui.conftest import YEAR, measure, turn_wheel, type_text

pytestmark = pytest.mark.gui


def test_scrolling_over_a_list_of_choices_changes_nothing(window: MainWindow) -> None:
    before_all = window.desk.undo_label
    for place in ("words", "office", "scores", "analysis"):
        window.go(window.place.on_page(place))
        boxes = [box for box in window.findChildren(QComboBox) if box.isVisible()]
        assert len(boxes) > 3, place
        for box in boxes:
            before = box.currentIndex()
            box.setFocus()
            for _ in range(3):
                turn_wheel(box)
            assert box.currentIndex() == before, (place, box.accessibleName())
    assert window.desk.undo_label == before_all


def test_what_is_typed_after_a_click_on_a_tab_goes_into_its_empty_row(window: MainWindow) -> None:
    window.go(window.place.on_page("office"))
    page = window.workspace.page()
    assert isinstance(page, OfficePage)
    bar = page.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    type_text("กองคลัง")
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert [unit.name for unit in window.desk.units()] == ["กองคลัง"]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert page.fields.lines["name"].hasFocus()


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(_focused(), key, modifiers)


def test_the_keyboard_goes_back_to_the_page_after_a_choice_from_the_bar_above(
    window: MainWindow,
) -> None:
    box = window.top_bar.paper
    box.setFocus()
    box.showPopup()
    QTest.keyClick(box.view(), Qt.Key.Key_Home)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert window.place.role == "plan"
    page = window.workspace.page()
    assert page is not None and page.isAncestorOf(_focused())


def test_arrows_go_on_through_the_years_of_a_closed_list(window: MainWindow) -> None:
    for year in (YEAR + 1, YEAR + 2):
        window.desk.add_year(year)
    window.go(window.place)
    window.top_bar.year.setFocus()
    _press(Qt.Key.Key_Up)
    _press(Qt.Key.Key_Up)
    assert window.place.fiscal_year == YEAR + 2


@pytest.mark.parametrize("where", ["bar", "list"])
def test_find_and_the_next_empty_cell_are_reached_from_beside_the_page(
    window: MainWindow, where: str
) -> None:
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    beside = window.top_bar.paper if where == "bar" else window.navigation
    beside.setFocus()
    _press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.find_bar.isVisible()
    assert page.find_bar.wanted.hasFocus()


def test_the_page_at_the_side_shows_what_the_page_gone_to_is_about(
    window: MainWindow, qtbot: QtBot
) -> None:
    long = {**measure(3), "steps": "\n".join(f"{n}. เดินตรวจแนวคลอง" for n in range(1, 400))}
    window.desk.add_rows("measure", [long, measure(4)])
    window.set_preview_shown(True)
    window.go_to_cell("measure", window.desk.measures(YEAR)[-1].id, "title")
    bar = window.preview.pages.view.verticalScrollBar()
    qtbot.waitUntil(lambda: not window.preview.busy and bar.value() > 0, timeout=20000)
    window.go(window.place.on_page("words"))
    qtbot.waitUntil(lambda: not window.preview.busy and bar.value() == 0, timeout=20000)


def test_the_row_being_edited_is_marked_on_the_printed_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.add_rows("measure", [measure(3)])
    window.set_preview_shown(True)
    rows, view = window.desk.measures(YEAR), window.preview.pages.view
    window.go_to_cell("measure", rows[0].id, "title")
    qtbot.waitUntil(lambda: not window.preview.busy and len(view.bars()) == 1, timeout=20000)
    first = view.bars()[0]
    window.go_to_cell("measure", rows[1].id, "steps")
    (second,) = view.bars()
    assert second.top() + view.verticalScrollBar().value() >= first.bottom()
    set_result(window.desk, rows[1].id, "output", "เดินแล้ว")
    window.preview.pages.mark(())
    window.go(window.place.on_page("result:full-year"))  # it begins at a result
    qtbot.waitUntil(lambda: not window.preview.busy and bool(view.bars()), timeout=20000)
    assert view.bars()[0].left() == pytest.approx(second.left(), abs=8)  # beside the whole row
    window.go(window.place.on_page("words"))
    qtbot.waitUntil(lambda: not window.preview.busy and not view.bars(), timeout=20000)


def test_an_imported_plan_is_the_paper_shown_then(window: MainWindow) -> None:
    proposal = Proposal(
        "แผนปีก่อน", fiscal_year=YEAR, measures=(Measure("new", YEAR, title="ตรวจรับงานโดยเปิดเผย"),)
    )
    report = window.desk.import_proposal(proposal)
    window.duties.imported("นำเข้าแล้ว", report)
    assert (window.place.role, window.place.page) == ("plan", "measures")
    assert window.top_bar.paper.currentText() == "แผน"


@pytest.mark.parametrize("role", ["อนุมัติ", "ผู้อนุมัติ"])
def test_the_usual_roles_are_offered_to_those_who_sign(window: MainWindow, role: str) -> None:
    window.go(window.place.on_page("office"))
    page = window.workspace.page()
    assert isinstance(page, OfficePage)
    bar = page.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(2).center())
    type_text(role[:-4])
    _press(Qt.Key.Key_Down)
    _press(Qt.Key.Key_Return)
    _press(Qt.Key.Key_Return)
    assert [person.role for person in window.desk.signatories()] == [role]


def test_undo_in_words_nobody_touched_takes_back_the_last_step(window: MainWindow) -> None:
    window.go(window.place.on_page("words"))
    page = window.workspace.page()
    assert isinstance(page, WordsPage)
    closing = page.slots[(0, "closing")].editor
    closing.setFocus()
    QTest.keyClick(closing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.measures(YEAR) == ()
    type_text("จึงเรียนมาเพื่อทราบ")
    QTest.keyClick(closing, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert closing.toPlainText() == ""
    assert window.desk.redo_label is not None


def test_a_book_for_reading_has_nothing_unsaved(book: Path, parts: Parts, qtbot: QtBot) -> None:
    window = MainWindow(Desk.read(book), parts)
    qtbot.addWidget(window)
    window.show()
    with qtbot.waitActive(window):
        pass
    window.ways.go_page()
    type_text("ทดสอบ")
    _press(Qt.Key.Key_Return)
    assert window.status.saved.text() == "อ่านอย่างเดียว"
    assert "อ่านเท่านั้น" in window.status.currentMessage()
    window.close()


def test_approving_names_the_paper_and_who_usually_approves_and_is_done_once(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.desk.add_rows("signatory", [{"role": "อนุมัติ", "name": "นายสมชาย ใจดี"}])
    dialog = ApprovalDialog(window.desk, window.papers, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert f"รายงาน รอบ ๑๒ เดือน ปีงบประมาณ {to_thai(str(YEAR))}" in shown
    assert dialog.by.text() == "นายสมชาย ใจดี"
    dialog.by.setFocus()
    QTest.keyClick(dialog.by, Qt.Key.Key_Return)
    (kept,) = window.desk.frozen_papers(window.place.paper)
    assert kept.approved_by == "นายสมชาย ใจดี"
    assert dialog.by.text() == ""
    assert not dialog.by.hasFocus()


def test_undoing_a_paste_shows_its_first_cell(window: MainWindow) -> None:
    window.go(window.place.on_page("result:full-year"))
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    window.ways.go_page()
    QApplication.clipboard().setText("ออกตรวจ ๔ ครั้ง\tน้ำไม่ท่วม\nออกตรวจ ๒ ครั้ง\tคลองสะอาด")
    _press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [result.output for result in window.desk.results(YEAR)] != []
    _press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.view.currentIndex().row() == 0
    assert page.current()[2] == "output"


def test_what_a_period_means_is_told_within_the_grid(window: MainWindow) -> None:
    window.go(window.place.on_page("measures"))
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    window.resize(820, 600)
    page.go_to("measure", window.desk.measures(YEAR)[0].id, "period")
    type_text("ตลอดปีงบประมาณ")
    type_text(" ")
    notes = [
        label
        for label in page.view.viewport().findChildren(QLabel)
        if label.isVisible() and "๓๐ กันยายน" in label.text()
    ]
    assert notes
    assert page.view.viewport().rect().contains(notes[0].geometry())


def test_a_pc_without_a_printer_prints_the_chosen_pages_to_a_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = {**measure(3), "steps": "\n".join(f"{n}. เดินตรวจแนวคลอง" for n in range(1, 60))}
    window.desk.add_rows("measure", [long])
    target = tmp_path / "หน้าสอง.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    dialog = ReportDialog(window.desk, window.parts, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(
        lambda: not dialog.laying.busy and dialog.buttons["print"].isEnabled(), timeout=20000
    )

    def choose() -> None:
        asked = QApplication.activeModalWidget()
        assert isinstance(asked, PrintDialog)
        asked.printer.setCurrentIndex(asked.printer.count() - 1)
        asked.first.setValue(2)
        asked.last.setValue(2)
        asked.print_button.click()

    QTimer.singleShot(0, choose)
    dialog.buttons["print"].click()
    with pypdfium2.PdfDocument(target) as printed:
        assert len(printed) == 1
    assert dialog.saved_path == target
    assert dialog.open_file.isVisible()
    dialog.reject()


def test_the_form_is_named_over_its_pages_with_the_way_to_another(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go(window.place.on_page("measures"))
    window.set_preview_shown(True)
    qtbot.waitUntil(window.preview.head.isVisible, timeout=10_000)
    form = window.papers.form(window.place)
    assert form is not None
    assert window.preview.form_name.text() == form.title
    QTest.mouseClick(window.preview.other_form, Qt.MouseButton.LeftButton)
    assert window.place.page == "words"
    page = window.workspace.page()
    assert isinstance(page, WordsPage)
    qtbot.waitUntil(page.form.hasFocus)
