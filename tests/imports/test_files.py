"""Files of every kind: Word, Excel, web pages and text give the same measures."""

import io
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from docx.document import Document

from itadesk.errors import ImportFileError
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.proposal import Proposal
from tests.imports import papers
from tests.imports.papers import forms

HEADING = papers.SIX
ONE = ("๑. เปิดบ้านอบต.", "เตรียมสถานที่\nเชิญชาวบ้าน", "สำนักปลัด", "ม.ค. ๖๖", "มาสองร้อยคน", "-")
TWO = ("๒. ตรวจน้ำดื่ม", "เก็บตัวอย่าง", "กองสาธารณสุข", "ก.พ. ๖๖", "ผ่านทุกจุด", "ควรตรวจซ้ำ")
TITLE = "รายงานผลมาตรการ ขององค์การบริหารส่วนตำบลทุ่งรวงทอง"
YEAR = "ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"
GROUP = "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"


def _check(proposal: Proposal) -> None:
    assert [measure.title for measure in proposal.measures] == ["เปิดบ้านอบต.", "ตรวจน้ำดื่ม"]
    assert proposal.measures[0].steps == "เตรียมสถานที่\nเชิญชาวบ้าน"
    assert [measure.instrument for measure in proposal.measures] == ["IIT", "IIT"]
    assert [result.suggestion for result in proposal.results] == ["-", "ควรตรวจซ้ำ"]
    assert (proposal.fiscal_year, proposal.form) == (2566, "report-by-instrument")


def _propose(path: Path) -> Proposal:
    return propose(read(path), forms())


def _document() -> Document:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph(YEAR)
    table = document.add_table(rows=4, cols=6)
    for index, cells in enumerate((HEADING, (), ONE, TWO)):
        for column, text in enumerate(cells):
            first, *rest = text.split("\n")
            table.cell(index, column).text = first
            for line in rest:
                table.cell(index, column).add_paragraph(line)
    table.cell(1, 0).merge(table.cell(1, 5)).text = GROUP
    return document


