"""A rule book that contradicts itself is refused in one sentence."""

from pathlib import Path

import pytest

from itadesk import paths
from itadesk.errors import RuleBookError
from itadesk.ita import rulebook


def refusal(user_home: Path, old: str, new: str, *, year: int = 2568) -> RuleBookError:
    """The error for the shipped file of a year with one passage changed."""
    text = (paths.resources_dir() / "ita" / f"{year}.toml").read_text(encoding="utf-8")
    assert old in text
    (user_home / "ita").mkdir()
    (user_home / "ita" / f"{year}.toml").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleBookError) as caught:
        rulebook(year)
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "pair"),
    [
        ("total = 75.0", "total = 85.0", ('"A"', '"B"')),
        ("total = 75.0", "total = 90", ('"A"', '"B"')),
        ("total = 50.0", "total = 55.0", ('"D"', '"E"')),
    ],
)
def test_overlapping_levels_are_refused_by_name(
    user_home: Path, old: str, new: str, pair: tuple[str, str]
) -> None:
    error = refusal(user_home, old, new, year=2565)
    assert error.code == "RULES_LEVELS"
    assert "2565.toml" in error.message
    assert "ซ้อนทับ" in error.message
    assert all(label in error.message for label in pair)


def test_levels_with_instruments_overlap_where_neither_asks_for_more(user_home: Path) -> None:
    ladder = 'label = "ผ่าน"\ntotal = 85.0'
    error = refusal(user_home, ladder, ladder + "\neach = 85.0")
    assert error.code == "RULES_LEVELS"
    assert '"ผ่านดี" กับ "ผ่าน"' in error.message


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("total = 0.0", "total = 10.0", "RULES_LEVELS"),
        ("weight = 0.4", "weight = 0.5", "RULES_VALUE"),
        ('code = "i2"', 'code = "i1"', "RULES_DOUBLE"),
        ('code = "i2"', 'code = "๑๒"', "RULES_VALUE"),
        ('code = "OIT"', 'code = "IIT"', "RULES_DOUBLE"),
        ("indicator = 3", "indicator = 33", "RULES_VALUE"),
        ("pass_mark", "pass_marc", "RULES_KEY"),
        ("pass_mark = 85", "pass_mark = 185", "RULES_RANGE"),
        ('basis = "document"', 'basis = "rumour"', "RULES_VALUE"),
    ],
)
def test_contradictions_are_refused(user_home: Path, old: str, new: str, code: str) -> None:
    assert refusal(user_home, old, new).code == code


def test_a_broken_file_leaves_the_other_years_working(user_home: Path) -> None:
    refusal(user_home, "[grades]", "[grades")
    assert rulebook(2569).year == 2569
