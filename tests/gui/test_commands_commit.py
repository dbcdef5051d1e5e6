"""Every command of the window and of a grid first stores what is being typed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMenu

from itadesk.gui.grid.actions import COMMANDS as GRID_COMMANDS
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.page import GridPage
from itadesk.gui.window.commands import COMMANDS
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import YEAR, type_text

WORDS = "คำที่พิมพ์ก่อนสั่ง"
LEAVING = ("close", "quit")


@pytest.fixture
def answered(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every dialog and menu that opens is left at once; what the book held then is noted."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: ("", ""))
    seen: list[str] = []

    def leave() -> None:
        for widget in (QApplication.activeModalWidget(), QApplication.activePopupWidget()):
            if isinstance(widget, QDialog):
                widget.reject()
            elif isinstance(widget, QMenu):
                widget.close()

    timer = QTimer(interval=30)
    timer.timeout.connect(leave)
    timer.start()
    yield seen
    timer.stop()


def _type(window: MainWindow, where: str) -> GridPage:
    window.go(window.place.on_page("measures"))
    page = window.workspace.page()
    assert isinstance(page, GridPage)
    column = next(n for n, i in enumerate(page.model.source.columns) if i.field == "steps")
    page.view.moving.go(0, column)
    page.view.setFocus()
    if where == "grid":
        type_text(WORDS, page.view)
        return page
    page.actions()["record"].trigger()
    editor = page.record.fields[column].editor
    assert isinstance(editor, TextEditor)
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_text(WORDS, editor)
    return page


def _was_stored(window: MainWindow) -> bool:
    """The words came into the book, though the command may have done something with them."""
    row = window.desk.history(table="measure", field="steps")
    return any((change.after or {}).get("steps") == WORDS for change in row)


@pytest.mark.parametrize("where", ["grid", "record"])
@pytest.mark.parametrize("name", [each.name for each in COMMANDS if each.name not in LEAVING])
def test_a_command_of_the_window_stores_first(
    window: MainWindow, answered: list[str], name: str, where: str
) -> None:
    if name == "redo":
        window.desk.add_year(YEAR + 1)
        window.desk.undo()
    page = _type(window, where)
    assert not _was_stored(window)
    action = window.commands[name]
    assert action.isEnabled()
    action.trigger()
    assert _was_stored(window)
    assert page.view.editing.editor is None
    QTest.qWait(60)


@pytest.mark.parametrize("name", LEAVING)
def test_leaving_stores_first(window: MainWindow, name: str, book: Path) -> None:
    _type(window, "grid")
    window.commands[name].trigger()
    assert window.desk._session.book.closed
    with type(window.desk).read(book) as desk:
        assert desk.measures(YEAR)[0].steps == WORDS


@pytest.mark.parametrize("where", ["grid", "record"])
@pytest.mark.parametrize("name", [each.name for each in GRID_COMMANDS])
def test_a_command_of_a_grid_stores_first(
    window: MainWindow, answered: list[str], name: str, where: str
) -> None:
    page = _type(window, where)
    action = page.actions()[name]
    if where == "record" and not action.isEnabled():
        pytest.skip("not offered while one row is shown")
    action.trigger()
    assert _was_stored(window)
    QTest.qWait(60)


@pytest.mark.parametrize("how", ["year", "paper", "navigation", "lamp"])
def test_going_elsewhere_with_the_mouse_stores_first(
    window: MainWindow, answered: list[str], how: str
) -> None:
    window.desk.add_year(YEAR + 1)
    _type(window, "grid")
    bar = window.top_bar
    if how == "year":
        bar.year.activated.emit(0)
    elif how == "paper":
        bar.paper.activated.emit(0)
    elif how == "navigation":
        window.navigation.setCurrentRow(2)
    else:
        window.status.lampClicked.emit()
    assert _was_stored(window)
