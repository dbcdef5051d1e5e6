"""The analysis grid's columns and rows: what the scores show beside what the office writes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from itadesk.checks.scores import WeakPoint, weak_points
from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard, score_board
from itadesk.gui.grid.rows.columns import GridColumn, column
from itadesk.gui.grid.rows.sources import LABEL, GridRow, RowSource
from itadesk.ita.codes import stated_codes
from itadesk.records.change import Value
from itadesk.records.finding import Finding
from itadesk.records.measure import Measure
from itadesk.records.score import Analysis
from itadesk.thai.digits import to_thai

STATED, CAUSE, GUIDELINE, SHARED = "lowest_stated", "cause", "guideline", "shared_with"


@dataclass(frozen=True, slots=True)
class AnalysisBoard:
    """The analyses of an assessed year with its scores and the measures of the plan's year."""

    scores: ScoreBoard
    plan_year: int
    analyses: Mapping[int, Analysis]
    points: Mapping[int, WeakPoint]
    """Indicators that ask for a measure."""
    measures: tuple[Measure, ...]

    def measures_of(self, indicator: int) -> tuple[Measure, ...]:
        """The plan's measures of an indicator, by indicator or by question."""
        asked = {rule.code for rule in self.scores.rules.questions_of(indicator)}
        return tuple(
            measure
            for measure in self.measures
            if measure.indicator == indicator or measure.question.strip() in asked
        )

    def spoken_for(self, indicator: int) -> int | None:
        """The indicator whose analysis also speaks for this one, if it has none of its own."""
        if indicator in self.analyses:
            return None
        return next(
            (number for number, row in self.analyses.items() if indicator in row.speaks_for), None
        )


def analysis_board(desk: Desk, year: int, plan_year: int) -> AnalysisBoard:
    """The board of an assessed Buddhist year and of the year whose measures answer it."""
    dossier = desk.dossier(plan_year, "full-year")
    return AnalysisBoard(
        scores=score_board(desk, year),
        plan_year=plan_year,
        analyses={row.indicator: row for row in desk.analyses(year)},
        points={point.indicator: point for point in weak_points(dossier, year)},
        measures=dossier.measures,
    )


def analysis_source(desk: Desk, year: int, plan_year: int) -> RowSource:
    """The analyses of an assessed Buddhist year, one row per indicator."""

    def load(source: RowSource) -> Iterable[GridRow]:
        board = analysis_board(desk, year, plan_year)
        known = {rule.number for rule in board.scores.rules.indicators}
        for number in sorted(known | board.analyses.keys()):
            key: Mapping[str, Value] = {"fiscal_year": year, "indicator": number}
            yield GridRow(
                Analysis.id_for(year, number),
                _cells(source, board, number),
                key=key,
                excused=board.spoken_for(number) is not None,
            )

    return RowSource(
        table="analysis",
        title=texts.INDICATOR_COLUMN,
        columns=_columns(plan_year, desk.analyses(year)),
        load=load,
        growing=False,
        fiscal_year=year,
        frozen=1,
    )


def _columns(plan_year: int, analyses: Sequence[Analysis]) -> tuple[GridColumn, ...]:
    """The columns; what is seldom filled is hidden until it is, or the user asks for it."""
    shared = any(row.shared_with.strip() for row in analyses)
    ranged = any(row.questions.strip() for row in analyses)
    return (
        GridColumn("indicator", LABEL, texts.INDICATOR_COLUMN, width=140, editable=False),
        GridColumn("score", LABEL, texts.INDICATOR_SCORE, width=88, editable=False, align="right"),
        GridColumn("lowest", LABEL, texts.LOWEST_COLUMN, width=130, editable=False),
        GridColumn(
            "measures",
            LABEL,
            texts.thai(texts.MEASURES_COLUMN, year=plan_year),
            width=116,
            editable=False,
        ),
        replace(column("analysis", STATED), title=texts.STATED_COLUMN, width=150),
        replace(column("analysis", CAUSE), width=220),
        replace(column("analysis", GUIDELINE), width=250),
        replace(column("analysis", SHARED), width=110, hidden=not shared),
        replace(column("analysis", "questions"), width=150, hidden=not ranged),
    )


def _cells(source: RowSource, board: AnalysisBoard, number: int) -> list[str]:
    kept = board.analyses.get(number)
    worked = {
        "indicator": _name(board, number),
        "score": board.scores.figure(board.scores.best(str(number))),
        "lowest": lowest_words(board.scores, number),
        "measures": measure_words(board, number),
    }
    return [
        worked[item.field]
        if item.table == LABEL
        else str(getattr(kept, item.field))
        if kept
        else ""
        for item in source.columns
    ]


def _name(board: AnalysisBoard, number: int) -> str:
    words = to_thai(f"{number} {board.scores.words(str(number))}")
    other = board.spoken_for(number)
    return words if other is None else f"{words}\n{texts.thai(texts.SHARED, number=other)}"


def lowest_words(board: ScoreBoard, indicator: int) -> str:
    """The lowest questions with their score; ``ไม่มี`` where all are 100."""
    codes = board.lowest_of(indicator)
    if codes:
        least = board.figure(board.published[codes[0]])
        found = f"{to_thai(', '.join(codes))} ({least})"
        lacking = board.lacking(str(indicator))
        return f"{found}\n{texts.thai(texts.STILL, codes=', '.join(lacking))}" if lacking else found
    asked = board.rules.questions_of(indicator)
    given = any(board.published.get(rule.code) is not None for rule in asked)
    return texts.NO_LOWEST if given else texts.NO_SCORES


def measure_words(board: AnalysisBoard, indicator: int) -> str:
    """How many measures answer an indicator, or that it still waits for one."""
    point = board.points.get(indicator)
    if point is not None and not point.measures:
        return texts.HAS_NO_MEASURE
    count = len(board.measures_of(indicator))
    if count:
        return texts.thai(texts.HAS_MEASURES, count=count)
    scored = board.scores.best(str(indicator)) is not None
    return texts.NO_NEED if scored else ""


def analysis_findings(board: AnalysisBoard) -> tuple[Finding, ...]:
    """Indicators without a measure, and papers that name another lowest question."""
    found = []
    for number in board.points:
        if not board.points[number].measures:
            row = Analysis.id_for(board.scores.year, number)
            found.append(Finding("weak", "warning", LABEL, row, "measures", texts.NO_MEASURE_YET))
    for number, kept in board.analyses.items():
        words = _stated_wrong(board.scores, number, kept.lowest_stated)
        if words:
            found.append(Finding("stated", "info", "analysis", kept.id, STATED, words))
    return tuple(found)


def _stated_wrong(board: ScoreBoard, indicator: int, stated: str) -> str:
    codes = stated_codes(stated, indicator)
    lowest = board.lowest_of(indicator)
    if not codes or lowest_words(board, indicator) == texts.NO_SCORES or set(codes) == set(lowest):
        return ""
    return texts.thai(
        texts.STATED_DIFFERS,
        stated=", ".join(codes),
        lowest=", ".join(lowest) or texts.NO_LOWEST,
    )
