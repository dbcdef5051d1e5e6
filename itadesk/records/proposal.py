"""What an import would put into the book: rows, what was dropped, what could be mended."""

from dataclasses import dataclass

from itadesk.records.finding import Finding
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.office import Office
from itadesk.records.paper import Role, Slot
from itadesk.records.rounds import Round
from itadesk.records.score import Analysis, Score


@dataclass(frozen=True, slots=True)
class Dropped:
    """A source line left out, and why (English key words are for scripts; the window is Thai)."""

    line: int
    """1-based."""
    why: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Mend:
    """A change to a cell that the import proposes and does not make by itself."""

    table: str
    id: str
    field: str
    before: str
    after: str
    why: str


@dataclass(frozen=True, slots=True)
class ProposedText:
    """A title, preamble or closing text as the old paper has it."""

    part: int
    """0-based number of the form's part."""
    slot: Slot
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """Everything one old paper gives. Ids are new; the desk matches rows already there."""

    source: str
    office: Office | None = None
    fiscal_year: int | None = None
    """Buddhist era; None where the paper names none."""
    round: Round | None = None
    role: Role = "report"
    form: str = ""
    """Id of the form whose headings fit best."""
    measures: tuple[Measure, ...] = ()
    results: tuple[Result, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    """Of these results."""
    scores: tuple[Score, ...] = ()
    analyses: tuple[Analysis, ...] = ()
    texts: tuple[ProposedText, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    """Heading as printed -> field."""
    dropped: tuple[Dropped, ...] = ()
    proposed: tuple[Mend, ...] = ()
    findings: tuple[Finding, ...] = ()
