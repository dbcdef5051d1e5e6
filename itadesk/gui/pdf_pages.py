"""PDF bytes on screen, page under page."""

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice
from PySide6.QtGui import QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.gui.page_view import PageView, Span

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
        self._gone = (0, 0.0)
        self.view = PageView(self)
        self.view.setAccessibleName(_NAME)
        self.view.soften(self.palette())
        self.view.setDocument(self._document)
        self.view.verticalScrollBar().actionTriggered.connect(self._on_scrolled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Pages of another width stand elsewhere: the place last gone to stays in view."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.go_to(*self._gone)

    def changeEvent(self, event: QEvent) -> None:
        """The table the pages lie on follows light and dark."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "view"):
            self.view.soften(self.palette())

    def show_pdf(self, data: bytes) -> None:
        """Show these bytes; nothing is marked."""
        height = self.view.verticalScrollBar().value()
        self.mark(())
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

    def mark(self, spans: Sequence[Span]) -> None:
        """Point at these places on the screen; what is printed has no marks."""
        self.view.set_marks(spans)

    def go_to(self, page: int, top: float) -> None:
        """Bring a place (points from the page's top) into view; a page that is not there: nothing.

        Not by the view's navigator: it minds the page alone, and keeps every page ever seen.
        """
        if page >= self.page_count():
            return
        self._gone = (page, top)
        bar, room = self.view.verticalScrollBar(), self.view.viewport().height()
        place = self.view.height_of(page, top)
        if not 0 <= place - bar.value() <= room * 2 // 3:
            self.view.pageNavigator().clear()
            bar.setValue(place - room // 6)

    def _on_scrolled(self) -> None:
        """Turned by hand: that is the place to keep."""
        self._gone = self.view.place_at(self.view.verticalScrollBar().sliderPosition())
