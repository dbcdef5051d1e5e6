"""Papers of any length, every cell with words of its own."""

import random

from itadesk.paths import resources_dir
from itadesk.records.document import Cell, Column, Document, Grid, PageSetup, Paragraph, Part, Row

_HEADINGS = (
    ("มาตรการ โครงการ หรือกิจกรรม", 22, 80),
    ("ขั้นตอนหรือวิธีการปฏิบัติ", 22, 250),
    ("ช่วงระยะเวลา", 10, 18),
    ("ผู้รับผิดชอบ", 10, 16),
    ("ผลการดำเนินการ", 18, 160),
    ("ผลลัพธ์หรือผลสัมฤทธิ์", 18, 160),
)
"""Heading, share of the width, letters in a cell: as the real papers have them."""
_VOCABULARY = 3000


def vocabulary() -> list[str]:
    """The commonest words, and those of the domain."""
    folder = resources_dir() / "words"
    lines = [
        line.split()[0].replace("|", "")
        for name in ("domain.txt", "frequencies.txt")
        for line in (folder / name).read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]
    return [word for word in lines if 2 <= len(word) <= 20][:_VOCABULARY]


def text(chosen: random.Random, words: list[str], length: int) -> str:
    """Words run together as Thai writes them, with a space now and then."""
    parts: list[str] = []
    count = 0
    while count < length:
        parts.append(chosen.choice(words) + (" " if chosen.random() < 0.15 else ""))
        count += len(parts[-1])
    return "".join(parts)[:length].strip()


def table_paper(rows: int, seed: int = 1) -> Document:
    """A report of so many rows of different text."""
    chosen, words = random.Random(seed * 10_000 + rows), vocabulary()
    body = tuple(
        Row(tuple(Cell(text(chosen, words, length)) for _, _, length in _HEADINGS))
        for _ in range(rows)
    )
    grid = Grid(tuple(Column(heading, width) for heading, width, _ in _HEADINGS), body)
    title = Paragraph("รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘", bold=True, align="center")
    return _paper(title, grid)


def cell_paper(length: int, seed: int = 1) -> Document:
    """One row with one very long cell."""
    chosen, words = random.Random(seed * 1_000_000 + length), vocabulary()
    cells = (Cell("มาตรการ"), Cell(text(chosen, words, length)))
    return _paper(Grid((Column("มาตรการ", 20), Column("ผล", 80)), (Row(cells),)))


def _paper(*blocks: Paragraph | Grid) -> Document:
    return Document("วัดความเร็ว", (Part(PageSetup(), blocks),), page_number="หน้า {page} จาก {pages}")


def grid_of(document: Document) -> Grid:
    """The table of the paper."""
    return next(block for block in document.parts[0].blocks if isinstance(block, Grid))
