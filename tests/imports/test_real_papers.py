"""The three real papers: everything in them is found again, nothing is doubled."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from itadesk.imports.measures import MEASURE_FIELDS
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.ita.codes import stated_codes
from itadesk.ita.scores import lowest
from itadesk.ita.years import rulebook
from itadesk.records.proposal import Proposal
from tests.imports.papers import bare, forms

_TAG = re.compile(r"</?(?:p|ul)(?: [^<>]*)?>")
_NUMBER = re.compile(r"^[๐-๙]{1,2}\. ?")


def _proposal(seeds: Path, name: str) -> Proposal:
    return propose(read(seeds / f"{name}.txt"), forms())


def _source_rows(seeds: Path, name: str, width: int) -> list[list[str]]:
    """Rows of data as the file has them: no headings, no rules, tags off."""
    text = (seeds / f"{name}.txt").read_text(encoding="utf-8")
    found = [_TAG.sub("", line).split("\t") for line in text.split("\n")]
    return [row for row in found if len(row) == width and not _is_furniture(row)]


def _is_furniture(row: list[str]) -> bool:
    heading = row[0].startswith(("มาตรการ", "ประเด็นข้อคำถาม")) and len(row[0]) < 120
    last = row[-1] in {"ข้อเสนอแนะ", "ผู้รับผิดชอบ"} or row[-1].endswith("ผลการประเมินฯ")
    return row[0] == "--" or (heading and (last or "outcome" in row[-1]))


def _column(proposal: Proposal, field: str) -> str:
    if field in MEASURE_FIELDS:
        return bare("".join(str(getattr(measure, field)) for measure in proposal.measures))
    return bare("".join(str(getattr(result, field)) for result in proposal.results))


@pytest.mark.parametrize(
    ("name", "count", "form", "fields"),
    [
        (
            "na-khum-2565",
            10,
            "report-suggestion",
            ("title", "steps", "responsible", "period", "output", "suggestion"),
        ),
        (
            "ban-phue-2568",
            17,
            "report-outcome",
            ("title", "steps", "period", "responsible", "output", "outcome"),
        ),
    ],
)
def test_reports_come_in_whole(
    seeds: Path, name: str, count: int, form: str, fields: tuple[str, ...]
) -> None:
    proposal = _proposal(seeds, name)
    assert (len(proposal.measures), len(proposal.results)) == (count, count)
    assert (proposal.role, proposal.form) == ("report", form)
    assert [field for _, field in proposal.columns] == list(fields)
    for index, field in enumerate(fields):
        cells = [row[index] for row in _source_rows(seeds, name, 6)]
        if field == "title":
            cells = [_NUMBER.sub("", cell).replace("(ต่อ)", "") for cell in cells]
        assert _column(proposal, field) == bare("".join(cells)), field
    assert all(measure.title and measure.steps for measure in proposal.measures)
    assert not proposal.findings


def test_na_khum_says_year_and_round(seeds: Path) -> None:
    proposal = _proposal(seeds, "na-khum-2565")
    assert (proposal.fiscal_year, proposal.round) == (2565, "first-half")
    assert proposal.office is not None
    assert proposal.office.name == "องค์การบริหารส่วนตำบลนาขุม"
    assert [(dropped.line, dropped.why) for dropped in proposal.dropped] == [
        (14, "repeated heading"),
        (18, "repeated heading"),
        (23, "repeated heading"),
        (24, "continuation mark"),
        (28, "repeated heading"),
    ]
    assert ("ม ก ร า ค ม ๒๕๖๕", "มกราคม ๒๕๖๕") in [
        (mend.before, mend.after) for mend in proposal.proposed
    ]
    assert proposal.measures[1].period == "ม ก ร า ค ม ๒๕๖๕"


def test_ban_phue_says_office_and_place(seeds: Path) -> None:
    proposal = _proposal(seeds, "ban-phue-2568")
    office = proposal.office
    assert office is not None
    assert (office.name, office.place) == (
        "องค์การบริหารส่วนตำบลบ้านผือ",
        "ตำบลบ้านผือ อำเภอโพนพิสัย จังหวัดหนองคาย",
    )
    assert (proposal.fiscal_year, proposal.round) == (2568, None)
    assert {dropped.line for dropped in proposal.dropped if dropped.why == "markup"} == {
        13,
        14,
        15,
        17,
    }
    assert [dropped.line for dropped in proposal.dropped if dropped.why == "separator"] == [37]
    assert "<" not in "".join(result.outcome for result in proposal.results)


def test_nong_kapu_gives_scores_as_numbers(seeds: Path) -> None:
    proposal = _proposal(seeds, "nong-kapu-2568")
    scores = {score.code: score.value for score in proposal.scores}
    assert list(scores) == [f"i{n}" for n in range(1, 16)] + [f"e{n}" for n in range(1, 10)]
    assert {score.fiscal_year for score in proposal.scores} == {2568}
    assert scores["i6"] == Decimal("98.75")
    assert scores["e9"] == Decimal("91.76")
    book = rulebook(2568)
    found = [lowest(book, scores, indicator) for indicator in range(1, 9)]
    assert found == [("i2",), ("i6",), ("i7",), ("i10", "i11"), (), ("e2",), ("e6",), ("e8",)]


def test_nong_kapu_gives_nine_analyses(seeds: Path) -> None:
    proposal = _proposal(seeds, "nong-kapu-2568")
    analyses = {analysis.indicator: analysis for analysis in proposal.analyses}
    assert list(analyses) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert analyses[9].speaks_for == (9, 10)
    assert bare(analyses[9].questions) == "๐๑-๐๒๘"
    stated = {number: stated_codes(row.lowest_stated, number) for number, row in analyses.items()}
    assert stated == {
        1: ("i2",), 2: ("i6",), 3: ("i8",), 4: ("i10", "i11"), 5: (), 6: ("e2",), 7: ("e6",),
        8: ("e8",), 9: ("o12",),
    }  # fmt: skip
    assert analyses[5].lowest_stated == "-ไม่มี"
    assert all(row.cause and row.guideline for number, row in analyses.items() if number != 5)


def test_nong_kapu_gives_seven_measures_of_the_next_year(seeds: Path) -> None:
    proposal = _proposal(seeds, "nong-kapu-2568")
    assert (proposal.fiscal_year, proposal.role, proposal.form) == (2569, "plan", "ita-development")
    assert [measure.indicator for measure in proposal.measures] == [1, 2, 3, 4, 6, 7, 8]
    assert {measure.fiscal_year for measure in proposal.measures} == {2569}
    rules = [finding.rule for finding in proposal.findings]
    assert rules.count("import-heading-year") == 1
    assert rules.count("import-indicator-number") == 1
    assert rules.count("import-duplicate-heading") == 2
    assert rules.count("import-lost-prefix") == 3
    assert "import-two-names" in rules


def test_nothing_of_nong_kapu_is_lost(seeds: Path) -> None:
    proposal = _proposal(seeds, "nong-kapu-2568")
    for index, field in enumerate(("title", "finding", "steps", "period", "responsible")):
        cells = [row[index] for row in _source_rows(seeds, "nong-kapu-2568", 5)]
        assert _column(proposal, field) == bare("".join(cells)), field
    kept = bare(
        "".join(f"{row.lowest_stated}{row.cause}{row.guideline}" for row in proposal.analyses)
    )
    source = [row[2] for row in _source_rows(seeds, "nong-kapu-2568", 3)]
    label = re.compile(r"ข้อคำถามที่ได้คะแนนน้อยที่สุด:|สาเหตุเกิดจาก:?|แนวทางการยกระดับผลการประเมินฯ:")
    cells = [label.sub("", bare(cell)) for cell in source]
    assert kept == "".join(cells)


def test_the_year_asked_for_wins(seeds: Path) -> None:
    table = read(seeds / "nong-kapu-2568.txt")
    proposal = propose(table, forms(), fiscal_year=2570, round_="second-half")
    assert (proposal.fiscal_year, proposal.round) == (2570, "second-half")
    assert {score.fiscal_year for score in proposal.scores} == {2568}
