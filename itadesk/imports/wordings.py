"""Joining what a page break or a row end tore apart, without losing or doubling a word."""

import re

from itadesk.imports.folding import words_key
from itadesk.thai.lists import list_mark

_CONTINUED = re.compile(r"\s*[(\[]\s*ต่อ\s*\.?\s*[)\]]\s*")
_THAI_END = re.compile("[ก-ฮะ-ูเ-ไๅ็-๎]$")
_THAI_START = re.compile(r"^[ก-ฮเ-ไ](?!\.)")


def continued(text: str) -> str | None:
    """``text`` without its ``(ต่อ)`` where it begins or ends with one; None where it has none."""
    match = _CONTINUED.search(text)
    if match is None:
        return None
    bare = text.strip()
    if _CONTINUED.match(bare) or re.search(r"[(\[]\s*ต่อ\s*\.?\s*[)\]]$", bare):
        return (
            _CONTINUED.sub(" ", bare, count=1).strip()
            if _CONTINUED.match(bare)
            else bare[: bare.rindex("ต่อ")].rstrip(" ([\n")
        )
    return None


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
