"""PDF bytes on screen, page under page."""

from bisect import bisect_right

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QVBoxLayout, QWidget

_NAME = "หน้ากระดาษที่จะพิมพ์"


class PdfPages(QWidget):
    """Shows PDF bytes fitted to its width; the place looked at stays when they change.

    The document is a child of this widget, made before the view: a QPdfView that is destroyed
    while a document of its own is still open crashes (Qt 6.11).
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self._document)
        self.view = QPdfView(self)
        self.view.setAccessibleName(_NAME)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._keep_bars()
        self._soften()
        self.view.setDocument(self._document)
        self._gone = (0, 0.0)
        self.view.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _keep_bars(self) -> None:
        """A bar that comes and goes changes the width that the pages fit, and so itself: for ever,
        where they fit without it and do not fit with it."""
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages of another width stand elsewhere: the place last gone to stays in view."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.go_to(*self._gone)

    def changeEvent(self, event: QEvent) -> None:
        """The table the pages lie on follows light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "view"):
            self._soften()

    def _soften(self) -> None:
        """Qt lays pages on the palette's ``Dark``: a heavy frame beside a calm window."""
        shown = QPalette(self.palette())
        shown.setColor(QPalette.ColorRole.Dark, shown.color(QPalette.ColorRole.Mid))
        self.view.setPalette(shown)

    def show_pdf(self, data: bytes) -> None:
        """Show these bytes."""
        height = self.view.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.view.verticalScrollBar().setValue(height)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def pdf(self) -> QPdfDocument:
        """The document shown, for printing it."""
        return self._document

    def go_to(self, page: int, top: float) -> None:
        """Bring a place (points from the page's top) into view; a page that is not there: nothing.

        Not by the view's navigator: it minds the page alone, and keeps every page ever seen.
        """
        if page >= self.page_count():
            return
        self._gone = (page, top)
        bar, room = self.view.verticalScrollBar(), self.view.viewport().height()
        place = self._height_of(page, top)
        if not 0 <= place - bar.value() <= room * 2 // 3:
            self.view.pageNavigator().clear()
            bar.setValue(place - room // 6)

    def _on_scrolled(self) -> None:
        """Turned by hand: that is the place to keep."""
        height = self.view.verticalScrollBar().sliderPosition()
        tops = [self._height_of(page, 0) for page in range(self.page_count())]
        page = max(bisect_right(tops, height) - 1, 0)
        scale = self._width() / max(self._document.pagePointSize(page).width(), 1)
        self._gone = (page, max(height - tops[page], 0) / scale) if tops else (0, 0.0)

    def _width(self) -> int:
        """Pixels each page fits."""
        margins = self.view.documentMargins()
        return self.view.viewport().width() - margins.left() - margins.right()

    def _height_of(self, page: int, top: float) -> int:
        """Pixels from the top of the first page's margin to a place."""
        sizes = [self._document.pagePointSize(n) for n in range(page + 1)]
        scales = [self._width() / max(size.width(), 1) for size in sizes]
        above = sum(
            size.height() * scale for size, scale in zip(sizes, scales[:page], strict=False)
        )
        margin = self.view.documentMargins().top() if top or page else 0
        return round(margin + page * self.view.pageSpacing() + above + top * scales[page])
