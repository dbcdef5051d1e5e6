"""Who has a book open: ``BOOK.ita.holder`` beside it, information only and never the lock."""

import getpass
import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from itadesk.book.texts import HELD_BY, HELD_BY_SOMEONE


@dataclass(frozen=True, slots=True)
class Holder:
    """The writer of a book."""

    person: str
    machine: str
    pid: int
    since: str
    """ISO date and time, Common Era, local time with offset."""

    @property
    def sentence(self) -> str:
        """``โดย … ที่เครื่อง … ตั้งแต่ …`` for a message."""
        since = datetime.fromisoformat(self.since)
        when = f"{since.day}/{since.month}/{since.year + 543} เวลา {since:%H.%M} น."
        return HELD_BY.format(person=self.person, machine=self.machine, since=when)


def now_text() -> str:
    """This moment: ISO, Common Era, local time with offset, to the second."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


def current_holder() -> Holder:
    """This process as a holder."""
    try:
        person = getpass.getuser()
    except (ImportError, KeyError, OSError):  # no user name in the environment, no passwd entry
        person = "-"
    return Holder(_plain(person), _plain(platform.node()), os.getpid(), now_text())


def _plain(name: str) -> str:
    return "".join(char for char in name if char.isprintable()) or "-"


def holder_path(book: Path) -> Path:
    """Where the holder of ``book`` is written."""
    return book.with_name(book.name + ".holder")


def write_holder(book: Path, holder: Holder) -> None:
    """Say who holds ``book``; a folder that does not take it is no reason not to work."""
    try:
        text = json.dumps(asdict(holder), ensure_ascii=False)
        holder_path(book).write_text(text, encoding="utf-8")
    except OSError:
        return


def read_holder(book: Path) -> Holder | None:
    """Who last opened ``book`` for writing and has not closed it; None where nobody says."""
    try:
        found = json.loads(holder_path(book).read_text(encoding="utf-8"))
        datetime.fromisoformat(found["since"])
        who, where = str(found["person"]), str(found["machine"])
        return Holder(who, where, int(found["pid"]), found["since"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def drop_holder(book: Path) -> None:
    """Nobody holds ``book`` any more."""
    try:
        holder_path(book).unlink(missing_ok=True)
    except OSError:
        return


def holder_words(book: Path) -> str:
    """The holder as words for a message, also where the file does not say."""
    holder = read_holder(book)
    return holder.sentence if holder else HELD_BY_SOMEONE
