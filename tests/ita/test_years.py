"""The rule books shipped, their basis, and making a new year."""

from pathlib import Path

import pytest

from itadesk import paths
from itadesk.errors import RuleBookError
from itadesk.ita import known_years, make_year, rulebook, rulebook_near
from itadesk.ita.years import filing
from itadesk.records.paper import Role
from itadesk.records.rounds import Round

YEARS = (2564, 2565, 2566, 2567, 2568, 2569, 2570)


@pytest.mark.parametrize("year", YEARS)
def test_every_year_has_ten_indicators_three_instruments_and_both_papers(year: int) -> None:
    book = rulebook(year)
    assert book.year == year
    assert [rule.number for rule in book.indicators] == list(range(1, 11))
    assert [(rule.code, str(rule.weight)) for rule in book.instruments] == [
        ("IIT", "0.3"),
        ("EIT", "0.3"),
        ("OIT", "0.4"),
    ]
    assert {rule.role for rule in book.papers} == {"plan", "report"}
    assert all(rule.components for rule in book.papers)
    assert book.problems == ()


@pytest.mark.parametrize(
    ("year", "count"),
    [(2564, (30, 15, 43)), (2565, (30, 15, 43)), (2566, (0, 0, 43)), (2567, (15, 9, 35)),
     (2568, (15, 9, 28)), (2569, (15, 9, 26)), (2570, (15, 9, 26))],
)  # fmt: skip
def test_questions_per_instrument(year: int, count: tuple[int, int, int]) -> None:
    codes = [rule.code[0] for rule in rulebook(year).questions]
    assert (codes.count("i"), codes.count("e"), codes.count("o")) == count


@pytest.mark.parametrize("year", (2567, 2568, 2569, 2570))
def test_three_questions_per_indicator_since_2567(year: int) -> None:
    book = rulebook(year)
    assert all(len(book.questions_of(number)) == 3 for number in range(1, 9))
    assert len(book.issues) == 7


@pytest.mark.parametrize(
    ("role", "fiscal_year", "round_", "filed"),
    [
        ("plan", 2564, "full-year", (2564, "o42")),
        ("report", 2565, "first-half", (2565, "o43")),
        ("report", 2566, "first-half", (2566, "o43")),
        ("report", 2566, "full-year", (2567, "o35")),
        ("plan", 2567, "full-year", (2567, "o34")),
        ("report", 2567, "full-year", (2568, "o28")),
        ("plan", 2568, "full-year", (2568, "o27")),
        ("report", 2568, "full-year", (2569, "o26")),
        ("plan", 2569, "full-year", (2569, "o25")),
        ("report", 2569, "full-year", (2570, "o26")),
    ],
)
def test_the_ita_year_and_item_in_which_a_paper_is_filed(
    role: Role, fiscal_year: int, round_: Round, filed: tuple[int, str]
) -> None:
    found = filing(role, fiscal_year, round_)
    assert found is not None
    assert (found[0], found[1].code) == filed


def test_a_paper_no_known_year_asks_for_has_no_item() -> None:
    assert filing("report", 2570, "full-year") is None
    assert filing("plan", 2500, "full-year") is None


def test_what_is_not_certain_is_marked() -> None:
    read, copied = rulebook(2568), rulebook(2570)
    assert all(rule.ground.certain for rule in read.indicators)
    assert not read.items_ground.certain
    grounds = [rule.ground for rule in copied.instruments]
    grounds += [rule.ground for rule in copied.indicators]
    grounds += [rule.ground for rule in copied.questions]
    grounds += [rule.ground for rule in copied.papers]
    assert {ground.basis for ground in grounds} == {"unverified"}
    assert not copied.grades_ground.certain
    assert "2569" in copied.note


def test_an_unknown_year_is_refused_but_the_nearest_serves_for_words() -> None:
    with pytest.raises(RuleBookError) as caught:
        rulebook(2580)
    assert caught.value.code == "RULES_UNKNOWN_YEAR"
    assert rulebook_near(2580).year == 2570
    assert rulebook_near(2500).year == 2564


def test_a_new_year_is_made_from_the_year_before_and_marked(user_home: Path) -> None:
    path = make_year(2571)
    assert path == user_home / "ita" / "2571.toml"
    assert known_years() == (*YEARS, 2571)
    book, before = rulebook(2571), rulebook(2570)
    assert [rule.code for rule in book.questions] == [rule.code for rule in before.questions]
    assert book.grades_ground.basis == "unverified"
    report = book.paper("report")
    assert report is not None
    assert report.name.endswith("2570")
    found = filing("report", 2570, "full-year")
    assert found is not None
    assert found[0] == 2571


def test_a_year_is_not_made_twice_nor_out_of_nothing(user_home: Path) -> None:
    with pytest.raises(RuleBookError) as caught:
        make_year(2569)
    assert caught.value.code == "RULES_EXISTS"
    with pytest.raises(RuleBookError) as caught:
        make_year(2590)
    assert caught.value.code == "RULES_UNKNOWN_YEAR"
    assert not (user_home / "ita").exists()


def test_the_users_own_file_wins_over_the_shipped_one(user_home: Path) -> None:
    shipped = (paths.resources_dir() / "ita" / "2569.toml").read_text(encoding="utf-8")
    folder = user_home / "ita"
    folder.mkdir()
    own = shipped.replace('code = "o25"', 'code = "o99"')
    assert own != shipped
    (folder / "2569.toml").write_text(own, encoding="utf-8")
    plan = rulebook(2569).paper("plan")
    assert plan is not None
    assert plan.code == "o99"
    (folder / "2569.toml").unlink()
    plan = rulebook(2569).paper("plan")
    assert plan is not None
    assert plan.code == "o25"


def test_a_file_whose_year_is_not_its_name_is_refused(user_home: Path) -> None:
    (user_home / "ita").mkdir()
    text = (paths.resources_dir() / "ita" / "2569.toml").read_text(encoding="utf-8")
    (user_home / "ita" / "2575.toml").write_text(text, encoding="utf-8")
    with pytest.raises(RuleBookError) as caught:
        rulebook(2575)
    assert caught.value.code == "RULES_YEAR"
