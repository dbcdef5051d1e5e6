"""Fonts of one file: which codes were given to which clusters, and the objects that embed them."""

import hashlib
from dataclasses import dataclass, field
from itertools import islice
from typing import ClassVar

from itadesk.export.pdf import program
from itadesk.export.pdf.faces import Face
from itadesk.export.pdf.shape import Cluster, Placed
from itadesk.export.pdf.syntax import Name, PdfFile, Reference, Value

_CMAP = (
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    b"/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
    b"/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
    b"1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n%sendcmap\n"
    b"CMapName currentdict/CMap defineresource pop\nend\nend\n"
)


@dataclass(slots=True)
class FontUse:
    """One embedded font: codes 1, 2, … in the order their clusters were first met."""

    most: ClassVar[int] = 60_000
    """Codes a font can have; afterwards the same face is embedded a second time."""
    face: Face
    number: int
    """``/F…`` on the pages."""
    codes: dict[tuple[str, Placed], int] = field(default_factory=dict)
    advances: list[int] = field(default_factory=list)
    """Per code, in font units, as first met; kerning is written where it differs."""

    def code(self, cluster: Cluster) -> int:
        """The code that draws ``cluster`` and is copied as its letters."""
        key = (cluster.text, cluster.glyphs)
        code = self.codes.get(key)
        if code is None:
            self.advances.append(cluster.advance)
            code = self.codes[key] = len(self.advances)
        return code

    @property
    def room(self) -> int:
        """Clusters it can surely still take."""
        return max(self.most - len(self.advances), 1)

    def encoded(self, cluster: Cluster) -> bytes:
        """The cluster's code, and the kerning after it, within a string of TJ."""
        code = self.code(cluster)
        if off := self.advances[code - 1] - cluster.advance:
            return b"%04X>%.6g<" % (code, off * 1000 / self.face.upem)
        return b"%04X" % code

    def embed(self, file: PdfFile) -> Reference:
        """The font's objects in ``file``; returns the one that pages name."""
        drawings = [
            (placed, advance)
            for (_, placed), advance in zip(self.codes, self.advances, strict=True)
        ]
        made = program.build(self.face, drawings)
        tag = "".join(chr(65 + byte % 26) for byte in hashlib.sha256(made.data).digest()[:6])
        base = Name(f"{tag}+{self.face.name}")
        glyphs = b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph in made.glyphs)
        descendant: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": base,
            "CIDSystemInfo": b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
            "FontDescriptor": file.add(self._descriptor(file, base, made.data)),
            "DW": 0,
            "W": [1, [advance * 1000 / self.face.upem for advance in self.advances]],
            "CIDToGIDMap": file.stream(glyphs),
        }
        font: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": base,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [file.add(descendant)],
            "ToUnicode": file.stream(self._letters()),
        }
        return file.add(font)

    def _descriptor(self, file: PdfFile, base: Name, data: bytes) -> dict[str, Value]:
        extents = self.face.hb_font.get_font_extents("ltr")
        scale = 1000 / self.face.upem
        return {
            "Type": Name("FontDescriptor"),
            "FontName": base,
            "Flags": 4,
            "FontBBox": [-1000, round(-600 * 1.0), 2000, 1400],
            "ItalicAngle": -12 if self.face.italic else 0,
            "Ascent": round(extents.ascender * scale),
            "Descent": round(extents.descender * scale),
            "CapHeight": 700,
            "StemV": 120 if self.face.bold else 80,
            "FontFile2": file.stream(data, {"Length1": len(data)}),
        }

    def _letters(self) -> bytes:
        """The ToUnicode map: each code is the letters it draws, in order."""
        entries = (b"<%04X><%s>\n" % (code, _utf16(text)) for (text, _), code in self.codes.items())
        blocks = b""
        while block := list(islice(entries, 100)):
            blocks += b"%d beginbfchar\n%sendbfchar\n" % (len(block), b"".join(block))
        return _CMAP % blocks


def _utf16(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


@dataclass(slots=True)
class FontUses:
    """All fonts of one file."""

    uses: list[FontUse] = field(default_factory=list)
    _current: dict[int, FontUse] = field(default_factory=dict)

    def use(self, face: Face) -> FontUse:
        """The font that takes the next clusters of ``face``."""
        current = self._current.get(id(face))
        if current is None or len(current.advances) >= FontUse.most:
            current = FontUse(face, len(self.uses) + 1)
            self.uses.append(current)
            self._current[id(face)] = current
        return current
