"""The workbook: opened again by openpyxl and printed by LibreOffice."""

import io
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from itadesk.export import xlsx
from itadesk.export.xlsx import xlsx_bytes
from itadesk.formspec.sheets import DATA_SHEETS
from itadesk.formspec.shelf import shelf
from itadesk.imports.reading import read
from itadesk.records.document import Document
from itadesk.records.dossier import Dossier
from itadesk.report.compose import compose
from itadesk.thai.text import clean_text
from tests.export.office_files import as_pdf, letters, paper
from tests.report.office import Extra, dossier

FORMS = ("report-outcome", "report-by-instrument", "ita-development", "report-outcome-numbered")
LONG = "๑. ประชุมชี้แจงแนวทางการปฏิบัติงานให้บุคลากรทุกส่วนราชการรับทราบและถือปฏิบัติ " * 30


def opened(document: Document, records: Dossier | None = None) -> Workbook:
    """The workbook as openpyxl reads it."""
    return openpyxl.load_workbook(io.BytesIO(xlsx_bytes(document, records or dossier())))


def texts(sheet: Worksheet) -> list[str]:
    """Every text of a sheet, row by row."""
    return [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("form", FORMS)
def test_the_printed_sheet_holds_every_text_of_the_paper(form: str) -> None:
    document = compose(shelf().get(form), dossier(extra=Extra(form=form)))
    book = opened(document)
    for number, part in enumerate(document.parts):
        found = letters("".join(texts(book.worksheets[number])))
        for block in part.blocks:
            for row in getattr(block, "rows", ()):
                for cell in row.cells:
                    assert cell is None or letters(cell.text) in found


@pytest.mark.parametrize("form", FORMS)
def test_it_prints_on_a4_one_page_wide_with_its_heading(form: str) -> None:
    document = compose(shelf().get(form), dossier(extra=Extra(form=form)))
    for sheet, part in zip(opened(document).worksheets, document.parts, strict=False):
        assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (
            9,
            part.page.orientation,
        )
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert "&P" in sheet.oddFooter.center.text and "&N" in sheet.oddFooter.center.text
        if sheet.title == "ฉบับพิมพ์":
            assert sheet.print_title_rows


@pytest.mark.parametrize("form", FORMS)
def test_cells_are_merged_only_where_the_form_spans(form: str) -> None:
    document = compose(shelf().get(form), dossier(extra=Extra(form=form)))
    book = opened(document)
    for sheet, part in zip(book.worksheets, document.parts, strict=False):
        grids = [block for block in part.blocks if hasattr(block, "columns")]
        columns = max((len(grid.columns) for grid in grids), default=1)
        for area in sheet.merged_cells.ranges:
            left, top, right, bottom = range_boundaries(str(area))
            assert (left, right) == (1, columns) or (left == right and bottom > top)
    for sheet in book.worksheets[len(document.parts) :]:
        assert not sheet.merged_cells.ranges


@pytest.mark.parametrize("length", [1, 12, 400, 2000])
def test_every_row_has_a_height_that_excel_draws(length: int) -> None:
    words = " ".join(["ดำเนินการ"] * length)
    sheet = opened(paper(("ก", "ข"), (words, "สั้น"), ("สั้น", words))).worksheets[0]
    heights = [sheet.row_dimensions[row].height for row in range(1, sheet.max_row + 1)]
    assert all(height is not None and 0 < height <= 409 for height in heights)
    column = "".join(str(cell.value or "") for cell in sheet["A"])
    assert column.count("ดำเนินการ") == length


def test_a_text_higher_than_a_row_goes_on_below_with_nothing_lost() -> None:
    text = "\n".join(f"- ข้อที่ {number} ดำเนินการแล้วเสร็จ" for number in range(60))
    sheet = opened(paper(("มาตรการ", "ผล"), ("๑. แผน", text), ("๒. งาน", "ครบ"))).worksheets[0]
    parts = [cell.value for cell in sheet["B"] if cell.value][1:-1]
    assert len(parts) > 2 and "\n".join(parts) == text
    assert [cell.value for cell in sheet["A"] if cell.value][-2:] == ["๑. แผน", "๒. งาน"]


def test_long_columns_make_the_sheet_wider_before_a_row_is_parted() -> None:
    text = "ดำเนินการแล้วเสร็จ " * 33
    sheet = opened(paper(("ก", "ข", "ค", "ง"), (text, "-", "-", "-"))).worksheets[0]
    whole = sum(sheet.column_dimensions[letter].width for letter in "ABCD")
    usual = opened(paper(("ก", "ข", "ค", "ง"), ("-",) * 4)).worksheets[0]
    assert whole > 1.05 * sum(usual.column_dimensions[letter].width for letter in "ABCD")
    assert [cell.value for cell in sheet["A"]].count(text) == 1


@pytest.mark.parametrize("text", ["=1+1", "=cmd|'/c calc'!A1", "+1", "-1", "@SUM(1)", "{=1}"])
def test_text_never_becomes_a_formula(text: str) -> None:
    measures = (replace(dossier().measures[0], title=text, steps=text),)
    book = opened(paper(("ก", "ข"), (text, text)), replace(dossier(), measures=measures))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert [cell.value for cell in cells].count(text) == 4


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=200))
def test_any_text_comes_back_as_it_was_cleaned(text: str) -> None:
    wanted = clean_text(text)
    sheet = opened(paper(("ก",), (text,))).worksheets[0]
    found = [cell.value or "" for cell in sheet["A"]]
    assert letters(wanted) in letters("".join(found))


