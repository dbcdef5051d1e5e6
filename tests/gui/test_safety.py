"""No word is lost: drafts of every kind of editor, commands, a book taken away."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.appendix import AppendixPage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.parts import Parts
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import YEAR, open_window, type_text

WORDS = "คำที่พิมพ์ค้างไว้ก่อนไฟดับ"
K = Qt.Key


def _page(window: MainWindow, page: str) -> QWidget:
    window.go(window.place.on_page(page))
    shown = window.workspace.page()
    assert shown is not None
    return shown


def _grid(page: QWidget, field: str, row: int = 0) -> None:
    grid = page if isinstance(page, GridPage) else page.findChildren(GridPage)[0]
    column = next(n for n, item in enumerate(grid.model.source.columns) if item.field == field)
    grid.view.moving.go(row, column)
    grid.view.setFocus()
    type_text(WORDS, grid.view)


def _in_measures(window: MainWindow) -> None:
    _grid(_page(window, "measures"), "steps")


def _in_new_row(window: MainWindow) -> None:
    _grid(_page(window, "measures"), "title", 2)


def _in_results(window: MainWindow) -> None:
    _grid(_page(window, "result:first-half"), "output")


def _in_new_row_of_results(window: MainWindow) -> None:
    _grid(_page(window, "result:full-year"), "output", 2)


def _in_record_view(window: MainWindow) -> None:
    page = _page(window, "measures")
    assert isinstance(page, GridPage)
    page.view.moving.go(1, 0)
    page.actions()["record"].trigger()
    field = next(field for field in page.record.fields if field.item.field == "steps")
    field.editor.setFocus()
    QTest.keyClick(field.editor, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(WORDS, field.editor)


def _in_record_view_after_esc(window: MainWindow) -> None:
    _in_record_view(window)
    page = _page_shown(window)
    field = next(field for field in page.record.fields if field.item.field == "steps")
    QTest.keyClick(field.editor, K.Key_Escape)
    assert field.text() != WORDS
    QTest.keyClick(field.editor, K.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(WORDS, field.editor)


def _page_shown(window: MainWindow) -> GridPage:
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    return page


def _in_scores(window: MainWindow) -> None:
    _grid(_page(window, "scores"), "wording")


def _in_analysis(window: MainWindow) -> None:
    _grid(_page(window, "analysis"), "cause")


def _in_office(window: MainWindow) -> None:
    page = _page(window, "office")
    assert isinstance(page, OfficePage)
    _over(page.fields.lines["website"])


def _in_units(window: MainWindow) -> None:
    page = _page(window, "office")
    assert isinstance(page, OfficePage)
    page.tabs.setCurrentIndex(1)
    _grid(page.registers["unit"], "name")


def _in_signatories(window: MainWindow) -> None:
    page = _page(window, "office")
    assert isinstance(page, OfficePage)
    page.tabs.setCurrentIndex(2)
    _grid(page.registers["signatory"], "name")


def _in_publications(window: MainWindow) -> None:
    _grid(_page(window, "publications"), "url")


def _in_words(window: MainWindow) -> None:
    page = _page(window, "words")
    assert isinstance(page, WordsPage)
    editor = page.slots[(0, "closing")].editor
    editor.setFocus()
    editor.selectAll()
    type_text(WORDS, editor)


def _in_web_address(window: MainWindow) -> None:
    page = _page(window, "words")
    assert isinstance(page, WordsPage)
    page.options.web.setFocus()
    type_text(WORDS, page.options.web)


def _in_caption(window: MainWindow) -> None:
    paper = window.place.paper
    made = BytesIO()
    Image.new("RGB", (40, 30), "teal").save(made, "PNG")
    picture = window.desk.add_picture(made.getvalue())
    window.desk.add_rows("paper_picture", [{"paper": paper, "picture": picture}])
    page = _page(window, "appendix")
    assert isinstance(page, AppendixPage)
    _over(page.caption)


def _over(line: QLineEdit) -> None:
    line.setFocus()
    line.selectAll()
    type_text(WORDS, line)


TYPING: tuple[tuple[str, str, Callable[[MainWindow], None]], ...] = (
    ("measure", "steps", _in_measures),
    ("measure", "title", _in_new_row),
    ("result", "output", _in_results),
    ("result", "output", _in_new_row_of_results),
    ("measure", "steps", _in_record_view),
    ("measure", "steps", _in_record_view_after_esc),
    ("score", "wording", _in_scores),
    ("analysis", "cause", _in_analysis),
    ("office", "website", _in_office),
    ("unit", "name", _in_units),
    ("signatory", "name", _in_signatories),
    ("publication", "url", _in_publications),
    ("paper_text", "text", _in_words),
    ("paper", "web_address", _in_web_address),
    ("paper_picture", "caption", _in_caption),
)
EVERYWHERE = pytest.mark.parametrize(
    ("table", "field", "typing"), TYPING, ids=[typing.__name__[1:] for *_, typing in TYPING]
)


def _holds(desk: Desk, table: str, field: str) -> bool:
    return any(getattr(record, field) == WORDS for record in desk.rows(table))


def _after_power_cut(book: Path, to: Path) -> Path:
    """The files as a power cut of this moment would leave them."""
    to.mkdir()
    for file in book.parent.glob(f"{book.name}*"):
        shutil.copyfile(file, to / file.name)
    return to / book.name


@pytest.fixture
def cut(tmp_path: Path, parts: Parts, qtbot: QtBot) -> Iterator[Callable[[Path], MainWindow]]:
    """Opens what a power cut leaves of a book, in another window."""
    made: list[MainWindow] = []

    def open_it(book: Path) -> MainWindow:
        made.append(open_window(_after_power_cut(book, tmp_path / "cut"), parts, qtbot))
        return made[-1]

    yield open_it
    for window in made:
        window.close()


@EVERYWHERE
def test_what_was_being_typed_comes_back_after_a_power_cut(
    window: MainWindow,
    cut: Callable[[Path], MainWindow],
    table: str,
    field: str,
    typing: Callable[[MainWindow], None],
) -> None:
    typing(window)
    assert window.status.saved.text().startswith("กำลังพิมพ์")
    QTest.qWait(1300)
    again = cut(window.desk.path)
    assert not _holds(again.desk, table, field)
    assert again.drafts.isVisible()
    again.drafts.keep.click()
    assert _holds(again.desk, table, field)
    assert not again.drafts.isVisible()
    assert not again.desk.drafts()
    again.desk.undo()
    assert not _holds(again.desk, table, field)


@EVERYWHERE
def test_what_is_being_typed_is_stored_before_the_page_is_left(
    window: MainWindow, table: str, field: str, typing: Callable[[MainWindow], None]
) -> None:
    typing(window)
    QTest.qWait(1100)
    assert window.go(window.place.on_page("findings"))
    assert _holds(window.desk, table, field)
    assert window.status.saved.text().startswith("บันทึกแล้ว")
    assert not window.desk.drafts()


@contextmanager
def full_disk(book: Path) -> Iterator[None]:
    """No file may grow beyond what the book's log is now."""
    resource = pytest.importorskip("resource", reason="no such limit on Windows")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = book.with_name(f"{book.name}-wal").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@EVERYWHERE
