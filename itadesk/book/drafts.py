"""Drafts: the text of an editor that was open, kept outside history until it is committed."""

from sqlite_utils import Database

from itadesk.book.query import Query
from itadesk.records.change import Draft


class Drafts:
    """The drafts of a book, one per cell."""

    def __init__(self, db: Database, query: Query) -> None:
        self._db = db
        self._query = query

    def save(self, draft: Draft) -> None:
        """Keep a draft in place of the cell's earlier one (inside a transaction)."""
        self._db.conn.execute(
            "INSERT OR REPLACE INTO draft (tbl, row, field, text, at) VALUES (?, ?, ?, ?, ?)",
            [draft.table, draft.id, draft.field, draft.text, draft.at],
        )

    def all(self) -> tuple[Draft, ...]:
        """Every draft, oldest first."""
        rows = self._query.all("SELECT tbl, row, field, text, at FROM draft ORDER BY at, tbl")
        return tuple(Draft(*row) for row in rows)

    def drop(self, table: str, row: str, field: str) -> None:
        """Forget the draft of one cell (inside a transaction)."""
        self._db.conn.execute(
            "DELETE FROM draft WHERE tbl = ? AND row = ? AND field = ?", [table, row, field]
        )
