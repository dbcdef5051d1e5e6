"""What all parts of one paper share while it is composed."""

from collections.abc import Mapping
from dataclasses import dataclass

from itadesk.formspec.form import Form
from itadesk.ita.rules import RuleBook
from itadesk.records.dossier import Dossier
from itadesk.records.measure import Evidence, Result
from itadesk.records.paper import Paper, PaperText, Slot
from itadesk.report.digits import Printer
from itadesk.report.values import filled


@dataclass(frozen=True, slots=True)
class Sheet:
    """Form, records and the filled values of one paper."""

    form: Form
    dossier: Dossier
    paper: Paper | None
    values: Mapping[str, str]
    """Placeholder -> text, Arabic digits."""
    rules: RuleBook
    """Of the year whose scores the paper looks at: names of indicators and questions."""
    filing_rules: RuleBook
    """Of the ITA year in which the paper is filed: the issues a plan is grouped by."""
    results: Mapping[str, Result]
    """Id of a measure -> its result in the paper's round."""
    evidence: Mapping[str, tuple[Evidence, ...]]
    """Id of a measure -> what proves that result."""
    printed: Printer
    thai: bool
    signatories: tuple[str, ...] | None = None
    """Ids of those who sign, where the caller chose; None: what paper and form say."""

    @property
    def score_year(self) -> int:
        """The Buddhist fiscal year whose scores and analyses the paper shows."""
        return self.dossier.fiscal_year + self.form.score_year

    def words(self, part: int, slot: Slot, pattern: str) -> str:
        """The paper's own edited text where there is one, else the pattern, filled."""
        edited = self._edited(part, slot)
        return self.printed(edited.text if edited and edited.text else self.pattern(pattern))

    def pattern(self, pattern: str) -> str:
        """The pattern filled, digits as they come."""
        return filled(pattern, self.values)

    def _edited(self, part: int, slot: Slot) -> PaperText | None:
        """An edited text belongs to the form the paper was edited with."""
        if self.paper is None or self.paper.form not in {"", self.form.id}:
            return None
        wanted = PaperText.id_for(self.paper.id, part, slot)
        return next((text for text in self.dossier.texts if text.id == wanted), None)
