"""Rows that belong together, move, are doubled and go; batches; years."""

import pytest

from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import CellEdit, Changes, Value
from itadesk.records.measure import Result
from itadesk.records.paper import Paper
from tests.desk.doing import add_measures, set_measure, set_result, set_score, state, titles


def test_removing_a_measure_takes_its_results_and_evidence(desk: Desk) -> None:
    kept, gone = add_measures(desk, ["ก", "ข"])
    for row in (kept, gone):
        set_result(desk, row, "output", "ทำแล้ว")
        desk.add_rows("evidence", [{"result": Result.id_for(row, "full-year")}])
    before = state(desk)
    desk.remove_rows("measure", [gone])
    assert [each.measure for each in desk.results(2568)] == [kept]
    assert len(desk.rows("evidence")) == 1
    desk.undo()
    assert state(desk) == before


def test_a_move_changes_one_row(desk: Desk) -> None:
    rows = add_measures(desk, list("กขคงจ"))
    changes = desk.move_rows("measure", [rows[4]], rows[1])
    assert titles(desk) == list("กจขคง")
    assert len(changes.changes) == 1
    assert changes.reshaped == {"measure"}


def test_moving_to_where_it_stands_is_no_operation(desk: Desk) -> None:
    rows = add_measures(desk, list("กขค"))
    assert not desk.move_rows("measure", [rows[1]], rows[2])
    assert not desk.move_rows("measure", [rows[2]], None)
    assert not desk.move_rows("measure", [rows[0], rows[1]], rows[1])


def test_a_block_moves_together_in_its_order(desk: Desk) -> None:
    rows = add_measures(desk, list("กขคงจ"))
    desk.move_rows("measure", [rows[3], rows[1]], None)
    assert titles(desk) == list("กคจขง")


def test_rows_of_two_years_do_not_move_into_one_another(desk: Desk) -> None:
    (first,) = add_measures(desk, ["ก"], 2568)
    (second,) = add_measures(desk, ["ข"], 2569)
    with pytest.raises(EditError) as refused:
        desk.move_rows("measure", [first], second)
    assert refused.value.code == "NOT_ORDERED"


def test_a_duplicate_stands_behind_and_has_no_results(desk: Desk) -> None:
    rows = add_measures(desk, list("กขค"))
    set_result(desk, rows[0], "output", "ทำแล้ว")
    desk.duplicate_rows("measure", rows[:2])
    assert titles(desk) == list("กขกขค")
    assert len(desk.results(2568)) == 1


def test_removing_a_unit_frees_its_sections_and_a_signatory_leaves_papers(desk: Desk) -> None:
    unit = desk.add_rows("unit", [{"name": "สำนักปลัด"}]).changes[0].row
    desk.add_rows("unit", [{"name": "งานธุรการ", "parent": unit}])
    signer = desk.add_rows("signatory", [{"name": "ก"}]).changes[0].row
    paper = Paper.id_for("plan", 2568, "full-year")
    key: dict[str, Value] = {"role": "plan", "fiscal_year": 2568, "round": "full-year"}
    desk.set_cells([CellEdit("paper", paper, "signatories", f"{signer},other", key)])
    desk.remove_rows("unit", [unit])
    desk.remove_rows("signatory", [signer])
    assert [(each.name, each.parent) for each in desk.units()] == [("งานธุรการ", "")]
    assert desk.papers(2568)[0].signatories == "other"


def test_the_office_is_edited_and_never_removed(desk: Desk) -> None:
    desk.set_cells([CellEdit("office", "office", "website", "https://example.go.th")])
    assert desk.office().website == "https://example.go.th"
    assert desk.office().kind == "อบต."
    with pytest.raises(EditError):
        desk.remove_rows("office", ["office"])


def test_a_batch_is_one_step_and_one_announcement(desk: Desk) -> None:
    heard: list[Changes] = []
    unsubscribe = desk.subscribe(heard.append)
    with desk.batch("วางข้อมูล") as step:
        rows = add_measures(desk, ["ก", "ข"])
        set_measure(desk, rows[0], "steps", "๑. ประชุม")
    assert (len(heard), desk.undo_label) == (1, "วางข้อมูล")
    assert heard[0] == step.changes
    desk.undo()
    assert titles(desk) == []
    unsubscribe()
    desk.redo()
    assert len(heard) == 2


def test_a_batch_that_fails_leaves_nothing(desk: Desk) -> None:
    before = state(desk)
    with pytest.raises(EditError), desk.batch("วางข้อมูล"):
        rows = add_measures(desk, ["ก"])
        set_measure(desk, rows[0], "indicator", "99")
    assert (state(desk), desk.undo_label) == (before, None)


def test_a_part_that_failed_and_was_caught_leaves_the_rest(desk: Desk) -> None:
    with desk.batch("วางข้อมูล"):
        rows = add_measures(desk, ["ก"])
        with pytest.raises(EditError):
            desk.set_cells(
                [
                    CellEdit("measure", rows[0], "title", "ข"),
                    CellEdit("measure", rows[0], "indicator", "99"),
                ]
            )
    assert titles(desk) == ["ก"]
    desk.undo()
    assert titles(desk) == []


def test_a_year_goes_with_all_that_is_in_it_and_comes_back(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    set_result(desk, row, "output", "ทำแล้ว")
    set_score(desk, "i1", "90")
    desk.add_year(2570)
    before = state(desk)
    desk.remove_year(2568)
    assert (desk.years(), desk.measures(2568), desk.scores()) == ((2570,), (), ())
    desk.undo()
    assert state(desk) == before


def test_scores_stay_while_the_next_year_is_built_on_them(desk: Desk) -> None:
    set_score(desk, "i1", "90")
    desk.add_year(2569)
    desk.remove_year(2568)
    assert [score.code for score in desk.scores(2568)] == ["i1"]


@pytest.mark.parametrize("year", [2025, 68, 0])
def test_a_year_of_another_calendar_is_refused(desk: Desk, year: int) -> None:
    with pytest.raises(EditError) as refused:
        desk.add_year(year)
    assert refused.value.code == "BAD_YEAR"


def test_moving_rows_to_and_fro_keeps_their_order_keys_short(desk: Desk) -> None:
    rows = add_measures(desk, ["ก", "ข", "ค", "ง"])
    begun = state(desk)
    for _ in range(200):
        first, second = desk.measures(2568)[1:3]
        desk.move_rows("measure", [second.id], first.id)
    assert titles(desk) == ["ก", "ข", "ค", "ง"]
    assert max(len(measure.order_key) for measure in desk.measures(2568)) <= 33
    for number in range(200):
        desk.add_rows("measure", [{"fiscal_year": 2568, "title": f"{number}"}], before=rows[2])
    assert titles(desk)[2:-2] == [f"{number}" for number in range(200)]
    assert max(len(measure.order_key) for measure in desk.measures(2568)) <= 33
    for _ in range(400):
        desk.undo()
    assert state(desk) == begun


def test_a_refusal_quotes_a_long_text_short(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    with pytest.raises(EditError) as refused:
        set_measure(desk, row, "indicator", "ไม่ใช่เลข\n" * 100_000)
    assert len(refused.value.message) < 250
    assert "\n" not in refused.value.message
