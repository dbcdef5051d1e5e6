"""The list of weak points that no measure of the plan answers yet."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.checks.scores import WeakPoint
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard
from itadesk.gui.assess.head import SaidLine
from itadesk.gui.icons import icon
from itadesk.gui.theme import REDRAWN, STEP, ems, icon_side
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text

_ANY = 16_777_215
"""Qt's own word for no limit."""


class _List(QListWidget):
    """Enter makes the measure, as a click on the button does."""

    chosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
            return
        super().keyPressEvent(event)


class WeakList(QWidget):
    """Emits the weak points the user wants measures for."""

    makeRequested = Signal(object)
    """A tuple of WeakPoint."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._points: tuple[WeakPoint, ...] = ()  # Qt asks for changeEvent as it makes the widget
        super().__init__(parent)
        self.said = SaidLine()
        self.list = _List()
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(icon_side(), icon_side()))
        self.list.setProperty("cards", True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.make = QPushButton(texts.WEAK_MAKE)
        self.make_all = QPushButton(texts.WEAK_MAKE_ALL)
        top = QHBoxLayout()
        top.setSpacing(2 * STEP)
        top.addWidget(self.said, 1)
        top.addWidget(self.make)
        top.addWidget(self.make_all)
        layout = self._lines = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.make.clicked.connect(self._on_make)
        self.make_all.clicked.connect(lambda: self.makeRequested.emit(self._points))
        self.list.chosen.connect(self._on_make)
        self.list.itemDoubleClicked.connect(lambda _item: self._on_make())

    def set_points(
        self, points: Sequence[WeakPoint], board: ScoreBoard, plan_year: int, *, writable: bool
    ) -> None:
        """The weak points without a measure, the scores they come from and the plan's year."""
        here = max(self.list.currentRow(), 0)
        self._points = tuple(points)
        self.list.clear()
        for point in self._points:
            words = point_words(point, board)
            item = QListWidgetItem(icon("triangle-alert"), screen_text(words))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            self.list.addItem(item)
        self.list.setCurrentRow(min(here, len(self._points) - 1))
        self.list.setVisible(bool(self._points))
        self.list.setMinimumHeight(ems(3) if self._points else 0)
        for button in (self.make, self.make_all):
            button.setVisible(bool(self._points))
            button.setEnabled(writable)
        self._say(board, plan_year)
        self._set_room()

    def _set_room(self) -> None:
        """One sentence takes its lines; a list what it is given."""
        wraps = self._lines.hasHeightForWidth()
        whole = self.sizeHint().height()
        lines = self._lines.totalHeightForWidth(self.width()) if wraps else whole
        self.setMinimumHeight(0 if self._points else lines)
        self.setMaximumHeight(_ANY if self._points else lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_room()

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the palette and the font."""
        super().changeEvent(event)
        if event.type() in REDRAWN and hasattr(self, "_lines"):
            self.list.setIconSize(QSize(icon_side(), icon_side()))
            self._set_room()
            for row in range(len(self._points)):
                self.list.item(row).setIcon(icon("triangle-alert"))

    def _say(self, board: ScoreBoard, plan_year: int) -> None:
        count = len(self._points)
        title = texts.thai(texts.WEAK_COUNT, year=plan_year, count=count)
        self.list.setAccessibleName(title)
        if count:
            self.said.say(title, "triangle-alert")
        elif any(value is not None for value in board.published.values()):
            self.said.say(texts.thai(texts.WEAK_DONE, year=plan_year), "circle-check")
        else:
            self.said.say(texts.thai(texts.WEAK_NO_SCORES, year=board.year), "info")

    def _on_make(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._points) and self.make.isEnabled():
            self.makeRequested.emit((self._points[row],))


def point_words(point: WeakPoint, board: ScoreBoard) -> str:
    """A weak point in one line: indicator, score, lowest questions."""
    codes = to_thai(", ".join(point.questions))
    below = point.why == "below-pass"
    pattern = texts.WEAK_BELOW if below else texts.WEAK_LOWEST
    words = pattern.format(
        number=to_thai(str(point.indicator)),
        name=board.words(str(point.indicator)),
        score=board.figure(point.score),
        codes=codes,
    )
    if below and codes:
        words += texts.WEAK_BELOW_LOWEST.format(codes=codes)
    return words
