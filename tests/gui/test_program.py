"""From screen to screen: start, first questions, importing a first paper."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui import app
from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.importing.review import ReviewDialog
from itadesk.gui.program import Program
from itadesk.gui.settings import RecentBook, Settings
from itadesk.gui.start.first_run import FirstRunDialog
from itadesk.gui.start.page import StartPage
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import answer

pytestmark = pytest.mark.gui


def _telling(told: list[str]) -> Callable[[QDialog], None]:
    """Keeps what a message says and closes it."""

    def keep(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        told.append(dialog.text())
        dialog.accept()

    return keep


def _fill_first_run(path: Path) -> Callable[[QDialog], None]:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, FirstRunDialog)
        assert not dialog.create_button.isEnabled()
        dialog.name.setText("องค์การบริหารส่วนตำบลหนองสองห้อง")
        dialog.district.setText("บางน้ำใส")
        dialog.year.setValue(2569)
        dialog.choose_path(path)
        dialog.create_button.click()

    return fill


def test_a_new_book_asks_for_the_office_and_opens(program: Program, tmp_path: Path) -> None:
    program.begin(None)
    assert program.start is not None
    answer(FirstRunDialog, _fill_first_run(tmp_path / "new.ita"))
    program.start.choices["newRequested"].click()
    assert program.window is not None
    office = program.window.desk.office()
    assert (office.name, office.kind) == ("องค์การบริหารส่วนตำบลหนองสองห้อง", "อบต.")
    assert program.window.desk.years() == (2569,)
    assert program.start.isHidden()
    assert program.window.place.fiscal_year == 2569


def test_a_new_book_never_replaces_a_file(qtbot: QtBot, book: Path) -> None:
    dialog = FirstRunDialog()
    qtbot.addWidget(dialog)
    dialog.name.setText("อบต.ก")
    dialog.choose_path(book)
    assert not dialog.create_button.isEnabled()
    assert "มีแฟ้มชื่อนี้อยู่แล้ว" in dialog.problem.accessibleName()


def test_a_name_that_no_file_may_have_gives_a_path_that_can_be(qtbot: QtBot) -> None:
    dialog = FirstRunDialog()
    qtbot.addWidget(dialog)
    dialog.name.setText('อบต.ก/ข:"ค"\\ง')
    assert not set('/:"\\') & set(dialog.path().name)
    assert dialog.path().suffix == ".ita"


def test_closing_a_book_leads_back_to_the_start_page_with_it_on_top(
    program: Program, book: Path
) -> None:
    assert program.open_book(book)
    assert program.window is not None
    program.window.commands["close"].trigger()
    assert program.window is None
    assert program.start is not None
    assert program.start.isVisible()
    assert program.start.books.item(0).text().startswith("องค์การบริหารส่วนตำบลคลองใหม่")
    with Desk.open(book) as again:
        assert again.writable


def test_a_missing_book_is_shown_so_and_told_when_opened(
    program: Program, tmp_path: Path, user_home: Path
) -> None:
    Settings().remember_book(RecentBook(str(tmp_path / "gone.ita"), "อบต.ก", "2026-11-01T08:00:00"))
    program.begin(None)
    assert program.start is not None
    assert "ไม่พบแฟ้มนี้" in program.start.books.item(0).text()
    told: list[str] = []
    answer(QMessageBox, _telling(told))
    program.start.bookRequested.emit(str(tmp_path / "gone.ita"))
    assert told
    assert program.window is None


@pytest.mark.parametrize("content", [b"", b"\xff\xd8\xff\xe0JFIF"])
def test_what_is_no_book_is_told_and_left_alone(
    program: Program, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "x.ita"
    path.write_bytes(content)
    program.begin(None)
    told: list[str] = []
    answer(QMessageBox, _telling(told))
    assert not program.open_book(path)
    assert told
    assert path.read_bytes() == content


_OLD = """รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรม ประจำปีงบประมาณ พ.ศ. ๒๕๖๗
องค์การบริหารส่วนตำบลคลองใหม่
มาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\tข้อเสนอแนะ
๑. ปลูกป่าชายคลอง\tเตรียมกล้าไม้ ๒๐๐ ต้น\tกองช่าง\tตลอดปีงบประมาณ\tปลูกแล้ว ๒๐๐ ต้น\t-
"""


def test_an_old_paper_becomes_a_new_book(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "old.txt"
    source.write_text(_OLD, encoding="utf-8")
    monkeypatch.setattr(
        "itadesk.gui.importing.flow.QFileDialog.getOpenFileName",
        lambda *_given: (str(source), ""),
    )
    program.begin(None)

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, FirstRunDialog)
        assert dialog.name.text() == "องค์การบริหารส่วนตำบลคลองใหม่"
        assert dialog.year.value() == 2567
        dialog.choose_path(tmp_path / "old.ita")
        answer(ReviewDialog, lambda review: review.accept())
        dialog.create_button.click()

    answer(FirstRunDialog, fill)
    program.import_new()
    qtbot.waitUntil(
        lambda: program.window is not None and bool(program.window.desk.measures(2567)),
        timeout=60_000,
    )
    assert program.window is not None
    (measure,) = program.window.desk.measures(2567)
    assert measure.title == "ปลูกป่าชายคลอง"
    page, typing_in = program.window.workspace.page(), program.window.focusWidget()
    assert page is not None and typing_in is not None
    assert page.isAncestorOf(typing_in)  # the keyboard is where the paper came in
    program.window.desk.undo()
    assert program.window.desk.measures(2567) == ()


def test_icons_and_lines_follow_letters_that_grow_while_the_window_stands(
    program: Program, book: Path, qtbot: QtBot
) -> None:
    program.open_book(book)
    window = program.window
    assert window is not None
    window.resize(1100, 700)
    window.go(window.place.on_page("analysis"))
    page = window.workspace.page()
    assert isinstance(page, AnalysisPage)
    before = _sizes(window, page)
    program.set_scale(200)
    try:
        qtbot.waitUntil(lambda: _sizes(window, page)[0] > before[0] * 1.8)
        _icon, state, line = _sizes(window, page)
        assert state > before[1] * 1.8
        said = page.weak.said
        assert said.words.height() >= said.words.heightForWidth(said.words.width())
        window.navigation.doItemsLayout()
        assert line == _sizes(window, page)[2]
    finally:
        program.set_scale(100)
    qtbot.waitUntil(lambda: _sizes(window, page) == before)


def _sizes(window: MainWindow, page: AnalysisPage) -> tuple[int, int, int]:
    """Pixels of the list's icons and of the state's, and of the list's highest line."""
    rows = range(window.navigation.count())
    rects = (window.navigation.visualItemRect(window.navigation.item(row)) for row in rows)
    state = window.status.saved_icon.pixmap()
    return window.navigation.iconSize().height(), state.height(), max(r.height() for r in rects)


