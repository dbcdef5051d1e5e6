"""The number a measure has on its paper: counted within the group where the form groups."""

from collections import Counter
from collections.abc import Iterator

from itadesk.formspec.form import GroupBy
from itadesk.formspec.shelf import shelf
from itadesk.ita.years import rulebook_near
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Measure
from itadesk.records.paper import Paper
from itadesk.thai.text import search_key


def numbered(dossier: Dossier) -> Iterator[tuple[Measure, int, str | None]]:
    """Each measure in stored order with its number and its instrument (None: it has none).

    The paper of the dossier's round says by its form whether numbers begin anew in each group.
    """
    group_by = _group_by(dossier)
    instruments = _instruments(dossier)
    counts: Counter[str] = Counter()
    for measure in dossier.measures:
        own = measure.instrument or None
        derived = own or instruments.get(measure.indicator or 0)
        keys = {
            "instrument": derived or "",
            "indicator": str(measure.indicator or ""),
            "issue": search_key(measure.issue),
        }
        key = keys.get(group_by, "")
        counts[key] += 1
        yield measure, counts[key], derived if group_by == "instrument" else own


def _instruments(dossier: Dossier) -> dict[int, str]:
    rules = rulebook_near(dossier.fiscal_year, dossier.corrections)
    return {rule.number: rule.instrument for rule in rules.indicators}


def _group_by(dossier: Dossier) -> GroupBy:
    """How the form of the round's paper groups its measures; the report's before the plan's."""
    papers = sorted(dossier.papers, key=lambda paper: _rank(paper, dossier))
    forms = shelf().forms if papers else {}
    for paper in papers:
        if paper.form in forms:
            parts = [part for part in forms[paper.form].parts if part.kind == "measures"]
            return parts[0].group_by if parts else "none"
    return "none"


def _rank(paper: Paper, dossier: Dossier) -> tuple[bool, bool]:
    return paper.round != dossier.round, paper.role != "report"
