"""Drafts back into their cells, also where the row, or what it belonged to, was removed since."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final

from itadesk.desk.edits import Edits
from itadesk.desk.families import make_parents, parents_of
from itadesk.desk.keeping import Keeping
from itadesk.desk.session import Session
from itadesk.desk.texts import TAKE_DRAFTS
from itadesk.errors import EditError
from itadesk.records.change import CellEdit, Draft, Value
from itadesk.records.tables import TABLES

_NO_CELL: Final = frozenset(
    {"NO_ROW", "NO_TABLE", "NO_FIELD", "MISSING_FIELD", "FIXED_FIELD", "NOT_ORDERED"}
    | {"BAD_NUMBER", "BAD_INDICATOR", "BAD_YEAR", "BAD_CHOICE", "OWN_PARENT"}
)


class Drafts(Edits, Keeping):
    """What was being typed when the program last ended."""

    _session: Session

    def waiting_drafts(self) -> tuple[Draft, ...]:
        """Drafts whose text is not what the book has, oldest first."""
        return tuple(draft for draft in self.drafts() if self._in_book(draft) != draft.text)

    def take_drafts(self, drafts: Sequence[Draft], fiscal_year: int) -> tuple[Draft, ...]:
        """Put drafts into their cells as one undo step; gives those that have no cell any more.

        A row that was removed comes back first, with what it belongs to; a draft typed in an
        empty last row becomes a row, of ``fiscal_year`` (Buddhist era) where it does not say.
        Drafts taken are forgotten. Raises EditError where the book cannot be written to; nothing
        is changed then and every draft is kept.
        """
        left: list[Draft] = []
        with self._session.operation(TAKE_DRAFTS):
            for draft in drafts:
                try:
                    with self._session.operation(TAKE_DRAFTS):
                        self._take(draft, {"fiscal_year": fiscal_year, **draft.key})
                        self._drop(draft)
                except EditError as error:
                    if error.code not in _NO_CELL:
                        raise
                    left.append(draft)
        return tuple(left)

    def _in_book(self, draft: Draft) -> str | None:
        record = self._session.book.rows.table(draft.table).get(draft.id)
        return None if record is None else str(getattr(record, draft.field, "") or "")

    def _drop(self, draft: Draft) -> None:
        self._session.book.drafts.drop(draft.table, draft.id, draft.field, draft.at)

    def _take(self, draft: Draft, key: Mapping[str, Value]) -> None:
        spec = TABLES[draft.table]
        natural = {name: key[name] for name in spec.key if name in key}
        if not self._there(draft.table, draft.id) and not self._revive(draft.table, draft.id):
            self._revive_parents(draft.table, key)
            if not spec.key:
                row = {name: key[name] for name in spec.scope if name in key}
                self.add_rows(draft.table, [{**row, "id": draft.id}])
        self.set_cells([CellEdit(draft.table, draft.id, draft.field, draft.text, natural)])

    def _there(self, table: str, row: str) -> bool:
        return row in self._session.book.rows.table(table)

    def _revive(self, table: str, row: str) -> bool:
        """Bring back a removed row with its parts and its parents; False: it never was."""
        changes = self._session.book.history.changes(table=table, row=row, limit=1)
        newest = next(iter(changes), None)
        if newest is None or newest.before is None or newest.after is not None:
            return False
        self._revive_parents(table, newest.before)
        back = {row}
        for change in reversed(self._session.book.history.changes_of(newest.operation)):
            if change.after is not None or change.before is None:
                continue
            if change.row in back or back & set(parents_of(change.table, change.before).values()):
                back.add(change.row)
                if not self._there(change.table, change.row):
                    make_parents(self._session, change.table, change.before)
                    self._session.put(change.table, change.row, change.before)
        return True

    def _revive_parents(self, table: str, values: Mapping[str, Value]) -> None:
        for parent, row in parents_of(table, values).items():
            if self._there(parent, row) or self._revive(parent, row):
                continue
            if parent == "measure":  # typed in the empty last row of the results
                self.add_rows(parent, [{"id": row, "fiscal_year": values["fiscal_year"]}])
            else:
                with suppress(EditError):  # a result is found out by its measure, where that is
                    make_parents(self._session, table, values)
