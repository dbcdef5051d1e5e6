"""Lines of a paper that are no data: headers, footers, rules, titles, preambles, closings."""

import re
from collections.abc import Sequence

from itadesk.imports.folding import words_key
from itadesk.imports.headings import read_heading
from itadesk.records.table import TableRow

_SEPARATOR = re.compile(r"[\s:|=_–—-]*")
_PREAMBLE = re.compile(
    r"(?:ตามที่|ตาม|จาก|ด้วย|เนื่องจาก|เพื่อให้|ในการนี้|โดยที่|บัดนี้|ทั้งนี้|อาศัยอำนาจ|สืบเนื่อง|เพื่อเป็นการ)"
)
_CLOSING = re.compile(
    r"จึง(?:เรียน|ประกาศ|รายงาน|แจ้ง|ขอ)|\(?ลงชื่อ|ผู้(?:จัดทำ|รายงาน|ตรวจสอบ|อนุมัติ|เห็นชอบ|เสนอ)"
    r"|ประกาศ ณ|https?://|เห็นชอบ|อนุมัติ|ทราบ|\((?:นาย|นาง|ว่าที่)"
)
_ENDING = re.compile(r"\(?\s?ลงชื่อ|จึงเรียน|https?://")
_NO_GROUP = re.compile(r"หมายเหตุ|ที่มา|ภาพ|รูป|ตารางที่|แผนภูมิ|\*|\(|" + _CLOSING.pattern)
"""Short lines between tables that name no group."""
_LEADS_IN = re.compile(r"(?:ดังนี้|ดังต่อไปนี้|ต่อไปนี้)\s*[:.]?\s*$")
_LONG = 230
_MOST_TITLES = 8


def split_front(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """Loose lines before a table: the title lines, and the paragraphs of the preamble."""
    for index, line in enumerate(lines):
        long = len(line) > _LONG or _LEADS_IN.search(line)
        if long or index == _MOST_TITLES or (_PREAMBLE.match(line) and (index or len(line) > 80)):
            return list(lines[:index]), list(lines[index:])
    return list(lines), []


def names_group(text: str) -> bool:
    """Whether a short line by itself over a table may be the name of a group."""
    return len(text) <= 120 and not _NO_GROUP.match(text)


def widths_of(rows: Sequence[TableRow]) -> dict[int, int]:
    """How wide the widest row of each page is."""
    widths: dict[int, int] = {}
    for row in rows:
        widths[row.page] = max(widths.get(row.page, 0), len(row.cells))
    return widths


def furniture_of(rows: Sequence[TableRow]) -> frozenset[str]:
    """Loose lines that stand on page after page below the first heading row: headers, footers."""
    counts: dict[str, int] = {}
    inside = False
    for row in rows:
        inside = inside or read_heading(row.cells) is not None
        if inside and len(row.cells) == 1 and row.cells[0].strip():
            key = words_key(row.cells[0])
            counts[key] = counts.get(key, 0) + 1
    return frozenset(key for key, count in counts.items() if count >= 3)


def closes(cells: Sequence[str]) -> bool:
    """Whether a row narrower than the table is a closing line or the places to sign."""
    return any(_CLOSING.match(cell) for cell in cells)


def ends_paper(text: str) -> bool:
    """Whether a text alone in its row can only stand below the table, whatever the columns."""
    return bool(_ENDING.match(text))


def is_separator(filled: Sequence[str]) -> bool:
    """Whether a row is only a converter's line (``--|---|--``)."""
    return all(_SEPARATOR.fullmatch(cell) for cell in filled) and any(
        len(cell) > 1 for cell in filled
    )
