"""The sentence over the scores: total, level, pass mark, and how many figures need a look."""

from dataclasses import dataclass

from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard
from itadesk.ita.scores import score_problem
from itadesk.records.rounds import INSTRUMENTS
from itadesk.thai.digits import to_thai


@dataclass(frozen=True, slots=True)
class Summary:
    """Words and the icon that goes with them."""

    words: str
    sign: str


def summary(board: ScoreBoard) -> Summary:
    """What the scores of a year come to; the level only where it can be told."""
    computed = board.computed
    wrong = [c for c, kept in board.typed.items() if score_problem(c, kept.text)]
    parts = [_total(board)]
    if board.best("total") is not None:
        mark = texts.SUMMARY_PASSED if computed.passed else texts.SUMMARY_FAILED
        parts.append(texts.thai(mark, mark=board.rules.pass_mark))
        level = texts.SUMMARY_LEVEL.format(level=computed.level)
        parts.append(level if computed.level else texts.SUMMARY_NO_LEVEL)
    if board.differing():
        parts.append(texts.thai(texts.SUMMARY_DIFFERENCES, count=len(board.differing())))
    if wrong:
        parts.append(texts.thai(texts.SUMMARY_PROBLEMS, count=len(wrong)))
    sign = "circle-check" if computed.passed else "info"
    if wrong or board.differing() or computed.passed is False:
        sign = "triangle-alert"
    return Summary(" · ".join(parts), sign)


def _total(board: ScoreBoard) -> str:
    total = board.best("total")
    if total is None:
        lacking = [code for code in INSTRUMENTS if board.best(code) is None]
        if not board.typed or not lacking:
            return texts.SUMMARY_NONE
        return f"{texts.SUMMARY_NONE} {texts.SUMMARY_LACKING.format(codes=', '.join(lacking))}"
    given = board.published.get("total") is not None
    pattern = texts.SUMMARY_TOTAL if given else texts.SUMMARY_COMPUTED
    return to_thai(pattern.format(total=f"{total:.2f}"))
