"""A converter's mark-up in plain text: its tags and entities come off, any other ``<…>`` stays."""

import re

_VALUE = r"(?:\"[^\"]{0,400}\"|'[^']{0,400}'|[^\s<>\"'=]{1,400})"
_TAG = re.compile(
    rf"<(/?)(p|b|i|u|br|ul|ol|li|table|tr|td|span)"
    rf"(?:\s{{1,20}}[a-z:_-]{{1,40}}\s{{0,5}}=\s{{0,5}}{_VALUE}){{0,20}}\s{{0,20}}/?>",
    re.IGNORECASE,
)
_BREAKING = frozenset({"p", "br", "ul", "ol", "li", "table", "tr"})
_ENTITIES = {
    "nbsp": " ",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "apos": "'",
    "ndash": "–",
    "mdash": "—",
    "hellip": "…",
    "bull": "•",
    "middot": "·",
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "ensp": " ",
    "emsp": " ",
    "thinsp": " ",
    "zwnj": "",
    "zwj": "",
    "shy": "",
}
_ENTITY = re.compile(r"&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(" + "|".join(_ENTITIES) + "));")


def strip_markup(text: str) -> tuple[str, tuple[str, ...]]:
    """``text`` without a converter's tags and entities, and the tags that came off, in order.

    Paragraphs, list items, rows and ``<br>`` become line ends. ``<img …>``, ``<ก>`` and
    ``a < b`` are text. Entities are read after the tags, so ``&lt;p&gt;`` prints ``<p>``.
    """
    if "<" not in text and "&" not in text:
        return text, ()
    tags = tuple(match.group() for match in _TAG.finditer(text))
    bare = _TAG.sub(_gap, text)
    bare = _ENTITY.sub(_character, bare)
    return (_lines(bare) if tags else bare), tags


def _lines(text: str) -> str:
    """Without empty lines and the blanks around line ends."""
    return "\n".join(filter(None, (line.strip() for line in text.split("\n"))))


def _gap(match: re.Match[str]) -> str:
    name = match[2].lower()
    if name in _BREAKING:
        return "\n"
    return " " if name == "td" else ""


def _character(match: re.Match[str]) -> str:
    decimal, hexadecimal, name = match.groups()
    if name:
        return _ENTITIES[name]
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return match.group()
    return chr(code)
