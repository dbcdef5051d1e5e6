"""The real paper of 2568 through the pages: 24 scores, means, lowest questions, seven measures."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.tasks import Tasks
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.office import Office
from itadesk.thai.digits import to_arabic
from tests.gui.assess.conftest import PLAN, Show

pytestmark = pytest.mark.gui
MEANS = ("99.79", "99.38", "99.38", "99.59", "100.00", "93.33", "93.14", "90.59")
LOWEST = ("i2", "i6", "i7", "i10, i11", "ไม่มี", "e2", "e6", "e8")


@pytest.fixture
def real(seeds: Path, tmp_path: Path) -> Iterator[Desk]:
    with Desk.create(tmp_path / "real.ita", Office(name="อบต.ตัวอย่าง"), PLAN) as desk:
        table = read(seeds / "nong-kapu-2568.txt")
        desk.import_proposal(propose(table, tuple(shelf().forms.values())))
        yield desk


def test_scores_and_means(real: Desk, show: Show, tasks: Tasks) -> None:
    page = ScoresPage(real, tasks, PLAN)
    shown = show(page)
    assert page.year == 2568
    assert len(real.scores(2568)) == 24
    means = [to_arabic(shown.text(str(number), "computed")) for number in range(1, 9)]
    assert tuple(means) == MEANS
    assert shown.text("OIT", "computed") == shown.text("total", "computed") == ""


def test_analysis(real: Desk, show: Show, qtbot: QtBot) -> None:
    del qtbot
    page = AnalysisPage(real, PLAN)
    shown = show(page)
    model = shown.grid.model
    column = shown.column("lowest")
    found = [to_arabic(model.text(row, column)).partition(" (")[0] for row in range(8)]
    assert tuple(found) == LOWEST
    severity, words = shown.problem("๓", "lowest_stated")
    assert severity == "info"
    assert "i๘" in words
    assert "i๗" in words
    assert page.weak.list.count() == 0
