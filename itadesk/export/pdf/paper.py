"""A whole paper: its blocks laid on pages, and the pages put into a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from itadesk.export.pdf.faces import REGULAR, shipped_faces
from itadesk.export.pdf.figures import laid_chart, laid_image, laid_qr, laid_signatures
from itadesk.export.pdf.grid import laid_grid
from itadesk.export.pdf.metadata import catalogue, information, outline
from itadesk.export.pdf.page import Box, Page, Writing
from itadesk.export.pdf.paragraph import laid_paragraph
from itadesk.export.pdf.press import Press, press
from itadesk.export.pdf.sheets import Entry, Lay, Place, Sheets, lay_all
from itadesk.export.pdf.sizes import drawn
from itadesk.export.pdf.syntax import Name, PdfFile, Reference, Value
from itadesk.export.pdf.userfont import user_faces
from itadesk.records.document import (
    Chart,
    Document,
    Grid,
    Image,
    PageBreak,
    PageSetup,
    Paragraph,
    QrCode,
    SignatureBlock,
)
from itadesk.thai.digits import to_thai

Placed = Paragraph | Grid | SignatureBlock | QrCode | Image | Chart
_NUMBER_SIZE = 14.0
_NUMBER_FROM_EDGE = 10 / 25.4 * 72
"""Points from the paper's lower edge to the middle of the page number."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """A paper as PDF, and what its maker found out."""

    data: bytes
    pages: int
    places: tuple[Place, ...]
    """Where each record's text stands."""
    missing: tuple[str, ...]
    """Characters no font has; they are printed as ``[U+1F600]``."""


def compose_pdf(document: Document) -> Rendered:
    """``document`` as PDF; the same document gives the same bytes.

    ExportError where the font the user picked cannot be used.
    """
    made = press(user_faces(Path(document.font)) if document.font else shipped_faces())
    sheets = _laid(document, made)
    return Rendered(
        file_of(document, sheets.pages, sheets.entries, made),
        len(sheets.pages),
        tuple(sheets.places),
        tuple(sorted(made.setter.words.missing)),
    )


def _laid(document: Document, made: Press) -> Sheets:
    sheets = Sheets()
    for part in document.parts:
        sheets.begin(part.page)
        ready: list[Lay] = []
        for block in part.blocks:
            if isinstance(block, PageBreak):
                lay_all(ready, sheets)
                ready = []
                if not sheets.fresh:
                    sheets.turn()
            else:
                ready.append(_ready(drawn(block, made.scale), sheets, made))
        lay_all(ready, sheets)
    if not sheets.pages:
        sheets.begin(PageSetup())
    if document.page_number:
        _number(document, sheets, made)
    return sheets


def _ready(block: Placed, sheets: Sheets, made: Press) -> Lay:
    """The block, set for the type area of these pages."""
    width, setter = sheets.width, made.setter
    match block:
        case Paragraph():
            return laid_paragraph(block, width, setter)
        case Grid():
            return laid_grid(block, width, setter)
        case SignatureBlock():
            return laid_signatures(block, width, made)
        case QrCode():
            return laid_qr(block, width, made)
        case Image():
            return laid_image(block, width, sheets.whole, made)
        case Chart():
            return laid_chart(block, width, made)


def _number(document: Document, sheets: Sheets, made: Press) -> None:
    """Page numbers, in the middle of the lower margin."""
    writing = Writing(_NUMBER_SIZE * made.scale, "center")
    for index, page in enumerate(sheets.pages, start=1):
        text = document.page_number.replace("{page}", str(index))
        text = text.replace("{pages}", str(len(sheets.pages)))
        text = to_thai(text) if document.thai_digits else text
        lines = made.setter.lines(text, page.width, REGULAR)
        top = page.height - _NUMBER_FROM_EDGE - writing.leading / 2
        page.text(lines[:1], writing, Box(0, top, page.width))


def file_of(
    document: Document, sheets: Sequence[Page], entries: Sequence[Entry], made: Press
) -> bytes:
    """The file of these pages."""
    file = PdfFile()
    resources, tree = file.reserve(), file.reserve()
    pages = [_page(page, file, resources=resources, tree=tree) for page in sheets]
    used: dict[str, Value] = {
        "Font": {f"F{use.number}": use.embed(file) for use in made.setter.words.fonts.uses},
        "XObject": made.pictures.embed(file),
    }
    file.put(resources, used)
    file.put(tree, {"Type": Name("Pages"), "Kids": pages, "Count": len(pages)})
    heights = [(place, page.height) for place, page in zip(pages, sheets, strict=True)]
    contents = outline(entries, heights, file)
    return file.data(root=catalogue(tree, contents, file), info=information(document, file))


def _page(page: Page, file: PdfFile, *, resources: Reference, tree: Reference) -> Reference:
    return file.add(
        {
            "Type": Name("Page"),
            "Parent": tree,
            "MediaBox": [0, 0, page.width, page.height],
            "Resources": resources,
            "Contents": file.stream(b"".join(page.content)),
        }
    )
