"""What the main window says outside its pages: names that wrap, news that goes, missing letters."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from itadesk.gui.window.main import MainWindow
from itadesk.gui.window.navigation import Navigation
from itadesk.records.change import CellEdit


def heights(navigation: Navigation, width: int) -> list[int]:
    """Pixels of each page's line in a list of this width."""
    navigation.resize(width, 900)
    QApplication.sendPostedEvents()
    navigation.doItemsLayout()
    rects = [navigation.visualItemRect(navigation.item(n)) for n in range(navigation.count())]
    return [rect.height() for rect in rects]


def test_page_names_wrap_where_the_list_is_narrow(qtbot: QtBot) -> None:
    navigation = Navigation()
    qtbot.addWidget(navigation)
    navigation.show_year(2568)
    navigation.show()
    assert len(set(heights(navigation, 500))) == 1
    assert max(heights(navigation, 170)) > max(heights(navigation, 500))


def test_news_goes_when_typing_begins_and_is_whole_in_the_tooltip(window: MainWindow) -> None:
    window.status.say("เลิกทำแล้ว: แก้ไขขั้นตอนหรือวิธีการปฏิบัติ")
    assert window.status.toolTip() == window.status.currentMessage() != ""
    window.status.set_typing()
    assert window.status.currentMessage() == window.status.toolTip() == ""


def test_letters_that_no_font_has_are_told_beside_the_page(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.set_preview_shown(True)
    qtbot.waitUntil(lambda: window.preview.pages.page_count() > 0, timeout=20_000)
    assert window.preview.note.text() == ""
    first = window.desk.measures(2568)[0]
    window.desk.set_cells([CellEdit("measure", first.id, "title", "กิจกรรม \u4e2d")])
    qtbot.waitUntil(lambda: "U+4E2D" in window.preview.note.text(), timeout=20_000)
