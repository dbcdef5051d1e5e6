"""Bytes of a text file to text: Unicode, else the old Thai code page where that is plausible."""

import codecs
import re

from itadesk.imports.texts import error
from itadesk.thai.letters import CONSONANTS, FOLLOWING_VOWELS, LEADING_VOWELS, MARKS

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_THAI_CHARSETS = frozenset({"tis-620", "windows-874", "cp874", "iso-8859-11", "x-windows-874"})
_TAG = re.compile(r"<[^<>]{0,2000}>")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c\x1d\x1f]")
_RARE = 50
"""A text may hold one control character in so many; Word leaves some at the ends of cells."""
_THAI_LETTER = re.compile("[ก-ฮ]")
_ASCII_LETTER = re.compile("[A-Za-z]")
_MISPLACED = re.compile(
    f"(?<![{CONSONANTS}{MARKS}])[{MARKS}]|(?<![{CONSONANTS}{MARKS}])[าำๅ]"
    f"|[{LEADING_VOWELS}](?![{CONSONANTS}{LEADING_VOWELS}])"
    f"|[{MARKS}]{{4,}}|[{FOLLOWING_VOWELS}][{MARKS}]"
)


def decode(data: bytes, name: str) -> str:
    """The text in ``data``; raises ImportFileError IMPORT_EMPTY or IMPORT_ENCODING.

    UTF-8, UTF-16 and UTF-32 with their marks, UTF-8 and UTF-16 without, TIS-620 (Windows 874)
    where what comes out is Thai. Latin-1 and pictures are refused rather than guessed at.
    """
    if not data.strip():
        raise error("IMPORT_EMPTY", name)
    text = _marked(data) or _unmarked(data)
    if text is None or len(_CONTROLS.findall(text)) * _RARE > len(text):
        raise error("IMPORT_ENCODING", name)
    if not text.strip("\ufeff \t\r\n"):
        raise error("IMPORT_EMPTY", name)
    return text


def decode_html(data: bytes, name: str) -> str:
    """As ``decode``; a page that declares an old Thai code page is believed."""
    match = _CHARSET.search(data[:4096])
    declared = match[1].decode("ascii").lower() if match else ""
    if declared in _THAI_CHARSETS:
        text = _try(data, "cp874")
        if text is not None and not _CONTROLS.search(text):
            return text
    if declared in {"windows-1252", "us-ascii", "iso-8859-1"} and data.isascii():
        return data.decode("ascii")
    return decode(data, name)


def _marked(data: bytes) -> str | None:
    codec = next((codec for mark, codec in _BOMS if data.startswith(mark)), None)
    return _try(data, codec) if codec else None


def _unmarked(data: bytes) -> str | None:
    text = _try(data, "utf-8")
    if text is not None and "\x00" not in text:
        return text
    if b"\x00" in data or text is None:
        for codec in ("utf-16-le", "utf-16-be"):
            wide = _try(data, codec) if len(data) % 2 == 0 else None
            if wide is not None and _is_plain(wide):
                return wide
    old = _try(data, "cp874")
    return old if old is not None and _is_thai(old) else None


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        return None


def _is_plain(text: str) -> bool:
    """Whether UTF-16 without a mark gave Thai and Latin and nothing stranger."""
    usual = sum(char.isascii() or "\u0e01" <= char <= "\u0e5b" for char in text)
    return usual >= 0.98 * len(text) and bool(_THAI_LETTER.search(text))


def _is_thai(text: str) -> bool:
    """Whether a text read as TIS-620 is one: mostly Thai, its marks where marks can stand."""
    text = _TAG.sub(" ", text)
    letters = len(_THAI_LETTER.findall(text))
    if letters < 6 or letters < len(_ASCII_LETTER.findall(text)):
        return False
    return len(_MISPLACED.findall(text)) <= 0.02 * letters
