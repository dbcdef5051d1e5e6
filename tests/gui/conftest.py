"""The dressed application, a helper process, a book of two measures and its window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui import program as programs
from itadesk.gui.app import make_app
from itadesk.gui.parts import Parts
from itadesk.gui.program import Program
from itadesk.gui.settings import Settings
from itadesk.gui.tasks import Tasks
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import Value
from itadesk.records.office import Office
from itadesk.report.compose import compose

YEAR = 2568


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as users get it: Sarabun, palette, Thai for Qt's own words."""
    return make_app()


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard(qapp: QApplication) -> Iterator[None]:
    """The offscreen platform crashes at the very end where Python's data is left on it."""
    yield
    qapp.clipboard().clear()


@pytest.fixture(scope="session")
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    """One helper process for all tests."""
    made = Tasks(qapp)
    yield made
    made.close()


@pytest.fixture
def parts(tasks: Tasks, user_home: Path) -> Parts:
    """Settings in the test's own folder, the shipped forms."""
    return Parts(Settings(user_home / "settings.ini"), tasks, shelf)


def measure(number: int) -> dict[str, Value]:
    """A measure with every cell of a plan filled."""
    return {
        "fiscal_year": YEAR,
        "title": f"กิจกรรมเดินตรวจคลองสายที่ {number}",
        "steps": f"- นัดหมายผู้นำชุมชนครั้งที่ {number}\n- ลงพื้นที่และจดบันทึก",
        "period": "ต.ค. ๖๗ - ก.ย. ๖๘",
        "responsible": "กองช่าง",
    }


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A closed book of an invented office with two measures in 2568."""
    path = tmp_path / "book.ita"
    office = Office(name="องค์การบริหารส่วนตำบลคลองใหม่", subdistrict="คลองใหม่", district="บางน้ำใส")
    with Desk.create(path, office, YEAR) as desk:
        desk.add_rows("measure", [measure(1), measure(2)])
    return path


@pytest.fixture
def window(book: Path, parts: Parts, qtbot: QtBot) -> Iterator[MainWindow]:
    """The book's window, shown."""
    made = open_window(book, parts, qtbot)
    yield made
    if made.isVisible():
        made.close()


@pytest.fixture
def program(qapp: QApplication, tasks: Tasks, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The program with the tests' helper process."""
    monkeypatch.setattr(programs, "Tasks", lambda _parent: tasks)
    made = Program(qapp)
    yield made
    if made.window is not None and made.window.isVisible():
        made.window.close()
    if made.start is not None:
        made.start.close()
        made.start.deleteLater()


def open_window(book: Path, parts: Parts, qtbot: QtBot) -> MainWindow:
    """A window on a book, as the start page opens it."""
    made = MainWindow(Desk.open(book), parts)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    with qtbot.waitActive(made):
        pass
    return made


def answer(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Once a dialog of this kind stands open, do something with it."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            act(dialog)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(0, look)


def type_text(text: str, target: QWidget | None = None) -> None:
    """Text as an input method commits it, where the keyboard is (or into ``target``)."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    target = target or QApplication.focusWidget()
    assert target is not None
    QApplication.sendEvent(target, event)


def printed(window: MainWindow) -> str:
    """All that the window's paper would print, as one text."""
    order = window.papers.order(window.place)
    assert order is not None
    return repr(compose(order.form, order.dossier))


def turn_wheel(target: QWidget) -> None:
    """One notch down, over the middle of a widget."""
    middle = QPointF(target.rect().center())
    event = QWheelEvent(
        middle,
        target.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, event)
