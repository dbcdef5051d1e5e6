"""Blocks that are drawn, not set: pictures, QR codes, charts, places to sign."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from itadesk.export.pdf import chart
from itadesk.export.pdf.faces import REGULAR
from itadesk.export.pdf.lines import Line
from itadesk.export.pdf.page import Box, Page, Writing
from itadesk.export.pdf.press import Press
from itadesk.export.pdf.sheets import Sheets
from itadesk.export.qr import QUIET, qr_modules
from itadesk.records.document import Chart, Image, QrCode, SignatureBlock

_CAPTION = Writing(14.0, "center")
_GAP = 6.0
"""Around a figure, in points."""
_UNREADABLE = "(เปิดภาพนี้ไม่ได้)"
_SIGN_HERE = "ลงชื่อ ……………………………………"
_SIGNER_WIDTH = 220.0

Draw = Callable[[Page, Box], None]


@dataclass(frozen=True, slots=True)
class LaidFigure:
    """A figure in the middle of the page with its caption below."""

    width: float
    height: float
    draw: Draw
    caption: tuple[Line, ...] = ()

    @property
    def keeps(self) -> bool:
        """A figure may be parted from what follows."""
        return False

    @property
    def lead(self) -> float:
        """All of it."""
        return self.height + len(self.caption) * _CAPTION.leading + 2 * _GAP

    def lay(self, sheets: Sheets) -> None:
        """Put it on the page, caption and all."""
        sheets.need(self.lead)
        left = sheets.left + (sheets.width - self.width) / 2
        top = sheets.top + _GAP
        self.draw(sheets.page, Box(left, top, self.width, self.height))
        sheets.page.text(self.caption, _CAPTION, Box(sheets.left, top + self.height, sheets.width))
        sheets.top += self.lead


def laid_image(block: Image, width: float, height: float, press: Press) -> LaidFigure:
    """A picture, as large as the block, the column and the page allow."""
    picture = press.pictures.add(block.data)
    if picture is None:
        text = "\n".join(line for line in (_UNREADABLE, block.caption) if line)
        return LaidFigure(width, 0.0, lambda page, box: None, _caption(text, width, press))
    caption = _caption(block.caption, width, press)
    room = height - 2 * _GAP - len(caption) * _CAPTION.leading
    scale = min(
        min(block.max_width, width) / picture.width,
        max(min(block.max_height, room), 1.0) / picture.height,
    )
    return LaidFigure(
        picture.width * scale,
        picture.height * scale,
        lambda page, box: page.image(picture.number, box),
        caption,
    )


def laid_qr(block: QrCode, width: float, press: Press) -> LaidFigure:
    """An address as QR code; one that is too long for it stands as text."""
    rows = qr_modules(block.address)
    text = block.caption if rows else f"{block.caption}\n{block.address}".strip()
    caption = _caption(text, width, press)
    if not rows:
        return LaidFigure(width, 0.0, lambda page, box: None, caption)
    return LaidFigure(block.side, block.side, lambda page, box: _draw_qr(rows, page, box), caption)


def _draw_qr(rows: Sequence[Sequence[bool]], page: Page, box: Box) -> None:
    """Squares side by side as one rectangle, within the quiet zone."""
    unit = box.width / (len(rows) + 2 * QUIET)
    bars = []
    for down, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                left, top = box.left + (start + QUIET) * unit, box.top + (down + QUIET) * unit
                bars.append(Box(left, top, (end - start) * unit, unit))
            start = end + 1
    page.fill(bars)


def laid_chart(block: Chart, width: float, press: Press) -> LaidFigure:
    """A chart, made smaller where the column is narrower."""
    scale = min(1.0, width / block.width)
    return LaidFigure(
        block.width * scale,
        block.height * scale,
        lambda page, box: chart.draw(block, page, box, press.setter),
    )


def _caption(text: str, width: float, press: Press) -> tuple[Line, ...]:
    if not text:
        return ()
    return press.setter.lines(text, width / _CAPTION.size, REGULAR)


@dataclass(frozen=True, slots=True)
class LaidSignatures:
    """Places to sign, side by side as they fit."""

    signers: tuple[tuple[Line, ...], ...]
    writing: Writing
    across: int
    """Signers in one row."""

    @property
    def keeps(self) -> bool:
        """May be parted from what follows."""
        return False

    @property
    def lead(self) -> float:
        """The first row of signers."""
        return self._height(self.signers[: self.across])

    def _height(self, row: Sequence[Sequence[Line]]) -> float:
        """Room to sign above the lines, then the tallest."""
        return (max((len(lines) for lines in row), default=0) + 1.5) * self.writing.leading

    def lay(self, sheets: Sheets) -> None:
        """Row by row; the last signers stand at the right."""
        for start in range(0, len(self.signers), self.across):
            row = self.signers[start : start + self.across]
            sheets.need(self._height(row))
            width = sheets.width / self.across
            skipped = self.across - len(row)
            for index, lines in enumerate(row, start=skipped):
                top = sheets.top + 1.5 * self.writing.leading
                sheets.page.text(lines, self.writing, Box(sheets.left + index * width, top, width))
            sheets.top += self._height(row)


def laid_signatures(block: SignatureBlock, width: float, press: Press) -> LaidSignatures:
    """Signers with a dotted line each."""
    across = max(1, min(int(width / _SIGNER_WIDTH), len(block.signers)))
    if len(block.signers) == 1:
        across = max(1, int(width / _SIGNER_WIDTH))
    signers = tuple(
        press.setter.lines("\n".join((_SIGN_HERE, *lines)), width / across / block.size, REGULAR)
        for lines in block.signers
    )
    return LaidSignatures(signers, Writing(block.size, "center"), across)
