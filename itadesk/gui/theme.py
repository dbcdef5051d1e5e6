"""How the program looks: Sarabun, one accent colour, palette roles, steps of four pixels."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from itadesk import paths
from itadesk.gui.sheet import style_sheet

STEP = 4
"""Pixels; every margin and gap is a multiple of it."""
REDRAWN = frozenset({QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.StyleChange})
"""Changes after which icons and measured lines are made anew."""

FAMILY = "Sarabun"
_POINTS = 11.0
_MAX_POINTS = 22.0

_LIGHT = {
    QPalette.ColorRole.Window: "#f5f6f8",
    QPalette.ColorRole.WindowText: "#1d2530",
    QPalette.ColorRole.Base: "#ffffff",
    QPalette.ColorRole.AlternateBase: "#f8f9fb",
    QPalette.ColorRole.Text: "#1d2530",
    QPalette.ColorRole.Button: "#ffffff",
    QPalette.ColorRole.ButtonText: "#1d2530",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#1d2530",
    QPalette.ColorRole.ToolTipText: "#ffffff",
    QPalette.ColorRole.PlaceholderText: "#626d7b",
    QPalette.ColorRole.Light: "#ffffff",
    QPalette.ColorRole.Midlight: "#eceef2",
    QPalette.ColorRole.Mid: "#cbd1d9",
    QPalette.ColorRole.Dark: "#98a2ae",
    QPalette.ColorRole.Shadow: "#5b6673",
    QPalette.ColorRole.Highlight: "#1f6f6b",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Accent: "#1f6f6b",
    QPalette.ColorRole.Link: "#1f6f6b",
    QPalette.ColorRole.LinkVisited: "#1f6f6b",
}
_DARK = {
    QPalette.ColorRole.Window: "#1f2329",
    QPalette.ColorRole.WindowText: "#e6e9ee",
    QPalette.ColorRole.Base: "#171a1f",
    QPalette.ColorRole.AlternateBase: "#1c2026",
    QPalette.ColorRole.Text: "#e6e9ee",
    QPalette.ColorRole.Button: "#2a3038",
    QPalette.ColorRole.ButtonText: "#e6e9ee",
    QPalette.ColorRole.BrightText: "#ffffff",
    QPalette.ColorRole.ToolTipBase: "#e6e9ee",
    QPalette.ColorRole.ToolTipText: "#171a1f",
    QPalette.ColorRole.PlaceholderText: "#98a2ae",
    QPalette.ColorRole.Light: "#39414b",
    QPalette.ColorRole.Midlight: "#2a3038",
    QPalette.ColorRole.Mid: "#434c58",
    QPalette.ColorRole.Dark: "#5b6673",
    QPalette.ColorRole.Shadow: "#0d0f12",
    QPalette.ColorRole.Highlight: "#22807a",
    QPalette.ColorRole.HighlightedText: "#ffffff",
    QPalette.ColorRole.Accent: "#4db6ae",
    QPalette.ColorRole.Link: "#6cc7c0",
    QPalette.ColorRole.LinkVisited: "#6cc7c0",
}
_FADED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def load_fonts() -> str:
    """Register the shipped Sarabun; gives the family to use (the system's, where it is missing)."""
    for file in sorted((paths.resources_dir() / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return FAMILY if FAMILY in QFontDatabase.families() else QApplication.font().family()


def set_font(app: QApplication, family: str, scale: int) -> None:
    """Set the one font everything is shown in; ``scale`` is per cent of 11 points."""
    font = QFont(family)
    font.setPointSizeF(min(_POINTS * scale / 100, _MAX_POINTS))
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    app.setFont(font)


def palette(dark: bool) -> QPalette:
    """Every role's colour, light or dark."""
    made = QPalette()
    for role, name in (_DARK if dark else _LIGHT).items():
        made.setColor(role, QColor(name))
    faded = QColor("#6b7684" if dark else "#98a2ae")
    for role in _FADED:
        made.setColor(QPalette.ColorGroup.Disabled, role, faded)
    return made


def is_dark(app: QApplication) -> bool:
    """Whether the system asks for dark colours."""
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def apply(app: QApplication, changed: Callable[[], None] | None = None) -> None:
    """Dress the application and follow the system between light and dark from now on."""

    def dress() -> None:
        app.setPalette(palette(is_dark(app)))
        app.setStyleSheet(style_sheet())
        if changed is not None:
            changed()

    app.setStyle("Fusion")
    dress()
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: dress())


def icon_side() -> int:
    """Pixels of an icon beside words: a little lower than a line, in steps of four."""
    return max(round(QFontMetrics(QApplication.font()).height() * 0.85 / STEP) * STEP, 16)


def ems(count: float) -> int:
    """Pixels of ``count`` lines' heights: sizes that grow with the font."""
    return round(QFontMetrics(QApplication.font()).height() * count)


def size_to(widget: QWidget, wide: float, high: float) -> None:
    """Make a window that many lines' heights large, and never larger than the screen."""
    wanted = QSize(ems(wide), ems(high))
    screen = widget.screen().availableSize()
    widget.resize(wanted.boundedTo(QSize(screen.width() - 8 * STEP, screen.height() - 16 * STEP)))


def apply_sheet(app: QApplication) -> None:
    """Measure the style sheet anew: its sizes are those of the font at its setting."""
    app.setStyleSheet("")
    app.setStyleSheet(style_sheet())


def warning_colour(shown: QPalette) -> QColor:
    """Amber that can be read on this palette's window colour; always beside an icon and words."""
    return QColor("#f0b352" if shown.window().color().lightness() < 128 else "#8a5300")


def danger_colour(shown: QPalette) -> QColor:
    """Red that can be read on this palette's window colour; always beside an icon and words."""
    return QColor("#ff8f85" if shown.window().color().lightness() < 128 else "#b3261e")
