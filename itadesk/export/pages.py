"""Some pages of a finished PDF as a PDF of their own, letters still letters."""

from io import BytesIO

from pypdfium2 import PdfDocument


def picked(data: bytes, first: int, last: int, copies: int) -> bytes:
    """Pages ``first`` to ``last`` (from 1, both included), the whole of them ``copies`` times."""
    with PdfDocument(data) as whole:
        pages = range(first - 1, min(last, len(whole)))
        if copies == 1 and len(pages) == len(whole):
            return data
        with PdfDocument.new() as made:
            for _ in range(copies):
                made.import_pages(whole, list(pages))
            target = BytesIO()
            made.save(target)
    return target.getvalue()
