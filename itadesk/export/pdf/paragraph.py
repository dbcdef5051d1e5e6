"""A paragraph on the page: titles, preambles, closing lines."""

from dataclasses import dataclass

from itadesk.export.pdf.faces import style
from itadesk.export.pdf.lines import Line, LineSetter
from itadesk.export.pdf.page import Box, Writing
from itadesk.export.pdf.sheets import Sheets
from itadesk.records.document import Paragraph


@dataclass(frozen=True, slots=True)
class LaidParagraph:
    """A paragraph in lines."""

    block: Paragraph
    lines: tuple[Line, ...]

    @property
    def writing(self) -> Writing:
        """How its lines stand."""
        return Writing(self.block.size, self.block.align)

    @property
    def keeps(self) -> bool:
        """A heading stays with what it heads."""
        return self.block.keep_with_next

    @property
    def lead(self) -> float:
        """All of a heading, else the first two lines (three of three)."""
        count = len(self.lines) if self.keeps or len(self.lines) <= 3 else 2
        space = self.block.space_before + (self.block.space_after if self.keeps else 0.0)
        return space + count * self.writing.leading

    def lay(self, sheets: Sheets) -> None:
        """Lines page by page, never one alone where two would fit."""
        if not sheets.fresh:
            sheets.top += self.block.space_before
        if self.block.outline is not None and self.block.text.strip():
            sheets.enter(" ".join(self.block.text.split()), self.block.outline)
        rest, leading = self.lines, self.writing.leading
        while rest:
            count = min(max(int((sheets.room + 1e-6) / leading), 1), len(rest))
            if len(rest) - count == 1 and count > 2:
                count -= 1
            self._put(sheets, rest[:count])
            rest = rest[count:]
            if rest:
                sheets.turn()
        sheets.top += self.block.space_after

    def _put(self, sheets: Sheets, lines: tuple[Line, ...]) -> None:
        height = len(lines) * self.writing.leading
        sheets.page.text(lines, self.writing, Box(sheets.left, sheets.top, sheets.width, height))
        sheets.top += height


def laid_paragraph(block: Paragraph, width: float, setter: LineSetter) -> LaidParagraph:
    """``block`` broken into lines of ``width`` points."""
    room, first = width / block.size, block.first_line / block.size
    chosen = style(bold=block.bold, italic=block.italic)
    if block.align == "center":
        return LaidParagraph(block, setter.balanced(block.text, room, chosen))
    return LaidParagraph(block, setter.lines(block.text, room, chosen, first_line=first))
