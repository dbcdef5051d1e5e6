"""Codes of questions as papers write them: ``i๒``, ``E 4``, ``๐๑๒`` for o12, ``๘`` for i8."""

import re

from itadesk.thai.digits import to_arabic

_LETTERED = re.compile(r"(?<![A-Za-z0-9])([ieo])\s?\.?\s?([1-9]\d?)(?!\d)", re.IGNORECASE)
_ZERO = re.compile(r"(?<![A-Za-z0-9.,/-])0([1-9]\d?)(?![\d.,/-])")
_BARE = re.compile(r"^[ •-]*([1-9]\d?)(?:[.)]\s*|\s+)(?=[^\d\s])", re.MULTILINE)
_BRACKETED = re.compile(r"\([^()]*\)")
_LETTERS = {**dict.fromkeys(range(1, 6), "i"), **dict.fromkeys(range(6, 9), "e"), 9: "o", 10: "o"}


def letter_of(indicator: int) -> str:
    """``i`` for the indicators 1 to 5, ``e`` for 6 to 8, ``o`` for 9 and 10, else empty."""
    return _LETTERS.get(indicator, "")


def stated_codes(text: str, indicator: int) -> tuple[str, ...]:
    """The codes of the questions that a paper's text about an indicator names, in its order.

    ``i๒ …`` gives ``i2``, ``๐๑๒ …`` (a zero typed for the letter) ``o12``; where no code has a
    letter, a line beginning with a number is a question of the indicator's own instrument
    (``๘ …`` of indicator 3 gives ``i8``). What stands in brackets only refers to something else.
    """
    plain = _BRACKETED.sub(" ", to_arabic(text))
    letter = letter_of(indicator)
    codes = [f"{found[1].lower()}{found[2]}" for found in _LETTERED.finditer(plain)]
    if not codes and letter == "o":
        codes = [f"o{found[1]}" for found in _ZERO.finditer(plain)]
    if not codes and letter:
        codes = [f"{letter}{found[1]}" for found in _BARE.finditer(plain)]
    return tuple(dict.fromkeys(codes))
