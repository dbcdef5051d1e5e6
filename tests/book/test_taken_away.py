"""A book whose file is moved, deleted or replaced while it is open, and logs left behind."""

import shutil
import sys
from pathlib import Path

import pytest

from itadesk.desk.desk import Desk
from itadesk.errors import EditError
from itadesk.records.change import Draft
from itadesk.records.office import Office
from tests.desk.doing import add_measures, state, titles

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let an open file be taken away"
)


@pytest.mark.parametrize("how", ["deleted", "moved", "folder", "replaced"])
def test_nothing_is_written_into_a_file_that_cannot_be_found_again(closed: Path, how: str) -> None:
    with Desk.open(closed) as desk:
        before = state(desk)
        other = closed.with_name("อีกแฟ้ม.ita")
        if how == "deleted":
            closed.unlink()
        elif how == "moved":
            closed.rename(other)
        elif how == "folder":
            closed.parent.rename(closed.parent.with_name("ย้ายแล้ว"))
        else:
            shutil.copyfile(closed, other)
            other.replace(closed)
        with pytest.raises(EditError) as refused:
            add_measures(desk, ["หายไปไหม"])
        assert refused.value.code == ("BOOK_REPLACED" if how == "replaced" else "BOOK_GONE")
        assert desk.lost() == refused.value.message
        assert desk.trouble == refused.value.code
        with pytest.raises(EditError):
            desk.save_draft(Draft("measure", "ก", "title", "ร่าง", "2026-01-01T10:00:00+07:00"))
        assert state(desk) == before
        copy = closed.parent.parent / "ที่อื่น.ita"
        desk.save_copy(copy, history=True)
    with Desk.open(copy) as again:
        assert state(again) == before
        assert again.undo_label


def test_a_file_that_is_moved_takes_its_last_edits_along(closed: Path) -> None:
    moved = closed.with_name("ย้ายแล้ว.ita")
    with Desk.open(closed) as desk:
        add_measures(desk, ["เพิ่งบันทึก"])
        before = state(desk)
        closed.rename(moved)
    with Desk.open(moved) as desk:
        assert state(desk) == before
        assert desk.verify() == ()


def test_a_book_that_is_back_in_its_place_takes_edits_again(closed: Path) -> None:
    with Desk.open(closed) as desk:
        away = closed.with_name("พักไว้.ita")
        closed.rename(away)
        assert desk.lost()
        away.rename(closed)
        assert not desk.lost()
        assert add_measures(desk, ["กลับมาแล้ว"])
        assert desk.trouble == ""


@pytest.mark.parametrize("how", ["new", "copy", "copy over"])
def test_the_log_of_an_earlier_book_does_not_play_into_a_new_one(closed: Path, how: str) -> None:
    killed = closed.with_name("เดิม.ita")
    with Desk.open(closed) as desk:
        add_measures(desk, [f"มาตรการ {number}" for number in range(50)])
        for ending in ("", "-wal"):
            shutil.copyfile(f"{closed}{ending}", f"{killed}{ending}")
    log = Path(f"{killed}-wal").read_bytes()
    if how != "copy over":
        killed.unlink()
    if how == "new":
        Desk.create(killed, Office(name="อบต.ใหม่"), 2570).close()
    else:
        with Desk.open(closed) as desk:
            add_measures(desk, ["ของสำเนา"])
            desk.save_copy(killed, history=False)
    with Desk.open(killed) as desk:
        assert desk.verify() == ()
        assert titles(desk, 2568)[-1:] == ([] if how == "new" else ["ของสำเนา"])
    aside = killed.parent.glob("เดิม.ita-wal.*")
    assert [path.read_bytes() for path in aside] == [log]
