"""Cells: what an edit stores, works out, refuses, and brings into being."""

from datetime import date
from decimal import Decimal

import pytest

from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import CellEdit, Value
from itadesk.records.measure import Evidence, Result
from itadesk.records.paper import Paper, PaperText, RuleCorrection
from tests.desk.doing import add_measures, set_measure, set_result, set_score, state, titles


def test_rows_come_back_in_the_order_they_were_added(desk: Desk) -> None:
    add_measures(desk, ["ก", "ข", "ค"])
    assert titles(desk) == ["ก", "ข", "ค"]


def test_rows_can_be_added_before_another(desk: Desk) -> None:
    first, _ = add_measures(desk, ["ก", "ข"])
    desk.add_rows("measure", [{"fiscal_year": 2568, "title": "หน้า"}], before=first)
    assert titles(desk) == ["หน้า", "ก", "ข"]


def test_a_period_is_worked_out_with_its_text(desk: Desk) -> None:
    (row,) = add_measures(desk, ["อบรม"])
    set_measure(desk, row, "period", "ต.ค. ๖๗ - มี.ค. ๖๘")
    measure = desk.measure(row)
    assert measure is not None
    assert measure.period == "ต.ค. ๖๗ - มี.ค. ๖๘"
    assert (measure.period_start, measure.period_end) == (date(2024, 10, 1), date(2025, 3, 31))


def test_a_period_nobody_understands_is_kept_as_typed_without_dates(desk: Desk) -> None:
    (row,) = add_measures(desk, ["อบรม"])
    set_measure(desk, row, "period", "มกราคม ๒๕๖๘")
    set_measure(desk, row, "period", "เมื่อพร้อม")
    measure = desk.measure(row)
    assert measure is not None
    assert measure.period == "เมื่อพร้อม"
    assert measure.period_start is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("๙๙.๓๘", Decimal("99.38")), ("100", Decimal("100.00")), ("0", Decimal("0.00"))],
)
def test_a_score_is_typed_as_published(desk: Desk, text: str, value: Decimal) -> None:
    set_score(desk, "i1", text)
    (score,) = desk.scores(2568)
    assert (score.text, score.value) == (text, value)


@pytest.mark.parametrize("text", ["100.01", "-1", "๙๙,๓๘", "ดี"])
def test_what_is_no_score_stays_as_typed_without_a_value(desk: Desk, text: str) -> None:
    set_score(desk, "i1", text)
    (score,) = desk.scores(2568)
    assert (score.text, score.value) == (text, None)


def test_scores_come_in_the_order_of_the_questions(desk: Desk) -> None:
    for code in ("total", "e1", "10", "i10", "IIT", "i2", "2", "o1"):
        set_score(desk, code, "90")
    codes = [score.code for score in desk.scores()]
    assert codes == ["i2", "i10", "e1", "o1", "2", "10", "IIT", "total"]


def test_text_is_cleaned_at_the_border_and_kept_as_typed(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    set_measure(desk, row, "steps", "ขั้นที่ 1\x0bขั้นที่ ๒\x00\ufeff  ")
    measure = desk.measure(row)
    assert measure is not None
    assert measure.steps == "ขั้นที่ 1\nขั้นที่ ๒  "


def test_an_indicator_is_read_in_thai_digits_and_emptied_again(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    set_measure(desk, row, "indicator", "๑๐")
    assert desk.measures(2568)[0].indicator == 10
    set_measure(desk, row, "indicator", "")
    assert desk.measures(2568)[0].indicator is None


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("indicator", "๑๑", "BAD_INDICATOR"),
        ("indicator", "สาม", "BAD_NUMBER"),
        ("instrument", "XIT", "BAD_CHOICE"),
        ("colour", "แดง", "NO_FIELD"),
        ("fiscal_year", 2569, "FIXED_FIELD"),
        ("period_start", "2025-01-01", "FIXED_FIELD"),
    ],
)
def test_a_cell_that_cannot_be_is_refused_and_nothing_changes(
    desk: Desk, field: str, value: str | int, code: str
) -> None:
    (row,) = add_measures(desk, ["ก"])
    before, label = state(desk), desk.undo_label
    with pytest.raises(EditError) as refused:
        desk.set_cells(
            [CellEdit("measure", row, "title", "ใหม่"), CellEdit("measure", row, field, value)]
        )
    assert refused.value.code == code
    assert (state(desk), desk.undo_label) == (before, label)


