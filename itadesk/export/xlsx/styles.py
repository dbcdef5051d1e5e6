"""Cell styles, each made once and shared by all cells that look so."""

from dataclasses import dataclass, field, replace

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

from itadesk.records.document import Align

_LINE = Side(style="thin")
_NONE = Side()


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell looks; ``edges`` are those of l r t b that have a line."""

    size: float
    bold: bool = False
    italic: bool = False
    align: Align = "left"
    middle: bool = False
    edges: str = ""
    wrap: bool = True
    number: str = "General"
    fill: bool = False

    def without(self, edge: str) -> "Style":
        """The same without the line at one edge."""
        return replace(self, edges=self.edges.replace(edge, ""))


@dataclass(slots=True)
class Styles:
    """The styles of one workbook by their number in it."""

    book: Workbook
    font: str
    _ids: dict[Style, int] = field(default_factory=dict)

    def id(self, style: Style) -> int:
        """The number of ``style``, made at its first use."""
        if style not in self._ids:
            self._ids[style] = self._made(style)
        return self._ids[style]

    def _made(self, style: Style) -> int:
        cell = WriteOnlyCell(self.book.worksheets[0])
        cell.font = Font(name=self.font, size=style.size, bold=style.bold, italic=style.italic)
        cell.alignment = Alignment(
            horizontal=style.align,
            vertical="center" if style.middle else "top",
            wrap_text=style.wrap,
        )
        lines = {"left": "l", "right": "r", "top": "t", "bottom": "b"}
        cell.border = Border(
            **{side: _LINE if edge in style.edges else _NONE for side, edge in lines.items()}
        )
        cell.number_format = style.number
        return int(cell.style_id)
