"""One year and round as JSON: what ``show`` prints and ``.json`` holds."""

import json
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from itadesk.export.beside import write_bytes
from itadesk.export.numbering import numbered
from itadesk.ita.codes import stated_codes
from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import compute, lowest
from itadesk.ita.years import known_years, rulebook
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Measure, Result
from itadesk.records.responsible import responsible_units
from itadesk.records.rounds import INSTRUMENTS
from itadesk.records.score import Analysis

_OFFICE = ("name", "kind", "subdistrict", "district", "province", "website")


def dossier_json(dossier: Dossier) -> dict[str, Any]:
    """``dossier`` in the shape scripts depend on; scores are numbers, dates ISO Common Era."""
    years = sorted({score.fiscal_year for score in dossier.scores}, reverse=True)
    given = {year: _given(dossier, year) for year in years}
    rules = {year: rulebook(year, dossier.corrections) for year in years if year in known_years()}
    return {
        "office": {name: getattr(dossier.office, name) for name in _OFFICE},
        "fiscal_year": dossier.fiscal_year,
        "round": dossier.round,
        "scores": {str(year): _scores(given[year]) for year in years},
        "computed": {str(year): _computed(rules.get(year), given[year]) for year in years},
        "analysis": [
            _analysis(row, rules.get(row.fiscal_year), given.get(row.fiscal_year, {}))
            for row in sorted(dossier.analyses, key=lambda row: (-row.fiscal_year, row.indicator))
            if row.fiscal_year in (dossier.fiscal_year, dossier.fiscal_year - 1)
        ],
        "measures": [
            _measure(dossier, measure, number=number, group=group)
            for measure, number, group in numbered(dossier)
        ],
    }


def write(dossier: Dossier, path: Path) -> None:
    """``dossier`` as the JSON file ``path`` (UTF-8); ExportError where it cannot be written."""
    text = json.dumps(dossier_json(dossier), ensure_ascii=False, indent=2)
    write_bytes(path, f"{text}\n".encode(), verify=_verify)


def _verify(path: Path) -> None:
    json.loads(path.read_bytes())


def _given(dossier: Dossier, year: int) -> dict[str, Decimal]:
    return {
        score.code: score.value
        for score in dossier.scores
        if score.fiscal_year == year and score.value is not None
    }


def _scores(given: Mapping[str, Decimal]) -> dict[str, float | None]:
    """What was published, in the order of questions, indicators, instruments, total."""
    codes = sorted((code for code in given if code[:1].islower() and code != "total"), key=_place)
    numbers = sorted((code for code in given if code.isdecimal()), key=int)
    whole = {code: _number(given.get(code)) for code in (*INSTRUMENTS, "total")}
    return {code: _number(given[code]) for code in (*codes, *numbers)} | whole


def _place(code: str) -> tuple[int, int]:
    number = code[1:]
    return "ieo".find(code[0]), int(number) if number.isdecimal() else 0


def _computed(rules: RuleBook | None, given: Mapping[str, Decimal]) -> dict[str, Any]:
    """Means, total and level by the year's own rules; only a null level where it has none."""
    if rules is None:
        return {"level": None}
    computed = compute(rules, given)
    return {code: _number(value) for code, value in computed.by_code().items()} | {
        "level": computed.level
    }


def _analysis(
    row: Analysis, rules: RuleBook | None, given: Mapping[str, Decimal]
) -> dict[str, Any]:
    stated = [code for number in row.speaks_for for code in stated_codes(row.lowest_stated, number)]
    least = [
        code
        for number in row.speaks_for
        for code in (lowest(rules, given, number) if rules else ())
    ]
    return {
        "fiscal_year": row.fiscal_year,
        "indicator": row.indicator,
        "with": list(row.speaks_for[1:]),
        "lowest": least,
        "lowest_stated": list(dict.fromkeys(stated)),
        "cause": row.cause,
        "guideline": row.guideline,
    }


def _measure(
    dossier: Dossier, measure: Measure, *, number: int, group: str | None
) -> dict[str, Any]:
    result = dossier.result(measure.id) or Result("", measure.id, dossier.round)
    return {
        "id": measure.id,
        "number": number,
        "group": group,
        "indicator": measure.indicator,
        "title": measure.title,
        "finding": measure.finding,
        "steps": measure.steps,
        "period": {
            "text": measure.period,
            "start": measure.period_start.isoformat() if measure.period_start else None,
            "end": measure.period_end.isoformat() if measure.period_end else None,
        },
        "responsible": list(
            responsible_units(measure.responsible, (unit.name for unit in dossier.units))
        ),
        "responsible_text": measure.responsible,
        "status": result.status,
        "output": result.output,
        "outcome": result.outcome,
        "suggestion": result.suggestion,
    }


def _number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
