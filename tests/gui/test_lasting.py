"""A long day leaves nothing behind: pages, years, dialogs and bars come and go without a trace."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from itadesk.gui.grid.page import GridPage
from itadesk.gui.place import YEAR_PAGES
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui


def _alive(window: MainWindow) -> int:
    QTest.qWait(50)  # what was told to go when Qt is idle goes
    gc.collect()
    return len(window.findChildren(QObject)) + len(QApplication.topLevelWidgets())


def _pages(window: MainWindow) -> None:
    for page in YEAR_PAGES:
        window.go(window.place.on_page(page))


def _years(window: MainWindow) -> None:
    for year in window.desk.years():
        window.ways.go_year(year)


def _report(window: MainWindow) -> None:
    def leave() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        else:
            QTimer.singleShot(5, leave)

    QTimer.singleShot(0, leave)
    window.commands["report"].trigger()


def _find(window: MainWindow) -> None:
    window.go(window.place.on_page("measures"))
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    page.actions()["find"].trigger()
    page.find_bar.wanted.setText("คลอง")
    page.find_bar.find_next()
    page.find_bar.close_bar()


@pytest.mark.parametrize("act", [_pages, _years, _report, _find])
def test_doing_it_again_and_again_leaves_no_object_behind(
    window: MainWindow, act: Callable[[MainWindow], None]
) -> None:
    window.desk.add_year(YEAR + 1)
    for _ in range(2):
        act(window)
    before = _alive(window)
    for _ in range(5):
        act(window)
    assert _alive(window) <= before + 2
