"""The Word file: opened again by python-docx and printed by LibreOffice."""

import io
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.table import Table
from hypothesis import given, settings
from hypothesis import strategies as st

from itadesk.export import docx as docx_export
from itadesk.export.docx import docx_bytes
from itadesk.formspec.shelf import shelf
from itadesk.imports.reading import read
from itadesk.records.document import Document, Grid, Paragraph
from itadesk.report.compose import compose
from itadesk.thai.text import clean_text
from tests.export.office_files import as_pdf, letters, paper
from tests.report.office import Extra, dossier

FORMS = ("report-outcome", "report-by-instrument", "ita-development")


def opened(document: Document) -> WordFile:
    """The file as python-docx reads it."""
    return docx.Document(io.BytesIO(docx_bytes(document)))


def composed(form: str) -> Document:
    """A paper of the invented office, with page numbers."""
    extra = Extra(form=form, signatories="s1,s2", page_numbers="on", pictures=("ภาพการประชุม",))
    return compose(shelf().get(form), dossier(extra=extra))


@pytest.mark.parametrize("form", FORMS)
def test_the_file_holds_every_text_of_the_paper(form: str) -> None:
    document = composed(form)
    body = letters("".join(node.text or "" for node in opened(document).element.iter(qn("w:t"))))
    for part in document.parts:
        for block in part.blocks:
            if isinstance(block, Paragraph):
                assert letters(block.text) in body
            for row in getattr(block, "rows", ()):
                for cell in row.cells:
                    assert cell is None or letters(cell.text) in body


@pytest.mark.parametrize("form", FORMS)
def test_heading_rows_repeat_and_columns_match(form: str) -> None:
    parts = composed(form).parts
    grids = [block for part in parts for block in part.blocks if isinstance(block, Grid)]
    tables = [table for table in opened(composed(form)).tables if _repeats(table)]
    assert len(tables) == len(grids)
    for table, grid in zip(tables, grids, strict=True):
        assert [cell.text for cell in table.rows[0].cells] == [
            column.heading for column in grid.columns
        ]
        assert len(table.rows) == len(grid.rows) + 1


def _repeats(table: Table) -> bool:
    return table.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None


def test_every_run_names_its_font_for_complex_script() -> None:
    runs = list(opened(composed("report-outcome")).element.body.iter(qn("w:r")))
    for run in runs:
        if run.find(qn("w:t")) is None:
            continue
        properties = run.find(qn("w:rPr"))
        assert properties.find(qn("w:rFonts")).get(qn("w:cs")) == "TH SarabunPSK"
        assert properties.find(qn("w:szCs")) is not None
        assert properties.find(qn("w:lang")).get(qn("w:bidi")) == "th-TH"


def test_pages_are_a4_as_each_part_wants() -> None:
    document = composed("ita-development")
    sections = list(opened(document).sections)
    assert len(sections) == len(document.parts)
    for section, part in zip(sections, document.parts, strict=True):
        wide = section.page_width > section.page_height
        assert wide == (part.page.orientation == "landscape")
        assert round(max(section.page_width, section.page_height).mm) == 297
        assert round(section.left_margin.mm) == part.page.left


def test_page_numbers_are_fields_in_thai_digits() -> None:
    footer = opened(composed("report-outcome")).sections[0].footer._element
    fields = [node.get(qn("w:instr")) for node in footer.iter(qn("w:fldSimple"))]
    assert fields == [r"PAGE \* THAIARABIC", r"NUMPAGES \* THAIARABIC"]


def test_list_items_hang_by_their_mark() -> None:
    file = opened(paper(("ก",), ("- จัดทำแผนงาน\nข้อความธรรมดา\n๑.๑) ประชุม",)))
    first, plain, third = file.tables[0].rows[1].cells[0].paragraphs
    assert first.paragraph_format.left_indent == -first.paragraph_format.first_line_indent > 0
    assert plain.paragraph_format.left_indent is None
    assert third.paragraph_format.left_indent > first.paragraph_format.left_indent


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_comes_back_as_it_was_cleaned(text: str) -> None:
    cell = opened(paper(("ก",), (text,))).tables[0].rows[1].cells[0]
    assert cell.text == clean_text(text)


def test_our_own_file_comes_in_again(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    docx_export.write(paper(("มาตรการ", "ผลการดำเนินการ"), ("๑. แผน", "- ครบ\n- แล้วเสร็จ")), path)
    assert ("๑. แผน", "- ครบ\n- แล้วเสร็จ") in [row.cells for row in read(path).rows]


def test_libreoffice_prints_every_letter(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    document = composed("report-by-instrument")
    docx_export.write(document, path)
    printed = letters("".join(as_pdf(path, tmp_path)))
    titles = [measure.title for measure in dossier().measures]
    assert printed.count("มาตรการ/แนวทาง") >= 2
    assert sum(letters(title)[:12] in printed for title in titles) >= 6
