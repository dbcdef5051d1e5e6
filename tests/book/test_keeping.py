"""Keeping a book safe: damage is noticed, backups are real, copies give nothing away."""

import random
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from itadesk.book.migrations import migrations
from itadesk.desk.desk import Desk
from itadesk.desk.shelf import backups_of, restore
from itadesk.errors import BookError, EditError
from itadesk.records.change import Draft
from tests.book.test_opening import seen
from tests.desk.doing import add_measures, set_measure, state, titles


def flip(path: Path, offset: int, bit: int) -> None:
    """Turn one bit of a file over."""
    data = bytearray(path.read_bytes())
    data[offset] ^= 1 << bit
    path.write_bytes(data)


def test_one_turned_bit_in_a_text_is_caught(closed: Path) -> None:
    offset = closed.read_bytes().index("จัดอบรมแล้ว".encode())
    flip(closed, offset + 2, 0)
    with Desk.read(closed) as desk:
        (finding,) = [each for each in desk.verify() if each.table == "result"]
        assert finding.severity == "error"
        with pytest.raises(BookError) as refused:
            desk.results(2568)
        assert refused.value.code == "BOOK_DAMAGED"


def test_no_turned_bit_gives_other_words_silently(closed: Path) -> None:
    with Desk.read(closed) as desk:
        whole = state(desk)
    data, rng = closed.read_bytes(), random.Random(7)
    for _ in range(250):
        closed.write_bytes(data)
        flip(closed, rng.randrange(len(data)), rng.randrange(8))
        try:
            with Desk.read(closed) as desk:
                assert state(desk) == whole
        except BookError:
            continue


def test_reading_a_damaged_book_leaves_it_as_it_is(closed: Path) -> None:
    flip(closed, closed.read_bytes().index("จัดอบรมแล้ว".encode()) + 2, 0)
    before = seen(closed)
    with Desk.read(closed) as desk, pytest.raises(BookError):
        desk.dossier(2568, "full-year")
    assert seen(closed) == before


