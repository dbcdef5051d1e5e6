"""A large button of an icon, words and a hint: one thing that can be begun."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from itadesk.gui.icons import icon
from itadesk.gui.labels import quiet
from itadesk.gui.theme import STEP, icon_side


class ChoiceButton(QPushButton):
    """As tall as its words need; screen readers hear the words and the hint."""

    def __init__(self, picture: str, words: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._picture = picture
        self._icon = QLabel()
        self._icon.setPixmap(icon(picture).pixmap(icon_side(), icon_side()))
        title = QLabel(words)
        font = QFont(title.font())
        font.setWeight(QFont.Weight.DemiBold)
        title.setFont(font)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(title)
        lines.addWidget(quiet(hint))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 3 * STEP, 4 * STEP, 3 * STEP)
        layout.setSpacing(4 * STEP)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(lines, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter begins it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The icon follows the palette."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_icon"):
            self._icon.setPixmap(icon(self._picture).pixmap(icon_side(), icon_side()))

    def sizeHint(self) -> QSize:
        """What the words need, not what QPushButton thinks."""
        return self._layout_hint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as its words may wrap."""
        layout = self.layout()
        return layout.minimumSize() if layout is not None else super().minimumSizeHint()

    def heightForWidth(self, width: int) -> int:
        """The hint may wrap."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout is not None else -1

    def _layout_hint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()
