"""What must never be torn apart: a letter with its marks and vowels."""

import re

from itadesk.thai.letters import CONSONANTS, LEADING_VOWELS, MARKS

_EXTEND = f"{MARKS}\u0300-\u036f\u200c\u200d\ufe00-\ufe0f\u20d0-\u20ff\U0001f3fb-\U0001f3ff"
_CLUSTER = re.compile(
    rf"\r\n|\n|(?:[{LEADING_VOWELS}]*[{CONSONANTS}]|[{LEADING_VOWELS}]+|.)"
    rf"[{_EXTEND}]*(?:[ะาๅ][{_EXTEND}]*)?(?:ำ[{_EXTEND}]*)*",
    re.DOTALL,
)


def clusters(text: str) -> list[str]:
    """``text`` in its smallest pieces a line may end after when a word does not fit.

    A leading vowel stays with its consonant, marks and following vowels with theirs; joined,
    the pieces are ``text``.
    """
    return _CLUSTER.findall(text)
