"""A strip above the page with one thing to know and at most two things to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from itadesk.gui.labels import WrappedLabel
from itadesk.gui.theme import STEP


class Banner(QWidget):
    """Hidden until there is something to say; never in the way of the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", True)
        self.words = WrappedLabel()
        self.buttons: list[QPushButton] = []
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        self._layout.setSpacing(2 * STEP)
        self._layout.addWidget(self.words, 1)
        self.hide()

    def say(self, sentence: str, *choices: tuple[str, Callable[[], None]]) -> None:
        """Show a sentence and a button per choice; choosing hides the strip."""
        self._clear()
        self.words.set_words(sentence)
        for words, act in choices:
            button = QPushButton(words)
            button.clicked.connect(lambda _checked=False, act=act: self._choose(act))
            self._layout.addWidget(button)
            self.buttons.append(button)
        self.show()

    def _choose(self, act: Callable[[], None]) -> None:
        self.hide()
        act()

    def _clear(self) -> None:
        for button in self.buttons:
            button.deleteLater()
        self.buttons = []
