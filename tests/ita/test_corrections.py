"""The office's corrections win over the shipped rules; what does not fit is left out and named."""

from decimal import Decimal

import pytest

from itadesk.ita import RuleBook, compute, rulebook
from itadesk.records.paper import RuleCorrection


def corrected(year: int, **values: str) -> RuleBook:
    """The year's rules with corrections; ``__`` in a name stands for a dot."""
    rows = [
        RuleCorrection(
            RuleCorrection.id_for(year, path.replace("__", ".")),
            year,
            path.replace("__", "."),
            value,
        )
        for path, value in values.items()
    ]
    return rulebook(year, rows)


def test_a_changed_wording_wins_and_rests_on_the_office() -> None:
    book = corrected(2568, questions__i3__wording="ถ้อยคำของปีนี้")
    rule = book.question("i3")
    assert rule is not None
    assert (rule.wording, rule.ground.basis) == ("ถ้อยคำของปีนี้", "office")
    assert book.corrected == ("questions.i3.wording",)
    plain = rulebook(2568).question("i3")
    assert plain is not None
    assert plain.ground.basis == "document"


def test_code_threshold_and_weights_can_be_put_right() -> None:
    book = corrected(
        2570,
        papers__plan__code="o23",
        grades__pass_mark="๘๐",
        levels__ต้องปรับปรุง__total="72.5",
        indicators__8__name="การปรับปรุงระบบการทำงาน",
    )
    plan = book.paper("plan")
    assert plan is not None
    assert plan.code == "o23"
    assert book.pass_mark == 80
    assert compute(book, {"total": Decimal("71")}).level == "ต้องปรับปรุงโดยด่วน"
    indicator = book.indicator(8)
    assert indicator is not None
    assert indicator.name == "การปรับปรุงระบบการทำงาน"
    assert book.problems == ()


def test_the_questions_of_a_year_nobody_knows_can_be_typed() -> None:
    book = corrected(
        2566, questions__i1__wording="ข้อแรก", questions__i1__indicator="๑",
        questions__e1__indicator="6", questions__e1__wording="ข้อแรกของ EIT",
    )  # fmt: skip
    assert [rule.code for rule in book.questions_of(1)] == ["i1"]
    assert [rule.wording for rule in book.questions_of(6)] == ["ข้อแรกของ EIT"]
    assert compute(book, {"i1": Decimal(90)}).indicators[1] == 90


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("levels__ผ่าน__total", "60"),
        ("grades__pass_mark", "ครึ่งหนึ่ง"),
        ("grades__pass_mark", "NaN"),
        ("questions__i3__indicator", "77"),
        ("questions__i3__colour", "แดง"),
        ("questions__i3__indicator", "1.5"),
        ("nothing__at__all", "1"),
        ("indicators__44__name", "ใหม่"),
        ("nonsense", "1"),
    ],
)
def test_a_correction_that_does_not_fit_is_left_out_and_named(path: str, value: str) -> None:
    book = corrected(2568, **{path: value, "indicators__1__name": "ชื่อใหม่"})
    assert len(book.problems) == 1
    assert path.replace("__", ".") in book.problems[0]
    first = book.indicator(1)
    assert first is not None
    assert first.name == "ชื่อใหม่"


def test_weights_and_levels_that_are_only_right_together_are_taken_together() -> None:
    book = corrected(
        2569,
        instruments__IIT__weight="0.35",
        instruments__EIT__weight="0.25",
        levels__ผ่านดี__total="96",
        levels__ผ่านดีเยี่ยม__total="97",
    )
    assert book.problems == ()
    assert [str(rule.weight) for rule in book.instruments] == ["0.35", "0.25", "0.4"]
    assert [str(level.total) for level in book.levels[:2]] == ["97", "96"]


def test_a_correction_of_another_year_does_not_touch_this_one() -> None:
    other = RuleCorrection("x", 2569, "grades.pass_mark", "50")
    assert rulebook(2568, [other]).pass_mark == 85
