"""Pictures on their way in: real PNG or JPEG, turned upright, scaled down, without hidden data."""

import io
import warnings
from typing import Final

from PIL import Image, ImageOps, UnidentifiedImageError

from itadesk.book.digest import data_hash
from itadesk.desk.texts import edit_error
from itadesk.records.paper import Picture
from itadesk.thai.digits import to_thai

_PIXELS: Final = 100_000_000
"""More is refused: an old PC could not unpack it."""
_SIDE: Final = 2000
"""Longest side kept, in pixels: 250 dots per inch over the width of an A4 page."""
_QUALITY: Final = 88
_TYPES: Final = {"PNG": "image/png", "JPEG": "image/jpeg"}
_MODES: Final = {"PNG": ("L", "LA", "RGB", "RGBA"), "JPEG": ("L", "RGB")}


def make_picture(data: bytes) -> Picture:
    """A picture fit to be kept and printed. Raises EditError BAD_PICTURE or PICTURE_TOO_BIG."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow's own, softer limit and broken side data
            image = _opened(data)
            kind = str(image.format)
            image.load()
            upright = ImageOps.exif_transpose(image)
    except Image.DecompressionBombError as error:
        raise edit_error("PICTURE_TOO_BIG", limit=to_thai(str(_PIXELS // 1_000_000))) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
        raise edit_error("BAD_PICTURE") from error
    return _kept(upright, kind)


def _opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data), formats=tuple(_TYPES))
    if image.width * image.height > _PIXELS:
        raise Image.DecompressionBombError
    image.draft("RGB", (_SIDE, _SIDE))  # a large JPEG is unpacked small
    return image


def _kept(image: Image.Image, kind: str) -> Picture:
    """The picture written anew: what cameras hide in it (place, owner) stays behind."""
    if image.mode not in _MODES[kind] or "transparency" in image.info:
        image = image.convert("RGBA" if kind == "PNG" else "RGB")
    if max(image.size) > _SIDE:
        image.thumbnail((_SIDE, _SIDE), Image.Resampling.LANCZOS)
    clean = Image.frombytes(image.mode, image.size, image.tobytes())
    written = io.BytesIO()
    clean.save(written, format=kind, optimize=True, quality=_QUALITY)
    made = written.getvalue()
    return Picture(data_hash(made), _TYPES[kind], image.width, image.height, made)
