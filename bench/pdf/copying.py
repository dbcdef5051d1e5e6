"""python -m bench.pdf.copying: how many cells of a paper each program lets readers copy exactly."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pypdfium2

from bench.pdf.papers import grid_of, table_paper
from bench.pdf.peers import peers


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _poppler(data: bytes) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "paper.pdf")
        path.write_bytes(data)
        done = subprocess.run(
            ["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True
        )
    return done.stdout.split("\f")


def _pdfium(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def _found(cell: str, pages: Sequence[str]) -> bool:
    """On one page, or its beginning on one and its end on the next."""
    if any(cell in page for page in pages):
        return True
    return any(
        cell[:cut] in page and cell[cut:] in after
        for page, after in pairwise(pages)
        for cut in range(1, len(cell))
    )


def main() -> None:
    """One paper of 17 rows and 102 cells, as the real ones have."""
    document = table_paper(17)
    cells = [_squeezed(cell.text) for row in grid_of(document).rows for cell in row.cells if cell]
    readers = {"pdfium": _pdfium} | ({"poppler": _poppler} if shutil.which("pdftotext") else {})
    for name, make in peers().items():
        data = make(document)
        for reader, read in readers.items():
            pages = [_squeezed(page) for page in read(data)]
            exact = sum(_found(cell, pages) for cell in cells)
            print(f"{name:12} {reader:8} {exact:4} of {len(cells)} cells")


if __name__ == "__main__":
    main()
