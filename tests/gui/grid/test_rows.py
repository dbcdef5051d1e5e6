"""Rows: moved by keys and mouse, duplicated, removed, inserted; undo also after a restart."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import measure_source
from tests.gui.grid.conftest import YEAR, Grid

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def _drag(grid: Grid, row: int, to: int) -> None:
    """Drag the row's number to the top edge of another row."""
    head = grid.view.verticalHeader()
    handle = head.viewport()

    def spot(number: int, down: int) -> QPoint:
        return QPoint(20, head.sectionViewportPosition(number) + down)

    QTest.mouseClick(handle, LEFT, NONE, spot(row, 8))
    QTest.mousePress(handle, LEFT, NONE, spot(row, 8))
    QTest.mouseMove(handle, spot(row, 24))
    QTest.mouseMove(handle, spot(to, 3))
    QTest.mouseRelease(handle, LEFT, NONE, spot(to, 3))


def test_a_row_is_dragged_by_its_number(measures: Grid, titles: list[str]) -> None:
    _drag(measures, 2, 0)
    assert measures.titles() == measures.shown_titles() == [titles[2], titles[0], titles[1]]
    measures.page.undo()
    assert measures.titles() == measures.shown_titles() == titles


def test_a_row_is_dragged_to_the_end(measures: Grid, titles: list[str]) -> None:
    _drag(measures, 0, 3)
    assert measures.titles() == [titles[1], titles[2], titles[0]]


def test_several_rows_move_together_and_stay_selected(measures: Grid, titles: list[str]) -> None:
    measures.view.moving.go(1, 0)
    measures.key(K.Key_Space, SHIFT)
    QTest.keyClick(measures.view, K.Key_Down, SHIFT)
    measures.key(K.Key_Up, ALT)
    assert measures.titles() == [titles[1], titles[2], titles[0]]
    assert measures.view.moving.selected_rows() == [0, 1]


def test_numbers_renumber_themselves(measures: Grid) -> None:
    measures.go(0, "title")
    measures.key(K.Key_Down, ALT)
    heads = [measures.model.headerData(row, Qt.Orientation.Vertical) for row in range(4)]
    assert heads == ["๑", "๒", "๓", "+"]


def test_numbers_count_within_a_group(desk: Desk, titles: list[str]) -> None:
    from dataclasses import replace

    from itadesk.records.change import CellEdit

    rows = desk.measures(YEAR)
    desk.set_cells(
        [
            CellEdit("measure", rows[0].id, "instrument", "IIT"),
            CellEdit("measure", rows[1].id, "instrument", "EIT"),
            CellEdit("measure", rows[2].id, "instrument", "IIT"),
        ]
    )
    model = GridModel(desk, replace(measure_source(desk, YEAR), group_by="instrument"))
    desk.subscribe(model.apply)
    assert [model.number(row) for row in range(3)] == ["๑", "๑", "๒"]
    desk.set_cells([CellEdit("measure", rows[1].id, "instrument", "IIT")])
    assert [model.number(row) for row in range(3)] == ["๑", "๒", "๓"]
    model.deleteLater()


def test_delete_on_whole_rows_removes_them_without_asking(
    measures: Grid, titles: list[str]
) -> None:
    measures.view.selectRow(1)
    measures.key(K.Key_Delete)
    assert measures.titles() == measures.shown_titles() == [titles[0], titles[2]]
    measures.page.undo()
    assert measures.shown_titles() == titles


def test_delete_on_cells_clears_them_in_one_step(measures: Grid) -> None:
    measures.select((0, "steps"), (2, "period"))
    measures.key(K.Key_Delete)
    assert [(m.steps, m.period) for m in measures.desk.measures(YEAR)] == [("", "")] * 3
    measures.page.undo()
    assert all(m.steps and m.period for m in measures.desk.measures(YEAR))


