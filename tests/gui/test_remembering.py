"""Every grid comes back as it was left: widths, order for viewing, current cell."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.grid.page import GridPage
from itadesk.gui.office.page import OfficePage
from itadesk.gui.pages import FramedGrid
from itadesk.gui.parts import Parts
from itadesk.gui.place import Place
from itadesk.gui.window.main import MainWindow
from itadesk.gui.window.workspace import AnyPage
from itadesk.records.paper import Paper
from tests.gui.conftest import YEAR, open_window

pytestmark = pytest.mark.gui


@pytest.fixture
def full(book: Path) -> Path:
    """The book with two rows wherever a register would be empty."""
    with Desk.open(book) as desk:
        desk.add_rows("unit", [{"name": "กองช่าง"}, {"name": "กองคลัง"}])
        desk.add_rows("signatory", [{"name": "สมชาย ใจดี"}, {"name": "สมหญิง ใจงาม"}])
        paper = Paper.id_for("report", YEAR, "full-year")
        rows = [{"paper": paper, "url": f"https://example.go.th/{n}"} for n in (1, 2)]
        desk.add_rows("publication", rows)
    return book


def _page(window: MainWindow, name: str) -> AnyPage:
    window.go(Place(YEAR).on_page(name))
    page = window.workspace.page()
    assert page is not None
    return page


def _own(window: MainWindow, name: str) -> GridPage:
    page = _page(window, name)
    assert isinstance(page, (GridPage, FramedGrid))
    return page if isinstance(page, GridPage) else page.grid


def _register(window: MainWindow, name: str) -> GridPage:
    page = _page(window, "office")
    assert isinstance(page, OfficePage)
    return page.registers[name]


def _again(window: MainWindow, full: Path, parts: Parts, qtbot: QtBot) -> MainWindow:
    assert window.close()
    return open_window(full, parts, qtbot)


@pytest.mark.parametrize(
    ("find", "name"),
    [
        (_own, "measures"),
        (_own, "result:full-year"),
        (_own, "scores"),
        (_own, "analysis"),
        (_own, "rules"),
        (_own, "publications"),
        (_register, "unit"),
        (_register, "signatory"),
    ],
)
def test_a_grid_comes_back_as_it_was_left(
    full: Path, parts: Parts, qtbot: QtBot, find: Callable[[MainWindow, str], GridPage], name: str
) -> None:
    window = open_window(full, parts, qtbot)
    grid = find(window, name)
    column = grid.view.shown_columns()[1]
    grid.view.setColumnWidth(column, 271)
    grid.view.arranging.sort(column, down=True)
    grid.view.moving.go(1, column)
    left = grid.current()
    grid = find(_again(window, full, parts, qtbot), name)
    assert grid.view.columnWidth(column) == 271
    assert grid.view.arranging.sorted_column == (column, True)
    assert grid.current() == left


def test_scores_come_back_on_their_tab_and_year(full: Path, parts: Parts, qtbot: QtBot) -> None:
    with Desk.open(full) as desk:
        desk.add_rows("score", [{"fiscal_year": YEAR - 3, "code": "e1", "text": "90"}])
    window = open_window(full, parts, qtbot)
    page = _page(window, "scores")
    assert isinstance(page, ScoresPage)
    assert page.show_year(YEAR - 3)
    page.tabs.setCurrentIndex(2)
    page.grid.view.moving.go(2, 2)
    left = page.grid.current()
    page = _page(_again(window, full, parts, qtbot), "scores")
    assert isinstance(page, ScoresPage)
    assert (page.year, page.tabs.currentIndex(), page.grid.current()) == (YEAR - 3, 2, left)


def test_charts_come_back_as_charts(full: Path, parts: Parts, qtbot: QtBot) -> None:
    window = open_window(full, parts, qtbot)
    page = _page(window, "scores")
    assert isinstance(page, ScoresPage)
    page.tabs.setCurrentIndex(page.tabs.count() - 1)
    page = _page(_again(window, full, parts, qtbot), "scores")
    assert isinstance(page, ScoresPage)
    assert page.charts.isVisible()


def test_another_assessed_year_keeps_the_widths(full: Path, parts: Parts, qtbot: QtBot) -> None:
    window = open_window(full, parts, qtbot)
    page = _page(window, "analysis")
    assert isinstance(page, FramedGrid)
    page.grid.view.setColumnWidth(1, 271)
    window.go_to_cell("analysis", page.grid.model.row_id(1), "cause")
    assert page.grid.view.columnWidth(1) == 271


def test_a_year_taken_away_and_back_looks_as_before(full: Path, parts: Parts, qtbot: QtBot) -> None:
    window = open_window(full, parts, qtbot)
    window.desk.add_year(YEAR + 1)
    _own(window, "measures").view.setColumnWidth(0, 271)
    window.desk.remove_year(YEAR)
    window.desk.undo()
    assert _own(window, "measures").view.columnWidth(0) == 271
