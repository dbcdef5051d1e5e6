"""Blocks in the shapes Word, Excel, Google Sheets, browsers and plain text give, pasted."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog

from itadesk.gui.grid.clipboard.preview import PastePreview
from tests.gui.grid.conftest import YEAR, Grid
from tests.gui.grid.pasted import clip, lines, paste, table

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
WORD_MARK = (
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]>"
    "<span lang=TH style='font-family:{font}'><span style='mso-list:Ignore'>{mark}"
    "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp;\n</span></span></span>"
    "<![endif]>{words}<o:p></o:p></p>"
)
WORD_HEAD = (
    '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>'
    "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
    "<![endif]--><style>\n<!--\n table.MsoNormalTable {mso-style-name:x;}\n-->\n</style></head>"
    "<body lang=EN-US>\n<!--StartFragment-->"
)
SHEETS = (
    "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px "
    "solid #ccc;}br {mso-data-placement:same-cell;}--></style><table xmlns=x dir=ltr>"
    '<colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;">'
    '<td style="x" data-sheets-value="{&quot;1&quot;:2}">งานหนึ่ง</td><td>ก<br/>ข</td></tr>'
    "<tr><td>งานสอง</td><td></td></tr></tbody></table>"
)
WORD_ONLINE = (
    '<div class="OutlineElement Ltr"><div class="TableContainer"><table class="Table"><tbody>'
    '<tr role="row"><td role="rowheader"><div><div class="OutlineElement"><p class="Paragraph">'
    '<span class="TextRun"><span class="NormalTextRun">งาน</span><span>หนึ่ง</span></span>'
    '<span class="EOP">&nbsp;</span></p></div></div></td><td><div><p><span>ก</span></p></div>'
    "<div><p><span>ข</span></p></div></td></tr></tbody></table></div></div>"
)


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


def _made(grid: Grid) -> list[tuple[str, str]]:
    return [(item.title, item.finding) for item in grid.desk.measures(YEAR)[3:]]


@pytest.mark.parametrize(
    ("html", "rows"),
    [
        (SHEETS, [("งานหนึ่ง", "ก\nข"), ("งานสอง", "")]),
        (WORD_ONLINE, [("งานหนึ่ง", "ก\nข")]),
        (
            WORD_HEAD + "<table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td>"
            "<p class=MsoNormal>งาน<o:p>&nbsp;</o:p></p></td><td>"
            + WORD_MARK.format(font="Sarabun", mark="๑)", words="ตรวจ")
            + WORD_MARK.format(font="Symbol", mark="·", words="แก้")
            + WORD_MARK.format(font="Wingdings", mark="§", words="ย้ำ")
            + WORD_MARK.format(font='"Courier New"', mark="o", words="จบ")
            + "</td></tr></table><!--EndFragment--></body></html>",
            [("งาน", "๑) ตรวจ\n• แก้\n• ย้ำ\n• จบ")],
        ),
        (
            table(
                "<td>ก<table><tr><td>ใน</td><td>นอก</td></tr></table></td><td>ข</td>",
                "<td><ol><li><p>หนึ่ง</p><li>สอง</ol></td><td><ul><li>จุด</li></ul></td>",
            ),
            [("ก\nใน นอก", "ข"), ("1. หนึ่ง\n2. สอง", "• จุด")],
        ),
        (
            table(
                "<td colspan=2>กว้าง</td><td>ขวา</td>",
                "<td colspan=2 x:str>กว้างอีก</td><td x:num>๑</td>",
                "<![if !supportMisalignedColumns]><tr height=0><td width=83><td></td><td>",
            ),
            [("กว้าง", "ขวา"), ("กว้างอีก", "๑")],
        ),
    ],
    ids=["google-sheets", "word-online", "word-lists", "nested-and-lists", "spacer-columns"],
)
def test_what_programs_give_is_pasted_cell_by_cell(
    measures: Grid, previews: list[PastePreview], html: str, rows: list[tuple[str, str]]
) -> None:
    measures.go(3, "title")
    clip("อย่าอ่าน\tข้อความนี้", html)
    paste(measures)
    assert _made(measures) == rows
    assert not previews
    measures.page.undo()
    assert _made(measures) == []


def test_a_heading_over_two_rows_places_its_columns(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip(
        html=table(
            "<td rowspan=2>ที่</td><td rowspan=2>มาตรการ</td><td colspan=2>การดำเนินการ</td>",
            "<td>ขั้นตอน</td><td>ผู้รับผิดชอบ</td>",
            "<td colspan=4>ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่</td>",
            "<td>๑</td><td>งานใหม่</td><td>ลงพื้นที่</td><td>กองช่าง</td>",
        )
    )
    paste(measures)
    (made,) = measures.desk.measures(YEAR)[3:]
    assert (made.title, made.steps, made.responsible) == ("งานใหม่", "ลงพื้นที่", "กองช่าง")
    assert [line.split(" ")[2] for line in _dropped(previews[0])] == [
        "หัวตารางซ้ำ:",
        "หัวตารางซ้ำ:",
        "ข้อความนอกตาราง:",
        "เลขลำดับ:",
    ]


def test_each_tables_own_heading_places_its_columns(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    first = "<table><tr><td>มาตรการ</td><td>ขั้นตอน</td></tr><tr><td>ก</td><td>ข</td></tr></table>"
    second = "<table><tr><td>ขั้นตอน</td><td>มาตรการ</td></tr><tr><td>ค</td><td>ง</td></tr></table>"
    clip(html=first + "<p>คั่น</p>" + second)
    paste(measures)
    made = measures.desk.measures(YEAR)[3:]
    assert [(item.title, item.steps) for item in made] == [("ก", "ข"), ("ง", "ค")]
    assert "บรรทัดที่ ๓ ข้อความนอกตาราง: คั่น" in _dropped(previews[0])


@pytest.mark.parametrize(
    ("html", "said"),
    [
        (
            table("<td>ก</td><td>ข</td>", "</tr><tr height=0 style='display:none'><td>ลับ</td><td>"),
            "แถวที่ซ่อนไว้: ลับ",
        ),
        ("<table><caption>ตาราง ๕</caption><tr><td>ก<td>ข</table>", "ข้อความนอกตาราง: ตาราง ๕"),
        ("<table><tr>หลุด<td>ก<td>ข</table>", "ข้อความนอกตาราง: หลุด"),
        ("<table><tr><td>๗<td>ก<td>ข</table>", "เลขลำดับ: ๗"),
    ],
    ids=["hidden-row", "caption", "stray-words", "number-column"],
)
def test_what_does_not_come_along_is_told_first(
    measures: Grid, previews: list[PastePreview], html: str, said: str
) -> None:
    measures.go(3, "title")
    clip(html=html)
    paste(measures)
    assert _made(measures) == [("ก", "ข")]
    assert [line.partition(" ")[2].partition(" ")[2] for line in _dropped(previews[0])] == [said]


@pytest.mark.parametrize(
    ("text", "html", "cell"),
    [
        ("๑.\tตรวจ\r\n๒.\tแก้\r\n", "<p>๑.<span>&nbsp; </span>ตรวจ</p>", "๑. ตรวจ\n๒. แก้"),
        ("•\tตรวจ\r\n•\tแก้", "", "• ตรวจ\n• แก้"),
        ("", "<p>ก</p><p>ข</p>", "ก\nข"),
        ('"มีแท็บ\tและ ""คำพูด"""\r\n', "", 'มีแท็บ และ "คำพูด"'),
        ("ที่ มาตรการ\n๑ งานหนึ่ง สำนักปลัด\n๒ งานสอง กองคลัง", "", None),
        ("ก\x00ข\x07\u200bค\xadง\xa0จ\u202e\r\nฉ", "", "กขคง จ\nฉ"),
        ("นํ้าท่วม ", "", "นํ้าท่วม "),
        ("ก\x0bข\u2028ค\r", "", "ก\nข\nค"),
    ],
    ids=["word-list", "bullets", "html-only", "quoted", "pdf", "controls", "decomposed", "breaks"],
)
def test_words_without_a_table_stay_one_cell(
    measures: Grid, previews: list[PastePreview], text: str, html: str, cell: str | None
) -> None:
    measures.go(3, "steps")
    clip(text, html)
    paste(measures)
    (made,) = measures.desk.measures(YEAR)[3:]
    assert made.steps == (text if cell is None else cell)
    assert (made.period, made.title) == ("", "")
    assert not previews


