"""Undo, redo and history: unlimited, kept in the file, working after a restart."""

from itadesk.book.history import Operation
from itadesk.desk.session import Session
from itadesk.desk.texts import edit_error
from itadesk.records.change import Change, Changes


class Steps:
    """Taking operations back and doing them again. Raises EditError."""

    _session: Session

    @property
    def undo_label(self) -> str | None:
        """What undo would take back, in Thai; None where there is nothing."""
        operation = self._session.book.history.undoable()
        return operation.label if operation else None

    @property
    def redo_label(self) -> str | None:
        """What redo would do again, in Thai; None where there is nothing."""
        operation = self._session.book.history.redoable()
        return operation.label if operation else None

    def undo(self) -> Changes | None:
        """Take the last operation back; None where there is nothing to take back."""
        self._alone()
        operation = self._session.book.history.undoable()
        return None if operation is None else self._take_back(operation)

    def redo(self) -> Changes | None:
        """Do again what was last taken back; None where there is nothing."""
        self._alone()
        operation = self._session.book.history.redoable()
        return None if operation is None else self._do_again(operation)

    def history(
        self,
        *,
        table: str | None = None,
        row: str | None = None,
        field: str | None = None,
        since: str | None = None,
        limit: int | None = None,
    ) -> tuple[Change, ...]:
        """Changes of the book, a table, a row or a cell, newest first.

        ``since`` is an ISO date or date and time, Common Era, local.
        """
        return self._session.book.history.changes(
            table=table, row=row, field=field, since=since, limit=limit
        )

    def _alone(self) -> None:
        if self._session.busy:
            raise edit_error("BATCH_OPEN")

    def _take_back(self, operation: Operation) -> Changes:
        changes = self._session.book.history.changes_of(operation.id)
        with self._session.operation(operation.label, kind="undo", target=operation.id) as step:
            for change in reversed(changes):
                self._session.put(change.table, change.row, change.before)
        return step.changes

    def _do_again(self, operation: Operation) -> Changes:
        changes = self._session.book.history.changes_of(operation.id)
        with self._session.operation(operation.label, kind="redo", target=operation.id) as step:
            for change in changes:
                self._session.put(change.table, change.row, change.after)
        return step.changes
