"""What pasted blocks become in the grid."""

from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.imports import clipboard
from itadesk.imports.paste import PastePlan, plan
from itadesk.imports.scorepaste import plan_scores

FIELDS = ("title", "steps", "period", "responsible")


def _plan(text: str, fields: tuple[str, ...] = FIELDS) -> PastePlan:
    return plan(clipboard.read(None, text), fields)


def test_a_plain_block_needs_no_look() -> None:
    found = _plan("ก\tข\nค\tง\n")
    assert (found.fields, found.cells) == (("title", "steps"), (("ก", "ข"), ("ค", "ง")))
    assert not found.needs_preview


def test_a_single_cell_stays_as_it_is() -> None:
    found = _plan("๕. โครงการ")
    assert found.cells == (("๕. โครงการ",),)
    assert not found.needs_preview
    assert found.split == ()


def test_lines_stay_one_cell_and_can_be_split() -> None:
    found = _plan("หนึ่ง\nสอง\n\nสาม")
    assert found.cells == (("หนึ่ง\nสอง\n\nสาม",),)
    assert found.split == (("หนึ่ง",), ("สอง",), ("สาม",))


def test_a_heading_row_says_where_columns_go() -> None:
    found = _plan("ผู้รับผิดชอบ\tมาตรการ\tขั้นตอน\tงบประมาณ\nกองช่าง\tซ่อมถนน\tสำรวจ\t๕ บาท\n")
    assert found.fields == ("title", "steps", "responsible")
    assert found.cells == (("ซ่อมถนน", "สำรวจ", "กองช่าง"),)
    assert found.remapped
    assert [(row.why, row.text) for row in found.dropped][1:] == [("unknown column", "๕ บาท")]


def test_headings_numbers_and_continuations_come_off() -> None:
    text = (
        "มาตรการ\tขั้นตอน\tระยะเวลา\n๑. ตั้งตู้\tทำตู้\tต.ค. ๖๘\n๒. เปิดเว็บ\tเขียน\tพ.ย. ๖๘\n"
        "มาตรการ\tขั้นตอน\tระยะเวลา\nใหม่ (ต่อ)\tทดสอบ\t\n--\t---\t--\n"
    )
    found = _plan(text)
    assert found.cells == (
        ("ตั้งตู้", "ทำตู้", "ต.ค. ๖๘"),
        ("เปิดเว็บใหม่", "เขียนทดสอบ", "พ.ย. ๖๘"),
    )
    assert [row.why for row in found.dropped] == [
        "repeated heading",
        "repeated heading",
        "separator",
        "continuation mark",
        "number",
        "number",
    ]
    assert found.needs_preview


def test_a_column_that_only_counts_is_left_out() -> None:
    found = _plan("๑\tตั้งตู้\tทำตู้\n๒\tเปิดเว็บ\tเขียน\n")
    assert found.cells == (("ตั้งตู้", "ทำตู้"), ("เปิดเว็บ", "เขียน"))
    assert [row.why for row in found.dropped] == ["number", "number"]


def test_numbers_elsewhere_stay() -> None:
    found = _plan("1\tก\n2\tข\n", ("suggestion", "output"))
    assert found.cells == (("1", "ก"), ("2", "ข"))
    assert not found.needs_preview


def test_a_list_in_a_title_keeps_its_numbers() -> None:
    found = _plan("๑.ทำแผ่นพับ ๒.ทำคลิป\tแจก\n")
    assert found.cells == (("๑.ทำแผ่นพับ ๒.ทำคลิป", "แจก"),)


def test_headings_half_our_own_and_half_other_offices_keep_every_column() -> None:
    text = (
        "ที่\tมาตรการ/กิจกรรม\tขั้นตอนหรือวิธีการปฏิบัติ\tช่วงระยะเวลา\tผู้รับผิดชอบ\n"
        "๑\tวันเปิดบ้าน\tประกาศวันงาน\tไตรมาสที่ ๒\tสำนักปลัด\n"
    )
    titles = (
        "มาตรการ โครงการ หรือกิจกรรมที่ดำเนินการ",
        "ขั้นตอนหรือวิธีการปฏิบัติ",
        "ช่วงระยะเวลาในการดำเนินการ",
        "ผู้รับผิดชอบ",
    )
    found = plan(clipboard.read(None, text), FIELDS, titles=titles)
    assert found.fields == FIELDS
    assert found.cells == (("วันเปิดบ้าน", "ประกาศวันงาน", "ไตรมาสที่ ๒", "สำนักปลัด"),)
    assert {dropped.why for dropped in found.dropped} == {"repeated heading", "number"}


def test_mark_up_comes_off_and_mends_are_proposed() -> None:
    found = _plan("<p>ก</p>\tแนว ทาง\nม ก ร า ค ม ๒๕๖๕\tข\n", ("output", "outcome"))
    assert found.cells[0][0] == "ก"
    assert found.cells[1][0] == "ม ก ร า ค ม ๒๕๖๕"
    assert found.tidied[1][0] == "มกราคม ๒๕๖๕"
    assert (found.proposed[-1].row, found.proposed[-1].column) == (1, 0)


