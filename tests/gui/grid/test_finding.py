"""Find, replace, filter and sort, as a reader of Thai expects."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from itadesk.desk.desk import Desk
from itadesk.gui.grid.finding.filter_popup import FilterPopup
from itadesk.gui.grid.finding.folding import Needle
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.grid.rows.sources import score_source
from itadesk.thai.text import search_key
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid
from tests.gui.typing_places import full_disk

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize(
    ("wanted", "text", "found"),
    [
        ("น้ำ", "ดื่มนํ้า น้ำ นำ้ นา", ["นํ้า", "น้ำ", "นำ้"]),
        ("12", "๑๒ และ 12", ["๑๒", "12"]),
        ("๑๒", "i12", ["12"]),
        ("แผน", "เเผน แผน", ["เเผน", "แผน"]),
        ("ที่ดิน", "ที\u200b่ดิน ที่ดิน", ["ที\u200b่ดิน", "ที่ดิน"]),
        ("ก ข", "ก  ข", ["ก  ข"]),
        ("ita", "การประเมิน ITA", ["ITA"]),
        ("", "อะไรก็ได้", []),
        (" ", "ก ข", []),
        ("(", "ก (ข)", ["("]),
    ],
)
def test_words_are_found_as_readers_see_them(wanted: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in Needle(wanted).spans(text)] == found


@pytest.mark.parametrize(
    ("wanted", "by", "text", "replaced"),
    [
        ("2567", "2568", "๙ ธ.ค. ๒๕๖๗ (2567)", "๙ ธ.ค. ๒๕๖๘ (2568)"),
        ("๒๕๖๗", "๒๕๖๘", "ปี 2567", "ปี 2568"),
        ("๒๕๖๗", "2567", "ปี ๒๕๖๗", "ปี 2567"),
        ("แผน", "แผน 2", "แผนงาน", "แผน 2งาน"),
    ],
)
def test_digits_put_in_are_written_as_those_they_replace(
    wanted: str, by: str, text: str, replaced: str
) -> None:
    assert Needle(wanted).replaced(text, by)[0] == replaced


SYLLABLES = ["น้ำ", "นํ้า", "นำ้", "ที่", "ที", "แก", "เเก", "กา", "ก", "๑", "1", " ", "a", "A", "("]
THAI = st.lists(st.sampled_from(SYLLABLES), max_size=6).map("".join)


@given(THAI, THAI)
def test_whatever_is_found_folds_to_what_was_wanted(wanted: str, text: str) -> None:
    needle = Needle(wanted)
    for start, end in needle.spans(text):
        assert search_key(text[start:end]) == search_key(wanted)
    assert needle.found_in(wanted) == bool(search_key(wanted))


@given(st.text("กนทปแเำาํ้่๑1 ", max_size=12), st.text("ข๒", max_size=3))
def test_replacing_changes_nothing_else(text: str, by: str) -> None:
    needle = Needle("ก")
    spans = list(needle.spans(text))
    replaced, count = needle.replaced(text, by)
    assert count == len(spans)
    kept = "".join(
        text[a:b]
        for a, b in zip(
            [0, *(e for _, e in spans)], [*(s for s, _ in spans), len(text)], strict=True
        )
    )
    assert sorted(replaced) == sorted(kept + by * count)


def _find(grid: Grid, text: str) -> None:
    grid.key(K.Key_F, CTRL)
    grid.page.find_bar.wanted.setText(text)


def test_f3_goes_from_place_to_place_and_round(measures: Grid) -> None:
    measures.go(0, "title")
    _find(measures, "ขั้นที่ 1")
    QTest.keyClick(measures.page.find_bar.wanted, K.Key_Return)
    assert measures.here == (0, "steps")
    measures.view.setFocus()
    measures.key(K.Key_F3)
    measures.key(K.Key_F3)
    assert measures.here == (2, "steps")
    measures.key(K.Key_F3)
    assert measures.here == (0, "steps")
    measures.key(K.Key_F3, SHIFT)
    assert measures.here == (2, "steps")


def test_how_many_cells_hold_it_is_told(measures: Grid) -> None:
    _find(measures, "ขั้นที่")
    measures.bot.waitUntil(lambda: measures.page.find_bar.count.text() == "พบ ๓ ช่อง")
    _find(measures, "ไม่มีคำนี้")
    measures.bot.waitUntil(lambda: measures.page.find_bar.count.text() == "ไม่พบ")
    assert not measures.page.find_bar.find_next()


def test_esc_puts_the_bar_away(measures: Grid) -> None:
    _find(measures, "ก")
    QTest.keyClick(measures.page.find_bar.wanted, K.Key_Escape)
    assert not measures.page.find_bar.isVisible()
    assert measures.view.hasFocus()


def test_replace_all_is_one_step_and_keeps_the_rest(measures: Grid) -> None:
    before = [m.steps for m in measures.desk.measures(YEAR)]
    _find(measures, "ที่ 1")
    measures.page.find_bar.replacement.setText("แรก")
    measures.page.find_bar.replace_all()
    assert [m.steps for m in measures.desk.measures(YEAR)] == [
        text.replace("ที่ ๑", "แรก") for text in before
    ]
    measures.page.undo()
    assert [m.steps for m in measures.desk.measures(YEAR)] == before


def test_replace_changes_the_current_cell_then_goes_on(measures: Grid) -> None:
    measures.go(0, "title")
    _find(measures, "ขั้นที่")
    bar = measures.page.find_bar
    bar.find_next()
    bar.replacement.setText("ข้อ")
    bar.replace_one()
    assert measures.desk.measures(YEAR)[0].steps.startswith("ข้อ ๑")
    assert measures.here == (1, "steps")


def test_only_one_column_is_searched_when_asked(measures: Grid) -> None:
    measures.go(0, "title")
    _find(measures, "จัดทำ")
    measures.page.find_bar.one_column.setChecked(True)
    measures.bot.waitUntil(lambda: measures.page.find_bar.count.text() == "พบ ๑ ช่อง")


def test_a_filter_folds_thai_and_says_what_is_shown(measures: Grid) -> None:
    popup = measures.page.commands.columns.filter(0)
    assert isinstance(popup, FilterPopup)
    popup.contains.setText("คุณธรรม")
    QTest.keyClick(popup.contains, K.Key_Return)
    assert measures.shown_titles() == ["อบรมคุณธรรม"]
    assert "แสดง ๑ จาก ๓ แถว" in measures.page.strip.words.text()
    measures.page.actions()["clear_filters"].trigger()
    assert len(measures.shown_titles()) == 3
    assert not measures.page.strip.isVisible()


def test_a_row_typed_behind_a_filter_stays_in_sight(measures: Grid) -> None:
    measures.view.arranging.filter(0, ColumnFilter(contains="คุณธรรม"))
    measures.go(1, "title")
    measures.type("อย่างอื่น")
    measures.key(K.Key_Return)
    assert measures.shown_titles() == ["อบรมคุณธรรม", "อย่างอื่น"]
    assert measures.titles()[-1] == "อย่างอื่น"


@pytest.mark.parametrize(("blank", "rows"), [(True, [1, 2]), (False, [0])])
def test_empty_or_filled_cells_only(measures: Grid, blank: bool, rows: list[int]) -> None:
    titles = measures.titles()
    measures.go(0, "responsible")
    measures.type("กองคลัง")
    measures.key(K.Key_Return)
    measures.view.arranging.filter(measures.column("responsible"), ColumnFilter(blank=blank))
    assert measures.shown_titles() == [titles[row] for row in rows]


def test_chosen_values_only(measures: Grid) -> None:
    popup = measures.page.commands.columns.filter(0)
    for row in range(popup.values.count()):
        item = popup.values.item(row)
        wanted = "อบรม" in item.text()
        item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
    popup.take()
    assert measures.shown_titles() == ["อบรมคุณธรรม"]


def test_sorting_is_thai_and_for_viewing_only(measures: Grid, titles: list[str]) -> None:
    measures.model.edits.set_texts([(3, 0, "เกณฑ์"), (4, 0, "การอบรม"), (5, 0, "แผน")])
    stored = measures.titles()
    measures.go(0, "title")
    measures.view.arrange(lambda: measures.view.arranging.sort(0))
    assert measures.shown_titles() == [
        "การอบรม",
        "เกณฑ์",
        "จัดทำคู่มือประชาชน",
        "เผยแพร่แผนจัดซื้อจัดจ้าง",
        "แผน",
        "อบรมคุณธรรม",
    ]
    assert measures.text(*measures.here) == titles[0]
    assert measures.titles() == stored
    measures.view.arrange(lambda: measures.view.arranging.sort(None))
    assert measures.shown_titles() == stored


def test_a_columns_menu_opens_from_the_keyboard_and_sorts(measures: Grid) -> None:
    measures.go(0, "title")
    menu = measures.page.commands.columns.menu(0)
    words = {action.text(): action for action in menu.actions() if action.text()}
    words["เรียงเพื่อดู ฮ → ก"].trigger()
    assert measures.shown_titles()[0] == "อบรมคุณธรรม"
    assert measures.view.arranging.signs(0) == ("down",)
    words["ซ่อนคอลัมน์นี้"].trigger()
    assert measures.view.isColumnHidden(0)
    measures.page.actions()["column"].trigger()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    popup.close()


@pytest.mark.parametrize("all_", [True, False])
def test_a_replacement_the_disk_does_not_take_is_not_called_not_found(
    measures: Grid, all_: bool
) -> None:
    measures.go(0, "title")
    bar = measures.page.find_bar
    bar.open()
    bar.wanted.setText("คู่มือ")
    bar.replacement.setText("แนวทาง")
    before = measures.titles()
    with full_disk(measures.desk.path):
        (bar.replace_all if all_ else bar.replace_one)()
    assert "ไม่ถูกบันทึก" in measures.said[-1]
    assert measures.titles() == before


def test_words_of_the_rule_book_are_found_and_not_replaced(show: MakeGrid, desk: Desk) -> None:
    grid = show(score_source(desk, YEAR, {"i1": "การปฏิบัติงาน"}))
    grid.go(0, "label")
    bar = grid.page.find_bar
    bar.open()
    bar.wanted.setText("ปฏิบัติ")
    bar.replacement.setText("ทำ")
    bar.replace_one()
    assert not any(words.startswith("แทนที่แล้ว") for words in grid.said)
    assert grid.text(0, "label") == "การปฏิบัติงาน"
