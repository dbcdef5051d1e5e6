"""Backups are real, they are put back whole, and copies give nothing away."""

import shutil
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.desk.shelf import backups_of, restore
from itadesk.errors import BookError
from itadesk.records.change import Draft
from tests.book.files import flip, seen
from tests.desk.doing import add_measures, state, titles


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


def test_a_clock_set_back_does_not_cost_the_backup_just_made(closed: Path) -> None:
    with Desk.open(closed) as desk:
        first = desk.backup()
        name = first.stem.rsplit(" ", 2)[0]
        for number in range(90):
            day = f"2090-{number // 28 + 1:02}-{number % 28 + 1:02}"
            shutil.copyfile(first, first.with_name(f"{name} {day} 100000-000.ita"))
        assert desk.backup().exists()
        assert desk.backup().exists()


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
