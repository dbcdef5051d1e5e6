"""Asking the file: what SQLite meets on the way becomes a sentence about the book."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from itadesk.book.connection import TROUBLES, book_trouble


class Query:
    """Questions to one open book. Raises BookError BOOK_DAMAGED, BOOK_UNREADABLE …"""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def all(self, sql: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Every row of the answer."""
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except TROUBLES as error:
            raise book_trouble(error, self._path) from error

    def first(self, sql: str, parameters: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """The first row of the answer; None where there is none."""
        return next(iter(self.all(sql, parameters)), None)
