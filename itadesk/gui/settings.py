"""What this PC remembers between runs: sizes, columns, last places, recent books, font scale."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QSplitter, QWidget

from itadesk import paths

_Json = TypeVar("_Json", list[Any], dict[str, Any])
RECENT_LIMIT = 12
FONT_SCALES = (100, 110, 125, 150, 175, 200)
"""Per cent of the size the program comes with."""


@dataclass(frozen=True, slots=True)
class RecentBook:
    """A book opened before; ``changed`` is its last change as ISO date and time, local time."""

    path: str
    office: str = ""
    changed: str = ""

    @property
    def exists(self) -> bool:
        """Whether the file is there now (a stick may be pulled out)."""
        return Path(self.path).is_file()


class Settings:
    """One ini file in the user's folder; whoever needs a setting is given this object."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or paths.user_dir() / "settings.ini"
        self._store = QSettings(str(self._path), QSettings.Format.IniFormat)

    def recent(self) -> tuple[RecentBook, ...]:
        """Books opened before, newest first; a spoilt entry is left out."""
        return tuple(
            RecentBook(str(entry["path"]), str(entry.get("office", "")), str(entry["changed"]))
            for entry in self._json("recent", [])
            if isinstance(entry, dict) and {"path", "changed"} <= entry.keys()
        )

    def remember_book(self, book: RecentBook) -> None:
        """Put a book at the head of the recent ones."""
        others = [entry for entry in self.recent() if entry.path != book.path]
        self._set_recent([book, *others][:RECENT_LIMIT])

    def forget_book(self, path: str) -> None:
        """Take a book off the list; its file stays as it is."""
        self._set_recent([entry for entry in self.recent() if entry.path != path])

    def _set_recent(self, books: list[RecentBook]) -> None:
        self._store.setValue("recent", json.dumps([asdict(book) for book in books]))

    @property
    def font_scale(self) -> int:
        """Per cent, 100 to 200."""
        kept = self._store.value("font_scale", 100)
        text = str(kept)
        return min(max(int(text), 100), 200) if text.isdecimal() else 100

    @font_scale.setter
    def font_scale(self, percent: int) -> None:
        self._store.setValue("font_scale", percent)

    def font(self) -> str:
        """Path of the TTF papers are printed in; empty for the shipped one, or if it is gone."""
        path = self.text("font")
        return path if path and Path(path).is_file() else ""

    def flag(self, name: str, default: bool) -> bool:
        """A yes or no, e.g. whether the page beside the grid is shown."""
        return str(self._store.value(f"flags/{name}", default)).lower() == "true"

    def set_flag(self, name: str, value: bool) -> None:
        """Remember a yes or no."""
        self._store.setValue(f"flags/{name}", value)

    def text(self, name: str) -> str:
        """A remembered text, or empty."""
        return str(self._store.value(f"texts/{name}", ""))

    def set_text(self, name: str, value: str) -> None:
        """Remember a text, e.g. the folder last saved to."""
        self._store.setValue(f"texts/{name}", value)

    def place(self, book: Path) -> dict[str, Any]:
        """Year, round and page a book was left at, as the window kept them."""
        kept = self._json("places", {}).get(str(book), {})
        return kept if isinstance(kept, dict) else {}

    def set_place(self, book: Path, place: dict[str, Any]) -> None:
        """Remember where a book was left."""
        places = self._json("places", {})
        places[str(book)] = place
        self._store.setValue("places", json.dumps(places))

    def restore(self, widget: QWidget | QSplitter, name: str) -> bool:
        """Give a window its size, or a splitter its shares; whether one was remembered."""
        kept = self._store.value(f"geometry/{name}")
        if not isinstance(kept, QByteArray):
            return False
        if isinstance(widget, QSplitter):
            return widget.restoreState(kept)
        return widget.restoreGeometry(kept)

    def keep(self, widget: QWidget | QSplitter, name: str) -> None:
        """Remember a window's size, or a splitter's shares."""
        state = widget.saveState() if isinstance(widget, QSplitter) else widget.saveGeometry()
        self._store.setValue(f"geometry/{name}", state)

    def _json(self, key: str, default: _Json) -> _Json:
        """A JSON value, or the default where it is missing, spoilt or of another shape."""
        try:
            value = json.loads(str(self._store.value(key, "")))
        except json.JSONDecodeError:
            return default
        return value if isinstance(value, type(default)) else default
