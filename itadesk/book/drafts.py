"""Drafts: the text of an editor that was open, kept outside history until it is committed."""

import json
import sqlite3

from itadesk.book.query import Query
from itadesk.records.change import Draft


class Drafts:
    """The drafts of a book: one for each time a cell was opened and not yet left."""

    def __init__(self, connection: sqlite3.Connection, query: Query) -> None:
        self._connection = connection
        self._query = query

    def save(self, draft: Draft) -> None:
        """Keep a draft in place of the earlier one of the same opening (inside a transaction)."""
        key = json.dumps(dict(draft.key), ensure_ascii=False)
        self._connection.execute(
            "INSERT OR REPLACE INTO draft (tbl, row, field, at, text, key)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            [draft.table, draft.id, draft.field, draft.at, draft.text, key],
        )

    def all(self) -> tuple[Draft, ...]:
        """Every draft, oldest first."""
        rows = self._query.all("SELECT tbl, row, field, text, at, key FROM draft ORDER BY at, tbl")
        return tuple(
            Draft(table, row, field, text, at, json.loads(key))
            for table, row, field, text, at, key in rows
        )

    def drop(self, table: str, row: str, field: str, at: str) -> None:
        """Forget one draft of a cell, or all where ``at`` is empty (inside a transaction)."""
        self._connection.execute(
            "DELETE FROM draft WHERE tbl = ? AND row = ? AND field = ? AND ? IN (at, '')",
            [table, row, field, at],
        )
