"""The one door through which a book is read and changed."""

import dataclasses
import os
from pathlib import Path
from typing import Self

from itadesk.book.book import Book
from itadesk.desk.copying import Copying
from itadesk.desk.drafts import Drafts
from itadesk.desk.freezing import Freezing
from itadesk.desk.importing import Importing
from itadesk.desk.offices import office_kind
from itadesk.desk.pictures import Pictures
from itadesk.desk.session import Session
from itadesk.desk.steps import Steps
from itadesk.desk.texts import CREATE
from itadesk.desk.years import Years, checked_year
from itadesk.records.change import Value
from itadesk.records.fiscal_year import FiscalYear
from itadesk.records.office import Office
from itadesk.thai.text import clean_text


class Desk(Importing, Copying, Freezing, Drafts, Pictures, Steps, Years):
    """An open book and everything a user can do with it; Qt-free, for one thread.

    Each edit is one transaction, one undo step and one announcement, and returns what changed.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @classmethod
    def create(cls, path: Path | str, office: Office, fiscal_year: int) -> Self:
        """Make a new book and open it for writing; the office's kind defaults from its name.

        ``fiscal_year`` is Buddhist era. Raises BookError BOOK_EXISTS, BOOK_NO_FOLDER,
        BOOK_READONLY; EditError BAD_YEAR.
        """
        path = Path(path)
        checked_year(fiscal_year)
        values = {name: clean_text(text) for name, text in dataclasses.asdict(office).items()}
        values["kind"] = values["kind"] or office_kind(values["name"])
        book = Book.create(path)
        session = Session(book)
        with session.operation(CREATE, sealed=True):
            session.put("office", values.pop("id"), values)
            year: dict[str, Value] = {"fiscal_year": fiscal_year}
            session.put("fiscal_year", FiscalYear.id_for(fiscal_year), year)
        book.settle(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open a book as its one writer.

        Raises BookError BOOK_MISSING, NOT_A_BOOK, BOOK_NEWER, BOOK_LOCKED, BOOK_READONLY,
        BOOK_DAMAGED, BOOK_UNREADABLE; the file is then untouched.
        """
        return cls(Session(Book.open_to_write(real_path(path))))

    @classmethod
    def read(cls, path: Path | str) -> Self:
        """Open a book for reading only: not a byte of it changes. Editing raises EditError."""
        return cls(Session(Book.open_to_read(real_path(path))))

    @classmethod
    def rehearse(cls, path: Path | str) -> Self:
        """Open a copy in memory to try edits on; nothing of them reaches the file."""
        return cls(Session(Book.open_to_rehearse(real_path(path))))

    @property
    def path(self) -> Path:
        """Where the book is."""
        return self._session.book.path

    @property
    def writable(self) -> bool:
        """Whether edits are possible."""
        return self._session.book.writable

    def close(self) -> None:
        """Leave one plain file; closing twice is no mistake."""
        self._session.book.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self.close()


def real_path(path: Path | str) -> Path:
    """Where a book really is: SQLite keeps its log beside the file, not beside a link to it."""
    path = Path(path)
    return Path(os.path.realpath(path)) if path.is_symlink() else path
