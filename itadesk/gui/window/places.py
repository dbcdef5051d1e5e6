"""Where in the window a row of the book is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from itadesk.desk.desk import Desk
from itadesk.gui.place import OFFICE_PAGES, Place
from itadesk.records.change import Value
from itadesk.records.measure import Evidence, Result
from itadesk.records.paper import Paper, Role
from itadesk.records.rounds import ROUNDS, Round

_PAGES = {
    "score": "scores",
    "analysis": "analysis",
    "office": "office",
    "unit": "office",
    "signatory": "office",
    "publication": "publications",
    "paper": "words",
    "paper_text": "words",
    "paper_picture": "appendix",
    "rule_correction": "rules",
}


def place_of(
    desk: Desk, place: Place, table: str, row: str, values: Mapping[str, Value] | None = None
) -> Place:
    """The place whose page shows this row, in the year and paper it belongs to.

    ``place`` is where the window is now; ``values`` are those of a row that is there no more.
    """
    record = desk.row(table, row)
    gone = values or {}
    if table == "measure":
        year = getattr(record, "fiscal_year", gone.get("fiscal_year", place.fiscal_year))
        if isinstance(year, int) and year != place.fiscal_year:
            return replace(place, fiscal_year=year).on_page("measures")
        return place if place.page.startswith("result:") else place.on_page("measures")
    if table == "fiscal_year":
        year = getattr(record, "fiscal_year", gone.get("fiscal_year"))
        page = "measures" if place.page in OFFICE_PAGES else place.page
        return replace(place, fiscal_year=year, page=page) if isinstance(year, int) else place
    if table in ("result", "evidence"):
        return _place_of_result(desk, place, record, row)
    paper = row if table == "paper" else getattr(record, "paper", gone.get("paper"))
    place = _place_of_paper(desk, place, str(paper)) if paper else place
    return place.on_page(_PAGES.get(table, place.page))


def _place_of_paper(desk: Desk, place: Place, paper: str) -> Place:
    """The paper's year, role and round; a paper may have words and no row of its own."""
    years = dict.fromkeys([place.fiscal_year, *desk.years()])
    rounds: tuple[tuple[Role, Round], ...] = (
        ("plan", "full-year"),
        *(("report", each) for each in ROUNDS),
    )
    for year in years:
        for role, round_ in rounds:
            if Paper.id_for(role, year, round_) == paper:
                return replace(place, fiscal_year=year, role=role, round=round_)
    return place


def _place_of_result(desk: Desk, place: Place, record: object, row: str) -> Place:
    if isinstance(record, Evidence):
        record = desk.row("result", record.result)
    if isinstance(record, Result):
        measure = desk.measure(record.measure)
        year = measure.fiscal_year if measure else place.fiscal_year
        return replace(place, fiscal_year=year).on_page(f"result:{record.round}")
    ids = {Result.id_for(each.id, place.round) for each in desk.measures(place.fiscal_year)}
    return place.on_page(f"result:{place.round if row in ids else 'full-year'}")
