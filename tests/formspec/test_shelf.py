"""The shelf: shipped forms, the office's own, and what is wrong with the rest."""

from pathlib import Path

import pytest

from itadesk.errors import FormError
from itadesk.formspec import shelf
from tests.formspec.conftest import COLUMN, HEAD, PART


def put(home: Path, name: str, text: str) -> None:
    """A file in the user's folder of forms."""
    (home / "forms").mkdir(exist_ok=True)
    (home / "forms" / name).write_text(text, encoding="utf-8")


def test_a_form_that_does_not_load_is_a_problem_and_the_others_still_work(
    user_home: Path,
) -> None:
    before = set(shelf().forms)
    put(user_home, "bad.toml", HEAD + "colour = 3\n" + PART + COLUMN)
    put(user_home, "good.toml", HEAD + PART + COLUMN)
    found = shelf()
    assert set(found.forms) == before | {"own-form"}
    assert [problem.code for problem in found.problems] == ["FORM_KEY"]
    assert "bad.toml" in found.problems[0].message
    with pytest.raises(FormError) as caught:
        found.get("bad")
    assert caught.value.code == "FORM_KEY"


def test_the_users_form_wins_over_the_shipped_one_of_its_id(user_home: Path) -> None:
    own = HEAD.replace("own-form", "report-outcome")
    put(user_home, "mine.toml", own + PART + COLUMN)
    form = shelf().get("report-outcome")
    assert form.title == "แบบของเรา"
    assert shelf().problems == ()


def test_two_files_with_one_id_are_a_problem_and_the_first_counts(user_home: Path) -> None:
    put(user_home, "a.toml", HEAD + PART + COLUMN)
    put(user_home, "b.toml", HEAD.replace("แบบของเรา", "อีกแบบ") + PART + COLUMN)
    found = shelf()
    assert found.get("own-form").title == "แบบของเรา"
    assert found.problems[0].code == "FORM_DOUBLE"
    assert "a.toml" in found.problems[0].message
    assert "b.toml" in found.problems[0].message


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(FormError) as caught:
        shelf().get("report-outcom")
    assert caught.value.code == "FORM_UNKNOWN"
    assert "report-outcome" in caught.value.message


@pytest.mark.parametrize(
    ("role", "year", "first"),
    [
        ("report", 2565, "report-suggestion"),
        ("report", 2566, "report-by-instrument"),
        ("report", 2569, "report-outcome"),
        ("plan", 2567, "plan-by-issue"),
        ("plan", 2570, "ita-development"),
    ],
)
def test_forms_seen_near_a_year_are_proposed_first(role: str, year: int, first: str) -> None:
    proposed = shelf().proposed("plan" if role == "plan" else "report", year)
    assert proposed[0].id == first
    assert all(form.role == role for form in proposed)
