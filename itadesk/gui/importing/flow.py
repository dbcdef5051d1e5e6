"""From choosing a file to rows in the book, or to a new book."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from itadesk.desk.desk import Desk
from itadesk.desk.importing import ImportReport
from itadesk.gui.folders import documents_folder
from itadesk.gui.importing import texts
from itadesk.gui.importing.differences import settle_differences
from itadesk.gui.importing.reading import read_proposal
from itadesk.gui.importing.review import ReviewDialog
from itadesk.gui.parts import Parts
from itadesk.gui.tasks import raise_trouble
from itadesk.gui.waiting import Waiting
from itadesk.records.proposal import Proposal
from itadesk.thai.digits import to_thai

Told = Callable[[str, ImportReport], None]
"""Takes a Thai sentence and what the import did."""


class ImportFlow:
    """Reads in the helper process; nothing enters a book before the review."""

    def __init__(self, parent: QWidget, parts: Parts) -> None:
        self._parent = parent
        self._parts = parts

    def choose(self, take: Callable[[Proposal], None]) -> None:
        """Ask for a file and hand on what it gives."""
        folder = self._parts.settings.text("import_folder") or str(documents_folder())
        path, _kind = QFileDialog.getOpenFileName(self._parent, texts.CHOOSE, folder, texts.FILTER)
        if path:
            self._parts.settings.set_text("import_folder", path)
            self.read(path, take)

    def read(self, path: str, take: Callable[[Proposal], None]) -> None:
        """Read a file in the helper process and hand on what it gives."""
        task = self._parts.tasks.start(read_proposal, path, dict(self._parts.shelf().forms))
        Waiting(task, texts.READING, self._parent)
        later = Qt.ConnectionType.QueuedConnection  # dialogs must not run inside the task's word
        task.done.connect(take, later)
        task.failed.connect(raise_trouble, later)

    def into(self, desk: Desk, fiscal_year: int, told: Told) -> None:
        """Bring a file into an open book."""
        self.choose(lambda proposal: self.review(proposal, desk, fiscal_year, told))

    def review(self, proposal: Proposal, desk: Desk, fiscal_year: int, told: Told) -> None:
        """Show what would come in; take it in as one undo step."""
        reviewed = ReviewDialog.ask(proposal, fiscal_year, self._parent)
        if reviewed is None:
            return
        report = desk.import_proposal(
            reviewed.proposal,
            tidy=bool(reviewed.proposal.proposed),
            fiscal_year=reviewed.fiscal_year,
            round_=reviewed.round,
        )
        pattern = texts.DONE_SCORES if report.scores or report.analyses else texts.DONE
        sentence = pattern.format(
            measures=report.measures,
            results=report.results,
            scores=report.scores,
            analyses=report.analyses,
        )
        told(to_thai(sentence), report)
        settle_differences(desk, report.findings, self._parent)
