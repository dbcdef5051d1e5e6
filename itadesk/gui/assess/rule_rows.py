"""The rule book's grid: what it says, how sure that is, and what the office put in its place."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.gui.grid.rows.columns import Choice, GridColumn, column
from itadesk.gui.grid.rows.sources import LABEL, GridRow, RowSource
from itadesk.ita.entries import Entry, entries, ground_text
from itadesk.ita.rules import RuleBook
from itadesk.ita.years import rulebook
from itadesk.records.change import Value
from itadesk.records.finding import Finding
from itadesk.records.paper import RuleCorrection
from itadesk.thai.digits import to_thai

TABLE = "rule_correction"
OWN_COLUMN = 3
"""Where the office's own value is typed."""
_SECTIONS = tuple(Choice(name, words) for name, words in texts.SECTIONS.items())


def rule_source(desk: Desk, year: int) -> RowSource:
    """Everything of an ITA year's rule book that can be corrected, one row each."""

    def load(source: RowSource) -> Iterable[GridRow]:
        own = {row.path: row.value for row in desk.corrections(year)}
        corrected = rulebook(year, desk.corrections())
        for entry in all_entries(desk, year):
            row = RuleCorrection.id_for(year, entry.path)
            key: Mapping[str, Value] = {"ita_year": year, "path": entry.path}
            yield GridRow(row, _cells(entry, own.get(entry.path, ""), corrected), key=key)

    return RowSource(
        table=TABLE,
        title=to_thai(str(year)),
        columns=(
            GridColumn("entry", LABEL, texts.ENTRY, width=180, editable=False),
            GridColumn("shipped", LABEL, texts.SHIPPED, width=250, editable=False, figures=True),
            GridColumn("basis", LABEL, texts.BASIS, width=170, editable=False),
            replace(column(TABLE, "value"), title=texts.OWN, width=240, figures=True),
            GridColumn(
                "section", LABEL, texts.SECTION, width=150, editable=False, choices=_SECTIONS
            ),
        ),
        load=load,
        growing=False,
        fiscal_year=year,
        frozen=1,
    )


def all_entries(desk: Desk, year: int) -> tuple[Entry, ...]:
    """The shipped entries, then those that exist only because the office added them.

    A correction that names nothing known gets a row of its own, so that it can be seen.
    """
    shipped = entries(rulebook(year))
    known = {entry.path for entry in shipped}
    corrected = rulebook(year, desk.corrections())
    added = [entry for entry in entries(corrected) if entry.path not in known]
    named = known | {entry.path for entry in added}
    lost = [
        Entry(row.path, row.path, "", corrected.grades_ground)
        for row in desk.corrections(year)
        if row.path not in named and row.value.strip()
    ]
    return (*shipped, *(replace(entry, value="") for entry in added), *lost)


def _cells(entry: Entry, own: str, corrected: RuleBook) -> list[str]:
    section = entry.path.partition(".")[0]
    basis = _basis(entry)
    if own.strip():
        used = entry.path in corrected.corrected
        basis = f"{texts.IN_FORCE if used else _why(corrected, entry.path)}\n{basis}"
    return [to_thai(entry.title), entry.value, basis, own, section]


def _basis(entry: Entry) -> str:
    return texts.ADDED if not entry.value else to_thai(ground_text(entry.ground))


def rule_findings(desk: Desk, year: int) -> tuple[Finding, ...]:
    """Marks: what is not certain, and the office's values that cannot be used."""
    book = rulebook(year, desk.corrections())
    own = {row.path: row.value for row in desk.corrections(year) if row.value.strip()}
    found = []
    for entry in all_entries(desk, year):
        row = RuleCorrection.id_for(year, entry.path)
        if entry.path in own and entry.path not in book.corrected:
            why = _why(book, entry.path)
            found.append(Finding("rules", "warning", TABLE, row, "value", why))
        if not entry.ground.certain and entry.value:
            words = to_thai(ground_text(entry.ground))
            found.append(Finding("rules", "info", LABEL, row, "basis", words))
    return tuple(found)


def _why(book: RuleBook, path: str) -> str:
    """Why a correction is not used: the rule book's own sentence where it has one."""
    told = next((problem for problem in book.problems if path in problem), "")
    _names, _colon, why = told.partition(": ")
    return texts.NOT_USED.format(why=why) if why else texts.NOT_USED_PLAIN


def sureness(desk: Desk, year: int) -> str:
    """How many entries are certain, how many are not, and how many the office put right."""
    book = rulebook(year, desk.corrections())
    shipped = entries(rulebook(year))
    sure = sum(1 for entry in shipped if entry.ground.certain)
    return texts.thai(
        texts.RULES_SURE, sure=sure, unsure=len(shipped) - sure, own=len(book.corrected)
    )
