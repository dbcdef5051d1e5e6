"""Tables in Word: the heading row repeats on each page, cells are merged where they span."""

from collections.abc import Sequence

from docx.document import Document as WordFile
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.table import CT_Row, CT_Tbl, CT_Tc
from docx.oxml.xmlchemy import BaseOxmlElement

from itadesk.export.docx.letters import Letters
from itadesk.export.docx.paragraphs import add_lines
from itadesk.records.document import Align, Cell, Grid, Row

_TWIPS = 20
_EMU = 635
_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def add_table(file: WordFile, grid: Grid, font: str, width: int) -> None:
    """``grid`` as a table of ``width`` EMU at the end of ``file``."""
    whole = sum(column.width for column in grid.columns) or 1.0
    widths = [round(width / _EMU * column.width / whole) for column in grid.columns]
    table = file.add_table(rows=0, cols=len(widths))
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    writer = _TableWriter(table._tbl, grid, font, widths)
    writer.frame()
    writer.heading()
    for row in grid.rows:
        writer.row(row)


class _TableWriter:
    """Writes the rows straight as Word keeps them: python-docx searches the table for each."""

    def __init__(self, table: CT_Tbl, grid: Grid, font: str, widths: Sequence[int]) -> None:
        self._table, self._grid, self._font, self._widths = table, grid, font, widths
        self._covered = [0] * len(widths)
        """How many rows below a spanning cell still covers, per column."""

    def frame(self) -> None:
        """Borders and column widths."""
        borders = OxmlElement("w:tblBorders")
        for side in _BORDERS:
            _add(borders, f"w:{side}", {"w:val": "single", "w:sz": "4", "w:space": "0"})
        self._table.tblPr.append(borders)
        for column, width in zip(self._table.tblGrid, self._widths, strict=True):
            column.set(qn("w:w"), str(width))

    def heading(self) -> None:
        """The heading row, repeated on each page."""
        row = self._new_row(repeated=True)
        for column, width in zip(self._grid.columns, self._widths, strict=True):
            self._fill(_add_cell(row, width), Cell(column.heading, bold=True), "center")

    def row(self, row: Row) -> None:
        """A row of data, or a bold one over all columns."""
        made = self._new_row(repeated=False)
        if row.kind == "group":
            head = row.cells[0] or Cell("")
            place = _add_cell(made, sum(self._widths), across=len(self._widths))
            self._fill(place, Cell(head.text, bold=True), head.align or "left", keep=True)
            return
        for at, cell in enumerate(row.cells):
            self._cell(made, at, cell)

    def _cell(self, row: CT_Row, at: int, cell: Cell | None) -> None:
        if cell is None and self._covered[at]:
            self._covered[at] -= 1
            _add_cell(row, self._widths[at], merge="continue").append(OxmlElement("w:p"))
            return
        cell = cell or Cell("")
        self._covered[at] = cell.rowspan - 1
        place = _add_cell(row, self._widths[at], merge="restart" if cell.rowspan > 1 else "")
        self._fill(place, cell, cell.align or self._grid.columns[at].align)

    def _new_row(self, *, repeated: bool) -> CT_Row:
        row = self._table.add_tr()
        if repeated:
            properties = row.get_or_add_trPr()
            _add(properties, "w:cantSplit", {})
            _add(properties, "w:tblHeader", {})
        return row

    def _fill(self, place: CT_Tc, cell: Cell, align: Align, *, keep: bool = False) -> None:
        letters = Letters(self._font, self._grid.size, bold=cell.bold)
        add_lines(place, cell.text, letters, align, keep=keep)


def _add_cell(row: CT_Row, width: int, *, across: int = 1, merge: str = "") -> CT_Tc:
    """A cell without its paragraph; the properties in the order of the schema."""
    place = OxmlElement("w:tc")
    properties = OxmlElement("w:tcPr")
    _add(properties, "w:tcW", {"w:w": str(width), "w:type": "dxa"})
    if across > 1:
        _add(properties, "w:gridSpan", {"w:val": str(across)})
    if merge:
        _add(properties, "w:vMerge", {"w:val": merge})
    place.append(properties)
    row.append(place)
    return place


def _add(parent: BaseOxmlElement, tag: str, attributes: dict[str, str]) -> None:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(name), value)
    parent.append(element)
