"""An address as a QR code in PNG, for the file types that hold pictures."""

import io

from PIL import Image

_LONGEST = 1000
"""Bytes of an address that a QR code can still be read with."""
_QUIET = 4
"""Light squares around the code."""
_DOTS = 8
"""Dots to a square."""


def qr_png(address: str) -> bytes | None:
    """The code as PNG; None for an empty address or one too long for it."""
    data = address.encode("utf-8", "replace")
    if not data or len(data) > _LONGEST:
        return None
    from reportlab.graphics.barcode import qrencoder  # loads slowly, and few papers have one

    code = qrencoder.QRCode(None, qrencoder.QRErrorCorrectLevel.M)
    code.addData(qrencoder.QR8bitByte(data))
    code.make()
    side = len(code.modules) + 2 * _QUIET
    image = Image.new("1", (side, side), 1)
    for down, row in enumerate(code.modules):
        for right, dark in enumerate(row):
            if dark:
                image.putpixel((right + _QUIET, down + _QUIET), 0)
    out = io.BytesIO()
    image.resize((side * _DOTS, side * _DOTS)).save(out, "PNG")
    return out.getvalue()
