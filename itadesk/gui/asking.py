"""The few questions and troubles that need a window of their own; good news never does."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QWidget
from shiboken6 import isValid

from itadesk.gui import texts
from itadesk.thai.lines import screen_text


def run(dialog: QDialog) -> bool:
    """Show a dialog until it is answered; whether it was accepted. It goes when Qt is next idle."""
    accepted = bool(dialog.exec())
    if isValid(dialog):  # the window it belongs to may have gone meanwhile
        dialog.deleteLater()
    return accepted


def tell(parent: QWidget | None, message: str, title: str = texts.TROUBLE_TITLE) -> None:
    """Say what happened and what to do about it."""
    box = _box(parent, title, message, QMessageBox.Icon.Warning)
    box.addButton(texts.OK, QMessageBox.ButtonRole.AcceptRole)
    run(box)


def choose(
    parent: QWidget | None, title: str, message: str, choices: Sequence[str], *, default: int = 0
) -> int | None:
    """Which of the choices (from 0), or None where the question was left with Esc."""
    box = _box(parent, title, message, QMessageBox.Icon.Question)
    buttons: list[QPushButton] = [
        box.addButton(choice, QMessageBox.ButtonRole.ActionRole) for choice in choices
    ]
    cancel = box.addButton(texts.CANCEL, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(buttons[default])
    box.setEscapeButton(cancel)
    run(box)
    clicked = box.clickedButton()
    return next((place for place, button in enumerate(buttons) if button is clicked), None)


def _box(
    parent: QWidget | None, title: str, message: str, picture: QMessageBox.Icon
) -> QMessageBox:
    box = QMessageBox(picture, title, screen_text(message), parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
