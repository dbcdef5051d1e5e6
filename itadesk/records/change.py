"""Edits on their way in, and what each operation changed."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Value = str | int | None
"""A cell as the desk takes and history keeps it; dates are ISO, decimals canonical text."""

ChangeKind = Literal["do", "undo", "redo"]


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell to set. ``key`` makes the row of a table with a natural key if it is not there."""

    table: str
    id: str
    field: str
    value: Value
    key: Mapping[str, Value] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to one row (ประวัติการแก้ไข)."""

    id: str
    """UUID, never reused."""
    operation: str
    """UUID that the changes of one operation share: one undo step."""
    counter: int
    """Only grows (Lamport); orders changes, also after a merge. The clock never does."""
    table: str
    row: str
    """Id of the row."""
    before: Mapping[str, Value] | None
    """Changed fields before; None: the row was not there."""
    after: Mapping[str, Value] | None
    """Changed fields after; None: the row was removed."""
    at: str
    """ISO date and time, Common Era, local time with offset."""
    person: str
    machine: str
    label: str
    """What the operation is called in the menu and in history, Thai."""
    kind: ChangeKind = "do"


@dataclass(frozen=True, slots=True)
class Changes:
    """What one operation changed: announced once, and each view decides whether it cares."""

    label: str
    changes: tuple[Change, ...] = ()

    @property
    def tables(self) -> frozenset[str]:
        """Names of the tables touched."""
        return frozenset(change.table for change in self.changes)

    def rows(self, table: str) -> frozenset[str]:
        """Ids of the rows of ``table`` touched."""
        return frozenset(change.row for change in self.changes if change.table == table)

    @property
    def reshaped(self) -> frozenset[str]:
        """Tables in which rows came, went or moved (not only cells changed)."""
        return frozenset(
            change.table
            for change in self.changes
            if change.before is None or change.after is None or "order_key" in change.after
        )

    def __bool__(self) -> bool:
        return bool(self.changes)


@dataclass(frozen=True, slots=True)
class Draft:
    """Text of an editor that was open, kept outside history until it is committed."""

    table: str
    id: str
    field: str
    text: str
    at: str
    """When the typing began: ISO date and time, Common Era, local time with offset."""
    key: Mapping[str, Value] = dataclasses.field(default_factory=dict)
    """What makes the row again, should it not be there: natural key, or year, result, paper."""
