"""The few questions and troubles that need a window of their own; good news never does."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
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


def ask_target(
    parent: QWidget | None, title: str, proposed: str, kinds: str, *, ending: str
) -> Path | None:
    """Where to save; a name without the ending gets it, and a file of that name is asked about."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
    if not name:
        return None
    path = Path(name)
    if path.suffix.lower() == ending:
        return path
    path = Path(name + ending)  # the file dialog asked about the name without it, if at all
    question = texts.REPLACE.format(name=path.name)
    if path.exists() and choose(parent, title, question, (texts.REPLACE_IT,)) is None:
        return None
    return path


def _box(
    parent: QWidget | None, title: str, message: str, picture: QMessageBox.Icon
) -> QMessageBox:
    box = QMessageBox(picture, title, screen_text(message), parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box
