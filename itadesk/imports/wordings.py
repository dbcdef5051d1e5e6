"""Joining what a page break or a row end tore apart, without losing or doubling a word."""

import re

from itadesk.imports.folding import words_key
from itadesk.thai.lists import list_mark

_MARK = r"[(\[]\s{0,5}ต่อ\s{0,5}\.?\s{0,5}[)\]]"
_CONTINUED_BEFORE = re.compile(_MARK)
_CONTINUED_AFTER = re.compile(f"{_MARK}$")
_THAI_END = re.compile("[ก-ฮะ-ูเ-ไๅ็-๎]$")
_THAI_START = re.compile(r"^[ก-ฮเ-ไ](?!\.)")


def continued(text: str) -> str | None:
    """``text`` without its ``(ต่อ)`` where it begins or ends with one; None where it has none."""
    text = text.strip()
    if match := _CONTINUED_AFTER.search(text):
        return text[: match.start()].rstrip()
    match = _CONTINUED_BEFORE.match(text)
    return text[match.end() :].lstrip() if match else None


def join(before: str, after: str, *, torn: bool) -> str:
    """One text of two. ``torn``: a page break stood between, perhaps inside a word.

    A list item, and a part of a row of its own, begins a new line.
    """
    if not before or not after:
        return before or after
    if not torn or list_mark(after):
        return f"{before}\n{after}"
    inside = _THAI_END.search(before) and _THAI_START.match(after)
    return f"{before}{after}" if inside else f"{before} {after}"


def repeats(before: str, after: str) -> bool:
    """Whether ``after`` says again what ``before`` says or begins with."""
    first, second = words_key(before), words_key(after)
    return bool(second) and (first == second or (len(second) >= 8 and first.startswith(second)))
