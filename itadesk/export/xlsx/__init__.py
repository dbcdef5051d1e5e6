"""A composed paper as an Excel workbook: printed sheets, then the records as flat sheets."""

import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

from itadesk.export.beside import write_bytes
from itadesk.export.flat import flat_tables
from itadesk.export.font import font_name
from itadesk.export.xlsx.archive import saved
from itadesk.export.xlsx.flatsheet import write_table
from itadesk.export.xlsx.layout import USUAL_FONT, USUAL_SIZE
from itadesk.export.xlsx.printed import write_part
from itadesk.export.xlsx.stream import StreamedSheet
from itadesk.export.xlsx.styles import Styles
from itadesk.records.document import Document
from itadesk.records.dossier import Dossier
from itadesk.thai.digits import to_thai
from itadesk.thai.text import clean_text

__all__ = ["write", "xlsx_bytes"]

_PRINTED = "ฉบับพิมพ์"
_FOOTER = "หน้า &P จาก &N"


def write(document: Document, dossier: Dossier, path: Path) -> None:
    """The paper as the workbook ``path``; ExportError where it cannot be written."""
    write_bytes(path, xlsx_bytes(document, dossier), verify=_verify)


def xlsx_bytes(document: Document, dossier: Dossier) -> bytes:
    """A printed sheet per part of the document, then a flat sheet per table of records."""
    book = Workbook(write_only=True)
    book.properties.title = clean_text(document.title)
    book.properties.creator = clean_text(document.author)
    book.properties.subject = clean_text(document.subject)
    book.properties.keywords = clean_text(", ".join(document.keywords))
    book.properties.language = "th"
    book._named_styles["Normal"].font = Font(name=USUAL_FONT, size=USUAL_SIZE)
    styles = Styles(book, font_name(document))
    footer = document.page_number.format(page="&P", pages="&N") or _FOOTER
    for number, part in enumerate(document.parts, 1):
        title = _PRINTED if len(document.parts) == 1 else f"{_PRINTED} {to_thai(str(number))}"
        write_part(_sheet(book, title), part, styles, footer=footer)
    for table in flat_tables(dossier):
        write_table(_sheet(book, table.name), table, styles)
    return saved(book)


def _sheet(book: Workbook, title: str) -> StreamedSheet:
    sheet = StreamedSheet(book, title)
    book._add_sheet(sheet)
    return sheet


def _verify(path: Path) -> None:
    """Open the file again; ValueError where it is not whole."""
    try:
        with zipfile.ZipFile(path) as archive:
            if archive.testzip() or "xl/workbook.xml" not in archive.namelist():
                raise ValueError(path)
    except zipfile.BadZipFile as error:
        raise ValueError(path) from error
