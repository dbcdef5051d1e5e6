"""A composed paper as a Word file that an office can add its own words to."""

import io
import zipfile
from pathlib import Path

import docx
from docx.document import Document as WordFile
from docx.shared import Emu

from itadesk.export.beside import write_bytes
from itadesk.export.columns import with_fitting_columns
from itadesk.export.docx.footer import add_page_numbers
from itadesk.export.docx.letters import set_usual_font
from itadesk.export.docx.sections import start_part, text_width
from itadesk.export.docx.writer import Writer
from itadesk.export.font import font_name, sarabun
from itadesk.records.document import Document
from itadesk.thai.text import clean_text

__all__ = ["docx_bytes", "write"]


def write(document: Document, path: Path) -> None:
    """The paper as the Word file ``path``; ExportError where it cannot be written."""
    write_bytes(path, docx_bytes(document), verify=_verify)


def docx_bytes(document: Document) -> bytes:
    """A section per part, with the same words as the PDF."""
    file = docx.Document()
    font = font_name(document)
    _describe(file, document)
    set_usual_font(file, font)
    for number, part in enumerate(document.parts):
        section = start_part(file, part.page, first=number == 0)
        width = text_width(section)
        writer = Writer(file, font, width)
        for block in with_fitting_columns(part, Emu(width).pt, sarabun()).blocks:
            writer.write(block)
    if document.page_number:
        add_page_numbers(file.sections[0], document.page_number, font, thai=document.thai_digits)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def _describe(file: WordFile, document: Document) -> None:
    properties = file.core_properties
    properties.title = clean_text(document.title)[:255]
    properties.author = clean_text(document.author)[:255]
    properties.subject = clean_text(document.subject)[:255]
    properties.keywords = clean_text(", ".join(document.keywords))[:255]
    properties.language = "th-TH"
    properties.comments = ""


def _verify(path: Path) -> None:
    """Open the file again; ValueError where it is not whole."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() or "word/document.xml" not in archive.namelist():
                raise ValueError(path)
    except zipfile.BadZipFile as error:
        raise ValueError(path) from error
