"""Means, totals, lowest questions and differences, in Decimal; missing stays missing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.ita import compute, differences, lowest, parse_score, rulebook
from itadesk.ita.scores import score_problem
from itadesk.thai.digits import to_thai

# One office's published scores of 2568: IIT three questions an indicator, then EIT.
GIVEN = (
    (100, 99.38, 100), (100, 99.38, 98.75), (98.75, 99.38, 100), (99.38, 99.38, 100),
    (100, 100, 100), (90.59, 89.41, 100), (93.53, 95.29, 90.59), (90.59, 89.41, 91.76),
)  # fmt: skip
CODES = [f"i{number}" for number in range(1, 16)] + [f"e{number}" for number in range(1, 10)]


def scores(**extra: str) -> dict[str, Decimal | None]:
    """The given scores of 2568 and some more, ``n1`` meaning indicator 1."""
    known: dict[str, Decimal | None] = {
        code: Decimal(str(score))
        for code, score in zip(CODES, (score for row in GIVEN for score in row), strict=True)
    }
    return {**known, **{code.removeprefix("n"): Decimal(text) for code, text in extra.items()}}


def test_indicator_means_are_those_of_the_published_questions() -> None:
    means = compute(rulebook(2568), scores()).indicators
    expected = ["99.79", "99.38", "99.38", "99.59", "100.00", "93.33", "93.14", "90.59"]
    assert [str(means[number]) for number in range(1, 9)] == expected
    assert means[9] is None
    assert means[10] is None


def test_instruments_are_means_of_indicators_and_the_total_is_weighted() -> None:
    computed = compute(rulebook(2568), scores(n9="100", n10="75"))
    assert computed.instruments == {
        "IIT": Decimal("99.63"),
        "EIT": Decimal("92.35"),
        "OIT": Decimal("87.50"),
    }
    assert computed.total == Decimal("92.59")
    assert computed.level == "ผ่านดี"


def test_without_open_data_there_is_no_total_and_no_level() -> None:
    computed = compute(rulebook(2568), scores())
    assert computed.instruments["OIT"] is None
    assert computed.total is None
    assert computed.level is None


def test_published_figures_win_on_the_way_up() -> None:
    computed = compute(rulebook(2568), scores(IIT="50", EIT="50", OIT="50"))
    assert computed.instruments["IIT"] == Decimal("99.63")
    assert computed.total == Decimal("50.00")
    assert compute(rulebook(2568), scores(total="80.39")).level == "ต้องปรับปรุง"


def test_a_missing_question_leaves_its_indicator_and_all_above_without_mean() -> None:
    known = scores(OIT="100")
    del known["i5"]
    computed = compute(rulebook(2568), known)
    assert computed.indicators[2] is None
    assert computed.indicators[1] == Decimal("99.79")
    assert computed.instruments["IIT"] is None
    assert computed.total is None


@pytest.mark.parametrize(
    ("indicator", "codes"),
    [
        (1, ("i2",)), (2, ("i6",)), (3, ("i7",)), (4, ("i10", "i11")), (5, ()),
        (6, ("e2",)), (7, ("e6",)), (8, ("e8",)), (9, ()),
    ],
)  # fmt: skip
def test_the_lowest_questions_with_ties_and_none_where_all_are_100(
    indicator: int, codes: tuple[str, ...]
) -> None:
    assert lowest(rulebook(2568), scores(), indicator) == codes


def test_open_data_items_are_judged_like_questions() -> None:
    book = rulebook(2568)
    items = {rule.code: Decimal(100) for rule in book.questions_of(9)}
    known: dict[str, Decimal | None] = {**items, "o12": Decimal(0)}
    assert lowest(book, known, 9) == ("o12",)
    assert compute(book, known).indicators[9] == Decimal("95.00")


def test_a_difference_of_more_than_a_hundredth_is_named_not_corrected() -> None:
    book = rulebook(2568)
    found = differences(book, scores(n1="99.80", n2="99.36", n3="99.38"))
    assert [(row.code, str(row.published), str(row.computed)) for row in found] == [
        ("2", "99.36", "99.38")
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("๙๙.๓๘", "99.38"), ("99.38", "99.38"), (" 100 ", "100.00"), ("๐", "0.00"),
        ("100.00", "100.00"), ("85.5", "85.50"), ("85.500", "85.50"),
    ],
)  # fmt: skip
def test_scores_are_read_as_published(text: str, value: str) -> None:
    assert str(parse_score(text)) == value


@pytest.mark.parametrize(
    "text",
    ["100.01", "-1", "๙๙,๓๘", "ดี", "", "-", "1e2", "99.385", "+5", "NaN", "Infinity", "1_0",
     "99.38%", "1000", "٩٩", "½"],
)  # fmt: skip
def test_what_is_no_score_is_none(text: str) -> None:
    assert parse_score(text) is None


@pytest.mark.parametrize(
    ("code", "text", "words"),
    [
        ("i1", "100.01", "ไม่อยู่ระหว่าง"), ("i1", "-1", "ไม่อยู่ระหว่าง"), ("i1", "๙๙,๓๘", "จุดทศนิยม"),
        ("i1", "ดี", "ไม่ใช่คะแนน"), ("e2", "99.385", "ทศนิยมเกิน"), ("o3", "50", "0 หรือ 100"),
        ("o3", "99.99", "0 หรือ 100"), ("i1", "9,9,9", "ไม่ใช่คะแนน"),
    ],
)  # fmt: skip
def test_what_is_no_score_is_told_in_a_sentence_that_quotes_it(
    code: str, text: str, words: str
) -> None:
    problem = score_problem(code, text)
    assert problem is not None
    assert words in problem
    assert f'"{text}"' in problem


@pytest.mark.parametrize(
    ("code", "text"),
    [("i1", "๙๙.๓๘"), ("o1", "๑๐๐"), ("o1", "0.00"), ("i1", ""), ("total", "80.39")],
)
def test_a_score_or_nothing_has_no_problem(code: str, text: str) -> None:
    assert score_problem(code, text) is None


@given(st.text())
def test_any_text_is_a_score_or_has_a_problem(text: str) -> None:
    assert (score_problem("i1", text) is None) == (
        parse_score(text) is not None or not text.strip()
    )


@given(st.decimals(0, 100, places=2))
def test_every_score_survives_typing_in_either_digits(value: Decimal) -> None:
    assert parse_score(str(value)) == value
    assert parse_score(to_thai(f"{value:.2f}")) == value


@given(st.lists(st.decimals(0, 100, places=2), min_size=3, max_size=3))
def test_a_mean_lies_between_its_scores_and_is_within_a_hundredth(values: list[Decimal]) -> None:
    known: dict[str, Decimal | None] = dict(zip(("i1", "i2", "i3"), values, strict=True))
    mean = compute(rulebook(2568), known).indicators[1]
    assert mean is not None
    assert abs(mean - sum(values, Decimal(0)) / 3) <= Decimal("0.005")
    assert min(values) <= mean <= max(values)
