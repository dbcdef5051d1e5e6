"""The pictures of the scores, described once: bars per indicator, a line over the years."""

from decimal import Decimal

from itadesk.ita.scores import compute
from itadesk.ita.years import rulebook_near
from itadesk.records.document import Chart, Series
from itadesk.records.dossier import Dossier
from itadesk.report.digits import printer
from itadesk.report.texts import CHART_BARS, CHART_LINE, CHART_MARK, CHART_TOTAL, CHART_YEAR
from itadesk.report.values import scores_of


def score_charts(
    dossier: Dossier, score_year: int, *, thai_digits: bool = True
) -> tuple[Chart, ...]:
    """Bars per indicator of this and the year before; a line of the totals over all years.

    A chart without a single value is left out, and so is a line of one year. Missing values
    stay missing.
    """
    charts = (
        bars(dossier, score_year, thai_digits=thai_digits),
        line(dossier, score_year, thai_digits=thai_digits),
    )
    return tuple(chart for chart in charts if chart is not None)


def bars(dossier: Dossier, score_year: int, *, thai_digits: bool) -> Chart | None:
    """Indicator scores of the year and of the one before, with the pass mark's line."""
    printed = printer(thai_digits)
    rules = rulebook_near(score_year, dossier.corrections)
    years = [year for year in (score_year - 1, score_year) if any(_indicators(dossier, year))]
    if not years:
        return None
    return Chart(
        kind="bars",
        title=printed(CHART_BARS.format(years=" และ ".join(str(year) for year in years))),
        labels=tuple(printed(str(rule.number)) for rule in rules.indicators),
        series=tuple(
            Series(printed(CHART_YEAR.format(year=year)), _indicators(dossier, year))
            for year in years
        ),
        mark=float(rules.pass_mark),
        mark_label=printed(CHART_MARK.format(mark=rules.pass_mark)),
        thai_digits=thai_digits,
    )


def line(dossier: Dossier, score_year: int, *, thai_digits: bool) -> Chart | None:
    """Totals of every year up to this one; a year without scores in between stays a gap."""
    printed = printer(thai_digits)
    known = {score.fiscal_year for score in dossier.scores if score.fiscal_year <= score_year}
    totals = {year: _best(dossier, year).get("total") for year in sorted(known)}
    given = [year for year, total in totals.items() if total is not None]
    if len(given) < 2:
        return None
    years = tuple(range(given[0], given[-1] + 1))
    mark = rulebook_near(score_year, dossier.corrections).pass_mark
    return Chart(
        kind="line",
        title=printed(CHART_LINE),
        labels=tuple(printed(str(year)) for year in years),
        series=(Series(CHART_TOTAL, tuple(_float(totals.get(year)) for year in years)),),
        mark=float(mark),
        mark_label=printed(CHART_MARK.format(mark=mark)),
        thai_digits=thai_digits,
    )


def _best(dossier: Dossier, year: int) -> dict[str, Decimal | None]:
    """Published before computed, by code."""
    rules = rulebook_near(year, dossier.corrections)
    published = scores_of(dossier, year)
    return {**compute(rules, published).by_code(), **published}


def _indicators(dossier: Dossier, year: int) -> tuple[float | None, ...]:
    best = _best(dossier, year)
    rules = rulebook_near(year, dossier.corrections)
    return tuple(_float(best.get(str(rule.number))) for rule in rules.indicators)


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)
