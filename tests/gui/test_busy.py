"""Where the window stands still for more than a blink, the pointer says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from itadesk.gui.busy import busy
from itadesk.gui.grid.page import GridPage
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import Changes, Value
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui


def _waits() -> bool:
    cursor = QGuiApplication.overrideCursor()
    return cursor is not None and cursor.shape() == Qt.CursorShape.WaitCursor


def test_many_rows_are_worked_on_under_a_waiting_pointer_and_few_are_not(qtbot: QtBot) -> None:
    with busy(3):
        assert not _waits()
    with busy(3000):
        assert _waits()
    assert not _waits()


def test_a_trouble_takes_the_waiting_pointer_away(qtbot: QtBot) -> None:
    with pytest.raises(KeyError), busy(3000):
        raise KeyError
    assert not _waits()


def test_replacing_in_a_thousand_rows_shows_that_it_works(window: MainWindow) -> None:
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": f"มาตรการเก่า {number}"} for number in range(1000)
    ]
    window.desk.add_rows("measure", rows)
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    seen: list[bool] = []

    def look(_changes: Changes) -> None:
        seen.append(_waits())

    window.desk.subscribe(look)
    page.find_bar.open()
    page.find_bar.wanted.setText("เก่า")
    page.find_bar.replacement.setText("ใหม่")
    page.find_bar.replace_all()
    page.undo()
    assert seen == [True, True]
    assert not _waits()
    assert window.desk.measures(YEAR)[-1].title == "มาตรการเก่า 999"
