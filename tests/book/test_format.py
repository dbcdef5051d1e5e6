"""docs/file-format.md tells the truth: what it says is checked against a real book."""

import hashlib
import json
import re
import sqlite3
from pathlib import Path

import pytest

from itadesk.records.tables import TABLES

_DOC = Path(__file__).resolve().parents[2] / "docs" / "file-format.md"


@pytest.fixture
def connection(closed: Path) -> sqlite3.Connection:
    """A closed book as the sqlite3 shell sees it."""
    return sqlite3.connect(closed)


def columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table, as SQLite has them."""
    return [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]


def test_every_table_and_column_is_described(connection: sqlite3.Connection) -> None:
    described = {
        match[1]: re.findall(r"`([a-z_]+)`", match[2])
        for match in re.finditer(
            r"^\| `([a-z_]+)` \| [^|]*\| (.*) \|$", _DOC.read_text("utf-8"), re.M
        )
    }
    for table in TABLES:
        stored = [name for name in columns(connection, table) if name not in ("id", "digest")]
        assert [name for name in described[table] if name in stored] == stored
        assert set(stored) >= {field.name for field in TABLES[table].fields}
    connection.close()


def test_digests_are_made_as_described(connection: sqlite3.Connection) -> None:
    checked = 0
    for table in (*TABLES, "operation", "change"):
        names = columns(connection, table)
        for row in connection.execute(f"SELECT * FROM {table}"):
            stored = dict(zip(names, row, strict=True))
            digest, ident = stored.pop("digest"), stored.pop("id")
            stored.pop("state", None)
            values = {
                name: stored[name] for name in sorted(stored) if stored[name] not in (None, "")
            }
            text = json.dumps([table, ident, values], ensure_ascii=False, separators=(",", ":"))
            assert hashlib.blake2b(text.encode(), digest_size=16).hexdigest() == digest
            checked += 1
    connection.close()
    assert checked > 10


def test_the_undo_stack_can_be_derived_from_kinds_and_targets(closed: Path) -> None:
    from itadesk.desk.desk import Desk
    from tests.desk.doing import add_measures

    with Desk.open(closed) as desk:
        for number in range(12):
            add_measures(desk, [str(number)])
            if number % 3 == 0:
                desk.undo()
            if number % 4 == 0:
                desk.undo()
                desk.redo()
        desk.undo()
        desk.undo()
    connection = sqlite3.connect(closed)
    rows = connection.execute("SELECT id, kind, target, state FROM operation ORDER BY counter")
    stored: dict[str, str] = {}
    done: list[str] = []
    undone: list[str] = []
    for ident, kind, _target, state in rows:
        stored[ident] = state
        if kind == "undo":
            undone.append(done.pop())
        elif kind == "redo":
            done.append(undone.pop())
        elif state != "sealed":
            done.append(ident)
            undone.clear()
    connection.close()
    assert [ident for ident, state in stored.items() if state == "done"] == done
    assert {ident for ident, state in stored.items() if state == "undone"} == set(undone)
    assert len(undone) == 2
