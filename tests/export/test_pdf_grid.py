"""Tables on paper: headings, split rows, "(ต่อ)", groups, spanning cells, nothing lost."""

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itadesk.export.pdf import Place, Rendered, compose_pdf
from itadesk.export.pdf.sizes import SHIPPED_SCALE
from itadesk.records.document import (
    Cell,
    CellRef,
    Column,
    Document,
    Grid,
    PageSetup,
    Paragraph,
    Row,
)
from tests.export.pdf.papers import grid, paper, printed, ref, squeezed
from tests.export.pdf.readers import pdfium

SENTENCE = "เจ้าหน้าที่จัดทำคู่มือการให้บริการประชาชนและเผยแพร่ทางเว็บไซต์ของหน่วยงาน "
FULL = 14 / SHIPPED_SCALE
"""Named size at which Sarabun is drawn with 14 points, so that a table takes several pages."""
LEADING = 14 * 1.45
BOTTOM = 595.276 - 20 / 25.4 * 72


def pages_of(rendered: Rendered, tmp_path: Path) -> list[str]:
    return [squeezed(page) for page in pdfium(rendered.data, tmp_path)]


def line_count(place: Place) -> int:
    """Lines a place has room for."""
    return round((place.height - 5) / LEADING)


def at(rendered: Rendered, row: int, column: int) -> list[Place]:
    """The places of one cell, from page to page."""
    return [place for place in rendered.places if place.ref == ref(row, column)]


def test_the_heading_stands_on_every_page(tmp_path: Path) -> None:
    rendered = compose_pdf(paper(grid([[SENTENCE * 60, "ข"]], headings=("มาตรการ", "ผลสำเร็จ"))))
    pages = pages_of(rendered, tmp_path)
    assert len(pages) > 3
    assert all("มาตรการ" in page and "ผลสำเร็จ" in page for page in pages)


def test_a_row_that_continues_shows_its_title_again(tmp_path: Path) -> None:
    rows = [["๑. ปรับปรุงป้าย", SENTENCE * 40], ["๒. น้ำดื่มสะอาด", "สั้น"]]
    rendered = compose_pdf(paper(grid(rows, headings=("มาตรการ", "ผล"))))
    pages = pages_of(rendered, tmp_path)
    assert len(pages) > 2
    assert "(ต่อ)" not in pages[0]
    assert all("๑.ปรับปรุงป้าย(ต่อ)" in page for page in pages[1:])
    assert not any("๒.น้ำดื่มสะอาด(ต่อ)" in page for page in pages)
    assert printed(rendered)[ref(0, 1)] == squeezed(rows[0][1])


def test_the_title_that_is_repeated_may_be_given_and_stand_in_another_column(
    tmp_path: Path,
) -> None:
    row = Row((Cell("๑"), Cell("ป้ายเดิม"), Cell(SENTENCE * 40)), title="ป้าย", title_column=1)
    columns = (Column("ที่", 6), Column("มาตรการ", 30), Column("ผล", 64))
    pages = pages_of(compose_pdf(paper(Grid(columns, (row,), size=FULL))), tmp_path)
    assert len(pages) > 1
    assert all("ป้าย(ต่อ)" in page and "ป้ายเดิม" not in page for page in pages[1:])


@pytest.mark.parametrize("before", range(12))
def test_no_line_of_a_cell_is_left_alone_at_a_pages_foot_or_head(before: int) -> None:
    rows = [["ก", "ข"]] * before + [["ชื่อ", SENTENCE * 14], ["ชื่อ", SENTENCE * 3]] * 4
    rendered = compose_pdf(paper(grid(rows, widths=(20, 40))))
    for row in range(len(rows)):
        places = [place for place in at(rendered, row, 1) if place.text]
        if len(places) > 1:
            assert all(line_count(place) >= 2 for place in places), (before, row)


def test_text_stays_inside_the_margins() -> None:
    rows = [[SENTENCE * count, SENTENCE * (9 - count)] for count in range(1, 9)] * 3
    rendered = compose_pdf(paper(grid(rows)))
    assert all(place.top + place.height <= BOTTOM + 0.01 for place in rendered.places)


@pytest.mark.parametrize("before", range(4, 16))
def test_a_group_row_stays_with_its_first_row(before: int) -> None:
    group = CellRef("group", "1")
    rows = (
        *(Row((Cell("ก"), Cell("ข"))) for _ in range(before)),
        Row((Cell("เครื่องมือ IIT", ref=group),), kind="group"),
        Row((Cell("๑. มาตรการ", ref=ref(0, 0)), Cell(SENTENCE * 4, ref=ref(0, 1)))),
    )
    rendered = compose_pdf(paper(Grid((Column("มาตรการ", 1), Column("ผล", 2)), rows, size=FULL)))
    (place,) = (place for place in rendered.places if place.ref == group)
    assert place.page == at(rendered, 0, 0)[0].page
    assert place.width == pytest.approx(700.16, abs=0.1)


def spanning(analysis: str, question: str = "ข้อคำถาม") -> Document:
    """Three questions, and one analysis for all of them."""
    rows = tuple(
        Row(
            (
                Cell(f"i{number} {question}", ref=ref(number, 0)),
                Cell("๙๙.๓๘", ref=ref(number, 1)),
                Cell(analysis, rowspan=3, ref=ref(9, 9)) if number == 1 else None,
            )
        )
        for number in (1, 2, 3)
    )
    columns = (Column("ประเด็น", 40), Column("คะแนน", 12), Column("การวิเคราะห์", 48))
    return paper(Grid(columns, rows, size=FULL), page=PageSetup("portrait"))


