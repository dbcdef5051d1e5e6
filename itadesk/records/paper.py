"""A paper: one plan or report of one year and round, its edited words, and where it went."""

import datetime
from dataclasses import dataclass
from typing import Literal
from uuid import UUID, uuid5

from itadesk.records.rounds import Round

Role = Literal["plan", "report"]
Slot = Literal["title", "preamble", "closing"]

_PAPERS = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d104")
_TEXTS = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d105")
_CORRECTIONS = UUID("0f0b6f1c-6b0f-5e38-9a51-54a6c2a6d107")


@dataclass(frozen=True, slots=True)
class Paper:
    """One plan or report (เอกสาร)."""

    id: str
    role: Role
    fiscal_year: int
    """Buddhist era; the year of the measures."""
    round: Round
    form: str = ""
    """Id of its form."""
    ita_year: int | None = None
    """Buddhist era; the ITA year in which it is filed (ปี ITA ที่ยื่น)."""
    date_text: str = ""
    date: datetime.date | None = None
    """Common Era, derived from ``date_text``."""
    web_address: str = ""
    """Printed as text and QR code where the form shows it."""
    signatories: str = ""
    """Ids of the signatories on this paper, comma separated; empty: none printed."""
    page_numbers: str = ""
    """``on``, ``off``, or empty for what the form says."""
    memo_head: str = ""
    """``on``, ``off``, or empty for what the form says."""

    @staticmethod
    def id_for(role: Role, fiscal_year: int, round_: Round) -> str:
        """The one id this paper can have, in every copy of the book."""
        return str(uuid5(_PAPERS, f"{role}/{fiscal_year}/{round_}"))


@dataclass(frozen=True, slots=True)
class PaperText:
    """A title, preamble or closing text edited for one paper; it wins over the form's pattern."""

    id: str
    paper: str
    """Id of the paper."""
    part: int
    """0-based number of the form's part."""
    slot: Slot
    text: str = ""

    @staticmethod
    def id_for(paper: str, part: int, slot: Slot) -> str:
        """The one id this text can have, in every copy of the book."""
        return str(uuid5(_TEXTS, f"{paper}/{part}/{slot}"))


@dataclass(frozen=True, slots=True)
class PaperPicture:
    """A picture of the paper's appendix (ภาคผนวก)."""

    id: str
    paper: str
    order_key: str = ""
    picture: str = ""
    """Hash of a stored picture."""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """The bytes of a picture, stored once by their hash."""

    hash: str
    """blake2b of ``data``, hexadecimal."""
    media_type: str
    """``image/png`` or ``image/jpeg``."""
    width: int
    """Pixels."""
    height: int
    """Pixels."""
    data: bytes


@dataclass(frozen=True, slots=True)
class Publication:
    """Where and when a paper was published (การเผยแพร่)."""

    id: str
    paper: str
    order_key: str = ""
    url: str = ""
    posted_on: str = ""
    """As typed, Buddhist era."""
    checked_on: str = ""
    """As typed, Buddhist era."""
    entered_on: str = ""
    """When it was entered in ITAS; as typed, Buddhist era."""
    entered_by: str = ""


@dataclass(frozen=True, slots=True)
class FrozenPaper:
    """A copy of a paper as it was approved; later differences are measured against it."""

    id: str
    paper: str
    approved_at: str
    """ISO date and time, Common Era, local time with offset."""
    approved_by: str
    document: str
    """The composed Document as JSON."""


@dataclass(frozen=True, slots=True)
class RuleCorrection:
    """What the office put right in the rule book of an ITA year; it wins over the shipped one."""

    id: str
    ita_year: int
    """Buddhist era."""
    path: str
    """Dotted path in the rule book, e.g. ``questions.i3.wording``."""
    value: str = ""

    @staticmethod
    def id_for(ita_year: int, path: str) -> str:
        """The one id this correction can have, in every copy of the book."""
        return str(uuid5(_CORRECTIONS, f"{ita_year}/{path}"))
