"""PDF bytes on screen, page under page."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

_NAME = "หน้ากระดาษที่จะพิมพ์"


class PdfPages(QPdfView):
    """Shows PDF bytes fitted to its width; the place looked at stays when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]  # the stub forbids None, Qt does not
        self._document = QPdfDocument(self)
        self._buffer = QBuffer(self)
        self.setAccessibleName(_NAME)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocument(self._document)

    def show_pdf(self, data: bytes) -> None:
        """Show these bytes."""
        height = self.verticalScrollBar().value()
        self._document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(data))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(self._buffer)
        self.verticalScrollBar().setValue(height)

    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    def pdf(self) -> QPdfDocument:
        """The document shown, for printing it."""
        return self._document

    def go_to(self, page: int, top: float) -> None:
        """Bring a place (points from the page's top) into view."""
        if page < self.page_count():
            self.pageNavigator().jump(page, QPointF(0, max(top - 40, 0)))