def test_a_row_written_past_the_program_is_noticed(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    with connection:
        connection.execute("UPDATE change SET after = '{}' WHERE counter = 5")
        connection.execute("DELETE FROM measure WHERE title = 'อบรมจริยธรรม'")
    connection.close()
    with Desk.read(closed) as desk:
        rules = {finding.rule for finding in desk.verify()}
    assert rules == {"verify-history", "verify-reference"}


def test_a_backup_is_the_book_and_can_be_opened(closed: Path) -> None:
    with Desk.open(closed) as desk:
        backup = desk.backup()
        whole = state(desk)
    assert backups_of(closed) == (backup,)
    with Desk.read(backup) as copy:
        assert state(copy) == whole
        assert copy.undo_label is not None


def test_a_backup_goes_where_it_is_wanted(closed: Path, tmp_path: Path) -> None:
    with Desk.read(closed) as desk:
        backup = desk.backup(tmp_path / "สำรอง")
    assert backup.parent == tmp_path / "สำรอง"
    with Desk.read(backup) as copy:
        assert len(titles(copy)) == 5


def test_a_book_with_a_very_long_name_is_backed_up_too(closed: Path) -> None:
    path = closed.rename(
        closed.with_name("แฟ้มข้อมูลการประเมินคุณธรรมและความโปร่งใสของหน่วยงานประจำปีนี้.ita")
    )
    with Desk.open(path) as desk:
        backup = desk.backup()
    assert backups_of(path) == (backup,)
    assert restore(backup, path) is not None


def test_a_backup_of_a_damaged_book_is_refused_and_the_earlier_ones_stay(closed: Path) -> None:
    with Desk.read(closed) as desk:
        good = desk.backup()
    kept = good.read_bytes()
    flip(closed, closed.read_bytes().index("จัดอบรมแล้ว".encode()) + 2, 0)
    with Desk.read(closed) as desk, pytest.raises(BookError) as refused:
        desk.backup()
    assert refused.value.code == "BACKUP_FAILED"
    assert backups_of(closed) == (good,)
    assert good.read_bytes() == kept
    assert [each.name for each in good.parent.iterdir()] == [good.name]


def test_old_backups_are_thinned_out_and_the_newest_stay(closed: Path) -> None:
    with Desk.read(closed) as desk:
        made = [desk.backup() for _ in range(25)]
    assert backups_of(closed)[:20] == tuple(reversed(made[-20:]))
    assert len(backups_of(closed)) == 20


def test_a_backup_is_put_back_and_what_stood_there_kept_aside(closed: Path) -> None:
    with Desk.open(closed) as desk:
        backup = desk.backup()
        add_measures(desk, ["หลังสำรอง"])
    flip(closed, 30_000, 3)
    damaged = closed.read_bytes()
    aside = restore(backup, closed)
    assert aside is not None
    assert aside.read_bytes() == damaged
    with Desk.open(closed) as desk:
        assert len(titles(desk)) == 5
        assert desk.undo()


def test_an_open_book_and_a_backup_that_is_none_are_not_restored(
    closed: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "ผิด.ita"
    wrong.write_bytes(b"\xff\xd8\xff\xe0" * 300)
    before = seen(closed)
    with pytest.raises(BookError) as refused:
        restore(wrong, closed)
    assert refused.value.code == "NOT_A_BOOK"
    assert seen(closed) == before
    with Desk.open(closed) as desk:
        backup = desk.backup()
        with pytest.raises(BookError) as refused:
            restore(backup, closed)
        assert refused.value.code == "BOOK_LOCKED"
        assert add_measures(desk, ["ยังเขียนได้"])


def test_a_lost_book_comes_back_from_its_backup(closed: Path) -> None:
    with Desk.read(closed) as desk:
        backup = desk.backup()
    closed.unlink()
    assert restore(backup, closed) is None
    with Desk.read(closed) as desk:
        assert len(titles(desk)) == 5


def test_a_copy_to_give_away_has_no_history_no_drafts_and_all_the_rows(
    closed: Path, tmp_path: Path
) -> None:
    path = tmp_path / "สำเนา.ita"
    with Desk.open(closed) as desk:
        (row,) = add_measures(desk, ["ข้อความที่ลบแล้ว"])
        desk.remove_rows("measure", [row])
        desk.save_draft(Draft("measure", row, "title", "ร่างลับ", "2025-01-01T10:00:00+07:00"))
        counter = desk.history(limit=1)[0].counter
        desk.save_copy(path)
        whole = state(desk)
    data = path.read_bytes()
    assert "ข้อความที่ลบแล้ว".encode() not in data
    assert "ร่างลับ".encode() not in data
    with Desk.open(path) as copy:
        assert state(copy) == whole
        assert (copy.undo_label, copy.history(), copy.drafts()) == (None, (), ())
        add_measures(copy, ["ใหม่"])
        assert copy.history()[-1].counter > counter


def test_a_copy_with_history_can_be_taken_back(closed: Path, tmp_path: Path) -> None:
    with Desk.open(closed) as desk:
        desk.save_copy(tmp_path / "ก.ita", history=True)
        with pytest.raises(BookError) as refused:
            desk.save_copy(closed)
        assert refused.value.code == "COPY_ONTO_ITSELF"
    with Desk.open(tmp_path / "ก.ita") as copy:
        assert copy.undo()


def test_drafts_outlive_the_window_and_leave_no_history(closed: Path) -> None:
    draft = Draft("measure", "ก", "steps", "พิมพ์ค้าง", "2025-01-01T10:00:00+07:00")
    with Desk.open(closed) as desk:
        label = desk.undo_label
        desk.save_draft(Draft("measure", "ก", "steps", "พิมพ์", "2025-01-01T09:59:58+07:00"))
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


def test_idle_moments_find_the_same_damage_with_edits_in_between(closed: Path) -> None:
    flip(closed, closed.read_bytes().index("จัดอบรมแล้ว".encode()) + 2, 0)
    with Desk.open(closed) as desk:
        found, steps = [], 0
        for finding in desk.verifying():
            add_measures(desk, [f"ระหว่างตรวจ {steps}"]) if steps < 50 else None
            steps += 1
            found += [finding] if finding else []
        assert steps > 5
        assert [(each.rule, each.table) for each in found] == [("verify-row", "result")]


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
