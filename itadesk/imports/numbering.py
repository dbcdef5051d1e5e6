"""Running numbers of measures: taken off titles, kept where they number a list inside a cell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from itadesk.thai.digits import to_arabic

_NUMBER = re.compile(r"\s*(\(?([0-9๐-๙]{1,3})\s*(?:[.)]|\.\))\s*)(?=[^0-9๐-๙\s.)])", re.DOTALL)
_BARE = re.compile(r"\s*(([0-9๐-๙]{1,3})\s+)(?=[^0-9๐-๙\s.)/-])", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A title as it stands, and its number taken off."""

    number: int
    rest: str
    is_list: bool
    """``๑.… ๒.…``: the number belongs to a list inside the cell."""
    bare: bool = False
    """No dot or bracket stands after the number."""


def read_number(title: str) -> Numbered | None:
    """The number a title begins with, or None."""
    match = _NUMBER.match(title)
    bare = False
    if match is None:
        match, bare = _BARE.match(title), True
    if match is None:
        return None
    number = int(to_arabic(match[2]))
    mark = match[1].strip()[-1]
    return Numbered(number, title[match.end() :].strip(), _is_list(title, number, mark), bare)


def is_count(text: str) -> bool:
    """Whether a cell under ลำดับ holds a running number (``๑``, ``2.``, ``๑.๒``) or nothing."""
    return not any(char.isalpha() for char in text)


def _is_list(title: str, number: int, mark: str) -> bool:
    """Whether the next number follows in the same style."""
    following = number + 1
    thai = "".join("๐๑๒๓๔๕๖๗๘๙"[int(digit)] for digit in str(following))
    pattern = rf"(?:^|\s)\(?(?:{following}|{thai})\s*{re.escape(mark)}\s*[^0-9๐-๙\s]"
    return mark in ".)" and re.search(pattern, title) is not None


def running(titles: Sequence[str], starts: Sequence[bool]) -> list[Numbered | None]:
    """For each title the number that comes off, or None where the text stays whole.

    ``starts``: where a group begins and numbering may start again. A number comes off where it
    is the one expected, or where most titles of the paper are numbered.
    """
    found = [read_number(title) for title in titles]
    plain = [item is not None and not item.is_list and not item.bare for item in found]
    mostly = sum(plain) * 5 >= 3 * len(titles) and sum(plain) > 1
    result: list[Numbered | None] = []
    in_group, overall = 0, 0
    for item, start in zip(found, starts, strict=True):
        in_group, overall = (0 if start else in_group) + 1, overall + 1
        expected = item is not None and item.number in (in_group, overall)
        taken = item is not None and not item.is_list and (expected or (mostly and not item.bare))
        if taken and item is not None and item.bare:
            taken = (
                sum(other is not None and other.bare for other in found) * 5 >= 3 * len(titles) > 3
            )
        result.append(item if taken else None)
    return result