def test_word(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    _document().save(str(path))
    _check(_propose(path))


def test_excel_with_merged_titles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ((TITLE,), (YEAR,), HEADING, (GROUP,), ONE, TWO):
        sheet.append(row)
    for number in (1, 2, 4):
        sheet.merge_cells(start_row=number, end_row=number, start_column=1, end_column=6)
    path = tmp_path / "paper.xlsx"
    book.save(path)
    _check(_propose(path))


def test_excel_gives_scores_with_their_decimals_and_dates_in_thai(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("ประเด็นข้อคำถาม", "คะแนน"))
    sheet.append(("i1 ก", 99.5))
    sheet.append(("i2 ข", 100))
    sheet["B2"].number_format = "0.00"
    path = tmp_path / "scores.xlsx"
    book.save(path)
    proposal = propose(read(path), forms(), fiscal_year=2569)
    assert [(score.code, score.text) for score in proposal.scores] == [
        ("i1", "99.50"),
        ("i2", "100"),
    ]


def test_excel_shows_shares_of_hundred_as_typed_and_loses_no_rows(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(("มาตรการ", "ขั้นตอน", "ผลการดำเนินการ", "ผลลัพธ์"))
    for row, (value, pattern) in enumerate(((0.915, "0.00%"), (0.925, "0%"), (1, "0%")), 2):
        sheet.append(("มาตรการบัตรคิว", "ติดตั้ง", "ติดตั้งแล้ว", value))
        sheet.cell(row, 4).number_format = pattern
    path = tmp_path / "paper.xlsx"
    book.save(path)
    proposal = propose(read(path), forms(), fiscal_year=2568)
    assert [result.outcome for result in proposal.results] == ["91.50%", "92.5%", "100%"]
    sheet.cell(30_000, 2).value = "ยังมีต่อ"
    book.save(path)
    with pytest.raises(ImportFileError) as trouble:
        read(path)
    assert trouble.value.code == "IMPORT_TOO_BIG"


def test_excel_of_other_programs_is_read_without_a_warning(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADING, ONE, TWO):
        sheet.append(row)
    whole, bare_ = io.BytesIO(), tmp_path / "bare.xlsx"
    book.save(whole)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(bare_, "w") as target:
        for part in source.namelist():
            data = source.read(part)
            if part == "xl/styles.xml":
                data = re.sub(rb"<cellStyles.*</cellStyles>", b"", data)
            target.writestr(part, data)
    assert len(_propose(bare_).measures) == 2


def test_a_measure_merged_over_rows_is_one(tmp_path: Path) -> None:
    page = (
        "<p>ปีงบประมาณ พ.ศ. ๒๕๖๖</p><table><tr><th>มาตรการ<th>ขั้นตอน<th>ผู้รับผิดชอบ</tr>"
        "<tr><td rowspan=2>๑. ก<td>ขั้นหนึ่ง<td rowspan=2>ค</tr><tr><td>ขั้นสอง</tr>"
        "<tr><td>๒. ง<td>จ<td>ฉ</tr></table>"
    )
    path = tmp_path / "paper.html"
    path.write_text(page, encoding="utf-8")
    first, second = _propose(path).measures
    assert (first.title, first.steps, first.responsible) == ("ก", "ขั้นหนึ่ง\nขั้นสอง", "ค")
    assert second.steps == "จ"


def _page(charset: str) -> str:
    def row(cells: tuple[str, ...]) -> str:
        lines = (cell.split("\n") for cell in cells)
        texts = (
            "".join(f"<p class=MsoNormal>{line}<o:p></o:p></p>" for line in cell) for cell in lines
        )
        return "<tr>" + "".join(f"<td>{text}</td>" for text in texts) + "</tr>"

    return (
        f'<html xmlns:o="urn"><head><meta http-equiv=Content-Type content="text/html; '
        f'charset={charset}"><style>p {{margin:0}}</style></head><body><p>{TITLE}</p>'
        f"<p>{YEAR}&nbsp;</p><table border=1>{row(HEADING)}<tr><td colspan=6><b>{GROUP}</b></td>"
        f"</tr>{row(ONE)}{row(TWO)}</table></body></html>"
    )


@pytest.mark.parametrize(("charset", "codec"), [("utf-8", "utf-8"), ("windows-874", "cp874")])
def test_web_pages_of_word(tmp_path: Path, charset: str, codec: str) -> None:
    path = tmp_path / "paper.htm"
    path.write_bytes(_page(charset).encode(codec))
    _check(_propose(path))


def _tabs(text: str) -> str:
    return '"' + text + '"' if "\n" in text else text


TEXT = "\n".join(
    (TITLE, YEAR, "", "\t".join(HEADING), GROUP, "\t".join(map(_tabs, ONE)), "\t".join(TWO))
)


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp874"])
@pytest.mark.parametrize("ending", [".txt", ".tsv"])
def test_text_in_every_encoding(tmp_path: Path, codec: str, ending: str) -> None:
    path = tmp_path / f"paper{ending}"
    path.write_bytes(TEXT.encode(codec))
    _check(_propose(path))


@pytest.mark.parametrize("mark", [",", ";"])
def test_csv_also_with_the_guard_our_own_sheets_carry(tmp_path: Path, mark: str) -> None:
    three = ("๓. ก", "'=1+1", "ค", "มี.ค. ๖๖", "'-5", "จ")
    lines = (mark.join(f'"{cell}"' for cell in cells) for cells in (HEADING, ONE, TWO, three))
    path = tmp_path / "paper.csv"
    path.write_text(f"{YEAR}\r\n" + "\r\n".join(lines), encoding="utf-8-sig")
    proposal = _propose(path)
    assert [measure.title for measure in proposal.measures] == ["เปิดบ้านอบต.", "ตรวจน้ำดื่ม", "ก"]
    assert proposal.measures[2].steps == "=1+1"
    assert proposal.results[2].output == "-5"
    assert proposal.measures[0].steps == ONE[1]


def test_text_that_word_marked_as_deleted_stays_out(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    _document().save(str(path))
    data = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(data, "w") as target:
        for part in source.namelist():
            text = source.read(part)
            if part == "word/document.xml":
                run = "<w:r><w:t>ตรวจน้ำดื่ม</w:t></w:r>"
                text = text.replace(
                    "<w:r><w:t>๒. ตรวจน้ำดื่ม</w:t></w:r>".encode(),
                    f"<w:r><w:t>๒. </w:t></w:r><w:ins>{run}</w:ins>"
                    "<w:del><w:r><w:delText>เก่า</w:delText></w:r></w:del>".encode(),
                )
            target.writestr(part, text)
    path.write_bytes(data.getvalue())
    _check(_propose(path))


def test_formulas_that_were_never_worked_out_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in ([TITLE], [YEAR], list(HEADING), list(ONE), list(TWO)):
        sheet.append(row)
    sheet["B4"], sheet["F5"] = '="เตรียม"&"สถานที่"', "=F4"
    path = tmp_path / "สูตร.xlsx"
    book.save(path)
    (told,) = [each for each in _propose(path).findings if each.rule == "import-formula"]
    assert "มี 2 ช่อง" in told.message
    assert "B4 F5" in told.message
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet_part = "xl/worksheets/sheet1.xml"
    parts[sheet_part] = re.sub(rb"</f><v\s*/>|</f><v></v>", b"</f><v>1</v>", parts[sheet_part])
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert not [each for each in _propose(path).findings if each.rule == "import-formula"]
