"""The pages in the main window: gone to, worked in, left for another."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.gui.assess.analysis_page import AnalysisPage
from itadesk.gui.assess.rules_page import RulesPage
from itadesk.gui.assess.scores_page import ScoresPage
from itadesk.gui.grid.page import GridPage
from itadesk.gui.help.keys import KeysWindow
from itadesk.gui.parts import Parts
from itadesk.gui.window.main import MainWindow
from itadesk.thai.digits import to_thai
from tests.gui.conftest import YEAR, open_window, type_text

pytestmark = pytest.mark.gui
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(book: Path, parts: Parts, qtbot: QtBot) -> MainWindow:
    return open_window(book, parts, qtbot)


def _press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key, modifiers)


def test_a_score_typed_becomes_a_weak_point_and_a_measure(opened: MainWindow) -> None:
    opened.go(opened.place.on_page("scores"))
    page = opened.workspace.page()
    assert isinstance(page, ScoresPage)
    page.tabs.setCurrentIndex(1)
    page.setFocus()
    _press(Qt.Key.Key_Down)
    for text in ("๘๐.๕", "90", "91"):
        type_text(text)
        _press(Qt.Key.Key_Return)
    assert [score.code for score in opened.desk.scores(YEAR - 1)] == ["i1", "i2", "i3"]
    opened.go(opened.place.on_page("analysis"))
    page = opened.workspace.page()
    assert isinstance(page, AnalysisPage)
    page.setFocus()
    _press(Qt.Key.Key_M, CTRL)
    grid = opened.workspace.page()
    assert isinstance(grid, GridPage)
    made = opened.desk.measures(YEAR)[-1]
    assert (made.indicator, made.question) == (1, "i1")
    assert grid.current() == ("measure", made.id, "title")
    grid.setFocus()
    type_text("ติดประกาศขั้นตอนไว้หน้าเคาน์เตอร์")
    _press(Qt.Key.Key_Return)
    assert opened.desk.measures(YEAR)[-1].title == "ติดประกาศขั้นตอนไว้หน้าเคาน์เตอร์"


def test_the_menus_hold_the_pages_own_commands(opened: MainWindow) -> None:
    opened.go(opened.place.on_page("analysis"))
    words = [action.text() for action in opened.menus.menus["row"].actions()]
    assert "ทำมาตรการจากตัวชี้วัดนี้" in words
    opened.go(opened.place.on_page("measures"))
    words = [action.text() for action in opened.menus.menus["row"].actions()]
    assert "ทำมาตรการจากตัวชี้วัดนี้" not in words
    assert "ย้ายไปกลุ่มอื่น…" in words


def test_undo_of_the_window_takes_a_score_back(opened: MainWindow) -> None:
    opened.go(opened.place.on_page("scores"))
    page = opened.workspace.page()
    assert page is not None
    page.setFocus()
    type_text("95")
    _press(Qt.Key.Key_Return)
    assert opened.desk.scores(YEAR - 1)
    _press(Qt.Key.Key_Z, CTRL)
    assert not any(score.text for score in opened.desk.scores(YEAR - 1))


def test_scores_lead_to_the_rule_book_and_back(opened: MainWindow) -> None:
    opened.go(opened.place.on_page("scores"))
    page = opened.workspace.page()
    assert isinstance(page, ScoresPage)
    page.rules.click()
    rules = opened.workspace.page()
    assert isinstance(rules, RulesPage)
    assert rules.year == YEAR - 1


def test_the_list_of_keys_names_those_of_the_page(opened: MainWindow) -> None:
    opened.go(opened.place.on_page("analysis"))
    opened.commands["keys"].trigger()
    (keys,) = opened.findChildren(KeysWindow)
    cells = [keys.table.item(row, 0) for row in range(keys.table.rowCount())]
    found = [cell.text() for cell in cells if cell is not None]
    keys.close()
    assert found.index("หน้าที่เปิดอยู่") < found.index("ทำมาตรการจากตัวชี้วัดนี้")


def test_a_broken_rule_book_leaves_the_other_pages_at_work(
    opened: MainWindow, user_home: Path
) -> None:
    (user_home / "ita").mkdir()
    (user_home / "ita" / f"{YEAR - 1}.toml").write_text("year = ???", encoding="utf-8")
    assert opened.go(opened.place.on_page("scores"))
    page = opened.workspace.page()
    assert isinstance(page, ScoresPage)
    assert f"แฟ้ม {to_thai(str(YEAR - 1))}.toml" in page.head.lines[1].text()
    assert opened.go(opened.place.on_page("measures"))
