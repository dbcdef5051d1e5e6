"""Order keys: texts between their neighbours, so that a move changes one row.

A key is a whole part and an optional fraction, both in base 62 (``0-9A-Za-z``, which sort so
as ASCII). The first letter of the whole part says how long it is (``a`` two characters, ``b``
three, …; ``Z`` two characters below zero, ``Y`` three, …), so that appending ten thousand rows
makes keys of four characters, not of thousands. After Figma's and D. Greenspan's scheme.
"""

from typing import Final

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_FIRST: Final = "a0"


def key_between(low: str, high: str) -> str:
    """A key after ``low`` and before ``high``; an empty text stands for the open end."""
    if low and high and low >= high:
        raise ValueError(f"no key between {low!r} and {high!r}")
    if not low and not high:
        return _FIRST
    if not low:
        return _before(high)
    if not high:
        return _after(low)
    whole, fraction = _split(low)
    high_whole, high_fraction = _split(high)
    if whole == high_whole:
        return whole + _middle(fraction, high_fraction)
    following = _increment(whole)
    return following if following and following < high else whole + _middle(fraction, "")


def keys_between(low: str, high: str, count: int) -> list[str]:
    """``count`` rising keys between ``low`` and ``high``, short ones."""
    if count <= 0:
        return []
    if not high:
        keys = []
        for _ in range(count):
            low = key_between(low, "")
            keys.append(low)
        return keys
    half = count // 2
    middle = key_between(low, high)
    left = keys_between(low, middle, half)
    return [*left, middle, *keys_between(middle, high, count - half - 1)]


def _before(high: str) -> str:
    whole, fraction = _split(high)
    if fraction:
        return whole
    preceding = _decrement(whole)
    return preceding if preceding else whole + _middle("", fraction)


def _after(low: str) -> str:
    whole, fraction = _split(low)
    return _increment(whole) or whole + _middle(fraction, "")


def _split(key: str) -> tuple[str, str]:
    head = key[0]
    length = ord(head) - ord("a") + 2 if head >= "a" else ord("Z") - ord(head) + 2
    return key[:length], key[length:]


def _increment(whole: str) -> str:
    """The whole part one up; empty where there is none."""
    head, digits = whole[0], whole[1:]
    kept = digits.rstrip("z")
    if kept:
        up = _DIGITS[_DIGITS.index(kept[-1]) + 1]
        return head + kept[:-1] + up + "0" * (len(digits) - len(kept))
    if head == "z":
        return ""
    if head == "Z":
        return _FIRST
    longer = len(digits) + (1 if head >= "a" else -1)
    return chr(ord(head) + 1) + "0" * longer


def _decrement(whole: str) -> str:
    """The whole part one down; empty where there is none."""
    head, digits = whole[0], whole[1:]
    kept = digits.rstrip("0")
    if kept:
        down = _DIGITS[_DIGITS.index(kept[-1]) - 1]
        return head + kept[:-1] + down + "z" * (len(digits) - len(kept))
    if head == "A":
        return ""
    if head == "a":
        return "Zz"
    longer = len(digits) + (1 if head <= "Z" else -1)
    return chr(ord(head) - 1) + "z" * longer


def _middle(low: str, high: str) -> str:
    """A fraction between two, never ending in ``0``; an empty ``high`` is one."""
    shared = 0
    while shared < len(high) and (low[shared] if shared < len(low) else "0") == high[shared]:
        shared += 1
    if shared:
        return high[:shared] + _middle(low[shared:], high[shared:])
    bottom = _DIGITS.index(low[0]) if low else 0
    top = _DIGITS.index(high[0]) if high else len(_DIGITS)
    if top - bottom > 1:
        return _DIGITS[(bottom + top) // 2]
    if len(high) > 1:
        return high[0]
    return _DIGITS[bottom] + _middle(low[1:], "")
