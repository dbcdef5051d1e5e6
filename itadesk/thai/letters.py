"""The kinds of Thai letters that text, clusters and lines reason about."""

UPPER_AND_LOWER_VOWELS = "ัิีึืฺุู็ํ"
TONES = "่้๊๋"
SILENCERS = "์๎"
MARKS = UPPER_AND_LOWER_VOWELS + TONES + SILENCERS
"""Combining marks: they stand above or below the letter before them."""
SARA_AM = "ำ"
NIKHAHIT = "ํ"
SARA_AA = "า"
LEADING_VOWELS = "เแโใไ"
FOLLOWING_VOWELS = "ะาำๅ"
CONSONANTS = "".join(map(chr, range(0x0E01, 0x0E2F)))
"""ก to ฮ, with ฤ and ฦ."""


def is_thai(char: str) -> bool:
    """Whether ``char`` is of the Thai block (letters, marks, digits, signs)."""
    return "\u0e01" <= char <= "\u0e5b"
