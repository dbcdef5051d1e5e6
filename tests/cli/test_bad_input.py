"""Files that are none of ours: exit 3, one sentence, and not a byte changed."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from tests.cli.program import Answer, done, itadesk, process, refused

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 20 + b"\xff\xd9"
NO_BOOKS = {
    "empty": b"",
    "picture": JPEG,
    "text": "ไม่ใช่แฟ้มข้อมูล\n".encode() * 300,
    "other-database": b"SQLite format 3\x00" + bytes(4080),
}
COMMANDS: dict[str, list[str]] = {
    "show": ["--json"],
    "set": ["office", "name", "ใหม่"],
    "undo": [],
    "history": [],
    "verify": [],
    "backup": [],
    "copy-year": ["--from", "2568", "--to", "2569"],
    "export": ["--form", "report-outcome", "-o", "out.pdf"],
}


@pytest.mark.parametrize("kind", NO_BOOKS)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_book_is_refused_untouched(tmp_path: Path, kind: str, command: str) -> None:
    book = tmp_path / "แฟ้ม.ita"
    book.write_bytes(NO_BOOKS[kind])
    answer = itadesk(command, book, *COMMANDS[command], cwd=tmp_path)
    assert refused(answer) in ("NOT_A_BOOK", "BOOK_DAMAGED")
    assert book.read_bytes() == NO_BOOKS[kind]
    assert [path.name for path in tmp_path.iterdir()] == ["แฟ้ม.ita"]


def test_a_missing_book_is_not_made(tmp_path: Path) -> None:
    assert refused(itadesk("show", tmp_path / "none.ita")) == "BOOK_MISSING"
    assert refused(itadesk("undo", tmp_path / "none.ita")) == "BOOK_MISSING"
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_book(tmp_path: Path) -> None:
    assert refused(itadesk("show", tmp_path)) == "NOT_A_BOOK"


NO_PAPERS = {
    "no-table": "บันทึกการประชุม\n\nไม่มีตารางใด ๆ ในไฟล์นี้\n".encode(),
    "long-line": ("ก" * 350_000).encode(),
    "long-words": ("คำ " * 250_000).encode(),
    "latin-1": "Stra\xdfe\tcaf\xe9\tna\xefve\n".encode("latin-1") * 20,
    "empty": b"",
    "zeros": bytes(2000),
    "picture": JPEG,
    "table-of-something-else": "ชื่อ\tราคา\nข้าว\t๑๐\nไข่\t๕\n".encode(),
}


@pytest.mark.parametrize("kind", NO_PAPERS)
def test_no_paper_is_refused_and_the_book_untouched(book: Path, tmp_path: Path, kind: str) -> None:
    paper = tmp_path / "paper.txt"
    paper.write_bytes(NO_PAPERS[kind])
    before = book.read_bytes()
    assert refused(itadesk("import", book, paper)).startswith("IMPORT_")
    assert book.read_bytes() == before
    assert paper.read_bytes() == NO_PAPERS[kind]


def test_a_missing_paper_or_form_is_told(book: Path, tmp_path: Path) -> None:
    before = book.read_bytes()
    assert refused(itadesk("import", book, tmp_path / "none.txt")) == "IMPORT_MISSING"
    answer = itadesk("export", book, "--form", "report-outcom", "-o", tmp_path / "a.pdf")
    assert refused(answer) == "FORM_UNKNOWN"
    assert "report-outcome" in answer.err
    assert book.read_bytes() == before
    assert not (tmp_path / "a.pdf").exists()


@pytest.fixture
def read_only(sample: Path, tmp_path: Path) -> Iterator[Path]:
    """A folder that cannot be written, with a book in it."""
    folder = tmp_path / "stick"
    folder.mkdir()
    shutil.copy(sample, folder / "office.ita")
    (folder / "office.ita").chmod(0o444)
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def powerless(*arguments: str | Path) -> Answer:
    """Runs a command without root's power over permissions, if the tests run as root."""
    prefix: list[str] = []
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        prefix = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
    return process(*arguments, prefix=prefix)


@pytest.mark.skipif(sys.platform == "win32", reason="folders are not read-only there")
def test_a_read_only_folder_can_be_read_and_refuses_writing(read_only: Path) -> None:
    book = read_only / "office.ita"
    before = book.read_bytes()
    shown = powerless("show", book, "--json")
    assert shown.code == 0, shown.err
    assert len(shown.json["measures"]) == 14
    assert powerless("verify", book).code == 0
    assert refused(powerless("set", book, "office", "name", "ใหม่")) == "BOOK_READONLY"
    assert refused(powerless("undo", book)) == "BOOK_READONLY"
    new = powerless("new", read_only / "new.ita", "--office", "อบต.ลองดู", "--year", "2568")
    assert refused(new) == "BOOK_READONLY"
    out = powerless("export", book, "--form", "report-outcome", "-o", read_only / "a.pdf")
    assert refused(out).startswith("EXPORT_")
    assert refused(powerless("sample", read_only / "below")) in ("BOOK_READONLY", "BOOK_NO_FOLDER")
    assert book.read_bytes() == before
    assert [path.name for path in read_only.iterdir()] == ["office.ita"]


def test_a_path_below_a_file_is_told(book: Path, tmp_path: Path) -> None:
    before = book.read_bytes()
    assert refused(itadesk("sample", book / "below")) == "BOOK_NO_FOLDER"
    answer = itadesk("export", book, "--form", "report-outcome", "-o", book / "a.pdf")
    assert refused(answer).startswith("EXPORT_")
    assert book.read_bytes() == before


def test_an_unwritable_export_leaves_the_old_file(sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "folder.pdf"
    out.mkdir()
    answer = itadesk("export", sample, "--form", "report-outcome", "-o", out)
    assert refused(answer).startswith("EXPORT_")
    assert out.is_dir()
    assert done("verify", sample).code == 0


def test_a_character_no_font_has_is_told_once_and_printed_as_its_code(
    book: Path, tmp_path: Path
) -> None:
    done("set", book, "office", "name", "เทศบาลตำบลน้ำใส \U0001fae0")
    out = tmp_path / "a.pdf"
    answer = done("export", book, "--form", "report-outcome", "-o", out)
    assert answer.err.count("[U+1FAE0]") == 1
    assert out.read_bytes().startswith(b"%PDF")


def test_a_book_open_elsewhere_names_its_holder(sample: Path) -> None:
    with Desk.open(sample):
        for command in ("show", "undo", "verify"):
            answer = process(command, sample)
            assert refused(answer) == "BOOK_LOCKED"
    assert done("verify", sample).code == 0
