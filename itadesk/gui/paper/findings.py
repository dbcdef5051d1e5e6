"""What is still missing or worth mending in the paper, each a way to its cell."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidgetItem

from itadesk.checks.addresses import address_problem
from itadesk.checks.missing import missing_cells
from itadesk.checks.scores import without_measure
from itadesk.desk.desk import Desk
from itadesk.gui.assess.head import SaidLine
from itadesk.gui.icons import icon
from itadesk.gui.labels import quiet
from itadesk.gui.lists import WordList
from itadesk.gui.pages import Page
from itadesk.gui.paper import texts
from itadesk.gui.papers import Papers
from itadesk.gui.spacing import roomy_column
from itadesk.gui.window.place import Place
from itadesk.records.change import Changes
from itadesk.records.dossier import Dossier
from itadesk.records.finding import Finding
from itadesk.records.measure import Result
from itadesk.records.paper import Publication
from itadesk.records.score import Analysis
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai

_FINDING = Qt.ItemDataRole.UserRole
_EMPTY = "missing"
_ICONS = {"error": "circle-x", "warning": "triangle-alert", "info": "info"}


class FindingsPage(Page):
    """Looked at anew whenever it is shown or the book changes while it is shown."""

    def __init__(self, desk: Desk, papers: Papers, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self._place = place
        self.list = WordList(texts.FINDINGS_LIST)
        self.hint = quiet(texts.FINDINGS_HINT)
        self.done = SaidLine()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = roomy_column(self)
        layout.addWidget(self.hint)
        layout.addWidget(self.done)
        layout.addWidget(self.list, 100)
        layout.addStretch(1)
        self.list.itemActivated.connect(self._on_activated)

    def shown(self) -> None:
        """Look again."""
        self.list.clear()
        found = self.findings()
        for finding in found:
            words = texts.FINDING_LINE.format(
                severity=texts.SEVERITIES[finding.severity], message=to_thai(finding.message)
            )
            self.list.add(words, finding, icon(_ICONS[finding.severity]))
        for part in (self.list, self.hint):
            part.setVisible(bool(found))
        self.done.say("" if found else texts.FINDINGS_NONE, "circle-check")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the list, while there is one."""
        super().focusInEvent(event)
        if not self.list.isHidden():
            self.list.setFocus(event.reason())

    def findings(self) -> tuple[Finding, ...]:
        """What the page lists, in the order of the paper."""
        return paper_findings(self._desk, self._papers, self._place) or ()

    def apply_changes(self, _changes: Changes) -> None:
        """Anything may have been mended."""
        if self.isVisible():
            self.shown()

    def _on_activated(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        self.placeRequested.emit(finding.table, finding.id, finding.field)


def missing_count(found: Iterable[Finding]) -> int:
    """How many of the findings are required cells still empty."""
    return sum(finding.rule == _EMPTY for finding in found)


def paper_findings(desk: Desk, papers: Papers, place: Place) -> tuple[Finding, ...] | None:
    """Required cells still empty, weak points without a measure, addresses that do not open.

    None where there is no form for the paper.
    """
    form = papers.form(place)
    if form is None:
        return None
    dossier = desk.dossier(place.fiscal_year, place.round)
    found = [
        Finding(_EMPTY, "warning", cell.table, cell.id, cell.field, _missing(cell, dossier))
        for cell in missing_cells(form, dossier)
    ]
    if place.role == "plan":
        found += _weak(dossier, place.fiscal_year + form.score_year)
    return (*found, *_addresses(desk, place))


def _weak(dossier: Dossier, score_year: int) -> Iterator[Finding]:
    for point in without_measure(dossier, score_year):
        codes = " ".join(point.questions)
        words = texts.FINDINGS_WEAK.format(indicator=point.indicator, codes=codes)
        row = Analysis.id_for(score_year, point.indicator)
        yield Finding("no-measure", "warning", "analysis", row, "guideline", words.strip())


def _addresses(desk: Desk, place: Place) -> Iterator[Finding]:
    for row in desk.rows("publication", paper=place.paper):
        assert isinstance(row, Publication)
        problem = address_problem(row.url)
        if problem:
            yield Finding("address", "warning", "publication", row.id, "url", problem)


def _missing(cell: tuple[str, str, str], dossier: Dossier) -> str:
    table, row, field = cell
    for measure in dossier.measures:
        if row in (measure.id, Result.id_for(measure.id, dossier.round)):
            name = measure.title.split("\n")[0] or TABLES["measure"].title
            break
    else:
        name = TABLES[table].title
    title = TABLES[table].field(field).title
    return texts.FINDINGS_MISSING.format(field=title, row=name)
