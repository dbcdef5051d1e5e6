"""Weak points without a measure, published figures that do not add up, addresses."""

import dataclasses

import pytest

from itadesk.checks.addresses import address_problem
from itadesk.checks.scores import draft_measure, score_differences, weak_points, without_measure
from itadesk.records.measure import Measure
from tests.report.office import dossier, measures, score, scores


def test_the_lowest_question_of_each_indicator_asks_for_a_measure() -> None:
    points = weak_points(dossier(2569), 2568)
    assert [(point.indicator, point.questions) for point in points] == [
        (1, ("i2",)), (2, ("i5",)), (3, ("i8",)), (4, ("i11",)),
        (6, ("e2",)), (7, ("e5",)), (8, ("e8",)),
    ]  # fmt: skip
    assert [point.indicator for point in without_measure(dossier(2569), 2568)] == [3]


def test_an_indicator_below_the_pass_mark_is_told_with_its_own_score() -> None:
    year = dataclasses.replace(dossier(2569), scores=(*scores(), score("3", "84.99")))
    (point,) = without_measure(year, 2568)
    assert (point.why, str(point.score), point.questions) == ("below-pass", "84.99", ("i8",))
    at_mark = dataclasses.replace(dossier(2569), scores=(*scores(), score("3", "85.00")))
    assert without_measure(at_mark, 2568)[0].why == "lowest"


def test_an_open_data_indicator_without_items_is_judged_by_its_score() -> None:
    year = dataclasses.replace(dossier(2569), scores=(score("10", "50"),))
    (point,) = without_measure(year, 2568)
    assert (point.indicator, point.questions, point.why) == (10, (), "below-pass")


def test_a_measure_for_another_question_does_not_answer_this_one() -> None:
    other = tuple(
        dataclasses.replace(measure, question="i1" if measure.indicator == 1 else "")
        for measure in measures(2569)
    )
    year = dataclasses.replace(dossier(2569), measures=other)
    assert [point.indicator for point in without_measure(year, 2568)] == [1, 3]


def test_a_measure_is_drafted_with_its_ties_and_its_finding() -> None:
    year = dataclasses.replace(dossier(2569), scores=(*scores(), score("3", "84.99")))
    (point,) = without_measure(year, 2568)
    draft = draft_measure(point, year, 2568)
    assert (draft["fiscal_year"], draft["indicator"], draft["instrument"], draft["question"]) == (
        2569, 3, "IIT", "i8",
    )  # fmt: skip
    lines = str(draft["finding"]).split("\n")
    assert lines[0] == "ตัวชี้วัดที่ 3 ได้ 84.99 คะแนน ต่ำกว่าเกณฑ์ 85 คะแนน"
    assert lines[1].startswith("ข้อคำถาม i8 ท่านเคยถูกผู้บังคับบัญชา")
    assert lines[1].endswith("ได้ 91.25 คะแนน ซึ่งน้อยที่สุดในตัวชี้วัด")
    assert lines[2] == "สาเหตุของตัวชี้วัดที่ 3 ตามความเห็นของผู้ตอบ"
    measure = Measure("new", 2569, indicator=3, question=str(draft["question"]))
    answered = dataclasses.replace(year, measures=(*year.measures, measure))
    assert without_measure(answered, 2568) == ()


def test_without_scores_there_is_nothing_to_say() -> None:
    year = dataclasses.replace(dossier(2569), scores=())
    assert weak_points(year, 2568) == ()
    assert score_differences(year, 2568) == ()


def test_figures_that_do_not_add_up_are_shown() -> None:
    year = dataclasses.replace(dossier(2569), scores=(*scores(), score("1", "95.44")))
    assert [(row.code, str(row.computed)) for row in score_differences(year, 2568)] == [
        ("1", "95.42")
    ]
    near = dataclasses.replace(dossier(2569), scores=(*scores(), score("1", "95.43")))
    assert score_differences(near, 2568) == ()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "https://www.x.go.th/a?b=1",
        "http://x.go.th",
        "www.x.go.th/ข่าว/2568",
        " https://x.go.th ",
    ],
)
def test_addresses_that_open_are_left_alone(address: str) -> None:
    assert address_problem(address) is None


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("https://x.go.th/ita 2569", "ช่องว่าง"),
        ("ftp://x.go.th", "http://"),
        ("javascript://x.y", "http://"),
        ("x", "ไม่ใช่ที่อยู่เว็บ"),
        ("https://x", "ไม่ใช่ที่อยู่เว็บ"),
        ("https://x.go.th/<b>", "อักขระ"),
    ],
)
def test_addresses_that_do_not_open_are_told_why(address: str, word: str) -> None:
    problem = address_problem(address)
    assert problem is not None
    assert word in problem
    assert address.strip() in problem