def test_the_font_scale_reaches_every_screen(program: Program, book: Path) -> None:
    program.open_book(book)
    assert program.window is not None
    before = program.window.navigation.fontMetrics().height()
    program.set_scale(200)
    assert program.window.navigation.fontMetrics().height() > 1.7 * before
    assert Settings().font_scale == 200
    program.set_scale(100)


def test_recent_books_can_be_forgotten(program: Program, qtbot: QtBot) -> None:
    Settings().remember_book(RecentBook("/x/one.ita", "อบต.หนึ่ง", "2026-11-01T08:00:00"))
    program.begin(None)
    assert isinstance(program.start, StartPage)
    program.start.forgetRequested.emit("/x/one.ita")
    assert program.start.books.count() == 0
    assert isinstance(program.start, QWidget)


def test_file_dialogs_begin_at_the_user_s_documents(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qapp: QApplication
) -> None:
    began: list[Path | None] = []

    class Begun:
        def __init__(self, _app: QApplication) -> None:
            self.end = lambda: None

        def begin(self, book: Path | None) -> None:
            began.append(book)

    documents = tmp_path / "เอกสาร"
    documents.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(app, "make_app", lambda _scale: qapp)
    monkeypatch.setattr(app, "ThaiShortcuts", lambda _app: None)
    monkeypatch.setattr(app, "Program", Begun)
    monkeypatch.setattr(app, "documents_folder", lambda: documents)
    monkeypatch.setattr(qapp, "exec", lambda: 0)
    assert app.main(["สมุด.ita"]) == 0
    assert Path.cwd() == documents
    assert began == [tmp_path / "สมุด.ita"]
