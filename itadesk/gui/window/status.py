"""The status bar: what is saved and since when, what is still missing, what just happened."""

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from itadesk.gui.icons import icon
from itadesk.gui.labels import ShortLabel
from itadesk.gui.moments import clock_text
from itadesk.gui.theme import STEP, danger_colour, icon_side
from itadesk.gui.window import texts
from itadesk.thai.digits import to_thai

_MESSAGE_TIME = 6000
"""Milliseconds a sentence stays."""


class StatusBar(QStatusBar):
    """Says ``บันทึกแล้ว`` only when it is true."""

    lampClicked = Signal()
    wayOutClicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(2 * STEP, 0, 4 * STEP, 0)
        self.lamp = QPushButton()
        self.lamp.setFlat(True)
        self.lamp.setProperty("lamp", True)
        self.lamp.setToolTip(texts.LAMP_HINT)
        self.lamp.clicked.connect(self.lampClicked)
        self.saved_icon = QLabel()
        self.saved = ShortLabel()
        self.way_out = QPushButton(texts.COMMANDS["save_elsewhere"])
        self.way_out.clicked.connect(self.wayOutClicked)
        self.way_out.hide()
        self.addPermanentWidget(self.lamp)
        self.addPermanentWidget(self.saved_icon)
        self.addPermanentWidget(self.saved)
        self.addPermanentWidget(self.way_out)
        self._at_rest = ("circle-check", texts.ALL_SAVED)
        self._picture = self._at_rest[0]
        self.messageChanged.connect(lambda words: None if words else self.setToolTip(""))
        self.refresh_size()
        self.set_missing(None)

    def refresh_size(self) -> None:
        """Icons as tall as the font of now."""
        self.lamp.setIconSize(QSize(icon_side(), icon_side()))
        self._draw_state()

    def say(self, sentence: str) -> None:
        """One sentence about what just happened."""
        self.showMessage(sentence, _MESSAGE_TIME)
        self.setToolTip(sentence)  # a long one is cut where the window is narrow

    def set_saved(self, moment: datetime | None = None) -> None:
        """Everything committed is on disk, since this moment (local time)."""
        words = texts.SAVED.format(clock=clock_text(moment)) if moment else texts.ALL_SAVED
        self._at_rest = ("circle-check", words)
        self._show_state(*self._at_rest)

    def set_typing(self) -> None:
        """An editor is open with words that are not in the book yet."""
        self.clearMessage()  # what was done before is no news any more
        self._show_state("pencil", texts.TYPING)

    def end_typing(self) -> None:
        """The editor was closed, its words stored or given up: what is at rest is true again."""
        self._show_state(*self._at_rest)

    def set_not_saved(self, why: str, *, way_out: bool = False) -> None:
        """A commit failed: say so loudly until one succeeds or the words are given up."""
        words = texts.NOT_SAVED.format(why=why)
        self._show_state("triangle-alert", words, loud=True, way_out=way_out)

    def set_trouble(self, words: str) -> None:
        """Something is wrong, though everything typed is in the book."""
        self._show_state("triangle-alert", words, loud=True)

    def set_read_only(self) -> None:
        """The book is open for reading only."""
        self._at_rest = ("info", texts.READ_ONLY)
        self._show_state(*self._at_rest)

    def set_missing(self, count: int | None) -> None:
        """The paper's lamp; None where the page has none."""
        self.lamp.setVisible(count is not None)
        if count is None:
            return
        words = to_thai(texts.LAMP.format(count=count)) if count else texts.LAMP_DONE
        self.lamp.setText(f" {words}")
        self.lamp.setAccessibleName(words)
        self.lamp.setIcon(icon("circle-dot" if count else "circle-check"))

    def _show_state(
        self, picture: str, words: str, *, loud: bool = False, way_out: bool = False
    ) -> None:
        palette = QPalette(self.palette())
        role = QPalette.ColorRole.WindowText
        if loud:
            palette.setColor(role, danger_colour(palette))
        self.saved.setPalette(palette)
        self._picture = picture
        self._draw_state()
        self.saved.set_words(words)
        self.way_out.setVisible(way_out)

    def _draw_state(self) -> None:
        side = icon_side()
        self.saved_icon.setPixmap(icon(self._picture).pixmap(side, side))
