"""Row heights that follow the words: only edited and visible rows are ever measured."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.rows.telling import hint as hint_of
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import DEFAULT_CAP, PAD_X, CellLayouts

CAPS = (3, 5, 8, 12, 20)
_HINT_LINES = 4
_HORIZONTAL = Qt.AlignmentFlag.AlignHorizontal_Mask


def alignment(index: QModelIndex | QPersistentModelIndex) -> int:
    """To which side the words of a cell stand; painting and measuring share one layout by it."""
    return int(index.data(Qt.ItemDataRole.TextAlignmentRole)) & int(_HORIZONTAL)


class RowHeights:
    """Sizes the rows of one view; ``resized`` counts rows whose height was changed."""

    def __init__(self, view: FrozenTableView) -> None:
        self._view = view
        self.layouts = CellLayouts()
        self.cap = DEFAULT_CAP
        self.resized = 0
        self._known: dict[str, int] = {}
        self._busy = False

    def set_least(self) -> None:
        """No row is lower than one line of the view's letters."""
        least = self._view.fontMetrics().lineSpacing() + 10
        self._view.verticalHeader().setMinimumSectionSize(least)
        self._view.verticalHeader().setDefaultSectionSize(least)

    def set_cap(self, lines: int) -> None:
        """Lines a row may grow to."""
        self.cap = lines
        self.forget()

    def forget(self) -> None:
        """Widths or font changed: every height is to be found again when its row is seen."""
        self._known.clear()
        self.size_visible()

    def forget_rows(self, first: int, last: int) -> None:
        """Words of rows out of view changed: they are measured when next seen."""
        for row in range(first, last + 1):
            self._known.pop(self._view.grid.row_id(row), None)

    def text_width(self, column: int) -> int:
        """Pixels the words of a column have."""
        return self._view.columnWidth(column) - 2 * PAD_X

    def wanted(self, row: int) -> int:
        """The height of a row in pixels, by its words."""
        view, model = self._view, self._view.grid
        least = view.verticalHeader().minimumSectionSize()
        heights = [least]
        side = marks.sign(view.fontMetrics())
        for column in view.shown_columns():
            text = model.source.columns[column].shown(model.text(row, column))
            hint = "" if text else hint_of(model, row, column)
            if text or hint:
                width = self.text_width(column) - (
                    side if model.problem(model.index(row, column))[0] else 0
                )
                font, cap = (view.font(), self.cap) if text else (self.hint_font(), self.hint_cap())
                align = alignment(model.index(row, column))
                found = self.layouts.get(text or hint, width, font, cap=cap, align=align)
                heights.append(found.height)
        return max(heights)

    def hint_font(self) -> QFont:
        """Earlier words stand in italics."""
        font = QFont(self._view.font())
        font.setItalic(True)
        return font

    def hint_cap(self) -> int:
        """Lines of earlier words in an empty cell; the tooltip has them all."""
        return min(self.cap, _HINT_LINES)

    def size_row(self, row: int) -> None:
        """Measure one row (its words changed)."""
        height = self.wanted(row)
        self._known[self._view.grid.row_id(row)] = height
        self._apply(row, height)

    def _apply(self, row: int, height: int) -> None:
        if self._view.rowHeight(row) != height:
            self.resized += 1
            self._view.setRowHeight(row, height)

    def know(self, row: int) -> None:
        """Measure a row that has not been seen yet."""
        if self._view.grid.row_id(row) not in self._known:
            self.size_row(row)

    def size_visible(self) -> None:
        """Measure the rows in view that are not known yet; what is on screen stays in place."""
        if self._busy or not self._view.isVisible():
            return
        self._busy = True
        try:
            self._size_visible()
        finally:
            self._busy = False

    def reveal(self) -> None:
        """Bring the current cell into view, the rows that will stand above it measured first."""
        view = self._view
        row = view.currentIndex().row()
        if view.isVisible() and row >= 0:
            self._size_up_from(row)
            view.updateGeometries()  # or the bar's end lags behind the rows
        view.scrollTo(view.currentIndex())

    def _size_up_from(self, row: int) -> None:
        room = self._view.viewport().height()
        while row >= 0 and room > 0:
            self.know(row)
            room -= self._view.rowHeight(row)
            row -= 1

    def _size_visible(self) -> None:
        view = self._view
        anchor = self._anchor()
        bottom = view.viewport().height()
        row = max(view.rowAt(0), 0)
        while row < view.grid.rowCount() and view.rowViewportPosition(row) < bottom:
            known = self._known.get(view.grid.row_id(row))
            if known is None:
                self.size_row(row)
            else:
                self._apply(row, known)
            row += 1
        if anchor is not None:
            self._keep(*anchor)

    def _anchor(self) -> tuple[int, int] | None:
        """The first row in view that is measured already, and where its top is."""
        view = self._view
        row = view.rowAt(0)
        if row <= 0 or view.verticalScrollBar().value() == 0:
            return None
        bottom = view.viewport().height()
        while row < view.grid.rowCount() and view.rowViewportPosition(row) < bottom:
            if view.grid.row_id(row) in self._known:
                return row, view.rowViewportPosition(row)
            row += 1
        return None

    def _keep(self, row: int, top: int) -> None:
        moved = self._view.rowViewportPosition(row) - top
        if moved:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + moved)
