"""The font program that goes into the file: the glyphs used, and a glyph for each cluster.

A cluster of several glyphs (ที่, น้ำ) becomes one composite glyph, its parts where HarfBuzz put
them. So every cluster is one code that says all its letters in order: no reader can place a mark
elsewhere, lose it or copy it out of order.
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import uharfbuzz

from itadesk.export.pdf.faces import Face
from itadesk.export.pdf.shape import Placed

_KEPT = ("cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_DROPPED = ("GSUB", "GPOS", "GDEF", "kern", "name", "MATH", "FFTM")
_WORDS_XY, _MORE, _TWO_BY_TWO = 0x0003, 0x0020, 0x1080
"""Flags of a component: its place as two words; another follows; with a matrix, place unscaled."""
_LEAN = 0.2
"""Right per up, of an italic made by slanting."""
_WEIGHT = 40
"""A bold made by drawing twice is thicker by this part of the em."""
_Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Program:
    """A TrueType file, and which of its glyphs draws each wanted drawing."""

    data: bytes
    glyphs: tuple[int, ...]
    """Per drawing asked for, in order."""


@dataclass(frozen=True, slots=True)
class _Outlines:
    """Glyph descriptions and their metrics, in the order of the subset."""

    glyphs: list[bytes]
    metrics: list[tuple[int, int]]
    """(advance, left side bearing)."""

    def box(self, glyph: int) -> _Box | None:
        """Bounds of an outline; None where nothing is drawn."""
        data = self.glyphs[glyph]
        return struct.unpack(">4h", data[2:10]) if data else None


def build(face: Face, drawings: Sequence[tuple[Placed, int]]) -> Program:
    """The program for these drawings, each glyphs with their places, and the advance."""
    used = {glyph for placed, _ in drawings for glyph, _, _ in placed}
    subset, mapping = _subset(face, used)
    outlines = _outlines(subset)
    numbers: dict[Placed, int] = {}
    for placed, advance in drawings:
        if placed not in numbers:
            parts = tuple((mapping[glyph], right, up) for glyph, right, up in placed)
            numbers[placed] = _drawing(outlines, parts, advance, face)
    data = _assemble(subset, outlines)
    return Program(data, tuple(numbers[placed] for placed, _ in drawings))


def _subset(face: Face, glyphs: Iterable[int]) -> tuple["uharfbuzz.Face", dict[int, int]]:
    wanted = uharfbuzz.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = (
        uharfbuzz.SubsetFlags.NO_HINTING
        | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    )
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
    plan = uharfbuzz.SubsetPlan(face.hb_face, wanted)
    return plan.execute(), dict(plan.old_to_new_glyph_mapping)


def _table(face: "uharfbuzz.Face", tag: str) -> bytes:
    return bytes(face.reference_table(tag).data) if tag in face.table_tags else b""


def _outlines(subset: "uharfbuzz.Face") -> _Outlines:
    glyf, loca, hmtx = (_table(subset, tag) for tag in ("glyf", "loca", "hmtx"))
    count = struct.unpack(">H", _table(subset, "maxp")[4:6])[0]
    full = struct.unpack(">H", _table(subset, "hhea")[34:36])[0]
    if struct.unpack(">h", _table(subset, "head")[50:52])[0]:
        ends = struct.unpack(f">{count + 1}I", loca[: 4 * count + 4])
    else:
        ends = tuple(2 * end for end in struct.unpack(f">{count + 1}H", loca[: 2 * count + 2]))
    glyphs = [glyf[start:end] for start, end in pairwise(ends)]
    metrics = list(struct.iter_unpack(">Hh", hmtx[: 4 * full]))
    bearings = struct.iter_unpack(">h", hmtx[4 * full : 4 * full + 2 * (count - full)])
    metrics += [(metrics[-1][0], bearing) for (bearing,) in bearings]
    return _Outlines(glyphs, metrics)


def _drawing(outlines: _Outlines, parts: Placed, advance: int, face: Face) -> int:
    """The glyph that draws ``parts``: one that is there, or a new composite."""
    inked = [part for part in parts if outlines.glyphs[part[0]]]
    if not inked:
        return parts[0][0]
    if len(parts) == 1 and parts[0][1:] == (0, 0) and not face.embolden and not face.slant:
        return parts[0][0]
    if face.embolden:
        weight = face.upem // _WEIGHT
        inked += [(glyph, right + weight, up) for glyph, right, up in inked]
    boxes = [_moved(outlines.box(glyph), right, up) for glyph, right, up in inked]
    lows, highs = [box[:2] for box in boxes], [box[2:] for box in boxes]
    left, bottom = (min(values) for values in zip(*lows, strict=True))
    right, top = (max(values) for values in zip(*highs, strict=True))
    data = struct.pack(">5h", -1, left, bottom, right, top)
    for index, part in enumerate(inked):
        data += _component(part, more=index < len(inked) - 1, slant=face.slant)
    outlines.glyphs.append(data)
    outlines.metrics.append((max(advance, 0), left))
    return len(outlines.glyphs) - 1


def _component(part: tuple[int, int, int], *, more: bool, slant: bool) -> bytes:
    """One part of a composite; slanted it leans to the right, and moves there with its height."""
    glyph, right, up = part
    flags = _WORDS_XY | (_MORE if more else 0)
    if not slant:
        return struct.pack(">HHhh", flags, glyph, right, up)
    matrix = (1 << 14, 0, round(_LEAN * (1 << 14)), 1 << 14)
    moved = right + round(_LEAN * up)
    return struct.pack(">HHhh4h", flags | _TWO_BY_TWO, glyph, moved, up, *matrix)


def _moved(box: _Box | None, right: int, up: int) -> _Box:
    left, bottom, far, top = box or (0, 0, 0, 0)
    return left + right, bottom + up, far + right, top + up


def _assemble(subset: "uharfbuzz.Face", outlines: _Outlines) -> bytes:
    count = len(outlines.glyphs)
    glyf, ends = bytearray(), [0]
    for glyph in outlines.glyphs:
        glyf += glyph + b"\0" * (-len(glyph) % 4)
        ends.append(len(glyf))
    head = bytearray(_table(subset, "head"))
    struct.pack_into(">I", head, 8, 0)
    struct.pack_into(">h", head, 50, 1)
    hhea = bytearray(_table(subset, "hhea"))
    struct.pack_into(">H", hhea, 34, count)
    tables = {
        "glyf": bytes(glyf),
        "loca": struct.pack(f">{count + 1}I", *ends),
        "head": bytes(head),
        "hhea": bytes(hhea),
        "hmtx": b"".join(struct.pack(">Hh", *metric) for metric in outlines.metrics),
        "maxp": _maxima(_table(subset, "maxp"), count),
    }
    rest = {tag: _table(subset, tag) for tag in _KEPT if tag not in tables}
    return _sfnt({**tables, **{tag: data for tag, data in rest.items() if data}})


def _maxima(maxp: bytes, count: int) -> bytes:
    """``maxp`` for the grown font; the limits of composites are generous, never too small."""
    changed = bytearray(maxp)
    struct.pack_into(">H", changed, 4, count)
    for offset, least in ((10, 4000), (12, 200), (28, 16), (30, 4)):
        (value,) = struct.unpack_from(">H", changed, offset)
        struct.pack_into(">H", changed, offset, max(value, least))
    return bytes(changed)


def _sfnt(tables: dict[str, bytes]) -> bytes:
    """A TrueType file of these tables, with its checksums."""
    power = 1 << (len(tables).bit_length() - 1)
    head = struct.pack(
        ">IHHHH",
        0x00010000,
        len(tables),
        power * 16,
        power.bit_length() - 1,
        (len(tables) - power) * 16,
    )
    offset, entries, bodies, place = 12 + 16 * len(tables), b"", b"", 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == "head":
            place = offset + 8
        entries += struct.pack(">4sIII", tag.encode(), _checksum(data), offset, len(data))
        bodies += data + b"\0" * (-len(data) % 4)
        offset += len(data) + -len(data) % 4
    font = bytearray(head + entries + bodies)
    struct.pack_into(">I", font, place, (0xB1B0AFBA - _checksum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF
