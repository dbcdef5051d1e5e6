"""A workbook saved without temporary files: a full disk is met once, and told as such."""

import datetime
import io
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.writer.excel import ExcelWriter

from itadesk.export.xlsx.stream import StreamedSheet


class _Writer(ExcelWriter):  # type: ignore[misc]
    """openpyxl's writer, taking sheets from their spools instead of from files."""

    def write_worksheet(self, ws: StreamedSheet) -> None:
        """Put one sheet into the archive."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        if not ws.closed:
            ws.close()
        ws._rels = ws._writer._rels
        with self._archive.open(ws.path[1:], "w") as member:
            for chunk in ws.spool.chunks():
                member.write(chunk)
        self.manifest.append(ws)


def saved(book: Workbook) -> bytes:
    """The workbook's file."""
    out = io.BytesIO()
    now = datetime.datetime.now(tz=datetime.UTC)
    book.properties.created = book.properties.modified = now.replace(tzinfo=None)
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        writer = _Writer(book, archive)
        writer.write_data()
    return out.getvalue()
