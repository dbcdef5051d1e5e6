"""Blocks that other file types hold as pictures: images, QR codes, charts."""

import io
from dataclasses import dataclass

from PIL import Image as Pixels
from PIL import UnidentifiedImageError

from itadesk.export.qr import qr_png
from itadesk.records.document import Chart, Image, QrCode

_UNREADABLE = "(เปิดภาพนี้ไม่ได้)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in PNG or JPEG and its size in points; without data only the caption stands."""

    data: bytes
    width: float
    height: float
    caption: str = ""


def figure(block: QrCode | Image | Chart, *, widest: float, highest: float) -> Figure:
    """``block`` as a picture that is ``widest`` and ``highest`` points at most."""
    match block:
        case Chart():
            from itadesk.export.pdf import chart_png  # only papers with charts need it

            scale = min(1.0, widest / block.width, highest / block.height)
            return Figure(chart_png(block), block.width * scale, block.height * scale)
        case QrCode():
            data = qr_png(block.address)
            if data is None:
                return Figure(b"", 0, 0, f"{block.caption}\n{block.address}".strip())
            side = min(block.side, widest, highest)
            return Figure(data, side, side, block.caption)
        case Image():
            return _image(block, min(block.max_width, widest), min(block.max_height, highest))


def _image(block: Image, widest: float, highest: float) -> Figure:
    try:
        with Pixels.open(io.BytesIO(block.data)) as opened:
            opened.load()
            width, height, kind = opened.width, opened.height, opened.format
            data = block.data if kind in {"PNG", "JPEG"} else _as_png(opened)
    except (UnidentifiedImageError, OSError, Pixels.DecompressionBombError):
        return Figure(b"", 0, 0, f"{_UNREADABLE}\n{block.caption}".strip())
    scale = min(widest / width, highest / height)
    return Figure(data, width * scale, height * scale, block.caption)


def _as_png(image: Pixels.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
