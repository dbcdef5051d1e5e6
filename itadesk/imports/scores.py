"""Scores read as values, and the analyses of the indicators they belong to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from itadesk.imports.analyses import analysis_of, take_apart
from itadesk.imports.groups import instrument_of
from itadesk.imports.notes import Notes
from itadesk.imports.questions import code_of, indicator_of, is_range, summary_code
from itadesk.imports.scorerows import Block, ScoreRow, blocks_of
from itadesk.imports.sections import Body
from itadesk.imports.wordings import join
from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import parse_score
from itadesk.records.score import Analysis, Score

_TOTAL = re.compile(
    r"(?:ภาพรวม|คะแนนรวม|ผลคะแนน|ได้คะแนน|คะแนนเฉลี่ย)[^0-9๐-๙]{0,60}?"
    r"([0-9๐-๙]{1,3}[.][0-9๐-๙]{1,2})\s*คะแนน"
)
_FIRST_OF_OIT = 9


@dataclass(slots=True)
class Found:
    """What the rows gave."""

    scores: dict[str, Score] = field(default_factory=dict)
    analyses: dict[int, Analysis] = field(default_factory=dict)


def read_scores(rows: Sequence[Body], year: int, rules: RuleBook | None, notes: Notes) -> Found:
    """The scores and analyses of the Buddhist ``year`` that the rows of one part hold."""
    found = Found()
    for block in blocks_of(rows, notes):
        _Reader(block, year, rules, notes, found).read()
    return found


def total_score(text: str, year: int) -> Score | None:
    """The total a preamble states (``โดยภาพรวมได้คะแนน ๘๐.๓๙ คะแนน``), of the Buddhist ``year``."""
    match = _TOTAL.search(text)
    value = parse_score(match[1]) if match else None
    if match is None or value is None:
        return None
    return Score(Score.id_for(year, "total"), year, "total", match[1], value)


class _Reader:
    """Reads the rows of one block."""

    def __init__(
        self, block: Block, year: int, rules: RuleBook | None, notes: Notes, found: Found
    ) -> None:
        self._block, self._year, self._rules = block, year, rules
        self._notes, self._found = notes, found
        self._letters = block.letters
        self._asked: dict[int, list[str]] = {}
        self._last: Score | None = None

    def read(self) -> None:
        """All scores, then the analyses, of the indicators the block turns out to be of."""
        indicators = self._indicators()
        texts: dict[int, dict[str, str]] = {}
        current = indicators[0] if indicators else None
        for row in self._block.rows:
            current = self._take(row, current)
            if current is None:
                for text in row.texts.values():
                    self._notes.drop(row.line, "unknown column", text)
                continue
            cells = texts.setdefault(current, {})
            for name, text in row.texts.items():
                torn = row.torn and not take_apart(text).begins_labelled
                cells[name] = join(cells.get(name, ""), text, torn=torn)
        for indicator, cells in texts.items():
            shared = indicators[1:] if indicators[:1] == (indicator,) else ()
            self._analyse(indicator, shared, cells)

    def _indicators(self) -> tuple[int, ...]:
        """The heading's indicators, unless its questions are another instrument's."""
        stated = self._block.stated
        codes = (indicator_of(row.code, self._rules) for row in self._block.rows)
        by_codes = [number for number in codes if number]
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

    def _take(self, row: ScoreRow, current: int | None) -> int | None:
        """Keep the row's score; the indicator it belongs to."""
        if not row.question:
            if row.score:
                self._notes.drop(row.line, "unknown column", row.score)
            return current
        if is_range(row.question):
            current = current or _FIRST_OF_OIT
            self._asked.setdefault(current, []).append(row.question)
            return current
        summary = summary_code(row.question, current)
        if summary and row.score:
            self._keep(row, summary, "")
            return current
        code = code_of(row.asked, current, self._letters, self._rules)
        if not code:
            return self._uncoded(row, current)
        self._keep(row, code, row.asked.wording)
        by_code = indicator_of(code, self._rules)
        return by_code if by_code and not self._block.groups else current or by_code

    def _uncoded(self, row: ScoreRow, current: int | None) -> int | None:
        """A row without a code: the rest of the question above, or words to keep."""
        if self._last is not None and not row.score and row.torn:
            wording = join(self._last.wording, row.question, torn=True)
            self._last = replace(self._last, wording=wording)
            self._found.scores[self._last.code] = self._last
            return current
        self._notes.find("import-unknown-question", table="score", text=row.question)
        if current is not None and not row.score:
            self._asked.setdefault(current, []).append(row.question)
        else:
            self._notes.drop(row.line, "unknown column", f"{row.question}\t{row.score}".strip())
        return current

    def _keep(self, row: ScoreRow, code: str, wording: str) -> None:
        """Keep a score; one that was there before stays, and the second is reported."""
        id_ = Score.id_for(self._year, code)
        if code in self._found.scores:
            rule = "import-repeated-question"
            self._notes.find(rule, table="score", id_=id_, code=code, text=row.score)
            self._notes.drop(row.line, "repeated words", f"{row.question}\t{row.score}")
            return
        self._last = Score(id_, self._year, code, row.score, parse_score(row.score), wording)
        self._found.scores[code] = self._last
        if wording and not row.asked.letter:
            self._notes.find(
                "import-lost-prefix",
                table="score",
                id_=id_,
                field_="wording",
                severity="info",
                text=row.question,
                code=code,
            )

    def _analyse(self, indicator: int, shared: Sequence[int], cells: dict[str, str]) -> None:
        asked = "\n".join(self._asked.get(indicator, ()))
        if not cells and not asked:
            return
        analysis, unlabelled = analysis_of(self._year, indicator, cells)
        analysis = replace(analysis, questions=asked, shared_with=",".join(map(str, shared)))
        before = self._found.analyses.get(indicator)
        self._found.analyses[indicator] = _added(before, analysis) if before else analysis
        if unlabelled:
            self._notes.find(
                "import-unlabelled",
                table="analysis",
                id_=analysis.id,
                field_="guideline",
                severity="info",
                indicator=indicator,
                field="แนวทางการยกระดับ",
            )


def _added(before: Analysis, more: Analysis) -> Analysis:
    """Two pieces of one indicator's analysis."""
    return replace(
        before,
        shared_with=before.shared_with or more.shared_with,
        questions=join(before.questions, more.questions, torn=False),
        lowest_stated=join(before.lowest_stated, more.lowest_stated, torn=False),
        cause=join(before.cause, more.cause, torn=False),
        guideline=join(before.guideline, more.guideline, torn=False),
    )
