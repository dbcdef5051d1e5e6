"""The icon set (Lucide, ISC): SVG lines drawn in the colours of the palette."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from itadesk import paths

_SIZES = (16, 20, 24, 32, 48, 64)
_MODES = {
    QIcon.Mode.Normal: (QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText),
    QIcon.Mode.Disabled: (QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText),
    QIcon.Mode.Selected: (QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText),
}


def icon(name: str, role: QPalette.ColorRole | None = None, *, on_accent: bool = False) -> QIcon:
    """The icon of this name in the palette's colours of now; ``role`` for another colour.

    ``on_accent``: where it is selected it stands on the accent colour.

    Asked for again when the palette changes (light and dark).
    """
    palette = QApplication.palette()
    made = QIcon()
    for mode, (group, usual) in _MODES.items():
        chosen = usual if role is None else role
        if on_accent and mode is QIcon.Mode.Selected:
            chosen = QPalette.ColorRole.HighlightedText
        colour = palette.color(group, chosen)
        for picture in _drawn(name, colour.name()):
            made.addPixmap(QPixmap.fromImage(picture), mode)
    return made


def pixmap(name: str, size: int, colour: QColor) -> QPixmap:
    """One picture of the icon, ``size`` device pixels square."""
    return QPixmap.fromImage(_image(_renderer(name, colour.name()), size))


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str) -> tuple[QImage, ...]:
    """The icon in every size, kept: several modes and places show it in the same colour."""
    renderer = _renderer(name, colour)
    return tuple(_image(renderer, size) for size in _SIZES)


def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))


def _image(renderer: QSvgRenderer, size: int) -> QImage:
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


@lru_cache(maxsize=128)
def _source(name: str) -> str:
    return _folder().joinpath(f"{name}.svg").read_text(encoding="utf-8")


def _folder() -> Path:
    return paths.resources_dir() / "icons"
