"""Labels that wrap Thai at words, also where Qt itself finds no Thai word list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from itadesk.thai.lines import screen_text


class WrappedLabel(QLabel):
    """Plain text over several lines; the text may be selected and copied."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text)

    def set_words(self, text: str) -> None:
        """Show a text, breaking lines between words."""
        self.setText(screen_text(text))
        self.setAccessibleName(text)


def heading(text: str, parent: QWidget | None = None, *, steps: int = 1) -> QLabel:
    """A bold line, ``steps`` sizes above the text (each a seventh larger)."""
    label = QLabel(text, parent)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * (1 + steps / 7))
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def quiet(text: str, parent: QWidget | None = None) -> WrappedLabel:
    """A hint: smaller in weight than the text around it, not in size."""
    label = WrappedLabel(text, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
