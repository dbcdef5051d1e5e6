"""The digits of a printed text: Thai or Arabic, addresses always as typed."""

import re
from collections.abc import Callable

from itadesk.thai.digits import to_arabic, to_thai

Printer = Callable[[str], str]
"""Gives a text the digits the paper is printed with."""

_ADDRESS = re.compile(
    r"https?://\S+"
    r"|www\.[!-~]+"
    r"|[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?<![A-Za-z0-9.-])(?=[0-9-]*[A-Za-z])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}"
    r"(?:/[!-~]*)?",
    re.IGNORECASE,
)
"""Web and mail addresses and file names: with other digits they would lead nowhere."""


def printer(thai: bool) -> Printer:
    """What gives every text of a paper its digits; item codes keep their Latin letter anyway."""
    convert = to_thai if thai else to_arabic

    def printed(text: str) -> str:
        parts: list[str] = []
        at = 0
        for match in _ADDRESS.finditer(text):
            parts += (convert(text[at : match.start()]), match[0])
            at = match.end()
        return "".join((*parts, convert(text[at:])))

    return printed
