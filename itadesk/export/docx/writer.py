"""The blocks of a part, one below the other, at the end of a Word file."""

import io
from collections.abc import Sequence

from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Emu, Pt

from itadesk.export.docx.letters import Letters
from itadesk.export.docx.paragraphs import set_outline, shape
from itadesk.export.docx.table import add_table
from itadesk.export.pictures import figure
from itadesk.records.document import (
    Block,
    Chart,
    Grid,
    Image,
    PageBreak,
    Paragraph,
    QrCode,
    SignatureBlock,
)
from itadesk.thai.text import clean_text

_CAPTION = 14.0
_SIGN_HERE = "ลงชื่อ ……………………………………………"
_SIGNER_WIDTH = 260.0
_HIGHEST_PICTURE = 420.0


class Writer:
    """Writes blocks; ``width`` is that of the text area in EMU."""

    def __init__(self, file: WordFile, font: str, width: int) -> None:
        self._file, self._font, self._width = file, font, width

    def write(self, block: Block) -> None:
        """Write one block."""
        match block:
            case Paragraph():
                self._paragraph(block)
            case Grid():
                add_table(self._file, block, self._font, self._width)
                self._space(block.space_after)
            case SignatureBlock():
                self._signatures(block)
            case QrCode() | Image() | Chart():
                self._figure(block)
            case PageBreak():
                self._file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _paragraph(self, block: Paragraph) -> None:
        letters = Letters(self._font, block.size, block.bold, block.italic)
        lines = clean_text(block.text).split("\n")
        for number, line in enumerate(lines):
            made = self._file.add_paragraph()
            shape(made, line, letters, block.align)
            layout = made.paragraph_format
            layout.keep_with_next = True if block.keep_with_next else None
            if block.first_line:
                layout.first_line_indent = Pt(block.first_line)
            layout.space_before = Pt(block.space_before) if number == 0 else None
            layout.space_after = Pt(block.space_after) if number == len(lines) - 1 else None
            if block.outline is not None and number == 0:
                set_outline(made, block.outline)

    def _space(self, points: float) -> None:
        """A low empty paragraph: without one Word joins two tables."""
        layout = self._file.add_paragraph().paragraph_format
        layout.space_after, layout.line_spacing = Pt(0), Pt(max(points, 1.0))

    def _centred(self, text: str, size: float) -> None:
        for line in clean_text(text).split("\n"):
            shape(self._file.add_paragraph(), line, Letters(self._font, size), "center")

    def _figure(self, block: QrCode | Image | Chart) -> None:
        made = figure(block, widest=Emu(self._width).pt, highest=_HIGHEST_PICTURE)
        if made.data:
            paragraph = self._file.add_paragraph()
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
            paragraph.paragraph_format.keep_with_next = True if made.caption else None
            picture = io.BytesIO(made.data)
            paragraph.add_run().add_picture(picture, Pt(made.width), Pt(made.height))
        if made.caption:
            self._centred(made.caption, _CAPTION)

    def _signatures(self, block: SignatureBlock) -> None:
        """Places to sign side by side as they fit; the last stand at the right."""
        fitting = max(1, int(Emu(self._width).pt / _SIGNER_WIDTH))
        across = min(fitting, max(2, len(block.signers)))
        for start in range(0, len(block.signers), across):
            signers = block.signers[start : start + across]
            self._space(block.size * 1.5)
            self._row([*([()] * (across - len(signers))), *signers], block.size)

    def _row(self, signers: Sequence[Sequence[str]], size: float) -> None:
        table = self._file.add_table(rows=1, cols=len(signers))
        letters = Letters(self._font, size)
        for cell, lines in zip(table.rows[0].cells, signers, strict=True):
            texts = [_SIGN_HERE, *lines] if lines else [""]
            for number, text in enumerate(texts):
                paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
                shape(paragraph, text, letters, "center")
        self._space(size / 2)
