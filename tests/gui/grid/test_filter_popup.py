"""The filter's own panel by keys, and finding from every place."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from itadesk.gui.grid.finding.filter_popup import FilterPopup
from itadesk.records.change import Value
from itadesk.records.rounds import STATUSES
from tests.gui.grid.conftest import YEAR, Grid

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _popup(grid: Grid) -> FilterPopup:
    grid.go(0, "title")
    grid.key(K.Key_L, CTRL | SHIFT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    return popup


def test_one_value_is_chosen_after_taking_all_ticks_away(measures: Grid) -> None:
    popup = _popup(measures)
    assert popup.every.isChecked()
    popup.every.click()
    popup.values.item(1).setCheckState(Qt.CheckState.Checked)
    assert not popup.every.isChecked()
    (wanted,) = popup.values.item(1).data(Qt.ItemDataRole.UserRole)
    QTest.keyClick(popup, K.Key_Return)
    assert measures.shown_titles() == [wanted]


def test_cells_still_empty_stay_in_sight_when_one_value_is_taken_away(results: Grid) -> None:
    results.model.edits.set_texts([(0, results.column("status"), STATUSES[0])])
    results.go(0, "status")
    results.key(K.Key_L, CTRL | SHIFT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    lines = [popup.values.item(row) for row in range(popup.values.count())]
    assert [line.text() for line in lines] == [STATUSES[0], "(ช่องว่าง)"]
    lines[0].setCheckState(Qt.CheckState.Unchecked)
    QTest.keyClick(popup, K.Key_Return)
    assert [results.text(row, "status") for row in range(len(results.model.rows))] == ["", ""]


def test_values_beyond_the_list_stay_in_sight_when_one_is_taken_away(measures: Grid) -> None:
    many: list[dict[str, Value]] = [
        {"fiscal_year": YEAR, "title": f"โครงการที่ {number}"} for number in range(320)
    ]
    measures.desk.add_rows("measure", many)
    count = len(measures.model.rows)
    popup = _popup(measures)
    last = popup.values.item(popup.values.count() - 1)
    assert last.text() == "อีก ๒๓ ค่าที่ไม่ได้แสดงในรายการนี้"
    popup.values.item(0).setCheckState(Qt.CheckState.Unchecked)
    QTest.keyClick(popup, K.Key_Return)
    assert len(measures.shown_titles()) == count - 1
    popup = _popup(measures)
    popup.every.click()
    popup.every.click()
    popup.values.item(popup.values.count() - 1).setCheckState(Qt.CheckState.Checked)
    QTest.keyClick(popup, K.Key_Return)
    assert len(measures.shown_titles()) == 23


def test_enter_on_the_button_that_ends_filtering_ends_it(measures: Grid) -> None:
    popup = _popup(measures)
    popup.contains.setText("อบรม")
    QTest.keyClick(popup.contains, K.Key_Return)
    assert len(measures.shown_titles()) == 1
    popup = _popup(measures)
    clear = popup.findChildren(QPushButton)[-1]
    clear.setFocus()
    QTest.keyClick(clear, K.Key_Return)
    assert len(measures.shown_titles()) == 3


def test_esc_leaves_the_filter_as_it_was(measures: Grid) -> None:
    popup = _popup(measures)
    popup.contains.setText("อบรม")
    QTest.keyClick(popup.contains, K.Key_Escape)
    assert len(measures.shown_titles()) == 3
    assert measures.view.hasFocus()


def test_the_panel_stays_on_the_screen(measures: Grid) -> None:
    measures.page.move(0, 0)
    screen = measures.page.screen().availableGeometry()
    measures.page.resize(screen.width(), screen.height())
    measures.view.setColumnWidth(measures.column("indicator"), 400)
    measures.go(0, "instrument")
    measures.key(K.Key_L, CTRL | SHIFT)
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, FilterPopup)
    assert screen.contains(popup.geometry())
    popup.close()


def _find(grid: Grid, words: str) -> None:
    grid.key(K.Key_F, CTRL)
    grid.page.find_bar.wanted.setText(words)


def test_from_the_empty_row_the_search_begins_at_the_top_or_the_end(measures: Grid) -> None:
    measures.go(3, "title")
    _find(measures, "ขั้นที่")
    assert measures.page.find_bar.find_next()
    assert measures.here == (0, "steps")
    assert measures.said[-1] == "ค้นต่อจากต้นตาราง"
    measures.go(3, "title")
    measures.said.clear()
    assert measures.page.find_bar.find_previous()
    assert measures.here == (2, "steps")
    assert not measures.said
    measures.go(0, "title")
    assert measures.page.find_bar.find_previous()
    assert measures.said[-1] == "ค้นต่อจากท้ายตาราง"


def test_f3_goes_on_after_the_bar_is_put_away(measures: Grid) -> None:
    measures.go(0, "title")
    _find(measures, "ขั้นที่ 1")
    QTest.keyClick(measures.page.find_bar.wanted, K.Key_Escape)
    assert measures.view.hasFocus()
    rows = []
    for _ in range(3):
        measures.key(K.Key_F3)
        rows.append(measures.here[0])
    assert rows == [0, 1, 2]
    measures.key(K.Key_F3, SHIFT)
    assert measures.here == (1, "steps")


def test_the_count_follows_what_is_replaced_and_undone(measures: Grid) -> None:
    measures.go(0, "title")
    _find(measures, "ขั้นที่")
    bar = measures.page.find_bar
    measures.bot.waitUntil(lambda: bar.count.text() == "พบ ๓ ช่อง")
    bar.replacement.setText("ตอนที่")
    bar.replace_one()
    bar.replace_one()
    measures.bot.waitUntil(lambda: bar.count.text() == "พบ ๒ ช่อง")
    measures.page.undo()
    measures.bot.waitUntil(lambda: bar.count.text() == "พบ ๓ ช่อง")
