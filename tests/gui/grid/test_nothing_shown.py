"""A grid without an empty last row, all of whose rows are filtered out: there is no cell at all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from itadesk.desk.desk import Desk
from itadesk.gui.grid import texts
from itadesk.gui.grid.cells.travelling import TRAVEL_KEYS
from itadesk.gui.grid.finding.filter_popup import FilterPopup
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.grid.rows.sources import score_source
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

_Mods = Qt.KeyboardModifier


@pytest.fixture
def scores(show: MakeGrid, desk: Desk) -> Iterator[Grid]:
    """Two scores, of which a filter shows none."""
    grid = show(score_source(desk, YEAR, {"i1": "ข้อแรก", "i2": "ข้อสอง"}))
    column = grid.column("text")
    wanted = ColumnFilter(contains="ไม่มีคำนี้")
    grid.view.arrange(lambda: grid.view.arranging.filter(column, wanted))
    assert grid.model.rowCount() == 0
    yield grid
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()


@pytest.mark.parametrize(
    "modifiers", [_Mods.NoModifier, _Mods.ControlModifier, _Mods.ShiftModifier]
)
@pytest.mark.parametrize("key", sorted(TRAVEL_KEYS))
def test_keys_that_go_to_a_cell_do_nothing(
    scores: Grid, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(scores.view, key, modifiers)
    assert not scores.view.currentIndex().isValid()


@pytest.mark.parametrize("name", ["history", "record"])
def test_commands_about_a_cell_say_that_there_is_none(scores: Grid, name: str) -> None:
    scores.page.actions()[name].trigger()
    assert scores.said[-1] == texts.NO_CELL
    assert scores.view.isVisible()


def test_the_menu_of_columns_opens_and_lets_the_filter_go(scores: Grid) -> None:
    scores.page.actions()["column"].trigger()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    scores.page.actions()["clear_filters"].trigger()
    assert scores.model.rowCount() == 2


def test_a_filter_can_be_asked_for_again(scores: Grid) -> None:
    scores.page.actions()["filter"].trigger()
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    QTest.keyClicks(popup.contains, "i1")
    QTest.keyClick(popup.contains, Qt.Key.Key_Return)
    assert set(scores.view.arranging.filters) == {scores.column("code"), scores.column("text")}
