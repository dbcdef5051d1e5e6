"""Where pasted blocks land: selections, edges, filters, cells that cannot be changed, editors."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from itadesk.desk.desk import Desk
from itadesk.gui.grid.clipboard.preview import PastePreview
from itadesk.gui.grid.clipboard.texts import NOTHING_TO_PASTE
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.rows.arranging import ColumnFilter
from itadesk.gui.grid.rows.sources import analysis_source, result_source, table_source
from tests.gui.grid.conftest import YEAR, Grid, MakeGrid
from tests.gui.grid.pasted import clip, lines, paste, table

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def previews(monkeypatch: pytest.MonkeyPatch) -> list[PastePreview]:
    """Every preview that is shown; each is answered with "paste"."""
    shown: list[PastePreview] = []

    def answer(dialog: PastePreview) -> int:
        shown.append(dialog)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(PastePreview, "exec", answer)
    return shown


def _dropped(preview: PastePreview) -> list[str]:
    return lines(preview.dropped)


def _column(grid: Grid, field: str) -> list[str]:
    return [str(getattr(item, field)) for item in grid.desk.measures(YEAR)]


def test_a_block_fills_a_selection_of_whole_blocks(measures: Grid) -> None:
    measures.model.edits.set_texts([(3, 0, "ที่สี่")])
    measures.select((0, "period"), (3, "responsible"))
    clip("ก\tข\nค\tง\n")
    paste(measures)
    assert _column(measures, "period") == ["ก", "ค", "ก", "ค"]
    assert _column(measures, "responsible") == ["ข", "ง", "ข", "ง"]
    measures.page.undo()
    assert _column(measures, "responsible") == [""] * 4


def test_a_row_fills_down_from_one_selected_column(measures: Grid) -> None:
    measures.select((0, "period"), (2, "period"))
    clip("ม.ค. ๖๘\tกองคลัง\n")
    paste(measures)
    assert _column(measures, "period") == ["ม.ค. ๖๘"] * 3
    assert _column(measures, "responsible") == ["กองคลัง"] * 3


def test_a_selection_that_is_no_whole_number_of_blocks_takes_one(measures: Grid) -> None:
    measures.select((0, "responsible"), (2, "responsible"))
    clip(html=table("<td>ก</td>", "<td>ข</td>"))
    paste(measures)
    assert _column(measures, "responsible") == ["ก", "ข", ""]


def test_a_whole_column_is_filled_without_making_a_row(measures: Grid, titles: list[str]) -> None:
    measures.go(0, "responsible")
    measures.view.moving.select_columns()
    clip("สำนักปลัด")
    paste(measures)
    assert _column(measures, "responsible") == ["สำนักปลัด"] * 3
    assert measures.titles() == titles


def test_our_own_cells_beyond_the_last_column_are_told(
    results: Grid, previews: list[PastePreview]
) -> None:
    results.select((0, "title"), (0, "steps"))
    results.key(K.Key_C, CTRL)
    last = results.model.source.columns[results.view.shown_columns()[-1]].field
    results.go(1, last)
    paste(results)
    (preview,) = previews
    (told,) = _dropped(preview)
    assert told.startswith("บรรทัดที่ ๑ เกินคอลัมน์สุดท้ายของตาราง: ขั้นที่ ๑")
    assert results.text(1, last) == results.text(0, "title")


def test_a_status_nobody_knows_stays_out_and_the_rest_comes_in(
    results: Grid, previews: list[PastePreview]
) -> None:
    results.go(0, "status")
    clip("แล้วเสร็จ\t\tทำแล้ว\nเสร็จดีมาก\t\tทำบ้าง\n")
    columns = [item.field for item in results.model.source.columns]
    assert columns[columns.index("status") + 1] == "reason"
    paste(results)
    assert [results.text(row, "status") for row in (0, 1)] == ["แล้วเสร็จ", ""]
    assert [results.text(row, "output") for row in (0, 1)] == ["ทำแล้ว", "ทำบ้าง"]
    assert _dropped(previews[0]) == ["บรรทัดที่ ๒ ไม่มีในรายการของช่อง: เสร็จดีมาก"]


def test_both_rounds_take_their_own_results(
    show: MakeGrid, desk: Desk, titles: list[str], previews: list[PastePreview]
) -> None:
    grid = show(result_source(desk, YEAR, ("first-half", "second-half")))
    grid.go(0, "title")
    clip(
        "มาตรการ\tผลการดำเนินการ รอบ ๖ เดือนแรก\tผลการดำเนินการ รอบ ๖ เดือนหลัง\n"
        f"{titles[0]}\tครึ่งแรก\tครึ่งหลัง\n"
    )
    paste(grid)
    assert {item.round: item.output for item in desk.results(YEAR)} == {
        "first-half": "ครึ่งแรก",
        "second-half": "ครึ่งหลัง",
    }


def test_rows_and_columns_that_cannot_take_a_block_are_told(
    show: MakeGrid, desk: Desk, previews: list[PastePreview]
) -> None:
    grid = show(analysis_source(desk, YEAR, {1: "การปฏิบัติหน้าที่", 2: "การใช้งบประมาณ"}))
    grid.go(1, "label")
    fields = [grid.model.source.columns[column].field for column in grid.view.shown_columns()]
    line = "\t".join("ชื่ออื่น" if field == "label" else f"คำ{field}" for field in fields)
    clip(f"{line}\nเกิน\tเกินอีก\n")
    paste(grid)
    (row,) = desk.analyses(YEAR)
    assert (row.indicator, row.cause) == (2, "คำcause")
    assert _dropped(previews[0]) == [
        "บรรทัดที่ ๑ คอลัมน์ที่แก้ไขไม่ได้: ชื่ออื่น",
        "บรรทัดที่ ๒ เกินแถวสุดท้ายของตาราง: เกิน | เกินอีก",
    ]
    assert previews[0].model.rowCount() == 1


def test_one_text_where_nothing_can_be_changed_says_so(show: MakeGrid, desk: Desk) -> None:
    grid = show(analysis_source(desk, YEAR))
    grid.go(0, "label")
    clip("อะไรก็ตาม")
    paste(grid)
    assert grid.said[-1] == "ช่องนี้แก้ไขไม่ได้"


def test_a_register_knows_its_own_headings(
    show: MakeGrid, desk: Desk, previews: list[PastePreview]
) -> None:
    grid = show(table_source(desk, "signatory"))
    heads = {item.field: item.title for item in grid.model.source.columns}
    grid.go(0, "role")
    clip(f"{heads['name']}\t{heads['position']}\r\nนายสมบูรณ์ ใจดี\tปลัด อบต.\r\n")
    paste(grid)
    (made,) = desk.signatories()
    assert (made.name, made.position, made.role) == ("นายสมบูรณ์ ใจดี", "ปลัด อบต.", "")
    assert len(previews) == 1


def test_under_a_filter_only_shown_rows_are_pasted_over(measures: Grid, titles: list[str]) -> None:
    view = measures.view
    column = measures.column("title")
    view.arrange(lambda: view.arranging.filter(column, ColumnFilter(contains="จัด")))
    measures.go(0, "responsible")
    clip(html=table(*["<td>ก</td>"] * len(measures.shown_titles())))
    shown = measures.shown_titles()
    assert 0 < len(shown) < 3
    paste(measures)
    got = dict(zip(measures.titles(), _column(measures, "responsible"), strict=True))
    assert [title for title, text in got.items() if text] == [
        title for title in titles if title in shown
    ]


def test_what_was_pasted_is_selected_also_where_columns_stand_apart(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip("ผู้รับผิดชอบ\tมาตรการ\nกองช่าง\tซ่อมถนน\nกองคลัง\tเก็บภาษี\n")
    paste(measures)
    columns = (measures.column("title"), measures.column("responsible"))
    assert measures.view.moving.selected_cells() == [(r, c) for r in (3, 4) for c in columns]
    assert len(previews) == 1


def test_in_a_sorted_grid_a_block_goes_to_the_rows_it_is_seen_at(measures: Grid) -> None:
    view = measures.view
    view.arrange(lambda: view.arranging.sort(measures.column("title"), down=True))
    shown = measures.shown_titles()
    measures.go(1, "responsible")
    clip(html=table("<td>ก</td>", "<td>ข</td>", "<td>ค</td>"))
    paste(measures)
    got = {item.title: item.responsible for item in measures.desk.measures(YEAR)}
    assert [got[title] for title in shown] == ["", "ก", "ข"]
    assert got[""] == "ค"


def test_a_block_of_headings_alone_is_told_and_changes_nothing(
    measures: Grid, titles: list[str], previews: list[PastePreview]
) -> None:
    measures.go(0, "title")
    clip("มาตรการ\tขั้นตอน\r\n")
    paste(measures)
    assert _dropped(previews[0]) == ["บรรทัดที่ ๑ หัวตารางซ้ำ: มาตรการ | ขั้นตอน"]
    assert measures.titles() == titles
    assert measures.said[-1] == "ไม่มีข้อความให้วาง"


def _editor(grid: Grid) -> TextEditor:
    grid.key(K.Key_F2)
    editor = grid.view.editing.editor
    assert isinstance(editor, TextEditor)
    return editor


@pytest.mark.parametrize(
    ("text", "html", "typed"),
    [
        ('"ก\nข"\r\n', "", "ก\nข"),
        ("คำ\u200bเดียว\x00\r\n", "", "คำเดียว"),
        ("ก\tข\r\nค\tง\r\n", table("<td>ก</td><td>ข</td>", "<td>ค</td><td>ง</td>"), "ก ข\nค ง"),
        ("", "<p>เฉพาะ</p><p>หน้าเว็บ</p>", "เฉพาะ\nหน้าเว็บ"),
    ],
    ids=["excel-cell", "unseen", "table", "html-only"],
)
def test_in_an_open_editor_words_go_where_the_caret_is(
    measures: Grid, titles: list[str], text: str, html: str, typed: str
) -> None:
    measures.go(0, "title")
    editor = _editor(measures)
    clip(text, html)
    paste(measures)
    assert editor.text() == titles[0] + typed
    measures.key(K.Key_Z, CTRL)
    assert editor.text() == titles[0]
    measures.key(K.Key_Escape)
    assert measures.titles() == titles


def test_the_preview_is_in_thai_digits_and_names_cells(
    results: Grid, previews: list[PastePreview]
) -> None:
    results.go(0, "title")
    clip("1\tงาน 1\tข้อ\n2\tงาน 2\tกำหนดแนว ทาง\n")
    paste(results)
    (preview,) = previews
    assert _dropped(preview) == ["บรรทัดที่ ๑ เลขลำดับ: ๑", "บรรทัดที่ ๒ เลขลำดับ: ๒"]
    (mend,) = lines(preview.proposed)
    assert mend == "แถว ๒ ขั้นตอนหรือวิธีการปฏิบัติ: กำหนดแนว ทาง → กำหนดแนวทาง (มีช่องว่างกลางคำ)"


@pytest.mark.parametrize(
    "keys", [(K.Key_V, CTRL), (K.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)]
)
def test_an_empty_clipboard_pastes_nothing_and_says_so(
    measures: Grid, keys: tuple[Qt.Key, Qt.KeyboardModifier]
) -> None:
    before = _column(measures, "title")
    QApplication.clipboard().clear()
    measures.go(0, "title")
    measures.key(*keys)
    assert _column(measures, "title") == before
    assert measures.said[-1] == NOTHING_TO_PASTE