def test_text_beyond_excels_limit_is_split_not_cut() -> None:
    text = "".join(f"งานที่ {number} " for number in range(9000))
    assert len(text) > 2 * 32_767
    records = replace(dossier(), measures=(replace(dossier().measures[0], steps=text),))
    book = opened(paper(("ก",), (text,)), records)
    assert letters("".join(texts(book.worksheets[0])[2:])) == letters(text)
    flat = book[DATA_SHEETS[0]]
    steps = [row[8].value for row in flat.iter_rows(min_row=2)]
    assert "".join(part or "" for part in steps) == text
    assert {row[0].value for row in flat.iter_rows(min_row=2)} == {"m1"}


def test_a_wall_of_marks_and_letters_without_a_space_is_kept() -> None:
    for text in ("่" * 40_000, "ก" * 70_000, "a" * 5_000, "๑๔ ก.พ. ๒๕๖๕ " * 300):
        found = texts(opened(paper(("ก",), (text,), widths=(10,))).worksheets[0])[2:]
        assert letters("".join(found)) == letters(text)


def test_a_word_wider_than_its_column_is_given_the_lines_it_takes() -> None:
    sheet = opened(paper(("ก", "ข"), ("a" * 400, "-"), widths=(10, 90))).worksheets[0]
    assert sheet.row_dimensions[sheet.max_row - 1].height > 300


def test_the_flat_sheet_has_ids_numbers_and_dates_of_their_own_kind() -> None:
    book = opened(paper(("ก",), ("ข",)))
    flat = book[DATA_SHEETS[0]]
    assert flat.column_dimensions["A"].hidden
    assert [cell.value for cell in flat["A"]] == ["รหัสรายการ", *(f"m{n}" for n in range(1, 8))]
    assert flat["B2"].value == 2568 and flat["C2"].value == 1 and flat["E2"].value == 1
    scores = book[DATA_SHEETS[1]]
    assert scores["E2"].value == 98.13 and scores["E2"].number_format == "0.00"


def test_styles_are_shared() -> None:
    rows = [("หัวข้อ", "ผล"), *((f"{number}", "ครบ") for number in range(500))]
    book = opened(paper(*rows))
    assert len(book._cell_styles) < 20


def test_our_own_workbook_comes_in_again_without_doubles(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    form = shelf().get("report-outcome")
    xlsx.write(compose(form, dossier(extra=Extra(form=form.id))), dossier(), path)
    rows = [row.cells for row in read(path).rows if len(row.cells) > 1]
    assert len(rows) == 8


def test_libreoffice_prints_every_letter_on_a4(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows = [(f"{number}. จัดทำแผนปฏิบัติการป้องกันการทุจริต", LONG) for number in range(1, 4)]
    document = paper(("มาตรการ", "ขั้นตอนหรือวิธีการปฏิบัติ"), *rows, widths=(30, 70))
    path.write_bytes(xlsx_bytes(document, replace(dossier(), measures=(), scores=())))
    printed = letters("".join(as_pdf(path, tmp_path)))
    assert printed.count(letters("ถือปฏิบัติ")) == 90
    assert printed.count("จัดทำแผนปฏิบัติการ") == 3


def test_places_to_sign_are_not_taken_for_measures(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    extra = Extra(form="report-outcome", signatories="s1,s2")
    xlsx.write(compose(shelf().get("report-outcome"), dossier(extra=extra)), dossier(), path)
    rows = read(path).rows
    assert len([row for row in rows if len(row.cells) > 1]) == 8
    assert sum("ลงชื่อ" in row.cells[0] for row in rows) == 2


def test_a_table_of_thousands_of_rows_stays_within_excels_page_breaks() -> None:
    rows = [("หัวข้อ", "ผล"), *((f"ข้อ {number}\nต่อ\nต่อ\nต่อ\nต่อ", "ครบ") for number in range(4000))]
    sheet = opened(paper(*rows)).worksheets[0]
    assert sheet.max_row >= 4002 and len(sheet.row_breaks.brk) <= 1026


def test_pictures_and_addresses_are_in_the_workbook() -> None:
    extra = Extra(
        form="ita-development",
        role="plan",
        web_address="https://www.thungmaingam.go.th/o25",
        pictures=("ภาพการประชุม",),
    )
    document = compose(shelf().get("ita-development"), dossier(extra=extra))
    book = opened(document)
    assert sum(len(sheet._images) for sheet in book.worksheets) >= 2
    assert "ภาพการประชุม" in "".join(texts(book.worksheets[len(document.parts) - 1]))
