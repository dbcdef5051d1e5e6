"""What differs between a frozen paper and the same paper as it is now."""

import difflib
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from itadesk.records.document import (
    Block,
    CellRef,
    Chart,
    Document,
    Grid,
    Image,
    Paragraph,
    QrCode,
    SignatureBlock,
)
from itadesk.report.texts import WHERE_TABLE, WHERE_TEXT


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two versions of a paper differ."""

    kind: Literal["changed", "added", "removed"]
    where: str
    """Thai: the row's title and the column's heading, or the part of the paper."""
    before: str
    after: str
    ref: CellRef | None = None
    """The cell in the book, where the text comes from one."""


@dataclass(frozen=True, slots=True)
class _Cell:
    where: str
    text: str
    ref: CellRef


def compare(frozen: Document, current: Document) -> tuple[Difference, ...]:
    """The differences in the order of the paper: running texts first, then cells."""
    return (*_texts(frozen, current), *_cells(frozen, current))


def _cells(frozen: Document, current: Document) -> Iterable[Difference]:
    """Cells are told by the record they come from, so that a moved row is no difference."""
    old, new = _by_ref(frozen), _by_ref(current)
    for key in dict.fromkeys((*old, *new)):
        before, after = old.get(key), new.get(key)
        if before and after and before.text != after.text:
            yield Difference("changed", after.where, before.text, after.text, after.ref)
        elif before and not after and before.text:
            yield Difference("removed", before.where, before.text, "", before.ref)
        elif after and not before and after.text:
            yield Difference("added", after.where, "", after.text, after.ref)


def _by_ref(document: Document) -> dict[tuple[int, str, CellRef], _Cell]:
    """Part, heading and record -> cell; a record may print in several columns."""
    cells: dict[tuple[int, str, CellRef], _Cell] = {}
    for number, part in enumerate(document.parts):
        for grid in (block for block in part.blocks if isinstance(block, Grid)):
            for row in (row for row in grid.rows if row.kind == "data"):
                title = row.title.partition("\n")[0]
                for column, cell in zip(grid.columns, row.cells, strict=True):
                    if cell is None or cell.ref is None or not cell.ref.field:
                        continue
                    where = WHERE_TABLE.format(row=title, column=column.heading)
                    cells[number, column.field, cell.ref] = _Cell(where, cell.text, cell.ref)
    return cells


def _texts(frozen: Document, current: Document) -> Iterable[Difference]:
    """Everything outside the tables' cells, compared line by line, part by part."""
    for number in range(max(len(frozen.parts), len(current.parts))):
        where = WHERE_TEXT.format(number=number + 1)
        old, new = _running(frozen, number), _running(current, number)
        matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
        for tag, low, high, start, end in matcher.get_opcodes():
            if tag != "equal":
                yield from _line_differences(where, old[low:high], new[start:end])


def _line_differences(where: str, old: Sequence[str], new: Sequence[str]) -> Iterable[Difference]:
    for place in range(max(len(old), len(new))):
        before = old[place] if place < len(old) else ""
        after = new[place] if place < len(new) else ""
        if before and after:
            yield Difference("changed", where, before, after)
        else:
            yield Difference("removed" if before else "added", where, before, after)


def _running(document: Document, number: int) -> list[str]:
    if number >= len(document.parts):
        return []
    return [line for block in document.parts[number].blocks for line in _lines(block)]


def _lines(block: Block) -> list[str]:
    """What a reader would notice of a block, in lines."""
    match block:
        case Paragraph():
            return [block.text]
        case Grid():
            groups = [
                row.cells[0].text for row in block.rows if row.kind == "group" and row.cells[0]
            ]
            return [" · ".join(column.heading for column in block.columns), *groups]
        case SignatureBlock():
            return [" ".join(lines) for lines in block.signers]
        case QrCode():
            return [f"QR {block.address} {block.caption}".strip()]
        case Image():
            digest = hashlib.blake2b(block.data, digest_size=4).hexdigest()
            return [f"[{digest}] {block.caption}".strip()]
        case Chart():
            return [block.title, *(f"{s.name} {s.values}" for s in block.series)]
        case _:
            return []
