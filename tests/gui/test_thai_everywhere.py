"""Every text a user meets is Thai, and every field has a name a screen reader can say."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QTableWidget,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.bugs import BugDialog
from itadesk.gui.forms.dialog import FormsDialog
from itadesk.gui.grid.editing.period_help import CalendarPopup
from itadesk.gui.grid.finding.filter_popup import FilterPopup
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.past.history import TodayList
from itadesk.gui.help.about import AboutDialog
from itadesk.gui.help.keys import KeysWindow
from itadesk.gui.importing.review import ReviewDialog
from itadesk.gui.office.copying import CopyYearDialog
from itadesk.gui.office.years import YearsDialog
from itadesk.gui.opening.locked import LockedDialog
from itadesk.gui.paper.approval import ApprovalDialog
from itadesk.gui.paper.evidence import EvidenceDialog
from itadesk.gui.parts import Parts
from itadesk.gui.place import OFFICE_PAGES, YEAR_PAGES
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.report.print_dialog import PrintDialog
from itadesk.gui.settings import RecentBook
from itadesk.gui.settings_dialog import SettingsDialog
from itadesk.gui.start.first_run import FirstRunDialog
from itadesk.gui.start.page import StartPage
from itadesk.gui.window.main import MainWindow
from itadesk.records.proposal import Proposal
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui

_ALLOWED = re.compile(
    r"ITA|ITAS|itadesk|IIT|EIT|OIT|O\d\d|PDF|Excel|Word|QR|PNG|JPEG|Ctrl|Shift|Alt|Enter|Tab|Esc|"
    r"Delete|Del|Ins|Return|Home|End|PgUp|PgDown|Up|Down|Left|Right|F\d+|[A-Z](?![A-Za-z])|"
    r"\.ita|\{[\w.+-]+\}|MIT|OFL|ISC|CC0|LGPL|Lucide|Sarabun|PyThaiNLP|Qt for Python|"
    r"output|outcome|result|https?://\S+|[a-z]:?[/\\]\S+|/\S+|[ieo]\d+",
)
_LATIN = re.compile(r"[A-Za-z]")


def _texts(widget: QWidget) -> Iterator[str]:
    """Everything a widget says by itself (not what a user typed)."""
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, (QLineEdit, QPlainTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(tab) for tab in range(widget.count()))
    if isinstance(widget, QTableWidget):
        yield from _headings(widget)
    if isinstance(widget, QListWidget):
        yield from (widget.item(row).text() for row in range(widget.count()))


def _headings(table: QTableWidget) -> Iterator[str]:
    for column in range(table.columnCount()):
        item = table.horizontalHeaderItem(column)
        yield item.text() if item is not None else ""


def _english(root: QWidget) -> set[str]:
    found = [text for widget in (root, *root.findChildren(QWidget)) for text in _texts(widget)]
    found += [
        text
        for action in root.findChildren(QAction)
        for text in (action.text(), action.toolTip(), action.iconText(), action.whatsThis())
    ]
    return {text for text in found if _LATIN.search(_ALLOWED.sub("", text))}


def _nameless(root: QWidget) -> list[str]:
    """Fields the keyboard reaches that a screen reader could not name."""
    fields = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, fields)
        and not isinstance(widget, QHeaderView)
        and not widget.accessibleName()
        and not isinstance(widget.parent(), (QAbstractSpinBox, QComboBox))
        and not widget.isHidden()
        and (above := widget.parent()) is not None
        and not above.inherits("QComboBoxPrivateContainer")
    ]


@pytest.mark.parametrize("page", [*YEAR_PAGES, *OFFICE_PAGES])
def test_every_page_speaks_thai_and_names_its_fields(window: MainWindow, page: str) -> None:
    assert window.go(window.place.on_page(page))
    assert _english(window) == set()
    shown = window.workspace.page()
    assert shown is not None
    assert _nameless(shown) == []


def _dialogs(desk: Desk, parts: Parts, window: MainWindow) -> Iterator[QDialog | QWidget]:
    yield StartPage([RecentBook("/x/ก.ita", "อบต.ก", "2026-11-21T10:42:00")])
    yield FirstRunDialog()
    yield YearsDialog(desk)
    yield CopyYearDialog(desk, YEAR)
    yield AboutDialog("/x/ก.ita")
    yield SettingsDialog(parts.settings)
    yield LockedDialog("แฟ้มนี้เปิดอยู่", here=True, backup_when="๒๑ พ.ย. ๒๕๖๙")
    yield PrintDialog(3)
    yield BugDialog("")
    yield ReviewDialog(Proposal("เอกสารปีก่อน"), YEAR)
    yield ApprovalDialog(desk, window.papers, window.place)
    yield ReportDialog(desk, parts, window.place)
    yield FormsDialog(desk, parts, window.place)
    yield KeysWindow([("หมวด", [("ทำ", "F1")])], window)
    yield EvidenceDialog(desk, desk.measures(YEAR)[0], "full-year", window)
    yield TodayList.dialog(desk, parent=window)
    grid = window.workspace.page()
    assert isinstance(grid, GridPage)
    yield FilterPopup(grid.view, 0)
    yield CalendarPopup(window, date(2025, 1, 31), span=True)
    grid.find_bar.open()
    grid.actions()["record"].trigger()
    yield grid


def test_every_dialog_speaks_thai_and_names_its_fields(
    window: MainWindow, parts: Parts, qtbot: QtBot
) -> None:
    for dialog in _dialogs(window.desk, parts, window):
        if dialog.parent() is None:
            qtbot.addWidget(dialog)
        assert _english(dialog) == set(), type(dialog).__name__
        assert _nameless(dialog) == [], type(dialog).__name__


def test_qt_itself_speaks_thai(qtbot: QtBot) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words[:6] == ["เลิกทำ", "ทำซ้ำ", "ตัด", "คัดลอก", "วาง", "ลบ"]
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    shown = {text for widget in dialog.findChildren(QWidget) for text in _texts(widget)}
    shown -= {text for text in shown if "/" in text}
    said = {text for text in shown if _LATIN.search(_ALLOWED.sub("", text))}
    assert {text for text in said if not text.startswith(("qt_", "root"))} == set()


def test_a_planted_english_word_is_seen(qtbot: QtBot) -> None:
    label = QLabel("Save")
    qtbot.addWidget(label)
    assert _english(label) == {"Save"}
    button = QToolButton()
    button.setToolTip("Close window")
    qtbot.addWidget(button)
    assert _english(button) == {"Close window"}