def test_the_offered_split_takes_running_numbers_off_titles(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip("๑. งานหนึ่ง\n๒. งานสอง\n")
    measures.key(Qt.Key.Key_V, CTRL_SHIFT)
    assert [title for title, _finding in _made(measures)] == ["งานหนึ่ง", "งานสอง"]
    assert _dropped(previews[0]) == ["บรรทัดที่ ๑ เลขลำดับ: ๑.", "บรรทัดที่ ๒ เลขลำดับ: ๒."]


@pytest.mark.parametrize("kind", ["empty", "image", "blank"])
def test_a_clipboard_without_words_changes_nothing(
    measures: Grid, titles: list[str], previews: list[PastePreview], kind: str
) -> None:
    data = QMimeData()
    if kind == "image":
        data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    elif kind == "blank":
        data.setText(" \r\n\r\n")
    QApplication.clipboard().setMimeData(data)
    measures.go(0, "title")
    paste(measures)
    assert measures.said[-1] == "ไม่มีข้อความให้วาง"
    assert measures.titles() == titles
    assert not previews


def test_two_hundred_columns_are_told_and_those_that_fit_pasted(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip(html=table("".join(f"<td>ช่อง {number}</td>" for number in range(200))))
    paste(measures)
    fits = len(measures.view.shown_columns())
    told = [line for line in _dropped(previews[0]) if "เกินคอลัมน์สุดท้าย" in line]
    assert len(told) == 200 - fits
    assert told[-1].endswith("ช่อง ๑๙๙")


def test_five_thousand_rows_come_in_as_one_step(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip("\r\n".join(f"งานที่ {number}\t-\tขั้นตอน" for number in range(5000)) + "\r\n")
    paste(measures)
    assert len(measures.titles()) == 5003
    assert not previews
    measures.page.undo()
    assert len(measures.titles()) == 3


def test_a_table_of_markdown_is_pasted_like_any_table(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip(
        "รายการที่ขอให้เพิ่ม\n\n| มาตรการ | ผลการวิเคราะห์ตัวชี้วัด |\n|---|---|\n"
        "| **งานหนึ่ง** | ก<br>ข |\n| งานสอง | |\n"
    )
    paste(measures)
    assert _made(measures) == [("งานหนึ่ง", "ก\nข"), ("งานสอง", "")]
    told = "\n".join(_dropped(previews[0]))
    assert "รายการที่ขอให้เพิ่ม" in told
    assert "<br>" in told
    assert "มาตรการ" in told
    assert "---" not in told
    measures.page.undo()
    assert _made(measures) == []


def test_a_table_of_markdown_of_which_nothing_is_left_out_is_not_asked_about(
    measures: Grid, previews: list[PastePreview]
) -> None:
    measures.go(3, "title")
    clip("งานหนึ่ง | ก\n--|--\nงานสอง | ข")
    paste(measures)
    assert _made(measures) == [("งานหนึ่ง", "ก"), ("งานสอง", "ข")]
    assert previews == []


def test_words_with_a_bar_stay_one_cell(measures: Grid, previews: list[PastePreview]) -> None:
    measures.go(3, "title")
    clip("เปิดจันทร์ | พุธ\nเปิดอังคาร | ศุกร์")
    paste(measures)
    assert _made(measures) == [("เปิดจันทร์ | พุธ\nเปิดอังคาร | ศุกร์", "")]
    assert previews == []
