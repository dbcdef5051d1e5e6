"""In which fiscal year the measures of a paper lie, by their own periods."""

from collections.abc import Sequence

from itadesk.thai.periods import Period, fiscal_year_of, parse_period

LONGEST_PERIOD = 300
"""Characters; a longer cell is no period."""
_PROBES = (2500, 2530)


def stated_years(periods: Sequence[str]) -> list[int | None]:
    """For each period the Buddhist fiscal year it lies in by its own words, else None."""
    return [_stated_year(period) for period in periods]


def year_of_periods(periods: Sequence[str]) -> int | None:
    """The one fiscal year in which all periods that name a year lie, else None.

    Most of the measures must name it.
    """
    found = [year for year in stated_years(periods) if year is not None]
    return found[0] if found and len(set(found)) == 1 and 2 * len(found) >= len(periods) else None


def _stated_year(text: str) -> int | None:
    """A period that names no year reads differently for different years of its measure."""
    first, second = (_parse(text, probe) for probe in _PROBES)
    if first is None or first != second:
        return None
    start, end = fiscal_year_of(first.start), fiscal_year_of(first.end)
    return start if start == end else None


def _parse(text: str, year: int) -> Period | None:
    readable = text.strip() and len(text) <= LONGEST_PERIOD
    return parse_period(text, year) if readable else None
