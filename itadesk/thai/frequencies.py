"""How frequent Thai words are, and by that which of two ways to cut a pair is meant."""

import math
from collections.abc import Iterator
from functools import cache, lru_cache

from itadesk.paths import resources_dir

_MARGIN = 1.0
"""How much likelier (natural logarithm) another cut must be to win."""
_RARE, _RARE_SHORT, _SHORT = 120, 3000, 3
"""Counts below which a word, or one of three letters and fewer, may be part of a name."""


def settled(words: list[str]) -> list[str]:
    """``words`` with the cut between two neighbours moved where that is clearly likelier.

    The segmenter takes the fewest words, so that แนวทาง|การ could as well be แนว|ทางการ.
    """
    found: list[str] = []
    for word in words:
        found += _settled_pair(found.pop(), word) if found else (word,)
    return found


def is_rare(word: str) -> bool:
    """Whether ``word`` is seldom or never met outside names."""
    return _counts().get(word, 0) < (_RARE if len(word) > _SHORT else _RARE_SHORT)


@lru_cache(maxsize=8192)
def _settled_pair(left: str, right: str) -> tuple[str, str]:
    counts = _counts()
    best = (left, right)
    best_weight = _weight(left, right) + _MARGIN
    for cut in _cuts(left, right):
        if cut[0] in counts and cut[1] in counts and _weight(*cut) > best_weight:
            best, best_weight = cut, _weight(*cut)
    return best


def _cuts(left: str, right: str) -> Iterator[tuple[str, str]]:
    """Every other way to cut the letters of both in two."""
    both = left + right
    return ((both[:at], both[at:]) for at in range(1, len(both)) if at != len(left))


def _weight(left: str, right: str) -> float:
    counts = _counts()
    return math.log(counts.get(left, 1)) + math.log(counts.get(right, 1))


@cache
def _counts() -> dict[str, int]:
    """Words with how often they stood in a corpus of 33 million words."""
    path = resources_dir() / "words" / "frequencies.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count in (line.split(" ") for line in lines)}
