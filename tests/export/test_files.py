"""One door for every file type: the ending decides, and a full disk leaves the old file."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from itadesk.errors import ExportError
from itadesk.export import files
from tests.export.office_files import paper
from tests.report.office import dossier

DOCUMENT = paper(("มาตรการ", "ผล"), ("๑. จัดทำแผน", "แล้วเสร็จ"))
BEGINNINGS = {
    ".pdf": b"%PDF",
    ".xlsx": b"PK",
    ".docx": b"PK",
    ".csv": b"\xef\xbb\xbf",
    ".json": b"{",
}


@pytest.mark.parametrize("ending", [*BEGINNINGS, ".XLSX"])
def test_the_ending_decides(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"รายงาน{ending}"
    files.write(path, document=DOCUMENT, dossier=dossier())
    assert path.read_bytes().startswith(BEGINNINGS[ending.lower()])
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]


def test_characters_no_font_has_are_told_of_a_pdf(tmp_path: Path) -> None:
    strange = paper(("มาตรการ",), ("อบรม \U0001fae0",))
    assert "[U+1FAE0]" in files.write(tmp_path / "a.pdf", document=strange, dossier=dossier())
    assert files.write(tmp_path / "a.xlsx", document=strange, dossier=dossier()) == ""
    assert files.write(tmp_path / "b.pdf", document=DOCUMENT, dossier=dossier()) == ""


def test_another_ending_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as told:
        files.write(tmp_path / "a.doc", document=DOCUMENT, dossier=dossier())
    assert told.value.code == "EXPORT_ENDING" and ".docx" in told.value.message


@contextmanager
def _files_no_longer_than(size: int) -> Iterator[None]:
    """Writing further fails as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("ending", BEGINNINGS)
def test_a_full_disk_leaves_the_earlier_file(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(b"before")
    with pytest.raises(ExportError) as told, _files_no_longer_than(100):
        files.write(path, document=DOCUMENT, dossier=dossier())
    assert told.value.code == "DISK_FULL"
    assert path.read_bytes() == b"before"
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
