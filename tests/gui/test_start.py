"""The start page: where the keyboard is, and what a recent book can be told."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.gui import theme
from itadesk.gui.settings import RecentBook
from itadesk.gui.start.first_run import FirstRunDialog
from itadesk.gui.start.page import StartPage

GONE = RecentBook("/media/usb/ก.ita", "เทศบาลตำบลหนองใหญ่", "2026-11-20T09:00:00+07:00")


@pytest.fixture
def there(tmp_path: Path) -> RecentBook:
    """A book whose file is there."""
    path = tmp_path / "ข.ita"
    path.write_bytes(b"")
    return RecentBook(str(path), "องค์การบริหารส่วนตำบลคลองใหม่", "2026-11-19T09:00:00+07:00")


def shown(qtbot: QtBot, *recent: RecentBook) -> StartPage:
    """The start page with these books, the keyboard in it."""
    page = StartPage(recent)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    with qtbot.waitActive(page):
        pass
    return page


def press(key: Qt.Key) -> None:
    """A key where the keyboard is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key)


def test_enter_opens_the_newest_book_that_is_there(qtbot: QtBot, there: RecentBook) -> None:
    page = shown(qtbot, GONE, there)
    with qtbot.waitSignal(page.bookRequested) as asked:
        press(Qt.Key.Key_Return)
    assert asked.args == [there.path]


def test_enter_begins_a_new_book_where_there_is_none_yet(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.newRequested):
        press(Qt.Key.Key_Return)


def test_delete_and_the_menu_take_a_book_off_the_list(qtbot: QtBot, there: RecentBook) -> None:
    page = shown(qtbot, GONE, there)
    press(Qt.Key.Key_Up)
    with qtbot.waitSignal(page.forgetRequested) as asked:
        press(Qt.Key.Key_Delete)
    assert asked.args == [GONE.path]
    menu = page.books.menu()
    with qtbot.waitSignal(page.forgetRequested) as asked:
        next(action for action in menu.actions() if "เอาออก" in action.text()).trigger()
    assert asked.args == [GONE.path]


def test_the_first_screens_fit_a_small_screen_at_200_per_cent(
    qtbot: QtBot, qapp: QApplication, there: RecentBook
) -> None:
    family = qapp.font().family()
    theme.set_font(qapp, family, 200)
    theme.apply_sheet(qapp)
    try:
        for made in (StartPage([there]), StartPage([]), FirstRunDialog()):
            qtbot.addWidget(made)
            least = made.minimumSizeHint()
            assert (least.width() <= 1280, least.height() <= 680) == (True, True), (made, least)
    finally:
        theme.set_font(qapp, family, 100)
        theme.apply_sheet(qapp)


@pytest.mark.parametrize(
    ("name", "subdistrict"),
    [
        ("องค์การบริหารส่วนตำบลคลองใหม่", "คลองใหม่"),
        ("อบต. คลองใหม่", "คลองใหม่"),
        ("เทศบาลตำบลคลองใหม่", ""),
        ("อบต.", ""),
    ],
)
def test_the_subdistrict_is_the_one_in_the_name_until_another_is_typed(
    qtbot: QtBot, user_home: Path, name: str, subdistrict: str
) -> None:
    dialog = FirstRunDialog()
    qtbot.addWidget(dialog)
    dialog.name.setText(name)
    assert dialog.subdistrict.text() == subdistrict
    dialog.subdistrict.setText("ลำน้ำ")
    dialog.name.setText("อบต.หนองน้ำใส")
    assert dialog.subdistrict.text() == "ลำน้ำ"
