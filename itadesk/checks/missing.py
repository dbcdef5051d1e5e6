"""What is still missing in a paper: the lamp's cells, row by row. Nothing here blocks saving."""

from collections.abc import Iterable
from typing import NamedTuple

from itadesk.formspec.fields import table_of
from itadesk.formspec.form import Form, FormColumn, FormPart
from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import Scores, lowest
from itadesk.ita.years import rulebook_near
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Measure, Result
from itadesk.records.rounds import STATUSES
from itadesk.records.score import Analysis, Score
from itadesk.thai.digits import to_thai

COMPLETE = "กรอกครบแล้ว"
MISSING = "ยังไม่ได้กรอก {count} ช่อง"


class MissingCell(NamedTuple):
    """A required cell that is empty; ``-`` is not: it says there is nothing to say."""

    table: str
    id: str
    field: str


def missing_text(count: int) -> str:
    """What the lamp says: ``ยังไม่ได้กรอก ๓ ช่อง``."""
    return to_thai(MISSING.format(count=count)) if count else COMPLETE


def missing_cells(form: Form, dossier: Dossier) -> tuple[MissingCell, ...]:
    """Every required cell of the form that is still empty, in the order of the paper."""
    cells: list[MissingCell] = []
    for part in form.parts:
        if part.kind == "analysis":
            cells += _analysis(form, part, dossier)
        else:
            results, fields = _results(dossier), _fields(part)
            for measure in dossier.measures:
                cells += _row(fields, measure, results.get(measure.id), dossier)
    return tuple(dict.fromkeys(cells))


def missing_by_measure(form: Form, dossier: Dossier) -> dict[str, tuple[MissingCell, ...]]:
    """Id of a measure -> what its row still lacks, its result's cells included."""
    parts = [_fields(part) for part in form.parts if part.kind == "measures"]
    results = _results(dossier)
    return {
        measure.id: tuple(
            dict.fromkeys(
                cell
                for fields in parts
                for cell in _row(fields, measure, results.get(measure.id), dossier)
            )
        )
        for measure in dossier.measures
    }


def _required(part: FormPart) -> Iterable[FormColumn]:
    return (column for column in part.columns if column.required)


def _fields(part: FormPart) -> tuple[tuple[str, str], ...]:
    """Table and field of every required column of measures."""
    return tuple((table_of("measures", item.field), item.field) for item in _required(part))


def _results(dossier: Dossier) -> dict[str, Result]:
    """Id of a measure -> its result in the dossier's round."""
    return {row.measure: row for row in dossier.results if row.round == dossier.round}


def _row(
    fields: Iterable[tuple[str, str]],
    measure: Measure,
    result: Result | None,
    dossier: Dossier,
) -> list[MissingCell]:
    """Missing cells of one measure and of its result in the dossier's round."""
    waived = _not_begun(result, dossier)
    cells: list[MissingCell] = []
    for table, field in fields:
        if table == "measure" and _blank(getattr(measure, field)):
            cells.append(MissingCell("measure", measure.id, field))
        elif table == "result":
            value = getattr(result, field) if result else ""
            wanted = "reason" if waived else field
            text = (result.reason if result else "") if waived else value
            if _blank(text):
                row = result.id if result else Result.id_for(measure.id, dossier.round)
                cells.append(MissingCell("result", row, wanted))
    return cells


def _not_begun(result: Result | None, dossier: Dossier) -> bool:
    """In a half-year report a measure may not have begun: then only the reason is asked for."""
    half = dossier.round != "full-year"
    return half and result is not None and result.status == STATUSES[2]


def _blank(value: object) -> bool:
    return value is None or not str(value).strip()


def _analysis(form: Form, part: FormPart, dossier: Dossier) -> list[MissingCell]:
    year = dossier.fiscal_year + form.score_year
    rules = rulebook_near(year, dossier.corrections)
    scores: Scores = {
        score.code: score.value for score in dossier.scores if score.fiscal_year == year
    }
    fields = {column.field for column in _required(part)}
    found = {row.indicator: row for row in dossier.analyses if row.fiscal_year == year}
    shared = {number for row in found.values() for number in row.speaks_for[1:]}
    cells: list[MissingCell] = []
    for rule in rules.indicators:
        own = found.get(rule.number)
        if "score" in fields:
            cells += _scores(rules, rule.number, scores, year)
        if rule.number not in shared:
            asked = _asked(fields, rules, scores, rule.number)
            row = own or Analysis(Analysis.id_for(year, rule.number), year, rule.number)
            cells += [
                MissingCell("analysis", row.id, field)
                for field in asked
                if _blank(getattr(row, field))
            ]
    return cells


def _scores(rules: RuleBook, number: int, scores: Scores, year: int) -> list[MissingCell]:
    """Questions without a score; OIT items only once one of the indicator's is given."""
    questions = rules.questions_of(number)
    if all(rule.code.startswith("o") for rule in questions) and not any(
        rule.code in scores for rule in questions
    ):
        return []
    return [
        MissingCell("score", Score.id_for(year, rule.code), "text")
        for rule in questions
        if scores.get(rule.code) is None
    ]


def _asked(fields: set[str], rules: RuleBook, scores: Scores, number: int) -> tuple[str, ...]:
    """Cause and guideline where the form wants them, unless every question stands at 100."""
    given = [rule for rule in rules.questions_of(number) if scores.get(rule.code) is not None]
    if given and not lowest(rules, scores, number):
        return ()
    return tuple(field for field in ("cause", "guideline") if fields & {field, "analysis"})
