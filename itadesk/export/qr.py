"""An address as a QR code: its dark squares, and as PNG for the file types that hold pictures."""

import io

from PIL import Image

QUIET = 4
"""Light squares around the code."""
_LONGEST = 1000
"""Bytes of an address that a QR code can still be read with."""
_DOTS = 8
"""Dots to a square."""


def qr_modules(address: str) -> list[list[bool]]:
    """The dark squares, row by row; none for an empty address or one too long for a code."""
    data = address.encode("utf-8", "replace")
    if not data or len(data) > _LONGEST:
        return []
    from reportlab.graphics.barcode import qrencoder  # loads slowly, and few papers have one

    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(data))
    code.make()
    return [[bool(dark) for dark in row] for row in code.modules]


def qr_png(address: str) -> bytes | None:
    """The code as PNG; None where ``qr_modules`` has none."""
    modules = qr_modules(address)
    if not modules:
        return None
    side = len(modules) + 2 * QUIET
    image = Image.new("1", (side, side), 1)
    for down, row in enumerate(modules):
        for right, dark in enumerate(row):
            if dark:
                image.putpixel((right + QUIET, down + QUIET), 0)
    out = io.BytesIO()
    image.resize((side * _DOTS, side * _DOTS)).save(out, "PNG")
    return out.getvalue()
