"""Boxes for numbers and Buddhist years: shown in Thai digits, typed in either kind."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QValidator, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSpinBox, QWidget

from itadesk.gui.theme import STEP
from itadesk.thai.digits import to_arabic, to_thai

FIRST_YEAR, LAST_YEAR = 2560, 2699


class ThaiSpinBox(QSpinBox):
    """A whole number between two bounds; the wheel changes it only where the keyboard is."""

    def __init__(self, lowest: int, highest: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(lowest, highest)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.lineEdit().setTextMargins(2 * STEP, 0, 0, 0)

    def textFromValue(self, value: int) -> str:
        """Thai digits."""
        return to_thai(str(value))

    def valueFromText(self, text: str) -> int:
        """Either kind of digits; the number shown before, where it is none."""
        digits = to_arabic(text).strip()
        return int(digits) if digits.isdecimal() else self.value()

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Digits only; complete within the bounds."""
        digits = to_arabic(text).strip()
        if not digits:
            return QValidator.State.Intermediate, text, position
        if not digits.isdecimal() or len(digits) > len(str(self.maximum())):
            return QValidator.State.Invalid, text, position
        inside = self.minimum() <= int(digits) <= self.maximum()
        state = QValidator.State.Acceptable if inside else QValidator.State.Intermediate
        return state, text, position

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past the box must not change it."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class YearBox(ThaiSpinBox):
    """A year of the Buddhist era, 2560 to 2699."""

    def __init__(self, year: int, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(FIRST_YEAR, LAST_YEAR, name, parent)
        self.setValue(year)
