"""The fiscal years a book has been opened for."""

from dataclasses import dataclass
from uuid import UUID, uuid5

_YEARS = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d106")


@dataclass(frozen=True, slots=True)
class FiscalYear:
    """One fiscal year of the office's work; measures and papers of a year bring it along."""

    id: str
    fiscal_year: int
    """Buddhist era; the year runs 1 October (fiscal_year - 1) to 30 September."""

    @staticmethod
    def id_for(fiscal_year: int) -> str:
        """The one id this year can have, in every copy of the book."""
        return str(uuid5(_YEARS, str(fiscal_year)))
