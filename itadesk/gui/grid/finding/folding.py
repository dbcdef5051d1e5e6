"""Finding folded Thai in raw text: where a search key's words stand in the text as typed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from itadesk.thai.digits import to_arabic, to_thai
from itadesk.thai.letters import MARKS, NIKHAHIT, SARA_AA, SARA_AM
from itadesk.thai.text import search_key

_UNSEEN = "\u200b-\u200f\u2060\ufeff\xad"
_TOKEN = re.compile(
    rf"(?P<marks>[{MARKS}]*)(?P<vowel>[{SARA_AA}{SARA_AM}])|(?P<alone>[{MARKS}]+)|(?P<letter>.)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Needle:
    """What is looked for; ``spans`` gives the places in raw text that fold to the same key."""

    text: str

    @cached_property
    def key(self) -> str:
        """What it folds to."""
        return search_key(self.text)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        parts = [_part(match) for match in _TOKEN.finditer(self.key)]
        return re.compile(f"[{_UNSEEN}]*".join(parts), re.IGNORECASE)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Start and end of each place, left to right, not overlapping."""
        if not self.key:
            return
        for match in self._pattern.finditer(text):
            if search_key(match.group()) == self.key:
                yield match.span()

    def found_in(self, text: str) -> bool:
        """Whether the text holds it."""
        if not self.key or self._pattern.search(text) is None:
            return False
        return next(self.spans(text), None) is not None

    def replaced(self, text: str, by: str) -> tuple[str, int]:
        """The text with every place replaced, and how many there were.

        Digits are written as those they replace, unless these were looked for as they stand.
        """
        spans = list(self.spans(text))
        for start, end in reversed(spans):
            text = text[:start] + self._written(by, text[start:end]) + text[end:]
        return text, len(spans)

    def _written(self, by: str, found: str) -> str:
        for convert, other in ((to_thai, to_arabic), (to_arabic, to_thai)):
            if other(found) != found and other(self.text) == self.text:
                return convert(by)
        return by


def _part(match: re.Match[str]) -> str:
    """What one letter, or the marks that follow it, may look like before folding."""
    letter = match["letter"]
    if letter is None:
        return _marked(match["marks"] or match["alone"] or "", match["vowel"])
    if letter == " ":
        return r"\s+"
    if letter == "แ":
        return f"(?:แ|เ[{_UNSEEN}]*เ)"
    if letter.isdecimal():
        return f"[{letter}{to_thai(letter)}]"
    return re.escape(letter)


def _marked(marks: str, vowel: str | None) -> str:
    """The same marks in any order, doubled or not; ำ also as ํ and า."""
    some = marks + (NIKHAHIT if vowel == SARA_AM else "")
    every = "".join(f"(?=[{some}{_UNSEEN}{SARA_AA}{SARA_AM}]*{mark})" for mark in marks)
    if vowel is None:
        return f"{every}[{some}{_UNSEEN}]*[{some}]"
    vowels = f"[{SARA_AA}{SARA_AM}]" if vowel == SARA_AM else vowel
    if not some:
        return vowels
    return f"{every}[{some}{_UNSEEN}]*{vowels}[{some}]*"
