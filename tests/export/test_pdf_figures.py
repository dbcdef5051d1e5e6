"""Pictures, QR codes, charts and places to sign."""

import io
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image as Pixels

from itadesk.export.pdf import chart_png, compose_pdf
from itadesk.records.document import (
    Chart,
    Document,
    Image,
    Paragraph,
    QrCode,
    Series,
    SignatureBlock,
)
from tests.export.pdf.papers import paper, squeezed
from tests.export.pdf.readers import pdfium


def rendered_page(document: Document, scale: float = 2.0) -> Pixels.Image:
    """The first page as a picture."""
    with pypdfium2.PdfDocument(compose_pdf(document).data) as opened:
        image: Pixels.Image = opened[0].render(scale=scale).to_pil().convert("RGB")
    return image


def picture(kind: str, colour: tuple[int, ...], mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    Pixels.new(mode, (300, 200), colour).save(out, kind)
    return out.getvalue()


def has(image: Pixels.Image, colour: tuple[int, int, int]) -> bool:
    """Whether some thousand dots have nearly this colour."""
    dots = image.tobytes()
    near = zip(*(iter(dots),) * 3, strict=True)
    found = sum(
        all(abs(part - wanted) < 12 for part, wanted in zip(dot, colour, strict=True))
        for dot in near
    )
    return found > 1000


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "BMP", "GIF", "WEBP"])
def test_a_picture_is_printed_with_its_caption(kind: str, tmp_path: Path) -> None:
    block = Image(picture(kind, (200, 30, 40)), "image/x", caption="ภาพกิจกรรม")
    assert has(rendered_page(paper(block)), (200, 30, 40))
    assert "ภาพกิจกรรม" in squeezed(pdfium(compose_pdf(paper(block)).data, tmp_path)[0])


def test_what_is_clear_in_a_picture_stays_clear() -> None:
    image = rendered_page(paper(Image(picture("PNG", (255, 0, 0, 0), "RGBA"), "image/png")))
    assert not has(image, (255, 0, 0))


@pytest.mark.parametrize("data", [b"", b"no picture", picture("PNG", (1, 2, 3))[:60]])
def test_a_picture_that_cannot_be_read_is_said_so(data: bytes, tmp_path: Path) -> None:
    rendered = compose_pdf(paper(Image(data, "image/png", caption="ภาพที่ ๑")))
    text = squeezed(pdfium(rendered.data, tmp_path)[0])
    assert "(เปิดภาพนี้ไม่ได้)" in text
    assert "ภาพที่๑" in text


def test_a_picture_printed_twice_is_in_the_file_once() -> None:
    data = picture("PNG", (9, 9, 200))
    once = compose_pdf(paper(Image(data, "image/png"))).data
    twice = compose_pdf(paper(Image(data, "image/png"), Image(data, "image/png"))).data
    assert twice.count(b"/Image") == once.count(b"/Image") == 1


@pytest.mark.parametrize(
    "address", ["https://example.go.th/ita?id=7", "https://ตัวอย่าง.ไทย/" + "ก" * 90]
)
def test_a_qr_code_is_read_back(address: str) -> None:
    image = rendered_page(paper(QrCode(address, caption="แบบสำรวจ", side=160)), scale=3)
    assert [code.text for code in zxingcpp.read_barcodes(image)] == [address]


def test_an_address_too_long_for_a_qr_code_stands_as_text(tmp_path: Path) -> None:
    address = "https://example.go.th/" + "a" * 2000
    rendered = compose_pdf(paper(QrCode(address)))
    assert address in squeezed("".join(pdfium(rendered.data, tmp_path)))


CHART = Chart(
    "bars",
    "คะแนนรายตัวชี้วัด",
    ("ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่", "ตัวชี้วัดที่ 2", "ตัวชี้วัดที่ 3"),
    (Series("2567", (91.5, None, 88.0)), Series("2568", (99.79, 85.25, 71.25))),
    mark=85.0,
    mark_label="เกณฑ์ผ่าน 85",
)


def test_a_chart_is_drawn_with_thai_text_and_values(tmp_path: Path) -> None:
    document = paper(CHART)
    text = squeezed(pdfium(compose_pdf(document).data, tmp_path)[0])
    for wanted in ("คะแนนรายตัวชี้วัด", "๙๙.๗๙", "๙๑.๕๐", "๘๕.๒๕", "เกณฑ์ผ่าน๘๕", "๑๐๐", "๒๕๖๘"):
        assert wanted in text
    assert "๐.๐๐" not in text
    assert has(rendered_page(document), (33, 92, 153))


def test_a_line_chart_leaves_out_what_is_missing(tmp_path: Path) -> None:
    chart = Chart("line", "รวม", ("65", "66", "67"), (Series("", (80.0, None, 90.0)),))
    text = squeezed(pdfium(compose_pdf(paper(chart)).data, tmp_path)[0])
    assert "๘๐.๐๐" in text
    assert "๙๐.๐๐" in text


def test_the_line_of_the_pass_mark_does_not_strike_a_value_out() -> None:
    chart = Chart("bars", "คะแนน", ("๑", "๒", "๓"), (Series("", (95.0, 83.0, 95.0)),), mark=85.0)
    with Pixels.open(io.BytesIO(chart_png(chart, 3.0))) as image:
        picture = image.convert("RGB")
    width, height = picture.size
    dots = picture.tobytes()
    places = (
        (left, top, 3 * (top * width + left)) for left in range(width) for top in range(height)
    )
    red = [
        (left, top)
        for left, top, at in places
        if dots[at] > 170 and max(dots[at + 1], dots[at + 2]) < 90
    ]
    middle = 30 * 3 + (width - 30 * 3) / 2
    assert len(red) > 500
    assert not [left for left, _top in red if abs(left - middle) < 20]


@pytest.mark.parametrize("kind", ["bars", "line"])
def test_an_empty_chart_is_drawn_empty(kind: str) -> None:
    chart = Chart("bars" if kind == "bars" else "line", "", (), ())
    assert compose_pdf(paper(chart)).pages == 1


def test_a_chart_as_a_picture_has_the_size_that_was_asked_for() -> None:
    with Pixels.open(io.BytesIO(chart_png(CHART, 1.5))) as image:
        assert image.size == (720, 360)
        assert has(image.convert("RGB"), (33, 92, 153))


def test_places_to_sign_stand_side_by_side_as_they_fit(tmp_path: Path) -> None:
    signers = tuple((f"(นาย{name} ใจดี)", "ปลัด", "ผู้จัดทำ") for name in ("ก", "ข", "ค"))
    document = paper(Paragraph("ขอรับรอง"), SignatureBlock(signers))
    text = squeezed(pdfium(compose_pdf(document).data, tmp_path)[0])
    assert text.count("ลงชื่อ") == 3
    assert all(f"(นาย{name}ใจดี)" in text for name in ("ก", "ข", "ค"))
