"""Shaping: a word becomes the clusters HarfBuzz makes of it, placed as HarfBuzz places them."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
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


def shape(text: str, style: int, faces: Faces) -> Iterator[tuple[Face, Sequence[Cluster]]]:
    """``text``, left to right, in runs of one font and one script each."""
    if faces.thai[style].issuperset(text):
        face = faces.chains[style][0]
        yield face, _clusters(text, face, "Thai")
        return
    for (face, script), group in groupby(_itemised(text, style, faces), key=lambda item: item[:2]):
        yield face, _clusters("".join(char for _, _, char in group), face, script)


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


@lru_cache(maxsize=8192)
def _clusters(text: str, face: Face, script: str) -> tuple[Cluster, ...]:
    """Kept from paper to paper: the live page sets nearly the same words again and again."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", script, "th"
    uharfbuzz.shape(face.hb_font, buffer, _FEATURES)
    found: list[Cluster] = []
    start, pen = 0, 0
    placed: list[tuple[int, int, int]] = []
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.cluster != start:
            found += _cluster(text[start : info.cluster], tuple(placed), pen)
            start, pen, placed = info.cluster, 0, []
        right, up, across, _ = position.position
        placed.append((info.codepoint, pen + right, up))
        pen += across
    found += _cluster(text[start:], tuple(placed), pen)
    return tuple(found)


def _cluster(text: str, placed: Placed, advance: int) -> Iterable[Cluster]:
    """The cluster; a heap of marks in parts, and a mark after a space by itself.

    (Readers take a code that begins with a space for nothing but a space.)
    """
    if text[0] == " " and len(text) > 1 and len(placed) > 1:
        return (
            Cluster(" ", placed[:1], advance),
            *_cluster(text[1:], _back(placed[1:], advance), 0),
        )
    if len(text) <= _MOST and len(placed) <= _MOST:
        return (Cluster(text, placed, advance),)
    return _heap(text, placed, advance)


def _heap(text: str, placed: Placed, advance: int) -> Iterator[Cluster]:
    count = -(-max(len(text), len(placed)) // _MOST)
    letters, shares = -(-len(text) // count), -(-len(placed) // count)
    for part in range(count):
        rest = placed[part * shares : (part + 1) * shares]
        piece = text[part * letters : (part + 1) * letters]
        if part:
            rest = _back(_onto(placed[1 % len(placed)], rest or placed[-1:]), advance)
        yield Cluster(piece, rest, 0 if part else advance)


def _onto(place: tuple[int, int, int], placed: Placed) -> Placed:
    """The glyphs with the first of them at ``place``, so that a heap does not grow and grow."""
    right, up = place[1] - placed[0][1], place[2] - placed[0][2]
    return tuple((glyph, x + right, y + up) for glyph, x, y in placed)


def _back(placed: Placed, advance: int) -> Placed:
    """The glyphs, from where the pen stands after ``advance``."""
    return tuple((glyph, right - advance, up) for glyph, right, up in placed)
