"""Thai and Arabic digits, each for the other."""

import re

THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
ARABIC_DIGITS = "0123456789"

_TO_THAI = str.maketrans(ARABIC_DIGITS, THAI_DIGITS)
_TO_ARABIC = str.maketrans(THAI_DIGITS, ARABIC_DIGITS)
_THAI = re.compile(f"[{THAI_DIGITS}]+")
"""Looking for the few digits of a long text is quicker than translating all of it."""

_ADDRESS = re.compile(
    r"(?:https?://|ftp://|www\.)[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+",
    re.ASCII | re.IGNORECASE,
)
"""A web or mail address: with other digits it would lead nowhere."""


def to_thai(text: str) -> str:
    """``text`` with Thai digits; web and mail addresses keep the digits they have."""
    if not any(digit in text for digit in ARABIC_DIGITS):
        return text
    parts: list[str] = []
    end = 0
    for match in _ADDRESS.finditer(text):
        parts += (text[end : match.start()].translate(_TO_THAI), match.group())
        end = match.end()
    parts.append(text[end:].translate(_TO_THAI))
    return "".join(parts)


def to_arabic(text: str) -> str:
    """``text`` with every Thai digit replaced by its Arabic one."""
    return _THAI.sub(lambda digits: digits.group().translate(_TO_ARABIC), text)
