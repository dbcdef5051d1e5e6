"""What the helper process does for the window: lay out a paper, write a file. No Qt here.

The writers are loaded where they are used: the window itself starts without them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from itadesk.formspec.form import Form
from itadesk.records.document import Document
from itadesk.records.dossier import Dossier

if TYPE_CHECKING:
    from itadesk.export.pdf import Place


@dataclass(frozen=True, slots=True)
class Order:
    """A paper wanted: its form, its records, and what the report dialog chose."""

    form: Form
    dossier: Dossier
    digits: Literal["thai", "arabic"] | None = None
    """None: the form's."""
    paper_date: date | None = None
    """Common Era; None: the paper's own."""
    signatories: tuple[str, ...] | None = None
    """Ids in order; None: the paper's own."""
    font: str = ""
    """Path of a TTF; empty: the shipped Sarabun."""
    note: str = ""
    """What the user should know of the paper before it is laid out, in Thai."""


@dataclass(frozen=True, slots=True)
class Laid:
    """A paper as PDF, and where each record's text stands in it."""

    data: bytes
    pages: int
    places: tuple[Place, ...]
    file_name: str
    """Proposed name without ending."""
    note: str = ""
    """What the user should know of it, in Thai: the order's, characters that no font has."""


def composed(order: Order) -> Document:
    """The document ordered."""
    from itadesk.report.compose import compose

    return compose(
        order.form,
        order.dossier,
        digits=order.digits,
        paper_date=order.paper_date,
        signatories=order.signatories,
        font=order.font,
    )


def lay_out(order: Order) -> Laid:
    """The document ordered, as PDF."""
    from itadesk.export.pdf import compose_pdf, missing_note

    document = composed(order)
    rendered = compose_pdf(document)
    note = " ".join(filter(None, (order.note, missing_note(rendered.missing))))
    return Laid(rendered.data, rendered.pages, rendered.places, document.file_name, note)


def font_page(font: str) -> bytes | str:
    """The test page of the TTF at this path (empty: Sarabun), or in Thai why it is unfit."""
    from itadesk.export.pdf import pdf_bytes
    from itadesk.export.pdf.specimen import specimen
    from itadesk.export.pdf.userfont import font_fault

    fault = font_fault(Path(font)) if font else None
    return fault or pdf_bytes(specimen(Path(font) if font else None))


def save(order: Order, path: str) -> str:
    """Write the document ordered as the kind of file ``path`` ends in.

    Returns what the user should know of the file, in Thai, or nothing.
    Raises ExportError; the file that stood there is then untouched.
    """
    from itadesk.export.files import write

    return write(Path(path), document=composed(order), dossier=order.dossier)
