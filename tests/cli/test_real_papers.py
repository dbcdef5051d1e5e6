"""Two real reports and a real plan, from their text to JSON, Excel and PDF, by commands alone."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.cli.paper_text import bare, lost_of, pdf_pages, read_rows, read_source, xlsx_columns
from tests.cli.program import done

REPORTS = {
    "na-khum-2565": (
        "องค์การบริหารส่วนตำบลนาขุม",
        "report-suggestion",
        ("title", "steps", "responsible_text", "period", "output", "suggestion"),
        10,
    ),
    "ban-phue-2568": (
        "องค์การบริหารส่วนตำบลบ้านผือ",
        "report-outcome",
        ("title", "steps", "period", "responsible_text", "output", "outcome"),
        17,
    ),
}


def imported(seeds: Path, folder: Path, name: str, office: str) -> Path:
    """A new book with one paper in it."""
    book = folder / f"{name}.ita"
    done("new", book, "--office", office, "--year", name[-4:])
    done("import", book, seeds / f"{name}.txt")
    return book


def field_text(measure: dict[str, Any], field: str) -> str:
    """A measure's field as typed."""
    value = measure[field]
    return str(value["text"] if field == "period" else value)


@pytest.mark.parametrize("name", REPORTS)
def test_every_measure_is_one_with_its_six_fields_as_printed(
    seeds: Path, tmp_path: Path, name: str
) -> None:
    office, _, fields, count = REPORTS[name]
    book = imported(seeds, tmp_path, name, office)
    measures = done("show", book, "--json").json["measures"]
    found = tuple(
        tuple(bare(field_text(measure, field)) for field in fields) for measure in measures
    )
    source = read_source(seeds / f"{name}.txt", len(fields))
    assert len(source.measures) == count
    assert found == source.measures
    assert [measure["number"] for measure in measures] == list(range(1, count + 1))


@pytest.mark.parametrize("name", REPORTS)
def test_every_cell_is_found_again_in_pdf_and_excel(seeds: Path, tmp_path: Path, name: str) -> None:
    office, form, fields, _ = REPORTS[name]
    book = imported(seeds, tmp_path, name, office)
    pdf, xlsx = tmp_path / "paper.pdf", tmp_path / "paper.xlsx"
    for out in (pdf, xlsx):
        done("export", book, "--form", form, "-o", out)
    source = read_source(seeds / f"{name}.txt", len(fields))
    cells = {cell.removesuffix("(ต่อ)") for measure in source.measures for cell in measure if cell}
    pages = pdf_pages(pdf)
    assert [cell for cell in cells if lost_of(cell, pages)] == []
    columns = xlsx_columns(xlsx)
    assert [cell for cell in cells if not any(cell in column for column in columns)] == []


@pytest.mark.parametrize("name", REPORTS)
def test_importing_again_adds_nothing(seeds: Path, tmp_path: Path, name: str) -> None:
    book = imported(seeds, tmp_path, name, REPORTS[name][0])
    before = done("show", book, "--json").json
    done("import", book, seeds / f"{name}.txt")
    assert done("show", book, "--json").json == before


def test_import_tells_what_it_did(seeds: Path, tmp_path: Path) -> None:
    book = tmp_path / "book.ita"
    done("new", book, "--office", REPORTS["na-khum-2565"][0], "--year", "2565")
    before = book.read_bytes()
    paper = seeds / "na-khum-2565.txt"
    tried = done("import", book, paper, "--dry-run", "--json").json
    assert book.read_bytes() == before
    told = done("import", book, paper, "--json").json
    for answer in (tried, told):
        assert (answer["measures"], answer["results"], answer["scores"]) == (10, 10, 0)
        assert answer["columns"]["มาตรการ"] == "title"
        assert {"line": 14, "why": "repeated heading"} in answer["dropped"]
    shown = done("show", book, "--json").json
    assert shown["round"] == "first-half"
    known = {measure["id"] for measure in shown["measures"]}
    assert tried["added"] == told["added"] == {"measure": 10, "result": 10, "score": 0}
    assert tried["findings"] == told["findings"]
    mends = [mend for mend in told["proposed"] if mend["to"] == "มกราคม ๒๕๖๕"]
    assert mends
    assert mends[0]["id"] in known


