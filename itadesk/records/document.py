"""A composed paper, independent of file type: what report makes and export writes.

Texts are final (digits chosen, placeholders filled) and plain: never mark-up.
Lengths are points (1/72 inch) unless a name says otherwise.
"""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right", "justify"]
Orientation = Literal["portrait", "landscape"]
RowKind = Literal["data", "group"]


@dataclass(frozen=True, slots=True)
class PageSetup:
    """A4; margins in millimetres."""

    orientation: Orientation = "landscape"
    left: float = 30.0
    right: float = 20.0
    top: float = 25.0
    bottom: float = 20.0


@dataclass(frozen=True, slots=True)
class CellRef:
    """Which record a printed text came from, so that the page can follow the row being edited."""

    table: str
    id: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One or more lines of text (``\\n`` starts a new line; list lines hang)."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float = 16.0
    align: Align = "left"
    first_line: float = 0.0
    """First-line indent."""
    space_before: float = 0.0
    space_after: float = 0.0
    outline: int | None = None
    """Level in the PDF's outline (0 highest); None: not listed."""
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    heading: str
    width: float
    """Share of the table's width; the shares of a table need not sum to 100."""
    align: Align = "left"
    field: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One printed cell; ``rowspan`` > 1 covers the cells below, then None in their rows."""

    text: str
    bold: bool = False
    align: Align | None = None
    """None: the column's."""
    rowspan: int = 1
    ref: CellRef | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row: ``data`` has a cell per column (None: spanned from above), ``group`` one cell."""

    cells: tuple[Cell | None, ...]
    kind: RowKind = "data"
    title: str = ""
    """Repeated with "(ต่อ)" where the row continues on the next page; empty: the first cell's."""
    title_column: int = 0
    outline: str = ""
    """Entry in the PDF's outline, or empty."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; its heading row is repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    size: float = 14.0
    space_after: float = 8.0


@dataclass(frozen=True, slots=True)
class SignatureBlock:
    """Places to sign, side by side as they fit."""

    signers: tuple[tuple[str, ...], ...]
    """Per signer the centred lines under the dotted line: (name), position, role …"""
    size: float = 16.0


@dataclass(frozen=True, slots=True)
class QrCode:
    """An address as QR code with its caption."""

    address: str
    caption: str = ""
    side: float = 80.0


@dataclass(frozen=True, slots=True)
class Image:
    """A stored picture with its caption."""

    data: bytes
    media_type: str
    caption: str = ""
    max_width: float = 460.0
    max_height: float = 300.0


@dataclass(frozen=True, slots=True)
class Series:
    """One named row of values; None: missing, never zero."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars per label or a line over labels, 0 to 100, with an optional mark line."""

    kind: Literal["bars", "line"]
    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    mark: float | None = None
    mark_label: str = ""
    width: float = 480.0
    height: float = 240.0
    thai_digits: bool = True


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next block starts a new page."""


Block = Paragraph | Grid | SignatureBlock | QrCode | Image | Chart | PageBreak


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks that share a page set-up; a part starts on a new page."""

    page: PageSetup
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole paper."""

    title: str
    parts: tuple[Part, ...]
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    page_number: str = ""
    """Pattern such as ``หน้า {page} จาก {pages}``; empty: no page numbers."""
    thai_digits: bool = True
    font: str = ""
    """Path of a TTF the user picked; empty: the shipped Sarabun."""
    file_name: str = ""
    """Proposed name without ending, e.g. ``O26_อบต.…_2568``."""
