"""Scores as published, and the analysis of each indicator."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID, uuid5

_SCORES = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d102")
_ANALYSES = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d103")


@dataclass(frozen=True, slots=True)
class Score:
    """The published score of a question, indicator, instrument or of the whole, for one year."""

    id: str
    fiscal_year: int
    """Buddhist era; the year that was assessed."""
    code: str
    """``i1`` ``e1`` ``o1`` (a question), ``1`` to ``10`` (an indicator), ``IIT`` ``EIT`` ``OIT``,
    or ``total``."""
    text: str = ""
    """As typed; what is no score stays here and is marked."""
    value: Decimal | None = None
    """0.00 to 100.00, derived from ``text``; None where it is missing or no score."""
    wording: str = ""
    """The question as this office's paper words it; empty: the rule book's words."""

    @staticmethod
    def id_for(fiscal_year: int, code: str) -> str:
        """The one id this score can have, in every copy of the book."""
        return str(uuid5(_SCORES, f"{fiscal_year}/{code}"))


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the scores of one indicator show (การวิเคราะห์), of the year that was assessed."""

    id: str
    fiscal_year: int
    """Buddhist era; the year that was assessed."""
    indicator: int
    """1 to 10."""
    shared_with: str = ""
    """Other indicators this analysis speaks for, e.g. ``10`` for 9 and 10; comma separated."""
    questions: str = ""
    """The question range as typed where no scores are given (``o๑ - o๒๘``)."""
    lowest_stated: str = ""
    """What the paper states as lowest question(s), as written."""
    cause: str = ""
    guideline: str = ""

    @property
    def speaks_for(self) -> tuple[int, ...]:
        """Its own indicator and those it is shared with, as far as they are numbers."""
        words = self.shared_with.replace(",", " ").split()
        others = {int(word) for word in words if word.isdecimal()}
        return (self.indicator, *sorted(others - {self.indicator}))

    @staticmethod
    def id_for(fiscal_year: int, indicator: int) -> str:
        """The one id this analysis can have, in every copy of the book."""
        return str(uuid5(_ANALYSES, f"{fiscal_year}/{indicator}"))
