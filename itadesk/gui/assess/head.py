"""The strip above a page: which assessed year, and what there is to say of it, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from itadesk.gui.combo import CalmBox
from itadesk.gui.icons import icon
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.theme import REDRAWN, STEP, icon_side
from itadesk.thai.digits import to_thai


class SaidLine(QWidget):
    """One line of words with an icon before it; gone while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._icon = ""  # Qt asks for changeEvent while it makes the widget
        super().__init__(parent)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = WrappedLabel()
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.picture)
        layout.addWidget(self.words, 1)
        self.hide()

    def say(self, words: str, sign: str) -> None:
        """Show a text with the icon of this name."""
        self._icon = sign
        self.words.set_words(words)
        self.refresh_icon()
        self.setVisible(bool(words))

    def text(self) -> str:
        """What is said now, without break marks."""
        return self.words.accessibleName() if not self.isHidden() else ""

    def changeEvent(self, event: QEvent) -> None:
        """Icons follow the palette and the font."""
        super().changeEvent(event)
        if event.type() in REDRAWN:
            self.refresh_icon()

    def refresh_icon(self) -> None:
        """Draw the icon in the palette of now."""
        if self._icon:
            side = icon_side()
            self.picture.setPixmap(icon(self._icon).pixmap(QSize(side, side)))


class YearHead(QWidget):
    """A choice of Buddhist years, buttons beside it, lines of words below."""

    yearRequested = Signal(int)

    def __init__(self, label: str, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = CalmBox()
        self.year.setAccessibleName(label)
        self.year.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.year.activated.connect(
            lambda place: self.yearRequested.emit(self.year.itemData(place))
        )
        self._row = QHBoxLayout()
        self._row.setSpacing(2 * STEP)
        words = QLabel(label)
        words.setBuddy(self.year)
        self._row.addWidget(words)
        self._row.addWidget(self.year)
        self._row.addStretch(1)
        self.lines = [SaidLine() for _number in range(lines)]
        self.notes = QWidget()
        """The lines; a page with tabs puts them below the tabs, which then keep their place."""
        said = QVBoxLayout(self.notes)
        said.setContentsMargins(4 * STEP, 0, 4 * STEP, STEP)
        said.setSpacing(STEP)
        for line in self.lines:
            said.addWidget(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 3 * STEP, 0, STEP)
        layout.setSpacing(STEP)
        self._row.setContentsMargins(4 * STEP, 0, 4 * STEP, 0)
        layout.addLayout(self._row)
        layout.addWidget(self.notes)

    def add_button(self, words: str) -> QPushButton:
        """A button at the right end."""
        button = QPushButton(words)
        self._row.addWidget(button)
        return button

    def set_years(self, years: Sequence[int], current: int) -> None:
        """The years to choose from, and the one shown."""
        self.year.clear()
        for year in years:
            self.year.addItem(to_thai(str(year)), year)
        self.year.setCurrentIndex(self.year.findData(current))
