"""The rule book of each ITA year, and the arithmetic of scores and levels."""

from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import Computed, compute, differences, lowest, parse_score
from itadesk.ita.years import known_years, make_year, rulebook, rulebook_near

__all__ = [
    "Computed",
    "RuleBook",
    "compute",
    "differences",
    "known_years",
    "lowest",
    "make_year",
    "parse_score",
    "rulebook",
    "rulebook_near",
]
