"""What the analysis of indicators says in words, and how a score is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from itadesk.ita.scores import lowest
from itadesk.records.score import Analysis, Score
from itadesk.report.sheet import Sheet
from itadesk.report.texts import CAUSE, GUIDELINE, LOWEST, NONE
from itadesk.report.values import scores_of


@dataclass(frozen=True, slots=True)
class Together:
    """Indicators that share one table."""

    numbers: tuple[int, ...]
    analyses: tuple[Analysis, ...]


def score_text(score: Score) -> str:
    """The score with two decimals; what is no score as it was typed."""
    return score.text.strip() if score.value is None else f"{score.value:.2f}"


def analysis_texts(sheet: Sheet, block: Together) -> Mapping[str, str]:
    """Field -> text of these indicators; ``analysis`` holds all three under their labels."""
    found = _lowest(sheet, block)
    cause = _joined(row.cause for row in block.analyses)
    guideline = _joined(row.guideline for row in block.analyses)
    labelled = ((LOWEST, found), (CAUSE, cause), (GUIDELINE, guideline))
    return {
        "lowest": found,
        "cause": cause,
        "guideline": guideline,
        "analysis": "\n".join(f"{label}\n{text}" for label, text in labelled if text.strip()),
    }


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())


def _lowest(sheet: Sheet, block: Together) -> str:
    """What the paper states; else what the scores show; ``ไม่มี`` where all stand at 100."""
    stated = _joined(row.lowest_stated for row in block.analyses)
    if stated:
        return stated
    scores = scores_of(sheet.dossier, sheet.score_year)
    wordings = {
        s.code: s.wording for s in sheet.dossier.scores if s.fiscal_year == sheet.score_year
    }
    lines, given = [], False
    for number in block.numbers:
        given = given or any(q.code in scores for q in sheet.rules.questions_of(number))
        for code in lowest(sheet.rules, scores, number):
            rule = sheet.rules.question(code)
            words = wordings.get(code) or (rule.wording if rule else "")
            lines.append(f"{code} {words}".strip())
    return "\n".join(lines) or (NONE if given else "")