def test_a_spanning_cell_on_one_page_is_as_high_as_its_rows_which_share_what_it_needs() -> None:
    rendered = compose_pdf(spanning(SENTENCE * 8))
    (span,) = at(rendered, 9, 9)
    heights = [at(rendered, number, 0)[0].height for number in (1, 2, 3)]
    assert span.height == pytest.approx(sum(heights))
    assert heights[0] == pytest.approx(heights[1]) == pytest.approx(heights[2])


@pytest.mark.parametrize("count", [1, 8, 30, 90, 400])
@pytest.mark.parametrize("question", ["สั้น", SENTENCE * 20])
def test_a_spanning_cell_goes_over_pages_without_losing_text(
    count: int, question: str, tmp_path: Path
) -> None:
    analysis = "".join(f"({number}) {SENTENCE}" for number in range(count))
    rendered = compose_pdf(spanning(analysis, question))
    texts = printed(rendered)
    assert texts[ref(9, 9)] == squeezed(analysis)
    assert [texts[ref(number, 0)] for number in (1, 2, 3)] == [
        squeezed(f"i{number} {question}") for number in (1, 2, 3)
    ]
    pages = pages_of(rendered, tmp_path)
    assert all(squeezed(place.text) in pages[place.page] for place in rendered.places)
    for above, below in pairwise(at(rendered, 9, 9)):
        assert below.page == above.page + 1


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    length=st.floats(0, 4.0).map(lambda power: round(10**power)),
    width=st.integers(20, 400),
    columns=st.integers(1, 20),
    alphabet=st.sampled_from(
        ("ก", "น้ำ ที่ ฟื้นฟู ", "คุณธรรมและความโปร่งใส", "ab-c ", "กข\n", "๑. ก\n", "中ก ", "  ก", "่")
    ),
    size=st.sampled_from((8.0, 14.0, 20.0)),
)
def test_no_character_is_lost_or_printed_twice(
    length: int, width: int, columns: int, alphabet: str, size: float
) -> None:
    text = (alphabet * (length // len(alphabet) + 1))[:length]
    share = min(width, 700 / columns)
    widths = [share, *[max((700 - share) / max(columns - 1, 1), 1)] * (columns - 1)]
    row = [text, *[f"{number}" for number in range(columns - 1)]]
    rendered = compose_pdf(paper(grid([row, row], widths=widths, size=size)))
    texts = printed(rendered)
    wanted = squeezed(text).replace("中", "[U+4E2D]")
    assert texts.get(ref(0, 0), "") == texts.get(ref(1, 0), "") == wanted
    for column in range(1, columns):
        assert texts[ref(1, column)] == str(column - 1)


@pytest.mark.parametrize(("length", "width", "columns"), [(100_000, 20, 20), (100_000, 400, 2)])
def test_a_hundred_thousand_characters_are_all_printed_once(
    length: int, width: int, columns: int, tmp_path: Path
) -> None:
    text = (SENTENCE * (length // len(SENTENCE) + 1))[:length]
    rest = (700 - width) / (columns - 1)
    row = [text, *["ก"] * (columns - 1)]
    rendered = compose_pdf(paper(grid([row], widths=[width, *[rest] * (columns - 1)])))
    assert printed(rendered)[ref(0, 0)] == squeezed(text)
    pages = pages_of(rendered, tmp_path)
    for place in rendered.places:
        assert squeezed(place.text) in pages[place.page]


def test_columns_too_narrow_for_a_word_take_width_from_the_others() -> None:
    rows = [["ผู้รับผิดชอบ", SENTENCE * 3]]
    rendered = compose_pdf(paper(grid(rows, widths=(10, 90))))
    assert line_count(Place(ref(0, 0), 0, 0, 0, 0, LEADING + 5)) == 1
    assert at(rendered, 0, 0)[0].width > 70.5
    assert sum(at(rendered, 0, column)[0].width for column in (0, 1)) == pytest.approx(
        700.16, abs=0.1
    )


def test_a_heading_higher_than_half_a_page_is_printed_once_and_whole(tmp_path: Path) -> None:
    long = "หัวข้อที่ยาวมาก " * 60
    rendered = compose_pdf(paper(grid([["ก", SENTENCE * 30]], headings=(long, "ผล"))))
    text = "".join(pages_of(rendered, tmp_path))
    assert text.count("หัวข้อที่ยาวมาก") == 60


def test_a_heading_paragraph_goes_to_the_next_page_with_its_table(tmp_path: Path) -> None:
    blocks = [Paragraph(SENTENCE) for _ in range(18)]
    for count in range(8, 18):
        title = Paragraph("ตัวชี้วัดที่ ๑", bold=True, keep_with_next=True)
        rendered = compose_pdf(paper(*blocks[:count], title, grid([["ก", SENTENCE * 3]])))
        pages = pages_of(rendered, tmp_path)
        page = next(index for index, text in enumerate(pages) if "ตัวชี้วัดที่๑" in text)
        assert at(rendered, 0, 0)[0].page == page


def test_the_time_of_a_long_cell_grows_with_its_length() -> None:
    def seconds(length: int) -> float:
        words = [f"คำที่{number}ในเรื่องยาว " for number in range(length // 18)]
        document = paper(grid([["ก", "".join(words)]]))
        best = 60.0
        for _ in range(3):
            start = time.process_time()
            compose_pdf(document)
            best = min(best, time.process_time() - start)
        return best

    seconds(1000)
    assert seconds(64_000) / seconds(16_000) <= 4.5 * 1.2
