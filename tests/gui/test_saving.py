"""What the window says of saving is true, and there is a way out where nothing can be saved."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.editing.drafting import DRAFT_MS
from itadesk.gui.office.page import OfficePage
from itadesk.gui.pages import FramedGrid
from itadesk.gui.window.idle import IdleKeeper
from itadesk.gui.window.main import MainWindow
from itadesk.records.finding import Finding
from tests.gui.conftest import YEAR, type_text
from tests.gui.typing_places import EVERYWHERE, full_disk, grid_shown, holds, page_of, type_in

K = Qt.Key


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
        assert holds(desk, table, field)


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
    type_in(page_of(window, "measures"), "steps")
    page = grid_shown(window)
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


def _up_from_the_top(window: MainWindow) -> None:
    QTest.keyClick(grid_shown(window).view, K.Key_Up, Qt.KeyboardModifier.AltModifier)


def _row_into_a_sorted_grid(window: MainWindow) -> None:
    view = grid_shown(window).view
    view.arrange(lambda: view.arranging.sort(0))
    QTest.keyClick(view, K.Key_Plus, Qt.KeyboardModifier.ControlModifier)


def _type_at_a_fixed_cell(window: MainWindow) -> None:
    page = page_of(window, "analysis")
    assert isinstance(page, FramedGrid)
    page.grid.view.moving.go(0, 0)
    QTest.keyClick(page.grid.view, K.Key_F2)


def _row_into_the_scores(window: MainWindow) -> None:
    page = page_of(window, "scores")
    assert isinstance(page, FramedGrid)
    QTest.keyClick(page.grid.view, K.Key_Plus, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (_up_from_the_top, "ย้ายต่อไปไม่ได้แล้ว"),
        (_row_into_a_sorted_grid, "กำลังเรียงเพื่อดูอยู่"),
        (_type_at_a_fixed_cell, "ช่องนี้แก้ไขไม่ได้"),
        (_row_into_the_scores, "ตารางนี้เพิ่มหรือลบแถวไม่ได้"),
    ],
)
def test_a_command_with_nothing_to_do_is_no_unsaved_text(
    window: MainWindow, act: Callable[[MainWindow], None], words: str
) -> None:
    act(window)
    assert window.status.currentMessage().startswith(words)
    assert window.status.saved.text() == "บันทึกครบแล้ว"


def test_the_rows_are_looked_through_in_an_idle_moment_after_work_too(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("itadesk.gui.window.idle._QUIET", 20)
    found = (Finding("digest", "error", "measure", "x", "title", "ข้อความผิดไปจากที่บันทึก"),)
    monkeypatch.setattr(window.desk, "verify", lambda: found)
    keeper = IdleKeeper(window.desk)
    keeper.changed()
    with qtbot.waitSignal(keeper.trouble, timeout=5_000) as told:
        pass
    assert "๑ แห่ง" in told.args[0]


def test_what_was_changed_soon_after_a_backup_is_in_the_next_one(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("itadesk.gui.window.idle._QUIET", 20)
    monkeypatch.setattr("itadesk.gui.window.idle._BETWEEN_BACKUPS", 0.3)
    made: list[int] = []
    monkeypatch.setattr(window.desk, "backup", lambda: made.append(1))
    keeper = IdleKeeper(window.desk)
    keeper.changed()
    qtbot.waitUntil(lambda: len(made) == 1, timeout=5_000)
    keeper.changed()
    qtbot.waitUntil(lambda: len(made) == 2, timeout=5_000)
    qtbot.wait(400)
    assert len(made) == 2


def test_the_menu_of_the_office_page_belongs_to_the_tab_shown(window: MainWindow) -> None:
    desk = window.desk
    desk.add_rows("unit", [{"name": "กองช่าง"}])
    desk.add_rows("signatory", [{"name": "นายดี งามใจ"}])
    page = page_of(window, "office")
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


def _grouped(window: MainWindow, menu: str) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for action in window.menus.menus[menu].actions():
        if action.isSeparator():
            groups.append([])
        else:
            groups[-1].append(action.objectName())
    return groups


def test_the_menu_of_the_rows_is_divided_as_the_one_at_a_cell(window: MainWindow) -> None:
    page_of(window, "measures")
    groups = _grouped(window, "row")
    moving = ["insert_row", "duplicate", "delete_rows", "move_up", "move_down", "move_group"]
    assert moving in groups
    assert groups.count([]) == 0
    assert ["cut", "copy", "paste", "paste_rows"] in _grouped(window, "edit")
    page_of(window, "office")
    page_of(window, "measures")
    assert _grouped(window, "row") == groups


def _field_of_a_record(window: MainWindow) -> QWidget:
    page = grid_shown(window)
    page.actions()["record"].trigger()
    return page.record.fields[0].editor


def _line_of_the_office(window: MainWindow) -> QWidget:
    page = page_of(window, "office")
    assert isinstance(page, OfficePage)
    return page.fields.lines["district"]


@pytest.mark.parametrize("place", [_field_of_a_record, _line_of_the_office])
def test_words_taken_back_letter_by_letter_leave_no_draft_and_nothing_unsaved(
    window: MainWindow, place: Callable[[MainWindow], QWidget]
) -> None:
    editor = place(window)
    editor.setFocus()
    QTest.qWait(20)
    type_text("ก", editor)
    QTest.qWait(DRAFT_MS + 300)
    assert window.desk.drafts()
    QTest.keyClick(editor, K.Key_Backspace)
    QTest.keyClick(editor, K.Key_Tab)
    assert window.status.saved.text() == "บันทึกครบแล้ว"
    assert not window.desk.drafts()
