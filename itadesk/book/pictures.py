"""Pictures: stored once, under the hash of their bytes."""

import sqlite3

from itadesk.book.query import Query
from itadesk.records.paper import Picture


class Pictures:
    """The pictures of a book. They are never removed while history may want them back."""

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self._query = query

    def add(self, picture: Picture) -> None:
        """Store a picture unless it is there already (inside a transaction)."""
        self._connection.execute(
            "INSERT OR IGNORE INTO picture (hash, media_type, width, height, data)"
            " VALUES (?, ?, ?, ?, ?)",
            [picture.hash, picture.media_type, picture.width, picture.height, picture.data],
        )

    def get(self, name: str) -> Picture | None:
        """The picture of this hash."""
        row = self._query.first(
            "SELECT hash, media_type, width, height, data FROM picture WHERE hash = ?", [name]
        )
        return None if row is None else Picture(*row)
