"""A file is replaced whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from itadesk.errors import ExportError
from itadesk.export.beside import replacing, write_bytes


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that stood there before."""
    path = tmp_path / "รายงาน.csv"
    path.write_text("เดิม")
    return path


def _left(path: Path) -> list[str]:
    return [entry.name for entry in path.parent.iterdir()]


def test_a_new_file_takes_the_place_of_the_old(old: Path) -> None:
    with replacing(old) as beside:
        assert beside.parent == old.parent and beside.suffix == ".csv"
        beside.write_text("ใหม่")
        assert old.read_text() == "เดิม"
    assert old.read_text() == "ใหม่"
    assert _left(old) == [old.name]


def test_a_new_file_can_be_read_by_colleagues(tmp_path: Path) -> None:
    write_bytes(tmp_path / "a.pdf", b"x")
    (tmp_path / "plain").write_bytes(b"x")
    assert (tmp_path / "a.pdf").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "DISK_FULL"), (errno.EACCES, "EXPORT_LOCKED"), (errno.EIO, "EXPORT_FAILED")],
)
def test_what_the_disk_did_is_told_and_the_old_file_stays(
    old: Path, number: int, code: str
) -> None:
    with pytest.raises(ExportError) as told, replacing(old) as beside:
        beside.write_text("ครึ่ง")
        raise OSError(number, os.strerror(number))
    assert told.value.code == code
    assert old.read_text() == "เดิม"
    assert _left(old) == [old.name]


def test_a_file_held_open_elsewhere_is_told(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_source: object, _target: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ExportError) as told:
        write_bytes(old, b"new")
    assert told.value.code == "EXPORT_LOCKED"
    assert old.read_text() == "เดิม" and _left(old) == [old.name]


def test_a_full_disk_is_told() -> None:
    """/dev/full stands for a stick without room."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with pytest.raises(ExportError) as told, replacing(Path("/tmp/itadesk-full.csv")) as beside:
        beside.unlink()
        beside.symlink_to("/dev/full")
        beside.write_text("ก" * 100_000)
    assert told.value.code == "DISK_FULL"
    assert not Path("/tmp/itadesk-full.csv").exists()


def test_a_file_that_does_not_open_again_is_not_kept(old: Path) -> None:
    def verify(_path: Path) -> None:
        raise ValueError("torn")

    with pytest.raises(ExportError) as told:
        write_bytes(old, b"torn", verify=verify)
    assert told.value.code == "EXPORT_DAMAGED"
    with pytest.raises(ExportError):
        write_bytes(old, b"")
    assert old.read_text() == "เดิม" and _left(old) == [old.name]


def test_a_bug_while_writing_is_not_hidden(old: Path) -> None:
    with pytest.raises(ZeroDivisionError), replacing(old) as beside:
        beside.write_text(str(1 // 0))
    assert old.read_text() == "เดิม" and _left(old) == [old.name]


def test_a_missing_folder_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as told:
        write_bytes(tmp_path / "ไม่มี" / "a.pdf", b"x")
    assert told.value.code == "EXPORT_NO_FOLDER"
    with pytest.raises(ExportError):
        write_bytes(tmp_path, b"x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_told(old: Path) -> None:
    old.parent.chmod(0o555)
    try:
        with pytest.raises(ExportError) as told:
            write_bytes(old.parent / "new.pdf", b"x")
    finally:
        old.parent.chmod(0o755)
    assert told.value.code == "EXPORT_READONLY"
