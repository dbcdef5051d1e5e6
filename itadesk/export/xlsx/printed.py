"""A part of the document as a sheet that prints as the paper does."""

import io
from collections.abc import Iterator, Sequence

from openpyxl.drawing.image import Image as SheetImage
from openpyxl.drawing.spreadsheet_drawing import AnchorMarker, OneCellAnchor
from openpyxl.drawing.xdr import XDRPositiveSize2D
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties

from itadesk.export.columns import with_fitting_columns
from itadesk.export.font import sarabun
from itadesk.export.pictures import figure
from itadesk.export.xlsx.flow import Flow
from itadesk.export.xlsx.flowing import chunks
from itadesk.export.xlsx.layout import A4, LEADING, UNIT, Layout, laid_out, page_width
from itadesk.export.xlsx.stream import StreamedSheet
from itadesk.export.xlsx.styles import Style, Styles
from itadesk.export.xlsx.table import TableWriter
from itadesk.formspec.sheets import WIDEST_COLUMN
from itadesk.records.document import (
    Block,
    Chart,
    Grid,
    Image,
    PageBreak,
    PageSetup,
    Paragraph,
    Part,
    QrCode,
    SignatureBlock,
)
from itadesk.thai.text import clean_text

_INCH = 25.4
_HIGHEST_PICTURE = 390.0
_CAPTION = 14.0
_SIGN_HERE = "ลงชื่อ ……………………………………………"
_EMU = 12_700


def write_part(sheet: StreamedSheet, part: Part, styles: Styles, *, footer: str) -> None:
    """Fill ``sheet`` with the blocks of ``part``; ``footer`` is Excel's own pattern."""
    widths = sarabun()
    part = with_fitting_columns(part, page_width(part.page), widths)
    grids = [block for block in part.blocks if isinstance(block, Grid)]
    layout = laid_out(grids, part.page, widths)
    _set_up(sheet, part.page, layout, footer)
    headings = {tuple(column.heading for column in grid.columns) for grid in grids}
    flow = Flow(sheet, layout.page, repeats=len(headings) == 1)
    _PartWriter(flow, layout, styles).write(part.blocks)


def _set_up(sheet: StreamedSheet, page: PageSetup, layout: Layout, footer: str) -> None:
    """A4, one page wide, as many pages as it takes."""
    for number, points in enumerate(layout.columns(), 1):
        width = min(points / UNIT, WIDEST_COLUMN)
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.sheet_view.showGridLines = False
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = page.orientation
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    margins = sheet.page_margins
    margins.left, margins.right = page.left / _INCH, page.right / _INCH
    margins.top, margins.bottom = page.top / _INCH, page.bottom / _INCH
    margins.header = margins.footer = min(10.0, page.bottom / 2) / _INCH
    sheet.print_options.horizontalCentered = True
    sheet.oddFooter.center.text = footer


def _together(blocks: Sequence[Block]) -> Iterator[Block]:
    """The first block with those that must follow it on its page."""
    for block in blocks:
        yield block
        if not (isinstance(block, Paragraph) and block.keep_with_next):
            return


class _PartWriter:
    """Writes block after block below each other."""

    def __init__(self, flow: Flow, layout: Layout, styles: Styles) -> None:
        self._flow, self._layout, self._styles = flow, layout, styles
        self._last = len(layout.edges) - 2

    def write(self, blocks: Sequence[Block]) -> None:
        """Write the blocks; a heading stays with what it heads."""
        headed = False
        for at, block in enumerate(blocks):
            if not headed:
                self._flow.keep(sum(map(self._lead, _together(blocks[at:]))))
            headed = isinstance(block, Paragraph) and block.keep_with_next
            self._write(block)

    def _lead(self, block: Block) -> float:
        """Height of what must stand on one page of this block."""
        match block:
            case Paragraph():
                room = self._layout.whole(block.size)
                text = self._layout.height(clean_text(block.text), room, block.size)
                return text + block.space_before + block.space_after
            case Grid():
                return self._table(block).lead()
            case _:
                return 0.0

    def _table(self, grid: Grid) -> TableWriter:
        return TableWriter(grid, flow=self._flow, layout=self._layout, styles=self._styles)

    def _write(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Grid():
                self._table(block).write()
                self._flow.add((), height=max(block.space_after, 4.0))
            case SignatureBlock():
                self._signatures(block)
            case QrCode() | Image() | Chart():
                self._figure(block)
            case PageBreak():
                self._flow.end_page()

    def _paragraph(self, block: Paragraph) -> None:
        if block.space_before:
            self._flow.add((), height=block.space_before)
        style = Style(block.size, block.bold, block.italic, block.align)
        self._text(block.text, style, (0, self._last))
        if block.space_after:
            self._flow.add((), height=block.space_after)

    def _text(self, text: str, style: Style, span: tuple[int, int]) -> None:
        """Text over several columns, in following rows where one is not high enough."""
        layout, look = self._layout, self._styles.id(style)
        room, most = layout.room(span, style.size), layout.most_lines(style.size)
        for part in chunks(clean_text(text), room, most, layout.widths):
            number = self._flow.add(
                [(span[0], look, part)],
                height=layout.height(part, room, style.size),
            )
            self._flow.sheet.join((span[0], number), (span[1], number))

    def _signatures(self, block: SignatureBlock) -> None:
        """Places to sign one below the other at the right, each whole on its page.

        Lines reach over more than half of the columns: so import knows them from table rows.
        """
        look = self._styles.id(Style(block.size, align="center", wrap=False))
        left, high = max(0, (self._last + 1) // 2 - 1), block.size * LEADING
        for signer in block.signers:
            lines = (_SIGN_HERE, *signer)
            self._flow.keep((len(lines) + 1.5) * high)
            self._flow.add((), height=1.5 * high)
            for line in lines:
                number = self._flow.add([(left, look, clean_text(line))], height=high)
                self._flow.sheet.join((left, number), (self._last, number))

    def _figure(self, block: QrCode | Image | Chart) -> None:
        """A picture in the middle with its caption below."""
        made = figure(block, widest=self._layout.total, highest=_HIGHEST_PICTURE)
        if made.data:
            self._picture(made.data, made.width, made.height)
        if made.caption:
            self._text(made.caption, Style(_CAPTION, align="center"), (0, self._last))

    def _picture(self, data: bytes, width: float, height: float) -> None:
        number = self._flow.add((), height=height + 8)
        left = (self._layout.total - width) / 2
        starts = [edge * self._layout.total for edge in self._layout.edges[:-1]]
        column = max(at for at, start in enumerate(starts) if start <= max(left, 0.0))
        picture = SheetImage(io.BytesIO(data))
        offset = int((left - starts[column]) * _EMU)
        marker = AnchorMarker(col=column, colOff=offset, row=number - 1, rowOff=4 * _EMU)
        size = XDRPositiveSize2D(int(width * _EMU), int(height * _EMU))
        picture.anchor = OneCellAnchor(_from=marker, ext=size)
        self._flow.sheet.add_image(picture)
