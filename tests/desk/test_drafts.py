"""Drafts find their cell again, whatever became of its row meanwhile."""

from collections.abc import Mapping

from itadesk.desk.desk import Desk
from itadesk.records.change import Draft, Value
from itadesk.records.measure import Evidence, Result
from itadesk.records.paper import Paper, PaperText
from tests.desk.doing import add_measures, set_measure, set_result, state

AT = "2026-01-01T10:00:00.5+07:00"
YEAR = 2568


def _draft(
    desk: Desk, table: str, row: str, field: str, key: Mapping[str, Value] | None = None
) -> Draft:
    draft = Draft(table, row, field, "พิมพ์ค้าง", AT, key or {})
    desk.save_draft(draft)
    return draft


def test_a_removed_row_comes_back_with_its_parts_at_its_place(desk: Desk) -> None:
    rows = add_measures(desk, ["ก", "ข", "ค"])
    set_measure(desk, rows[1], "steps", "ขั้นตอนเดิม")
    set_result(desk, rows[1], "outcome", "ผลลัพธ์เดิม")
    draft = _draft(desk, "measure", rows[1], "steps")
    desk.remove_rows("measure", [rows[1]])
    before = state(desk)
    assert desk.take_drafts([draft], YEAR) == ()
    assert [measure.title for measure in desk.measures(YEAR)] == ["ก", "ข", "ค"]
    assert desk.measures(YEAR)[1].steps == "พิมพ์ค้าง"
    result = desk.result(rows[1], "full-year")
    assert result is not None and result.outcome == "ผลลัพธ์เดิม"
    assert not desk.drafts()
    desk.undo()
    assert state(desk) == before


def test_a_result_brings_back_its_removed_measure(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    key: dict[str, Value] = {"measure": row, "round": "full-year"}
    draft = _draft(desk, "result", Result.id_for(row, "full-year"), "output", key)
    desk.remove_rows("measure", [row])
    assert desk.take_drafts([draft], YEAR) == ()
    result = desk.result(row, "full-year")
    assert result is not None and result.output == "พิมพ์ค้าง"


def test_a_removed_year_comes_back_as_far_as_the_drafts_need_it(desk: Desk) -> None:
    rows = add_measures(desk, ["ก", "ข"])
    set_result(desk, rows[0], "output", "เดิม")
    result = Result.id_for(rows[0], "full-year")
    paper = Paper.id_for("report", YEAR, "full-year")
    text: dict[str, Value] = {"paper": paper, "part": 0, "slot": "closing"}
    drafts = [
        _draft(desk, "result", result, "output", {"measure": rows[0], "round": "full-year"}),
        _draft(desk, "evidence", "e1", "number", {"result": result}),
        _draft(desk, "paper_text", PaperText.id_for(paper, 0, "closing"), "text", text),
        _draft(desk, "publication", "p1", "url", {"paper": paper}),
        _draft(desk, "measure", "m1", "title", {"fiscal_year": YEAR}),
    ]
    desk.add_year(2569)
    desk.remove_year(YEAR)
    before = state(desk)
    assert desk.take_drafts(drafts, 2569) == ()
    assert desk.years() == (2569, YEAR)
    assert [measure.title for measure in desk.measures(YEAR)] == ["ก", "พิมพ์ค้าง"]
    evidence = desk.row("evidence", "e1")
    assert isinstance(evidence, Evidence) and evidence.number == "พิมพ์ค้าง"
    assert desk.texts(paper)[0].text == "พิมพ์ค้าง"
    desk.undo()
    assert state(desk) == before


def test_a_draft_without_a_cell_stays_and_hinders_no_other(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    lost = _draft(desk, "evidence", "e1", "number")
    found = _draft(desk, "measure", row, "title")
    assert desk.take_drafts([lost, found], YEAR) == (lost,)
    assert desk.measures(YEAR)[0].title == "พิมพ์ค้าง"
    assert desk.drafts() == (lost,)


def test_typing_again_in_a_cell_leaves_the_draft_of_before(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    first = _draft(desk, "measure", row, "title")
    desk.save_draft(Draft("measure", row, "title", "พิมพ์ใหม่", "2026-01-01T11:00:00+07:00"))
    desk.drop_draft("measure", row, "title", at="2026-01-01T11:00:00+07:00")
    assert desk.drafts() == (first,)
