"""Where in the book the window stands: a year, a paper, a page."""

from dataclasses import asdict, dataclass, replace
from typing import Any, Self

from itadesk.gui import texts
from itadesk.records.paper import Paper, Role
from itadesk.records.rounds import ROUND_TITLES, ROUNDS, Round

PAPERS: tuple[tuple[Role, Round], ...] = (
    ("plan", "full-year"),
    *(("report", round_) for round_ in ROUNDS),
)


def paper_text(role: Role, round_: Round) -> str:
    """``แผน`` or ``รายงาน รอบ ๑๒ เดือน``."""
    return texts.PLAN if role == "plan" else texts.REPORT.format(round=ROUND_TITLES[round_])


YEAR_PAGES = (
    "scores",
    "analysis",
    "measures",
    "result:first-half",
    "result:second-half",
    "result:full-year",
    "result:both",
    "findings",
    "words",
    "appendix",
    "publications",
)
OFFICE_PAGES = ("office", "rules")

_PLAN_PAGES = frozenset({"scores", "analysis"})


@dataclass(frozen=True, slots=True)
class Place:
    """A page of a paper of a year; moving gives a new place."""

    fiscal_year: int
    """Buddhist era; the year of the measures."""
    role: Role = "report"
    round: Round = "full-year"
    page: str = "measures"

    @property
    def paper(self) -> str:
        """Id of the paper worked on."""
        return Paper.id_for(self.role, self.fiscal_year, self.round)

    @property
    def paper_key(self) -> dict[str, str | int | None]:
        """What makes the paper's row when it is not there yet."""
        return {"role": self.role, "fiscal_year": self.fiscal_year, "round": self.round}

    def on_page(self, page: str) -> Self:
        """The same year on another page; a result page also chooses its report."""
        if page.startswith("result:"):
            round_ = round_of(page.removeprefix("result:"))
            return replace(self, page=page, role="report", round=round_)
        if page in _PLAN_PAGES:
            return replace(self, page=page, role="plan", round="full-year")
        return replace(self, page=page)

    def on_paper(self, role: Role, round_: Round) -> Self:
        """Another paper of the year; a page that is not the paper's own gives way."""
        page = self.page
        if page == "result:both" and role == "report":
            return replace(self, role=role, round=round_)
        if page.startswith("result:"):
            page = f"result:{round_}" if role == "report" else "measures"
        elif page in _PLAN_PAGES and role == "report":
            page = f"result:{round_}"
        return replace(self, role=role, round=round_, page=page)

    def kept(self) -> dict[str, Any]:
        """For the settings."""
        return asdict(self)


def round_of(name: str) -> Round:
    """The round of this name; the full year where there is none such."""
    return next((known for known in ROUNDS if known == name), "full-year")


def place_from(kept: dict[str, Any], years: tuple[int, ...]) -> Place:
    """Where the book was left, if that year is still there; else its newest year's measures."""
    year = kept.get("fiscal_year")
    if year not in years:
        return Place(years[0] if years else 0)
    page = kept.get("page")
    role: Role = "plan" if kept.get("role") == "plan" else "report"
    return Place(
        year,
        role,
        round_of(str(kept.get("round"))),
        page if page in (*YEAR_PAGES, *OFFICE_PAGES) else "measures",
    )
