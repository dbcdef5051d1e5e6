"""Where panels that float over the grid are put: all of them on the screen."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget

_EDGE = 4
"""Pixels between a panel and the end of the screen."""


def below(box: QRect, widget: QWidget, popup: QWidget) -> QPoint:
    """The popup's place on the screen: below a box of the widget, or above where it ends there."""
    screen = widget.screen().availableGeometry().adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    spot = widget.mapToGlobal(QPoint(box.left(), box.bottom() + 1))
    if spot.y() + popup.height() > screen.bottom():
        above = widget.mapToGlobal(box.topLeft()).y() - popup.height()
        spot.setY(max(above, screen.top()))
    spot.setX(max(min(spot.x(), screen.right() - popup.width()), screen.left()))
    return spot
