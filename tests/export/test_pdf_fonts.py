"""A font the user picked: taken where it is fit for Thai, refused with the reason where not."""

from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest
import uharfbuzz

from itadesk.errors import ExportError
from itadesk.export.pdf import compose_pdf, font_fault, specimen
from itadesk.paths import resources_dir
from itadesk.records.document import Paragraph
from tests.export.pdf.papers import SAMPLE, paper, squeezed
from tests.export.pdf.readers import mupdf

SARABUN = resources_dir() / "fonts" / "Sarabun-Regular.ttf"
THAI = [*range(0x20, 0x7F), *range(0x0E01, 0x0E5C), 0x25CC]


def cut_font(path: Path, *dropped: str, letters: list[int] | None = None) -> Path:
    """Sarabun with fewer tables or letters."""
    wanted = uharfbuzz.SubsetInput()
    wanted.unicode_set.update(letters or THAI)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in dropped)
    face = uharfbuzz.Face(uharfbuzz.Blob(SARABUN.read_bytes()))
    path.write_bytes(wanted.subset(face).blob.data)
    return path


def copied(tmp_path: Path, name: str = "ของเรา.ttf") -> Path:
    path = tmp_path / name
    path.write_bytes(SARABUN.read_bytes())
    return path


def test_a_font_with_mark_positioning_is_taken_and_used(tmp_path: Path) -> None:
    path = cut_font(tmp_path / "thai.ttf")
    assert font_fault(path) is None
    rendered = compose_pdf(replace(SAMPLE, font=str(path)))
    with pymupdf.open(stream=rendered.data, filetype="pdf") as opened:
        assert len(opened[0].get_fonts()) >= 2
    assert "น้ำใจทำดีกตัญญู" in squeezed("".join(mupdf(rendered.data, tmp_path)))


@pytest.mark.parametrize(
    ("dropped", "reason"),
    [(("GPOS", "GSUB"), "จัดวางสระและวรรณยุกต์"), (("glyf",), "TrueType"), (("cmap",), "เสียหาย")],
)
def test_a_font_without_what_thai_needs_is_refused_with_the_reason(
    dropped: tuple[str, ...], reason: str, tmp_path: Path
) -> None:
    path = cut_font(tmp_path / "thai.ttf", *dropped)
    fault = font_fault(path)
    assert fault is not None
    assert reason in fault
    with pytest.raises(ExportError):
        compose_pdf(replace(SAMPLE, font=str(path)))


def test_a_font_that_lacks_thai_letters_is_refused(tmp_path: Path) -> None:
    assert "อักษรไทย" in (font_fault(resources_dir() / "fonts" / "DejaVuSans.ttf") or "")
    path = cut_font(tmp_path / "few.ttf", letters=THAI[:120])
    assert "อักษรไทย" in (font_fault(path) or "")


def test_a_font_its_owner_forbids_to_embed_is_refused(tmp_path: Path) -> None:
    path = copied(tmp_path)
    data = bytearray(path.read_bytes())
    for at in range(12, 12 + 16 * 20, 16):
        if data[at : at + 4] == b"OS/2":
            start = int.from_bytes(data[at + 8 : at + 12], "big")
            data[start + 8 : start + 10] = b"\x00\x02"
            break
    path.write_bytes(data)
    assert "ไม่อนุญาตให้ฝัง" in (font_fault(path) or "")


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x00\x01\x00\x00" + b"\xff" * 400])
def test_a_file_that_is_no_font_is_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.ttf"
    path.write_bytes(data)
    assert font_fault(path)


def test_a_font_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as told:
        compose_pdf(replace(SAMPLE, font=str(tmp_path / "none.ttf")))
    assert told.value.code == "FONT_MISSING"


def test_bold_and_italic_are_made_where_the_family_has_none(tmp_path: Path) -> None:
    path = cut_font(tmp_path / "one.ttf")
    plain, bold, italic = (
        compose_pdf(replace(paper(Paragraph("ที่นี่", bold=b, italic=i)), font=str(path)))
        for b, i in ((False, False), (True, False), (False, True))
    )
    inks = [_ink(rendered.data) for rendered in (plain, bold, italic)]
    assert inks[1] > inks[0] * 1.15
    assert inks[2] == pytest.approx(inks[0], rel=0.05)
    assert len({rendered.data for rendered in (plain, bold, italic)}) == 3


def _ink(data: bytes) -> float:
    with pymupdf.open(stream=data, filetype="pdf") as opened:
        samples = opened[0].get_pixmap(dpi=150, colorspace=pymupdf.csGRAY).samples
    return float(sum(255 - value for value in samples))


def test_the_familys_own_bold_is_used_where_it_lies_beside(tmp_path: Path) -> None:
    path = copied(tmp_path, "Sarabun-Regular.ttf")
    bold = tmp_path / "Sarabun-Bold.ttf"
    bold.write_bytes((SARABUN.parent / "Sarabun-Bold.ttf").read_bytes())
    data = compose_pdf(replace(paper(Paragraph("ที่", bold=True)), font=str(path))).data
    assert b"Sarabun-Bold" in data


def test_the_test_page_shows_the_font_in_every_style(tmp_path: Path) -> None:
    path = cut_font(tmp_path / "thai.ttf")
    rendered = compose_pdf(specimen(path))
    assert rendered.missing == ()
    assert rendered.pages == 1
    with pymupdf.open(stream=rendered.data, filetype="pdf") as opened:
        assert len(opened[0].get_fonts()) >= 3
    assert compose_pdf(specimen()).pages == 1
