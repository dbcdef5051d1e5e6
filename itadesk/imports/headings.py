"""Heading rows of tables: which field each column holds, also where headings went wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from itadesk.imports.synonyms import LONGEST, exact_field, near_field
from itadesk.thai.headings import find_round

Kind = Literal["measures", "analysis"]

ROUND_MARK = "@"
"""Between field and round where a table has columns for both rounds (``output@first-half``)."""
_RESULTS = frozenset({"output", "outcome", "suggestion", "status"})
_TELLING = frozenset({"title", "question", "lowest", "steps", "cause", "score"})
"""At least one of these stands in a heading row."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading row of a table: a field per column, and what was not plain about it."""

    texts: tuple[str, ...]
    fields: tuple[str, ...]
    """Empty where a heading is not known."""
    kind: Kind
    guessed: tuple[int, ...] = ()
    """Columns whose heading was only nearly like a known one."""
    doubled: tuple[int, ...] = ()
    """Columns whose heading stands twice and which were placed by position."""

    @property
    def known(self) -> int:
        """How many columns have a field."""
        return sum(bool(field) for field in self.fields)


def read_heading(cells: Sequence[str]) -> Heading | None:
    """The heading row that ``cells`` are, or None for a row of data."""
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) < 2 or len(cells) > 60 or any(len(cell) > LONGEST for cell in filled):
        return None
    exact = [exact_field(cell) for cell in cells]
    known = sum(bool(field) for field in exact)
    if known < 1:
        return None
    guessed = tuple(
        i for i, cell in enumerate(cells) if not exact[i] and cell.strip() and near_field(cell)
    )
    if known + len(guessed) < max(2, (len(filled) + 1) // 2):
        return None
    fields = [
        exact[i] or (near_field(cell) if i in guessed else "") for i, cell in enumerate(cells)
    ]
    return _settle(tuple(cells), fields, guessed) if _TELLING & set(fields) else None


def _settle(texts: tuple[str, ...], fields: list[str], guessed: tuple[int, ...]) -> Heading:
    kind: Kind = "analysis" if _is_analysis(fields) else "measures"
    meanings = _IN_MEASURES if kind == "measures" else _IN_ANALYSIS
    fields = [meanings.get(field, field) for field in fields]
    if kind == "measures":
        fields = _by_round(texts, fields)
    doubled = _place_doubles(fields, kind)
    return Heading(texts, tuple(fields), kind, guessed, doubled)


def _by_round(texts: Sequence[str], fields: Sequence[str]) -> list[str]:
    """Columns of results that stand once for each round carry their round."""
    rounds = [
        find_round(text) if field in _RESULTS else None
        for text, field in zip(texts, fields, strict=True)
    ]
    return [
        f"{field}{ROUND_MARK}{rounds[index]}"
        if rounds[index] and fields.count(field) > 1
        else field
        for index, field in enumerate(fields)
    ]


def _is_analysis(fields: Sequence[str]) -> bool:
    if "steps" in fields or "responsible" in fields or "output" in fields:
        return False
    return "question" in fields or "lowest" in fields or "score" in fields


_IN_MEASURES = {
    "analysis": "finding",
    "guideline": "title",
    "cause": "",
    "score": "",
    "lowest": "question",
}
"""What a heading of the analysis means in a table of measures."""
_IN_ANALYSIS = {
    "title": "guideline",
    "finding": "analysis",
    "indicator": "question",
    "instrument": "question",
    "issue": "question",
}
"""What a heading of the measures means in a table of scores."""


_PLACES = {
    "title": ("finding", "steps"),
    "output": ("outcome", "suggestion"),
    "steps": ("output", "finding"),
    "finding": ("title", "steps"),
}


def _place_doubles(fields: list[str], kind: Kind) -> tuple[int, ...]:
    """Give the second of two like headings the field that its place suggests."""
    doubled: list[int] = []
    for index, field in enumerate(fields):
        if not field or field not in fields[:index]:
            continue
        places = _PLACES.get(field, ()) if kind == "measures" else ()
        fields[index] = next((place for place in places if place not in fields), "")
        doubled.append(index)
    return tuple(doubled)


def merged(above: Heading, cells: Sequence[str]) -> Heading | None:
    """The heading that ``above`` and the row under it make together, or None if it is data.

    For headings typed over two rows, or with cells merged across columns
    (ผลการดำเนินการ over output and outcome).
    """
    filled = [cell for cell in cells if cell.strip()]
    if not filled or len(cells) != len(above.texts) or any(len(cell) > 80 for cell in filled):
        return None
    texts = [_together(above.texts, index, cell) for index, cell in enumerate(cells)]
    if not all(exact_field(text) for text, cell in zip(texts, cells, strict=True) if cell.strip()):
        return None
    return read_heading(texts)


def _together(above: Sequence[str], index: int, below: str) -> str:
    """The two lines of one column's heading; under a span the lower may stand alone."""
    start = index
    while start > 0 and not above[start].strip():
        start -= 1
    spanned = start < index or (index + 1 < len(above) and not above[index + 1].strip())
    if not below.strip():
        return above[index]
    together = f"{above[start]}\n{below}".strip()
    return below if spanned and not exact_field(together) else together
