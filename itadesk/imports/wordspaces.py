"""Spaces that a line break left inside Thai words: which of them to close."""

import re

from itadesk.thai.words import words

_GAP = re.compile(r"(?<=[ก-ฮะ-ฺเ-๎])[ \n](?=[ก-ฮเ-ไ])")
_RUN = re.compile(r"[ก-ฮะ-ฺเ-๎]+$")
_NEXT = re.compile(r"[ก-ฮะ-ฺเ-๎]+")
_REACH = 24
"""Letters looked at on either side of a space."""


def close_words(text: str) -> str:
    """``text`` without the spaces that stand inside a word: ``แนว ทาง`` gives ``แนวทาง``.

    A space is closed only where one word of the dictionary spans it.
    """
    parts: list[str] = []
    end = 0
    for match in _GAP.finditer(text):
        if _spanned(text, match.start(), match.end()):
            parts.append(text[end : match.start()])
            end = match.end()
    parts.append(text[end:])
    return "".join(parts)


def _spanned(text: str, start: int, end: int) -> bool:
    before = _RUN.search(text[max(0, start - _REACH) : start])
    after = _NEXT.match(text[end : end + _REACH])
    if before is None or after is None:
        return False
    left, right = before.group(), after.group()
    offset = 0
    for word in words(left + right):
        if offset < len(left) < offset + len(word):
            return not _stands_alone(left[offset:], right[: offset + len(word) - len(left)])
        offset += len(word)
    return False


def _stands_alone(head: str, tail: str) -> bool:
    """Whether both halves are words themselves, so that the space may be meant."""
    return len(words(head)) == 1 and len(words(tail)) == 1 and min(len(head), len(tail)) >= 4
