"""The programs a paper is read back with: poppler, PDFium, MuPDF and pdf.js."""

import json
import shutil
import subprocess
import warnings
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

with warnings.catch_warnings():
    warnings.simplefilter("ignore", DeprecationWarning)
    import pymupdf

_ROOT = Path(__file__).resolve().parents[3]
_SCRIPT = Path(__file__).with_name("pdfjs_text.mjs")

Reader = Callable[[bytes, Path], list[str]]


def poppler(data: bytes, folder: Path) -> list[str]:
    """Text of each page in reading order, as ``pdftotext`` gives it."""
    return _pdftotext(data, folder)


def poppler_raw(data: bytes, folder: Path) -> list[str]:
    """Text of each page in the order it was written."""
    return _pdftotext(data, folder, "-raw")


def _pdftotext(data: bytes, folder: Path, *options: str) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not here")
    path = folder / "read.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        ["pdftotext", *options, str(path), "-"], check=True, capture_output=True, text=True
    )
    return done.stdout.split("\f")[:-1]


def pdfium(data: bytes, folder: Path) -> list[str]:
    """Text of each page by PDFium, the reader in Chrome and Edge."""
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def mupdf(data: bytes, folder: Path) -> list[str]:
    """Text of each page by MuPDF."""
    with pymupdf.open(stream=data, filetype="pdf") as document:
        return [page.get_text() for page in document]


def pdfjs(data: bytes, folder: Path) -> list[str]:
    """Text of each page by pdf.js, the reader in Firefox."""
    node, modules = shutil.which("node"), _ROOT / ".venv" / "pdfjs" / "node_modules"
    if node is None or not (modules / "pdfjs-dist").is_dir():
        pytest.skip("node or pdfjs-dist is not here")
    path = folder / "read.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        [node, str(_SCRIPT), str(modules / "pdfjs-dist"), str(path)],
        check=True,
        capture_output=True,
        text=True,
    )
    pages: list[str] = json.loads(done.stdout)
    return pages


READERS: dict[str, Reader] = {
    "poppler": poppler,
    "poppler-raw": poppler_raw,
    "pdfium": pdfium,
    "mupdf": mupdf,
    "pdfjs": pdfjs,
}
