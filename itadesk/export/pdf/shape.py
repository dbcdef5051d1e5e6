"""Shaping: a word becomes the clusters HarfBuzz makes of it, placed as HarfBuzz places them."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import uharfbuzz

from itadesk.export.pdf.faces import Face, Faces

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False, "calt": False}
_MOST = 8
"""Letters or glyphs a cluster may have before it is taken apart (marks heaped up by mistake)."""

Placed = tuple[tuple[int, int, int], ...]
"""Glyphs of a cluster: (number in the font, right, up), in font units from the cluster's origin."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Letters that are drawn as one, and the glyphs that draw them."""

    text: str
    glyphs: Placed
    advance: int
    """Font units."""


def shape(text: str, style: int, faces: Faces) -> Iterator[tuple[Face, tuple[Cluster, ...]]]:
    """``text``, left to right, in runs of one font and one script each."""
    for (face, script), group in groupby(_itemised(text, style, faces), key=lambda item: item[:2]):
        letters = "".join(char for _, _, char in group)
        yield face, tuple(_clusters(letters, face, script))


def _itemised(text: str, style: int, faces: Faces) -> Iterator[tuple[Face, str, str]]:
    """Each letter with its font and script; marks and signs go with what stands before them."""
    script = next((_script(char) for char in text if _script(char)), "Thai")
    face: Face | None = None
    for char in text:
        script = _script(char) or script
        mark = unicodedata.category(char) == "Mn"
        if face is None or not (mark and ord(char) in face.characters):
            face = faces.face_for(style, char)
        yield face, script, char


def _script(char: str) -> str:
    """The script of a letter; empty for digits and signs, which take their neighbour's."""
    if "\u0e01" <= char <= "\u0e5b":
        return "Thai"
    return "Latn" if char.isalpha() else ""


def _clusters(text: str, face: Face, script: str) -> Iterator[Cluster]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", script, "th"
    uharfbuzz.shape(face.hb_font, buffer, _FEATURES)
    glyphs = list(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True))
    starts = sorted({info.cluster for info, _ in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    for start, group in groupby(glyphs, key=lambda glyph: glyph[0].cluster):
        yield from _cluster(text[start : ends[start]], list(group))


def _cluster(
    text: str, glyphs: list[tuple[uharfbuzz.GlyphInfo, uharfbuzz.GlyphPosition]]
) -> Iterator[Cluster]:
    placed, pen = [], 0
    for info, position in glyphs:
        placed.append((info.codepoint, pen + position.x_offset, position.y_offset))
        pen += position.x_advance
    if len(text) <= _MOST and len(placed) <= _MOST:
        yield Cluster(text, tuple(placed), pen)
        return
    parts = -(-max(len(text), len(placed)) // _MOST)
    letters, shares = -(-len(text) // parts), -(-len(placed) // parts)
    for part in range(parts):
        rest = tuple(placed[part * shares : (part + 1) * shares])
        back = tuple((glyph, right - pen, up) for glyph, right, up in rest)
        first = part == 0
        piece = text[part * letters : (part + 1) * letters]
        yield Cluster(piece, rest if first else back, pen if first else 0)
