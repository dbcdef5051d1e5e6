"""Excel's keys on the grids of scores, analyses and the rule book: fixed rows, fixed columns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from itadesk.desk.desk import Desk
from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.grid.rows.arranging import ColumnFilter
from tests.gui.assess.conftest import ASSESSED, PLAN, Show, Shown

pytestmark = pytest.mark.gui
K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def _questions(scores: Shown) -> Shown:
    page = scores.page
    assert isinstance(page, ScoresPage)
    names = [page.tabs.tabText(number) for number in range(page.tabs.count())]
    page.tabs.setCurrentIndex(names.index("IIT"))
    return scores


def _here(shown: Shown) -> tuple[str, str]:
    index = shown.grid.view.currentIndex()
    model = shown.grid.model
    return model.text(index.row(), 0), model.column(index).field


def _stored(shown: Shown) -> dict[str, str]:
    return {score.code: score.text for score in shown.grid.desk.scores(ASSESSED)}


def test_scores_are_typed_down_the_column_with_enter(scores: Shown) -> None:
    _questions(scores).go("i1", "text")
    for figure in ("๙๐", "91", "๙๒.๕"):
        scores.type(figure)
        scores.key(K.Key_Return)
    stored = _stored(scores)
    assert (stored["i1"], stored["i2"], stored["i3"]) == ("๙๐", "91", "๙๒.๕")


def test_selected_scores_are_cleared_and_filled_at_once(scores: Shown) -> None:
    _questions(scores).go("i1", "text")
    scores.key(K.Key_Down, SHIFT)
    scores.key(K.Key_Delete)
    assert _stored(scores)["i1"] == _stored(scores)["i2"] == ""
    scores.type("77")
    scores.key(K.Key_Return, CTRL)
    assert _stored(scores)["i1"] == _stored(scores)["i2"] == "77"
    scores.grid.undo()
    scores.grid.undo()
    assert _stored(scores)["i1"] == "100"


def test_a_fill_over_fixed_columns_changes_only_what_can_be_typed(scores: Shown) -> None:
    _questions(scores)
    words = scores.text("i2", "computed")
    scores.go("i1", scores.grid.model.source.columns[0].field)
    scores.key(K.Key_Right, CTRL | SHIFT)
    scores.key(K.Key_Down, SHIFT)
    scores.key(K.Key_D, CTRL)
    assert _stored(scores)["i2"] == _stored(scores)["i1"]
    assert scores.text("i2", "computed") == words


def test_typing_on_a_fixed_cell_says_why_nothing_happens(scores: Shown) -> None:
    _questions(scores).go("i1", scores.grid.model.source.columns[0].field)
    scores.type("9")
    assert scores.grid.view.editing.editor is None
    assert "แก้ไขไม่ได้" in scores.said[-1]


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (K.Key_Minus, CTRL),
        (K.Key_D, CTRL | SHIFT),
        (K.Key_Down, ALT),
        (K.Key_Plus, CTRL),
    ],
)
def test_rows_of_the_rule_book_cannot_be_added_moved_or_removed(
    scores: Shown, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    _questions(scores).go("i1", "text")
    before = [row.id for row in scores.grid.model.rows]
    scores.key(key, modifiers)
    assert [row.id for row in scores.grid.model.rows] == before
    assert _stored(scores)["i1"] == "100"


def test_a_whole_row_selected_and_deleted_loses_its_words_only(scores: Shown) -> None:
    _questions(scores).go("i1", "text")
    count = scores.grid.model.rowCount()
    scores.key(K.Key_Space, SHIFT)
    scores.key(K.Key_Delete)
    assert scores.grid.model.rowCount() == count
    assert _stored(scores)["i1"] == ""
    scores.grid.undo()
    assert _stored(scores)["i1"] == "100"


def test_ctrl_end_and_home_go_to_the_corners(scores: Shown) -> None:
    _questions(scores).go("i3", "text")
    scores.key(K.Key_Home, CTRL)
    assert scores.grid.view.currentIndex().row() == 0
    scores.key(K.Key_End, CTRL)
    assert scores.grid.view.currentIndex().row() == scores.grid.model.rowCount() - 1


def test_filtered_scores_are_typed_and_stay_until_filtered_again(scores: Shown) -> None:
    _questions(scores)
    column = scores.column("text")
    arranging = scores.grid.view.arranging
    scores.grid.view.arrange(lambda: arranging.filter(column, ColumnFilter(contains="80.10")))
    assert [row.texts[0] for row in scores.grid.model.rows.shown] == ["i5", "i6"]
    scores.go("i5", "text")
    scores.type("95")
    scores.key(K.Key_Return)
    assert _here(scores)[0] == "i6"
    assert _stored(scores)["i5"] == "95"
    scores.grid.view.arrange(arranging.clear)
    assert scores.text("i5", "text") == "95"


def test_scores_of_two_years_are_undone_each_where_it_belongs(
    scores: Shown,
) -> None:
    _questions(scores).enter("i1", "text", "70")
    page = scores.page
    assert isinstance(page, ScoresPage)
    assert page.show_year(ASSESSED - 1)
    scores.grid = page.grid
    scores.enter("i1", "text", "60")
    desk: Desk = scores.grid.desk
    assert {s.code: s.text for s in desk.scores(ASSESSED - 1)}["i1"] == "60"
    scores.grid.undo()
    assert {s.code: s.text for s in desk.scores(ASSESSED - 1)}["i1"] == "97.00"
    scores.grid.undo()
    assert _stored(scores)["i1"] == "100"
    scores.grid.redo()
    assert _stored(scores)["i1"] == "70"


def test_causes_in_the_record_view_walk_and_commit(show: Show, scored: Desk) -> None:
    analysis = show(AnalysisPage(scored, PLAN))
    analysis.go("๒", "cause")
    analysis.key(K.Key_R, CTRL)
    record = analysis.grid.record
    assert record.isVisible()
    field = record.fields[analysis.column("cause")]
    assert field.editor.hasFocus()
    assert field.text() == "ยังไม่มีรอบตรวจพัสดุที่แน่นอน"
    analysis.grid.toggle_record()
    assert _here(analysis)[1] == "cause"


@pytest.mark.parametrize(
    ("key", "modifiers"), [(K.Key_M, CTRL), (K.Key_M, CTRL | SHIFT), (K.Key_G, CTRL | SHIFT)]
)
def test_where_a_filter_leaves_no_indicator_none_is_meant(
    analysis: Shown, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    view = analysis.grid.view
    nothing = ColumnFilter(contains="ไม่มีคำนี้")
    view.arrange(lambda: view.arranging.filter(0, nothing))
    QTest.keyClick(view, key, modifiers)
    assert analysis.grid.desk.measures(PLAN) == ()
    assert analysis.asked == []
    assert analysis.said[-1].startswith("ไม่มีแถวที่แสดงอยู่")
