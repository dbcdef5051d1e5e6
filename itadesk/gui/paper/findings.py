"""What is still missing or worth mending in the paper, each a way to its cell."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListWidgetItem

from itadesk.checks.addresses import address_problem
from itadesk.checks.missing import MissingCell, missing_cells
from itadesk.checks.scores import without_measure
from itadesk.desk.desk import Desk
from itadesk.gui.assess.head import SaidLine
from itadesk.gui.icons import icon
from itadesk.gui.labels import quiet
from itadesk.gui.lists import WordList
from itadesk.gui.pages import Page
from itadesk.gui.paper import texts
from itadesk.gui.papers import Papers
from itadesk.gui.place import Place
from itadesk.gui.spacing import roomy_column
from itadesk.records.change import Changes
from itadesk.records.dossier import Dossier
from itadesk.records.finding import Finding
from itadesk.records.measure import Result
from itadesk.records.paper import Publication
from itadesk.records.score import Analysis
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai

_QUOTED = re.compile(r'"[^"]*"')
_FINDING = Qt.ItemDataRole.UserRole
_EMPTY = "missing"
_MOST = 200
"""Findings listed at once."""
_ICONS = {"error": "circle-x", "warning": "triangle-alert", "info": "info"}


class FindingsPage(Page):
    """Looked at anew whenever it is shown or the book changes while it is shown."""

    def __init__(self, desk: Desk, papers: Papers, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self._place = place
        self._listed: tuple[Finding, ...] = ()
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
        """Look again; the current line stays where it was."""
        row = self.list.currentRow()
        self.list.clear()
        count = self._look()
        for finding in self._listed:
            words = texts.FINDING_LINE.format(
                severity=texts.SEVERITIES[finding.severity],
                message=_in_thai_digits(finding.message),
            )
            self.list.add(words, finding, icon(_ICONS[finding.severity]))
        if row >= 0:
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        for part in (self.list, self.hint):
            part.setVisible(bool(count))
        more = texts.FINDINGS_MORE.format(shown=_MOST, count=f"{count:,}")
        self.hint.set_words(to_thai(more) if count > _MOST else texts.FINDINGS_HINT)
        self.done.say("" if count else texts.FINDINGS_NONE, "circle-check")

    def _look(self) -> int:
        """Take what there is to list; gives how many findings there are in all."""
        found = paper_findings(self._desk, self._papers, self._place)
        self._listed = tuple(found.first(_MOST)) if found else ()
        return found.count if found else 0

    def findings(self) -> tuple[Finding, ...]:
        """What there is to list now, in the order of the paper."""
        self._look()
        return self._listed

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the list, while there is one."""
        super().focusInEvent(event)
        if not self.list.isHidden():
            self.list.setFocus(event.reason())

    def apply_changes(self, _changes: Changes) -> None:
        """Anything may have been mended."""
        if self.isVisible():
            self.shown()

    def _on_activated(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        self.placeRequested.emit(finding.table, finding.id, finding.field)


@dataclass(frozen=True, slots=True)
class PaperFindings:
    """What a paper lacks, put into words only as far as it is listed."""

    dossier: Dossier
    missing: tuple[MissingCell, ...]
    """Required cells still empty, in the order of the paper."""
    others: tuple[Finding, ...]

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.missing) + len(self.others)

    def first(self, most: int) -> Iterator[Finding]:
        """The findings in the order of the paper, at most so many."""
        names = _names(self.dossier)
        empty = (
            Finding(_EMPTY, "warning", cell.table, cell.id, cell.field, _missing(cell, names))
            for cell in self.missing
        )
        return islice(chain(empty, self.others), most)


def paper_findings(desk: Desk, papers: Papers, place: Place) -> PaperFindings | None:
    """Required cells still empty, weak points without a measure, addresses that do not open.

    None where there is no form for the paper.
    """
    form = papers.form(place)
    if form is None:
        return None
    dossier = desk.dossier(place.fiscal_year, place.round)
    plan = place.role == "plan"
    weak = _weak(dossier, place.fiscal_year + form.score_year) if plan else ()
    others = (*weak, *_addresses(desk, place))
    return PaperFindings(dossier, missing_cells(form, dossier), others)


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


def _names(dossier: Dossier) -> dict[str, str]:
    """Id of a measure, or of its result in the dossier's round -> what the measure is called."""
    names = {}
    for measure in dossier.measures:
        name = measure.title.split("\n")[0] or TABLES["measure"].title
        names[measure.id] = names[Result.id_for(measure.id, dossier.round)] = name
    return names


def _missing(cell: MissingCell, names: Mapping[str, str]) -> str:
    row = names.get(cell.id, TABLES[cell.table].title)
    title = TABLES[cell.table].field(cell.field).title
    return texts.FINDINGS_MISSING.format(field=title, row=row)


def _in_thai_digits(message: str) -> str:
    """A sentence for the screen; what it quotes stands as it was typed."""
    ends = [0, *(end for quoted in _QUOTED.finditer(message) for end in quoted.span())]
    parts = [message[start:end] for start, end in zip(ends, [*ends[1:], None], strict=True)]
    return "".join(part if number % 2 else to_thai(part) for number, part in enumerate(parts))
