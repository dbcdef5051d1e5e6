"""The menu bar and the toolbar: every action in a menu, the few usual ones as buttons."""

from collections.abc import Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar

from itadesk.gui.grid.actions import GROUPS
from itadesk.gui.theme import icon_side
from itadesk.gui.window import texts
from itadesk.gui.window.commands import TOOLBAR, Commands

_MENUS = {
    "file": texts.MENU_FILE,
    "edit": texts.MENU_EDIT,
    "row": texts.MENU_ROW,
    "year": texts.MENU_YEAR,
    "view": texts.MENU_VIEW,
    "tools": texts.MENU_TOOLS,
    "help": texts.MENU_HELP,
}
_EDIT_WORDS = ("cut", "copy", "paste", "find", "replace", "fill", "select", "clear", "edit")
"""Page actions whose names begin so belong to the edit menu, the others to the row menu."""

_GROUP_OF = MappingProxyType({name: n for n, group in enumerate(GROUPS) for name in group})
_EVERYWHERE = ("find", "find_next", "find_previous", "next_missing", "previous_missing")
"""Page actions whose keys work from the lists about the page too."""


class Menus:
    """Fills the window's bars; the page's own actions come and go with it."""

    def __init__(self, window: QMainWindow, commands: Commands) -> None:
        self._commands = commands
        self.menus: dict[str, QMenu] = {
            name: window.menuBar().addMenu(words) for name, words in _MENUS.items()
        }
        self.recent = QMenu(texts.MENU_RECENT, window)
        for name in _MENUS:
            self.menus[name].addActions(commands.of_menu(name))
            self.menus[name].aboutToShow.connect(partial(commands.draw_icons, name))
        self.menus["file"].insertMenu(commands["import"], self.recent)
        for before in ("report", "close"):
            self.menus["file"].insertSeparator(commands[before])
        self._page_actions: list[QAction] = []
        self.toolbar = self._make_toolbar(window)

    def show_page_actions(self, actions: Mapping[str, QAction]) -> None:
        """The actions of the page shown now; undo and redo stay the window's."""
        for action in self._page_actions:
            self.menus["edit"].removeAction(action)
            self.menus["row"].removeAction(action)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            if action.isSeparator():
                action.deleteLater()
        self._page_actions = []
        groups: dict[str, int | None] = {}
        for name, action in actions.items():
            if name in ("undo", "redo", "today"):
                continue
            menu = "edit" if name.startswith(_EDIT_WORDS) else "row"
            if groups.setdefault(menu, -1) != (group := _GROUP_OF.get(name)):
                groups[menu] = group
                self._page_actions.append(self.menus[menu].addSeparator())
            self.menus[menu].addAction(action)
            if name in _EVERYWHERE:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            self._page_actions.append(action)
        self.menus["row"].menuAction().setVisible(not self.menus["row"].isEmpty())

    def set_recent(self, actions: Sequence[QAction]) -> None:
        """The books opened before."""
        self.recent.clear()
        self.recent.addActions(list(actions))
        self.recent.setEnabled(bool(actions))

    def refresh_size(self) -> None:
        """Icons as tall as a line of the font of now."""
        self.toolbar.setIconSize(QSize(icon_side(), icon_side()))

    def _make_toolbar(self, window: QMainWindow) -> QToolBar:
        bar = QToolBar(texts.TOOLBAR)
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.setIconSize(QSize(icon_side(), icon_side()))
        for name in TOOLBAR:
            if name:
                bar.addAction(self._commands[name])
            else:
                bar.addSeparator()
        window.addToolBar(bar)
        return bar
