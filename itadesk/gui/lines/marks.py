"""Small signs at a cell's edge, drawn in the palette's colours: shape, never colour alone."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import QFrame

POPUP_SHEET = "#popup { border: 1px solid palette(mid); background: palette(base); }"
"""Lifts a panel that floats over the grid off it, light or dark; the panel is named ``popup``."""
_SIGN = 14
"""Pixels, a square, beside letters of 100 %; the strokes below are drawn for it."""


def sign(metrics: QFontMetrics) -> int:
    """Side of a sign in pixels, beside letters of this size."""
    return max(_SIGN, round(metrics.lineSpacing() * 0.7))


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """``first`` with ``share`` (0 to 1) of ``second``: tints from palette roles."""
    return QColor.fromRgbF(
        first.redF() + (second.redF() - first.redF()) * share,
        first.greenF() + (second.greenF() - first.greenF()) * share,
        first.blueF() + (second.blueF() - first.blueF()) * share,
    )


def draw(painter: QPainter, box: QRectF, kind: str, palette: QPalette) -> None:
    """Draw the sign of ``error`` ``warning`` ``info`` ``missing`` ``filter`` ``up`` ``down``."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = palette.color(QPalette.ColorRole.Text)
    painter.translate(box.topLeft())
    painter.scale(box.width() / _SIGN, box.height() / _SIGN)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inner = QRectF(1.5, 1.5, _SIGN - 3, _SIGN - 3)
    if kind == "missing":
        painter.setPen(QPen(palette.color(QPalette.ColorRole.PlaceholderText), 1.6))
        painter.drawEllipse(inner)
    elif kind == "error":
        painter.setBrush(colour)
        painter.drawEllipse(inner)
        _stroke(painter, inner, palette.color(QPalette.ColorRole.Base))
    elif kind == "warning":
        painter.drawPath(_polygon(inner, ((0.5, 0.0), (1.0, 0.95), (0.0, 0.95))))
        _stroke(painter, inner.adjusted(0, 2.5, 0, 0), colour)
    elif kind == "info":
        painter.drawEllipse(inner)
        _stroke(painter, inner, colour)
    elif kind in _SHAPES:
        painter.setBrush(colour)
        painter.drawPath(_polygon(inner, _SHAPES[kind]))
    painter.restore()


_SHAPES = {
    "filter": ((0.05, 0.1), (0.95, 0.1), (0.6, 0.5), (0.6, 0.95), (0.4, 0.8), (0.4, 0.5)),
    "up": ((0.5, 0.25), (0.9, 0.75), (0.1, 0.75)),
    "down": ((0.5, 0.75), (0.9, 0.25), (0.1, 0.25)),
}


def _stroke(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """The stroke and dot of an exclamation mark."""
    painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = box.center().x()
    top, height = box.top(), box.height()
    painter.drawLine(QPointF(middle, top + height * 0.25), QPointF(middle, top + height * 0.55))
    painter.drawPoint(QPointF(middle, top + height * 0.76))


def _polygon(box: QRectF, points: tuple[tuple[float, float], ...]) -> QPainterPath:
    path = QPainterPath()
    for number, (x, y) in enumerate(points):
        spot = QPointF(box.left() + x * box.width(), box.top() + y * box.height())
        path.lineTo(spot) if number else path.moveTo(spot)
    path.closeSubpath()
    return path


def frame(widget: QFrame, width: int, role: QPalette.ColorRole) -> None:
    """A plain edge of ``width`` pixels in a palette role's colour (a style sheet takes longer)."""
    palette = QPalette(widget.palette())
    palette.setColor(QPalette.ColorRole.WindowText, palette.color(role))
    widget.setPalette(palette)
    widget.setForegroundRole(QPalette.ColorRole.WindowText)
    widget.setBackgroundRole(QPalette.ColorRole.Base)
    widget.setAutoFillBackground(True)
    widget.setFrameShape(QFrame.Shape.Box)
    widget.setFrameShadow(QFrame.Shadow.Plain)
    widget.setLineWidth(width)


def edges(painter: QPainter, rect: QRect, colour: QColor) -> None:
    """The lines below and to the right of a heading."""
    painter.setPen(QPen(colour, 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    painter.drawLine(rect.topRight(), rect.bottomRight())
