"""A file written beside the one it replaces, verified, and only then put in its place."""

import contextlib
import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from itadesk.errors import ExportError

Verify = Callable[[Path], object]
"""Opens the finished file again; raises OSError or ValueError where it is not as it should be."""


@contextlib.contextmanager
def replacing(path: Path, *, verify: Verify | None = None) -> Iterator[Path]:
    """A fresh path beside ``path`` to write to; when the block ends well it replaces ``path``.

    The file is flushed to the disk and opened again by ``verify`` before it takes the place of
    the earlier one, so that a full disk, a pulled stick or a locked file leaves the earlier file
    as it was. Raises ExportError for what the world did; the block's own errors pass through.
    """
    path = path.resolve()
    beside = _reserve(path)
    try:
        try:
            yield beside
            _flush(beside)
            _verified(beside, path, verify)
            _keep_mode(path, beside)
            beside.replace(path)
        except OSError as error:
            raise _told(error, path) from error
        _flush_folder(path.parent)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)


def write_bytes(path: Path, data: bytes, *, verify: Verify | None = None) -> None:
    """``data`` as the whole file ``path``, by way of ``replacing``."""
    with replacing(path, verify=verify) as beside:
        beside.write_bytes(data)


def _reserve(path: Path) -> Path:
    """An empty file of its own in the same folder, with the same ending."""
    try:
        if path.exists() and not path.is_file():
            raise ExportError(
                "EXPORT_FAILED",
                f"“{path}” เป็นโฟลเดอร์หรืออุปกรณ์ ไม่ใช่ไฟล์ โปรดระบุชื่อไฟล์ที่ต้องการบันทึก",
            )
        if path.exists() and not os.access(path, os.W_OK):
            raise _refused(path)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".itadesk-", suffix=path.suffix)
        os.close(handle)
    except OSError as error:
        raise _told(error, path) from error
    return Path(name)


_NO_FLUSH = {errno.EINVAL, errno.ENOTSUP}
"""Some network drives cannot flush; they are written to all the same."""


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno not in _NO_FLUSH:
                raise


def _verified(beside: Path, path: Path, verify: Verify | None) -> None:
    if beside.stat().st_size == 0:
        raise _damaged(path)
    if verify is None:
        return
    try:
        verify(beside)
    except ValueError as error:
        raise _damaged(path) from error


def _damaged(path: Path) -> ExportError:
    return ExportError(
        "EXPORT_DAMAGED",
        f"เขียนไฟล์ “{path.name}” แล้วเปิดอ่านกลับไม่ได้ ไฟล์เดิมยังอยู่ครบ โปรดลองบันทึกลงดิสก์หรือโฟลเดอร์อื่น",
    )


def _keep_mode(path: Path, beside: Path) -> None:
    """The earlier file's permissions, or what a new file would have got."""
    if os.name != "posix":
        return
    try:
        mode = path.stat().st_mode & 0o777
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        mode = 0o666 & ~mask
    beside.chmod(mode)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_WINDOWS_FULL = {39, 112}
"""ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL."""


def _told(error: OSError, path: Path) -> ExportError:
    """What happened to the disk, in Thai; the earlier file is always as it was."""
    name, folder = path.name, path.parent
    if error.errno in _FULL or getattr(error, "winerror", None) in _WINDOWS_FULL:
        return ExportError(
            "DISK_FULL",
            f"พื้นที่ดิสก์เต็ม จึงบันทึกไฟล์ “{name}” ไม่ได้ ไฟล์เดิมยังอยู่ครบ โปรดลบไฟล์ที่ไม่ใช้หรือเลือกดิสก์อื่นแล้วบันทึกใหม่",
        )
    if error.errno == errno.ENAMETOOLONG:
        return ExportError("EXPORT_FAILED", "ชื่อไฟล์ยาวเกินไป โปรดตั้งชื่อให้สั้นลงแล้วบันทึกใหม่")
    if not folder.is_dir():
        return ExportError(
            "EXPORT_NO_FOLDER", f"ไม่พบโฟลเดอร์ “{folder}” โปรดสร้างโฟลเดอร์ก่อนหรือเลือกโฟลเดอร์อื่น"
        )
    if isinstance(error, PermissionError) or error.errno in (errno.EROFS, errno.EBUSY):
        return _refused(path)
    return ExportError(
        "EXPORT_FAILED",
        f"บันทึกไฟล์ “{name}” ไม่ได้ ไฟล์เดิมยังอยู่ครบ โปรดตรวจสอบว่าดิสก์หรือแฟลชไดรฟ์ยังต่ออยู่แล้วบันทึกใหม่",
    )


def _refused(path: Path) -> ExportError:
    if path.exists() and os.access(path.parent, os.W_OK):
        return ExportError(
            "EXPORT_LOCKED",
            f"ไฟล์ “{path.name}” เปิดอยู่ในโปรแกรมอื่นหรือห้ามแก้ไข จึงบันทึกทับไม่ได้ "
            "โปรดปิดไฟล์นั้นก่อน หรือบันทึกเป็นชื่ออื่น",
        )
    return ExportError(
        "EXPORT_READONLY",
        f"โฟลเดอร์ “{path.parent}” ไม่อนุญาตให้เขียน จึงบันทึกไฟล์ “{path.name}” ไม่ได้ โปรดเลือกโฟลเดอร์อื่น",
    )
