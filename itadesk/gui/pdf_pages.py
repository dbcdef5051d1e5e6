"""PDF bytes on screen, page under page."""

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPointF, Qt
from PySide6.QtGui import QPalette
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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def _keep_bars(self) -> None:
        """A bar that comes and goes changes the width that the pages fit, and so itself: for ever,
        where they fit without it and do not fit with it."""
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

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
        """Bring a place (points from the page's top) into view."""
        if page < self.page_count():
            self.view.pageNavigator().jump(page, QPointF(0, max(top - 40, 0)))
