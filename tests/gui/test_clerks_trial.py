"""What puzzled a new clerk in a trial of the whole program, one case each, by real events."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from itadesk.gui.office.page import OfficePage
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import type_text

pytestmark = pytest.mark.gui


def _wheel_down(target: QWidget, steps: int = 3) -> None:
    middle = target.rect().center()
    for _step in range(steps):
        event = QWheelEvent(
            QPointF(middle),
            QPointF(target.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(target, event)


def test_scrolling_over_a_list_of_choices_changes_nothing(window: MainWindow) -> None:
    before_all = window.desk.undo_label
    for place in ("words", "office", "scores", "analysis"):
        window.go(window.place.on_page(place))
        boxes = [box for box in window.findChildren(QComboBox) if box.isVisible()]
        assert len(boxes) > 3, place
        for box in boxes:
            before = box.currentIndex()
            box.setFocus()
            _wheel_down(box)
            assert box.currentIndex() == before, (place, box.accessibleName())
    assert window.desk.undo_label == before_all


def test_what_is_typed_after_a_click_on_a_tab_goes_into_its_empty_row(window: MainWindow) -> None:
    window.go(window.place.on_page("office"))
    page = window.workspace.page()
    assert isinstance(page, OfficePage)
    bar = page.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    type_text("กองคลัง")
    QTest.keyClick(_focused(), Qt.Key.Key_Return)
    assert [unit.name for unit in window.desk.units()] == ["กองคลัง"]
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(0).center())
    assert page.fields.lines["name"].hasFocus()


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
