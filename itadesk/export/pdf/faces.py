"""The fonts a paper is set in: Sarabun or the user's own, and what they lack from others."""

from dataclasses import dataclass, field
from functools import cache, cached_property

import uharfbuzz

from itadesk.export.pdf.sizes import SHIPPED_SCALE
from itadesk.paths import resources_dir

REGULAR, BOLD, ITALIC, BOLD_ITALIC = range(4)
"""Styles, as they are numbered everywhere in this package."""

_SHIPPED = ("Sarabun-Regular", "Sarabun-Bold", "Sarabun-Italic", "Sarabun-BoldItalic")
_FALLBACK = "DejaVuSans"


def style(*, bold: bool = False, italic: bool = False) -> int:
    """The style's number."""
    return (BOLD if bold else REGULAR) + (ITALIC if italic else REGULAR)


@dataclass(frozen=True, eq=False)
class Face:
    """One TrueType font file, read once; the same only as itself."""

    data: bytes = field(repr=False)
    bold: bool = False
    italic: bool = False
    embolden: bool = False
    """Drawn with a thin outline, for a family without its own bold."""
    slant: bool = False
    """Drawn slanted, for a family without its own italic."""

    @cached_property
    def hb_face(self) -> "uharfbuzz.Face":
        """HarfBuzz's view of the file."""
        return uharfbuzz.Face(uharfbuzz.Blob(self.data))

    @cached_property
    def hb_font(self) -> "uharfbuzz.Font":
        """Shapes in font units."""
        return uharfbuzz.Font(self.hb_face)

    @cached_property
    def upem(self) -> int:
        """Font units per em."""
        return int(self.hb_face.upem)

    @cached_property
    def characters(self) -> frozenset[int]:
        """Code points the font has a glyph for."""
        return frozenset(self.hb_face.unicodes)

    @cached_property
    def name(self) -> str:
        """PostScript name."""
        found = self.hb_face.get_name(uharfbuzz.OTNameIdPredefined.POSTSCRIPT_NAME)
        letters = "".join(
            char for char in found or "" if (char.isascii() and char.isalnum()) or char == "-"
        )
        return letters or "Font"


@dataclass(frozen=True)
class Faces:
    """For each style the fonts to try, in order."""

    chains: tuple[tuple[Face, ...], ...]
    scale: float = 1.0
    """Drawn points for each point that a form names."""

    @cached_property
    def characters(self) -> frozenset[int]:
        """Code points that some font of the regular chain has."""
        return frozenset().union(*(face.characters for face in self.chains[REGULAR]))

    @cached_property
    def thai(self) -> tuple[frozenset[str], ...]:
        """Per style what the first font has of Thai, digits and signs: one run, one script."""
        codes = (*range(0x20, 0x41), *range(0x5B, 0x61), *range(0x0E01, 0x0E5C), 0x201C, 0x201D)
        return tuple(
            frozenset(chr(code) for code in codes if code in chain[0].characters)
            for chain in self.chains
        )

    def face_for(self, style_: int, char: str) -> Face:
        """The first font of the chain that has ``char``; the first of all if none has."""
        chain = self.chains[style_]
        code = ord(char)
        return next((face for face in chain if code in face.characters), chain[0])


@cache
def shipped_faces() -> Faces:
    """Sarabun in four styles, with DejaVu Sans behind it."""
    folder = resources_dir() / "fonts"
    fallback = Face((folder / f"{_FALLBACK}.ttf").read_bytes())
    return Faces(
        tuple(
            (
                Face(
                    (folder / f"{name}.ttf").read_bytes(),
                    bold="Bold" in name,
                    italic="Italic" in name,
                ),
                fallback,
            )
            for name in _SHIPPED
        ),
        scale=SHIPPED_SCALE,
    )
