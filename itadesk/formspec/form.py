"""A form as data: what the clerk fills in and how it prints."""

from dataclasses import dataclass
from typing import Literal

from itadesk.records.document import Align, Orientation
from itadesk.records.paper import Role

PartKind = Literal["measures", "analysis"]
GroupBy = Literal["none", "instrument", "indicator", "issue"]
Numbering = Literal["in-title", "column", "none"]


@dataclass(frozen=True, slots=True)
class FormColumn:
    """One column: a field of measure, result, score or analysis, and its heading as printed."""

    field: str
    heading: str
    width: float
    """Share of the page's width."""
    required: bool = False
    align: Align = "left"
    hidden: bool = False
    """Filled in the grid, not printed."""


@dataclass(frozen=True, slots=True)
class FormPage:
    """How its pages look; margins in millimetres, sizes in points."""

    orientation: Orientation = "landscape"
    left: float = 30.0
    right: float = 20.0
    top: float = 25.0
    bottom: float = 20.0
    title_size: float = 16.0
    text_size: float = 16.0
    table_size: float = 14.0


@dataclass(frozen=True, slots=True)
class FormPart:
    """One part of a paper: title lines, preamble, table, closing text."""

    title: tuple[str, ...]
    columns: tuple[FormColumn, ...]
    kind: PartKind = "measures"
    preamble: str = ""
    closing: str = ""
    group_by: GroupBy = "none"
    number: Numbering = "in-title"
    page: FormPage = FormPage()


@dataclass(frozen=True, slots=True)
class Form:
    """A form (แบบฟอร์ม); one TOML file."""

    id: str
    title: str
    role: Role
    years: tuple[int, ...]
    """Buddhist fiscal years it was seen for; they only order proposals."""
    parts: tuple[FormPart, ...]
    digits: Literal["thai", "arabic"] = "thai"
    page_numbers: bool = False
    memo_head: bool = False
    charts: bool = False
    appendix: bool = False
    """QR codes, pictures and the web address after the last part."""
    dated: bool = False
    """The paper's date, in words, before the places to sign."""
    signatories: tuple[str, ...] = ()
    """Roles that sign where the paper itself names nobody, e.g. ``ผู้จัดทำ``."""
    score_year: int = 0
    """Offset from ``--year`` (the year of the measures) to the year whose scores it shows."""
    file: str = ""
    """Path it was read from."""
