"""Keeping the book safe: verifying, backups, copies, drafts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from itadesk.desk.session import Session
from itadesk.records.change import Draft
from itadesk.records.finding import Finding
from itadesk.thai.text import clean_text


class Keeping:
    """What is done with the file as a whole, and what history does not keep."""

    _session: Session

    @property
    def trouble(self) -> str:
        """Code of the last write that the disk did not take; empty once one succeeds."""
        return self._session.book.trouble

    def lost(self) -> str:
        """Why nothing can be written to the file any more, a sentence; empty where it can."""
        error = self._session.book.lost()
        return "" if error is None else error.message

    def verify(self) -> tuple[Finding, ...]:
        """What is not as it was written, read anew from the file; empty where all is sound."""
        return tuple(self._session.book.damages())

    def verifying(self) -> Iterator[Finding | None]:
        """``verify`` in small steps for idle moments: a finding, or None after each few rows.

        Edits in between are no harm. SQLite's own structure is left to ``verify``.
        """
        return self._session.book.breaths()

    def backup(self, folder: Path | None = None) -> Path:
        """A verified backup in ``folder``, or with the book's other backups.

        Raises BookError BACKUP_FAILED; earlier backups are then untouched.
        """
        return self._session.book.back_up(folder)

    def save_copy(self, path: Path, *, history: bool = False) -> None:
        """A verified copy to give away; a file at ``path`` is replaced. Raises BookError."""
        self._session.book.save_copy(path, history=history)

    def warm_up(self) -> None:
        """Load what the first edit needs; meant for an idle moment after the book was shown."""
        from itadesk.book import database  # noqa: F401 - loading it is all

    def checkpoint(self) -> None:
        """Bring the log into the file; meant for idle moments."""
        self._session.book.checkpoint()

    def save_draft(self, draft: Draft) -> None:
        """Keep the text of an open editor, outside history. Raises EditError."""
        with self._session.book.transaction():
            self._session.book.drafts.save(replace(draft, text=clean_text(draft.text)))

    def drafts(self) -> tuple[Draft, ...]:
        """The drafts left behind, oldest first."""
        return self._session.book.drafts.all()

    def drop_draft(self, table: str, row: str, field: str, *, at: str = "") -> None:
        """Forget the draft of a cell begun at ``at``, or all of them. Raises EditError.

        It was committed or thrown away.
        """
        with self._session.book.transaction():
            self._session.book.drafts.drop(table, row, field, at)
