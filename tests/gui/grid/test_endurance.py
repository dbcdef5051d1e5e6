"""Many edits in one process: no crash, and memory that stays where it was."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from itadesk.gui.grid.page import GridPage
from tests.gui.grid.conftest import Grid

EDITS = int(os.environ.get("ITADESK_EDITS", "2000"))
"""100,000 for the full proof: ``ITADESK_EDITS=100000 pytest tests/gui/grid/test_endurance.py``."""


def _resident() -> int:
    """Bytes of memory this process holds now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _edit(grid: Grid, number: int) -> None:
    """Type a cell and commit it; now and then undo, move, duplicate and remove."""
    grid.go(number % 3, ("title", "steps", "responsible")[number % 3])
    grid.type(f"ข้อความที่ {number} ของการทดสอบความทนทาน")
    grid.key(Qt.Key.Key_Return)
    QTest.qWait(0)  # what is posted is delivered, as in the program's event loop
    if number % 50 == 0:
        grid.page.undo()
        grid.page.redo()
        grid.go(0, "title")
        grid.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        grid.page.actions()["duplicate"].trigger()
        grid.page.actions()["delete_rows"].trigger()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads Linux's own count")
def test_many_edits_leave_memory_where_it_was(measures: Grid) -> None:
    assert isinstance(measures.page, GridPage)
    warm = max(EDITS // 10, 200)
    for number in range(warm):
        _edit(measures, number)
    before = _resident()
    for number in range(warm, EDITS):
        _edit(measures, number)
    assert measures.titles()
    assert _resident() < before * 1.10
