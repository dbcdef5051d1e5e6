"""What a pasted block becomes in the grid: which texts go into which fields."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from itadesk.imports.markup import strip_markup
from itadesk.imports.mends import mended
from itadesk.imports.pasterows import BlockRow, PasteRows
from itadesk.records.proposal import Dropped
from itadesk.records.table import Table, TableRow
from itadesk.thai.text import clean_text

Cells = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class PasteMend:
    """A change to one pasted cell that is proposed and not made."""

    row: int
    """0-based in ``PastePlan.cells``."""
    column: int
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class PastePlan:
    """Texts to put into the grid from the anchor on, one undo step."""

    fields: tuple[str, ...]
    """The field each column of ``cells`` goes into."""
    cells: Cells
    dropped: tuple[Dropped, ...] = ()
    proposed: tuple[PasteMend, ...] = ()
    remapped: bool = False
    """The block's own heading row says other fields than those from the anchor on."""
    split: tuple[tuple[str, ...], ...] = ()
    """The lines of a text pasted into one cell, as rows, for the offer to split it; or empty."""
    lines: tuple[int, ...] = ()
    """Where in the source each row of ``cells`` begins."""

    @property
    def needs_preview(self) -> bool:
        """Whether something would be dropped, proposed for mending or put elsewhere."""
        return bool(self.dropped or self.proposed or self.remapped)

    @property
    def tidied(self) -> Cells:
        """The cells with every proposed mend made."""
        return self.mended(self.proposed)

    def mended(self, chosen: Collection[PasteMend]) -> Cells:
        """The cells with these mends made."""
        after = {(mend.row, mend.column): mend.after for mend in chosen}
        return tuple(
            tuple(after.get((row, column), cell) for column, cell in enumerate(cells))
            for row, cells in enumerate(self.cells)
        )


def plan(
    table: Table, fields: Sequence[str], *, titles: Sequence[str] = (), rows: bool = False
) -> PastePlan:
    """What pasting ``table`` does; ``fields`` are the grid's from the anchor to the right.

    ``titles``: their headings, which a block may bring along word for word. A field of results
    carries its round (``output@first-half``). Repeated heading rows, running numbers and a
    converter's mark-up come off; a heading row decides which column goes where; ``(ต่อ)`` rows
    join the row above. A single cell is pasted as it is, mark-up aside, or with ``rows`` each of
    its lines as a row. Never raises; an empty clipboard gives no cells.
    """
    dropped: list[Dropped] = []
    block = [_bare(row, dropped) for row in table.rows]
    if not block or not fields:
        return PastePlan((), ())
    alone = block[0].cells[0] if len(block) == 1 and len(block[0].cells) == 1 else ""
    lines = [line.strip() for line in alone.split("\n") if line.strip()]
    split = tuple((line,) for line in lines) if len(lines) > 1 else ()
    if rows and split:
        block = [BlockRow(number, cells) for number, cells in enumerate(split, 1)]
    elif alone:
        cells: Cells = ((alone,),)
        return PastePlan(tuple(fields[:1]), cells, tuple(dropped), _proposed(cells), split=split)
    taken = PasteRows(block, tuple(fields), dropped, titles=titles)
    cells = tuple(row.cells for row in taken.rows)
    begun = tuple(row.line for row in taken.rows)
    proposed = _proposed(cells)
    return PastePlan(taken.fields, cells, tuple(dropped), proposed, taken.remapped, lines=begun)


def exact(cells: Sequence[Sequence[str]], fields: Sequence[str]) -> PastePlan:
    """Our own cells as they are; only columns beyond the grid's last cannot be taken."""
    width = len(fields)
    dropped = tuple(
        Dropped(line, "no column", text)
        for line, row in enumerate(cells, 1)
        for text in row[width:]
        if text.strip()
    )
    kept = tuple(tuple(row[:width]) for row in cells)
    return PastePlan(tuple(fields[: max(map(len, kept), default=0)]), kept, dropped)


def _bare(row: TableRow, dropped: list[Dropped]) -> BlockRow:
    bare = []
    for cell in row.cells:
        text, tags = strip_markup(cell)
        if tags:
            dropped.append(Dropped(row.line, "markup", "".join(tags)))
        bare.append(clean_text(text))
    return BlockRow(row.line, tuple(bare), row.hidden)


def _proposed(cells: Cells) -> tuple[PasteMend, ...]:
    found = (
        (row, column, text, mended(text))
        for row, texts in enumerate(cells)
        for column, text in enumerate(texts)
    )
    return tuple(
        PasteMend(row, column, text, after, why) for row, column, text, (after, why) in found if why
    )
