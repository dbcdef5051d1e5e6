"""Edits the disk or the file refuses, drafts, and books of an older version."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from itadesk.book.migrations import migrations
from itadesk.desk.desk import Desk
from itadesk.desk.shelf import backups_of
from itadesk.errors import BookError, EditError
from itadesk.records.change import Draft
from tests.book.files import seen
from tests.desk.doing import add_measures, set_measure, state, titles


def test_drafts_outlive_the_window_and_leave_no_history(closed: Path) -> None:
    draft = Draft("measure", "ก", "steps", "พิมพ์ค้าง", "2025-01-01T10:00:00+07:00")
    with Desk.open(closed) as desk:
        label = desk.undo_label
        desk.save_draft(replace(draft, text="พิมพ์"))
        desk.save_draft(draft)
        assert desk.undo_label == label
    with Desk.open(closed) as desk:
        assert desk.drafts() == (draft,)
        desk.drop_draft("measure", "ก", "steps")
        assert desk.drafts() == ()


def trigger(path: Path, statement: str) -> None:
    """Plant a trigger that refuses something, as a failing disk or a bug would."""
    connection = sqlite3.connect(path)
    connection.execute(f"CREATE TRIGGER planted {statement}")
    connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "BEFORE UPDATE ON measure WHEN new.title = 'พัง' BEGIN SELECT RAISE(ABORT, 'x'); END",
        "BEFORE UPDATE ON measure WHEN new.title = 'พัง' BEGIN SELECT RAISE(ROLLBACK, 'x'); END",
        "BEFORE INSERT ON change WHEN new.after LIKE '%พัง%' BEGIN SELECT RAISE(ABORT, 'x'); END",
        "AFTER INSERT ON operation WHEN new.kind = 'do' BEGIN SELECT RAISE(FAIL, 'x'); END",
    ],
)
def test_an_edit_that_fails_in_the_file_leaves_neither_change_nor_undo_step(
    closed: Path, statement: str
) -> None:
    trigger(closed, statement)
    with Desk.open(closed) as desk:
        before, label, known = state(desk), desk.undo_label, desk.history()
        row = desk.measures(2568)[0].id
        with pytest.raises(EditError), desk.batch("วาง"):
            set_measure(desk, row, "steps", "ใหม่")
            set_measure(desk, row, "title", "พัง")
        assert (state(desk), desk.undo_label, desk.history()) == (before, label, known)
    with Desk.open(closed) as desk:
        assert (state(desk), desk.undo_label) == (before, label)


def test_a_full_disk_refuses_the_edit_and_keeps_what_was_there(closed: Path) -> None:
    with Desk.open(closed) as desk:
        before, label = state(desk), desk.undo_label
        database: Database = desk._session.book._db
        pages = database.conn.execute("PRAGMA page_count").fetchone()[0]
        database.conn.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(EditError) as refused:
            add_measures(desk, ["ยาว " * 20_000])
        assert refused.value.code == "DISK_FULL"
        assert (state(desk), desk.undo_label) == (before, label)
        database.conn.execute("PRAGMA max_page_count = 1000000")
        assert add_measures(desk, ["มีที่ว่างแล้ว"])


def test_a_file_that_may_not_grow_refuses_the_edit_and_takes_the_next(closed: Path) -> None:
    resource = pytest.importorskip("resource", reason="no such limit on Windows")
    with Desk.open(closed) as desk:
        before, label = state(desk), desk.undo_label
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, hard))
        try:
            with pytest.raises(EditError) as refused:
                add_measures(desk, ["ยาว " * 30_000])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        assert refused.value.code in ("DISK_FULL", "DISK_FAILED")
        assert (state(desk), desk.undo_label) == (before, label)
        assert add_measures(desk, ["มีที่ว่างแล้ว"])
    with Desk.read(closed) as desk:
        assert desk.verify() == ()
        assert titles(desk)[-1] == "มีที่ว่างแล้ว"


def make_first_version(path: Path) -> None:
    """A book as the first version of the schema left it, with one measure in it."""
    with sqlite3.connect(path) as connection:
        db = Database(connection)
        migrations().apply(db, stop_before="0002-pictures-approval-corrections")
    connection.close()


def test_an_older_book_is_read_without_changing_a_byte(tmp_path: Path) -> None:
    path = tmp_path / "เก่า.ita"
    make_first_version(path)
    before = seen(path)
    with Desk.read(path) as desk:
        assert desk.rows("publication") == ()
        assert desk.measures(2568) == ()
    assert seen(path) == before


def test_an_older_book_is_backed_up_and_brought_up_to_date_for_writing(tmp_path: Path) -> None:
    path = tmp_path / "เก่า.ita"
    make_first_version(path)
    with Desk.open(path) as desk:
        add_measures(desk, ["ก"])
        assert desk.rows("rule_correction") == ()
    (backup,) = backups_of(path)
    connection = sqlite3.connect(backup)
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    with Desk.read(path) as desk:
        assert titles(desk) == ["ก"]
        assert desk.verify() == ()


def test_a_migration_that_fails_leaves_the_older_book_whole(tmp_path: Path) -> None:
    path = tmp_path / "เก่า.ita"
    make_first_version(path)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE frozen_paper (x)")
    connection.close()
    with pytest.raises(BookError):
        Desk.open(path)
    connection = sqlite3.connect(path)
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema")}
    version = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    assert version == (1,)
    assert "picture" not in tables
