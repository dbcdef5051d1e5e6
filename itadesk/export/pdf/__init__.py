"""A composed paper as PDF: Thai set as a typesetter would, copied back letter for letter."""

from pathlib import Path

import pypdfium2

from itadesk.export.beside import write_bytes
from itadesk.export.pdf.paper import Rendered, compose_pdf
from itadesk.export.pdf.picture import TextMeter, chart_png, text_width
from itadesk.export.pdf.sheets import Place
from itadesk.export.pdf.specimen import specimen
from itadesk.export.pdf.texts import missing_note
from itadesk.export.pdf.userfont import font_fault
from itadesk.records.document import Document

__all__ = [
    "Place",
    "Rendered",
    "TextMeter",
    "chart_png",
    "compose_pdf",
    "font_fault",
    "missing_note",
    "pdf_bytes",
    "specimen",
    "text_width",
    "write",
]


def pdf_bytes(document: Document) -> bytes:
    """``document`` as PDF; the same document gives the same bytes."""
    return compose_pdf(document).data


def write(document: Document, path: Path) -> tuple[str, ...]:
    """``document`` as the file ``path``; ExportError where it cannot be written.

    Returns the characters no font has (``missing_note`` tells them).
    """
    rendered = compose_pdf(document)
    write_bytes(path, rendered.data, verify=_verify)
    return rendered.missing


def _verify(path: Path) -> None:
    """Open the file again as a reader would; ValueError where it is not whole."""
    try:
        with pypdfium2.PdfDocument(path) as opened:
            if not len(opened):
                raise ValueError(path)
    except pypdfium2.PdfiumError as error:
        raise ValueError(path) from error
