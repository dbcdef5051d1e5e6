"""Pictures: only real ones, once, upright, small enough, without what cameras hide in them."""

import io
import struct
import zlib

import pytest
from PIL import Image

from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import CellEdit


def picture(
    kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **saved: object
) -> bytes:
    """A small picture as a file."""
    image = Image.new(mode, size, 128 if mode in ("L", "P") else None)
    written = io.BytesIO()
    image.save(written, format=kind, **saved)
    return written.getvalue()


def huge_png() -> bytes:
    """A PNG of 20,000 by 10,000 pixels that is only a few bytes long."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", 20_000, 10_000, 8, 0, 0, 0, 0)
    start, end = b"\x89PNG\r\n\x1a\n", chunk(b"IEND", b"")
    return start + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(100))) + end


@pytest.mark.parametrize(("kind", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_a_picture_is_stored_once_and_comes_with_the_dossier(
    desk: Desk, kind: str, media_type: str
) -> None:
    name = desk.add_picture(picture(kind))
    assert desk.add_picture(picture(kind)) == name
    desk.set_cells([CellEdit("office", "office", "logo", name)])
    stored = desk.dossier(2568, "full-year").stored[name]
    assert (stored.media_type, stored.width, stored.height) == (media_type, 60, 40)
    assert Image.open(io.BytesIO(stored.data)).size == (60, 40)


def test_a_large_picture_is_scaled_down(desk: Desk) -> None:
    stored = desk.picture(desk.add_picture(picture("JPEG", (5000, 2500))))
    assert stored is not None
    assert (stored.width, stored.height) == (2000, 1000)


def test_a_phones_picture_stands_upright_and_its_place_stays_at_home(desk: Desk) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    exif[0x010F] = "โทรศัพท์ของสมศรี"
    stored = desk.picture(desk.add_picture(picture("JPEG", exif=exif)))
    assert stored is not None
    assert (stored.width, stored.height) == (40, 60)
    assert not Image.open(io.BytesIO(stored.data)).getexif()


@pytest.mark.parametrize("mode", ["P", "L", "1", "RGBA", "LA", "I;16"])
def test_every_kind_of_png_is_taken(desk: Desk, mode: str) -> None:
    stored = desk.picture(desk.add_picture(picture("PNG", mode=mode)))
    assert stored is not None
    assert stored.media_type == "image/png"


def test_what_is_no_picture_is_refused(desk: Desk) -> None:
    half = picture("JPEG", (400, 400))[:600]
    for data in (b"", b"<svg/>", "ข้อความ".encode(), half, picture("GIF"), picture("BMP")):
        with pytest.raises(EditError) as refused:
            desk.add_picture(data)
        assert refused.value.code == "BAD_PICTURE"


def test_two_hundred_megapixels_are_refused_without_unpacking_them(desk: Desk) -> None:
    with pytest.raises(EditError) as refused:
        desk.add_picture(huge_png())
    assert refused.value.code == "PICTURE_TOO_BIG"
    assert "๑๐๐" in refused.value.message


def test_a_turned_bit_in_a_picture_is_noticed(desk: Desk) -> None:
    name = desk.add_picture(picture("PNG"))
    desk._session.book._db.conn.execute("UPDATE picture SET data = zeroblob(9)")
    assert [finding.rule for finding in desk.verify()] == ["verify-picture"]
    assert desk.verify()[0].id == name
