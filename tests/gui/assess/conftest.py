"""Pages over a real book of invented scores, driven by real events."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.assess.rules_page import RulesPage
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.grid.page import GridPage
from itadesk.gui.tasks import Tasks
from itadesk.records.change import Value
from itadesk.records.office import Office

PLAN = 2569
"""The year of the measures; its plan looks at the scores of 2568."""
ASSESSED = 2568
SCORES = {"i1": "100", "i2": "98.50", "i3": "99.00", "i4": "๘๔.๐๐", "i5": "80.10", "i6": "80.10"}
AnyPage = ScoresPage | AnalysisPage | RulesPage
_P = TypeVar("_P", ScoresPage, AnalysisPage, RulesPage)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new book of one office, year 2569, without scores."""
    made = Desk.create(tmp_path / "desk.ita", Office(name="อบต.ทุ่งสว่าง"), PLAN)
    yield made
    made.close()


@pytest.fixture
def scored(desk: Desk) -> Desk:
    """The book with six scores of 2568, three of 2567, and a cause."""
    rows: list[dict[str, Value]] = [
        {"fiscal_year": ASSESSED, "code": code, "text": text} for code, text in SCORES.items()
    ]
    rows += [
        {"fiscal_year": ASSESSED - 1, "code": code, "text": text}
        for code, text in (("i1", "97.00"), ("i2", "99.00"), ("i3", "98.00"))
    ]
    desk.add_rows("score", rows)
    cause: dict[str, Value] = {
        "fiscal_year": ASSESSED,
        "indicator": 2,
        "cause": "ยังไม่มีรอบตรวจพัสดุที่แน่นอน",
    }
    desk.add_rows("analysis", [cause])
    return desk


class Shown:
    """One shown page and short words for what a user does with it."""

    def __init__(self, page: AnyPage) -> None:
        self.page = page
        self.grid: GridPage = page.grid
        self.said: list[str] = []
        self.asked: list[tuple[str, str, str]] = []
        page.statusMessage.connect(self.said.append)
        page.placeRequested.connect(lambda *place: self.asked.append(place))

    def column(self, field: str) -> int:
        """Number of the column of a field."""
        columns = self.grid.model.source.columns
        return next(number for number, item in enumerate(columns) if item.field == field)

    def row(self, name: str) -> int:
        """Number of the row whose first cell is this, or begins so."""
        model = self.grid.model
        firsts = [model.text(row, 0) for row in range(model.rowCount())]
        if name in firsts:
            return firsts.index(name)
        return next(row for row, first in enumerate(firsts) if first.startswith(name))

    def text(self, name: str, field: str) -> str:
        """A cell as the grid holds it."""
        return self.grid.model.text(self.row(name), self.column(field))

    def problem(self, name: str, field: str) -> tuple[str, str]:
        """Severity and words of a cell's mark."""
        model = self.grid.model
        return model.problem(model.index(self.row(name), self.column(field)))

    def go(self, name: str, field: str) -> None:
        """Make a cell current and give it the keyboard."""
        self.grid.view.moving.go(self.row(name), self.column(field))
        self.grid.view.setFocus()

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.grid.view.editing.editor or self.grid.view, key, modifiers)

    def type(self, text: str) -> None:
        """Text as an input method commits it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.grid.view.editing.editor or self.grid.view, event)

    def enter(self, name: str, field: str, text: str) -> None:
        """Type a text into a cell and press Enter."""
        self.go(name, field)
        self.type(text)
        self.key(Qt.Key.Key_Return)

    def paste(self, text: str, html: str = "") -> None:
        """Ctrl+V with this on the clipboard."""
        data = QMimeData()
        data.setText(text)
        if html:
            data.setHtml(html)
        QApplication.clipboard().setMimeData(data)
        self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


Show = Callable[[AnyPage], Shown]


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a page, subscribed to the desk as the window does it."""

    def make(page: AnyPage) -> Shown:
        qtbot.addWidget(page)
        end = page.grid.desk.subscribe(page.apply_changes)
        page.destroyed.connect(end)
        page.resize(1200, 800)
        page.show()
        page.activateWindow()
        with qtbot.waitActive(page):
            pass
        return Shown(page)

    return make


@pytest.fixture
def scores(show: Show, scored: Desk, tasks: Tasks) -> Shown:
    """The page of scores of the plan for 2569."""
    return show(ScoresPage(scored, tasks, PLAN))


@pytest.fixture
def analysis(show: Show, scored: Desk) -> Shown:
    """The page of the analysis of the plan for 2569."""
    return show(AnalysisPage(scored, PLAN))


@pytest.fixture
def rules(show: Show, desk: Desk) -> Shown:
    """The page of the rule books, at 2568."""
    return show(RulesPage(desk, ASSESSED))
