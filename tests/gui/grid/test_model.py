"""Models that Qt's own tester accepts, before and after what users do."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from itadesk.checks.missing import missing_by_measure
from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui.grid.rows.arranging import Arranging, ColumnFilter
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import (
    RowSource,
    analysis_source,
    measure_source,
    result_source,
    score_source,
    table_source,
)
from itadesk.records.change import CellEdit
from itadesk.records.finding import Finding
from itadesk.records.measure import Result
from itadesk.records.rounds import STATUSES, Round
from tests.gui.grid.conftest import YEAR, Grid

SOURCES: dict[str, Callable[[Desk], RowSource]] = {
    "measures": lambda desk: measure_source(desk, YEAR),
    "results": lambda desk: result_source(desk, YEAR, ("full-year",)),
    "two rounds": lambda desk: result_source(desk, YEAR, ("first-half", "full-year")),
    "scores": lambda desk: score_source(desk, YEAR, {"i1": "ข้อแรก", "total": "คะแนนรวม"}),
    "analyses": lambda desk: analysis_source(desk, YEAR),
    "units": lambda desk: table_source(desk, "unit"),
    "signatories": lambda desk: table_source(desk, "signatory"),
}


@pytest.mark.parametrize("name", SOURCES)
def test_qt_accepts_the_model(
    desk: Desk, titles: list[str], qtmodeltester: ModelTester, name: str
) -> None:
    model = GridModel(desk, SOURCES[name](desk))
    desk.subscribe(model.apply)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.deleteLater()


def test_qt_accepts_what_edits_do_to_the_model(
    desk: Desk, titles: list[str], qtmodeltester: ModelTester
) -> None:
    model = GridModel(desk, measure_source(desk, YEAR))
    desk.subscribe(model.apply)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.edits.set_texts([(3, 0, "ก"), (4, 0, "ข"), (5, 0, "ค")])
    model.edits.move([4], 0)
    model.edits.duplicate([1, 2])
    model.edits.remove([0, 2, 3])
    for _ in range(4):
        desk.undo()
    assert [model.text(row, 0) for row in range(3)] == titles
    for _ in range(4):
        desk.redo()
    arranging = Arranging(model)
    arranging.filter(0, ColumnFilter(contains="ค"))
    model.edits.set_texts([(len(model.rows), 0, "ง")])
    arranging.sort(0, down=True)
    desk.undo()
    arranging.clear()
    stored = [measure.title for measure in desk.measures(YEAR)]
    assert [model.text(row, 0) for row in range(len(model.rows))] == stored
    model.deleteLater()


def test_the_view_gets_break_marks_and_nobody_else(desk: Desk, titles: list[str]) -> None:
    model = GridModel(desk, measure_source(desk, YEAR))
    index = model.index(0, 0)
    shown = str(index.data(Qt.ItemDataRole.DisplayRole))
    assert "\u200b" in shown
    assert shown.replace("\u200b", "") == index.data(Qt.ItemDataRole.EditRole) == titles[0]
    assert "\u200b" not in str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_a_screen_reader_hears_row_column_value_and_problem(results: Grid) -> None:
    spoken = results.model.index(1, results.column("responsible")).data(
        Qt.ItemDataRole.AccessibleTextRole
    )
    assert spoken == "แถว ๒ ผู้รับผิดชอบ: ว่าง (ยังไม่ได้กรอก)"


def test_findings_are_told_at_their_cell(results: Grid) -> None:
    measure = results.desk.measures(YEAR)[0].id
    finding = Finding(
        "x", "error", "result", Result.id_for(measure, "full-year"), "output", "ซ้ำกับผลลัพธ์"
    )
    results.page.set_findings([finding])
    index = results.model.index(0, results.column("output"))
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "ซ้ำกับผลลัพธ์"
    assert index.data(GridModel.PROBLEM) == "error"


def test_the_lamp_counts_required_empty_cells_and_follows_edits(results: Grid) -> None:
    told: list[int] = []
    results.page.missingChanged.connect(told.append)
    assert results.page.missing_count() == 3 * 4
    results.go(0, "responsible")
    results.type("สำนักปลัด")
    results.key(Qt.Key.Key_Return)
    assert told == [11]
    results.page.undo()
    assert results.page.missing_count() == 12


@pytest.mark.parametrize(
    ("round_", "fields"),
    [
        ("first-half", ["responsible", "reason"]),
        ("full-year", ["responsible", "output", "outcome"]),
    ],
)
def test_a_measure_not_begun_by_half_year_needs_its_reason_and_no_result(
    show: Callable[[RowSource], Grid],
    desk: Desk,
    titles: list[str],
    round_: Round,
    fields: list[str],
) -> None:
    grid = show(result_source(desk, YEAR, (round_,)))
    measure = desk.measures(YEAR)[0].id
    key = {"measure": measure, "round": round_}
    row = Result.id_for(measure, round_)
    desk.set_cells([CellEdit("result", row, "status", STATUSES[2], key)])
    assert [grid.model.source.columns[n].field for n in grid.model.missing_in(0)] == fields


@pytest.mark.parametrize("name", sorted(shelf().forms))
def test_the_lamp_counts_what_the_paper_lacks(desk: Desk, titles: list[str], name: str) -> None:
    form = shelf().forms[name]
    if all(part.kind == "analysis" for part in form.parts):
        pytest.skip("a paper of analyses only")
    measures = desk.measures(YEAR)
    row = Result.id_for(measures[0].id, "first-half")
    key = {"measure": measures[0].id, "round": "first-half"}
    desk.set_cells([CellEdit("result", row, "status", STATUSES[2], key)])
    plan = form.role == "plan"
    source = (
        measure_source(desk, YEAR, form)
        if plan
        else result_source(desk, YEAR, ("first-half",), form)
    )
    model = GridModel(desk, source)
    lacking = missing_by_measure(form, desk.dossier(YEAR, "first-half"))
    assert model.missing_total == sum(len(cells) for cells in lacking.values())
    model.deleteLater()


def test_a_lone_hyphen_is_filled_in(results: Grid) -> None:
    before = results.page.missing_count()
    results.go(0, "output")
    results.type("-")
    results.key(Qt.Key.Key_Return)
    assert results.page.missing_count() == before - 1


def test_a_period_that_is_not_understood_is_kept_and_marked(measures: Grid) -> None:
    measures.go(0, "period")
    measures.type("ช่วงปลายปี")
    measures.key(Qt.Key.Key_Return)
    index = measures.model.index(0, measures.column("period"))
    assert measures.desk.measures(YEAR)[0].period == "ช่วงปลายปี"
    assert "ยังไม่เข้าใจ" in str(index.data(Qt.ItemDataRole.ToolTipRole))


def test_only_the_rounds_asked_for_are_shown_and_each_edits_its_own(
    show: Callable[[RowSource], Grid], desk: Desk, titles: list[str]
) -> None:
    grid = show(result_source(desk, YEAR, ("first-half", "full-year")))
    columns = [n for n, item in enumerate(grid.model.source.columns) if item.field == "output"]
    assert [grid.model.source.columns[n].round for n in columns] == ["first-half", "full-year"]
    grid.model.setData(grid.model.index(0, columns[1]), "ครบปี")
    measure = desk.measures(YEAR)[0].id
    first, full = desk.result(measure, "first-half"), desk.result(measure, "full-year")
    assert first is None
    assert full is not None and full.output == "ครบปี"
    assert grid.model.text(0, columns[0]) == ""


def test_another_year_does_not_come_in(measures: Grid) -> None:
    measures.desk.add_rows("measure", [{"fiscal_year": 2567, "title": "ปีอื่น"}])
    assert "ปีอื่น" not in measures.shown_titles()


def test_go_to_finds_a_cell_also_behind_a_filter(results: Grid) -> None:
    results.view.arranging.filter(0, ColumnFilter(contains="อบรม"))
    assert results.shown_titles() == ["อบรมคุณธรรม"]
    measure = results.desk.measures(YEAR)[2].id
    assert results.page.go_to("result", Result.id_for(measure, "full-year"), "outcome")
    assert results.here == (2, "outcome")
    assert not results.page.go_to("result", "nobody", "outcome")


def test_widths_and_place_are_remembered(measures: Grid) -> None:
    measures.view.setColumnWidth(0, 333)
    measures.view.show_column(1, False)
    measures.go(2, "steps")
    state = measures.page.state()
    measures.view.setColumnWidth(0, 100)
    measures.view.show_column(1, True)
    measures.go(0, "title")
    measures.page.restore_state(state)
    assert measures.view.columnWidth(0) == 333
    assert measures.view.isColumnHidden(1)
    assert measures.here == (2, "steps")
