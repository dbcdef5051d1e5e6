"""Papers go out of a book through the helper process, and nothing is left half written."""

from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.desk.jobs import Jobs
from itadesk.desk.papers import export_paper, paper_pdf
from itadesk.errors import ExportError
from itadesk.formspec.shelf import shelf
from itadesk.records.dossier import Dossier
from tests.desk.doing import add_measures, set_measure, set_result


@pytest.fixture
def dossier(desk: Desk) -> Dossier:
    """Two measures with results."""
    for row in add_measures(desk, ["ประกาศเจตนารมณ์", "อบรมจริยธรรม"]):
        set_measure(desk, row, "period", "ไตรมาสที่ ๑ - ๔")
        set_result(desk, row, "output", "ดำเนินการแล้ว ๑ ครั้ง")
    return desk.dossier(2568, "full-year")


def test_a_paper_is_written_in_the_helper_process(dossier: Dossier, tmp_path: Path) -> None:
    form, jobs = shelf().forms["report-outcome"], Jobs()
    wanted = [tmp_path / f"รายงาน{ending}" for ending in (".pdf", ".json", ".csv")]
    written = [jobs.submit(export_paper, dossier, form, path, digits="thai") for path in wanted]
    shown = jobs.submit(paper_pdf, dossier, form)
    assert all(job.wait(60) for job in written)
    assert [job.result() for job in written] == ["", "", ""]
    assert all(path.stat().st_size > 100 for path in wanted)
    assert shown.wait(60)
    assert shown.result() == wanted[0].read_bytes()
    assert "ดำเนินการแล้ว" in wanted[1].read_text("utf-8")
    jobs.close()


def test_a_paper_that_cannot_be_written_comes_back_as_a_sentence(
    dossier: Dossier, tmp_path: Path
) -> None:
    jobs = Jobs()
    job = jobs.submit(export_paper, dossier, shelf().forms["report-outcome"], tmp_path / "ก.xyz")
    assert job.wait(60)
    with pytest.raises(ExportError) as refused:
        job.result()
    assert refused.value.code == "EXPORT_ENDING"
    assert list(tmp_path.glob("ก*")) == []
    jobs.close()