def test_a_second_dry_run_tells_that_the_book_has_it_all(seeds: Path, tmp_path: Path) -> None:
    book, paper = tmp_path / "book.ita", seeds / "na-khum-2565.txt"
    done("new", book, "--office", REPORTS["na-khum-2565"][0], "--year", "2565")
    done("import", book, paper)
    beside, before = set(tmp_path.rglob("*")), book.read_bytes()
    again = done("import", book, paper, "--dry-run")
    assert "ในจำนวนนี้ที่ยังไม่มีในแฟ้ม: มาตรการ 0 ผลการดำเนินการ 0" in again.err
    assert set(tmp_path.rglob("*")) == beside
    assert book.read_bytes() == before


def test_tidy_mends_what_was_proposed(seeds: Path, tmp_path: Path) -> None:
    book = tmp_path / "book.ita"
    done("new", book, "--office", REPORTS["na-khum-2565"][0], "--year", "2565")
    done("import", book, seeds / "na-khum-2565.txt", "--tidy")
    periods = [row["period"] for row in done("show", book, "--json").json["measures"]]
    assert periods[1] == {"text": "มกราคม ๒๕๖๕", "start": "2022-01-01", "end": "2022-01-31"}


LABEL = re.compile("ข้อคำถามที่ได้คะแนนน้อยที่สุด:?|สาเหตุเกิดจาก:?|แนวทางการยกระดับผลการประเมินฯ:?")
CODE = re.compile("^[ie]?[๐-๙]+(?=[ก-๛])")
MEANS = [99.79, 99.38, 99.38, 99.59, 100.00, 93.33, 93.14, 90.59]
LOWEST: list[list[str]] = [["i2"], ["i6"], ["i7"], ["i10", "i11"], [], ["e2"], ["e6"], ["e8"]]


@pytest.fixture
def plan(seeds: Path, tmp_path: Path) -> Path:
    """A book with the plan that holds scores of 2568 and measures of 2569."""
    return imported(seeds, tmp_path, "nong-kapu-2568", "องค์การบริหารส่วนตำบลหนองกะปุ")


def test_a_plan_gives_scores_analyses_and_measures(plan: Path) -> None:
    shown = done("show", plan, "--year", "2569", "--json").json
    scores = {code: score for code, score in shown["scores"]["2568"].items() if score is not None}
    assert len(scores) == 24
    assert all(isinstance(score, float) for score in scores.values())
    computed = shown["computed"]["2568"]
    assert [computed[str(number)] for number in range(1, 9)] == MEANS
    analyses = {row["indicator"]: row for row in shown["analysis"] if row["fiscal_year"] == 2568}
    assert list(analyses) == list(range(1, 10))
    assert [analyses[number]["lowest"] for number in range(1, 9)] == LOWEST
    assert analyses[3]["lowest_stated"] == ["i8"]
    assert analyses[9]["with"] == [10]
    assert len(shown["measures"]) == 7


def test_a_plan_is_printed_whole(plan: Path, seeds: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "plan.pdf"
    done("export", plan, "--form", "ita-development", "--year", "2569", "-o", pdf)
    pages = pdf_pages(pdf)
    source = read_source(seeds / "nong-kapu-2568.txt", 5)
    assert len(source.measures) == 7
    cells = [cell for measure in source.measures for cell in measure if cell]
    assert [cell for cell in cells if lost_of(cell, pages)] == []


def test_the_analyses_of_a_plan_are_printed_whole(plan: Path, seeds: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "plan.pdf"
    done("export", plan, "--form", "ita-development", "--year", "2569", "-o", pdf)
    pages = pdf_pages(pdf)
    rows = [row for row in read_rows(seeds / "nong-kapu-2568.txt", 3) if row[1] != "คะแนน"]
    assert len(rows) == 25
    pieces = [piece for row in rows for piece in LABEL.split(row[2]) if piece]
    questions = [CODE.sub("", row[0]) for row in rows]
    scores = [row[1] for row in rows if row[1]]
    assert len(pieces) >= 9
    missing = [cell for cell in (*pieces, *questions, *scores) if lost_of(cell, pages)]
    assert missing == []
