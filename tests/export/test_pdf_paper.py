"""The file: same bytes for the same paper, metadata, outline, safety, the file on disk."""

import random
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

from itadesk.errors import ExportError
from itadesk.export.pdf import compose_pdf, missing_note, pdf_bytes, write
from itadesk.records.document import (
    Cell,
    Column,
    Document,
    Grid,
    PageBreak,
    PageSetup,
    Paragraph,
    Part,
    Row,
)
from tests.export.pdf.papers import SAMPLE, grid, paper, printed, squeezed
from tests.export.pdf.readers import mupdf, pdfium


def test_the_same_paper_gives_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    script = (
        "import sys; from itadesk.export.pdf import pdf_bytes;"
        "from tests.export.pdf.papers import SAMPLE; sys.stdout.buffer.write(pdf_bytes(SAMPLE))"
    )
    root = Path(__file__).resolve().parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", script],
            check=True,
            capture_output=True,
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1] == pdf_bytes(SAMPLE)


def test_title_author_language_and_outline_are_set() -> None:
    rows = (
        Row((Cell("๑. ป้ายบอกทาง"),), outline="๑. ป้ายบอกทาง"),
        Row((Cell("๒. น้ำดื่ม"),), outline="๒. น้ำดื่ม"),
    )
    blocks = (
        Paragraph("รายงานประจำปี", outline=0),
        Grid((Column("มาตรการ", 1),), rows[:1]),
        Paragraph("ตัวชี้วัดที่ ๑", outline=1),
        Grid((Column("มาตรการ", 1),), rows[1:]),
    )
    document = Document(
        "รายงาน (ทดสอบ)",
        (Part(PageSetup(), blocks),),
        author="อบต.ตัวอย่าง",
        subject="O26",
        keywords=("ITA", "โปร่งใส"),
    )
    with pymupdf.open(stream=pdf_bytes(document), filetype="pdf") as opened:
        known = opened.metadata
        assert known["title"] == "รายงาน (ทดสอบ)"
        assert known["author"] == "อบต.ตัวอย่าง"
        assert known["subject"] == "O26"
        assert known["keywords"] == "ITA, โปร่งใส"
        assert not known["creationDate"]
        assert opened.language == "th"
        assert [entry[:3] for entry in opened.get_toc()] == [
            [1, "รายงานประจำปี", 1],
            [2, "๑. ป้ายบอกทาง", 1],
            [2, "ตัวชี้วัดที่ ๑", 1],
            [3, "๒. น้ำดื่ม", 1],
        ]


def test_page_numbers_count_all_pages_in_the_papers_digits(tmp_path: Path) -> None:
    blocks = (Paragraph("ก"), PageBreak(), Paragraph("ข"))
    thai = paper(*blocks, numbers="หน้า {page} จาก {pages}")
    assert "หน้า๒จาก๒" in squeezed(pdfium(pdf_bytes(thai), tmp_path)[1])
    arabic = Document("", thai.parts, page_number="{page}/{pages}", thai_digits=False)
    assert "1/2" in squeezed(pdfium(pdf_bytes(arabic), tmp_path)[0])


def test_parts_begin_on_a_page_of_their_own_set_up() -> None:
    parts = (
        Part(PageSetup("portrait"), (Paragraph("ก"),)),
        Part(PageSetup("landscape"), (Paragraph("ข"),)),
    )
    with pymupdf.open(stream=pdf_bytes(Document("", parts)), filetype="pdf") as opened:
        sizes = [(round(page.rect.width), round(page.rect.height)) for page in opened]
    assert sizes == [(595, 842), (842, 595)]


def test_a_paper_without_content_is_one_empty_page() -> None:
    assert compose_pdf(Document("", ())).pages == 1
    assert compose_pdf(paper(Grid((), ()))).pages == 1
    assert compose_pdf(paper(grid([[""]]))).pages == 1


def test_random_text_is_never_mark_up(tmp_path: Path) -> None:
    chosen = random.Random(7)
    tags = [
        "<b>",
        "</b>",
        "<img src='/etc/passwd'/>",
        "<br/>",
        "&amp;",
        "&#3585;",
        "<a href=",
        "]]>",
    ]
    signs = [*"&<>\"'/\\()[]%#{}", *tags, "ก", "x", " "]
    texts = ["".join(chosen.choices(signs, k=chosen.randint(1, 12))) for _ in range(10_000)]
    rows = [texts[at : at + 4] for at in range(0, len(texts), 4)]
    rendered = compose_pdf(paper(grid(rows)))
    assert list(printed(rendered).values()) == [squeezed(text) for text in texts]
    pages = [squeezed(page) for page in mupdf(rendered.data, tmp_path)]
    ends = [0] * len(pages)
    for place in rendered.places:
        wanted = squeezed(place.text)
        at = pages[place.page].find(wanted, ends[place.page])
        assert at >= 0, wanted
        ends[place.page] = at + len(wanted)


def test_printing_opens_no_file_of_the_text_and_no_socket() -> None:
    script = """
import sys
from itadesk.export.pdf import pdf_bytes
from itadesk.records.document import Paragraph
from tests.export.pdf.papers import SAMPLE, paper
pdf_bytes(SAMPLE)
opened = []
def watch(event, args):
    if event.startswith(("socket.", "urllib.", "subprocess.", "os.system")):
        opened.append((event, args))
    if event == "open" and not str(args[0]).endswith((".ttf", ".py", ".pyc", ".txt")):
        opened.append((event, args))
sys.addaudithook(watch)
pdf_bytes(paper(Paragraph("<img src='http://127.0.0.1/x.png'/><img src='/etc/passwd'/>file:///etc/hosts")))
print(opened)
"""
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True, cwd=root
    )
    assert done.stdout.strip() == "[]"


def test_what_could_not_be_printed_is_told_when_the_file_is_written(tmp_path: Path) -> None:
    missing = write(paper(Paragraph("ก 中 \U0001fae0")), tmp_path / "ก.pdf")
    note = missing_note(missing)
    assert "๒ ตัว" in note
    assert "[U+4E2D], [U+1FAE0]" in note
    assert missing_note(()) == ""


def test_the_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "รายงาน.pdf"
    assert write(SAMPLE, path) == ()
    assert path.read_bytes() == pdf_bytes(SAMPLE)
    assert [entry.name for entry in tmp_path.iterdir()] == ["รายงาน.pdf"]
    with pytest.raises(ExportError):
        write(SAMPLE, tmp_path / "ไม่มี" / "รายงาน.pdf")
