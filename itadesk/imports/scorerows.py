"""Rows of a table of scores, by their fields and by the indicator they stand under."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from itadesk.imports.groups import Group
from itadesk.imports.notes import Notes
from itadesk.imports.questions import Asked, is_range, read_question
from itadesk.imports.sections import Body
from itadesk.imports.wordings import join

_ANALYSED = frozenset({"analysis", "lowest", "cause", "guideline"})


@dataclass(frozen=True, slots=True)
class ScoreRow:
    """One row: its question, its score, and what it adds to the indicator's analysis."""

    line: int
    question: str
    score: str
    torn: bool
    """It is the first after a page break."""
    texts: Mapping[str, str]
    """``analysis``, ``lowest``, ``cause``, ``guideline``, as far as filled."""

    @property
    def asked(self) -> Asked:
        """Code and wording of its question."""
        return read_question(self.question)

    @property
    def code(self) -> str:
        """The code as it stands, letter and number; empty where one is missing or it is many."""
        asked = self.asked
        whole = asked.letter and asked.number and not is_range(self.question)
        return f"{asked.letter}{asked.number}" if whole else ""


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one indicator, or of two that share a table."""

    groups: tuple[Group, ...]
    rows: tuple[ScoreRow, ...]

    @property
    def stated(self) -> tuple[int, ...]:
        """The indicators its heading names."""
        return tuple(group.indicator for group in self.groups if group.indicator)

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters its questions have, as far as they have one."""
        return tuple(row.asked.letter for row in self.rows if row.asked.letter)


def blocks_of(rows: Sequence[Body], notes: Notes) -> list[Block]:
    """The rows in order, those under one heading together."""
    runs: list[tuple[tuple[Group, ...], list[ScoreRow]]] = []
    for row in rows:
        if not runs or runs[-1][0] != row.groups:
            runs.append((row.groups, []))
        runs[-1][1].append(_by_fields(row, notes))
    return [Block(groups, tuple(found)) for groups, found in runs]


def _by_fields(row: Body, notes: Notes) -> ScoreRow:
    texts: dict[str, str] = {}
    question = score = ""
    fields = row.heading.fields
    for index, text in enumerate(row.values):
        name = fields[index] if index < len(fields) else "analysis"
        if not text or name == "number":
            continue
        if name == "question":
            question = f"{question} {text}".strip()
        elif name == "score":
            score = text
        elif name in _ANALYSED:
            texts[name] = join(texts.get(name, ""), text, torn=False)
        else:
            notes.drop(row.line, "unknown column", text)
    return ScoreRow(row.line, question, score, row.first_on_page, texts)
