"""Words that spell mark-up, mnemonics or patterns are shown letter by letter, everywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.parts import Parts
from itadesk.gui.place import OFFICE_PAGES, YEAR_PAGES
from itadesk.gui.settings import RecentBook
from itadesk.gui.start.page import StartPage
from itadesk.gui.window.commands import COMMANDS
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit, Value
from itadesk.records.measure import Result
from itadesk.records.office import Office
from itadesk.records.score import Analysis
from tests.gui.conftest import YEAR, open_window

EVIL = "<b>หนา</b>&ก<img src='x'> &lt; %s {x} {0} [*]"


@pytest.fixture
def evil(tmp_path: Path, parts: Parts, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window of a book whose every word is hostile."""
    path = tmp_path / "ก&ข <b>.ita"
    office = Office(name=EVIL, subdistrict=EVIL, district=EVIL, province=EVIL, website=EVIL)
    with Desk.create(path, office, YEAR) as desk:
        words: dict[str, Value] = dict.fromkeys(
            ("title", "steps", "finding", "period", "responsible", "issue"), EVIL
        )
        desk.add_rows("measure", [{"fiscal_year": YEAR, "id": f"m{n}", **words} for n in range(3)])
        desk.add_rows("unit", [{"name": EVIL, "head": EVIL}])
        desk.add_rows("signatory", [{"name": EVIL, "role": EVIL, "position": EVIL}])
        key: dict[str, Value] = {"measure": "m0", "round": "first-half"}
        row = Result.id_for("m0", "first-half")
        desk.set_cells([CellEdit("result", row, "output", EVIL, key)])
        desk.add_rows("evidence", [{"result": row, "number": EVIL, "caption": EVIL}])
        shared: dict[str, Value] = {"fiscal_year": YEAR - 1, "indicator": 1}
        where = Analysis.id_for(YEAR - 1, 1)
        desk.set_cells([CellEdit("analysis", where, "cause", EVIL, shared)])
        with desk.batch(f"นำเข้า {EVIL}"):
            desk.set_cells([CellEdit("measure", "m1", "title", f"{EVIL}ใหม่")])
    parts.settings.remember_book(RecentBook(str(tmp_path / "อื่น & <b>.ita"), EVIL, "2026-01-01"))
    made = open_window(path, parts, qtbot)
    yield made
    made.close()


def _faults(top: QWidget) -> Iterator[str]:
    for widget in (top, *top.findChildren(QWidget)):
        name = f"{type(widget).__name__} in {type(widget.parentWidget()).__name__}"
        if isinstance(widget, QLabel) and _spelt(widget.text()):
            if widget.textFormat() != Qt.TextFormat.PlainText:
                yield f"label as mark-up: {name}"
            if widget.buddy() is not None and "&" in widget.text().replace("&&", ""):
                yield f"mnemonic: {name}"
        if isinstance(widget, QAbstractButton) and "&" in widget.text().replace("&&", ""):
            yield f"mnemonic: {name} {widget.text()}"
        if _spelt(widget.toolTip()):
            yield f"tooltip as mark-up: {name}"
        yield from _faults_of_choices(widget)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from (f"tooltip as mark-up: {each} of {name}" for each in _tips(widget.model()))


def _faults_of_choices(widget: QWidget) -> Iterator[str]:
    for action in QWidget.actions(widget):  # a grid's page has its own
        if "&" in action.text().replace("&&", ""):
            yield f"mnemonic: action {action.text()}"
        if _spelt(action.toolTip()) and isinstance(widget, QMenu) and widget.toolTipsVisible():
            yield f"tooltip as mark-up: action {action.text()}"
    titles = map(widget.tabText, range(widget.count())) if isinstance(widget, QTabBar) else ()
    yield from (f"mnemonic: tab {title}" for title in titles if "&" in title.replace("&&", ""))


def _spelt(words: str) -> bool:
    return "<b>" in words.replace("\u200b", "")


def _tips(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            if _spelt(str(model.index(row, column).data(Qt.ItemDataRole.ToolTipRole) or "")):
                yield f"{row},{column}"
    for section in range(columns):
        words = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
        if _spelt(str(words or "")):
            yield f"heading {section}"


@contextmanager
def _looking(found: dict[str, set[str]], name: str) -> Iterator[None]:
    """Whatever dialog or menu opens is looked at and left."""

    def look() -> None:
        for widget in (QApplication.activeModalWidget(), QApplication.activePopupWidget()):
            if widget is not None:
                try:
                    found.setdefault(name, set()).update(_faults(widget))
                finally:
                    widget.close()

    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    timer.start()
    yield
    QTest.qWait(120)
    timer.stop()


def test_every_page_shows_hostile_words_letter_by_letter(evil: MainWindow) -> None:
    found: dict[str, set[str]] = {}
    for page in (*YEAR_PAGES, *OFFICE_PAGES):
        evil.go(evil.place.on_page(page))
        shown = evil.workspace.page()
        if isinstance(shown, GridPage):
            shown.actions()["record"].trigger()
        QTest.qWait(50)
        found[page] = set(_faults(evil))
        if isinstance(shown, GridPage):
            shown.actions()["record"].trigger()
    assert {page: faults for page, faults in found.items() if faults} == {}


def test_every_dialog_shows_hostile_words_letter_by_letter(evil: MainWindow) -> None:
    found: dict[str, set[str]] = {}
    evil.go(evil.place.on_page("result:first-half"))
    leaving = {"close", "quit", "new", "open", "import", "save_elsewhere", "copy_plain", "undo"}
    for command in COMMANDS:
        if command.name not in leaving:
            with _looking(found, command.name):
                evil.commands[command.name].trigger()
    page = evil.workspace.page()
    assert isinstance(page, GridPage)
    for name in ("history", "filter", "column", "move_group", "today"):
        with _looking(found, name):
            page.actions()[name].trigger()
    for window in QApplication.topLevelWidgets():
        if window is not evil and window.isVisible():
            found.setdefault(type(window).__name__, set()).update(_faults(window))
            window.close()
    assert {page: faults for page, faults in found.items() if faults} == {}


def test_undo_and_the_recent_books_name_them_letter_by_letter(evil: MainWindow) -> None:
    assert evil.commands["undo"].text().startswith("เลิกทำ: นำเข้า <b>หนา</b>&&ก")
    evil.menus.recent.aboutToShow.emit()
    assert [action.text() for action in evil.menus.recent.actions()] == [EVIL.replace("&", "&&")]
    start = StartPage(evil.parts.settings.recent())
    assert not list(_faults(start))
    start.deleteLater()


def test_a_refused_text_is_quoted_short_and_does_not_widen_the_window(evil: MainWindow) -> None:
    width = evil.width()
    evil.saving.refused(f"ช่องนี้รับไม่ได้ “{EVIL * 500}”")
    QTest.qWait(20)
    assert evil.width() == width
    assert evil.minimumSizeHint().width() < 1366
    assert evil.status.saved.textFormat() == Qt.TextFormat.PlainText
    assert len(evil.status.saved.toolTip()) < 20_000
