"""The list at the left: the year's tables and papers, then the office."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from itadesk.gui.icons import icon
from itadesk.gui.lists import WrapDelegate
from itadesk.gui.place import OFFICE_PAGES, YEAR_PAGES
from itadesk.gui.theme import REDRAWN, ems, icon_side
from itadesk.gui.window import texts
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text

_PAGE = Qt.ItemDataRole.UserRole
_ICONS = {
    "scores": "chart-column",
    "analysis": "search",
    "measures": "list-checks",
    "result:first-half": "clipboard-check",
    "result:second-half": "clipboard-check",
    "result:full-year": "clipboard-check",
    "result:both": "table-2",
    "findings": "triangle-alert",
    "words": "pencil",
    "appendix": "image",
    "publications": "globe",
    "office": "building-2",
    "rules": "scale",
}


class Navigation(QListWidget):
    """Emits the page the user goes to; shows the one the window stands on."""

    pageRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts.NAVIGATION)
        self.setProperty("navigation", True)
        self.setWordWrap(True)
        self.setItemDelegate(WrapDelegate(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(ems(6))
        self.currentItemChanged.connect(self._on_current)
        self._year = 0
        self._hidden: frozenset[str] = frozenset()

    def show_year(self, fiscal_year: int, hidden: Iterable[str] = ()) -> None:
        """List the pages of a year; ``hidden`` are those it has no use for."""
        hidden = frozenset(hidden)
        if (fiscal_year, hidden) == (self._year, self._hidden) and self.count():
            return
        self._year, self._hidden = fiscal_year, hidden
        self.refill()

    def refill(self) -> None:
        """Build the list again, e.g. after palette or font have changed; the page stays."""
        page = self.page()
        self.setIconSize(QSize(icon_side(), icon_side()))
        self.blockSignals(True)
        self.clear()
        self._add_section(to_thai(texts.YEAR_SECTION.format(year=self._year)))
        self._add_pages(page for page in YEAR_PAGES if page not in self._hidden)
        self._add_section(texts.OFFICE_SECTION)
        self._add_pages(OFFICE_PAGES)
        self.blockSignals(False)
        if page:
            self.set_page(page)

    def changeEvent(self, event: QEvent) -> None:
        """Icons and lines follow the palette and the font."""
        super().changeEvent(event)
        if event.type() in REDRAWN and self.count():
            self.refill()

    def sizeHint(self) -> QSize:
        """As wide as its longest words, but never most of a small screen."""
        names = (texts.PAGES[page] for page in (*YEAR_PAGES, *OFFICE_PAGES))
        wide = max(self.fontMetrics().horizontalAdvance(name) for name in names) + ems(4)
        return QSize(min(wide, self.screen().availableSize().width() // 4), ems(20))

    def page(self) -> str:
        """The page marked now."""
        item = self.currentItem()
        return str(item.data(_PAGE) or "") if item is not None else ""

    def set_page(self, page: str) -> None:
        """Mark where the window stands; emits nothing."""
        for number in range(self.count()):
            if self.item(number).data(_PAGE) == page:
                self.blockSignals(True)
                self.setCurrentRow(number)
                self.blockSignals(False)

    def pages(self) -> list[str]:
        """The pages listed, in order."""
        found = (self.item(number).data(_PAGE) for number in range(self.count()))
        return [page for page in found if page]

    def set_count(self, page: str, count: int) -> None:
        """Say beside a page how many things wait there; 0 says nothing."""
        for number in range(self.count()):
            item = self.item(number)
            if item.data(_PAGE) == page:
                words = texts.PAGES[page]
                item.setText(screen_text(to_thai(f"{words} ({count})") if count else words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter moves on into the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _add_section(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        item.setFont(font)
        item.setForeground(self.palette().placeholderText())
        self.addItem(item)

    def _add_pages(self, pages: Iterable[str]) -> None:
        for page in pages:
            words = screen_text(texts.PAGES[page])
            item = QListWidgetItem(icon(_ICONS[page], on_accent=True), words)
            item.setData(_PAGE, page)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, texts.PAGES[page])
            self.addItem(item)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(_PAGE):
            self.pageRequested.emit(item.data(_PAGE))
