"""Figures stand in the digits of the screen, whichever were typed; what was typed is kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from itadesk.gui.grid.page import GridPage
from itadesk.gui.pages import FramedGrid
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit, Value
from itadesk.records.paper import RuleCorrection
from itadesk.records.score import Score
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui


def _publication(window: MainWindow) -> tuple[str, str]:
    row: dict[str, Value] = {"paper": window.place.paper, "posted_on": "30/9/2568"}
    window.desk.add_rows("publication", [row])
    return "publications", "posted_on"


def _rule(window: MainWindow) -> tuple[str, str]:
    window.go(window.place.on_page("rules"))
    year = window.papers.ita_year(window.place)
    assert year is not None
    path = "grades.pass_mark"
    key: dict[str, Value] = {"ita_year": year, "path": path}
    row = RuleCorrection.id_for(year, path)
    window.desk.set_cells([CellEdit("rule_correction", row, "value", "30/9/2568", key)])
    return "rules", "value"


def _score(window: MainWindow) -> tuple[str, str]:
    key: dict[str, Value] = {"fiscal_year": YEAR - 1, "code": "total"}
    row = Score.id_for(YEAR - 1, "total")
    window.desk.set_cells([CellEdit("score", row, "text", "30/9/2568", key)])
    return "scores", "text"


def _grid(window: MainWindow, page: str) -> GridPage:
    window.go(window.place.on_page(page))
    shown = window.workspace.page()
    assert isinstance(shown, FramedGrid)
    return shown.grid


@pytest.mark.parametrize("make", [_publication, _rule, _score])
def test_figures_are_shown_in_thai_digits_and_kept_as_typed(
    window: MainWindow, make: Callable[[MainWindow], tuple[str, str]]
) -> None:
    page, field = make(window)
    grid = _grid(window, page)
    model = grid.model
    column = next(n for n, item in enumerate(model.source.columns) if item.field == field)
    row = next(n for n in range(len(model.rows)) if model.text(n, column) == "30/9/2568")
    index = model.index(row, column)
    assert model.data(index) == "๓๐/๙/๒๕๖๘"
    assert "๓๐/๙/๒๕๖๘" in str(model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert model.data(index, Qt.ItemDataRole.EditRole) == "30/9/2568"
    grid.view.setFocus()
    grid.view.moving.go(row, column)
    grid.actions()["copy"].trigger()
    assert QApplication.clipboard().text().strip() == "30/9/2568"


def test_what_the_rule_book_says_is_shown_in_thai_digits(window: MainWindow) -> None:
    model = _grid(window, "rules").model
    column = next(n for n, item in enumerate(model.source.columns) if item.field == "shipped")
    shown = [str(model.data(model.index(row, column))) for row in range(len(model.rows))]
    assert not [words for words in shown if any(digit in words for digit in "0123456789")]
    assert [words for words in shown if any(digit in words for digit in "๐๑๒๓๔๕๖๗๘๙")]
