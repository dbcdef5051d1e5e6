"""A strict reader of the TOML files that offices write, copy and exchange.

Forms and rule books are data from other people's hands: an unknown key, a wrong type or a
value out of range is refused with a Thai sentence that names the file, the key and the
nearest known key. Nothing is ever guessed, and nothing evaluated.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

from itadesk.errors import ItadeskError

Trouble = Callable[[str, str], ItadeskError]
"""Makes the error of the room that reads: code and Thai sentence in, exception out."""

T = TypeVar("T", bound=str)

_LINE = re.compile(r"line (\d+), column (\d+)")

LIMIT = 2_000_000
"""Bytes; a form or rule book is a few thousand."""


def nearest(word: str, known: Sequence[str]) -> str:
    """`` (ใกล้เคียงที่สุดคือ "…")`` for the known word most like this one, or nothing."""
    found = difflib.get_close_matches(word, known, n=1, cutoff=0.5)
    return f' (ใกล้เคียงที่สุดคือ "{found[0]}")' if found else ""


def read_toml(path: Path, *, prefix: str, trouble: Trouble) -> Mapping[str, object]:
    """The tables of a TOML file, numbers as Decimal; raises what ``trouble`` makes.

    Codes: ``PREFIX_UNREADABLE`` (no such file, not text, too large), ``PREFIX_SYNTAX``.
    """
    name = path.name
    try:
        if path.exists() and not path.is_file():  # a folder, a device, a pipe without an end
            raise trouble(f"{prefix}_UNREADABLE", f"เปิดแฟ้ม {path} ไม่ได้")
        with path.open("rb") as file:
            data = file.read(LIMIT + 1)
        if len(data) > LIMIT:
            raise trouble(f"{prefix}_UNREADABLE", f"แฟ้ม {name} ใหญ่เกินไป จึงไม่อ่าน")
        return tomllib.loads(data.decode("utf-8-sig"), parse_float=Decimal)
    except OSError as error:
        raise trouble(f"{prefix}_UNREADABLE", f"เปิดแฟ้ม {path} ไม่ได้") from error
    except UnicodeDecodeError as error:
        message = f"แฟ้ม {name} ไม่ใช่ข้อความ UTF-8 ให้บันทึกใหม่เป็น UTF-8"
        raise trouble(f"{prefix}_UNREADABLE", message) from error
    except (ValueError, ArithmeticError, RecursionError) as error:
        message = f"แฟ้ม {name} เขียนไม่ถูกรูปแบบ TOML{_spot(error)} กรุณาแก้แฟ้มนี้แล้วลองใหม่"
        raise trouble(f"{prefix}_SYNTAX", message) from error


def _spot(error: Exception) -> str:
    """Where the reader stumbled, as far as it says."""
    found = _LINE.search(str(error))
    return f" ที่บรรทัด {found[1]} ตัวอักษรที่ {found[2]}" if found else ""


@dataclass(frozen=True, slots=True)
class Reader:
    """One TOML table whose known keys are given beforehand; make it with ``reader``."""

    data: Mapping[str, object]
    file: str
    where: str
    """Which table of the file, in words such as ``part 1 column 2``; empty: the top."""
    prefix: str
    trouble: Trouble

    def fail(self, kind: str, key: str, what: str) -> ItadeskError:
        """The error for ``key`` of this table; ``kind`` ends the stable code."""
        place = f" ใน {self.where}" if self.where else ""
        return self.trouble(f"{self.prefix}_{kind}", f'แฟ้ม {self.file}: คีย์ "{key}"{place} {what}')

    def _get(self, key: str, kind: type | tuple[type, ...], name: str, default: object) -> object:
        value = self.data.get(key, default)
        if value is None:
            raise self.fail("MISSING", key, "ต้องมี แต่ไม่พบ")
        good = isinstance(value, kind) and (kind is bool or not isinstance(value, bool))
        if not good:
            raise self.fail("TYPE", key, f"ต้องเป็น{name}")
        return value

    def text(self, key: str, default: str | None = None) -> str:
        """A text; without default it must be there."""
        return str(self._get(key, str, "ข้อความในเครื่องหมายคำพูด", default))

    def flag(self, key: str, default: bool = False) -> bool:
        """true or false."""
        return bool(self._get(key, bool, " true หรือ false", default))

    def whole(self, key: str, default: int | None = None, *, low: int, high: int) -> int:
        """A whole number within ``low`` to ``high``."""
        value = self._get(key, int, "จำนวนเต็ม", default)
        assert isinstance(value, int)
        if not low <= value <= high:
            raise self.fail("RANGE", key, f"ต้องอยู่ระหว่าง {low} ถึง {high}")
        return value

    def number(
        self, key: str, default: Decimal | None = None, *, low: float, high: float
    ) -> Decimal:
        """A number within ``low`` to ``high``."""
        value = self._get(key, (int, Decimal), "ตัวเลข", default)
        assert isinstance(value, int | Decimal)
        if not low <= float(Decimal(value)) <= high:
            raise self.fail("RANGE", key, f"ต้องอยู่ระหว่าง {low:g} ถึง {high:g}")
        return Decimal(value)

    def choice(self, key: str, choices: Sequence[T], default: T | None = None) -> T:
        """One of a closed set of words."""
        value = self.text(key, default)
        found = next((choice for choice in choices if choice == value), None)
        if found is None:
            allowed = ", ".join(choices)
            what = f'มีค่า "{value}" ซึ่งไม่รู้จัก ใช้ได้เฉพาะ {allowed}{nearest(value, choices)}'
            raise self.fail("VALUE", key, what)
        return found

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A list of texts."""
        values = self._get(key, (list, tuple), "รายการข้อความ", default)
        assert isinstance(values, list | tuple)
        if not all(isinstance(value, str) for value in values):
            raise self.fail("TYPE", key, "ต้องเป็นรายการข้อความ")
        return tuple(values)

    def wholes(self, key: str, default: tuple[int, ...] | None = None) -> tuple[int, ...]:
        """A list of whole numbers."""
        values = self._get(key, (list, tuple), "รายการจำนวนเต็ม", default)
        assert isinstance(values, list | tuple)
        if not all(isinstance(value, int) and not isinstance(value, bool) for value in values):
            raise self.fail("TYPE", key, "ต้องเป็นรายการจำนวนเต็ม")
        return tuple(values)

    def table(self, key: str, known: Sequence[str]) -> "Reader":
        """A table within; an empty one where it is absent."""
        value = self._get(key, dict, "ตาราง", {})
        assert isinstance(value, dict)
        return reader(value, known, like=self, where=f"{self.where} {key}".strip())

    def tables(self, key: str, known: Sequence[str], *, need: bool = False) -> "list[Reader]":
        """A list of tables (``[[key]]``); ``need``: at least one."""
        values = self._get(key, list, f"ตารางแบบ [[{key}]]", None if need else [])
        assert isinstance(values, list)
        if not all(isinstance(value, dict) for value in values) or (need and not values):
            raise self.fail("TYPE", key, f"ต้องเป็นตารางแบบ [[{key}]] อย่างน้อยหนึ่งตาราง")
        return [
            reader(value, known, like=self, where=f"{self.where} {key} {place}".strip())
            for place, value in enumerate(values, 1)
        ]


def reader(data: Mapping[str, object], known: Sequence[str], *, like: Reader, where: str) -> Reader:
    """A reader of a table within ``like``'s file; an unknown key is refused at once."""
    made = Reader(data, like.file, where, like.prefix, like.trouble)
    for key in data:
        if key not in known:
            raise made.fail("KEY", key, f"ไม่มีในรูปแบบที่โปรแกรมรู้จัก{nearest(key, known)}")
    return made


def open_reader(path: Path, known: Sequence[str], *, prefix: str, trouble: Trouble) -> Reader:
    """The top table of a TOML file."""
    data = read_toml(path, prefix=prefix, trouble=trouble)
    like = Reader(data, path.name, "", prefix, trouble)
    return reader(data, known, like=like, where="")
