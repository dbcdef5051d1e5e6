"""Where pages end: what belongs together is not parted where a page can hold it."""

from collections.abc import Iterable

from openpyxl.worksheet.pagebreak import Break

from itadesk.export.xlsx.stream import Filled, StreamedSheet


class Flow:
    """Adds rows to a sheet and follows how full the printed page is."""

    def __init__(self, sheet: StreamedSheet, page: float) -> None:
        self.sheet = sheet
        self._page = page
        self._used = 0.0

    def add(self, cells: Iterable[Filled], *, height: float, fixed: bool = True) -> int:
        """Add a row; a page that cannot hold it ends before it."""
        if self._used + height > self._page:
            self._used = 0.0
        self._used += height
        return self.sheet.add(cells, height=height, fixed=fixed)

    def keep(self, height: float) -> None:
        """End the page where the next rows of this height do not fit on it any more."""
        if self._used + min(height, self._page) > self._page:
            self.end_page()

    def end_page(self) -> None:
        """The next row begins a page."""
        if self.sheet.filled and self._used:
            self.sheet.row_breaks.append(Break(id=self.sheet.filled))
            self._used = 0.0
