"""What is known of one assessed year's scores: published, computed, the year before's."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from itadesk.desk.desk import Desk
from itadesk.errors import RuleBookError
from itadesk.ita.codes import letter_of
from itadesk.ita.rules import RuleBook
from itadesk.ita.scores import Computed, Scores, compute, differences, lowest
from itadesk.ita.years import rulebook, rulebook_near
from itadesk.records.rounds import INSTRUMENTS, Instrument
from itadesk.records.score import Score
from itadesk.thai.digits import to_arabic, to_thai
from itadesk.thai.text import search_key

LETTERS: Mapping[Instrument, str] = {"IIT": "i", "EIT": "e", "OIT": "o"}


@dataclass(frozen=True, slots=True)
class ScoreBoard:
    """One assessed Buddhist year, worked out afresh after each edit."""

    year: int
    rules: RuleBook
    rules_before: RuleBook
    typed: Mapping[str, Score]
    """Code -> score as kept, also where it is no score."""
    published: Scores
    computed: Computed
    before: Scores
    """The year before: published, else computed."""
    thai_digits: bool
    """Whether this office types its scores in Thai digits; figures beside them follow."""

    def figure(self, value: Decimal | None, *, signed: bool = False) -> str:
        """A figure as it stands in the grid; empty where it is missing."""
        if value is None:
            return ""
        text = f"{value:+.2f}" if signed else f"{value:.2f}"
        return to_thai(text) if self.thai_digits else text

    def best(self, code: str) -> Decimal | None:
        """The published score, else the computed one."""
        given = self.published.get(code)
        return self.computed.by_code().get(code) if given is None else given

    def gap(self, code: str) -> Decimal | None:
        """Published less computed, where both are known."""
        given, worked = self.published.get(code), self.computed.by_code().get(code)
        return None if given is None or worked is None else given - worked

    def change(self, code: str) -> Decimal | None:
        """This year's less last year's; None where one is missing or the question is another."""
        now, then = self.best(code), self.before.get(code)
        if now is None or then is None or not self.comparable(code):
            return None
        return now - then

    def comparable(self, code: str) -> bool:
        """Whether the code asked the same the year before."""
        now, then = self.rules.question(code), self.rules_before.question(code)
        if now is None or then is None:
            return now is then
        words = {search_key(rule.wording) for rule in (now, then) if rule.wording}
        return now.indicator == then.indicator and len(words) < 2

    def lacking(self, code: str) -> tuple[str, ...]:
        """What an indicator's mean still needs; empty where none of it is given at all."""
        if not code.isdecimal():
            return ()
        codes = [rule.code for rule in self.rules.questions_of(int(code))]
        missing = tuple(name for name in codes if self.published.get(name) is None)
        return missing if len(missing) < len(codes) else ()

    def lowest_of(self, indicator: int) -> tuple[str, ...]:
        """The indicator's lowest questions."""
        return lowest(self.rules, self.published, indicator)

    def differing(self) -> Mapping[str, tuple[Decimal, Decimal]]:
        """Code -> published and computed figure, where they are more than 0.01 apart."""
        found = differences(self.rules, self.published)
        return {item.code: (item.published, item.computed) for item in found}

    def words(self, code: str) -> str:
        """What a code stands for: the office's own words first."""
        own = self.typed.get(code)
        if own is not None and own.wording:
            return own.wording
        rule = self.rules.question(code)
        if rule is not None:
            return rule.wording
        if code.isdecimal():
            indicator = self.rules.indicator(int(code))
            return indicator.name if indicator else ""
        instrument = self.rules.instrument(code)
        return instrument.name if instrument else ""

    def questions(self, instrument: Instrument) -> tuple[str, ...]:
        """Codes of an instrument's questions, and those kept that its rule book does not know."""
        known = [rule.code for rule in self.rules.questions if rule.code[0] == LETTERS[instrument]]
        kept = [code for code in self.typed if code[:1] == LETTERS[instrument]]
        return tuple(dict.fromkeys([*known, *kept]))

    def codes(self, instrument: Instrument | None) -> tuple[str, ...]:
        """The rows of an instrument's grid, or (None) of the overview, in order."""
        if instrument is None:
            known = [code for name in INSTRUMENTS for code in self._group(name)]
            kept = [code for code in self.typed if not is_question(code)]
            return (*dict.fromkeys([*known, *(code for code in kept if code != "total")]), "total")
        asked: list[str] = []
        for rule in self.rules.indicators_of(instrument):
            asked += [str(rule.number), *(q.code for q in self.rules.questions_of(rule.number))]
        return tuple(dict.fromkeys([*asked, *self.questions(instrument), instrument]))

    def _group(self, instrument: Instrument) -> tuple[str, ...]:
        return (instrument, *(str(rule.number) for rule in self.rules.indicators_of(instrument)))

    def takes(self, code: str) -> bool:
        """Whether a pasted score of this code has its place here.

        A year whose questions are not known takes every code of the instrument.
        """
        if code in self.typed or code in self.codes(None) or self.rules.question(code):
            return True
        tool = next((name for name, letter in LETTERS.items() if code[:1] == letter), None)
        return tool is not None and not any(q.code[0] == code[0] for q in self.rules.questions)


def score_board(desk: Desk, year: int) -> ScoreBoard:
    """The board of an assessed Buddhist year."""
    corrections = desk.corrections()
    rules, rules_before = (rulebook_near(shown, corrections) for shown in (year, year - 1))
    typed = {score.code: score for score in desk.scores(year)}
    published = _values(typed)
    before = _values({score.code: score for score in desk.scores(year - 1)})
    worked = compute(rules_before, before).by_code()
    return ScoreBoard(
        year=year,
        rules=rules,
        rules_before=rules_before,
        typed=typed,
        published=published,
        computed=compute(rules, published),
        before={**worked, **before},
        thai_digits=any(to_arabic(score.text) != score.text for score in typed.values()),
    )


def _values(typed: Mapping[str, Score]) -> dict[str, Decimal | None]:
    return {code: score.value for code, score in typed.items() if score.value is not None}


def is_question(code: str) -> bool:
    """Whether the code is a question's or item's, not an indicator's or an instrument's."""
    return code[:1] in LETTERS.values() and code[1:].isdecimal()


def instrument_of(code: str, rules: RuleBook) -> Instrument | None:
    """The instrument whose grid holds this code; None for the total."""
    letter = letter_of(int(code)) if code.isdecimal() else code[:1]
    found = next((name for name, first in LETTERS.items() if first == letter), None)
    if found is None:
        return next((name for name in INSTRUMENTS if name == code), None)
    question = rules.question(code)
    owner = rules.indicator(question.indicator) if question else None
    return owner.instrument if owner else found


def assessed_years(desk: Desk, fiscal_year: int) -> tuple[int, ...]:
    """Assessed years to choose from, newest first: this, the one before, any with data."""
    kept = {score.fiscal_year for score in desk.scores()}
    kept |= {analysis.fiscal_year for analysis in desk.analyses()}
    return tuple(sorted({fiscal_year, fiscal_year - 1} | kept, reverse=True))


def usual_year(desk: Desk, fiscal_year: int) -> int:
    """The assessed year a plan looks at: the one before, unless only this one has scores."""
    if not desk.scores(fiscal_year - 1) and desk.scores(fiscal_year):
        return fiscal_year
    return fiscal_year - 1


def trouble(year: int) -> str:
    """Why the rule book of a known year cannot be read, a Thai sentence; empty where it can."""
    try:
        rulebook(year)
    except RuleBookError as error:
        return error.message
    return ""
