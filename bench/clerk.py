"""A clerk at the real window: what is pressed, typed and turned."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from bench.heartbeat import Heartbeat
from itadesk.gui.app import make_app
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.program import Program
from itadesk.gui.window.main import MainWindow

_TIMES = 50


class Clerk:
    """One book in one window; ``heart`` beats meanwhile."""

    def __init__(self, book: Path, *, page_shown: bool) -> None:
        self._book = book
        self.heart = Heartbeat()
        self._program = Program(make_app())
        self._program.parts.settings.set_flag("preview", page_shown)

    @property
    def window(self) -> MainWindow:
        """The book's window."""
        assert self._program.window is not None
        return self._program.window

    @property
    def page(self) -> GridPage:
        """The grid shown."""
        page = self.window.workspace.page()
        assert isinstance(page, GridPage)
        return page

    def open(self) -> None:
        """The book in a window."""
        self._program.begin(self._book)

    def close(self) -> None:
        """The book is left."""
        self.window.close()

    def leave(self) -> None:
        """The helper process ends; what was copied goes, or Qt's offscreen screen falls over it."""
        QApplication.clipboard().clear()
        self._program.end()

    def go(self, page: str) -> None:
        """To another page of the year."""
        self.window.go(self.window.place.on_page(page))
        self.window.ways.go_page()

    def again(self, act: Callable[[], object]) -> None:
        """Many times, each painted before the next."""
        for _ in range(_TIMES):
            act()
            QTest.qWait(0)

    def press(self, keys: str) -> None:
        """A key with what is held, where the keyboard is."""
        key = QKeySequence(keys)[0]  # type: ignore[index]
        QTest.keyClick(_focused(), key.key(), key.keyboardModifiers())

    def turn_wheel(self) -> None:
        """One notch down over the grid."""
        viewport = self.page.view.viewport()
        spot = QPointF(viewport.rect().center())
        event = QWheelEvent(
            spot,
            QPointF(viewport.mapToGlobal(spot.toPoint())),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)

    def type(self, text: str) -> None:
        """Text as an input method commits it."""
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(_focused(), event)

    def find(self, words: str) -> None:
        """Look for these words; every place is counted."""
        self.page.find_bar.wanted.setText(words)

    def find_next(self) -> None:
        """F3."""
        self.page.find_bar.find_next()

    def replace_one(self) -> None:
        """The first find gets other words."""
        bar = self.page.find_bar
        bar.wanted.setText("ครั้งที่")
        bar.replacement.setText("หนที่")
        bar.find_next()
        bar.replace_one()

    def replace_all(self) -> None:
        """Every row changes."""
        self.page.find_bar.replace_all()
        self.page.find_bar.close_bar()
        self.page.setFocus()

    def column(self, field: str) -> int:
        """The column of a field."""
        columns = self.page.model.source.columns
        return next(number for number, item in enumerate(columns) if item.field == field)

    def filter(self, words: str) -> None:
        """Rows whose title holds the words."""
        view = self.page.view
        wanted = ColumnFilter(contains=words)
        view.arrange(lambda: view.arranging.filter(self.column("title"), wanted))

    def unfilter(self) -> None:
        """Everything in stored order."""
        self.page.actions()["clear_filters"].trigger()

    def open_filter(self) -> None:
        """The values to choose from."""
        self.page.view.moving.go(0, self.column("steps"))
        popup = self.page.commands.columns.filter(self.column("steps"))
        popup.close()
        self.window.activateWindow()
        self.page.setFocus()

    def sort(self) -> None:
        """By the steps, as Thai dictionaries do."""
        view = self.page.view
        view.arrange(lambda: view.arranging.sort(self.column("steps")))

    def copy(self) -> None:
        """500 whole rows."""
        self.page.view.moving.go(0, self.column("title"))
        self.page.view.moving.select_block(500, len(self.page.view.shown_columns()))
        self.press("Ctrl+C")

    def paste(self) -> None:
        """Past the end: they become rows."""
        self.press("Ctrl+End")
        self.press("Home")
        self.press("Ctrl+V")

    def edit(self) -> None:
        """Type over a cell in the middle."""
        self.page.view.moving.go(5000, self.column("title"))
        self.type("ข้อความใหม่ของช่องนี้")
        self.press("Return")

    def insert(self) -> None:
        """A row in the middle."""
        self.page.view.moving.go(5000, self.column("title"))
        self.press("Ctrl++")
        self.page.view.editing.commit()

    def delete(self) -> None:
        """A hundred whole rows."""
        self.page.view.moving.go(200, self.column("title"))
        self.page.view.moving.select_block(100, len(self.page.view.shown_columns()))
        self.press("Ctrl+-")

    def widen(self) -> None:
        """Every height is to be found again."""
        view = self.page.view
        column = self.column("steps")
        view.setColumnWidth(column, view.columnWidth(column) + 40)

    def measures_in(self, year: int) -> int:
        """How many measures a year has."""
        return len(self.window.desk.measures(year))

    def look_once(self) -> None:
        """Open the find bar, look for a word, leave it."""
        self.press("Ctrl+F")
        self.find("ประชาชน")
        self.find_next()
        self.press("Esc")

    def see_report(self) -> None:
        """Open the report dialog and leave it."""
        QTimer.singleShot(0, self._leave_dialog)
        self.window.commands["report"].trigger()

    def _leave_dialog(self) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        else:
            QTimer.singleShot(5, self._leave_dialog)


def _focused() -> QWidget:
    """Where the keyboard is; a key pressed nowhere would be measured as quick."""
    target = QApplication.focusWidget()
    assert target is not None
    return target
