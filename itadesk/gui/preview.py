"""The page beside the grid: exactly what would be printed, following the row being edited."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from itadesk.errors import ItadeskError
from itadesk.gui import texts
from itadesk.gui.assess.head import SaidLine
from itadesk.gui.labels import ShortLabel, quiet
from itadesk.gui.laying import Laying
from itadesk.gui.making import Laid, Order
from itadesk.gui.page_view import Span
from itadesk.gui.pdf_pages import PdfPages
from itadesk.gui.tasks import Tasks, raise_trouble
from itadesk.gui.theme import STEP

if TYPE_CHECKING:
    from itadesk.export.pdf import Place

_MOST = 400
"""Measures; a longer paper is laid out only for the report dialog."""
_PAUSE = 400
"""Milliseconds after the last change before the page is laid out again."""


class PagePreview(QWidget):
    """Lays a paper out in the helper process whenever it may have changed.

    ``named``: the form's name stands over its pages, and the way to another form.
    """

    formAsked = Signal()
    """The paper shall be printed in another form."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None, *, named: bool = True) -> None:
        super().__init__(parent)
        self._named = named
        self._order: Callable[[], Order | None] | None = None
        self._laid: Laid | None = None
        self._row = ("", "")
        self._turned = False
        self._stale = False
        self.laying = Laying(tasks, self._wanted, _PAUSE, self)
        self.laying.laid.connect(self._on_laid)
        self.laying.failed.connect(self._on_failed)
        self.head = self._make_head()
        self.pages = PdfPages()
        self._empty = quiet("")
        self._empty.setMargin(6 * STEP)
        self.note = SaidLine()
        self.note.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.pages)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.note)

    def _make_head(self) -> QWidget:
        """The form's name over its pages, and the way to another."""
        head = QWidget()
        self.form_name = ShortLabel()
        self.form_name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.other_form = QPushButton(texts.PREVIEW_OTHER_FORM)
        self.other_form.setAutoDefault(False)
        self.other_form.clicked.connect(lambda _checked=False: self.formAsked.emit())
        row = QHBoxLayout(head)
        row.setContentsMargins(2 * STEP, 0, 2 * STEP, STEP)
        row.addWidget(self.form_name, 1)
        row.addWidget(self.other_form)
        head.hide()
        return head

    def set_order(self, order: Callable[[], Order | None] | None) -> None:
        """What gives the paper to show; asked a moment after the last change."""
        self._order = order
        if order is None:
            self.laying.stop()
            self._say(texts.PREVIEW_NONE)
        elif self.isVisible():
            self.laying.changed()
        else:
            self._stale = True

    def follow(self, table: str, row: str) -> None:
        """Bring the row being edited into view."""
        self._row = (table, row)
        self._show_row()

    def turn_to(self, table: str, row: str) -> None:
        """Another page of the window was opened: begin at its row, or at the top without one."""
        self._row = (table, row)
        self._turned = True

    def showEvent(self, event: object) -> None:
        """Lay out what changed while the page was hidden."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._stale:
            self._stale = False
            self.laying.changed()

    @property
    def busy(self) -> bool:
        """Whether what is shown is not yet the newest."""
        return self.laying.busy

    def _wanted(self) -> Order | None:
        """The paper to lay out; None where there is none, or one too long."""
        order = self._order() if self._order is not None else None
        self.head.setVisible(self._named and order is not None)
        if order is None:
            self._say(texts.PREVIEW_NONE)
            return None
        self.form_name.set_words(order.form.title)
        if len(order.dossier.measures) > _MOST:
            self._say(texts.PREVIEW_LONG)
            return None
        return order

    def _on_failed(self, error: Exception) -> None:
        """Say it where the page would be; a bug is nothing to be quiet about."""
        if isinstance(error, ItadeskError):
            self._say(error.message)
        else:
            raise_trouble(error)

    def _say(self, words: str) -> None:
        self.note.say("", "")
        self._empty.set_words(words)
        self._stack.setCurrentWidget(self._empty)

    def _on_laid(self, laid: Laid) -> None:
        self._laid = laid
        self.pages.show_pdf(laid.data)
        self.note.say(laid.note, "triangle-alert")
        self._stack.setCurrentWidget(self.pages)
        if self._turned:
            self._turned = False
            self.pages.go_to(0, 0)
        self._show_row()

    def _show_row(self) -> None:
        if self._laid is None:
            return
        places = [item for item in self._laid.places if (item.ref.table, item.ref.id) == self._row]
        self.pages.mark(_spans(places, self._laid.places))
        if places:
            self.pages.go_to(places[0].page, places[0].top)


def _spans(places: Sequence[Place], every: Sequence[Place]) -> list[Span]:
    """What a row takes on each page it stands on, from the left edge of what stands beside it."""
    spans = []
    for page in sorted({place.page for place in places}):
        part = [place for place in places if place.page == page]
        top, bottom = min(map(_top, part)), max(map(_bottom, part))
        beside = (each for each in every if each.page == page)
        lefts = [each.left for each in beside if _top(each) < bottom and _bottom(each) > top]
        spans.append((page, min(lefts), top, bottom - top))
    return spans


def _top(place: Place) -> float:
    return place.top


def _bottom(place: Place) -> float:
    return place.top + place.height