def test_a_row_that_is_gone_is_told_in_one_sentence(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    desk.remove_rows("measure", [row])
    with pytest.raises(EditError, match="มาตรการ") as refused:
        set_measure(desk, row, "title", "ข")
    assert refused.value.code == "NO_ROW"


def test_setting_what_is_there_already_is_no_operation(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    assert not set_measure(desk, row, "title", "ก")
    assert len(desk.history(table="measure")) == 1


def test_an_empty_cell_does_not_bring_a_result_into_being(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    assert not set_result(desk, row, "output", "")
    assert desk.results(2568) == ()


def test_a_result_comes_into_being_with_its_first_cell(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    set_result(desk, row, "output", "จัดแล้ว ๑ ครั้ง", "first-half")
    set_result(desk, row, "output", "-", "full-year")
    assert [(each.round, each.output) for each in desk.results(2568)] == [
        ("first-half", "จัดแล้ว ๑ ครั้ง"),
        ("full-year", "-"),
    ]
    assert desk.rounds_with_results(2568) == ("first-half", "full-year")


def test_evidence_brings_its_result_and_reads_its_date(desk: Desk) -> None:
    (row,) = add_measures(desk, ["ก"])
    result = Result.id_for(row, "full-year")
    desk.add_rows("evidence", [{"result": result, "number": "๑๒/๒๕๖๘", "date_text": "๑ ก.พ. ๒๕๖๘"}])
    (evidence,) = desk.evidence(2568)
    assert isinstance(evidence, Evidence)
    assert (evidence.result, evidence.date) == (result, date(2025, 2, 1))


def test_evidence_of_nothing_known_is_refused(desk: Desk) -> None:
    with pytest.raises(EditError) as refused:
        desk.add_rows("evidence", [{"result": "nobody"}])
    assert refused.value.code == "NO_ROW"
    assert desk.rows("evidence") == ()


def test_a_text_of_a_paper_brings_the_paper(desk: Desk) -> None:
    paper = Paper.id_for("report", 2568, "first-half")
    text = PaperText.id_for(paper, 0, "title")
    key: dict[str, Value] = {"paper": paper, "part": 0, "slot": "title"}
    desk.set_cells([CellEdit("paper_text", text, "text", "รายงานผล", key)])
    assert [(each.role, each.round) for each in desk.papers(2568)] == [("report", "first-half")]
    assert [each.text for each in desk.texts(paper)] == ["รายงานผล"]


def test_a_measure_of_another_year_opens_that_year(desk: Desk) -> None:
    add_measures(desk, ["ก"], 2570)
    assert desk.years() == (2570, 2568)
    desk.undo()
    assert desk.years() == (2568,)


def test_what_the_office_puts_right_in_a_rule_book_is_kept_with_the_book(desk: Desk) -> None:
    key: dict[str, Value] = {"ita_year": 2569, "path": "questions.i3.wording"}
    row = RuleCorrection.id_for(2569, "questions.i3.wording")
    desk.set_cells([CellEdit("rule_correction", row, "value", "ถ้อยคำใหม่", key)])
    assert [(each.path, each.value) for each in desk.corrections(2569)] == [
        ("questions.i3.wording", "ถ้อยคำใหม่")
    ]
    assert desk.dossier(2568, "full-year").corrections == desk.corrections()
    desk.remove_rows("rule_correction", [row])
    assert desk.corrections() == ()


def test_where_a_paper_was_published_is_kept_in_order(desk: Desk) -> None:
    paper = Paper.id_for("report", 2568, "full-year")
    addresses = ("https://example.go.th/1", "https://example.go.th/2")
    desk.add_rows("publication", [{"paper": paper, "url": url} for url in addresses])
    shown = desk.dossier(2568, "full-year").publications
    assert tuple(each.url for each in shown) == addresses
    desk.remove_rows("paper", [paper])
    assert desk.rows("publication") == ()
