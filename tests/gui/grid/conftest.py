"""A grid over a real book, driven by real events."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import RowSource, measure_source, result_source
from itadesk.records.change import Value
from itadesk.records.office import Office

YEAR = 2568


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new book of one office, year 2568."""
    made = Desk.create(tmp_path / "desk.ita", Office(name="อบต.ทุ่งสว่าง"), YEAR)
    yield made
    made.close()


class Grid:
    """One shown page and short words for what a user does with it."""

    def __init__(self, page: GridPage, qtbot: QtBot) -> None:
        self.page = page
        self.view = page.view
        self.model = page.model
        self.desk = page.desk
        self.bot = qtbot
        self.said: list[str] = []
        page.statusMessage.connect(self.said.append)

    def column(self, field: str) -> int:
        """Number of the (first) column of a field."""
        return next(n for n, item in enumerate(self.model.source.columns) if item.field == field)

    def go(self, row: int, field: str) -> None:
        """Make a cell current."""
        self.view.moving.go(row, self.column(field))

    @property
    def here(self) -> tuple[int, str]:
        """Row and field of the current cell."""
        index = self.view.currentIndex()
        return index.row(), self.model.column(index).field

    @property
    def target(self) -> QWidget:
        """Who hears keys now: the open editor or the grid."""
        return self.view.editing.editor or self.view

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self.target, key, modifiers)

    def type(self, text: str) -> None:
        """Thai, as an input method commits it, where the keyboard is."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(self.target, event)

    def text(self, row: int, field: str) -> str:
        """A cell as the grid holds it."""
        return self.model.text(row, self.column(field))

    def select(self, first: tuple[int, str], last: tuple[int, str]) -> None:
        """Select a block of cells, the first current."""
        self.go(*first)
        columns = self.view.shown_columns()
        width = columns.index(self.column(last[1])) - columns.index(self.column(first[1])) + 1
        self.view.moving.select_block(last[0] - first[0] + 1, width)

    def titles(self) -> list[str]:
        """Titles as the book has them, in stored order."""
        return [measure.title for measure in self.desk.measures(YEAR)]

    def shown_titles(self) -> list[str]:
        """Titles as the grid shows them."""
        return [self.text(row, "title") for row in range(len(self.model.rows))]


MakeGrid = Callable[[RowSource], Grid]


@pytest.fixture
def show(qtbot: QtBot, desk: Desk) -> MakeGrid:
    """Shows a page over a source, subscribed to the desk as the window does it."""

    def make(source: RowSource) -> Grid:
        page = GridPage(desk, source)
        qtbot.addWidget(page)
        end = desk.subscribe(page.apply_changes)
        page.destroyed.connect(end)
        page.resize(1200, 600)
        page.show()
        qtbot.waitExposed(page)
        page.activateWindow()
        page.view.setFocus()
        qtbot.waitUntil(page.view.hasFocus)
        return Grid(page, qtbot)

    return make


@pytest.fixture
def titles(desk: Desk) -> list[str]:
    """Three measures are in the book."""
    names = ["จัดทำคู่มือประชาชน", "อบรมคุณธรรม", "เผยแพร่แผนจัดซื้อจัดจ้าง"]
    rows: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": name, "steps": f"ขั้นที่ ๑ ของ{name}", "period": "มกราคม ๒๕๖๘"}
        for name in names
    ]
    desk.add_rows("measure", rows)
    return names


@pytest.fixture
def measures(show: MakeGrid, desk: Desk, titles: list[str]) -> Grid:
    """The plan's grid over three measures."""
    return show(measure_source(desk, YEAR))


@pytest.fixture
def results(show: MakeGrid, desk: Desk, titles: list[str]) -> Grid:
    """The twelve-month results over three measures."""
    return show(result_source(desk, YEAR, ("full-year",)))
