"""The one door through which a book is read and changed."""

import dataclasses
from pathlib import Path
from typing import Self

from itadesk.book.book import Book
from itadesk.desk.edits import Edits
from itadesk.desk.keeping import Keeping
from itadesk.desk.session import Session
from itadesk.desk.steps import Steps
from itadesk.desk.texts import CREATE
from itadesk.desk.values import Values
from itadesk.desk.years import Years
from itadesk.records.fiscal_year import FiscalYear
from itadesk.records.office import Office
from itadesk.thai.text import clean_text


class Desk(Values, Edits, Steps, Years, Keeping):
    """An open book and everything a user can do with it; Qt-free, for one thread.

    Each edit is one transaction, one undo step and one announcement, and returns what changed.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    @classmethod
    def create(cls, path: Path | str, office: Office, fiscal_year: int) -> Self:
        """Make a new book and open it for writing.

        Raises BookError BOOK_EXISTS, BOOK_NO_FOLDER, BOOK_READONLY.
        """
        path = Path(path)
        book = Book.create(path)
        session = Session(book)
        values = {
            name: clean_text(str(value))
            for name, value in dataclasses.asdict(office).items()
            if name != "id"
        }
        with session.operation(CREATE, sealed=True):
            session.put("office", "office", values)
            session.put("fiscal_year", FiscalYear.id_for(fiscal_year), {"fiscal_year": fiscal_year})
        book.settle(path)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path | str) -> Self:
        """Open a book as its one writer.

        Raises BookError BOOK_MISSING, NOT_A_BOOK, BOOK_NEWER, BOOK_LOCKED, BOOK_READONLY,
        BOOK_DAMAGED, BOOK_UNREADABLE; the file is then untouched.
        """
        return cls(Session(Book.open_to_write(Path(path))))

    @classmethod
    def read(cls, path: Path | str) -> Self:
        """Open a book for reading only: not a byte of it changes. Editing raises EditError."""
        return cls(Session(Book.open_to_read(Path(path))))

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
