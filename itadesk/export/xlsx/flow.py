"""Where pages end: what belongs together is not parted where a page can hold it."""

from collections.abc import Iterable

from openpyxl.worksheet.pagebreak import Break

from itadesk.export.xlsx.stream import Filled, StreamedSheet

_MOST_BREAKS = 1000
"""Excel knows 1,026 page breaks of a sheet; a file with more does not open."""


class Flow:
    """Adds rows to a sheet and ends its pages, so that all programs end them alike."""

    def __init__(self, sheet: StreamedSheet, page: float, *, repeats: bool) -> None:
        self.sheet = sheet
        self._page, self._repeats = page, repeats
        self._repeated = self._used = 0.0

    def head(self, cells: Iterable[Filled], *, height: float) -> int:
        """Add a heading row; the first is repeated on each further page, if pages repeat one."""
        number = self.add(cells, height=height)
        if self._repeats and not self._repeated:
            self._repeated = height
            self.sheet.print_title_rows = f"{number}:{number}"
        return number

    def add(self, cells: Iterable[Filled], *, height: float, fixed: bool = True) -> int:
        """Add a row; a page that cannot hold it ends before it."""
        self.keep(height)
        self._used += height
        return self.sheet.add(cells, height=height, fixed=fixed)

    def keep(self, height: float) -> None:
        """End the page where the next rows of this height do not fit on it any more."""
        if self._used + min(height, self._page - self._repeated) > self._page:
            self.end_page()

    def end_page(self) -> None:
        """The next row begins a page."""
        if not self.sheet.filled or self._used <= self._repeated:
            return
        if len(self.sheet.row_breaks.brk) < _MOST_BREAKS:
            self.sheet.row_breaks.append(Break(id=self.sheet.filled))
        self._used = self._repeated
