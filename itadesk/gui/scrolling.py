"""Parts taller than a small screen, or than large letters leave room for: they scroll."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from itadesk.gui.theme import ems

_LEAST = 5
"""Lines' heights that are in view on any screen."""


class Scrolled(QScrollArea):
    """As tall as what it holds where there is room; never wider than asked for."""

    def __init__(self, inner: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """What the inside wants."""
        return self._inner.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The inside's width and the bar's; a few lines of its height."""
        inner = self._inner.minimumSizeHint()
        width = inner.width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(inner.height(), ems(_LEAST)))
