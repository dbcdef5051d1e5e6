"""The pages' own commands: words, key and what they do, as actions of the page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from itadesk.gui.pages import Page


@dataclass(frozen=True, slots=True)
class PageCommand:
    """One command; ``edits``: it needs a book that can be written to."""

    name: str
    words: str
    keys: str
    slot: Callable[[], None]
    edits: bool = False


def make_actions(
    page: Page, commands: Sequence[PageCommand], *, writable: bool
) -> dict[str, QAction]:
    """The commands as actions of ``page``; each stores what is being typed before it acts."""
    return {command.name: _action(page, command, writable) for command in commands}


def _action(page: Page, command: PageCommand, writable: bool) -> QAction:
    def run() -> None:
        if page.commit_open_editor():
            command.slot()

    action = QAction(command.words, page)
    action.setObjectName(command.name)
    action.setShortcut(QKeySequence(command.keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setEnabled(writable or not command.edits)
    action.triggered.connect(lambda _on=False: run())
    page.addAction(action)
    return action
