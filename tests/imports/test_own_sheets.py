"""What the program itself exported comes back as it went out."""

from contextlib import closing
from pathlib import Path

import openpyxl

from itadesk.desk.desk import Desk
from itadesk.export.csv import write as write_csv
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Measure, Result
from itadesk.records.office import Office
from tests.imports.papers import forms

MEASURE = Measure(
    id="7f0c3a52-0000-4000-8000-000000000001",
    fiscal_year=2568,
    order_key="a",
    title="๑. เปิดข้อมูล ๒. เปิดใจ",
    instrument="OIT",
    indicator=9,
    steps="- ก\n- ข",
    period="ไตรมาสที่ ๑",
    responsible="สำนักปลัด",
)
RESULT = Result(
    Result.id_for(MEASURE.id, "full-year"), MEASURE.id, "full-year", output="=1+1", outcome="'-5"
)


def test_csv_comes_back_with_its_ids(tmp_path: Path) -> None:
    dossier = Dossier(
        Office(name="อบต.ทุ่งรวงทอง"), 2568, "full-year", measures=(MEASURE,), results=(RESULT,)
    )
    path = tmp_path / "data.csv"
    write_csv(dossier, path)
    proposal = propose(read(path), forms())
    (measure,) = proposal.measures
    (result,) = proposal.results
    assert (measure.id, measure.title, measure.steps) == (MEASURE.id, MEASURE.title, MEASURE.steps)
    assert (measure.fiscal_year, measure.instrument, measure.indicator) == (2568, "OIT", 9)
    assert (result.id, result.output, result.outcome) == (RESULT.id, "=1+1", "'-5")
    assert proposal.fiscal_year == 2568


def test_a_changed_title_is_still_the_same_measure(tmp_path: Path) -> None:
    with closing(Desk.create(tmp_path / "a.ita", Office(name="อบต.ทุ่งรวงทอง"), 2568)) as desk:
        desk.add_rows("measure", [{"title": "เดิม", "fiscal_year": 2568}])
        path = tmp_path / "data.csv"
        write_csv(desk.dossier(2568, "full-year"), path)
        path.write_text(path.read_text("utf-8-sig").replace("เดิม", "ใหม่"), "utf-8")
        desk.import_proposal(propose(read(path), forms()))
        assert [row.title for row in desk.measures(2568)] == ["เดิม"]
        desk.import_proposal(propose(read(path), forms(), fiscal_year=2569), fiscal_year=2569)
        assert [row.title for row in desk.measures(2569)] == ["ใหม่"]


def test_flat_sheets_of_scores_and_analyses(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    scores = book.active
    assert scores is not None
    scores.title = "ข้อมูลคะแนน"
    scores.append(("รหัสรายการ", "ปีงบประมาณ", "รหัส", "ประเด็นข้อคำถาม", "คะแนน"))
    scores.append(("x", 2568, "i1", "ก", 99.38))
    analyses = book.create_sheet("ข้อมูลการวิเคราะห์")
    analyses.append(("รหัสรายการ", "ปีงบประมาณ", "ตัวชี้วัด", "สาเหตุเกิดจาก", "ช่องใหม่"))
    analyses.append(("y", 2568, 3, "เหตุ", "เกิน"))
    path = tmp_path / "data.xlsx"
    book.save(path)
    proposal = propose(read(path), forms())
    assert [(row.code, row.text) for row in proposal.scores] == [("i1", "99.38")]
    assert [(row.indicator, row.cause) for row in proposal.analyses] == [(3, "เหตุ")]
    assert [(row.why, row.text) for row in proposal.dropped] == [("unknown column", "เกิน")]
