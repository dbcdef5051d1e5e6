"""What is still missing or worth mending in the paper, each a way to its cell."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from itadesk.checks.missing import missing_cells
from itadesk.desk.desk import Desk
from itadesk.gui.icons import icon
from itadesk.gui.labels import quiet
from itadesk.gui.pages import Page
from itadesk.gui.paper import texts
from itadesk.gui.papers import Papers
from itadesk.gui.theme import STEP
from itadesk.gui.window.place import Place
from itadesk.records.change import Changes
from itadesk.records.dossier import Dossier
from itadesk.records.finding import Finding
from itadesk.records.measure import Result
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text

_FINDING = Qt.ItemDataRole.UserRole
_ICONS = {"error": "circle-x", "warning": "triangle-alert", "info": "info"}


class FindingsPage(Page):
    """Looked at anew whenever it is shown or the book changes while it is shown."""

    def __init__(self, desk: Desk, papers: Papers, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self._place = place
        self.list = QListWidget()
        self.list.setAccessibleName(texts.FINDINGS_LIST)
        self.list.setProperty("cards", True)
        self.list.setWordWrap(True)
        self.hint = quiet(texts.FINDINGS_HINT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 4 * STEP, 6 * STEP, 4 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self.hint)
        layout.addWidget(self.list, 100)
        layout.addStretch(1)
        self.list.itemActivated.connect(self._on_activated)
        self.setFocusProxy(self.list)

    def shown(self) -> None:
        """Look again."""
        self.list.clear()
        found = self.findings()
        for finding in found:
            words = texts.FINDING_LINE.format(
                severity=texts.SEVERITIES[finding.severity], message=to_thai(finding.message)
            )
            item = QListWidgetItem(icon(_ICONS[finding.severity]), screen_text(words))
            item.setData(_FINDING, finding)
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        self.hint.set_words(texts.FINDINGS_HINT if found else texts.FINDINGS_NONE)

    def findings(self) -> tuple[Finding, ...]:
        """The required cells of the paper's form that are still empty."""
        form = self._papers.form(self._place)
        if form is None:
            return ()
        dossier = self._desk.dossier(self._place.fiscal_year, self._place.round)
        return tuple(
            Finding("missing", "warning", cell.table, cell.id, cell.field, _missing(cell, dossier))
            for cell in missing_cells(form, dossier)
        )

    def apply_changes(self, _changes: Changes) -> None:
        """Anything may have been mended."""
        if self.isVisible():
            self.shown()

    def _on_activated(self, item: QListWidgetItem) -> None:
        finding = item.data(_FINDING)
        self.placeRequested.emit(finding.table, finding.id, finding.field)


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
