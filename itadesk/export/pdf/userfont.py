"""A font the user picked: is it fit for Thai on paper, and which files make its family."""

import struct
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import uharfbuzz

from itadesk.errors import ExportError
from itadesk.export.pdf.faces import BOLD, BOLD_ITALIC, ITALIC, REGULAR, Face, Faces, shipped_faces

_LETTERS = (*range(0x0E01, 0x0E3A), *range(0x0E40, 0x0E4F), *range(0x0E50, 0x0E5A))
"""Consonants, vowels, marks and digits that a Thai paper needs."""
_RESTRICTED = 0x0002
"""``fsType`` of a font that must not be embedded (OpenType, table OS/2)."""
_UPPER, _TONES = "ิีึืั", "่้๊๋"
_PROBES = ("กี่", "ปี่", "ฟ้", "น้ำ", "ป่า", "กู้", "ที่", "ฝื้")
_TOUCHING = 0.35
"""Share of a tone mark's height that may lie within the vowel below it."""
_FAMILY, _STYLE = 1, 2
"""Entries of the name table."""


def user_faces(path: Path) -> Faces:
    """The family of the font at ``path``, with the shipped fonts behind it.

    ExportError, with the reason, where the font cannot be used.
    """
    try:
        known = path.stat()
    except OSError as error:
        raise _missing(path) from error
    return _family(path, known.st_mtime_ns)


@lru_cache(maxsize=4)
def _family(path: Path, _changed: int) -> Faces:
    regular = _fit(path)
    family = {REGULAR: regular, **dict(_siblings(path, regular))}
    family.setdefault(BOLD, replace(regular, bold=True, embolden=True))
    family.setdefault(ITALIC, replace(regular, italic=True, slant=True))
    family.setdefault(BOLD_ITALIC, replace(family[BOLD], italic=True, slant=True))
    behind = shipped_faces()
    return Faces(tuple((family[style], *behind.chains[style]) for style in range(4)))


def font_fault(path: Path) -> str | None:
    """Why the font at ``path`` cannot be used, in Thai; None where it can."""
    try:
        _fit(path)
    except ExportError as error:
        return error.message
    return None


def _fit(path: Path) -> Face:
    """The font, found fit."""
    face = _read(path)
    if "glyf" not in face.hb_face.table_tags:
        raise _refused("FONT_KIND", path, "ไม่ใช่แบบอักษรชนิด TrueType (.ttf)")
    if "fvar" in face.hb_face.table_tags:
        raise _refused("FONT_KIND", path, "เป็นแบบอักษรชนิดปรับน้ำหนักได้ (variable)")
    if _licence(face) & 0x000F == _RESTRICTED:
        raise _refused("FONT_LICENCE", path, "เจ้าของไม่อนุญาตให้ฝังแบบอักษรนี้ในเอกสาร")
    lacking = [chr(code) for code in _LETTERS if code not in face.characters]
    if lacking:
        raise _refused("FONT_NO_THAI", path, f"ไม่มีอักษรไทยครบ (ขาด {len(lacking)} ตัว)")
    if not _positions(face) or _collides(face):
        raise _refused("FONT_NO_MARKS", path, "ไม่มีข้อมูลจัดวางสระและวรรณยุกต์ไทย ตัวอักษรจะทับกันเมื่อพิมพ์")
    return face


def _refused(code: str, path: Path, reason: str) -> ExportError:
    return ExportError(
        code,
        f"ใช้แบบอักษร “{path.name}” ไม่ได้ เพราะ{reason} โปรดเลือกแบบอักษรอื่น หรือใช้ Sarabun ที่มากับโปรแกรม",
    )


def _missing(path: Path) -> ExportError:
    return ExportError(
        "FONT_MISSING",
        f"เปิดแบบอักษร “{path.name}” ไม่ได้ โปรดเลือกแบบอักษรใหม่ หรือใช้ Sarabun ที่มากับโปรแกรม",
    )


def _read(path: Path) -> Face:
    try:
        face = Face(path.read_bytes())
    except OSError as error:
        raise _missing(path) from error
    tags = face.hb_face.table_tags
    if not face.hb_face.glyph_count or not {"head", "hhea", "hmtx", "maxp", "cmap"} <= set(tags):
        raise _refused("FONT_UNREADABLE", path, "ไฟล์นี้ไม่ใช่แบบอักษรหรือเสียหาย")
    return face


def _licence(face: Face) -> int:
    """``fsType`` of the font; 0 where it says nothing."""
    if "OS/2" not in face.hb_face.table_tags:
        return 0
    data = bytes(face.hb_face.reference_table("OS/2").data)
    (value,) = struct.unpack(">H", data[8:10]) if len(data) >= 10 else (0,)
    return int(value)


_Glyphs = list[tuple[int, int, int, int]]
"""(letter's place, glyph, right, up) of each glyph."""


def _shaped(face: Face, text: str, **features: bool) -> _Glyphs:
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
    uharfbuzz.shape(face.hb_font, buffer, features)
    found, pen = [], 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        right = pen + position.x_offset
        found.append((info.cluster, info.codepoint, right, position.y_offset))
        pen += position.x_advance
    return found


def _positions(face: Face) -> bool:
    """The font itself moves marks (GPOS mark, mkmk) or changes them for others (GSUB)."""
    return any(
        _shaped(face, probe) != _shaped(face, probe, mark=False, mkmk=False)
        or _changes(face, probe)
        for probe in _PROBES
    )


def _changes(face: Face, probe: str) -> bool:
    plain = {face.hb_font.get_nominal_glyph(ord(char)) for char in f"{probe}ํา"}
    return any(glyph not in plain for _, glyph, _, _ in _shaped(face, probe))


def _collides(face: Face) -> bool:
    """A tone mark is drawn into the vowel below it."""
    return any(
        _overlap(face, f"{base}{vowel}{tone}") > _TOUCHING
        for base in "กปน"
        for vowel in _UPPER
        for tone in _TONES
    )


def _overlap(face: Face, text: str) -> float:
    """How deep the third letter's glyph lies in the second's, as a share of its height."""
    boxes: list[tuple[int, int, int, int]] = []
    for place, glyph, right, up in _shaped(face, text):
        extents = face.hb_font.get_glyph_extents(glyph)
        if place and extents is not None and extents.width:
            left, top = right + extents.x_bearing, up + extents.y_bearing
            boxes.append((left, top + extents.height, left + extents.width, top))
    if len(boxes) != 2:
        return 0.0
    vowel, tone = sorted(boxes, key=lambda box: box[3])
    if min(vowel[2], tone[2]) <= max(vowel[0], tone[0]):
        return 0.0
    return max(0.0, (vowel[3] - tone[1]) / max(tone[3] - tone[1], 1))


def _siblings(path: Path, regular: Face) -> Iterator[tuple[int, Face]]:
    """The family's other styles, among the files beside it whose names begin alike."""
    family = regular.hb_face.get_name(_FAMILY)
    for beside in sorted(path.parent.glob(f"{path.stem[:4]}*.[tT][tT][fF]")):
        if beside == path:
            continue
        try:
            face = _fit(beside)
        except ExportError:
            continue
        words = (face.hb_face.get_name(_STYLE) or "").lower()
        bold, italic = "bold" in words, "italic" in words or "oblique" in words
        if face.hb_face.get_name(_FAMILY) == family and (bold or italic):
            style = (BOLD if bold else REGULAR) + (ITALIC if italic else REGULAR)
            yield style, replace(face, bold=bold, italic=italic)
