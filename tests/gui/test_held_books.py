"""A book that another window or process has open."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.opening.locked import LockedDialog
from itadesk.gui.opening.neighbour import Doorbell, bring_forward, is_here
from itadesk.gui.program import Program
from tests.gui.conftest import answer

pytestmark = pytest.mark.gui

_HOLD = """
import sys
from itadesk.desk.desk import Desk
desk = Desk.open(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
desk.close()
"""


@pytest.fixture
def held(book: Path) -> Iterator[Path]:
    """A book another process has open."""
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(book)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline().strip() == b"held"
        yield book
        holder.stdin.close()


def test_a_held_book_gives_three_choices_and_cancel_opens_nothing(
    program: Program, held: Path
) -> None:
    program.begin(None)
    seen: list[tuple[bool, bool]] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, LockedDialog)
        said = dialog.message.accessibleName()
        assert held.name in said
        assert "ลองใหม่" not in said  # what can be done are the choices below
        assert not set("0123456789") & set(said.partition("ตั้งแต่")[2])
        seen.append((dialog.bring.isEnabled(), dialog.backup.isEnabled()))
        dialog.reject()

    answer(LockedDialog, look)
    assert not program.open_book(held)
    assert seen == [(False, False)]


def test_going_to_the_window_that_has_the_book_leaves_no_second_one(
    program: Program, held: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    left: list[bool] = []
    monkeypatch.setattr(program, "_app", _Quitting(left))
    bell = Doorbell(held)
    answer(LockedDialog, lambda dialog: dialog.bring.click())  # type: ignore[attr-defined]
    with qtbot.waitSignal(bell.rung):
        program.begin(held)
    qtbot.waitUntil(lambda: left == [True])
    assert program.start is None
    assert program.window is None
    bell.close()


class _Quitting:
    """Stands for the application, which the tests share."""

    def __init__(self, left: list[bool]) -> None:
        self._left = left

    def quit(self) -> None:
        """Remember that the program would have ended."""
        self._left.append(True)


def test_the_newest_backup_of_a_held_book_opens_for_reading(program: Program, book: Path) -> None:
    with Desk.open(book) as desk:
        desk.backup()
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(book)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None
        holder.stdout.readline()
        answer(LockedDialog, lambda dialog: dialog.backup.click())  # type: ignore[attr-defined]
        assert program.open_book(book)
        assert program.window is not None
        assert not program.window.desk.writable
        assert "อ่านอย่างเดียว" in program.window.windowTitle()
        assert program.window.status.saved.text() == "อ่านอย่างเดียว"
        assert not program.window.commands["import"].isEnabled()
        holder.communicate()


def test_a_neighbour_hears_the_bell(qapp: QApplication, book: Path, qtbot: QtBot) -> None:
    assert not is_here(book)
    bell = Doorbell(book)
    assert is_here(book)
    with qtbot.waitSignal(bell.rung):
        assert bring_forward(book)
    bell.close()
    assert not is_here(book)
