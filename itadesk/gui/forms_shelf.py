"""The shelf of forms, read again only when a form file came, went or changed."""

from pathlib import Path

from itadesk import paths
from itadesk.formspec.shelf import FormShelf, shelf

_Stamp = tuple[tuple[str, int, int], ...]


class FormsShelf:
    """Called wherever the shelf is needed: often, and mostly nothing has changed."""

    def __init__(self) -> None:
        self._stamp: _Stamp | None = None
        self._shelf = FormShelf({})

    def __call__(self) -> FormShelf:
        """The forms as their files are now."""
        stamp = _stamp()
        if stamp != self._stamp:
            self._shelf = shelf()
            self._stamp = stamp
        return self._shelf


def _stamp() -> _Stamp:
    """Name, time of change (nanoseconds) and size of every form file."""
    files = (
        file
        for folder in (paths.forms_dir(), paths.user_forms_dir())
        if folder.is_dir()
        for file in sorted(folder.glob("*.toml"))
    )
    return tuple(_of(file) for file in files)


def _of(file: Path) -> tuple[str, int, int]:
    try:
        facts = file.stat()
    except OSError:  # gone between listing and looking
        return str(file), 0, 0
    return str(file), facts.st_mtime_ns, facts.st_size