def test_columns_beyond_the_grid_are_reported() -> None:
    found = _plan("ก\tข\tค\n", ("title", "steps"))
    assert (found.cells, [row.text for row in found.dropped]) == ((("ก", "ข"),), ["ค"])


def test_short_rows_are_filled_up() -> None:
    assert _plan("ก\tข\tค\nง\tจ\n").cells == (("ก", "ข", "ค"), ("ง", "จ", ""))


def test_an_empty_clipboard_pastes_nothing() -> None:
    assert _plan("").cells == ()


CODES = tuple(f"i{number}" for number in range(1, 16))


def _scores(text: str, codes: tuple[str, ...] = CODES) -> dict[str, str]:
    return dict(plan_scores(clipboard.read(None, text), codes).values)


def test_scores_find_their_codes() -> None:
    text = "ข้อคำถาม\tคะแนน\ni๑ ตามขั้นตอน\t๙๙.๓๘\n๒ เท่าเทียม\t98.75\nE3 ไม่เรียกรับ\t100\n"
    assert _scores(text) == {"i1": "๙๙.๓๘", "i2": "98.75", "e3": "100"}


def test_a_column_of_figures_fills_the_rows_from_the_anchor() -> None:
    assert _scores("๙๐.๐๐\n91\n92.5", CODES[3:]) == {"i4": "๙๐.๐๐", "i5": "91", "i6": "92.5"}


def test_scores_typed_in_lines() -> None:
    assert _scores("i1  99.38\ni2 ข้อความ ๘๘.๐๐ คะแนน\nIIT 97.1") == {
        "i1": "99.38",
        "i2": "๘๘.๐๐",
        "IIT": "97.1",
    }


def test_what_is_no_score_stays_text_to_be_marked() -> None:
    assert _scores("i1\t๙๙,๓๘\ni2\tดี\ni3\t100.01\ni4\t-1\n") == {
        "i1": "๙๙,๓๘",
        "i2": "ดี",
        "i3": "100.01",
        "i4": "-1",
    }


def test_numbered_questions_and_totals() -> None:
    text = "๑\ti๑ ก\t๙๐.๑๐\n๒\ti๒ ข\t๙๑.๐๐\n\tคะแนนรวม\t๘๐.๓๙\n"
    assert _scores(text) == {"i1": "๙๐.๑๐", "i2": "๙๑.๐๐", "total": "๘๐.๓๙"}


def test_rows_without_a_place_are_reported() -> None:
    found = plan_scores(clipboard.read(None, "ไม่รู้จักข้อนี้\t๙๐\n"), CODES)
    assert found.values == ()
    assert found.needs_preview


_TOKENS = ("มาตรการ", "ขั้นตอน", "ลำดับ", "๑", "2", "๓. งาน", "ต่อ (ต่อ)", "--", "", "", "ก", "ข\nค")


@st.composite
def _pages(draw: st.DrawFn) -> tuple[str, list[str]]:
    """A page of one or two tables with merged and hidden rows, and every word that stands in it."""
    words: list[str] = []
    parts = []
    for number in range(draw(st.integers(1, 2))):
        rows = []
        for row in range(draw(st.integers(1, 5))):
            cells = []
            for column in range(draw(st.integers(0, 4))):
                text = draw(st.sampled_from(_TOKENS))
                if text and draw(st.booleans()):
                    text += f" คำ{number}{row}{column}"
                words += text.split()
                spans = draw(st.sampled_from(("", "", " colspan=2", " rowspan=2", " rowspan=99")))
                cells.append(f"<td{spans}>{text.replace(chr(10), '<br>')}</td>")
            hidden = draw(st.sampled_from(("", "", "", " style='display:none'", " height=0")))
            rows.append(f"<tr{hidden}>{''.join(cells)}</tr>")
        parts.append(f"<table>{''.join(rows)}</table>")
    return "<p>คั่น</p>".join(parts), words


@settings(max_examples=400, deadline=None)
@given(_pages(), st.integers(1, 4))
def test_every_word_is_pasted_or_told(page: tuple[str, list[str]], width: int) -> None:
    html, words = page
    found = plan(clipboard.read(html, ""), FIELDS[:width])
    told = " ".join(item.text for item in found.dropped)
    pasted = " ".join(cell for row in found.cells for cell in row)
    everything = f"{pasted} {told}".replace("\t", " ")
    assert [word for word in words if word not in everything] == []


@settings(max_examples=300, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_TOKENS), min_size=1, max_size=6), max_size=6))
def test_every_word_of_a_text_is_pasted_or_told(block: list[list[str]]) -> None:
    found = plan(clipboard.read(None, clipboard.tsv(block)), FIELDS)
    told = " ".join(item.text for item in found.dropped)
    everything = " ".join([told, *(cell for row in found.cells for cell in row)])
    for row in block:
        for cell in row:
            assert all(word in everything for word in cell.split())
