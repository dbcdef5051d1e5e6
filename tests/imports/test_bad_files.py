"""Files that give no measures end with a code and a sentence, and are left as they were."""

import io
import zipfile
from pathlib import Path

import pytest

from itadesk.errors import ImportFileError
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from tests.imports.papers import forms


def _bomb(part: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(part, b" " * 80_000_000)
    return data.getvalue()


def _deep(times: int) -> str:
    """Tables inside one another."""
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    inside = "<w:tbl><w:tr><w:tc>" * times + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * times
    return f'<w:document xmlns:w="{name}"><w:body>{inside}</w:body></w:document>'


def _package(part: str, xml: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as package:
        package.writestr(part, xml)
    return data.getvalue()


_LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'

BAD = {
    "empty.txt": (b"", "IMPORT_EMPTY"),
    "blank.txt": (b" \r\n\t ", "IMPORT_EMPTY"),
    "zeros.txt": (b"\x00" * 64, "IMPORT_EMPTY"),
    "latin.txt": ("d\xe9j\xe0 vu\tcaf\xe9\n\xe9t\xe9\t\xfc".encode("latin-1"), "IMPORT_ENCODING"),
    "high.txt": (bytes(range(128, 256)), "IMPORT_ENCODING"),
    "photo.txt": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" * 40, "IMPORT_ENCODING"),
    "prose.txt": ("ข้อความธรรมดา ไม่มีตาราง\nอีกบรรทัด".encode(), "IMPORT_NO_TABLE"),
    "line.txt": (("ก" * 350_000).encode(), "IMPORT_NO_TABLE"),
    "wide.txt": (b"a\t" * 500_000, "IMPORT_NO_TABLE"),
    "other.txt": ("ชื่อ\tสกุล\nสมชาย\tใจดี\n".encode(), "IMPORT_NO_HEADING"),
    "scan.pdf": (b"%PDF-1.7\n...", "IMPORT_PDF"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "IMPORT_OLD_OFFICE"),
    "cut.docx": (b"PK\x03\x04 broken", "IMPORT_DAMAGED"),
    "text.xlsx": (b"not a package", "IMPORT_DAMAGED"),
    "other.zip": (_package("a.txt", "x"), "IMPORT_TYPE"),
    "laughs.docx": (_package("word/document.xml", _LAUGHS), "IMPORT_DAMAGED"),
    "nothing.docx": (_package("word/document.xml", "<a/>"), "IMPORT_DAMAGED"),
    "charset.docx": (
        _package("word/document.xml", '<?xml version="1.0" encoding="nonesuch"?><a/>'),
        "IMPORT_DAMAGED",
    ),
    "deep.docx": (_package("word/document.xml", _deep(5_000)), "IMPORT_DAMAGED"),
    "broken.xlsx": (_package("xl/workbook.xml", "<a <b>"), "IMPORT_DAMAGED"),
    "nothing.xlsx": (_package("xl/workbook.xml", "<a/>"), "IMPORT_DAMAGED"),
    "bomb.docx": (_bomb("word/document.xml"), "IMPORT_TOO_BIG"),
    "bomb.xlsx": (_bomb("xl/workbook.xml"), "IMPORT_TOO_BIG"),
    "page.html": (b"<p>no table", "IMPORT_NO_TABLE"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files_end_with_their_code(tmp_path: Path, name: str) -> None:
    data, code = BAD[name]
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImportFileError) as caught:
        propose(read(path), forms())
    assert caught.value.code == code
    assert name in caught.value.message
    assert path.read_bytes() == data


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "gone.txt", "IMPORT_MISSING"), (tmp_path, "IMPORT_TYPE")):
        with pytest.raises(ImportFileError) as caught:
            read(path)
        assert caught.value.code == code
