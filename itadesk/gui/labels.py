"""Labels that wrap Thai at words, also where Qt itself finds no Thai word list."""

import html
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from itadesk.thai.lines import screen_text

_LONGEST_TIP: Final = 2000
_LONGEST_ENTRY: Final = 80
"""Characters."""


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


class ShortLabel(QLabel):
    """One line of plain text that is cut with "…" where there is no room, and whole on hover."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._words = ""
        self.set_words(text)

    def text(self) -> str:
        """The whole text, also where it is cut."""
        return self._words

    def set_words(self, text: str) -> None:
        """Show a text."""
        self._words = " ".join(text.split())
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self._cut()

    def sizeHint(self) -> QSize:
        """Room for the whole text, which need not be given."""
        wide = self.fontMetrics().horizontalAdvance(self._words) + 2
        most = self.screen().availableSize().width() // 2
        return QSize(min(wide, most), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        few = self.fontMetrics().averageCharWidth() * 12
        return QSize(min(few, self.sizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width takes more or fewer letters."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, max(self.width(), 1)
        )
        self.setText(shown)
        self.setToolTip("" if shown == self._words else tip(self._words))


def tip(text: str) -> str:
    """``text`` for a tooltip: its own letters, whatever mark-up they spell, and not without end."""
    short = text if len(text) <= _LONGEST_TIP else f"{text[:_LONGEST_TIP]}…"
    if "<" not in short and "&" not in short:  # Qt takes either for mark-up
        return short
    return f"<span style='white-space: pre-wrap'>{html.escape(short)}</span>"


def no_mnemonic(text: str) -> str:
    """``text`` for a menu or button: ``&`` is a letter of it, and one line is enough."""
    line = " ".join(text.split())
    short = line if len(line) <= _LONGEST_ENTRY else f"{line[:_LONGEST_ENTRY]}…"
    return short.replace("&", "&&")


def heading(text: str, parent: QWidget | None = None, *, steps: int = 1) -> QLabel:
    """A bold line, ``steps`` sizes above the text (each a seventh larger)."""
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * (1 + steps / 7))
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    overhang = -QFontMetrics(font).boundingRect(text[:1]).left()
    label.setContentsMargins(max(overhang, 0), 0, 0, 0)  # or the hook of a large โ is cut off
    return label


def quiet(text: str, parent: QWidget | None = None) -> WrappedLabel:
    """A hint: smaller in weight than the text around it, not in size."""
    label = WrappedLabel(text, parent)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label
