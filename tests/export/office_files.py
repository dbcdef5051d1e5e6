"""Papers for the tests of Excel and Word, and LibreOffice's opinion of them."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest

from itadesk.records.document import Cell, Column, Document, Grid, PageSetup, Paragraph, Part, Row


def paper(*rows: tuple[str, ...], widths: tuple[float, ...] = (), size: float = 14.0) -> Document:
    """A document of a title and one table whose first row is the heading."""
    heading, *data = rows
    widths = widths or (1.0,) * len(heading)
    columns = tuple(Column(text, width) for text, width in zip(heading, widths, strict=True))
    grid = Grid(columns, tuple(Row(tuple(Cell(text) for text in row)) for row in data), size=size)
    title = Paragraph("รายงานผลการดำเนินงาน", bold=True, align="center")
    return Document("รายงานผลการดำเนินงาน", (Part(PageSetup(), (title, grid)),))


def as_pdf(path: Path, tmp_path: Path) -> list[str]:
    """The text of each page as LibreOffice prints the file; skipped where it is not installed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    command = [program, "--headless", profile, "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
    with pypdfium2.PdfDocument(tmp_path / f"{path.stem}.pdf") as opened:
        return [page.get_textpage().get_text_range() for page in opened]


def letters(text: str) -> str:
    """``text`` without blanks, to compare across line ends."""
    return "".join(text.split()).replace("\ufffe", "-")
