"""What the book says to the user: one Thai sentence per circumstance."""

import errno
import sqlite3
from pathlib import Path
from typing import Final

from itadesk.errors import BookError, EditError

_BOOK: Final = {
    "BOOK_MISSING": "ไม่พบแฟ้ม “{name}” ในที่เก็บ {folder} กรุณาตรวจชื่อแฟ้มหรือเสียบแฟลชไดรฟ์ แล้วลองใหม่",
    "BOOK_EXISTS": "มีแฟ้ม “{name}” อยู่แล้ว กรุณาตั้งชื่ออื่น หรือเปิดแฟ้มเดิม",
    "BOOK_BAD_NAME": "ชื่อแฟ้ม “{name}” ใช้ไม่ได้ กรุณาตั้งชื่อให้สั้นลง ไม่เกิน {limit} ตัวอักษรไทย",
    "BOOK_FOLDER": "“{name}” เป็นโฟลเดอร์ ไม่ใช่แฟ้มข้อมูล กรุณาเลือกแฟ้มที่ลงท้ายด้วย .ita",
    "NOT_A_BOOK": "“{name}” ไม่ใช่แฟ้มข้อมูลของโปรแกรมนี้ กรุณาเลือกแฟ้มอื่น แฟ้มนี้ไม่ถูกแก้ไข",
    "BOOK_EMPTY": "แฟ้ม “{name}” ว่างเปล่า ไม่มีข้อมูล กรุณากู้จากแฟ้มสำรอง หรือเลือกแฟ้มอื่น แฟ้มนี้ไม่ถูกแก้ไข",
    "BOOK_NEWER": "แฟ้ม “{name}” บันทึกด้วยโปรแกรมรุ่นใหม่กว่า กรุณาติดตั้งโปรแกรมรุ่นใหม่ก่อนเปิด แฟ้มนี้ไม่ถูกแก้ไข",
    "BOOK_DAMAGED": "แฟ้ม “{name}” เสียหาย {detail} กรุณากู้จากแฟ้มสำรอง แฟ้มนี้ไม่ถูกแก้ไข",
    "BOOK_LOCKED": "แฟ้ม “{name}” เปิดอยู่แล้ว {holder} กรุณาปิดแฟ้มที่หน้าต่างนั้นก่อน แล้วลองใหม่",
    "BOOK_READONLY": "บันทึกแฟ้ม “{name}” ในที่เก็บ {folder} ไม่ได้ เพราะที่เก็บหรือแฟ้มนี้อ่านได้อย่างเดียว"
    " กรุณาคัดลอกแฟ้มไปไว้ในที่ที่บันทึกได้",
    "BOOK_NO_FOLDER": "ไม่พบที่เก็บ {folder} กรุณาสร้างโฟลเดอร์นี้ก่อน หรือเลือกที่เก็บอื่น",
    "BOOK_DISK_FULL": "ที่เก็บแฟ้ม “{name}” เต็ม กรุณาลบแฟ้มที่ไม่ใช้เพื่อให้มีที่ว่าง แล้วลองใหม่",
    "BOOK_UNREADABLE": "อ่านแฟ้ม “{name}” ไม่ได้ กรุณาตรวจที่เก็บแฟ้มหรือแฟลชไดรฟ์ แล้วลองใหม่ ({detail})",
    "COPY_ONTO_ITSELF": "“{name}” คือแฟ้มที่เปิดอยู่ กรุณาตั้งชื่ออื่นให้สำเนา",
    "BACKUP_FAILED": "สำรองแฟ้ม “{name}” ไม่สำเร็จ จึงยังไม่ได้ทำขั้นต่อไป แฟ้มสำรองเดิมยังอยู่ครบ ({detail})",
}

