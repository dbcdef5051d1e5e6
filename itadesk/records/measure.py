"""Measures, and what was done under each in a round."""

import datetime
from dataclasses import dataclass
from uuid import UUID, uuid5

from itadesk.records.rounds import Instrument, Round

_RESULTS = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d101")


@dataclass(frozen=True, slots=True)
class Measure:
    """One มาตรการ โครงการ หรือกิจกรรม of the fiscal year in which it is carried out."""

    id: str
    fiscal_year: int
    """Buddhist era; the year runs 1 October (fiscal_year - 1) to 30 September."""
    order_key: str = ""
    title: str = ""
    kind: str = ""
    instrument: Instrument | None = None
    indicator: int | None = None
    """1 to 10."""
    issue: str = ""
    question: str = ""
    """Code of the question the measure answers (``i2``), or empty."""
    finding: str = ""
    steps: str = ""
    period: str = ""
    """The period as typed."""
    period_start: datetime.date | None = None
    """Common Era, derived from ``period``; None where it is not understood."""
    period_end: datetime.date | None = None
    responsible: str = ""
    """As typed and printed; units are derived from it with the office's register."""
    origin: str = ""
    """Id of the measure of an earlier year this one was copied from, or empty."""


@dataclass(frozen=True, slots=True)
class Result:
    """What was done under one measure in one round (ผลการดำเนินการ)."""

    id: str
    measure: str
    """Id of the measure."""
    round: Round
    status: str = ""
    reason: str = ""
    """Why it has not begun or is not done."""
    output: str = ""
    outcome: str = ""
    suggestion: str = ""

    @staticmethod
    def id_for(measure: str, round_: Round) -> str:
        """The one id a result of this measure and round can have, in every copy of the book."""
        return str(uuid5(_RESULTS, f"{measure}/{round_}"))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A paper that proves a result: an order, announcement, link or picture."""

    id: str
    result: str
    """Id of the result."""
    order_key: str = ""
    kind: str = ""
    number: str = ""
    date_text: str = ""
    """The date as typed."""
    date: datetime.date | None = None
    """Common Era, derived."""
    url: str = ""
    picture: str = ""
    """Hash of a stored picture, or empty."""
    caption: str = ""
