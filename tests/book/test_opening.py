"""Opening a book: one writer, readers that touch nothing, and what is no book is refused."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from itadesk.book.holder import holder_path, read_holder
from itadesk.book.migrations import APPLICATION_ID, SCHEMA_VERSION
from itadesk.desk.desk import Desk
from itadesk.errors import BookError, EditError
from itadesk.records.office import Office
from tests.book.files import seen
from tests.desk.doing import add_measures, titles


def beside(folder: Path) -> list[str]:
    """Names of the files in a folder."""
    return [each.name for each in folder.iterdir()]


def opened(path: Path) -> list[str]:
    """Codes of the errors with which opening to write and to read are refused."""
    codes = []
    for way in (Desk.open, Desk.read):
        with pytest.raises(BookError) as refused:
            way(path)
        assert path.name in refused.value.message
        assert "\n" not in refused.value.message
        codes.append(refused.value.code)
    return codes


def test_a_closed_book_is_one_plain_file(closed: Path) -> None:
    assert beside(closed.parent) == [closed.name]
    connection = sqlite3.connect(closed)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
    assert connection.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_reading_changes_not_a_byte(closed: Path) -> None:
    before = seen(closed)
    with Desk.read(closed) as desk:
        assert len(desk.dossier(2568, "full-year").measures) == 5
        assert desk.verify() == ()
        assert desk.history()
        assert seen(closed) == before
    assert seen(closed) == before


def test_a_reader_cannot_edit(closed: Path) -> None:
    with Desk.read(closed) as desk:
        assert not desk.writable
        with pytest.raises(EditError) as refused:
            add_measures(desk, ["ก"])
        assert refused.value.code == "READ_ONLY"


def test_a_rehearsal_takes_edits_and_the_file_stays(closed: Path) -> None:
    before = seen(closed)
    with Desk.rehearse(closed) as desk:
        add_measures(desk, ["ลองดู"])
        assert titles(desk)[-1] == "ลองดู"
        desk.undo()
        assert len(titles(desk)) == 5
    assert seen(closed) == before


def test_a_second_writer_and_a_reader_are_told_who_holds_the_book(closed: Path) -> None:
    with Desk.open(closed) as desk:
        holder = read_holder(closed)
        assert holder is not None
        assert holder.pid == os.getpid()
        assert opened(closed) == ["BOOK_LOCKED", "BOOK_LOCKED"]
        with pytest.raises(BookError, match=holder.person):
            Desk.open(closed)
        add_measures(desk, ["ยังเขียนได้"])
    assert not holder_path(closed).exists()
    with Desk.open(closed) as desk:
        assert titles(desk)[-1] == "ยังเขียนได้"


def test_another_process_is_locked_out_until_the_book_is_closed(closed: Path) -> None:
    code = f"from itadesk.desk.desk import Desk; Desk.open({str(closed)!r}).close()"
    with Desk.open(closed), pytest.raises(BookError):
        Desk.read(closed)
    with Desk.open(closed) as desk:
        desk.measures(2568)
        refused = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=False
        )
        assert "[BOOK_LOCKED]" in refused.stderr
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_leads_to_the_book_and_its_lock(closed: Path, tmp_path: Path) -> None:
    link = tmp_path / "ทางลัด.ita"
    link.symlink_to(closed)
    with Desk.open(link) as desk:
        add_measures(desk, ["ผ่านทางลัด"])
        with pytest.raises(BookError, match="BOOK_LOCKED"):
            Desk.read(closed)
        with pytest.raises(BookError, match="BOOK_LOCKED"):
            Desk.read(link)
    assert beside(closed.parent) == [closed.name]
    with Desk.read(link) as desk:
        assert titles(desk)[-1] == "ผ่านทางลัด"


@pytest.fixture
def killed(closed: Path) -> Path:
    """A book whose writer was killed after twenty more edits were acknowledged."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.book.writer", str(closed), "20"],
        stdout=subprocess.PIPE,
        text=True,
    ) as writer:
        assert writer.stdout is not None
        assert [writer.stdout.readline().strip() for _ in range(20)][-1] == "19"
        writer.kill()
    assert closed.with_name(closed.name + "-wal").exists()
    return closed


def test_work_acknowledged_before_a_kill_is_there_when_opened(killed: Path) -> None:
    with Desk.open(killed) as desk:
        assert len(desk.measures(2568)) == 25
        assert desk.verify() == ()
        assert desk.undo() is not None
    assert beside(killed.parent) == [killed.name]


def test_what_a_killed_writer_left_is_recovered_before_reading(killed: Path) -> None:
    with Desk.read(killed) as desk:
        assert len(desk.measures(2568)) == 25
        assert beside(killed.parent) == [killed.name]
    before = seen(killed)
    Desk.read(killed).close()
    assert seen(killed) == before


def test_a_log_lost_on_the_way_still_leaves_a_book_to_read(killed: Path) -> None:
    killed.with_name(killed.name + "-wal").unlink()
    with Desk.read(killed) as desk:
        assert len(desk.measures(2568)) >= 5
    assert beside(killed.parent) == [killed.name]


