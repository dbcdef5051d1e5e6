"""What is shown before a block is pasted: mends to take or leave, headings that can be read."""

from collections.abc import Callable
from itertools import accumulate

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from itadesk.gui.grid.clipboard.preview import PastePreview
from itadesk.gui.grid.clipboard.table import PlannedCells, PlannedTable
from itadesk.thai.lines import break_points
from tests.gui.grid.conftest import Grid
from tests.gui.grid.pasted import clip, paste

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Tick = Callable[[PastePreview], None]


def _first(dialog: PastePreview) -> None:
    QTest.keyClick(dialog.proposed, K.Key_Space)


def _all(dialog: PastePreview) -> None:
    dialog.mend.click()


@pytest.mark.parametrize(
    ("tick", "outputs"),
    [
        (lambda _dialog: None, ["กำหนดแนว ทาง", "คุณภาพการ ให้บริการ"]),
        (_first, ["กำหนดแนวทาง", "คุณภาพการ ให้บริการ"]),
        (_all, ["กำหนดแนวทาง", "คุณภาพการให้บริการ"]),
    ],
    ids=["none", "one", "all"],
)
def test_each_mend_is_taken_or_left(
    results: Grid, monkeypatch: pytest.MonkeyPatch, tick: Tick, outputs: list[str]
) -> None:
    seen: list[str] = []

    def answer(dialog: PastePreview) -> int:
        dialog.show()
        tick(dialog)
        seen.extend(str(dialog.model.index(row, 0).data()) for row in (0, 1))
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PastePreview, "exec", answer)
    results.go(0, "output")
    clip("กำหนดแนว ทาง\tก\nคุณภาพการ ให้บริการ\tข\n")
    paste(results)
    assert [results.text(row, "output") for row in (0, 1)] == outputs
    assert seen == outputs


def test_the_headings_of_the_preview_break_between_words(qtbot: QtBot) -> None:
    title, window = "ช่วงระยะเวลาในการดำเนินการ", QWidget()
    qtbot.addWidget(window)
    cells = PlannedCells([["มกราคม"]], [title], ["๑"], window)
    planned = PlannedTable(cells, window)
    window.show()
    seen = set()
    for width in range(150, 400, 10):
        planned.resize(width, 300)
        shown = str(cells.headerData(0, Qt.Orientation.Horizontal))
        points = break_points(title)
        ends = [len(part) for part in accumulate(shown.split("\n")[:-1])]
        assert shown.replace("\n", "") == title
        assert set(ends) <= set(points)
        seen.add(len(ends))
    assert {0, 1} <= seen
