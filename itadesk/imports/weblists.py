"""Marks of list items in HTML, which are drawn and not written: numbers and bullets."""

import re
from dataclasses import dataclass, field

from itadesk.thai.digits import to_thai

BULLET = "• "
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_DRAWN = frozenset("·o§Øüvqnuà¨") | {chr(code) for code in range(0xF020, 0xF100)}
"""Letters by which Word names the bullets of its symbol fonts."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(slots=True)
class _List:
    numbered: bool
    style: str
    next: int = 1


@dataclass(slots=True)
class ListMarks:
    """The lists that are open at one place of a page, innermost last."""

    _open: list[_List] = field(default_factory=list)
    _spans: int = 0
    _mark: list[str] = field(default_factory=list)

    def begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        """``ol`` or ``ul`` opens."""
        match = _STYLE.search(attributes.get("style") or "")
        style = match[1].lower() if match else (attributes.get("type") or "")
        start = attributes.get("start") or "1"
        first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
        self._open.append(_List(tag == "ol", style, first))

    def end(self) -> None:
        """The innermost list closes."""
        if self._open:
            self._open.pop()

    def item(self) -> str:
        """The mark of the next item with the blank after it; empty outside lists."""
        if not self._open or self._open[-1].style == "none":
            return ""
        here = self._open[-1]
        if not here.numbered:
            return BULLET
        number, here.next = here.next, here.next + 1
        return f"{_counted(number, here.style)}. "

    # ---- Word writes its marks into spans of their own

    @property
    def in_mark(self) -> bool:
        """Whether what comes now is a mark that Word wrote."""
        return self._spans > 0

    def open_span(self, attributes: dict[str, str | None]) -> None:
        """A ``span``; one of Word's marks begins there, or it stands inside one."""
        if self._spans or _IGNORED.search(attributes.get("style") or ""):
            self._spans += 1

    def add(self, text: str) -> None:
        """A piece of the mark."""
        self._mark.append(text)

    def close_span(self, *, all_: bool = False) -> str:
        """The whole mark where it ends here: a bullet for a letter of a symbol font."""
        if not self._spans:
            return ""
        self._spans = 0 if all_ else self._spans - 1
        if self._spans:
            return ""
        mark = "".join(self._mark).strip()
        self._mark.clear()
        return BULLET if mark in _DRAWN else f"{mark} "


def _counted(number: int, style: str) -> str:
    if style == "thai":
        return to_thai(str(number))
    if style in {"a", "lower-alpha", "lower-latin"} and number <= len(_LETTERS):
        return _LETTERS[number - 1]
    if style in {"A", "upper-alpha", "upper-latin"} and number <= len(_LETTERS):
        return _LETTERS[number - 1].upper()
    return str(number)
