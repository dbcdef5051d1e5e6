"""What the first window does without is not loaded before it is shown."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.gui

_SHOW = """
import sys
from pathlib import Path
from itadesk.gui.app import make_app
from itadesk.gui.program import Program

app = make_app()
program = Program(app)
assert program.open_book(Path(sys.argv[1]))
app.processEvents()
assert program.window.workspace.page().model.rows
print(*sorted(name for name in sys.modules if name in sys.argv[2:]))
"""
LATER = (
    "sqlite_utils",
    "multiprocessing",
    "PIL.Image",
    "PySide6.QtNetwork",
    "itadesk.export.pdf",
    "itadesk.imports.clipboard",
    "itadesk.report.compose",
    "itadesk.gui.report.dialog",
    "itadesk.gui.assess.scores_page",
    "itadesk.gui.office.page",
    "itadesk.gui.start.page",
    "itadesk.gui.importing.flow",
    "itadesk.gui.grid.clipboard.pasting",
)


def test_a_book_is_shown_without_what_only_later_commands_need(book: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SHOW, str(book), *LATER],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.split(), done.returncode) == ([], 0), done.stderr