_EDIT: Final = {
    "READ_ONLY": "แฟ้มนี้เปิดไว้เพื่ออ่านอย่างเดียว จึงแก้ไขไม่ได้",
    "DISK_FULL": "ที่เก็บแฟ้มเต็ม จึงยังไม่ได้บันทึกการแก้ไขนี้ กรุณาลบแฟ้มที่ไม่ใช้เพื่อให้มีที่ว่าง แล้วลองใหม่",
    "DISK_FAILED": "บันทึกลงที่เก็บแฟ้มไม่ได้ การแก้ไขนี้ยังไม่ถูกบันทึก กรุณาตรวจแฟลชไดรฟ์หรือดิสก์ แล้วลองใหม่",
    "BOOK_DAMAGED": "แฟ้มเสียหาย จึงบันทึกการแก้ไขนี้ไม่ได้ กรุณากู้จากแฟ้มสำรอง",
    "EDIT_REFUSED": "บันทึกการแก้ไขนี้ไม่ได้ ข้อมูลเดิมยังอยู่ครบ ({detail})",
    "BOOK_GONE": "ไม่พบแฟ้ม “{name}” ในที่เดิม อาจถูกย้าย เปลี่ยนชื่อ ลบ หรือถอดแฟลชไดรฟ์"
    " จึงบันทึกลงแฟ้มไม่ได้ กรุณานำแฟ้มกลับมาไว้ที่เดิม หรือบันทึกแฟ้มนี้ไว้ที่อื่น",
    "BOOK_REPLACED": "มีแฟ้มอื่นมาแทนที่แฟ้ม “{name}” จึงบันทึกลงแฟ้มไม่ได้ กรุณาบันทึกแฟ้มนี้ไว้ที่อื่น",
    "BOOK_CLOSED": "แฟ้มนี้ปิดไปแล้ว กรุณาเปิดแฟ้มใหม่ก่อนแก้ไข",
}

DAMAGED_ROW: Final = "ข้อมูลใน “{title}” แถวหนึ่งไม่ตรงกับที่บันทึกไว้"
DAMAGED_HISTORY: Final = "ประวัติการแก้ไขรายการหนึ่งไม่ตรงกับที่บันทึกไว้"
DAMAGED_PICTURE: Final = "ภาพที่เก็บไว้ภาพหนึ่งไม่ตรงกับที่บันทึกไว้"
DAMAGED_FILE: Final = "โครงสร้างแฟ้มเสียหาย"
ORPHAN_ROW: Final = "ข้อมูลใน “{title}” แถวหนึ่งอ้างถึงแถวที่ไม่มีอยู่"
_FULL: Final = "ที่เก็บเต็ม"
_DENIED: Final = "ไม่มีสิทธิ์เขียนในที่เก็บนี้"
_NOWHERE: Final = "ไม่พบที่เก็บ หรือมีแฟ้มชื่อเดียวกับโฟลเดอร์"
_BROKEN: Final = "อ่านหรือเขียนดิสก์ไม่สำเร็จ"
_UNKNOWN: Final = "ไม่ทราบสาเหตุ"
_REASONS_OF_SYSTEM: Final = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.EROFS: _DENIED,
    errno.ENOENT: _NOWHERE,
    errno.ENOTDIR: _NOWHERE,
    errno.EEXIST: _NOWHERE,
    errno.EISDIR: _NOWHERE,
    errno.ENAMETOOLONG: "ชื่อแฟ้มยาวเกินไป",
    errno.EIO: _BROKEN,
}
_REASONS_OF_SQLITE: Final = {
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_READONLY: _DENIED,
    sqlite3.SQLITE_PERM: _DENIED,
    sqlite3.SQLITE_CANTOPEN: _NOWHERE,
    sqlite3.SQLITE_IOERR: _BROKEN,
    sqlite3.SQLITE_NOMEM: "หน่วยความจำของเครื่องไม่พอ",
    sqlite3.SQLITE_TOOBIG: "ข้อความยาวเกินกว่าที่แฟ้มรับได้",
    sqlite3.SQLITE_CONSTRAINT: "ข้อมูลขัดกับที่มีอยู่ในแฟ้ม",
    sqlite3.SQLITE_CORRUPT: DAMAGED_FILE,
    sqlite3.SQLITE_NOTADB: DAMAGED_FILE,
    sqlite3.SQLITE_ERROR: DAMAGED_FILE,
}
HELD_BY: Final = "โดย {person} ที่เครื่อง {machine} ตั้งแต่ {since}"
HELD_BY_SOMEONE: Final = "ในโปรแกรมอื่น"


def book_error(code: str, path: Path, **words: str) -> BookError:
    """The error of this code about the file at ``path``; ``words`` fill the sentence."""
    sentence = _BOOK[code].format(name=path.name, folder=path.absolute().parent, **words)
    stable = {"BOOK_FOLDER": "NOT_A_BOOK", "BOOK_EMPTY": "NOT_A_BOOK"}.get(code, code)
    return BookError(stable, " ".join(sentence.split(" ")))


def edit_error(code: str, **words: str) -> EditError:
    """The error of this code about an edit that was not made."""
    return EditError(code, _EDIT[code].format(**words))


def reason(error: Exception) -> str:
    """What stood in the way, in Thai words for the end of a sentence."""
    if isinstance(error, BookError):
        return error.message
    if isinstance(error, OSError):
        return _REASONS_OF_SYSTEM.get(error.errno or 0, _UNKNOWN)
    number = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return _REASONS_OF_SQLITE.get(number, _UNKNOWN)
