"""The score grids' columns and rows: what is published beside what follows from it."""

from collections.abc import Iterable
from dataclasses import replace

from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard, instrument_of, score_board
from itadesk.gui.grid.rows.columns import Choice, GridColumn, column
from itadesk.gui.grid.rows.sources import LABEL, GridRow, RowSource
from itadesk.ita.entries import ground_text
from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import score_problem
from itadesk.records.finding import Finding, Severity
from itadesk.records.rounds import Instrument
from itadesk.records.score import Score
from itadesk.thai.digits import to_thai

TEXT_COLUMN = 2
"""Where the published figure is typed."""


def score_source(desk: Desk, year: int, instrument: Instrument | None) -> RowSource:
    """The scores of an assessed Buddhist year: an instrument's, or (None) the overview."""
    board = score_board(desk, year)

    def load(source: RowSource) -> Iterable[GridRow]:
        now = score_board(desk, year)
        for code in now.codes(instrument):
            row = Score.id_for(year, code)
            yield GridRow(row, _cells(now, code), key={"fiscal_year": year, "code": code})

    return RowSource(
        table="score",
        title=instrument or texts.OVERVIEW,
        columns=_columns(year, board.codes(instrument)),
        load=load,
        growing=False,
        fiscal_year=year,
        frozen=1,
    )


def _columns(year: int, codes: Iterable[str]) -> tuple[GridColumn, ...]:
    labels = tuple(Choice(code, texts.code_label(code)) for code in codes)
    return (
        GridColumn("code", LABEL, texts.CODE, width=92, editable=False, choices=labels),
        GridColumn("words", LABEL, texts.WORDS, width=236, editable=False),
        replace(column("score", "text"), title=texts.PUBLISHED, width=92, required=False),
        _figure("computed", texts.COMPUTED),
        _figure("gap", texts.DIFFERENCE),
        GridColumn("note", LABEL, texts.NOTE, width=190, editable=False),
        _figure("before", texts.thai(texts.BEFORE, year=year - 1)),
        _figure("change", texts.thai(texts.CHANGE, year=year - 1), width=104),
        replace(column("score", "wording"), title=texts.OWN_WORDS, hidden=True),
    )


def _figure(name: str, title: str, width: int = 80) -> GridColumn:
    return GridColumn(name, LABEL, title, width=width, editable=False, align="right")


def _cells(board: ScoreBoard, code: str) -> list[str]:
    kept = board.typed.get(code)
    gap = board.gap(code)
    return [
        code,
        board.words(code) or _unknown(board, code),
        kept.text if kept else "",
        board.figure(board.computed.by_code().get(code)),
        board.figure(gap, signed=True) if gap else "",
        "\n".join(notes(board, code)),
        board.figure(board.before.get(code)),
        board.figure(board.change(code), signed=True),
        kept.wording if kept else "",
    ]


def _unknown(board: ScoreBoard, code: str) -> str:
    if code == "total":
        return texts.TOTAL_WORDS
    known = board.rules.question(code) is not None
    return "" if known else texts.thai(texts.UNKNOWN_QUESTION, year=board.year)


def notes(board: ScoreBoard, code: str) -> list[str]:
    """What there is to say of a score, a line each, the most pressing first."""
    kept = board.typed.get(code)
    found = [score_problem(code, kept.text) if kept else None]
    if code in board.differing():
        published, computed = (board.figure(value) for value in board.differing()[code])
        found.append(texts.DIFFERS.format(published=published, computed=computed))
    lacking = board.lacking(code)
    if lacking:
        found.append(texts.thai(texts.LACKING, codes=", ".join(lacking)))
    best = board.best(code)
    question = board.rules.question(code)
    if question is not None and code in board.lowest_of(question.indicator):
        found.append(texts.thai(texts.LOWEST, number=question.indicator))
    elif question is None and best is not None and best < board.rules.pass_mark:
        found.append(texts.thai(texts.BELOW_PASS, mark=board.rules.pass_mark))
    if question and board.before.get(code) is not None and not board.comparable(code):
        found.append(texts.NOT_SAME)
    return [line for line in found if line]


def score_findings(board: ScoreBoard) -> tuple[Finding, ...]:
    """The marks on published figures: what is no score, and what its parts do not give."""
    wrong = (
        _finding(board, code, "warning", problem)
        for code, kept in board.typed.items()
        if (problem := score_problem(code, kept.text))
    )
    apart = (
        _finding(
            board,
            code,
            "info",
            texts.DIFFERS.format(
                published=board.figure(published), computed=board.figure(computed)
            ),
        )
        for code, (published, computed) in board.differing().items()
    )
    return (*wrong, *apart)


def _finding(board: ScoreBoard, code: str, severity: Severity, words: str) -> Finding:
    return Finding("score", severity, "score", Score.id_for(board.year, code), "text", words)


def tab_of(row: str, board: ScoreBoard) -> tuple[Instrument | None, str] | None:
    """The grid that shows the score of this id, and its code; None where the year has none such."""
    codes = dict.fromkeys([*board.codes(None), *board.typed])
    codes |= dict.fromkeys(rule.code for rule in board.rules.questions)
    code = next((code for code in codes if Score.id_for(board.year, code) == row), None)
    if code is None:
        return None
    return (None if code in board.codes(None) else instrument_of(code, board.rules)), code


def grounds(rules: RuleBook, instrument: Instrument | None, year: int) -> str:
    """How sure the questions (or, in the overview, the levels) are; empty where that is certain."""
    if instrument is None:
        ground = rules.grades_ground
        pattern = texts.LEVEL_GROUND
    else:
        owned = {rule.number for rule in rules.indicators_of(instrument)}
        asked = [rule.ground for rule in rules.questions if rule.indicator in owned]
        if not asked:
            return texts.thai(texts.NO_QUESTIONS, code=instrument, year=year)
        ground = min(asked, key=lambda item: (item.certain, item.confidence or 1))
        pattern = texts.GROUND
    if ground.certain:
        return ""
    return to_thai(pattern.format(code=instrument, ground=ground_text(ground)))
