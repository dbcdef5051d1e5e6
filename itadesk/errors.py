"""The circumstances the program can meet: each has a stable code and one Thai sentence."""


class ItadeskError(Exception):
    """Something the world did, told calmly: ``message`` is Thai and shown as it is.

    ``code`` is stable (scripts depend on it) and stands first on the command line,
    e.g. ``[BOOK_LOCKED] แฟ้มนี้เปิดอยู่ …``. The sentence says what happened and what to do.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"[{code}] {message}")
        self.code = code
        self.message = message

    def __reduce__(self) -> tuple[type["ItadeskError"], tuple[str, str]]:
        """Errors travel from the helper process with code and sentence."""
        return type(self), (self.code, self.message)


class BookError(ItadeskError):
    """The one file cannot be opened, read or written."""


class EditError(ItadeskError):
    """An edit cannot be carried out; nothing was changed and no undo step was made."""


class ImportFileError(ItadeskError):
    """An old paper cannot be read."""


class ExportError(ItadeskError):
    """A paper cannot be written; the file that stood there before is untouched."""


class FormError(ItadeskError):
    """A form file is not as docs/forms.md describes it; names the file, the key and a near key."""


class RuleBookError(ItadeskError):
    """A rule book of an ITA year is missing or contradicts itself."""
