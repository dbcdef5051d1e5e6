"""Where rows stand among their neighbours: order keys for new, moved and copied rows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from itadesk.book.order import keys_between
from itadesk.desk.cells import table_spec
from itadesk.desk.session import Session
from itadesk.desk.texts import edit_error
from itadesk.records.change import Value

_LONGEST: Final = 32
"""Characters of an order key; ten thousand rows in a row need four."""

_Scope = tuple[object, ...]
_Order = list[tuple[str, str]]
"""Order key and id of each row, in order."""


class Places:
    """The order of one table's rows within each scope (their year, paper or result)."""

    def __init__(self, session: Session, table: str) -> None:
        self._spec = table_spec(table)
        self._rows = session.book.rows.table(table)

    def for_new(
        self, made: Sequence[tuple[str, Mapping[str, Value]]], before: str | None
    ) -> list[dict[str, Value]]:
        """For each new row (id, values) what to add to its values."""
        if not self._spec.ordered:
            return [{} for _ in made]
        scopes = [tuple(values.get(name) for name in self._spec.scope) for _, values in made]
        keys = {
            scope: iter(self._keys(self._order(scope), before, scopes.count(scope)))
            for scope in dict.fromkeys(scopes)
        }
        return [{"order_key": next(keys[scope])} for scope in scopes]

    def for_moved(self, ids: Sequence[str], before: str | None) -> Iterator[tuple[str, str]]:
        """Id and new key of each row that has to move; none where they stand there already."""
        if not ids:
            return
        order = self._order(self._shared_scope([*ids, *([before] if before else [])]))
        moving = [row for _, row in order if row in set(ids)]
        staying = [place for place in order if place[1] not in set(ids)]
        place = _after(order, before, set(ids))
        wanted = [row for _, row in staying]
        at = wanted.index(place) if place else len(wanted)
        if wanted[:at] + moving + wanted[at:] == [row for _, row in order]:
            return
        yield from zip(moving, self._keys(staying, place, len(moving)), strict=True)

    def for_copies(self, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Id of each row to copy and the key of its copy, after the last of them."""
        if not ids:
            return
        order = self._order(self._shared_scope(ids))
        copied = [row for _, row in order if row in set(ids)]
        names = [row for _, row in order]
        following = names[names.index(copied[-1]) + 1 :]
        keys = self._keys(order, following[0] if following else None, len(copied))
        yield from zip(copied, keys, strict=True)

    def shortened(self, ids: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Id and fresh key of every row beside these, where moving to and fro made one long."""
        if not self._spec.ordered:
            return
        for scope in {self._scope(self._rows[row]) for row in ids}:
            order = self._order(scope)
            if max(len(key) for key, _ in order) > _LONGEST:
                fresh = keys_between("", "", len(order))
                yield from zip((row for _, row in order), fresh, strict=True)

    def _scope(self, row: object) -> _Scope:
        return tuple(getattr(row, name) for name in self._spec.scope)

    def _shared_scope(self, ids: Sequence[str]) -> _Scope:
        """The scope of all these rows. Raises EditError NOT_ORDERED where there is not one."""
        scopes = {self._scope(self._rows[row]) for row in ids}
        if not self._spec.ordered or len(scopes) != 1:
            raise edit_error("NOT_ORDERED", table=self._spec.title)
        return scopes.pop()

    def _order(self, scope: _Scope) -> _Order:
        return sorted(
            (str(getattr(row, "order_key", "")), ident)
            for ident, row in self._rows.items()
            if self._scope(row) == scope
        )

    @staticmethod
    def _keys(order: _Order, before: str | None, count: int) -> list[str]:
        names = [row for _, row in order]
        at = names.index(before) if before in names else len(names)
        low = order[at - 1][0] if at else ""
        high = next((key for key, _ in order[at:] if key > low), "")
        return keys_between(low, high, count)


def _after(order: _Order, before: str | None, moving: set[str]) -> str | None:
    """``before``, or the first row behind it that does not move itself."""
    if before is None:
        return None
    names = [row for _, row in order]
    rest = names[names.index(before) :]
    return next((row for row in rest if row not in moving), None)
