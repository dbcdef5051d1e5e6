"""What each placeholder of a form stands for in one paper."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from itadesk.formspec.form import Form
from itadesk.formspec.placeholders import fill
from itadesk.ita.rules import PaperRule, RuleBook
from itadesk.ita.scores import Scores, compute
from itadesk.ita.years import filing, known_years, rulebook, rulebook_near
from itadesk.records.dossier import Dossier
from itadesk.records.office import Office
from itadesk.records.paper import Paper
from itadesk.records.rounds import ROUND_TITLES, Round
from itadesk.report.texts import BLANK, SPAN
from itadesk.thai.dates import ERA, MONTHS, format_date
from itadesk.thai.digits import to_arabic
from itadesk.thai.periods import round_span

SHORT_NAMES = (
    ("องค์การบริหารส่วนตำบล", "อบต."),
    ("องค์การบริหารส่วนจังหวัด", "อบจ."),
    ("เทศบาลนคร", "ทน."),
    ("เทศบาลเมือง", "ทม."),
    ("เทศบาลตำบล", "ทต."),
)
"""How an office's full name begins, and what stands for it in short."""

_BLANKS = dict.fromkeys(
    ("fiscal_year", "ita_year", "total", "level", "IIT", "EIT", "OIT", "paper_date"), BLANK
)
"""What is printed for these where they have no value: a line to fill in by hand."""


def short_name(office: Office) -> str:
    """``อบต.…`` for ``องค์การบริหารส่วนตำบล…``; the name itself where it begins otherwise."""
    name = office.name.strip()
    for full, short in SHORT_NAMES:
        if name.startswith(full):
            return short + name.removeprefix(full).strip()
    return name


def find_paper(form: Form, dossier: Dossier) -> Paper | None:
    """The dossier's paper of this form's role, if any of its cells is filled."""
    wanted = Paper.id_for(form.role, dossier.fiscal_year, dossier.round)
    return next((paper for paper in dossier.papers if paper.id == wanted), None)


def scores_of(dossier: Dossier, fiscal_year: int) -> Scores:
    """Code -> published score of one assessed Buddhist year; what is no score is missing."""
    return {
        score.code: score.value
        for score in dossier.scores
        if score.fiscal_year == fiscal_year and score.value is not None
    }


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a paper is filed: the ITA year, and what that year's rule book says of it."""

    ita_year: int | None
    rule: PaperRule | None


def filed(form: Form, dossier: Dossier, paper: Paper | None) -> Filed:
    """The paper's own ITA year where it names one, else the year that asks for it."""
    if paper is not None and paper.ita_year:
        known = paper.ita_year in known_years()
        book = rulebook(paper.ita_year, dossier.corrections) if known else None
        return Filed(paper.ita_year, book.paper(form.role) if book else None)
    found = filing(form.role, dossier.fiscal_year, dossier.round, dossier.corrections)
    return Filed(*found) if found else Filed(None, None)


def values(
    form: Form,
    dossier: Dossier,
    paper: Paper | None,
    *,
    item: Filed,
    day: datetime.date | None = None,
) -> Mapping[str, str]:
    """Placeholder -> text with Arabic digits; empty where it is not known.

    ``item`` is where the paper is filed; ``day`` (Common Era) its date where the caller
    sets one.
    """
    year, office = dossier.fiscal_year, dossier.office
    score_year = year + form.score_year
    book = rulebook_near(score_year, dossier.corrections)
    return {
        "fiscal_year": str(year),
        "fiscal_year-1": str(year - 1),
        "fiscal_year+1": str(year + 1),
        "score_year": str(score_year),
        "score_year-1": str(score_year - 1),
        "ita_year": str(item.ita_year or ""),
        "round": to_arabic(ROUND_TITLES[dossier.round]),
        "round_span": span_text(year, dossier.round),
        "half_year": half_year(year, dossier.round),
        "office.name": office.name.strip(),
        "office.short": short_name(office),
        "office.kind": office.kind,
        "office.place": office.place,
        "office.subdistrict": office.subdistrict,
        "office.district": office.district,
        "office.province": office.province,
        "office.website": office.website,
        **_figures(book, scores_of(dossier, score_year)),
        "item_code": item.rule.code.upper() if item.rule else "",
        "item_name": item.rule.name if item.rule else "",
        "indicator_count": str(len(book.indicators)),
        "measure_count": str(len(dossier.measures)),
        "paper_date": date_text(paper, day),
        "web_address": paper.web_address if paper else "",
    }


def _figures(book: RuleBook, scores: Scores) -> dict[str, str]:
    """Total, level and instruments, published before computed."""
    computed = compute(book, scores)
    best: dict[str, Decimal | None] = {**computed.by_code(), **scores}
    shown = {code: best.get(code) for code in ("total", "IIT", "EIT", "OIT")}
    figures = {code: "" if value is None else f"{value:.2f}" for code, value in shown.items()}
    return {**figures, "level": computed.level or ""}


def span_text(fiscal_year: int, round_: Round) -> str:
    """``ตุลาคม 2564 – มีนาคม 2565`` of a round of a Buddhist fiscal year."""
    span = round_span(fiscal_year, round_)
    first, last = (f"{MONTHS[day.month - 1]} {day.year + ERA}" for day in (span.start, span.end))
    return f"{first} – {last}"


def half_year(fiscal_year: int, round_: Round) -> str:
    """The round with its months; empty for the whole year."""
    if round_ == "full-year":
        return ""
    title = to_arabic(ROUND_TITLES[round_])
    return SPAN.format(round=title, span=span_text(fiscal_year, round_))


def date_text(paper: Paper | None, day: datetime.date | None) -> str:
    """The paper's date in words, ``10 ตุลาคม 2568``; as typed where it is not understood."""
    chosen = day or (paper.date if paper else None)
    if chosen is not None:
        return format_date(chosen)
    return paper.date_text.strip() if paper else ""


def filled(pattern: str, known: Mapping[str, str]) -> str:
    """The pattern with its values; gaps that missing words leave are closed."""
    text = fill(pattern, known, blanks=_BLANKS)
    lines = (" ".join(part for part in line.split(" ") if part) for line in text.split("\n"))
    return "\n".join(lines).strip()
