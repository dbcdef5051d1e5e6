"""new, verify, backup, restore, sample, self-test: commands about whole books."""

from pathlib import Path

import pytest

from itadesk import __version__
from tests.cli.program import done, itadesk, refused


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("องค์การบริหารส่วนตำบลลองดู", "อบต."),
        ("เทศบาลตำบลลองดู", "เทศบาล"),
        ("องค์การบริหารส่วนจังหวัดลองดู", "อบจ."),
    ],
)
def test_new_takes_kind_from_the_name(tmp_path: Path, name: str, kind: str) -> None:
    book = tmp_path / "new.ita"
    done("new", book, "--office", name, "--year", "๒๕๖๙", "--province", "สมมติบุรี")
    shown = done("show", book, "--json").json
    assert shown["fiscal_year"] == 2569
    assert shown["office"]["name"] == name
    assert shown["office"]["kind"] == kind
    assert shown["office"]["province"] == "สมมติบุรี"


def test_new_refuses_an_existing_file(book: Path) -> None:
    before = book.read_bytes()
    assert refused(itadesk("new", book, "--office", "อบต.อื่น", "--year", "2568")) == "BOOK_EXISTS"
    assert book.read_bytes() == before


def test_reading_commands_change_not_a_byte(sample: Path) -> None:
    before = sample.read_bytes()
    for command in ("show", "history", "verify"):
        done(command, sample)
    out = sample.with_name("out.json")
    done("export", sample, "--form", "report-outcome", "-o", out)
    assert sample.read_bytes() == before
    assert {path.name for path in sample.parent.iterdir()} == {"sample.ita", "out.json"}


def test_verify_finds_a_changed_row(sample: Path) -> None:
    assert done("verify", sample, "--json").json == {"findings": []}
    data = sample.read_bytes()
    word = "ทุ่งตะวันใส".encode()
    assert word in data
    sample.write_bytes(data.replace(word, "ทุ่งตะวันใด".encode()))
    answer = itadesk("verify", sample, "--json")
    assert answer.code == 1
    assert answer.json["findings"][0]["severity"] == "error"


def test_backup_and_restore(sample: Path, tmp_path: Path) -> None:
    copy = Path(done("backup", sample, tmp_path / "copies").out.strip())
    assert copy.is_file()
    assert copy.parent == tmp_path / "copies"
    done("set", sample, "office", "website", "https://changed.example")
    done("restore", copy, sample)
    website = done("show", sample, "--json").json["office"]["website"]
    assert website == "https://www.thungtawansai.example"


def test_restore_refuses_what_is_no_book(sample: Path, tmp_path: Path) -> None:
    picture = tmp_path / "picture.ita"
    picture.write_bytes(b"\xff\xd8\xff\xe0" + bytes(500))
    before = sample.read_bytes()
    assert refused(itadesk("restore", picture, sample)) == "NOT_A_BOOK"
    assert sample.read_bytes() == before


def test_sample_is_never_overwritten(sample: Path) -> None:
    before = sample.read_bytes()
    assert refused(itadesk("sample", sample.parent)) == "BOOK_EXISTS"
    assert sample.read_bytes() == before


def test_self_test_passes_every_part() -> None:
    answer = done("--self-test")
    assert answer.out.count("ผ่าน ") == 9
    assert f"itadesk {__version__}, Python 3." in answer.out.splitlines()[0]
    assert "pyside6 6." in answer.out.splitlines()[0]
    assert "ไม่ผ่าน" not in answer.out
