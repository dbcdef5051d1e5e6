"""Where a line of Thai may break, as a reader would break it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from itadesk.thai.clusters import clusters
from itadesk.thai.glue import (
    CLOSING,
    MONTH_NAMES,
    OPENING,
    glued,
    is_lone,
    is_number,
)
from itadesk.thai.lists import list_mark
from itadesk.thai.names import is_thai_word, name_spans
from itadesk.thai.words import is_word, words

_ZERO_WIDTH_SPACE = "\u200b"
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+", re.ASCII
)
_ADDRESS_BREAK = re.compile("(?<=[A-Za-z0-9][/?&=_])(?=[A-Za-z0-9%])")
_SHORTEST_PART = 4
"""Letters of an address on either side of a break in it."""


def break_points(text: str) -> tuple[int, ...]:
    """Offsets, ascending, before which a new line may begin; a line end in ``text`` is one.

    None lies inside a word, before a closing sign, ๆ or a mark, after an opening sign or a
    leading vowel, between a number and its unit, or between a list's mark and its first word.
    Blanks belong to the line before. Time grows with the length of the text.
    """
    return _break_points(text)


def pieces(text: str) -> list[str]:
    """``text`` in the pieces no line may break; joined they are ``text``."""
    cuts = (0, *break_points(text), len(text))
    return [text[start:end] for start, end in pairwise(cuts) if end > start]


def parts(piece: str) -> list[str]:
    """A piece too long for a line in smaller ones: at its spaces, else between clusters."""
    spaced = re.findall(r" *[^ ]+ *$| *[^ ]+ +", piece)
    return spaced if len(spaced) > 1 else clusters(piece)


def screen_text(text: str) -> str:
    """``text`` with U+200B where a line may break without a blank; for display only."""
    points = [point for point in break_points(text) if not text[point - 1].isspace()]
    cuts = (0, *points, len(text))
    return _ZERO_WIDTH_SPACE.join(text[start:end] for start, end in pairwise(cuts))


@lru_cache(maxsize=2048)
def _break_points(text: str) -> tuple[int, ...]:
    found: list[int] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        if offset:
            found.append(offset)
        found += (offset + point for point in _line_points(line))
        offset += len(line)
    return tuple(found)


def _line_points(line: str) -> Iterator[int]:
    """Break points within one line of text."""
    tokens = _tokens(line)
    spans = chain(_bound_spans(line), name_spans(tokens))
    bound = {point for start, end in spans for point in range(start + 1, end)}
    for index, (offset, token) in enumerate(tokens):
        if offset and not token.isspace() and offset not in bound and _may_break(tokens, index):
            yield offset
        if _ADDRESS.fullmatch(token):
            yield from (offset + point for point in _address_points(token))


def _tokens(line: str) -> list[tuple[int, str]]:
    """The words of ``line`` with their offsets; web addresses in one."""
    found: list[tuple[int, str]] = []
    offset = 0
    for plain, address in _apart(line):
        for word in words(plain) if plain else [address]:
            found.append((offset, word))
            offset += len(word)
    return found


def _apart(line: str) -> Iterator[tuple[str, str]]:
    end = 0
    for match in _ADDRESS.finditer(line):
        if match.start() > end:
            yield line[end : match.start()], ""
        yield "", match.group()
        end = match.end()
    if end < len(line):
        yield line[end:], ""


def _may_break(tokens: list[tuple[int, str]], index: int) -> bool:
    """Whether a line may begin with the token at ``index`` (not a blank)."""
    after = tokens[index][1]
    spaced = tokens[index - 1][1].isspace()
    place = index - 2 if spaced else index - 1
    if place < 0:
        return False
    before = tokens[place][1]
    if glued(before, after):
        return False
    return spaced or _may_break_unspaced(before, after)


def _may_break_unspaced(before: str, after: str) -> bool:
    if before[-1] in CLOSING or after[0] in OPENING:
        return True
    if before == "/":
        return len(after) > 1 and not is_number(after)
    if is_thai_word(before) and is_thai_word(after):
        return not _torn(before, after)
    if is_number(before) or _is_sign(before) or _is_sign(after):
        return False
    return before not in MONTH_NAMES


def _is_sign(token: str) -> bool:
    return not token[0].isalnum() and not is_thai_word(token)


def _torn(before: str, after: str) -> bool:
    """Whether a break between two Thai words could lie inside a word the dictionary lacks."""
    if is_lone(before) or is_lone(after):
        return True
    return not is_word(after) or (len(before) <= 2 and not is_word(before))


def _address_points(address: str) -> Iterator[int]:
    last = 0
    for match in _ADDRESS_BREAK.finditer(address):
        point = match.start()
        if point - last >= _SHORTEST_PART and len(address) - point >= _SHORTEST_PART:
            last = point
            yield point


_ITEM = re.compile(r"(?<!\S)(?:\(?[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2})*[.)]+|[ก-ฮ]\)|[•●○▪])[ ]*")
_RANGE = re.compile("[0-9๐-๙][ ]*[-–—][ ]*(?=[0-9๐-๙])")
_ORDINAL = re.compile(
    "(?:ไตรมาส|ตัวชี้วัด|ครั้ง|ข้อ|ฉบับ|วัน|หมู่|ส่วน|บท|ตอน|ลำดับ|อันดับ|หมวด|ขั้นตอน|ประเด็น|รอบ|งวด|ระดับ|เลข)"
    "ที่[ ]*[0-9๐-๙]"
)
_HYPHENED = re.compile("(?<![A-Za-z])[A-Za-z] - (?=[A-Za-z])")


def _bound_spans(line: str) -> Iterator[tuple[int, int]]:
    """Spans of ``line`` that stay whole: an item's mark with its first letter, ranges, names."""
    if mark := list_mark(line):
        yield 0, len(mark) + 1
    for match in _ITEM.finditer(line):
        if line.rfind("(", 0, match.start()) <= line.rfind(")", 0, match.start()):
            yield match.start(), match.end() + 1
    for pattern in (_RANGE, _ORDINAL, _HYPHENED):
        for match in pattern.finditer(line):
            yield match.start(), match.end() + 1
