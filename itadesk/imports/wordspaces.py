"""Spaces that a line break left inside Thai words: which of them to close."""

import re

from itadesk.thai.words import is_own_word, is_word, words

_LETTERS = "ก-ฮะ-ฺเ-๎"
_GAP = re.compile(rf"(?<=[{_LETTERS}])[ \n](?=[ก-ฮเ-ไ])")
_LEFT = re.compile(rf"[{_LETTERS}]+$")
_RIGHT = re.compile(rf"[{_LETTERS}]+(\.)?")
_REACH = 40
"""Letters looked at on either side of a space."""
_LONGEST = 30_000
"""Letters; a cell longer than this is no cell of a paper."""
_PREFIXES = frozenset({"การ", "ความ"})
"""Nothing but the rest of its word follows one of these."""
_NEW_WORDS = ("การ", "ความ", "และ", "หรือ", "ที่", "ใน", "โดย", "เพื่อ")
_APART = (
    "การ", "ความ", "ที่", "ใน", "ให้", "และ", "หรือ", "โดย", "เพื่อ", "จาก", "ของ", "ตาม", "เป็น",
    "มี", "ได้", "ว่า", "ซึ่ง", "แก่", "กับ", "ต่อ", "ณ", "เช่น", "ไม่", "จะ", "จึง", "ทั้ง", "ทุก",
)  # fmt: skip
"""Words before which a space may well be meant."""


def close_words(text: str) -> str:
    """``text`` without the spaces that stand inside a word: ``แนว ทาง`` gives ``แนวทาง``.

    A space is closed only where one word of the dictionary spans it, or after การ and ความ.
    """
    if len(text) > _LONGEST:
        return text
    parts: list[str] = []
    end = 0
    for match in _GAP.finditer(text):
        if _inside(text, match.start(), match.end()):
            parts.append(text[end : match.start()])
            end = match.end()
    parts.append(text[end:])
    return "".join(parts)


def _inside(text: str, start: int, end: int) -> bool:
    before = _LEFT.search(text[max(0, start - _REACH) : start])
    after = _RIGHT.match(text[end : end + _REACH])
    if before is None or after is None or after[1]:
        return False
    left, right = before.group(), after.group()
    if words(left)[-1] in _PREFIXES and not right.startswith(_NEW_WORDS):
        return is_word(words(right)[0])
    return not right.startswith(_APART) and _spanned(left, right)


def _spanned(left: str, right: str) -> bool:
    """Whether one word reaches over the seam.

    Where either half is a word too, only a word of these papers is sure enough: ``แนว ทาง`` is
    แนวทาง, but ``ตรวจก่อนส่ง ออกเลขรับ`` and ``๓๓ ข้อ คิดเป็น`` have their spaces on purpose.
    """
    offset = 0
    for word in words(left + right):
        if offset < len(left) < offset + len(word):
            head, tail = left[offset:], right[: offset + len(word) - len(left)]
            if not is_word(word) or (min(len(head), len(tail)) >= 5 and is_word(tail)):
                return False
            return is_own_word(word) or not (is_word(head) and is_word(tail))
        offset += len(word)
    return False
