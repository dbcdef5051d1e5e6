"""The bar that always says which year, which paper, and in which ITA year it is filed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from itadesk.gui.combo import CalmBox
from itadesk.gui.place import PAPERS, paper_text
from itadesk.gui.texts import YEAR
from itadesk.gui.theme import STEP
from itadesk.gui.window import texts
from itadesk.records.paper import Role
from itadesk.records.rounds import Round
from itadesk.thai.digits import to_thai


class TopBar(QWidget):
    """Three choices; emits what the user picks and shows what the window gives it."""

    yearRequested = Signal(int)
    paperRequested = Signal(str, str)
    """Role and round."""
    itaYearRequested = Signal(int)
    picked = Signal()
    """A choice was taken from an open list: the keyboard may go back to the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.year = CalmBox()
        self.paper = CalmBox()
        self.ita_year = CalmBox()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 2 * STEP, 4 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        for words, box in (
            (YEAR, self.year),
            (texts.PAPER, self.paper),
            (texts.ITA_YEAR, self.ita_year),
        ):
            label = QLabel(words)
            label.setBuddy(box)
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            layout.addWidget(label)
            layout.addWidget(box)
            layout.addSpacing(4 * STEP)
        layout.addStretch(1)
        for role, round_ in PAPERS:
            self.paper.addItem(paper_text(role, round_), (role, round_))
        self.year.activated.connect(self._on_year)
        self.paper.activated.connect(self._on_paper)
        self.ita_year.activated.connect(self._on_ita_year)
        for box in (self.year, self.paper, self.ita_year):
            box.activated.connect(lambda _place, box=box: self._on_picked(box))

    def set_years(self, years: Sequence[int], current: int) -> None:
        """The years of the book, newest first."""
        self.year.clear()
        for year in years:
            self.year.addItem(to_thai(str(year)), year)
        self.year.setCurrentIndex(self.year.findData(current))

    def set_paper(self, role: Role, round_: Round) -> None:
        """The paper worked on."""
        self.paper.setCurrentIndex(PAPERS.index((role, round_)))

    def set_ita_year(self, years: Sequence[tuple[int, str]], current: int | None) -> None:
        """The ITA years it may be filed in with their item codes; the one that counts now."""
        self.ita_year.clear()
        if current is None:
            self.ita_year.addItem(texts.ITA_UNKNOWN, None)
        for year, code in years:
            words = f"{year} ({code})" if code else str(year)
            self.ita_year.addItem(f"{to_thai(str(year))}{words[4:]}", year)
        self.ita_year.setCurrentIndex(max(self.ita_year.findData(current), 0))

    def _on_year(self, place: int) -> None:
        self.yearRequested.emit(self.year.itemData(place))

    def _on_paper(self, place: int) -> None:
        role, round_ = PAPERS[place]
        self.paperRequested.emit(role, round_)

    def _on_ita_year(self, place: int) -> None:
        if self.ita_year.itemData(place) is not None:
            self.itaYearRequested.emit(self.ita_year.itemData(place))

    def _on_picked(self, box: CalmBox) -> None:
        if box.from_list():
            self.picked.emit()
