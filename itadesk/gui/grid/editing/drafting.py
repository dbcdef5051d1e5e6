"""Text of an open editor on disk before it is committed, to be offered back after a power cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.grid.rows.columns import Address
from itadesk.records.change import Draft, Value

DRAFT_MS = 1000
"""A draft is on disk at most this long after the typing (ui.md asks for two seconds)."""


class Drafting(QObject):
    """Keeps the draft of one cell while it is being typed in."""

    failed = Signal(str)
    """The draft could not be kept, and why."""
    typing = Signal()
    """The text is another than the book's now."""

    def __init__(self, desk: Desk, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self._where: Address | None = None
        self._key: Mapping[str, Value] = {}
        self._begun = ""
        self._before = ""
        self._kept = False
        self.touched = False
        """Whether something was typed since the beginning; the text may be as it was again."""
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.save)

    def begin(self, where: Address, before: str, scope: Mapping[str, Value] | None = None) -> None:
        """Typing begins in a cell of this text; ``scope`` is what its row belongs to.

        What was typed before has been stored or given up: its draft goes.
        """
        self.end()
        self._where, self._before, self._kept, self.touched = where, before, False, False
        self._key = {**(scope or {}), **where.key}
        self._begun = datetime.now().astimezone().isoformat()

    def typed(self) -> None:
        """Something was typed: it is on disk within a second."""
        if self._where is None:
            return
        self.touched = True
        if not self._timer.isActive():
            self._timer.start()
        if self.unsaved:
            self.typing.emit()

    @property
    def unsaved(self) -> bool:
        """Whether the text is another than the book's."""
        return self._where is not None and self._text() != self._before

    def draft(self) -> Draft | None:
        """The text as a draft; None where it is the book's own."""
        where = self._where
        if where is None or not (self.unsaved or self._kept):
            return None
        return Draft(where.table, where.id, where.field, self._text(), self._begun, self._key)

    def save(self) -> None:
        """Put the text on disk now, outside history."""
        draft = self.draft()
        if draft is not None:
            self._kept = True
            self._tried(lambda: self._desk.save_draft(draft))

    def leave(self) -> None:
        """The cell is gone while its text is not stored: the draft stays, to be offered back."""
        self._timer.stop()
        self.save()
        self._where = None

    def end(self) -> None:
        """The text was committed or given up: its draft goes."""
        self._timer.stop()
        where, self._where = self._where, None
        if where is not None and self._kept:
            cell = (where.table, where.id, where.field)
            self._tried(lambda: self._desk.drop_draft(*cell, at=self._begun))

    def _tried(self, do: Callable[[], None]) -> None:
        try:
            do()
        except ItadeskError as error:
            self.failed.emit(error.message)


def open_drafts(place: QObject) -> tuple[Draft, ...]:
    """The texts that stand in fields of a page or dialog and are not in the book."""
    found = place.findChildren(Drafting)
    return tuple(draft for each in found if each.unsaved and (draft := each.draft()))
