"""Undo that reaches over pages and years: it shows what it changed, wherever that is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from itadesk.gui.grid.page import GridPage
from itadesk.gui.place import Place
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import YEAR, type_text

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def _grid(window: MainWindow) -> GridPage:
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    return page


def _type(window: MainWindow, row: int, field: str, words: str) -> None:
    grid = _grid(window)
    column = next(n for n, c in enumerate(grid.model.source.columns) if c.field == field)
    grid.view.moving.go(row, column)
    type_text(words, grid.view)
    editor = grid.view.editing.editor
    assert editor is not None
    QTest.keyClick(editor, K.Key_Return)


def _here(window: MainWindow) -> tuple[str, str]:
    view = _grid(window).view
    return window.place.page, view.grid.column(view.currentIndex()).field


def test_a_result_undone_from_the_measures_is_shown(window: MainWindow) -> None:
    window.go(window.place.on_page("result:full-year"))
    _type(window, 1, "output", "สำเร็จแล้ว")
    window.go(window.place.on_page("measures"))
    window.commands["undo"].trigger()
    assert _here(window) == ("result:full-year", "output")
    assert _grid(window).view.currentIndex().row() == 1
    assert not any(result.output for result in window.desk.results(YEAR))
    window.go(window.place.on_page("measures"))
    window.commands["redo"].trigger()
    assert _here(window) == ("result:full-year", "output")
    assert [r.output for r in window.desk.results(YEAR)] == ["สำเร็จแล้ว"]


def test_a_measure_undone_from_another_year_is_shown(window: MainWindow) -> None:
    window.go(window.place.on_page("measures"))
    before = window.desk.measures(YEAR)[0].steps
    _type(window, 0, "steps", "แก้แล้ว")
    window.desk.add_year(YEAR + 1)
    window.go(Place(YEAR + 1, window.place.role, window.place.round, "measures"))
    _type(window, 0, "title", "ของปีหน้า")
    assert [m.title for m in window.desk.measures(YEAR + 1)] == ["ของปีหน้า"]
    assert len(window.desk.measures(YEAR)) == 2
    window.commands["undo"].trigger()
    assert window.place.fiscal_year == YEAR + 1
    assert not window.desk.measures(YEAR + 1)
    window.commands["redo"].trigger()
    window.go(Place(YEAR, window.place.role, window.place.round, "measures"))
    window.commands["undo"].trigger()
    window.desk.undo()
    window.go(Place(YEAR, window.place.role, window.place.round, "measures"))
    window.go(window.place.on_page("result:full-year"))
    window.commands["undo"].trigger()
    assert window.desk.measures(YEAR)[0].steps == before
    assert _here(window)[1] == "steps"