@contextmanager
def as_nobody() -> Iterator[None]:
    """Tests run as root are not kept out by read-only folders; somebody else is."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def _let_the_group_in(path: Path) -> None:
    """``as_nobody`` is still of root's group."""
    for folder in path.parents:
        if folder.stat().st_uid == os.geteuid() and folder.name:
            folder.chmod(folder.stat().st_mode | stat.S_IXGRP | stat.S_IRGRP)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no read-only bit on Windows")
def test_a_killed_writers_work_is_read_from_a_read_only_folder(
    killed: Path, user_home: Path
) -> None:
    _let_the_group_in(killed)
    killed.parent.chmod(0o555)
    before = seen(killed)
    with as_nobody(), Desk.read(killed) as desk:
        assert len(desk.measures(2568)) == 25
    assert seen(killed) == before
    killed.parent.chmod(0o755)


@pytest.mark.skipif(sys.platform == "win32", reason="folders have no read-only bit on Windows")
def test_a_read_only_folder_is_refused_for_writing_and_read_as_it_is(closed: Path) -> None:
    _let_the_group_in(closed)
    closed.parent.chmod(0o555)
    before = seen(closed)
    with as_nobody():
        with pytest.raises(BookError) as refused:
            Desk.open(closed)
        assert refused.value.code == "BOOK_READONLY"
        with pytest.raises(BookError) as refused:
            Desk.create(closed.with_name("ใหม่.ita"), Office(name="ก"), 2568)
        assert refused.value.code == "BOOK_READONLY"
        with Desk.read(closed) as desk:
            assert len(desk.measures(2568)) == 5
    assert seen(closed) == before
    closed.parent.chmod(0o755)


def test_what_is_no_book_is_refused_and_not_touched(tmp_path: Path) -> None:
    jpeg = bytes.fromhex("ffd8ffe000104a46494600010100000100010000") + bytes(5000)
    wrong = {
        "ว่าง.ita": b"",
        "ภาพ.ita": jpeg,
        "สั้น.ita": b"abc",
        "ข้อความ.ita": "ไม่ใช่แฟ้มข้อมูล".encode() * 400,
    }
    for name, data in wrong.items():
        path = tmp_path / name
        path.write_bytes(data)
        before = seen(path)
        assert opened(path) == ["NOT_A_BOOK", "NOT_A_BOOK"]
        assert seen(path) == before
        assert path.read_bytes() == data


def test_another_programs_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "อื่น.ita"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE measure (id)")
    connection.close()
    before = seen(path)
    assert opened(path) == ["NOT_A_BOOK", "NOT_A_BOOK"]
    assert seen(path) == before


def test_a_newer_book_is_refused_and_not_touched(closed: Path) -> None:
    connection = sqlite3.connect(closed)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = seen(closed)
    assert opened(closed) == ["BOOK_NEWER", "BOOK_NEWER"]
    assert seen(closed) == before


def test_a_missing_book_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert opened(tmp_path / "ไม่มี.ita") == ["BOOK_MISSING", "BOOK_MISSING"]
    folder = tmp_path / "โฟลเดอร์.ita"
    folder.mkdir()
    assert opened(folder) == ["NOT_A_BOOK", "NOT_A_BOOK"]
    assert beside(tmp_path) == [folder.name]


def test_half_a_book_is_told_as_damaged_and_not_touched(closed: Path) -> None:
    closed.write_bytes(closed.read_bytes()[:20_000])
    before = seen(closed)
    assert opened(closed) == ["BOOK_DAMAGED", "BOOK_DAMAGED"]
    assert seen(closed) == before


def test_a_new_book_never_replaces_a_file(closed: Path) -> None:
    before = seen(closed)
    with pytest.raises(BookError) as refused:
        Desk.create(closed, Office(name="ก"), 2568)
    assert refused.value.code == "BOOK_EXISTS"
    with pytest.raises(BookError) as refused:
        Desk.create(closed.parent / "ไม่มี" / "ก.ita", Office(name="ก"), 2568)
    assert refused.value.code == "BOOK_NO_FOLDER"
    assert seen(closed) == before


def test_a_name_no_disk_takes_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for name in ("ก" * 90 + ".ita", "ก" * 74 + ".ita"):
        with pytest.raises(BookError) as refused:
            Desk.create(tmp_path / name, Office(name="ก"), 2568)
        assert refused.value.code == "BOOK_BAD_NAME"
    assert beside(tmp_path) == []
    with Desk.create(tmp_path / ("ก" * 73 + ".ita"), Office(name="ก"), 2568) as desk:
        assert desk.backup()


def test_closing_twice_is_no_mistake_and_editing_afterwards_is_told(closed: Path) -> None:
    desk = Desk.open(closed)
    desk.close()
    desk.close()
    with pytest.raises(EditError) as refused:
        add_measures(desk, ["ก"])
    assert refused.value.code == "BOOK_CLOSED"
