"""What helps while typing: offers, what follows from what is typed, and very long cells."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QListView
from shiboken6 import delete, isValid

from itadesk.desk.desk import Desk
from itadesk.gui.grid.editing.completion import Completion
from itadesk.gui.grid.rows.sources import measure_source
from itadesk.records.change import CellEdit
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def test_units_are_offered_at_the_end_of_a_long_cell(measures: Grid) -> None:
    desk = measures.desk
    desk.add_rows("unit", [{"name": "กองช่าง"}, {"name": "กองคลัง"}])
    row = desk.measures(YEAR)[0].id
    desk.set_cells([CellEdit("measure", row, "responsible", "ประชาชน ในหมู่บ้าน " * 1000)])
    measures.go(0, "responsible")
    measures.key(Qt.Key.Key_F2)
    measures.type(", กองช")
    assert measures.view.editing.editor is not None
    completion = measures.view.editing.editor.findChild(Completion)
    assert isinstance(completion, Completion)
    assert completion.shown == ["กองช่าง"]


def test_typing_an_indicator_fills_in_its_instrument_where_none_is_given(measures: Grid) -> None:
    desk = measures.desk
    number, tool = measures.column("indicator"), measures.column("instrument")
    measures.model.edits.set_texts(
        [(0, tool, ""), (0, number, ""), (1, tool, "OIT"), (1, number, "")]
    )
    for row, said in ((0, "EIT"), (1, "OIT")):
        measures.go(row, "indicator")
        measures.type("๖")
        measures.key(Qt.Key.Key_Return)
        found = desk.measures(YEAR)[row]
        assert (found.indicator, found.instrument) == (6, said)
    measures.page.undo()
    measures.page.undo()
    found = desk.measures(YEAR)[0]
    assert (found.indicator, found.instrument) == (None, None)


def test_the_list_of_offers_stays_in_view_at_the_right_edge(desk: Desk, show: MakeGrid) -> None:
    long = "กองการศึกษา ศาสนา วัฒนธรรม ส่งเสริมการท่องเที่ยว และงานป้องกันและบรรเทาสาธารณภัย"
    desk.add_rows("unit", [{"name": long}])
    desk.add_rows("measure", [{"fiscal_year": YEAR, "title": "ก"}])
    grid = show(measure_source(desk, YEAR))
    grid.page.resize(900, 500)
    grid.go(0, "responsible")
    column = grid.column("responsible")
    for other in grid.view.shown_columns():
        if other > column:
            grid.view.hideColumn(other)
    grid.view.scrollTo(grid.view.currentIndex())
    grid.type("กองการ")
    port = grid.view.viewport()
    found = port.findChild(QListView)
    assert isinstance(found, QListView)
    assert found.isVisible()
    assert port.rect().contains(found.geometry())
    assert found.viewport().width() >= found.fontMetrics().horizontalAdvance(long)


def test_the_first_offer_is_in_view_where_there_is_little_room(measures: Grid) -> None:
    measures.desk.add_rows("unit", [{"name": f"กองที่ {number}"} for number in range(1, 9)])
    for height in (420, 320, 240, 200):
        measures.page.resize(900, height)
        measures.go(1, "responsible")
        measures.type("กอง")
        port = measures.view.viewport()
        (found,) = [each for each in port.findChildren(QListView) if each.isVisible()]
        assert port.rect().contains(found.geometry()), height
        first = found.visualRect(found.model().index(0, 0))
        assert found.viewport().rect().contains(first), height
        measures.key(K.Key_Escape)
        measures.key(K.Key_Escape)


def test_an_endless_paragraph_takes_what_is_typed_and_keeps_every_letter(measures: Grid) -> None:
    stored = "ตรวจรับงานจ้าง" * 2_000  # beyond what words are looked up in
    measures.desk.set_cells(
        [CellEdit("measure", measures.desk.measures(YEAR)[0].id, "steps", stored)]
    )
    measures.go(0, "steps")
    measures.key(Qt.Key.Key_F2)
    for letter in "กขค":
        measures.type(letter)
    measures.key(Qt.Key.Key_Return)
    assert measures.text(0, "steps") == stored + "กขค"


def test_the_list_of_offers_outlives_its_editor_in_peace(measures: Grid) -> None:
    """Qt resets a list whose lines are gone; with one of them current it complained of that."""
    measures.desk.add_rows("unit", [{"name": "กองช่าง"}, {"name": "กองคลัง"}])
    measures.go(0, "responsible")
    measures.type("กอง")
    measures.key(K.Key_Down)
    lists = measures.view.viewport().findChildren(QListView)
    assert [each.currentIndex().row() for each in lists] == [0]
    delete(measures.target)
    QCoreApplication.processEvents()  # Qt's warnings fail the test
    assert isValid(lists[0])
    QCoreApplication.sendPostedEvents(lists[0], QEvent.Type.DeferredDelete)
    assert not isValid(lists[0])


@pytest.mark.parametrize("before", ["กองคลัง, ", "\U0001f4cc กองคลัง, "])
@pytest.mark.parametrize("moves", [0, 2])
def test_an_offer_takes_the_place_of_what_was_begun_and_of_nothing_else(
    measures: Grid, before: str, moves: int
) -> None:
    measures.desk.add_rows("unit", [{"name": "กองช่าง"}])
    measures.go(0, "responsible")
    measures.key(K.Key_F2)
    measures.type(before)
    measures.type("กองช")
    for _ in range(moves):
        measures.key(K.Key_Left)
    measures.key(K.Key_Down)
    measures.key(K.Key_Return)
    measures.key(K.Key_Return)
    assert measures.text(0, "responsible") == f"{before}กองช่าง"
