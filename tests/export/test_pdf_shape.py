"""Marks: every cluster is drawn exactly as HarfBuzz places it, and nothing as a box."""

import re
from collections.abc import Sequence

import pymupdf
import pytest
import uharfbuzz

from itadesk.export.pdf import compose_pdf
from itadesk.export.pdf.embedding import FontUses
from itadesk.export.pdf.faces import Face, shipped_faces
from itadesk.export.pdf.program import build
from itadesk.export.pdf.shape import shape
from itadesk.records.document import Paragraph
from tests.export.pdf.papers import SAMPLE, paper

WORDS = """
ที่ ปี่ ฝ้าย ฟื้นฟู น้ำ ป้ำ ญุ ญู ฐิ ฎีกา ก็ เปี๊ยะ กตัญญู ปฏิบัติ ผู้ใหญ่ ฤๅษี ณ์ องค์การ เกี๊ยว
ปั๊ม ไป๋ โต๊ะ ใบ้ ท่ำ ชํ้า Tower AVATAR fi (ก) ๙๙.๓๘ ที่๒
"""

Outline = list[tuple[str, tuple[tuple[float, float], ...]]]


class _Tracer:
    """Notes down the outline of a glyph, moved by an offset."""

    def __init__(self) -> None:
        self.outline: Outline = []
        self.offset = (0, 0)

    def _note(self, name: str, *points: tuple[float, float]) -> None:
        right, up = self.offset
        self.outline.append((name, tuple((x + right, y + up) for x, y in points)))

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - HarfBuzz's names
        self._note("move", point)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._note("line", point)

    def qCurveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._note("curve", *points)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._note("cubic", *points)

    def closePath(self) -> None:  # noqa: N802
        self._note("close")


def drawn(font: "uharfbuzz.Font", glyphs: Sequence[tuple[int, int, int]]) -> Outline:
    """Outlines of these glyphs at their places."""
    tracer = _Tracer()
    for glyph, right, up in glyphs:
        tracer.offset = (right, up)
        font.draw_glyph_with_pen(glyph, tracer)
    return tracer.outline


def placed_by_harfbuzz(word: str, face: Face) -> list[tuple[int, int, int]]:
    """Each glyph of ``word`` and where it stands, straight from HarfBuzz."""
    buffer = uharfbuzz.Buffer()
    buffer.add_str(word)
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.hb_font, buffer, {"liga": False, "clig": False, "calt": False})
    found, pen = [], 0
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        found.append((info.codepoint, pen + position.x_offset, position.y_offset))
        pen += position.x_advance
    return found


@pytest.mark.parametrize("style", range(4))
@pytest.mark.parametrize("word", WORDS.split())
def test_a_word_is_drawn_as_harfbuzz_places_it(word: str, style: int) -> None:
    faces = shipped_faces()
    face = faces.chains[style][0]
    clusters = [cluster for _, run in shape(word, style, faces) for cluster in run]
    program = build(face, [(cluster.glyphs, cluster.advance) for cluster in clusters])
    embedded = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(program.data)))
    pen, ours = 0, []
    for cluster, glyph in zip(clusters, program.glyphs, strict=True):
        ours.append((glyph, pen, 0))
        pen += cluster.advance
    assert drawn(embedded, ours) == drawn(face.hb_font, placed_by_harfbuzz(word, face))
    assert "".join(cluster.text for cluster in clusters) == word


def test_no_code_of_a_paper_draws_the_box() -> None:
    data = compose_pdf(SAMPLE).data
    with pymupdf.open(stream=data, filetype="pdf") as document:
        for page in document:
            shown = b"".join(document.xref_stream(xref) for xref in page.get_contents())
            codes = {
                string[at : at + 4]
                for string in re.findall(rb"<([0-9A-F]+)>", shown)
                for at in range(0, len(string), 4)
            }
            assert codes
            assert b"0000" not in codes
        for xref, *_ in {font for page in document for font in page.get_fonts()}:
            descendant = int(document.xref_get_key(xref, "DescendantFonts")[1].split()[0][1:])
            glyphs = document.xref_stream(
                int(document.xref_get_key(descendant, "CIDToGIDMap")[1].split()[0])
            )
            assert all(glyphs[at : at + 2] != b"\0\0" for at in range(2, len(glyphs), 2)), (
                "a code draws .notdef"
            )


def test_what_no_font_has_is_named_and_reported() -> None:
    rendered = compose_pdf(paper(Paragraph("ภาษาจีน 中 อีโมจิ \U0001fae0 ควบคุม \x07")))
    assert rendered.missing == ("\x07", "中", "\U0001fae0")
    with pymupdf.open(stream=rendered.data, filetype="pdf") as document:
        text = document[0].get_text()
    assert "[U+4E2D]" in text
    assert "[U+1FAE0]" in text
    assert "[U+0007]" in text


def test_a_full_font_is_followed_by_another_of_the_same_face(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("itadesk.export.pdf.embedding.FontUse.most", 20)
    text = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
    data = compose_pdf(paper(Paragraph(text))).data
    with pymupdf.open(stream=data, filetype="pdf") as document:
        assert len(document[0].get_fonts()) > 1
        assert text in document[0].get_text()
    assert FontUses().uses == []


def test_the_font_is_one_harfbuzz_can_shape() -> None:
    for chain in shipped_faces().chains:
        assert chain[0].hb_face.has_layout_positioning
        assert chain[0].hb_face.has_layout_substitution
