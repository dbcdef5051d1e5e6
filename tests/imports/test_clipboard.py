"""The clipboard both ways, and what other programs put on it."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from itadesk.imports import clipboard
from itadesk.thai.text import clean_text

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!--td--></style>
<title>x</title>
</head><body lang=TH><!--StartFragment--><table class=MsoTableGrid border=1><tr>
<td width=10><p class=MsoNormal><b>มาตรการ</b><o:p></o:p></p></td>
<td><p class=MsoNormal>ขั้นตอน</p></td></tr>
<tr><td><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>๑.<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>ทำ
ป้าย<o:p></o:p></p></td>
<td><p>ก่อน</p><p>หลัง<br>สุดท้าย</p></td></tr>
</table><!--EndFragment--></body></html>"""

EXCEL = """Version:1.0\r\nStartHTML:0000\r\n<html><body><!--StartFragment--><table><col width=64>
<tr height=20><td class=xl65 colspan=2>กว้างสองช่อง</td><td>ค</td></tr>
<tr><td rowspan=2 x:str>สูงสองแถว</td>
<td>ก<br style='mso-data-placement:same-cell;'>ข</td><td></td></tr>
<tr><td>ง</td><td>จ</td></tr></table><!--EndFragment--></body></html>"""


def _cells(html: str | None, text: str = "") -> list[tuple[str, ...]]:
    return [row.cells for row in clipboard.read(html, text).rows]


def test_word_puts_several_paragraphs_into_a_cell() -> None:
    assert _cells(WORD, "ignored\ttext") == [
        ("มาตรการ", "ขั้นตอน"),
        ("๑. ทำ ป้าย", "ก่อน\nหลัง\nสุดท้าย"),
    ]


def test_excel_merges_cells() -> None:
    assert _cells(EXCEL) == [("กว้างสองช่อง", "", "ค"), ("สูงสองแถว", "ก\nข", ""), ("", "ง", "จ")]


def test_text_with_tabs_keeps_quoted_line_ends() -> None:
    text = '"ก\nข ""ค"""\tง\r\n\t\r\nจ\t"ฉ"\r\n'
    assert _cells(None, text) == [('ก\nข "ค"', "ง"), ("", ""), ("จ", '"ฉ"')]


def test_lines_without_tabs_are_one_cell() -> None:
    assert _cells(None, "- หนึ่ง\n- สอง\n\n- สาม\n") == [("- หนึ่ง\n- สอง\n\n- สาม",)]
    assert _cells("<p>- หนึ่ง</p><p>- สอง</p>", "- หนึ่ง\n- สอง") == [("- หนึ่ง\n- สอง",)]


def test_one_quoted_cell_of_excel_loses_its_quotation_marks() -> None:
    assert _cells(None, '"ก\nข"\n') == [("ก\nข",)]


def test_nothing_on_the_clipboard() -> None:
    assert _cells(None) == []
    assert _cells("<table></table>", "") == []


def test_a_table_in_a_cell_becomes_its_lines() -> None:
    inner = "<table><tr><td>ก<td>ข</tr><tr><td>ค<td>ง</tr></table>"
    assert _cells(f"<table><tr><td>บน{inner}ล่าง</td><td>ท</td></tr></table>") == [
        ("บน\nก ข\nค ง\nล่าง", "ท")
    ]


MARKDOWN = """| กิจกรรม | **วิธี** |
|:--------|---:|
| ๑. | - ก<br>- ข |
| ปลูกต้นไม้ \\| ดูแล | **รดน้ำ** ทุกวัน |
| ว่าง |
"""


def test_a_table_of_markdown_is_read_cell_by_cell_without_its_mark_up() -> None:
    cells = [
        ("กิจกรรม", "วิธี"),
        ("๑.", "- ก<br>- ข"),
        ("ปลูกต้นไม้ | ดูแล", "รดน้ำ ทุกวัน"),
        ("ว่าง", ""),
    ]
    assert _cells(None, MARKDOWN) == cells
    assert _cells(None, f"```markdown\r\n{MARKDOWN}```") == cells
    assert _cells(f"<pre>{MARKDOWN}</pre>", MARKDOWN) == cells
    assert _cells(None, "กิจกรรม | วิธี\n--|--\nก | ข") == [("กิจกรรม", "วิธี"), ("ก", "ข")]
    assert _cells(None, "| หนึ่ง |\n|---|\n| สอง |") == [("หนึ่ง",), ("สอง",)]


def test_words_before_a_table_of_markdown_are_loose_lines() -> None:
    rows = clipboard.read(None, f"สรุปกิจกรรม\n\n{MARKDOWN}").rows
    assert (rows[0].cells, rows[0].line) == (("สรุปกิจกรรม",), 1)
    assert (rows[1].cells, rows[1].line) == (("กิจกรรม", "วิธี"), 3)


@pytest.mark.parametrize(
    "text",
    [
        "เปิด จันทร์ | พุธ | ศุกร์",
        "ก | ข\nค | ง",
        "| ก | ข |\n| ค | ง |",
        "ก | ข\n---\nค | ง",
        "ก | ข\n--|--|--\nค | ง",
        "| --- | --- |\n| ก | ข |",
        "หนึ่ง\nสอง\nสาม\nสี่\n| ก | ข |\n|---|---|\n| ค | ง |",
    ],
)
def test_a_bar_in_a_text_makes_no_table(text: str) -> None:
    assert _cells(None, text) == [(text,)]


def test_what_is_copied_is_no_number_and_no_mark_up() -> None:
    html = clipboard.html([["<b>ก</b> & ข", "=1+1"]])
    assert "&lt;b&gt;ก&lt;/b&gt; &amp; ข" in html
    assert "mso-number-format" in html


_TEXTS = st.text(
    st.sampled_from(list("กขค่ำเ ๑a\"'<>&\t\n\\;,-=")) | st.characters(codec="utf-8"), max_size=30
).map(clean_text)
_MARK = re.compile(r"[-–—•●○▪*·o§.)]\s*$")
"""Ends a cell that may be the mark of a list's item."""
_BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(_TEXTS, min_size=width, max_size=width), min_size=1, max_size=5)
)


@settings(max_examples=300, deadline=None)
@given(_BLOCKS)
def test_html_gives_the_same_cells_back(block: list[list[str]]) -> None:
    assert _cells(clipboard.html(block)) == [tuple(row) for row in block]


@settings(max_examples=300, deadline=None)
@given(
    _BLOCKS.filter(lambda block: len(block[0]) > 1 and any(cell for row in block for cell in row))
)
def test_text_gives_the_same_cells_back(block: list[list[str]]) -> None:
    assume(not all(len(row) == 2 and _MARK.search(row[0]) for row in block))  # a list of Word's
    assert _cells(None, clipboard.tsv(block)) == [tuple(row) for row in block]


@settings(max_examples=200, deadline=None)
@given(st.text(), st.text())
def test_reading_never_raises(html: str, text: str) -> None:
    clipboard.read(html, text)
    clipboard.read(f"<table><tr><td>{html}", text)
