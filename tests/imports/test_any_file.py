"""Whatever bytes and texts a file holds, reading it ends in rows or a code."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.errors import ImportFileError
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.proposal import Proposal
from tests.imports import papers
from tests.imports.papers import bare, forms


def _propose(path: Path) -> Proposal:
    return propose(read(path), forms())


@pytest.mark.parametrize("ending", [".txt", ".csv", ".tsv", ".html", ".xlsx", ".docx", ".doc"])
@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(data=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_no_bytes_make_anything_but_an_import_error(
    tmp_path: Path, ending: str, data: bytes
) -> None:
    path = tmp_path / f"any{ending}"
    path.write_bytes(data)
    try:
        _propose(path)
    except ImportFileError as error:
        assert error.message


_PIECES = st.sampled_from(
    (
        *("\t", "\n", "\n\n", "๑. ", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "คะแนน", "ประเด็นข้อคำถาม"),
        *("(ต่อ)", "i๑ ", "๐๑ - ๐๒๘", "<p>", "</p>", '"', "ตัวชี้วัดที่ ๓", "OIT", "หน้า ๒", "--", "ก"),
        *("ต.ค. ๖๘", "9" * 400),
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(_PIECES, max_size=60))
def test_no_text_makes_anything_but_an_import_error(pieces: list[str]) -> None:
    text = "มาตรการ\tขั้นตอน\tผู้รับผิดชอบ\n" + "".join(pieces)
    try:
        proposal = papers.proposed(text)
    except ImportFileError:
        return
    assert len({measure.id for measure in proposal.measures}) == len(proposal.measures)
    assert bare(proposal.source) == "paper.txt"
