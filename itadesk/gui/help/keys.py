"""Every key and what it does, read from the actions themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from itadesk.gui.grid.actions import COMMANDS as GRID_COMMANDS
from itadesk.gui.help import texts
from itadesk.gui.labels import quiet
from itadesk.gui.tables import ReadTable
from itadesk.gui.theme import STEP, size_to

Line = tuple[str, str]


class KeysWindow(QDialog):
    """A table that stays open beside the work."""

    def __init__(self, sections: Sequence[tuple[str, Sequence[Line]]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.KEYS_TITLE)
        heads = (texts.KEYS_DOES, texts.KEYS_KEY)
        self.table = ReadTable(texts.KEYS_NAME, heads, (0, 11))
        self.table.setShowGrid(False)
        self.table.show_rows(
            [line for title, lines in sections if lines for line in ((title, ""), *lines)]
        )
        titles = {title for title, _lines in sections}
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.text() in titles:
                font = QFont(self.font())
                font.setWeight(QFont.Weight.DemiBold)
                item.setFont(font)
        self.table.setCurrentCell(1, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        layout.addWidget(quiet(texts.KEYS_INTRO))
        layout.addWidget(self.table, 1)
        size_to(self, 36, 38)

    @classmethod
    def show_for(
        cls, window: QWidget, commands: Iterable[QAction], page: Mapping[str, QAction]
    ) -> None:
        """Show the keys of a window's commands, of grids and of the page shown in it now."""
        window_lines = [
            (words(action), key_text(action.shortcuts()))
            for action in commands
            if action.shortcuts()
        ]
        grid_lines = [
            (command.text, " หรือ ".join(keys_of(command.keys)))
            for command in GRID_COMMANDS
            if command.keys and command.name not in ("undo", "redo")
        ]
        sections = (
            (texts.TYPING_SECTION, texts.TYPING),
            (texts.GOING_SECTION, texts.GOING),
            (texts.GRID_SECTION, grid_lines),
            (texts.PAGE_SECTION, _page_lines(page)),
            (texts.WINDOW_SECTION, window_lines),
        )
        cls(sections, window).show()


def _page_lines(page: Mapping[str, QAction]) -> list[Line]:
    """What the page can do besides the grid's commands."""
    grid = {command.name for command in GRID_COMMANDS}
    return [
        (words(action), key_text(action.shortcuts()))
        for name, action in page.items()
        if name not in grid and action.shortcuts()
    ]


def words(action: QAction) -> str:
    """An action's words without what they say of one state."""
    return action.text().split(":")[0].rstrip("…")


def key_text(keys: Iterable[QKeySequence]) -> str:
    """``Ctrl+Z หรือ Ctrl+Y``."""
    return " หรือ ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def keys_of(names: Iterable[str]) -> list[str]:
    """As the keys are printed on the keyboard: ``Return`` is ``Enter``; no key twice."""
    plain = (key_text([QKeySequence(name)]).replace("Return", "Enter") for name in names)
    return list(dict.fromkeys(plain))