def test_a_row_is_inserted_above_and_ready_to_type(measures: Grid, titles: list[str]) -> None:
    measures.go(1, "title")
    measures.page.actions()["insert_row"].trigger()
    assert measures.here == (1, "title")
    measures.type("แทรก")
    measures.key(K.Key_Return)
    assert measures.titles() == [titles[0], "แทรก", titles[1], titles[2]]


def test_a_duplicate_stands_below(measures: Grid, titles: list[str]) -> None:
    measures.go(0, "title")
    measures.key(K.Key_D, CTRL | SHIFT)
    assert measures.titles() == [titles[0], titles[0], titles[1], titles[2]]
    assert measures.here == (1, "title")


def test_rows_sorted_for_viewing_do_not_move(measures: Grid, titles: list[str]) -> None:
    measures.view.arrange(lambda: measures.view.arranging.sort(0))
    measures.go(1, "title")
    measures.key(K.Key_Up, ALT)
    assert measures.titles() == titles
    assert "เลิกเรียงก่อน" in measures.said[-1]


def test_undo_works_after_closing_and_opening_again(measures: Grid, titles: list[str]) -> None:
    measures.go(0, "title")
    measures.type("แก้แล้ว")
    measures.key(K.Key_Return)
    measures.view.selectRow(2)
    measures.key(K.Key_Delete)
    path = measures.desk.path
    measures.desk.close()
    with Desk.open(path) as again:
        from itadesk.gui.grid.page import GridPage

        page = GridPage(again, measure_source(again, YEAR))
        again.subscribe(page.apply_changes)
        page.actions()["undo"].trigger()
        page.actions()["undo"].trigger()
        shown = [page.model.text(row, 0) for row in range(len(page.model.rows))]
        assert shown == [measure.title for measure in again.measures(YEAR)] == titles
        page.actions()["redo"].trigger()
        assert page.model.text(0, 0) == "แก้แล้ว"
        page.deleteLater()


def test_undo_goes_to_the_cell_it_changed(measures: Grid) -> None:
    measures.go(2, "steps")
    measures.type("แก้")
    measures.key(K.Key_Return)
    measures.go(0, "title")
    measures.key(K.Key_Z, CTRL)
    assert measures.here == (2, "steps")


def test_fill_down_takes_the_top_cell(measures: Grid) -> None:
    measures.select((0, "steps"), (2, "steps"))
    measures.key(K.Key_D, CTRL)
    assert {m.steps for m in measures.desk.measures(YEAR)} == {"ขั้นที่ ๑ ของจัดทำคู่มือประชาชน"}


def test_a_step_is_called_by_its_column(measures: Grid) -> None:
    measures.go(0, "steps")
    measures.type("ใหม่")
    measures.key(K.Key_Return)
    assert measures.desk.undo_label == "แก้ไขขั้นตอนหรือวิธีการปฏิบัติ"


def test_hiding_the_current_column_leaves_the_keys_working(measures: Grid) -> None:
    measures.go(0, "finding")
    measures.view.show_column(measures.column("finding"), False)
    assert measures.here == (0, "title")
    measures.key(K.Key_Tab)
    assert measures.here == (0, "steps")
    measures.key(K.Key_F8)
    assert measures.here == (0, "responsible")


def test_a_typed_row_is_as_high_as_its_words(measures: Grid) -> None:
    row = len(measures.model.rows)
    measures.go(row, "title")
    measures.type("ให้ความรู้เรื่องผลประโยชน์ทับซ้อนแก่พนักงานทุกคน " * 4)
    measures.key(K.Key_Tab)
    assert measures.view.rowHeight(row) == measures.view.heights.wanted(row)
    assert measures.view.rowHeight(row) > measures.view.rowHeight(row + 1)


def test_shift_before_a_letter_does_not_forget_where_tab_began(measures: Grid) -> None:
    measures.go(0, "title")
    measures.key(K.Key_Tab)
    measures.key(K.Key_Shift, Qt.KeyboardModifier.ShiftModifier)
    measures.type("ฏีกา")
    measures.key(K.Key_Return)
    assert measures.here == (1, "title")
