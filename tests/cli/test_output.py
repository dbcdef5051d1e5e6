"""UTF-8 whatever the locale; JSON alone on stdout; a bug ends in a report."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import TOP, done, process


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8", "th_TH.TIS-620"])
def test_output_is_utf8_in_any_locale(sample: Path, locale: str) -> None:
    environment = {"LC_ALL": locale, "LANG": locale, "PYTHONUTF8": "0"}
    answer = process("show", sample, "--json", environment=environment)
    assert answer.json["office"]["name"] == "องค์การบริหารส่วนตำบลทุ่งตะวันใส"
    assert "\\u0e" not in answer.out


def test_thai_arguments_survive_a_plain_locale(tmp_path: Path) -> None:
    book = tmp_path / "สมุด.ita"
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    new = ("new", book, "--office", "เทศบาลตำบลน้ำใส", "--year", "๒๕๖๘")
    answer = process(*new, environment=plain)
    assert answer.code == 0, answer.err
    assert done("show", book, "--json").json["office"]["name"] == "เทศบาลตำบลน้ำใส"


def test_forms_as_json_and_as_lines() -> None:
    forms = done("forms", "--json").json["forms"]
    known = {form["id"]: form for form in forms}
    assert {"report-outcome", "report-suggestion"} <= set(known)
    assert set(known["report-outcome"]) == {"id", "title", "role", "years"}
    assert known["report-outcome"]["role"] == "report"
    assert len(done("forms").out.splitlines()) == len(forms)


def test_a_broken_form_is_told_and_the_others_work(user_home: Path) -> None:
    (user_home / "forms").mkdir()
    (user_home / "forms" / "own.toml").write_text('id = "own"\nrolle = "report"\n', "utf-8")
    answer = done("forms", "--json")
    assert "report-outcome" in {form["id"] for form in answer.json["forms"]}
    assert "own.toml" in answer.err
    assert "rolle" in answer.err


def test_a_bug_ends_in_a_report_and_one_sentence(user_home: Path) -> None:
    code = (
        "from itadesk.cli import program\n"
        "program.itadesk.callback = lambda **_: 1 / 0\n"
        "program.itadesk.invoke = lambda context: 1 / 0\n"
        "raise SystemExit(program.run(['--version']))\n"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], cwd=TOP, capture_output=True, text=True, check=False
    )
    assert found.returncode == 70
    assert "Traceback" not in found.stderr
    (report,) = (user_home / "reports").iterdir()
    assert str(report) in found.stderr
    assert "ZeroDivisionError" in report.read_text("utf-8")


def test_a_closed_pipe_is_no_trouble(sample: Path) -> None:
    command = f'"{sys.executable}" -m itadesk show "{sample}" | head -c 10 >/dev/null'
    found = subprocess.run(
        ["bash", "-c", command], cwd=TOP, capture_output=True, text=True, check=False
    )
    assert found.stderr == ""
