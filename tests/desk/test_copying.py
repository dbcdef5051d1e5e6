"""Measures going along into a new year."""

import pytest

from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from tests.desk.doing import add_measures, set_measure, set_result, state, titles


@pytest.fixture
def row(desk: Desk) -> str:
    """A measure of 2568 with years in its texts, and a result."""
    (made,) = add_measures(desk, ["ประกาศใช้มาตรการ ประจำปี ๒๕๖๘"])
    set_measure(desk, made, "steps", "ตามแผน ๒๕๖๖ - ๒๕๗๐ และ พ.ร.บ. พ.ศ.๒๕๓๕ ทบทวนปี 2567")
    set_measure(desk, made, "period", "๑๔ ต.ค. ๖๗ - ก.ย.๖๘")
    set_measure(desk, made, "responsible", "สำนักปลัด")
    set_measure(desk, made, "finding", "ข้อ i2 ได้คะแนนน้อย")
    set_result(desk, made, "output", "ทำแล้ว")
    return made


def test_measures_come_along_and_results_stay_behind(desk: Desk, row: str) -> None:
    before = state(desk)
    desk.copy_year(2568, 2569)
    (copy,) = desk.measures(2569)
    (source,) = desk.measures(2568)
    assert (copy.steps, copy.responsible, copy.origin) == (source.steps, "สำนักปลัด", row)
    assert copy.finding == ""
    assert desk.results(2569) == ()
    assert desk.years() == (2569, 2568)
    desk.undo()
    assert state(desk) == before


def test_years_in_texts_are_offered_one_by_one_in_their_own_digits(desk: Desk, row: str) -> None:
    offered = desk.year_mentions(2568, 2569)
    assert [(each.field, each.before, each.after, each.likely) for each in offered] == [
        ("title", "๒๕๖๘", "๒๕๖๙", True),
        ("steps", "2567", "2568", True),
        ("period", "๖๗", "๖๘", True),
        ("period", "๖๘", "๖๙", True),
    ]
    assert all(each.before in each.context for each in offered)


def test_only_the_years_chosen_are_changed_in_the_same_step(desk: Desk, row: str) -> None:
    offered = desk.year_mentions(2568, 2569)
    chosen = [each for each in offered if each.field in ("title", "period")]
    desk.copy_year(2568, 2569, mentions=chosen)
    (copy,) = desk.measures(2569)
    assert copy.title == "ประกาศใช้มาตรการ ประจำปี ๒๕๖๙"
    assert copy.period == "๑๔ ต.ค. ๖๘ - ก.ย.๖๙"
    assert "2567" in copy.steps
    assert (str(copy.period_start), str(copy.period_end)) == ("2025-10-14", "2026-09-30")
    desk.undo()
    assert desk.measures(2569) == ()


def test_a_span_of_years_is_offered_but_not_likely(desk: Desk) -> None:
    (row,) = add_measures(desk, ["แผน ๒๕๖๘ - ๒๕๗๐"])
    assert [each.likely for each in desk.year_mentions(2568, 2569, measures=[row])] == [False]


def test_chosen_measures_in_their_order_and_nothing_twice(desk: Desk) -> None:
    rows = add_measures(desk, ["ก", "ข", "ค"])
    desk.copy_year(2568, 2569, measures=[rows[2], rows[0]])
    assert titles(desk, 2569) == ["ก", "ค"]
    desk.copy_year(2568, 2569)
    assert titles(desk, 2569) == ["ก", "ค", "ข"]
    assert not desk.copy_year(2568, 2569)


def test_what_cannot_be_copied_is_told(desk: Desk) -> None:
    for start, end, code in ((2568, 2568, "SAME_YEAR"), (2568, 2569, "NOTHING_TO_COPY")):
        with pytest.raises(EditError) as refused:
            desk.copy_year(start, end)
        assert refused.value.code == code
    add_measures(desk, ["ก"])
    with pytest.raises(EditError) as refused:
        desk.copy_year(2568, 2569, measures=["nobody"])
    assert refused.value.code == "NO_ROW"
