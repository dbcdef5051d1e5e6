"""Texts as they come in, as they are searched and as they are sorted."""

import re
import unicodedata
from functools import lru_cache

from itadesk.thai.digits import to_arabic
from itadesk.thai.letters import (
    LEADING_VOWELS,
    MARKS,
    NIKHAHIT,
    SARA_AA,
    SARA_AM,
    TONES,
)

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\xa0\u2007\u202f]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1d\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_NONCHARACTER_ENDS = (0xFFFE, 0xFFFF)


def clean_text(text: str) -> str:
    """``text`` fit to be stored: the one gate for whatever is typed, pasted or read.

    Line ends of every kind become ``\\n``; tabs and no-break spaces become spaces; Word's
    no-break hyphen (``\\x1e``) a hyphen. Control characters, bidi and zero-width marks, BOM,
    lone surrogates and noncharacters go. Nothing a reader could see is changed.
    """
    if text.isprintable():
        return text
    if _SURROGATE.search(text):
        text = text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    text = _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)).replace("\x1e", "-")
    text = _UNSEEN.sub("", text)
    if text and max(text) > "\uffff":
        text = "".join(char for char in text if ord(char) & 0xFFFF not in _NONCHARACTER_ENDS)
    return text


_ZERO_WIDTH = re.compile("[\u200b-\u200f\u2060\ufeff\xad]")
_MARK_RUN = re.compile(f"[{MARKS}{SARA_AA}{SARA_AM}]{{2,}}")


def _ordered(marks: str) -> str:
    """``marks`` once each: vowel signs before tones before the silencer."""
    kinds = dict.fromkeys(TONES, 1) | {"์": 2, "๎": 2}
    return "".join(sorted(set(marks), key=lambda mark: (kinds.get(mark, 0), mark)))


@lru_cache(maxsize=2048)
def _mended(run: str) -> str:
    """A run of marks in one order; texts have few different ones and each of them many times."""
    vowels = "".join(char for char in run if char not in MARKS)
    marks = _ordered("".join(char for char in run if char in MARKS))
    if vowels and (SARA_AM in vowels or NIKHAHIT in marks):
        return marks.replace(NIKHAHIT, "") + SARA_AM + vowels[1:]
    return marks + vowels


def search_key(text: str) -> str:
    """``text`` as it is compared: what a reader takes for the same gives the same key.

    นํ้า, นำ้ and น้ำ agree, เเ and แ, ๑ and 1, upper and lower case, any run of blanks.
    """
    text = unicodedata.normalize("NFC", text).casefold()
    text = to_arabic(_ZERO_WIDTH.sub("", text)).replace("เเ", "แ")
    return " ".join(_MARK_RUN.sub(lambda run: _mended(run.group()), text).split())


_LEADING = re.compile(f"([{LEADING_VOWELS}])([ก-ฮ])")
_SECONDARY = re.compile(f"[{TONES}็์๎]")


def sort_key(text: str) -> str:
    """A key that sorts as Thai dictionaries do: แก after กา, tone marks only between equals."""
    folded = _LEADING.sub(lambda pair: pair[2] + pair[1], search_key(text))
    return f"{_SECONDARY.sub('', folded)}\x00{folded}"


_UNIT = f"(?:[ก-ฮะาำๅ{LEADING_VOWELS}ฯ][{MARKS}]*|[{MARKS}]+)"
_SPACED = re.compile(rf"(?<!\S){_UNIT}(?:[ \xa0]{_UNIT}){{2,}}(?!\S)")
_DEPENDENT = re.compile(rf"(?<!\S)(?:[ะาำๅ{MARKS}][{MARKS}]*|[{LEADING_VOWELS}])(?!\S)")


def _join_letters(match: re.Match[str]) -> str:
    spaced = match.group()
    return re.sub(r"\s", "", spaced) if _DEPENDENT.search(spaced) else spaced


def unspace(text: str) -> str:
    """``text`` with letter-spaced words joined: ``ม ก ร า ค ม ๒๕๖๕`` gives ``มกราคม ๒๕๖๕``.

    Only runs of at least three single letters of which one cannot stand alone (a vowel or a
    mark) are joined, so that ``ก ข ค`` and ``ยืม - คืน`` stay.
    """
    return _SPACED.sub(_join_letters, text)
