"""The review of a proposal before anything enters the book."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.asking import run
from itadesk.gui.combo import CalmBox
from itadesk.gui.importing import texts
from itadesk.gui.importing.tables import MendsTable, dropped_table, rows_table
from itadesk.gui.labels import ShortLabel, WrappedLabel, heading, quiet
from itadesk.gui.lists import WordList
from itadesk.gui.numbers import YearBox
from itadesk.gui.spacing import roomy_column
from itadesk.gui.theme import STEP, size_to
from itadesk.records.proposal import Proposal
from itadesk.records.rounds import ROUND_TITLES, ROUNDS, Round
from itadesk.thai.digits import to_thai


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What the user wants of a proposal: only the chosen mends are left in it."""

    proposal: Proposal
    fiscal_year: int
    """Buddhist era."""
    round: Round


class ReviewDialog(QDialog):
    """Counts, rows, proposed mends with tick boxes, dropped lines, remarks."""

    def __init__(self, proposal: Proposal, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposal = proposal
        self.setWindowTitle(texts.TITLE)
        self.year = YearBox(proposal.fiscal_year or year, texts.YEAR)
        self.round = CalmBox()
        self.round.setAccessibleName(texts.ROUND)
        for round_ in ROUNDS:
            self.round.addItem(ROUND_TITLES[round_], round_)
        self.round.setCurrentIndex(ROUNDS.index(proposal.round or "full-year"))
        self.mends = MendsTable(proposal)
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(texts.TABS_NAME)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.take_in = self.buttons.addButton(texts.TAKE_IN, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take_in.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._fill_tabs()
        self._lay_out()
        size_to(self, 56, 38)

    @classmethod
    def ask(cls, proposal: Proposal, year: int, parent: QWidget | None) -> Reviewed | None:
        """What is to be taken in, or None."""
        dialog = cls(proposal, year, parent)
        return dialog.reviewed() if run(dialog) else None

    def reviewed(self) -> Reviewed:
        """The choices made so far."""
        chosen = replace(self._proposal, proposed=self.mends.chosen())
        return Reviewed(chosen, self.year.value(), ROUNDS[self.round.currentIndex()])

    def _lay_out(self) -> None:
        proposal = self._proposal
        office = proposal.office
        where = f"{office.name} {office.place}".strip() if office else texts.UNKNOWN
        kinds = (proposal.measures, proposal.results, proposal.scores, proposal.analyses)
        counts = [
            words.format(count=len(found))
            for words, found in zip(texts.COUNTS, kinds, strict=True)
            if found
        ]
        form = QFormLayout()
        form.setSpacing(2 * STEP)
        form.addRow(texts.FOUND_OFFICE, WrappedLabel(where))
        chosen = QHBoxLayout()
        chosen.setSpacing(3 * STEP)
        chosen.addWidget(self.year)
        round_label = QLabel(texts.ROUND)
        round_label.setBuddy(self.round)
        chosen.addWidget(round_label)
        chosen.addWidget(self.round)
        chosen.addStretch(1)
        form.addRow(texts.YEAR, chosen)
        layout = roomy_column(self)
        head = QHBoxLayout()
        head.setSpacing(4 * STEP)
        head.addWidget(heading(texts.HEAD.format(source=proposal.source)))
        head.addWidget(ShortLabel(to_thai("   ".join(counts))), 1)
        layout.addLayout(head)
        layout.addLayout(form)
        layout.addWidget(self.tabs, 1)
        foot = QHBoxLayout()  # one row: what is looked at is the table
        foot.setSpacing(4 * STEP)
        foot.addWidget(quiet(texts.SAFE), 1)
        foot.addWidget(self.buttons)
        layout.addLayout(foot)

    def _fill_tabs(self) -> None:
        proposal = self._proposal
        rows = rows_table(proposal)
        self._add_tab(rows, texts.TAB_ROWS, len(proposal.measures))
        self._add_tab(self._mends_tab(), texts.TAB_MENDS, len(proposal.proposed))
        words = texts.DROPPED_HINT if proposal.dropped else texts.DROPPED_NONE
        self._add_tab(
            _under(words, dropped_table(proposal), shown=bool(proposal.dropped)),
            texts.TAB_DROPPED,
            len(proposal.dropped),
        )
        findings = WordList(texts.FINDINGS_NAME)
        for finding in proposal.findings:
            findings.add(to_thai(finding.message))
        words = texts.FINDINGS_HINT if proposal.findings else texts.FINDINGS_NONE
        self._add_tab(
            _under(words, findings, shown=bool(proposal.findings)),
            texts.TAB_FINDINGS,
            len(proposal.findings),
        )

    def _mends_tab(self) -> QWidget:
        if not self._proposal.proposed:
            return _under(texts.MENDS_NONE, self.mends, shown=False)
        every, none = QPushButton(texts.MENDS_ALL), QPushButton(texts.MENDS_NOTHING)
        for button in (every, none):
            button.setAutoDefault(False)
        every.clicked.connect(lambda: self.mends.tick_all(True))
        none.clicked.connect(lambda: self.mends.tick_all(False))
        return _under(texts.MENDS_HINT, self.mends, buttons=(every, none))

    def _add_tab(self, widget: QWidget, words: str, count: int) -> None:
        self.tabs.addTab(widget, to_thai(words.format(count=count)))


def _under(
    words: str, widget: QWidget, *, shown: bool = True, buttons: Sequence[QPushButton] = ()
) -> QWidget:
    """A tab of one widget below its hint; buttons stand beside the hint."""
    tab = QWidget()
    layout = QVBoxLayout(tab)
    layout.setContentsMargins(0, 2 * STEP, 0, 0)
    head = QHBoxLayout()
    head.addWidget(quiet(words), 1)
    for button in buttons:
        head.addWidget(button)
    layout.addLayout(head)
    layout.addWidget(widget, 1)
    layout.addStretch(0)
    widget.setVisible(shown)
    return tab
