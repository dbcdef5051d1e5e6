"""Pictures of one file: photographs as they are, everything else unpacked once."""

import io
from dataclasses import dataclass, field

from PIL import Image, ImageOps

from itadesk.export.pdf.syntax import Name, PdfFile, Reference, Value

_MOST_PIXELS = 1600
"""Longer side of a picture in the file: 300 dots an inch over some 13 cm."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that can be shown."""

    number: int
    """``/I…`` on the pages."""
    width: int
    """Pixels, as the height."""
    height: int


@dataclass(slots=True)
class Pictures:
    """Each picture stands in the file once."""

    _known: dict[bytes, Picture] = field(default_factory=dict)
    _images: list[tuple[bytes, Image.Image]] = field(default_factory=list)

    def add(self, data: bytes) -> Picture | None:
        """The picture in ``data``; None where there is none that can be read."""
        if data in self._known:
            return self._known[data]
        image = _opened(data)
        if image is None:
            return None
        self._images.append((data if _plain_jpeg(data, image) else b"", image))
        picture = self._known[data] = Picture(len(self._images), image.width, image.height)
        return picture

    def embed(self, file: PdfFile) -> dict[str, Value]:
        """The pictures' objects, by the names pages use."""
        return {
            f"I{index}": _embedded(data, image, file)
            for index, (data, image) in enumerate(self._images, start=1)
        }


def _opened(data: bytes) -> Image.Image | None:
    """The picture upright, no larger than print needs."""
    try:
        opened = Image.open(io.BytesIO(data))
        plain = _plain_jpeg(data, opened)
        opened.load()
        if plain:
            return opened
        image = ImageOps.exif_transpose(opened)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None
    image.thumbnail((_MOST_PIXELS, _MOST_PIXELS))
    clear = "A" in image.getbands() or "transparency" in image.info
    return image.convert("RGBA" if clear else "RGB")


def _plain_jpeg(data: bytes, image: Image.Image) -> bool:
    """A JPEG that may stand in the file as it is: upright, without a printer's colours."""
    upright = image.getexif().get(0x0112, 1) == 1
    small = max(image.size) <= _MOST_PIXELS
    return data[:2] == b"\xff\xd8" and image.mode in ("RGB", "L") and upright and small


def _embedded(data: bytes, image: Image.Image, file: PdfFile) -> Reference:
    entries: dict[str, Value] = {
        "Type": Name("XObject"),
        "Subtype": Name("Image"),
        "Width": image.width,
        "Height": image.height,
        "BitsPerComponent": 8,
        "ColorSpace": Name("DeviceGray" if image.mode == "L" else "DeviceRGB"),
    }
    if data:
        return file.stream(data, entries | {"Filter": Name("DCTDecode")}, packed=True)
    if image.mode == "RGBA":
        mask = entries | {"ColorSpace": Name("DeviceGray")}
        entries["SMask"] = file.stream(image.getchannel("A").tobytes(), mask)
        image = image.convert("RGB")
    return file.stream(image.tobytes(), entries)
