"""Scores pasted as published: codes and figures found wherever they stand in the block."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from itadesk.imports.headings import read_heading
from itadesk.imports.markup import strip_markup
from itadesk.imports.questions import read_question, summary_code
from itadesk.records.proposal import Dropped
from itadesk.records.table import Table
from itadesk.thai.digits import to_arabic
from itadesk.thai.text import clean_text

_FIGURE = re.compile(r"-?\d{1,3}(?:[.,]\d{1,4})?")
_IN_LINE = re.compile(
    r"(.*?\S)\s+(-?[0-9๐-๙]{1,3}(?:[.,][0-9๐-๙]{1,4})?)\s*(?:คะแนน|%)?\s*", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class ScorePlan:
    """Score texts by code, as pasted; what is no score stays text and will be marked."""

    values: tuple[tuple[str, str], ...]
    dropped: tuple[Dropped, ...] = ()

    @property
    def needs_preview(self) -> bool:
        """Whether something was left out."""
        return bool(self.dropped)


def plan_scores(table: Table, codes: Sequence[str]) -> ScorePlan:
    """Which score goes where; ``codes`` are the grid's rows from the anchor down.

    Rows may carry a code (``i๑``, ``E2``, ``๐๑๒``), an indicator, an instrument or the total; a
    column of bare figures fills the rows from the anchor on. Thai and Arabic digits.
    """
    values: dict[str, str] = {}
    dropped: list[Dropped] = []
    for row in _read(table):
        question = " ".join(filter(None, (row.words, row.beside)))
        code = _code(question, codes, len(values)) if row.figure else ""
        if code and code not in values:
            if row.beside and _code(row.words, codes, len(values)) == code:
                dropped.append(Dropped(row.line, "unknown column", f"{code}\t{row.beside}"))
            values[code] = row.figure
        elif question or row.figure:
            words = f"{question}\t{row.figure}".strip()
            dropped.append(Dropped(row.line, "unknown column", words))
    return ScorePlan(tuple(values.items()), tuple(dropped))


@dataclass(frozen=True, slots=True)
class _Row:
    line: int
    words: str
    figure: str
    beside: str = ""
    """What stands to the right of the figure, as an analysis does."""


def _read(table: Table) -> list[_Row]:
    """Every row but headings and empty ones."""
    rows = []
    for row in table.rows:
        cells = [clean_text(strip_markup(cell)[0]).strip() for cell in row.cells]
        if read_heading(cells):
            continue
        if len(cells) == 1:
            lines = [text.strip() for text in cells[0].split("\n") if text.strip()]
            rows += [_Row(row.line + index, *_parted(text)) for index, text in enumerate(lines)]
            continue
        filled = [cell for cell in cells if cell]
        if filled:
            rows.append(_Row(row.line, *_chosen(filled)))
    return rows


def _parted(text: str) -> tuple[str, str]:
    """A line without tabs: the words before and the figure at its end."""
    if _is_figure(text):
        return "", text
    match = _IN_LINE.fullmatch(text)
    return (match[1], match[2]) if match else (text, "")


def _chosen(cells: Sequence[str]) -> tuple[str, str, str]:
    """A row's words, its last figure (or last short cell, to be marked), and what follows that."""
    figures = [index for index, cell in enumerate(cells) if _is_figure(cell)]
    if len(cells) == 1:
        return ("", cells[0], "") if figures else (cells[0], "", "")
    last = figures[-1] if figures and figures[-1] > 0 else len(cells) - 1
    if last == 0 or len(cells[last]) > 20:
        return " ".join(cells), "", ""
    words = [cell for index, cell in enumerate(cells[:last]) if index not in figures[1:]]
    return " ".join(words), cells[last], " ".join(cells[last + 1 :])


def _is_figure(text: str) -> bool:
    return bool(_FIGURE.fullmatch(to_arabic(text).strip()))


def _code(question: str, codes: Sequence[str], done: int) -> str:
    """The code of a row: its own, or by its place where it has no words."""
    if not question:
        return codes[done] if done < len(codes) else ""
    asked = read_question(question)
    if asked.letter and asked.number:
        return f"{asked.letter}{asked.number}"
    if summary := summary_code(question, None):
        return summary
    letters = {code[0] for code in codes if code[:1] in "ieo"}
    if asked.number and len(letters) == 1:
        return f"{letters.pop()}{asked.number}"
    plain = to_arabic(question).strip()
    return plain if plain in codes else ""
