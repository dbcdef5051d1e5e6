"""What a proposal becomes in the book."""

from contextlib import closing
from pathlib import Path

from itadesk.desk.desk import Desk
from itadesk.records.office import Office
from tests.imports.papers import proposed, rows

BOTH_ROUNDS = "รายงานผล ปีงบประมาณ พ.ศ. ๒๕๖๘\n\n" + rows(
    ("มาตรการ", "ผลการดำเนินการ รอบ ๖ เดือน", "ผลการดำเนินการ รอบ ๑๒ เดือน", "หลักฐาน"),
    ("๑. ก", "เริ่มแล้ว", "เสร็จแล้ว", "คำสั่งที่ ๕"),
)


def test_both_rounds_and_their_evidence_come_in_once(tmp_path: Path) -> None:
    with closing(Desk.create(tmp_path / "a.ita", Office(name="อบต."), 2568)) as desk:
        for _ in range(2):
            desk.import_proposal(proposed(BOTH_ROUNDS), fiscal_year=2568, round_="full-year")
        outputs = {result.round: result.output for result in desk.results(2568)}
        assert outputs == {"first-half": "เริ่มแล้ว", "full-year": "เสร็จแล้ว"}
        (proof,) = desk.evidence(2568)
        assert proof.caption == "คำสั่งที่ ๕"
        assert proof.result in {row.id for row in desk.results(2568) if row.round == "full-year"}
        desk.undo()
        assert [measure.title for measure in desk.measures(2568)] == []
