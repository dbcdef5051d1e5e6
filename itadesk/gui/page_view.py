"""Pages of a PDF under each other, each as wide as the view; places on them can be marked."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QAbstractSlider, QWidget

from itadesk.gui.theme import STEP

_BAR = STEP * 3 / 4
"""Pixels a mark is wide."""

_ENDS = {
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}

Span = tuple[int, float, float, float]
"""Page (from 0), then left, top and height in points from that page's top left corner."""


class PageView(QPdfView):
    """A QPdfView that fits pages to its width and knows where on them things are."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._marks: tuple[Span, ...] = ()
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._keep_bars()

    def _keep_bars(self) -> None:
        """A bar that comes and goes changes the width that the pages fit, and so itself: for ever,
        where they fit without it and do not fit with it."""
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def soften(self, shown: QPalette) -> None:
        """Lie on a table of ``shown``; Qt lays pages on its ``Dark``: a heavy frame."""
        calm = QPalette(shown)
        calm.setColor(QPalette.ColorRole.Dark, shown.color(QPalette.ColorRole.Mid))
        self.setPalette(calm)

    def set_marks(self, marks: Sequence[Span]) -> None:
        """A bar stands to the left of each of these places, and of nothing else."""
        self._marks = tuple(marks)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the first and the last page; Qt knows arrows and page keys only."""
        action = _ENDS.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.verticalScrollBar().triggerAction(action)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bars over the pages."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        for bar in self.bars():
            painter.fillRect(bar, self.palette().color(QPalette.ColorRole.Highlight))
        painter.end()

    def bars(self) -> list[QRectF]:
        """Where the marks stand in the viewport, in pixels."""
        count, above = self.document().pageCount(), self.verticalScrollBar().value()
        edge = self.documentMargins().left()
        return [
            QRectF(
                edge + max(left * self._scale(page) - 2 * _BAR, 0),
                self.height_of(page, top) - above,
                _BAR,
                self.height_of(page, top + height) - self.height_of(page, top),
            )
            for page, left, top, height in self._marks
            if page < count
        ]

    def height_of(self, page: int, top: float) -> int:
        """Pixels from above the first page to a place, ``top`` in points; (0, 0) is 0."""
        points = self.document().pagePointSize
        above = sum(points(number).height() * self._scale(number) for number in range(page))
        margin = self.documentMargins().top() if top or page else 0
        return round(margin + page * self.pageSpacing() + above + top * self._scale(page))

    def place_at(self, height: int) -> tuple[int, float]:
        """The page (from 0) and points from its top, so many pixels from above the first page."""
        tops = [self.height_of(page, 0) for page in range(self.document().pageCount())]
        page = max(bisect_right(tops, height) - 1, 0)
        return page, max(height - tops[page], 0) / self._scale(page) if tops else 0

    def _scale(self, page: int) -> float:
        """Pixels of a point."""
        margins = self.documentMargins()
        width = self.viewport().width() - margins.left() - margins.right()
        return max(width, 1) / max(self.document().pagePointSize(page).width(), 1)
