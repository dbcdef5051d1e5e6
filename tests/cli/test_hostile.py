"""Hostile and broken input through the commands: each a sentence, nothing lost."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from itadesk.paths import resources_dir
from tests.cli.program import done, itadesk, refused

PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def picture(width: int, height: int) -> bytes:
    """A real PNG of one colour."""
    out = io.BytesIO()
    Image.new("1", (width, height)).save(out, "PNG")
    return out.getvalue()


def test_a_logo_is_stored_from_its_file(sample: Path, tmp_path: Path) -> None:
    logo = tmp_path / "ตรา.png"
    logo.write_bytes(picture(60, 40))
    done("set", sample, "office", "logo", str(logo))
    done("undo", sample)
    done("redo", sample)
    assert done("verify", sample).code == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "BAD_PICTURE"),
        (b"not a picture at all", "BAD_PICTURE"),
        (PNG_HEAD + bytes(200), "BAD_PICTURE"),
        (picture(20_000, 10_000), "PICTURE_TOO_BIG"),
    ],
    ids=["empty", "text", "broken", "200-megapixels"],
)
def test_what_is_no_picture_is_refused(
    sample: Path, tmp_path: Path, data: bytes, code: str
) -> None:
    before = sample.read_bytes()
    (tmp_path / "logo.png").write_bytes(data)
    assert refused(itadesk("set", sample, "office", "logo", tmp_path / "logo.png")) == code
    assert refused(itadesk("set", sample, "office", "logo", tmp_path / "none.png")) == (
        "PICTURE_FILE"
    )
    assert sample.read_bytes() == before


@pytest.mark.parametrize("address", ["https://a.example/ก ข", "javascript:alert(1)", "เว็บเรา"])
def test_an_address_that_leads_nowhere_is_refused(sample: Path, address: str) -> None:
    before = sample.read_bytes()
    assert refused(itadesk("set", sample, "report", "web_address", address)) == "ADDRESS"
    assert refused(itadesk("set", sample, "office", "website", address)) == "ADDRESS"
    assert sample.read_bytes() == before


def test_a_paper_comes_into_being_with_its_first_cell(book: Path, tmp_path: Path) -> None:
    done("set", book, "report", "web_address", "https://office.example/ita", "--year", "2568")
    pdf = tmp_path / "report.pdf"
    done("export", book, "--form", "report-outcome", "-o", pdf)
    assert pdf.read_bytes().startswith(b"%PDF")


OWN_FORM = """
id = "own"
title = "แบบของเรา"
role = "report"
years = [2568]
[[part]]
title = ["รายงาน {office.name}"]
preamble = "PREAMBLE"
[[part.column]]
field = "FIELD"
heading = "มาตรการ"
width = 100
"""


@pytest.mark.parametrize(
    ("field", "preamble", "named"),
    [
        ("titel", "ตามที่{office.name}", "titel"),
        ("title", "{office.__class__}", "__class__"),
        ("title", "{office.name!r:>{fiscal_year}}", "preamble"),
    ],
)
def test_a_form_that_does_not_load_says_why_and_others_work(
    sample: Path, user_home: Path, tmp_path: Path, *, field: str, preamble: str, named: str
) -> None:
    (user_home / "forms").mkdir()
    text = OWN_FORM.replace("FIELD", field).replace("PREAMBLE", preamble)
    (user_home / "forms" / "own.toml").write_text(text, "utf-8")
    answer = itadesk("export", sample, "--form", "own", "-o", tmp_path / "own.pdf")
    assert refused(answer).startswith("FORM")
    assert "own.toml" in answer.err
    assert named in answer.err
    done("export", sample, "--form", "report-outcome", "-o", tmp_path / "good.json")


def test_an_own_form_prints(sample: Path, user_home: Path, tmp_path: Path) -> None:
    (user_home / "forms").mkdir()
    text = OWN_FORM.replace("FIELD", "title").replace("PREAMBLE", "ตามที่{office.name}")
    (user_home / "forms" / "own.toml").write_text(text, "utf-8")
    done("export", sample, "--form", "own", "-o", tmp_path / "own.pdf")
    assert "own" in {form["id"] for form in done("forms", "--json").json["forms"]}


def test_a_cell_of_markup_stays_letters(sample: Path, tmp_path: Path) -> None:
    measure = done("show", sample, "--json").json["measures"][0]["id"]
    hostile = "=cmd|'/c calc'!A1 <img src=\"file:///etc/passwd\"> {office.name} \x07&amp;"
    done("set", sample, measure, "outcome", hostile)
    shown = done("show", sample, "--json").json["measures"][0]["outcome"]
    assert shown == hostile.replace("\x07", "")
    for ending in ("pdf", "xlsx", "csv", "json"):
        done("export", sample, "--form", "report-outcome", "-o", tmp_path / f"a.{ending}")


def test_a_rule_book_with_overlapping_levels_is_told(
    sample: Path, user_home: Path, tmp_path: Path
) -> None:
    (user_home / "ita").mkdir()
    shipped = (resources_dir() / "ita" / "2568.toml").read_text("utf-8")
    assert "total = 70.0" in shipped
    broken = shipped.replace("total = 70.0", "total = 95.0")
    (user_home / "ita" / "2568.toml").write_text(broken, "utf-8")
    before = sample.read_bytes()
    answer = itadesk("show", sample, "--json")
    assert refused(answer).startswith("RULES")
    assert "2568.toml" in answer.err
    assert sample.read_bytes() == before


def test_a_name_no_disk_takes_is_refused_when_exporting(sample: Path, tmp_path: Path) -> None:
    for name in ("x" * 260, "ก" * 90):
        output = tmp_path / f"{name}.json"
        answer = itadesk("export", sample, "--form", "report-outcome", "-o", output)
        assert refused(answer) == "EXPORT_FAILED"
        assert "ยาวเกินไป" in answer.err
    below = tmp_path / ("x" * 260) / "out.json"
    answer = itadesk("export", sample, "--form", "report-outcome", "-o", below)
    assert refused(answer) == "EXPORT_FAILED"


def test_a_limit_beyond_any_number_of_changes_shows_all(sample: Path) -> None:
    assert done("history", sample, "--limit", "9" * 30).out == done("history", sample).out


def test_a_backup_cannot_go_into_a_file(sample: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    assert refused(itadesk("backup", sample, tmp_path / "file")) == "BACKUP_FAILED"
    assert (tmp_path / "file").read_bytes() == b"mine"


def test_a_device_is_not_read_to_its_end(sample: Path) -> None:
    device = Path("/dev/zero")
    if not device.exists():
        pytest.skip("no such device on this system")
    assert refused(itadesk("import", sample, device)) == "IMPORT_TYPE"
    assert refused(itadesk("set", sample, "office", "logo", device)) == "PICTURE_FILE"


def test_a_link_that_leads_to_itself_is_no_book(tmp_path: Path) -> None:
    book = tmp_path / "loop.ita"
    try:
        book.symlink_to(book)
    except OSError:
        pytest.skip("no links on this system")
    refused(itadesk("show", book))
    refused(itadesk("undo", book))
    refused(itadesk("set", book, "office", "name", "ก"))
    assert book.is_symlink()


def test_an_answer_to_a_full_disk_ends_in_a_sentence(sample: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no such device on this system")
    shell = f'"{sys.executable}" -m itadesk show "{sample}" --json'
    full = subprocess.run(["sh", "-c", f"{shell} > /dev/full"], capture_output=True, check=False)
    assert full.returncode == 3
    assert full.stderr.decode().startswith("[OUTPUT_FAILED] ")
    assert full.stderr.count(b"\n") == 1


def test_a_reader_that_goes_away_is_no_error(sample: Path) -> None:
    shell = f'("{sys.executable}" -m itadesk history "{sample}"; echo $? >&2) | true'
    gone = subprocess.run(["sh", "-c", shell], capture_output=True, check=False)
    assert gone.stderr == b"0\n"


def test_a_pipe_among_the_forms_does_not_keep_the_program_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("no pipes among files on this system")
    (tmp_path / "forms").mkdir()
    os.mkfifo(tmp_path / "forms" / "pipe.toml")
    monkeypatch.setenv("ITADESK_HOME", str(tmp_path))
    answer = done("forms")
    assert "report-outcome" in answer.out
    assert "[FORM_UNREADABLE]" in answer.err
