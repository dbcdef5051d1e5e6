"""No word is lost: drafts of every kind of editor, and a disk that takes nothing."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.parts import Parts
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import open_window
from tests.gui.typing_places import EVERYWHERE, WORDS, full_disk, holds, in_words


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
    assert not holds(again.desk, table, field)
    assert again.drafts.isVisible()
    again.drafts.keep.click()
    assert holds(again.desk, table, field)
    assert not again.drafts.isVisible()
    assert not again.desk.drafts()
    again.desk.undo()
    assert not holds(again.desk, table, field)


@EVERYWHERE
def test_what_is_being_typed_is_stored_before_the_page_is_left(
    window: MainWindow, table: str, field: str, typing: Callable[[MainWindow], None]
) -> None:
    typing(window)
    QTest.qWait(1100)
    assert window.go(window.place.on_page("findings"))
    assert holds(window.desk, table, field)
    assert window.status.saved.text().startswith("บันทึกแล้ว")
    assert not window.desk.drafts()


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
    assert holds(window.desk, table, field)
    assert window.status.saved.text().startswith("บันทึกแล้ว")
    assert not window.status.way_out.isVisible()


def test_words_stored_by_closing_leave_nothing_to_read_from_the_closed_book(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.go(window.place.on_page("result:full-year"))
    in_words(window)
    assert window.close()
    QTest.qWait(400)  # an exception in a slot fails the test
    with Desk.read(window.desk.path) as desk:
        assert holds(desk, "paper_text", "text")
