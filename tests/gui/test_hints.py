"""Last year's words and the earlier round's stand grey in the new cell and are kept nowhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit
from itadesk.records.measure import Result
from itadesk.records.rounds import Round
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui
OLD = "ขุดลอกคลองแล้ว ๓ สาย\n- มีผู้ร่วมงาน ๔๐ คน"
Mods = Qt.KeyboardModifier


def _write(main: MainWindow, measure: str, round_: Round, field: str, text: str) -> None:
    row = Result.id_for(measure, round_)
    key = {"measure": measure, "round": round_}
    main.desk.set_cells([CellEdit("result", row, field, text, key)])


def _page(main: MainWindow, page: str) -> GridPage:
    main.go(main.place.on_page(page))
    found = main.workspace.page()
    assert isinstance(found, GridPage)
    return found


def _column(page: GridPage, field: str, round_: Round) -> int:
    columns = page.model.source.columns
    return next(n for n, c in enumerate(columns) if (c.field, c.round) == (field, round_))


@pytest.fixture
def next_year(window: MainWindow) -> MainWindow:
    """The year after, its measures copied from one whose first has words of twelve months."""
    first = window.desk.measures(YEAR)[0].id
    _write(window, first, "full-year", "output", OLD)
    window.desk.copy_year(YEAR, YEAR + 1)
    window.ways.go_year(YEAR + 1)
    return window


def test_last_years_words_stand_in_the_empty_cell_and_are_not_kept(next_year: MainWindow) -> None:
    page = _page(next_year, "result:full-year")
    missing = page.missing_count()
    index = page.model.index(0, _column(page, "output", "full-year"))
    assert index.data(GridModel.HINT) == f"ปีก่อน: {OLD}"
    assert index.data() == ""
    assert index.data(GridModel.PROBLEM) == "missing"
    assert "มีผู้ร่วมงาน" in index.data(Qt.ItemDataRole.ToolTipRole).replace("\u200b", "")
    assert f"ปีก่อน: {OLD}" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert page.model.index(1, index.column()).data(GridModel.HINT) is None
    assert next_year.desk.results(YEAR + 1) == ()
    dossier = next_year.desk.dossier(YEAR + 1, "full-year")
    assert dossier.results == ()
    assert page.missing_count() == missing > 0


def test_another_round_shows_the_origins_latest_words(next_year: MainWindow) -> None:
    page = _page(next_year, "result:first-half")
    index = page.model.index(0, _column(page, "output", "first-half"))
    assert index.data(GridModel.HINT) == f"ปีก่อน: {OLD}"


def test_the_words_are_taken_over_with_a_key_and_back_again(next_year: MainWindow) -> None:
    page = _page(next_year, "result:full-year")
    column = _column(page, "output", "full-year")
    page.view.moving.go(0, column)
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_U, Mods.ControlModifier | Mods.ShiftModifier)
    assert next_year.desk.results(YEAR + 1)[0].output == OLD
    assert page.model.index(0, column).data(GridModel.HINT) is None
    page.undo()
    assert next_year.desk.results(YEAR + 1) == () or not next_year.desk.results(YEAR + 1)[0].output
    assert page.model.index(0, column).data(GridModel.HINT) == f"ปีก่อน: {OLD}"


def test_taking_over_leaves_written_cells_and_says_when_there_is_nothing(
    next_year: MainWindow,
) -> None:
    page = _page(next_year, "result:full-year")
    column = _column(page, "output", "full-year")
    said: list[str] = []
    page.statusMessage.connect(said.append)
    assert page.model.edits.set_texts([(0, column, "คำใหม่")])
    page.view.moving.go(0, column)
    page.actions()["take_earlier"].trigger()
    assert page.model.text(0, column) == "คำใหม่"
    assert "ไม่มีข้อความปีก่อน" in said[-1]


def test_the_earlier_round_of_the_same_year_comes_first(next_year: MainWindow) -> None:
    page = _page(next_year, "result:both")
    column = _column(page, "output", "full-year")
    first = next_year.desk.measures(YEAR + 1)[0].id
    _write(next_year, first, "first-half", "output", "เริ่มขุดลอกแล้ว")
    assert page.model.index(0, column).data(GridModel.HINT) == "รอบ ๖ เดือนแรก: เริ่มขุดลอกแล้ว"


def test_a_year_further_back_is_named(window: MainWindow) -> None:
    _write(window, window.desk.measures(YEAR)[0].id, "full-year", "output", OLD)
    window.desk.copy_year(YEAR, YEAR + 2)
    window.ways.go_year(YEAR + 2)
    page = _page(window, "result:full-year")
    index = page.model.index(0, _column(page, "output", "full-year"))
    assert index.data(GridModel.HINT).startswith("ปี ๒๕๖๘: ")


def test_words_changed_in_last_years_grid_reach_this_one(next_year: MainWindow) -> None:
    page = _page(next_year, "result:full-year")
    column = _column(page, "output", "full-year")
    height = page.view.rowHeight(1)
    told: list[int] = []
    page.model.dataChanged.connect(lambda first, _last: told.append(first.row()))
    _write(next_year, next_year.desk.measures(YEAR)[1].id, "full-year", "output", OLD * 6)
    assert told
    assert page.model.index(1, column).data(GridModel.HINT).startswith("ปีก่อน: ")
    assert page.view.rowHeight(1) >= height


def test_the_menu_offers_it_only_where_there_are_results(next_year: MainWindow) -> None:
    for name, offered in (("result:full-year", True), ("measures", False)):
        page = _page(next_year, name)
        names = [action.objectName() for action in page.context_menu().actions()]
        assert ("take_earlier" in names) is offered
