"""Lines on paper: hanging items, indents, long words, justified edges."""

from pathlib import Path

import pymupdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itadesk.export.pdf import TextMeter, compose_pdf, text_width
from itadesk.export.pdf.faces import REGULAR, shipped_faces
from itadesk.export.pdf.lines import LineSetter
from itadesk.export.pdf.sizes import SHIPPED_SCALE
from itadesk.export.pdf.words import WordSetter
from itadesk.records.document import Paragraph
from itadesk.thai.clusters import clusters
from tests.export.pdf.papers import paper, squeezed

LONG = "เจ้าหน้าที่จัดทำคู่มือการให้บริการประชาชนและเผยแพร่ทางเว็บไซต์ของหน่วยงานอย่างสม่ำเสมอ "
MM = 72 / 25.4


SETTER = LineSetter(WordSetter(shipped_faces()))


def lefts(*blocks: Paragraph) -> list[float]:
    """Where each line begins, in points from the left margin."""
    with pymupdf.open(stream=compose_pdf(paper(*blocks)).data, filetype="pdf") as opened:
        lines = [line for block in opened[0].get_text("dict")["blocks"] for line in block["lines"]]
    return [round(line["bbox"][0] - 30 * MM, 1) for line in lines]


def rights(block: Paragraph) -> list[float]:
    """Where each line ends, in points from the right margin."""
    with pymupdf.open(stream=compose_pdf(paper(block)).data, filetype="pdf") as opened:
        words = opened[0].get_text("words")
        edge = opened[0].rect.width - 20 * MM
    rows: dict[int, float] = {}
    for _, _, right, bottom, *_ in words:
        rows[round(bottom)] = max(rows.get(round(bottom), 0.0), right)
    return [round(edge - right, 1) for _, right in sorted(rows.items())]


@pytest.mark.parametrize("mark", ["- ", "๑. ", "๑) ", "๑.๑) "])
def test_an_items_lines_hang_under_its_text(mark: str) -> None:
    begins = lefts(Paragraph(mark + LONG * 3, size=16 / SHIPPED_SCALE))
    hang = text_width(mark, 16) + text_width("ก ก", 16) - text_width("กก", 16)
    assert begins[0] == 0
    assert len(begins) > 2
    assert all(left == pytest.approx(hang, abs=0.2) for left in begins[1:])


def test_a_paragraphs_first_line_is_indented() -> None:
    begins = lefts(Paragraph(LONG * 3, first_line=48))
    assert begins[0] == pytest.approx(48, abs=0.2)
    assert all(left == pytest.approx(0, abs=0.2) for left in begins[1:])


def test_justified_lines_end_at_the_margin_and_the_last_one_does_not() -> None:
    ends = rights(Paragraph(LONG * 4, align="justify", size=16 / SHIPPED_SCALE))
    assert len(ends) > 3
    assert all(end == pytest.approx(0, abs=0.5) for end in ends[:-1])
    assert ends[-1] > 5


def test_a_centred_line_has_equal_room_on_both_sides() -> None:
    block = Paragraph("รายงานประจำปี", align="center", bold=True)
    assert lefts(block)[0] == pytest.approx(rights(block)[0], abs=0.5)


def test_the_lines_of_a_centred_title_are_about_equally_long() -> None:
    title = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"
    greedy, balanced = SETTER.lines(title, 40, REGULAR), SETTER.balanced(title, 40, REGULAR)
    assert len(balanced) == len(greedy) == 2
    assert "".join(line.text for line in balanced) == title
    assert max(line.width for line in balanced) < max(line.width for line in greedy)


@given(text=st.text("กขปฝนำ่้ิีแเโ ๑a-()", max_size=120), width=st.floats(1.5, 30))
def test_lines_keep_every_letter_and_never_cut_a_cluster(text: str, width: float) -> None:
    lines = SETTER.lines(text, width, REGULAR)
    assert squeezed("".join(line.text for line in lines)) == squeezed(text)
    starts, whole = {0}, text.rstrip(" ")
    for cluster in clusters(whole):
        starts.add(max(starts) + len(cluster))
    at = 0
    for line in lines:
        assert at in starts
        at += len(line.text)
        assert line.width <= width + 1e-6 or len(clusters(line.text.strip())) == 1


def test_a_word_too_long_for_its_column_breaks_between_clusters() -> None:
    lines = SETTER.lines("น้ำ" * 40, 4.0, REGULAR)
    assert len(lines) > 5
    assert {line.text for line in lines[:-1]} == {"น้ำ" * 3}


def test_invisible_characters_are_not_printed_and_line_ends_of_word_are_lines() -> None:
    lines = SETTER.lines("ก\u200bข\ufeff\x0bค\r\nง", 20, REGULAR)
    assert [line.text for line in lines] == ["กข", "ค", "ง"]


def test_the_meter_measures_for_other_writers(tmp_path: Path) -> None:
    meter = TextMeter()
    assert meter.width("น้ำ", 10) == pytest.approx(meter.width("นา", 10))
    assert meter.width("กข", 20, bold=True) > meter.width("กข", 20)
    assert meter.lines(LONG * 4, 200, 14) > meter.lines(LONG * 4, 400, 14) > 1
