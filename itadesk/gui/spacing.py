"""The room around and between the parts of dialogs and pages."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from itadesk.gui.theme import STEP


def roomy_column(widget: QWidget) -> QVBoxLayout:
    """A layout for the widget's parts below one another, wide margins around them."""
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
    layout.setSpacing(3 * STEP)
    return layout
