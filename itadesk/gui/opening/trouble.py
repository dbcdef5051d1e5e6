"""A book that cannot be opened for writing: what can be done instead."""

from datetime import datetime
from pathlib import Path
from typing import Literal

from PySide6.QtWidgets import QWidget

from itadesk.desk.desk import Desk
from itadesk.desk.shelf import backups_of, read_holder
from itadesk.errors import BookError
from itadesk.gui.asking import choose
from itadesk.gui.moments import iso_moment_text, moment_text
from itadesk.gui.opening import neighbour, texts
from itadesk.gui.opening.locked import Locked, LockedDialog

Way = Desk | Literal[Locked.BRING_FORWARD] | None
"""Another way into a book: its copy, the window that has it, or none."""


def open_elsewhere(parent: QWidget | None, path: Path, error: BookError) -> Way:
    """Another way into the book, or None; raises the error where there is no other way."""
    if error.code == "BOOK_LOCKED":
        return _locked(parent, path)
    if error.code == "BOOK_READONLY":
        return Desk.read(path)
    if error.code in ("BOOK_DAMAGED", "NOT_A_BOOK") and backups_of(path):
        return _damaged(parent, path, error)
    raise error


def _locked(parent: QWidget | None, path: Path) -> Way:
    newest = next(iter(backups_of(path)), None)
    choice = LockedDialog.ask(
        parent,
        _who(path),
        here=neighbour.is_here(path),
        backup_when=_written(newest) if newest else "",
    )
    if choice is Locked.BRING_FORWARD and neighbour.bring_forward(path):
        return Locked.BRING_FORWARD
    if choice is Locked.READ_BACKUP and newest is not None:
        return Desk.read(newest)
    return None


def _who(path: Path) -> str:
    """Who has the book open; what to do about it are the dialog's choices."""
    holder = read_holder(path)
    if holder is None:
        return texts.LOCKED_BY_SOMEONE.format(name=path.name)
    return texts.LOCKED_BY.format(
        person=holder.person,
        name=path.name,
        machine=holder.machine,
        since=iso_moment_text(holder.since),
    )


def _damaged(parent: QWidget | None, path: Path, error: BookError) -> Desk | None:
    newest = backups_of(path)[0]
    words = texts.DAMAGED_BACKUP.format(when=_written(newest))
    if choose(parent, texts.OPEN_TITLE, f"{error.message}\n\n{words}", (texts.LOOK,)) == 0:
        return Desk.read(newest)
    return None


def _written(path: Path) -> str:
    return moment_text(datetime.fromtimestamp(path.stat().st_mtime).astimezone())
