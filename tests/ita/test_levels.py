"""Levels of every year at the edges of the ladder, rounded half up to two decimals first."""

from decimal import Decimal

import pytest

from itadesk.ita import compute, known_years, rulebook

LETTERS = (2564, 2565)
NAMED = (2566, 2567, 2568, 2569, 2570)

Row = tuple[str, str | None]

LETTER_EDGES: tuple[Row, ...] = (
    ("100", "AA"), ("95.00", "AA"), ("94.995", "AA"), ("94.994", "A"), ("94.99", "A"),
    ("85.00", "A"), ("84.995", "A"), ("84.994", "B"), ("75", "B"), ("74.994", "C"),
    ("65", "C"), ("64.99", "D"), ("55", "D"), ("54.99", "E"), ("50", "E"), ("49.995", "E"),
    ("49.994", "F"), ("0", "F"),
)  # fmt: skip

TOTAL_ALONE: tuple[Row, ...] = (
    ("80.39", "ต้องปรับปรุง"), ("84.994", "ต้องปรับปรุง"), ("84.995", None), ("85", None),
    ("94.99", None), ("95.00", None), ("100", None), ("70", "ต้องปรับปรุง"),
    ("69.995", "ต้องปรับปรุง"), ("69.994", "ต้องปรับปรุงโดยด่วน"), ("69.99", "ต้องปรับปรุงโดยด่วน"),
    ("0", "ต้องปรับปรุงโดยด่วน"),
)  # fmt: skip

WITH_INSTRUMENTS: tuple[tuple[str, tuple[str, str, str], str], ...] = (
    ("95.00", ("95", "95", "95"), "ผ่านดีเยี่ยม"),
    ("95.00", ("95.01", "94.99", "95.1"), "ผ่านดี"),
    ("94.995", ("95", "94.995", "95"), "ผ่านดีเยี่ยม"),
    ("94.99", ("95", "95", "95"), "ผ่านดี"),
    ("85.00", ("85", "85", "85"), "ผ่านดี"),
    ("84.995", ("84.995", "85", "85"), "ผ่านดี"),
    ("96", ("100", "84.99", "100"), "ผ่าน"),
    ("85.00", ("84.994", "86", "86"), "ผ่าน"),
    ("84.99", ("99", "99", "99"), "ต้องปรับปรุง"),
    ("84.994", ("85", "85", "85"), "ต้องปรับปรุง"),
    ("69.99", ("99", "99", "99"), "ต้องปรับปรุงโดยด่วน"),
)


def level(year: int, total: str | None, instruments: tuple[str, ...] = ()) -> str | None:
    """The level this year's rules give to these published figures."""
    scores: dict[str, Decimal | None] = {
        code: Decimal(text) for code, text in zip(("IIT", "EIT", "OIT"), instruments, strict=False)
    }
    if total is not None:
        scores["total"] = Decimal(total)
    return compute(rulebook(year), scores).level


def test_the_years_of_both_ladders_are_all_there() -> None:
    assert known_years() == LETTERS + NAMED


@pytest.mark.parametrize("year", LETTERS)
@pytest.mark.parametrize(("total", "expected"), LETTER_EDGES)
def test_letters_need_only_the_total(year: int, total: str, expected: str) -> None:
    assert level(year, total) == expected


@pytest.mark.parametrize("year", NAMED)
@pytest.mark.parametrize(("total", "expected"), TOTAL_ALONE)
def test_without_instruments_the_total_decides_only_below_85(
    year: int, total: str, expected: str | None
) -> None:
    assert level(year, total) == expected


@pytest.mark.parametrize("year", NAMED)
@pytest.mark.parametrize(("total", "instruments", "expected"), WITH_INSTRUMENTS)
def test_with_instruments_each_of_them_counts(
    year: int, total: str, instruments: tuple[str, str, str], expected: str
) -> None:
    assert level(year, total, instruments) == expected


@pytest.mark.parametrize("year", NAMED)
def test_two_of_three_instruments_are_not_enough_from_85_up(year: int) -> None:
    assert level(year, "90", ("90", "90")) is None


@pytest.mark.parametrize("year", LETTERS + NAMED)
def test_without_total_there_is_no_level_and_the_pass_mark_is_85(year: int) -> None:
    book = rulebook(year)
    assert level(year, None) is None
    assert compute(book, {}).passed is None
    assert compute(book, {"total": Decimal("84.995")}).passed is True
    assert compute(book, {"total": Decimal("84.994")}).passed is False
