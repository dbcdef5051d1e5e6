"""The rule book of one ITA year as frozen values."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from itadesk.records.paper import Role
from itadesk.records.rounds import Instrument

Basis = Literal["document", "public", "inferred", "unverified", "office"]
"""How a rule is known: read in a real paper, read in a public source, concluded from those,
general knowledge only, or put right by the office itself."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a block of rules rests on; shown to the user wherever it is not certain."""

    basis: Basis
    confidence: Decimal | None = None
    """0 to 1, for what is unverified."""
    note: str = ""

    @property
    def certain(self) -> bool:
        """Whether a check may raise an error, not only a warning, on this rule."""
        return self.basis in {"document", "public", "office"}


@dataclass(frozen=True, slots=True)
class InstrumentRule:
    """One of the three instruments."""

    code: Instrument
    name: str
    english: str
    weight: Decimal
    """Share of the total; the three sum to 1."""
    count: int
    """Questions or items it has; 0: unknown."""
    ground: Ground
    count_ground: Ground


@dataclass(frozen=True, slots=True)
class IndicatorRule:
    """One of the ten indicators."""

    number: int
    name: str
    instrument: Instrument
    ground: Ground


@dataclass(frozen=True, slots=True)
class QuestionRule:
    """One question (``i1``, ``e1``) or OIT item (``o1``)."""

    code: str
    indicator: int
    wording: str
    ground: Ground
    sub_items: tuple[str, ...] = ()
    scale: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """What the answers to a question of this scale count."""

    id: str
    answers: tuple[str, ...]
    points: tuple[int, ...]
    """0 to 100, one per answer."""


@dataclass(frozen=True, slots=True)
class LevelRule:
    """One step of the ladder; the first from the top whose conditions hold is the level."""

    label: str
    total: Decimal
    """Least total."""
    each: Decimal | None = None
    """Least score of each of the three instruments; None: they do not matter."""


@dataclass(frozen=True, slots=True)
class Component:
    """Something an assessor looks for in a paper."""

    id: str
    text: str
    required: bool
    ground: Ground


@dataclass(frozen=True, slots=True)
class PaperRule:
    """One of the two papers of this program, as this ITA year asks for it."""

    role: Role
    code: str
    """``o25``; printed with a capital O."""
    name: str
    measures_offset: int
    """Added to the ITA year: the fiscal year whose measures it holds."""
    scores_offset: int
    """Added to the ITA year: the fiscal year whose scores it looks at."""
    components: tuple[Component, ...]
    ground: Ground


@dataclass(frozen=True, slots=True)
class RuleBook:
    """The rules of one ITA year (เกณฑ์การประเมิน ITA)."""

    year: int
    """Buddhist era."""
    instruments: tuple[InstrumentRule, ...]
    indicators: tuple[IndicatorRule, ...]
    questions: tuple[QuestionRule, ...]
    """Of all three instruments, OIT items included, in their order."""
    levels: tuple[LevelRule, ...]
    """Highest first."""
    pass_mark: Decimal
    grades_ground: Ground
    items_ground: Ground
    """How sure it is which OIT item belongs to which indicator."""
    papers: tuple[PaperRule, ...]
    issues: tuple[str, ...] = ()
    """The issues a plan may be grouped by."""
    issues_ground: Ground = Ground("unverified")
    sub_indicators: tuple[tuple[str, str], ...] = ()
    sub_indicators_ground: Ground = Ground("unverified")
    scales: tuple[Scale, ...] = ()
    scoring_ground: Ground = Ground("unverified")
    note: str = ""
    corrected: tuple[str, ...] = ()
    """Paths the office put right."""
    problems: tuple[str, ...] = field(default=())
    """Thai sentences: corrections that do not fit and were left out."""

    def indicator(self, number: int) -> IndicatorRule | None:
        """The indicator of this number."""
        return next((rule for rule in self.indicators if rule.number == number), None)

    def instrument(self, code: str) -> InstrumentRule | None:
        """The instrument of this code."""
        return next((rule for rule in self.instruments if rule.code == code), None)

    def question(self, code: str) -> QuestionRule | None:
        """The question or item of this code."""
        return next((rule for rule in self.questions if rule.code == code), None)

    def questions_of(self, indicator: int) -> tuple[QuestionRule, ...]:
        """The questions of an indicator, in their order."""
        return tuple(rule for rule in self.questions if rule.indicator == indicator)

    def indicators_of(self, instrument: Instrument) -> tuple[IndicatorRule, ...]:
        """The indicators of an instrument."""
        return tuple(rule for rule in self.indicators if rule.instrument == instrument)

    def paper(self, role: Role) -> PaperRule | None:
        """What this year asks of the plan or of the report."""
        return next((rule for rule in self.papers if rule.role == role), None)
