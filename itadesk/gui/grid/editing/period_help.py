"""What helps typing a period or a date: what was understood, and a calendar on F4."""

from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from itadesk.gui.grid.editing import texts
from itadesk.gui.grid.editing.calendar import MonthPage
from itadesk.gui.grid.editing.placing import below
from itadesk.gui.grid.editing.text_editor import TextEditor
from itadesk.gui.grid.rows.texts import DATE_UNCLEAR, PERIOD_UNCLEAR
from itadesk.gui.lines import marks
from itadesk.thai.dates import format_date, parse_date
from itadesk.thai.digits import to_thai
from itadesk.thai.periods import Period, fiscal_year_span, parse_period


def period_words(period: Period) -> str:
    """A period as offices type it: ``๑ ต.ค. ๒๕๖๗ - ๓๑ มี.ค. ๒๕๖๘``; one day once."""
    start, end = format_date(period.start, "short"), format_date(period.end, "short")
    return to_thai(start if start == end else f"{start} - {end}")


class CalendarPopup(QFrame):
    """A month to pick from; for a period first its start and then its end."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, day: date, *, span: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("popup")
        self.setStyleSheet(marks.POPUP_SHEET)
        self._span = span
        self._start: date | None = None
        self.month = MonthPage(day, self)
        self.month.hint.setText(texts.CALENDAR_START if span else "")
        self.month.hint.setVisible(span)
        self.month.picked.connect(self._on_picked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self.month)
        if span:
            layout.addLayout(self._shortcuts())
        self.month.days.setFocus()

    def _shortcuts(self) -> QGridLayout:
        grid = QGridLayout()
        for number, words in enumerate((*texts.QUARTERS, texts.WHOLE_YEAR)):
            button = QPushButton(words, self)
            button.clicked.connect(lambda _checked=False, words=words: self._choose(words))
            if words == texts.WHOLE_YEAR:
                grid.addWidget(button, 2, 0, 1, 2)
            else:
                grid.addWidget(button, number // 2, number % 2)
        return grid

    def _on_picked(self, day: date) -> None:
        if not self._span:
            self._choose(to_thai(format_date(day)))
        elif self._start is None:
            self._start = self.month.days.first = day
            self.month.hint.setText(texts.CALENDAR_END)
        else:
            first, last = sorted((self._start, day))
            self._choose(period_words(Period(first, last)))

    def _choose(self, words: str) -> None:
        self.chosen.emit(words)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away; the days hear everything else."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)


class PeriodHelp(QObject):
    """Under the editor of a period or date: what it means, in dates."""

    def __init__(self, editor: TextEditor, fiscal_year: int, *, span: bool) -> None:
        super().__init__(editor)
        self._editor = editor
        self._year = fiscal_year
        self._span = span
        self._note = QLabel(editor.parentWidget())
        self._note.setAutoFillBackground(True)
        self._note.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._note.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._note.setMargin(4)
        self._note.hide()
        editor.textChanged.connect(self._on_typed)
        editor.opened_help.connect(self.open)
        editor.left.connect(self._on_left)  # one that stays open as a field of the record
        editor.ended.connect(self._on_left)
        note = self._note  # PySide never lets go of a connected method of Qt's own
        editor.destroyed.connect(lambda: note.deleteLater())  # noqa: PLW0108
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The note goes with its editor, at once."""
        if event.type() == QEvent.Type.Hide:
            self._note.hide()
        return super().eventFilter(watched, event)

    def _on_left(self) -> None:
        self._note.hide()

    def _read(self) -> Period | None:
        text = self._editor.text()
        if self._span:
            return parse_period(text, self._year)
        day = parse_date(text)
        return Period(day, day) if day else None

    def _on_typed(self) -> None:
        text = self._editor.text().strip()
        period = self._read() if text and text != "-" else None
        if not text or text == "-":
            self._note.hide()
            return
        unclear = PERIOD_UNCLEAR if self._span else DATE_UNCLEAR
        self._note.setText(
            texts.understood(format_date(period.start), format_date(period.end))
            if period
            else unclear
        )
        self._note.adjustSize()
        floor = self._editor.floor()
        if self._note.parentWidget() is not floor:
            self._note.setParent(floor)
        spot = self._editor.mapTo(floor, QPoint(0, -self._note.height() - 2))
        if spot.y() < 0:
            spot = self._editor.mapTo(floor, QPoint(0, self._editor.height() + 2))
        spot.setX(max(min(spot.x(), floor.width() - self._note.width()), 0))
        self._note.move(spot)
        self._note.show()
        self._note.raise_()

    def open(self) -> CalendarPopup:
        """The calendar, at the typed period or in the measure's fiscal year."""
        period = self._read()
        popup = CalendarPopup(
            self._editor, period.start if period else self._usual_day(), span=self._span
        )
        popup.chosen.connect(self._on_chosen)
        popup.adjustSize()
        popup.move(below(self._editor.rect(), self._editor, popup))
        popup.show()
        return popup

    def _usual_day(self) -> date:
        today = datetime.now().astimezone().date()
        if not self._year:
            return today
        year = fiscal_year_span(self._year)
        return today if year.start <= today <= year.end else year.start

    def _on_chosen(self, words: str) -> None:
        cursor = self._editor.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(words)
        self._editor.setTextCursor(cursor)
