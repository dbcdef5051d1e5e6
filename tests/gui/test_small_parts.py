"""Settings, troubles and bugs, long work, years in boxes, the status bar."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QKeySequence, QPalette, QPixmap, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from itadesk.errors import EditError
from itadesk.gui import theme
from itadesk.gui.forms_shelf import FormsShelf
from itadesk.gui.help.keys import KeysWindow
from itadesk.gui.help.manual import ManualWindow, manual_folder
from itadesk.gui.icons import icon
from itadesk.gui.numbers import YearBox
from itadesk.gui.settings import RecentBook, Settings
from itadesk.gui.tasks import Tasks
from itadesk.gui.waiting import Waiting
from itadesk.gui.window.main import MainWindow
from itadesk.paths import user_forms_dir
from itadesk.thai.digits import to_thai
from tests.gui.conftest import type_text
from tests.gui.slow_work import sleep_a_minute

pytestmark = pytest.mark.gui


def test_spoilt_settings_are_as_good_as_none(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("recent=[{\nfont_scale=big\n[places]\nx=\x00", encoding="utf-8")
    settings = Settings(path)
    assert settings.recent() == ()
    assert settings.font_scale == 100
    assert settings.place(tmp_path) == {}


def test_recent_books_are_kept_newest_first_and_once(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "settings.ini")
    for name in ("a", "b", "a"):
        settings.remember_book(RecentBook(name, f"อบต.{name}", "2026-11-21"))
    assert [book.path for book in settings.recent()] == ["a", "b"]
    settings.forget_book("a")
    assert [book.path for book in Settings(tmp_path / "settings.ini").recent()] == ["b"]


def test_long_work_shows_itself_and_can_be_cancelled(
    qapp: QApplication, tasks: Tasks, qtbot: QtBot
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    task = tasks.start(sleep_a_minute)
    waiting = Waiting(task, "กำลังทำงาน…", parent)
    assert not waiting.isVisible()
    qtbot.waitUntil(waiting.isVisible, timeout=5_000)
    with qtbot.waitSignal(task.cancelled):
        waiting.reject()
    assert not task.running


def test_short_work_shows_nothing(qapp: QApplication, tasks: Tasks, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with qtbot.waitSignal(tasks.start(len, "ก่อน").done, timeout=60_000):
        pass
    task = tasks.start(len, "สวัสดี")
    waiting = Waiting(task, "กำลังทำงาน…", parent)
    shown: list[bool] = []
    task.done.connect(lambda _value: shown.append(waiting.isVisible()))
    with qtbot.waitSignal(task.done, timeout=60_000):
        pass
    assert shown == [False]


@pytest.mark.parametrize(("typed", "year"), [("2569", 2569), ("๒๕๖๙", 2569), ("256", 2568)])
def test_years_are_typed_in_either_digits(qtbot: QtBot, typed: str, year: int) -> None:
    box = YearBox(2568)
    qtbot.addWidget(box)
    box.show()
    box.setFocus()
    box.lineEdit().setText(typed)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert box.value() == year
    assert box.text().isdecimal()
    assert not box.text().isascii()


def test_a_text_that_cannot_be_stored_is_said_loudly_until_one_can(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go(window.place.on_page("measures"))
    page = window.workspace.page()
    assert page is not None
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)

    def refuse(*_given: object, **_named: object) -> None:
        raise EditError("DISK_FULL", "ที่เก็บข้อมูลเต็ม ลบไฟล์อื่นแล้วลองใหม่")

    with monkeypatch.context() as patched:
        patched.setattr(type(window.desk), "set_cells", refuse)
        type_text("ข้อความที่ยังไม่ลงแฟ้ม")
        assert not window.workspace.commit()
    assert window.status.saved.text().startswith("ยังไม่ได้บันทึก: ที่เก็บข้อมูลเต็ม")
    assert window.workspace.commit()
    assert window.status.saved.text().startswith("บันทึกแล้ว")
    assert "ข้อความที่ยังไม่ลงแฟ้ม" in [item.title for item in window.desk.measures(2568)]


def test_every_key_of_the_window_is_in_the_list_of_keys(window: MainWindow) -> None:
    window.commands["keys"].trigger()
    shown = next(
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, KeysWindow)
    )
    listed = {
        item.text()
        for row in range(shown.table.rowCount())
        if (item := shown.table.item(row, 1)) is not None
    }
    for action in window.commands.actions.values():
        if not action.shortcut().isEmpty():
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            assert key in listed, action.text()
    shown.close()


def test_keys_in_menus_are_called_as_on_the_keyboard(window: MainWindow) -> None:
    window.go(window.place.on_page("measures"))
    native = QKeySequence.SequenceFormat.NativeText
    shown = {
        name: action.shortcut().toString(native)
        for name, action in window.workspace.page_actions().items()
    }
    assert shown["fill_selection"] == "Ctrl+Enter"
    assert shown["move_up"] == "Alt+↑"
    assert shown["clear"] == "Delete"
    assert window.commands["next_page"].shortcut().toString(native) == "Ctrl+PageDown"


def test_the_heads_of_the_list_of_pages_can_be_read(window: MainWindow) -> None:
    heads = [item for item in _items(window) if not item.data(Qt.ItemDataRole.UserRole)]
    assert len(heads) == 2
    hint = window.palette().placeholderText().color()
    assert [head.foreground().color() for head in heads] == [hint, hint]


def _items(window: MainWindow) -> list[QListWidgetItem]:
    return [window.navigation.item(number) for number in range(window.navigation.count())]


def test_no_two_commands_share_a_key(window: MainWindow) -> None:
    window.go(window.place.on_page("measures"))
    actions = [*window.commands.actions.values(), *window.workspace.page_actions().values()]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert sorted(keys) == sorted(set(keys))


def test_every_action_is_in_a_menu(window: MainWindow) -> None:
    window.go(window.place.on_page("measures"))
    in_menus = {action for menu in window.menus.menus.values() for action in menu.actions()}
    assert set(window.commands.actions.values()) <= in_menus
    page = {
        action
        for name, action in window.workspace.page_actions().items()
        if name not in ("undo", "redo", "today")
    }
    assert page <= in_menus


def test_the_manual_s_pages_and_pictures_are_there(qtbot: QtBot) -> None:
    pages = sorted(manual_folder().glob("*.html"))
    assert len(pages) > 8
    for page in pages:
        text = page.read_text(encoding="utf-8")
        for word in text.split('"'):
            if word.endswith((".html", ".png")):
                assert (manual_folder() / word).is_file(), f"{page.name}: {word}"
    window = ManualWindow()
    qtbot.addWidget(window)
    assert "สารบัญ" in window.windowTitle() or window.browser.toPlainText()


def test_the_manual_s_pictures_are_made_smaller_smoothly(qtbot: QtBot) -> None:
    window = ManualWindow(page="window.html")
    qtbot.addWidget(window)
    kind = QTextDocument.ResourceType.ImageResource.value
    shown = window.browser.loadResource(kind, QUrl("pictures/window.png"))
    assert isinstance(shown, QPixmap)
    assert shown.width() / shown.devicePixelRatio() == 600


def test_forms_are_read_again_only_when_a_file_changed() -> None:
    shelf = FormsShelf()
    first = shelf()
    assert shelf() is first
    user_forms_dir().mkdir(parents=True)
    (user_forms_dir() / "broken.toml").write_text("x", encoding="utf-8")
    assert shelf() is not first
    assert len(shelf().problems) == 1


def test_dark_colours_can_be_read(qapp: QApplication) -> None:
    for dark in (False, True):
        colours = theme.palette(dark)
        for below, above in (
            (QPalette.ColorRole.Window, QPalette.ColorRole.WindowText),
            (QPalette.ColorRole.Base, QPalette.ColorRole.Text),
            (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText),
            (QPalette.ColorRole.Base, QPalette.ColorRole.PlaceholderText),
            (QPalette.ColorRole.Window, QPalette.ColorRole.PlaceholderText),
            (QPalette.ColorRole.Midlight, QPalette.ColorRole.PlaceholderText),
        ):
            assert _contrast(colours, below, above) >= 4.5, (dark, below)
        for colour in (theme.warning_colour(colours), theme.danger_colour(colours)):
            assert abs(colour.lightness() - colours.window().color().lightness()) > 60


def _contrast(colours: QPalette, below: QPalette.ColorRole, above: QPalette.ColorRole) -> float:
    """As WCAG reckons it: 1 to 21."""

    def light(role: QPalette.ColorRole) -> float:
        colour = colours.color(role)
        parts = (colour.redF(), colour.greenF(), colour.blueF())
        red, green, blue = (
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((light(below), light(above)))
    return (high + 0.05) / (low + 0.05)


def test_icons_are_drawn_in_the_palette_s_colours(qapp: QApplication) -> None:
    picture = icon("printer").pixmap(32, 32).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(32)
        for y in range(32)
        if picture.pixelColor(x, y).alpha() > 250
    ]
    wanted = qapp.palette().color(QPalette.ColorRole.WindowText)
    assert inked
    assert all(abs(colour.red() - wanted.red()) < 8 for colour in inked)


def test_a_task_that_is_over_is_let_go(tasks: Tasks, qtbot: QtBot) -> None:
    before = len(tasks.children())
    for number in range(3):
        task = tasks.start(to_thai, str(number))
        with qtbot.waitSignal(task.done):
            pass
        assert not task.running
    qtbot.waitUntil(lambda: len(tasks.children()) == before)


def test_a_box_to_tick_shows_the_keyboard_by_a_ring(qtbot: QtBot) -> None:
    box = QCheckBox("พิมพ์เลขหน้า")
    qtbot.addWidget(box)
    box.show()
    box.clearFocus()
    accent = box.palette().highlight().color()
    assert not _has(box, accent)
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert _has(box, accent)


def _has(widget: QWidget, colour: QColor) -> bool:
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(left, top) == colour
        for left in range(picture.width())
        for top in range(picture.height())
    )
