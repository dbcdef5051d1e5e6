"""Everything the window can do, as a table: menu, words, keys, icon; and the actions made of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from itadesk.gui.icons import icon
from itadesk.gui.window import texts


@dataclass(frozen=True, slots=True)
class Command:
    """One thing the window can do; ``writes`` needs a book that can be written to."""

    name: str
    menu: str
    keys: str = ""
    icon: str = ""
    writes: bool = False
    checkable: bool = False
    commits: bool = True
    """Waits until the open editor is stored; the way out of trouble cannot."""


COMMANDS = (
    Command("new", "file", "Ctrl+N", "file-plus"),
    Command("open", "file", "Ctrl+O", "folder-open"),
    Command("import", "file", "Ctrl+Shift+I", "file-input", writes=True),
    Command("report", "file", "Ctrl+P", "printer"),
    Command("approve", "file", "", "clipboard-check"),
    Command("backup", "file", "Ctrl+Shift+B", "copy"),
    Command("save_elsewhere", "file", "", "", writes=True, commits=False),
    Command("copy_plain", "file"),
    Command("close", "file", "Ctrl+W"),
    Command("quit", "file", "Ctrl+Q"),
    Command("undo", "edit", "Ctrl+Z", "undo-2", writes=True),
    Command("redo", "edit", "Ctrl+Y", "redo-2", writes=True),
    Command("evidence", "row", "Ctrl+E", "image"),
    Command("years", "year", "", "calendar-plus", writes=True),
    Command("copy_year", "year", "", "copy", writes=True),
    Command("next_page", "view", "Ctrl+PgDown"),
    Command("previous_page", "view", "Ctrl+PgUp"),
    Command("go_navigation", "view", "F6"),
    Command("preview", "view", "F9", "panel-right", checkable=True),
    Command("larger", "view", "Ctrl+]", "zoom-in"),
    Command("smaller", "view", "Ctrl+[", "zoom-out"),
    Command("usual_size", "view", "Ctrl+Shift+0"),
    Command("today", "tools", "Ctrl+Shift+T", "history"),
    Command("forms", "tools", "", "file-text"),
    Command("settings", "tools", "Ctrl+,", "settings"),
    Command("keys", "help", "F1", "keyboard"),
    Command("manual", "help", "Shift+F1", "book-open"),
    Command("about", "help", "", "info"),
)
TOOLBAR = ("undo", "redo", "", "import", "report")
"""Commands with a button of words; empty is a gap."""

Handlers = Mapping[str, Callable[[], None]]


class Commands(QObject):
    """The actions, each running its handler only after the open editor is committed."""

    def __init__(
        self, handlers: Handlers, commit: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._handlers = handlers
        self._commit = commit
        self.actions: dict[str, QAction] = {
            command.name: self._action(command) for command in COMMANDS if command.name in handlers
        }

    def __getitem__(self, name: str) -> QAction:
        """The action of this command; KeyError where the window has none."""
        return self.actions[name]

    def of_menu(self, menu: str) -> list[QAction]:
        """The actions of a menu, in order."""
        return [
            self.actions[command.name]
            for command in COMMANDS
            if command.menu == menu and command.name in self.actions
        ]

    def set_writable(self, writable: bool) -> None:
        """Grey out what a book open for reading cannot take."""
        for command in COMMANDS:
            if command.writes and command.name in self.actions:
                self.actions[command.name].setEnabled(writable)

    def draw_icons(self, menu: str) -> None:
        """The icons of a menu that is being opened; only the toolbar's are drawn at the start."""
        for command in COMMANDS:
            if command.icon and command.menu == menu and command.name in self.actions:
                action = self.actions[command.name]
                if action.icon().isNull():
                    action.setIcon(icon(command.icon))

    def refresh_icons(self) -> None:
        """Draw the icons again after the palette has changed."""
        for command in COMMANDS:
            action = self.actions.get(command.name)
            if action is not None and not action.icon().isNull():
                action.setIcon(icon(command.icon))

    def _action(self, command: Command) -> QAction:
        action = QAction(texts.COMMANDS[command.name], self)
        action.setObjectName(command.name)
        short = texts.SHORT_COMMANDS.get(command.name)
        if short:
            action.setIconText(short)
        if command.name in TOOLBAR:
            action.setIcon(icon(command.icon))
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(command.checkable)
        action.triggered.connect(lambda _checked=False, each=command: self._run(each))
        return action

    def _run(self, command: Command) -> None:
        if not command.commits or self._commit():
            self._handlers[command.name]()
