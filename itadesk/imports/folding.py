"""Keys by which headings and names from papers are compared: no blanks, no punctuation."""

import re
from difflib import SequenceMatcher

from itadesk.thai.text import clean_text, search_key

_NOT_WORDS = re.compile(r"[^0-9a-z\u0e01-\u0e3a\u0e40-\u0e4e]+")


def heading_key(text: str) -> str:
    """``text`` as headings are compared: folded, without blanks, dots, brackets and ฯ.

    ``ผลการดำเนินการ (output)`` gives ``ผลการดำเนินการoutput``; letter-spacing does not matter.
    """
    return _NOT_WORDS.sub("", search_key(clean_text(text)).replace("ฯ", ""))


def words_key(text: str) -> str:
    """``text`` as cell texts are compared: every visible character, folded, without blanks."""
    return re.sub(r"\s+", "", search_key(clean_text(text)))


def likeness(key: str, other: str, *, least: float) -> float:
    """How alike two keys are, 0 to 1; 0 where a quick look shows less than ``least``."""
    matcher = SequenceMatcher(None, key, other)
    if min(matcher.real_quick_ratio(), matcher.quick_ratio()) < least:
        return 0.0
    return matcher.ratio()
