"""The lamp: which required cells are empty, and what counts as filled."""

import dataclasses

import pytest

from itadesk.checks.missing import missing_by_measure, missing_cells, missing_text
from itadesk.formspec import shelf
from itadesk.records.measure import Measure, Result
from itadesk.records.rounds import Round
from itadesk.records.score import Analysis, Score
from tests.report.office import analyses, dossier, score, scores

FORM = shelf().get("report-outcome")
PLAN = shelf().get("ita-development")


def test_a_full_year_lacks_nothing() -> None:
    assert missing_cells(FORM, dossier()) == ()


def test_a_bare_measure_lacks_every_required_cell_in_order() -> None:
    year = dataclasses.replace(dossier(), measures=(Measure("x", 2568, title="ชื่อ"),), results=())
    result = Result.id_for("x", "full-year")
    assert missing_cells(FORM, year) == (
        ("measure", "x", "steps"),
        ("measure", "x", "period"),
        ("measure", "x", "responsible"),
        ("result", result, "output"),
        ("result", result, "outcome"),
    )
    assert missing_by_measure(FORM, year) == {"x": missing_cells(FORM, year)}


@pytest.mark.parametrize(
    ("text", "missing"), [("-", False), ("", True), (" \n ", True), ("ทำแล้ว", False)]
)
def test_a_dash_says_there_is_nothing_to_say_and_is_complete(text: str, missing: bool) -> None:
    year = dossier()
    first = dataclasses.replace(year.results[0], output=text)
    cells = missing_cells(FORM, dataclasses.replace(year, results=(first, *year.results[1:])))
    assert bool(cells) is missing


@pytest.mark.parametrize(
    ("round_", "reason", "fields"),
    [
        ("first-half", "รอจัดสรรงบประมาณ", []),
        ("second-half", "รอจัดสรรงบประมาณ", []),
        ("first-half", "", ["reason"]),
        ("full-year", "รอจัดสรรงบประมาณ", ["output", "outcome"]),
    ],
)
def test_not_begun_with_its_reason_is_normal_in_a_half_year_only(
    round_: Round, reason: str, fields: list[str]
) -> None:
    row = Result(Result.id_for("m1", round_), "m1", round_, status="ยังไม่ได้ดำเนินการ", reason=reason)
    year = dossier(2568, round_)
    year = dataclasses.replace(year, measures=year.measures[:1], results=(row,))
    assert [cell.field for cell in missing_cells(FORM, year)] == fields


def test_only_the_results_of_the_round_count() -> None:
    year = dossier(2568, "first-half")
    year = dataclasses.replace(year, results=dossier().results)
    assert len(missing_cells(FORM, year)) == 14


def test_an_analysis_lacks_scores_causes_and_guidelines() -> None:
    year = dataclasses.replace(
        dossier(2569),
        scores=tuple(row for row in scores() if row.code != "e1"),
        analyses=tuple(row for row in analyses() if row.indicator != 3),
    )
    assert missing_cells(PLAN, year) == (
        ("analysis", Analysis.id_for(2568, 3), "cause"),
        ("analysis", Analysis.id_for(2568, 3), "guideline"),
        ("score", Score.id_for(2568, "e1"), "text"),
    )


def test_where_all_stand_at_100_no_cause_is_asked_for() -> None:
    fifth = next(row for row in analyses() if row.indicator == 5)
    assert not fifth.cause
    assert missing_cells(PLAN, dossier(2569)) == ()


def test_what_is_no_score_is_missing() -> None:
    changed = (*(row for row in scores() if row.code != "i1"), score("i1", "ดี"))
    cells = missing_cells(PLAN, dataclasses.replace(dossier(2569), scores=changed))
    assert cells == (("score", Score.id_for(2568, "i1"), "text"),)


def test_open_data_items_are_asked_for_once_one_is_given() -> None:
    changed = (*scores(), score("o1", "100"))
    cells = missing_cells(PLAN, dataclasses.replace(dossier(2569), scores=changed))
    assert {cell.table for cell in cells} == {"score"}
    assert len(cells) == 19


def test_the_lamp_counts_in_thai() -> None:
    assert missing_text(3) == "ยังไม่ได้กรอก ๓ ช่อง"
    assert missing_text(0) == "กรอกครบแล้ว"
