"""What this office wrote before in the same column, offered while typing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QStringListModel, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QListView

from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.lines import marks
from itadesk.gui.theme import STEP
from itadesk.thai.lines import screen_text
from itadesk.thai.text import search_key

_MOST = 8
_SHORTEST = 2
_LONGEST = 400
"""Characters typed, or of a part; what is longer is nobody's beginning."""
_WHOLE = 40_000
"""Characters of a cell; a longer one is no text of a column, and folding it would be felt."""
_LEAST = 36
"""Letters in a line of the list, at least."""
_HIGHEST = 240
"""Pixels of the list."""
_FEWEST = 3
"""Lines of the list, also where it must lie over its editor."""
_SLACK = 40
"""Blanks and marks typed beyond what the longest part has."""
_BEFORE = 2000
"""Characters in which a part is looked for before it is offered again."""
_BETWEEN = re.compile(r"(?:[,;/+&\s]|และ|กับ)\s*")
"""What stands between the units of a cell."""


@dataclass(frozen=True, slots=True)
class Known:
    """Whole texts written before, and parts (units) of which a cell may hold several."""

    texts: tuple[str, ...]
    parts: tuple[str, ...] = ()


Fold = Callable[[str], str]


def offers(typed: str, known: Iterable[str], fold: Fold = search_key) -> list[str]:
    """Up to eight known texts for what was typed: those that begin so before those that hold it."""
    wanted = search_key(typed) if len(typed) <= _LONGEST else ""
    if len(wanted) < _SHORTEST:
        return []
    begins: list[str] = []
    holds: list[str] = []
    for text in known:
        key = fold(text)
        if key == wanted:
            continue
        if key.startswith(wanted):
            begins.append(text)
        elif wanted in key:
            holds.append(text)
        if len(begins) >= _MOST:
            break
    return (begins + holds)[:_MOST]


@dataclass(frozen=True, slots=True)
class Offer:
    """A text to put in: the whole cell's, or in place of the part that was begun."""

    text: str
    begun: str | None = None


def part_offers(typed: str, parts: Sequence[str], fold: Fold = search_key) -> list[Offer]:
    """Up to eight parts (units) for what was begun after a comma, blank, line end or ``และ``.

    A part that stands before already is not offered again; the longest beginning comes first.
    """
    found: dict[str, Offer] = {}
    parts = [part for part in parts if len(part) <= _LONGEST]
    room = max(map(len, parts), default=0) + _SLACK
    for match in _BETWEEN.finditer(typed, max(len(typed) - room, 0)):
        before = search_key(typed[: match.end()][-_BEFORE:])
        for text in offers(typed[match.end() :], parts, fold):
            if fold(text) not in before:
                found.setdefault(text, Offer(text, typed[match.end() :]))
    return list(found.values())[:_MOST]


class Completion(QObject):
    """A list under an editor; arrows choose, Enter and Tab take, Esc puts it away."""

    def __init__(self, editor: TextEditor, known: Callable[[], Known]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._ask = known
        self._known: Known | None = None
        self._keys: dict[str, str] = {}
        self._offers: list[Offer] = []
        self._at = 0
        """Where the caret stood when they were offered, as Qt counts (UTF-16)."""
        self._list = QListView(editor.parentWidget())
        self._list.setModel(QStringListModel(self._list))  # or it is gone before the list
        self._list.setProperty("offers", True)
        marks.frame(self._list, 1, QPalette.ColorRole.Mid)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.hide()
        self._list.clicked.connect(lambda index: self._take(index.row()))
        editor.textChanged.connect(self._on_typed)
        editor.keys_first = self.keys
        editor.left.connect(self._on_left)  # one that stays open as a field of the record
        editor.ended.connect(self._on_left)
        listed = self._list  # PySide never lets go of a connected method of Qt's own
        editor.destroyed.connect(lambda: listed.deleteLater())  # noqa: PLW0108

    @property
    def shown(self) -> list[str]:
        """What is offered now."""
        return [offer.text for offer in self._offers] if self._list.isVisible() else []

    def _fold(self, text: str) -> str:
        """The key of a known text, worked out once while the editor is open."""
        if text not in self._keys:
            self._keys[text] = search_key(text[:_WHOLE])
        return self._keys[text]

    def _found(self) -> list[Offer]:
        """What there is to offer for the words as they stand."""
        if self._editor.document().characterCount() > _WHOLE:
            return []
        if self._known is None:
            self._known = self._ask()
        whole = offers(self._editor.text(), self._known.texts, self._fold)
        self._at = self._editor.textCursor().position()
        parts = part_offers(self._typed(), self._known.parts, self._fold)
        return ([Offer(text) for text in whole] + parts)[:_MOST]

    def _typed(self) -> str:
        """The words before the caret."""
        words = self._editor.toPlainText().encode("utf-16-le", "surrogatepass")
        return words[: 2 * self._at].decode("utf-16-le", "surrogatepass")

    def _on_typed(self) -> None:
        self._offers = self._found()
        if not self._offers:
            self._list.hide()
            return
        model = self._list.model()
        assert isinstance(model, QStringListModel)
        words = (offer.text.replace("\n", " ") for offer in self._offers)
        model.setStringList([screen_text(text) for text in words])
        self._list.setCurrentIndex(model.index(-1))
        self._place()

    def _on_left(self) -> None:
        self._list.hide()

    def _place(self) -> None:
        editor, floor = self._editor, self._editor.floor()
        if self._list.parentWidget() is not floor:
            self._list.setParent(floor)
        self._list.ensurePolished()
        line = self._list.sizeHintForRow(0)
        spot = editor.mapTo(floor, QPoint(0, editor.height() + 1))
        above, below = spot.y() - editor.height() - 2, floor.height() - spot.y()
        room = min(max(above, below, _FEWEST * line), _HIGHEST)
        height = min(line * len(self._offers) + 4, room)
        if height > below:
            spot.setY(above - height if height <= above else floor.height() - height)
        wide = min(max(editor.width(), self._words_width()), floor.width())
        self._list.setGeometry(max(min(spot.x(), floor.width() - wide), 0), spot.y(), wide, height)
        self._list.scrollToTop()
        self._list.show()
        self._list.raise_()

    def _words_width(self) -> int:
        """Pixels for the longest offer, and at least a few words."""
        metrics = self._list.fontMetrics()
        longest = max(metrics.horizontalAdvance(offer.text) for offer in self._offers)
        room = 4 * STEP + 2 * metrics.averageCharWidth()
        return max(longest, metrics.averageCharWidth() * _LEAST) + room

    def keys(self, event: QKeyEvent) -> bool:
        """Whether the list used the key."""
        if not self._list.isVisible():
            return False
        row = self._list.currentIndex().row()
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (row + step) % len(self._offers) if row >= 0 or step > 0 else -1
            self._list.setCurrentIndex(self._list.model().index(row, 0))
            return row >= 0
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab} and row >= 0:
            self._take(row)
            return True
        if key == Qt.Key.Key_Escape:
            self._list.hide()
            return True
        return False

    def _take(self, row: int) -> None:
        offer = self._offers[row]
        cursor = self._editor.textCursor()
        if offer.begun is None:
            cursor.select(QTextCursor.SelectionType.Document)
        else:  # the caret may have been moved meanwhile
            cursor.setPosition(self._at)
            begun = len(offer.begun.encode("utf-16-le", "surrogatepass")) // 2
            cursor.setPosition(self._at - begun, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(offer.text)
        self._editor.setTextCursor(cursor)
        self._list.hide()
