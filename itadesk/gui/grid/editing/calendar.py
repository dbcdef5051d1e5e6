"""A month in the Buddhist era, to pick days from; Qt's own calendar shows Common-Era years."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from itadesk.gui.grid.editing import texts
from itadesk.gui.lines import marks
from itadesk.thai.dates import ERA, MONTHS
from itadesk.thai.digits import to_thai

_WEEKS = 6


class DayGrid(QWidget):
    """Six weeks around a month; the day under the cursor, and a span from a first day."""

    picked = Signal(date)
    month_changed = Signal()

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day = day
        self.first: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(texts.CALENDAR)

    def sizeHint(self) -> QSize:
        """Seven days by six weeks and their names."""
        side = self.fontMetrics().lineSpacing() + 12
        return QSize(7 * (side + 8), (_WEEKS + 1) * side)

    def go(self, day: date) -> None:
        """Put the cursor on a day."""
        self.day = day
        self.month_changed.emit()
        self.setAccessibleDescription(spoken(day))
        self.update()

    def turn(self, months: int) -> None:
        """The same day so many months later (or the month's last)."""
        month = self.day.year * 12 + self.day.month - 1 + months
        year, number = divmod(month, 12)
        last = calendar.monthrange(year, number + 1)[1]
        self.go(date(year, number + 1, min(self.day.day, last)))

    def _start(self) -> date:
        first = self.day.replace(day=1)
        return first - timedelta(days=first.weekday())

    def _box(self, row: int, column: int) -> QRect:
        width, height = self.width() // 7, self.height() // (_WEEKS + 1)
        return QRect(column * width, row * height, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names of the days, then the days in Thai digits."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = int(Qt.AlignmentFlag.AlignCenter)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for column, name in enumerate(texts.WEEKDAYS):
            painter.drawText(self._box(0, column), middle, name)
        for number in range(_WEEKS * 7):
            self._paint_day(painter, number, self._start() + timedelta(days=number))
        painter.end()

    def _paint_day(self, painter: QPainter, number: int, day: date) -> None:
        palette = self.palette()
        box = self._box(1 + number // 7, number % 7).adjusted(2, 1, -2, -1)
        accent = palette.color(QPalette.ColorRole.Highlight)
        role = QPalette.ColorRole.Text
        if day == self.day:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(accent)
            painter.drawRoundedRect(box, 4, 4)
            role = QPalette.ColorRole.HighlightedText
        elif self.first and min(self.first, self.day) <= day <= max(self.first, self.day):
            tint = marks.mixed(palette.color(QPalette.ColorRole.Base), accent, 0.25)
            painter.fillRect(box, tint)
        elif day.month != self.day.month:
            role = QPalette.ColorRole.PlaceholderText
        painter.setPen(QPen(palette.color(role)))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), to_thai(str(day.day)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the mouse."""
        spot = event.position().toPoint()
        for number in range(_WEEKS * 7):
            if self._box(1 + number // 7, number % 7).contains(spot):
                self.go(self._start() + timedelta(days=number))
                self.picked.emit(self.day)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows by days and weeks, Page Up and Down by months, Enter picks."""
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -7,
            Qt.Key.Key_Down: 7,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.go(self.day + timedelta(days=steps[key]))
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self.day)
        else:
            super().keyPressEvent(event)


class MonthPage(QWidget):
    """The month's name with a step to either side, a line of instruction, and its days."""

    picked = Signal(date)

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.days = DayGrid(day, self)
        self._name = QLabel(self)
        self._name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint = QLabel(self)
        self.hint.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        head = QHBoxLayout()
        head.addWidget(self._step(-1, Qt.ArrowType.LeftArrow, texts.CALENDAR_PREVIOUS))
        head.addWidget(self._name, 1)
        head.addWidget(self._step(1, Qt.ArrowType.RightArrow, texts.CALENDAR_NEXT))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addLayout(head)
        layout.addWidget(self.hint)
        layout.addWidget(self.days, 1)
        self.days.picked.connect(self.picked)
        self.days.month_changed.connect(self._on_month)
        self._on_month()

    def _step(self, months: int, arrow: Qt.ArrowType, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setArrowType(arrow)
        button.setAutoRaise(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self.days.turn(months))
        return button

    def _on_month(self) -> None:
        day = self.days.day
        self._name.setText(to_thai(f"{MONTHS[day.month - 1]} {day.year + ERA}"))


def spoken(day: date) -> str:
    """A day as a screen reader says it."""
    return to_thai(f"{day.day} {MONTHS[day.month - 1]} {day.year + ERA}")
