"""Reading and writing rows: every row is checked against its digest when it is read."""

import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path

from itadesk.book.connection import TROUBLES, book_trouble
from itadesk.book.digest import row_digest
from itadesk.book.shapes import Record, Shape, shapes
from itadesk.book.texts import DAMAGED_ROW, book_error
from itadesk.records.change import Value


class Rows:
    """The rows of every table, kept as records once they have been read."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path
        self._shapes = shapes()
        self._read: dict[str, dict[str, Record]] = {}

    def shape(self, table: str) -> Shape:
        """The shape of ``table``; KeyError where there is none."""
        return self._shapes[table]

    def table(self, table: str) -> Mapping[str, Record]:
        """All records of ``table`` by id. Raises BookError BOOK_DAMAGED."""
        if table not in self._read:
            try:
                self._read[table] = self._sound_rows(self._shapes[table])
            except TROUBLES as error:
                raise book_trouble(error, self._path) from error
        return self._read[table]

    def _sound_rows(self, shape: Shape) -> dict[str, Record]:
        return {
            row: shape.decode(row, self._sound(shape, row, values, digest))
            for row, values, digest in self.stored(shape.spec.name)
        }

    def stored(self, table: str) -> Iterator[tuple[str, dict[str, Value], str]]:
        """Id, values and digest of every row as the file has them, unchecked."""
        columns = self._shapes[table].columns
        names = ", ".join(f'"{name}"' for name in columns)
        for row in self._connection.execute(f'SELECT id, digest, {names} FROM "{table}"'):
            yield row[0], dict(zip(columns, row[2:], strict=True)), row[1]

    def values(self, table: str, row: str) -> dict[str, Value] | None:
        """The values of one row as history keeps them; None where there is no such row."""
        record = self.table(table).get(row)
        return None if record is None else self._shapes[table].encode(record)

    def insert(self, table: str, row: str, values: Mapping[str, Value]) -> None:
        """Store a new row of all its values (inside a transaction)."""
        shape = self._shapes[table]
        self.table(table)
        names = ", ".join(f'"{name}"' for name in shape.columns)
        marks = ", ".join("?" for _ in shape.columns)
        ordered = {name: values[name] for name in shape.columns}
        record = shape.decode(row, ordered)
        self._connection.execute(
            f'INSERT INTO "{table}" (id, digest, {names}) VALUES (?, ?, {marks})',
            [row, row_digest(table, row, ordered), *ordered.values()],
        )
        self._read[table][row] = record

    def update(self, table: str, row: str, values: Mapping[str, Value]) -> None:
        """Store new values of some columns of a row (inside a transaction)."""
        shape = self._shapes[table]
        whole = shape.encode(self.table(table)[row]) | dict(values)
        record = shape.decode(row, whole)
        names = ", ".join(f'"{name}" = ?' for name in values)
        self._connection.execute(
            f'UPDATE "{table}" SET {names}, digest = ? WHERE id = ?',
            [*values.values(), row_digest(table, row, whole), row],
        )
        self._read[table][row] = record

    def delete(self, table: str, row: str) -> None:
        """Remove a row (inside a transaction)."""
        self.table(table)
        self._connection.execute(f'DELETE FROM "{table}" WHERE id = ?', [row])
        del self._read[table][row]

    def forget(self) -> None:
        """Read everything anew: what was kept may belong to a transaction taken back."""
        self._read.clear()

    def _sound(
        self, shape: Shape, row: str, values: dict[str, Value], digest: str
    ) -> dict[str, Value]:
        if row_digest(shape.spec.name, row, values) != digest:
            detail = DAMAGED_ROW.format(title=shape.spec.title)
            raise book_error("BOOK_DAMAGED", self._path, detail=detail)
        return values
