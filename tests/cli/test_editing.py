"""set, undo, redo, history, copy-year."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import done, itadesk, refused


def first(book: Path, *options: str) -> dict[str, Any]:
    """The first measure as show gives it."""
    measure = done("show", book, *options, "--json").json["measures"][0]
    assert isinstance(measure, dict)
    return measure


def test_set_changes_one_cell_and_undo_takes_it_back(sample: Path) -> None:
    before = first(sample)
    done("set", sample, before["id"], "title", "มาตรการใหม่ ๑")
    assert first(sample) == {**before, "title": "มาตรการใหม่ ๑"}
    done("undo", sample)
    assert first(sample) == before
    done("redo", sample)
    assert first(sample)["title"] == "มาตรการใหม่ ๑"


def test_set_reaches_the_result_of_the_round_named(sample: Path) -> None:
    measure = first(sample)["id"]
    full_year = first(sample)["output"]
    done("set", sample, measure, "output", "ทำแล้ว ๓ ครั้ง", "--round", "first-half")
    assert first(sample, "--round", "first-half")["output"] == "ทำแล้ว ๓ ครั้ง"
    assert first(sample)["output"] == full_year


def test_text_may_begin_with_a_dash(sample: Path) -> None:
    measure = first(sample)["id"]
    done("set", sample, measure, "outcome", "-")
    done("set", sample, measure, "steps", "- ข้อหนึ่ง\n- ข้อสอง")
    done("set", sample, measure, "responsible_text", "กองช่าง")
    shown = first(sample)
    assert (shown["outcome"], shown["steps"]) == ("-", "- ข้อหนึ่ง\n- ข้อสอง")
    assert shown["responsible"] == ["กองช่าง"]


def test_a_period_is_understood(sample: Path) -> None:
    done("set", sample, first(sample)["id"], "period", "ก.พ. – มี.ค. ๖๘")
    assert first(sample)["period"] == {
        "text": "ก.พ. – มี.ค. ๖๘",
        "start": "2025-02-01",
        "end": "2025-03-31",
    }


def test_set_office_and_score(book: Path) -> None:
    done("set", book, "office", "district", "ธารรุ้ง")
    done("set", book, "score", "i๒", "๙๙.๓๘", "--year", "๒๕๖๘")
    done("set", book, "score", "TOTAL", "80.39", "--year", "2568")
    shown = done("show", book, "--json").json
    assert shown["office"]["district"] == "ธารรุ้ง"
    assert shown["scores"]["2568"]["i2"] == 99.38
    assert shown["scores"]["2568"]["total"] == 80.39


@pytest.mark.parametrize("value", ["100.01", "-1", "๙๙,๓๘", "ดี", "1e2", "๙๙.๓๘๕"])
def test_what_is_no_score_is_refused(book: Path, value: str) -> None:
    before = book.read_bytes()
    assert refused(itadesk("set", book, "score", "i1", value)) == "SCORE_INVALID"
    assert book.read_bytes() == before


def test_unknown_code_field_or_row_names_what_is_near(sample: Path) -> None:
    measure = first(sample)["id"]
    assert refused(itadesk("set", sample, "score", "x9", "90")) == "SCORE_CODE"
    assert refused(itadesk("set", sample, "no-such-row", "title", "ก")) == "ROW_UNKNOWN"
    answer = itadesk("set", sample, measure, "titel", "ก")
    assert refused(answer) == "FIELD_UNKNOWN"
    assert "“title”" in answer.err


def test_nothing_to_undo_is_told(book: Path) -> None:
    assert refused(itadesk("undo", book)) == "NOTHING_TO_UNDO"
    assert refused(itadesk("redo", book)) == "NOTHING_TO_REDO"


def test_history_is_newest_first_and_limited(sample: Path) -> None:
    measure = first(sample)["id"]
    for title in ("หนึ่ง", "สอง", "สาม"):
        done("set", sample, measure, "title", title)
    newest = done("history", sample, "--limit", "๒", "--json").json["history"]
    assert [change["after"]["title"] for change in newest] == ["สาม", "สอง"]
    assert newest[0]["before"]["title"] == "สอง"
    assert newest[0]["counter"] > newest[1]["counter"]
    assert len(done("history", sample).out.splitlines()) > 3


def test_copy_year_brings_measures_and_leaves_results(sample: Path) -> None:
    done("copy-year", sample, "--from", "2568", "--to", "2569")
    old, new = (
        done("show", sample, "--year", year, "--json").json["measures"] for year in ("2568", "2569")
    )
    assert [measure["title"] for measure in new] == [measure["title"] for measure in old]
    assert all(measure["output"] == "" for measure in new)
    assert not {measure["id"] for measure in new} & {measure["id"] for measure in old}


def test_copy_year_onto_itself_is_refused(sample: Path) -> None:
    assert refused(itadesk("copy-year", sample, "--from", "2568", "--to", "2568")) == "SAME_YEAR"
