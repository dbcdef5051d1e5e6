"""Copy and search: readers give back the letters of each cell, page by page."""

from pathlib import Path

import pytest

from itadesk.export.pdf import Rendered, compose_pdf
from itadesk.records.document import Document, Grid, Paragraph
from tests.export.pdf.papers import SAMPLE, grid, paper, printed, ref, seed_paper, squeezed
from tests.export.pdf.readers import READERS, pdfium

SEEDS = ("ban-phue-2568", "na-khum-2565", "nong-kapu-2568")


def assert_copied(document: Document, rendered: Rendered, pages: list[str]) -> None:
    """Each cell's text, and each paragraph, is found whole on its page."""
    found = [squeezed(page) for page in pages]
    lost = [
        (place.page + 1, place.text)
        for place in rendered.places
        if squeezed(place.text) not in found[place.page]
    ]
    assert lost == []
    for block in (block for part in document.parts for block in part.blocks):
        if isinstance(block, Paragraph):
            assert any(squeezed(block.text) in page for page in found), block.text


def assert_whole(document: Document, rendered: Rendered) -> None:
    """The pages have all letters of all cells, each once."""
    texts = printed(rendered)
    for block in (block for part in document.parts for block in part.blocks):
        for row in block.rows if isinstance(block, Grid) else ():
            for cell in row.cells:
                if cell is not None and cell.ref is not None:
                    assert texts.get(cell.ref, "") == squeezed(cell.text)


@pytest.mark.parametrize("reader", READERS)
def test_each_cell_of_the_sample_is_copied_letter_for_letter(reader: str, tmp_path: Path) -> None:
    rendered = compose_pdf(SAMPLE)
    assert_whole(SAMPLE, rendered)
    assert_copied(SAMPLE, rendered, READERS[reader](rendered.data, tmp_path))


@pytest.mark.parametrize("name", SEEDS)
@pytest.mark.parametrize("reader", READERS)
def test_each_cell_of_the_real_papers_is_copied_letter_for_letter(
    reader: str, name: str, seeds: Path, tmp_path: Path
) -> None:
    document = seed_paper(seeds / f"{name}.txt")
    rendered = compose_pdf(document)
    assert rendered.missing == ()
    assert_whole(document, rendered)
    assert_copied(document, rendered, READERS[reader](rendered.data, tmp_path))


@pytest.mark.parametrize("reader", READERS)
def test_every_thai_syllable_shape_is_copied_in_order(reader: str, tmp_path: Path) -> None:
    bases, vowels, tones = "กญฐปฝฟฬฎรว", ("", "ิ", "ี", "ื", "ั", "ุ", "ู", "็", "ํ"), "่้๊๋์"
    syllables = [base + vowel + tone for base in bases for vowel in vowels for tone in ("", *tones)]
    syllables += [f"{base}{tone}{am}" for base in bases for tone in ("", *tones) for am in "ำา"]
    text = " ".join(syllables)
    rendered = compose_pdf(paper(grid([[text, "นํ้า ไม่ใช่ น้ำ"]], widths=(80, 20))))
    assert printed(rendered)[ref(0, 0)] == squeezed(text)
    found = squeezed("".join(READERS[reader](rendered.data, tmp_path)))
    assert squeezed(text) in found
    assert "นํ้าไม่ใช่น้ำ" in found


@pytest.mark.parametrize("reader", READERS)
def test_a_hyphen_at_a_lines_end_is_kept(reader: str, tmp_path: Path) -> None:
    rows = [["E-Service", "ต.ค.๖๔-มี.ค.๖๕", "-"], ["self-service", "ก-ข-ค-ง-จ", "- ข้อเสนอ"]]
    rendered = compose_pdf(paper(grid(rows, widths=(50, 50, 600))))
    found = squeezed("".join(READERS[reader](rendered.data, tmp_path)))
    for row in rows:
        for text in row:
            assert squeezed(text) in found


def test_a_characters_fallback_is_copied_too(tmp_path: Path) -> None:
    rendered = compose_pdf(paper(Paragraph("ผ่าน ✓ ไม่ผ่าน ✗ → ☐ α 😀")))
    assert rendered.missing == ()
    assert "ผ่าน✓ไม่ผ่าน✗→☐α😀" in squeezed(pdfium(rendered.data, tmp_path)[0])
