"""A composed paper as text to be kept, back again, and what differs between two of them."""

import base64
import dataclasses
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from itadesk.records import document as parts
from itadesk.records.document import Cell, CellRef, Document, Grid, Paragraph

_CLASSES: Final[Mapping[str, Any]] = MappingProxyType(
    {
        kind.__name__: kind
        for kind in (
            parts.Document,
            parts.Part,
            parts.PageSetup,
            parts.PageBreak,
            parts.Paragraph,
            parts.Grid,
            parts.Column,
            parts.Row,
            parts.Cell,
            parts.CellRef,
            parts.SignatureBlock,
            parts.QrCode,
            parts.Image,
            parts.Chart,
            parts.Series,
        )
    }
)


@dataclass(frozen=True, slots=True)
class Difference:
    """One text that is not the same in two papers; an empty text is not there at all."""

    before: str
    after: str
    ref: CellRef | None = None
    """The record it belongs to, where it belongs to one."""


def document_text(document: Document) -> str:
    """``document`` as JSON; pictures as base64."""
    return json.dumps(_plain(document), ensure_ascii=False, separators=(",", ":"))


def document_of(text: str) -> Document:
    """The document ``document_text`` wrote. Fields unknown to this version are left out."""
    made = _made(json.loads(text))
    if not isinstance(made, Document):
        raise TypeError(type(made))
    return made


def differences(before: Document, after: Document) -> tuple[Difference, ...]:
    """What reads differently in ``after``, in its order, then what is no longer there."""
    old, new = dict(_texts(before)), dict(_texts(after))
    changed = [(key, old.get(key, ""), text) for key, text in new.items()]
    gone = [(key, text, "") for key, text in old.items() if key not in new]
    return tuple(
        Difference(was, now, key if isinstance(key, CellRef) else None)
        for key, was, now in (*changed, *gone)
        if was != now
    )


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return {"": "bytes", "data": base64.b64encode(value).decode("ascii")}
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if not dataclasses.is_dataclass(value):
        return value
    named = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return {"": type(value).__name__, **{name: _plain(each) for name, each in named.items()}}


def _made(value: object) -> object:
    if isinstance(value, list):
        return tuple(_made(each) for each in value)
    if not isinstance(value, dict):
        return value
    if value[""] == "bytes":
        return base64.b64decode(value["data"])
    kind = _CLASSES[value[""]]
    known = {field.name for field in dataclasses.fields(kind)}
    return kind(**{name: _made(each) for name, each in value.items() if name in known})


def _texts(document: Document) -> Iterator[tuple[CellRef | tuple[int, int, str], str]]:
    """Every printed text under a key that stays: its record, or its place in the paper."""
    for number, part in enumerate(document.parts):
        paragraphs = 0
        for block in part.blocks:
            if isinstance(block, Paragraph):
                yield (number, paragraphs, "paragraph"), block.text
                paragraphs += 1
            elif isinstance(block, Grid):
                for place, column in enumerate(block.columns):
                    yield (number, place, f"heading after {paragraphs}"), column.heading
                yield from _cells(number, block)


def _cells(number: int, grid: Grid) -> Iterator[tuple[CellRef | tuple[int, int, str], str]]:
    cells = [cell for row in grid.rows for cell in row.cells if isinstance(cell, Cell)]
    loose = 0
    for cell in cells:
        if cell.ref is not None:
            yield cell.ref, cell.text
        else:
            yield (number, loose, f"cell in {grid.columns[0].heading}"), cell.text
            loose += 1
