"""Tables of questions, scores and analyses: values read, pieces of a shared cell joined."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from itadesk.imports.analyses import take_apart
from itadesk.imports.groups import Group, instrument_of
from itadesk.imports.notes import Notes
from itadesk.imports.questions import (
    Asked,
    code_of,
    indicator_of,
    is_range,
    read_question,
    summary_code,
)
from itadesk.imports.sections import Body
from itadesk.imports.wordings import join
from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import parse_score
from itadesk.records.score import Analysis, Score
from itadesk.thai.digits import to_arabic

_TOTAL = re.compile(
    r"(?:ภาพรวม|คะแนนรวม|ผลคะแนน|ได้คะแนน|คะแนนเฉลี่ย)[^0-9๐-๙]{0,60}?([0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2})\s*คะแนน"
)


@dataclass(slots=True)
class Block:
    """The rows of one indicator (or of two that share a table) while they are read."""

    groups: tuple[Group, ...]
    rows: list[Body] = field(default_factory=list)

    @property
    def indicator(self) -> int | None:
        """The first indicator its heading names."""
        return next((group.indicator for group in self.groups if group.indicator), None)


@dataclass(slots=True)
class Found:
    """What the rows gave."""

    scores: dict[str, Score] = field(default_factory=dict)
    analyses: dict[int, Analysis] = field(default_factory=dict)


def read_scores(rows: Sequence[Body], year: int, rules: RuleBook | None, notes: Notes) -> Found:
    """The scores and analyses of the Buddhist ``year`` that the rows of one part hold."""
    found = Found()
    for block in _blocks(rows):
        _Reader(block, year, rules, notes, found).read()
    return found


def stated_total(text: str) -> str:
    """The total score that a preamble states (``โดยภาพรวมได้คะแนน ๘๐.๓๙ คะแนน``), or empty."""
    match = _TOTAL.search(text)
    return match[1] if match else ""


def _blocks(rows: Sequence[Body]) -> list[Block]:
    blocks: list[Block] = []
    for row in rows:
        if not blocks or blocks[-1].groups != row.groups:
            blocks.append(Block(row.groups))
        blocks[-1].rows.append(row)
    return blocks


@dataclass(slots=True)
class _Line:
    """One row by its fields."""

    line: int
    question: str
    score: str
    torn: bool
    texts: dict[str, str]

    @property
    def asked(self) -> Asked:
        return read_question(self.question)


class _Reader:
    """Reads the rows of one block."""

    def __init__(
        self, block: Block, year: int, rules: RuleBook | None, notes: Notes, found: Found
    ) -> None:
        self._block, self._year, self._rules = block, year, rules
        self._notes, self._found = notes, found
        self._lines = [self._line(row) for row in block.rows]
        self._letters = [line.asked.letter for line in self._lines if line.asked.letter]
        self._last: Score | None = None

    def read(self) -> None:
        """All scores, then the analyses, of the indicators the block turns out to be of."""
        indicators = self._indicators()
        questions: dict[int, list[str]] = {}
        texts: dict[int, dict[str, str]] = {}
        current = indicators[0] if indicators else None
        for line in self._lines:
            current = self._take(line, current, questions)
            if current is None:
                self._lose(line)
                continue
            cells = texts.setdefault(current, {})
            for name, text in line.texts.items():
                torn = line.torn and not take_apart(text).begins_labelled
                cells[name] = join(cells.get(name, ""), text, torn=torn)
        for indicator, cells in texts.items():
            asked = "\n".join(questions.get(indicator, ()))
            if cells or asked:
                self._analyse(indicator, indicators, asked, cells)

    def _line(self, row: Body) -> _Line:
        texts: dict[str, str] = {}
        question = score = ""
        for index, text in enumerate(row.values):
            name = row.heading.fields[index] if index < len(row.heading.fields) else ""
            if not text or name == "number":
                continue
            if name in {"question", "indicator"}:
                question = f"{question} {text}".strip()
            elif name == "score":
                score = text
            elif name in {"analysis", "lowest", "cause", "guideline"}:
                texts[name] = text
            elif index >= len(row.heading.fields):
                texts["analysis"] = join(texts.get("analysis", ""), text, torn=False)
            else:
                self._notes.drop(row.line, "unknown column", text)
        return _Line(row.line, question, score, row.first_on_page, texts)

    def _indicators(self) -> tuple[int, ...]:
        """The heading's indicators, unless its questions are another instrument's."""
        stated = tuple(group.indicator for group in self._block.groups if group.indicator)
        by_codes = [
            number
            for line in self._lines
            if line.asked.letter
            and not is_range(line.question)
            and (number := indicator_of(f"{line.asked.letter}{line.asked.number}", self._rules))
        ]
        if not stated or not by_codes:
            return stated
        usual = max(sorted(set(by_codes)), key=by_codes.count)
        if instrument_of(usual) == instrument_of(stated[0]):
            return stated
        self._notes.find(
            "import-indicator-number",
            table="analysis",
            id_=Analysis.id_for(self._year, usual),
            heading=self._block.groups[0].heading,
            stated=stated[0],
            found=usual,
        )
        return (usual,)

    def _take(
        self, line: _Line, current: int | None, questions: dict[int, list[str]]
    ) -> int | None:
        """Keep the row's score; the indicator it belongs to."""
        if not line.question:
            if line.score and self._last is not None:
                self._notes.drop(line.line, "unknown column", line.score)
            return current
        if is_range(line.question):
            if current is None:
                current = 9
            questions.setdefault(current, []).append(line.question)
            return current
        code = summary_code(line.question, current)
        if code and line.score:
            self._keep(line, code, "")
            return current
        asked = line.asked
        code = code_of(asked, current, self._letters, self._rules)
        if not code:
            return self._uncoded(line, current, questions)
        by_code = indicator_of(code, self._rules)
        self._keep(line, code, asked.wording)
        if not asked.letter:
            self._notes.find(
                "import-lost-prefix",
                table="score",
                id_=Score.id_for(self._year, code),
                field_="wording",
                severity="info",
                text=line.question,
                code=code,
            )
        return by_code if by_code and not self._block.groups else current or by_code

    def _uncoded(
        self, line: _Line, current: int | None, questions: dict[int, list[str]]
    ) -> int | None:
        """A row without a code: the rest of the question above, or words to keep."""
        if self._last is not None and not line.score and line.torn:
            last = self._last
            wording = join(last.wording, line.question, torn=True)
            self._last = Score(last.id, last.fiscal_year, last.code, last.text, last.value, wording)
            self._found.scores[last.code] = self._last
            return current
        self._notes.find("import-unknown-question", table="score", text=line.question)
        if line.score:
            self._notes.drop(line.line, "unknown column", f"{line.question}\t{line.score}")
        elif current is not None:
            questions.setdefault(current, []).append(line.question)
        else:
            self._notes.drop(line.line, "unknown column", line.question)
        return current

    def _keep(self, line: _Line, code: str, wording: str) -> None:
        if code in self._found.scores:
            self._notes.find(
                "import-repeated-question",
                table="score",
                id_=Score.id_for(self._year, code),
                code=code,
                text=line.score,
            )
            self._notes.drop(line.line, "repeated words", f"{line.question}\t{line.score}")
            return
        id_ = Score.id_for(self._year, code)
        self._last = Score(id_, self._year, code, line.score, parse_score(line.score), wording)
        self._found.scores[code] = self._last

    def _lose(self, line: _Line) -> None:
        for text in line.texts.values():
            self._notes.drop(line.line, "unknown column", text)

    def _analyse(
        self, indicator: int, indicators: tuple[int, ...], asked: str, cells: dict[str, str]
    ) -> None:
        parts = take_apart(cells.get("analysis", ""))
        shared = (
            ",".join(str(other) for other in indicators[1:])
            if indicators[:1] == (indicator,)
            else ""
        )
        lowest = "\n".join(filter(None, (cells.get("lowest"), parts.lowest_stated)))
        cause = "\n".join(filter(None, (cells.get("cause"), parts.cause)))
        guideline = "\n".join(filter(None, (cells.get("guideline"), parts.guideline)))
        before = self._found.analyses.get(indicator)
        id_ = Analysis.id_for(self._year, indicator)
        if parts.before:
            guideline = "\n".join(filter(None, (parts.before, guideline)))
            self._notes.find(
                "import-unlabelled",
                table="analysis",
                id_=id_,
                field_="guideline",
                severity="info",
                indicator=indicator,
                field="แนวทางการยกระดับ",
            )
        if before is not None:
            asked, lowest = (
                join(before.questions, asked, torn=False),
                join(before.lowest_stated, lowest, torn=False),
            )
            cause, guideline = (
                join(before.cause, cause, torn=False),
                join(before.guideline, guideline, torn=False),
            )
            shared = shared or before.shared_with
        self._found.analyses[indicator] = Analysis(
            id_, self._year, indicator, shared, asked, lowest, cause, guideline
        )


def total_score(text: str, year: int) -> Score | None:
    """The total a preamble states, as a score of the Buddhist ``year``."""
    stated = stated_total(text)
    value = parse_score(to_arabic(stated)) if stated else None
    if value is None:
        return None
    return Score(Score.id_for(year, "total"), year, "total", stated, value)
