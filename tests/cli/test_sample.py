"""The sample office is exemplary: complete, consistent, its own words, every layout of period."""

from pathlib import Path
from typing import Any

import pytest

from itadesk.ita.years import rulebook
from itadesk.thai.lists import list_mark
from tests.cli.paper_text import bare, lost_of, pdf_pages
from tests.cli.program import done

SHINGLE = 45
"""Letters; what two offices write alike by chance (titles of laws and questions) is shorter."""


@pytest.fixture
def shown(sample: Path) -> dict[str, Any]:
    """The sample's year as show gives it."""
    answer = done("show", sample, "--json").json
    assert isinstance(answer, dict)
    return answer


def test_it_is_a_full_year(shown: dict[str, Any], sample: Path) -> None:
    measures = shown["measures"]
    assert len(measures) == 14
    assert {measure["indicator"] for measure in measures} == set(range(1, 11))
    for measure in measures:
        assert measure["status"] == "แล้วเสร็จ"
        for field in ("title", "finding", "steps", "responsible_text", "output", "outcome"):
            assert measure[field], (measure["title"], field)
        assert measure["suggestion"]
    half = done("show", sample, "--round", "first-half", "--json").json["measures"]
    assert {measure["status"] for measure in half} == {
        "แล้วเสร็จ",
        "อยู่ระหว่างดำเนินการ",
        "ยังไม่ได้ดำเนินการ",
    }


def test_every_period_is_understood_and_of_another_form(shown: dict[str, Any]) -> None:
    periods = [measure["period"] for measure in shown["measures"]]
    assert len({period["text"] for period in periods}) == len(periods)
    for period in periods:
        assert "2024-10-01" <= period["start"] <= period["end"] <= "2025-09-30", period


def test_cells_are_long_and_hold_lists(shown: dict[str, Any]) -> None:
    cells = [measure[field] for measure in shown["measures"] for field in ("steps", "output")]
    assert max(map(len, cells)) > 1000
    marks = {list_mark(line) for cell in cells for line in cell.split("\n")}
    assert {"- ", "๑. ", "๑) ", "๑.๑) "} <= marks


def test_responsible_units_stand_in_the_register(shown: dict[str, Any]) -> None:
    units = {unit for measure in shown["measures"] for unit in measure["responsible"]}
    assert {"สำนักปลัด", "กองคลัง", "กองช่าง", "งานประชาสัมพันธ์", "ทุกหน่วยงาน"} <= units
    assert not any("," in unit or " กอง" in unit for unit in units)


def test_output_says_something_else_than_outcome_and_steps(shown: dict[str, Any]) -> None:
    for measure in shown["measures"]:
        texts = [bare(measure[field]) for field in ("steps", "output", "outcome", "suggestion")]
        assert len(set(texts)) == len(texts)
        assert bare(measure["title"]) not in texts
        assert any(letter in measure["outcome"] for letter in "๐๑๒๓๔๕๖๗๘๙"), measure["title"]
        assert not any(digit in "".join(texts) for digit in "0123456789")


def test_published_scores_are_what_their_questions_give(shown: dict[str, Any]) -> None:
    for year, level in (("2567", "ผ่าน"), ("2568", "ผ่านดี")):
        given, computed = shown["scores"][year], shown["computed"][year]
        assert computed["level"] == level
        for code in [*map(str, range(1, 9)), "total"]:
            assert abs(given[code] - computed[code]) < 0.011, (year, code)
    for analysis in shown["analysis"]:
        if analysis["indicator"] < 9:
            assert analysis["lowest"] == analysis["lowest_stated"], analysis


def test_findings_quote_the_score_they_speak_of(shown: dict[str, Any]) -> None:
    scores = shown["scores"]["2567"]
    digits = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
    for measure in shown["measures"]:
        published = {f"{score:.2f}".translate(digits) for score in scores.values()}
        assert any(score in measure["finding"] for score in published), measure["title"]


def test_its_words_are_its_own(sample: Path, seeds: Path) -> None:
    real = bare("".join(path.read_text("utf-8") for path in sorted(seeds.glob("*.txt"))))
    official = bare("".join(question.wording for question in rulebook(2567).questions))
    measures = done("show", sample, "--json").json["measures"]
    for measure in measures:
        for field in ("title", "finding", "steps", "output", "outcome", "suggestion"):
            text = bare(measure[field])
            for start in range(max(len(text) - SHINGLE, 0)):
                shingle = text[start : start + SHINGLE]
                assert shingle not in real or shingle in official, shingle


def test_the_papers_hold_every_cell(sample: Path, shown: dict[str, Any], tmp_path: Path) -> None:
    pdf = tmp_path / "paper.pdf"
    done("export", sample, "--form", "report-outcome", "-o", pdf)
    pages = pdf_pages(pdf)
    fields = ("title", "steps", "responsible_text", "output", "outcome")
    cells = [bare(measure[field]) for measure in shown["measures"] for field in fields]
    assert [cell for cell in cells if lost_of(cell, pages)] == []
