"""How the commands are typed, and what wrong usage is told."""

from pathlib import Path

import pytest

from itadesk import __version__
from itadesk.cli.program import COMMANDS, wants_window
from itadesk.cli.texts import COMMAND_HELP
from tests.cli.program import done, itadesk

WRONG = [
    (["exprot"], "export"),
    (["show"], "BOOK"),
    (["show", "a.ita", "--yaer", "2568"], "--year"),
    (["show", "a.ita", "--year", "2025"], "2568"),
    (["show", "a.ita", "--year", "ปีนี้"], "ปีนี้"),
    (["show", "a.ita", "--round", "third"], "first-half"),
    (["show", "a.ita", "เกิน"], "เกิน"),
    (["history", "a.ita", "--limit", "0"], "0"),
    (["new", "a.ita", "--year", "2568"], "--office"),
    (["new", "a.ita", "--office"], "--office"),
    (["new", "a.ita", "--office", " ", "--year", "2568"], "--office"),
    (["export", "a.ita", "--form", "report-outcome", "-o", "a.exe"], ".exe"),
]


@pytest.mark.parametrize(("arguments", "named"), WRONG)
def test_wrong_usage_is_exit_2_with_a_thai_sentence(
    arguments: list[str], named: str, tmp_path: Path
) -> None:
    answer = itadesk(*arguments, cwd=tmp_path)
    assert answer.code == 2
    assert answer.out == ""
    assert named in answer.err
    assert "Error" not in answer.err
    assert "Usage" not in answer.err
    assert list(tmp_path.iterdir()) == []


def test_version() -> None:
    assert done("--version").out == f"itadesk {__version__}\n"


def test_help_lists_every_command_in_thai() -> None:
    page = done("--help").out
    assert set(COMMAND_HELP) == set(COMMANDS)
    for name, words in COMMAND_HELP.items():
        assert name in page
        assert words[:12] in page
    assert not {"Usage:", "Options:", "Commands:", "Show this message"} & set(page.split("\n"))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_has_its_own_help(name: str) -> None:
    page = done(name, "--help").out
    assert "วิธีใช้: itadesk" in page
    assert "ตัวลือก" not in page
    assert "Show this message" not in page
    assert "[required]" not in page


def test_commands_load_no_qt_and_the_version_loads_nearly_nothing() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from itadesk.cli.program import run; run(['--version']);"
        "print(sorted({'PySide6','openpyxl','sqlite3','uharfbuzz'} & set(sys.modules)))"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.splitlines()[1] == "[]"


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["office.ita"], True),
        (["แฟ้มของฉัน.ITA"], True),
        (["show", "office.ita"], False),
        (["show"], False),
        (["--version"], False),
        (["exprot"], False),
    ],
)
def test_the_window_opens_for_a_book_or_nothing(arguments: list[str], window: bool) -> None:
    assert wants_window(arguments) is window