def test_a_full_disk_is_told_and_the_words_stay_where_they_were_typed(
    window: MainWindow, table: str, field: str, typing: Callable[[MainWindow], None]
) -> None:
    typing(window)
    with full_disk(window.desk.path):
        assert not window.go(window.place.on_page("findings"))
        assert window.status.saved.text().startswith("ยังไม่ได้บันทึก: ")
        assert window.status.way_out.isVisible()
        assert WORDS in [draft.text for draft in window.workspace.open_drafts()]
    assert window.go(window.place.on_page("findings"))
    assert _holds(window.desk, table, field)
    assert window.status.saved.text().startswith("บันทึกแล้ว")
    assert not window.status.way_out.isVisible()


def _way_out(window: MainWindow, to: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Press the way out and save to ``to``; gives the books asked for."""
    asked: list[str] = []
    window.openRequested.connect(asked.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(to), ""))
    QTest.mouseClick(window.status.way_out, Qt.MouseButton.LeftButton)
    return asked


@EVERYWHERE
def test_the_way_out_takes_the_book_and_the_open_words_along(
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    table: str,
    field: str,
    typing: Callable[[MainWindow], None],
) -> None:
    typing(window)
    before = window.desk.measures(YEAR)
    window.desk.path.rename(tmp_path / "ย้ายแล้ว.ita")
    assert not window.go(window.place.on_page("findings"))
    assert "ไม่พบแฟ้ม" in window.status.saved.text()
    assert _way_out(window, tmp_path / "ใหม่.ita", monkeypatch) == [str(tmp_path / "ใหม่.ita")]
    assert window.close()
    with Desk.open(tmp_path / "ใหม่.ita") as desk:
        assert desk.measures(YEAR) == before
        assert not desk.take_drafts(desk.waiting_drafts(), YEAR)
        assert _holds(desk, table, field)


def test_a_file_taken_away_is_noticed_without_an_edit_and_so_is_its_return(
    window: MainWindow, tmp_path: Path
) -> None:
    assert window.status.saved.text() == "บันทึกครบแล้ว"
    away = window.desk.path.rename(tmp_path / "พักไว้.ita")
    window.saving.look()
    assert window.status.saved.text().startswith("ยังไม่ได้บันทึก: ไม่พบแฟ้ม “book.ita” ในที่เดิม")
    assert window.status.way_out.isVisible()
    away.rename(window.desk.path)
    window.saving.look()
    assert window.status.saved.text() == "บันทึกครบแล้ว"
    assert not window.status.way_out.isVisible()


def test_closing_a_book_whose_file_is_gone_asks_first(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [0, 1]
    asked: list[str] = []

    def answer(_parent: QWidget, title: str, words: str, _choices: object) -> int:
        asked.append(f"{title} {words}")
        return answers.pop(0)

    monkeypatch.setattr("itadesk.gui.window.saving.choose", answer)
    window.desk.path.unlink()
    assert not window.close()
    assert window.isVisible()
    assert window.close()
    assert len(asked) == 2
    assert "ไม่พบแฟ้ม" in asked[0]


def test_words_given_up_are_no_longer_called_unsaved(window: MainWindow) -> None:
    _grid(_page(window, "measures"), "steps")
    page = _page_shown(window)
    with full_disk(window.desk.path):
        assert not page.commit_open_editor()
        assert window.status.saved.text().startswith("ยังไม่ได้บันทึก")
    assert page.view.editing.editor is not None
    QTest.keyClick(page.view.editing.editor, K.Key_Escape)
    assert window.status.saved.text() == "บันทึกครบแล้ว"
    assert not window.status.way_out.isVisible()


def test_a_failed_backup_is_told_but_not_as_unsaved_words(
    window: MainWindow, user_home: Path
) -> None:
    (user_home / "backups").write_text("ไม่ใช่โฟลเดอร์")
    window.desk.add_year(YEAR + 1)
    window.idle.work()
    words = window.status.saved.text()
    assert words.startswith("สำรองแฟ้ม “book.ita” ไม่สำเร็จ")
    assert not any(
        letter.isascii() and letter.isalpha() for letter in words.replace("book.ita", "")
    )


def test_the_menu_of_the_office_page_belongs_to_the_tab_shown(window: MainWindow) -> None:
    desk = window.desk
    desk.add_rows("unit", [{"name": "กองช่าง"}])
    desk.add_rows("signatory", [{"name": "นายดี งามใจ"}])
    page = _page(window, "office")
    assert isinstance(page, OfficePage)
    page.tabs.setCurrentIndex(1)
    page.tabs.setCurrentIndex(2)
    page.registers["signatory"].view.moving.go(0, 0)
    names = {action.objectName(): action for action in window.menus.menus["row"].actions()}
    names["delete_rows"].trigger()
    assert [unit.name for unit in desk.units()] == ["กองช่าง"]
    assert desk.signatories() == ()
    page.tabs.setCurrentIndex(0)
    assert "delete_rows" not in {a.objectName() for a in window.menus.menus["row"].actions()}
