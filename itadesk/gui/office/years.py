"""The fiscal years of the book: adding one, removing one, copying measures to another."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.gui.labels import WrappedLabel, quiet
from itadesk.gui.lists import WordList
from itadesk.gui.numbers import FIRST_YEAR, YearBox
from itadesk.gui.office import texts
from itadesk.gui.spacing import roomy_column
from itadesk.gui.theme import ems
from itadesk.thai.digits import to_thai

_YEAR = Qt.ItemDataRole.UserRole


class YearsDialog(QDialog):
    """Each press is one undo step; nothing is asked twice."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setWindowTitle(texts.YEARS_TITLE)
        self.list = WordList(texts.YEARS_LIST)
        years = desk.years()
        self.new_year = YearBox(years[0] + 1 if years else FIRST_YEAR, texts.NEW_YEAR)
        self.add = QPushButton(texts.ADD_YEAR)
        self.remove = QPushButton(texts.REMOVE_YEAR)
        self.problem = WrappedLabel()
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self.new_year)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self.remove)
        layout = roomy_column(self)
        layout.addWidget(quiet(texts.YEARS_INTRO))
        layout.addWidget(self.list, 1)
        layout.addLayout(row)
        layout.addWidget(self.problem)
        layout.addWidget(buttons)
        self.setMinimumWidth(ems(22))
        self._fill()

    def _fill(self) -> None:
        self.list.clear()
        for year in self._desk.years():
            count = len(self._desk.measures(year))
            self.list.add(to_thai(texts.YEAR_LINE.format(year=year, measures=count)), year)
        self.list.setCurrentRow(0)
        alone = self.list.count() < 2
        self.remove.setEnabled(not alone)
        self.problem.set_words(texts.LAST_YEAR if alone else "")

    def _on_add(self) -> None:
        self._desk.add_year(self.new_year.value())
        self.new_year.setValue(max(self._desk.years()) + 1)
        self._fill()

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._desk.remove_year(item.data(_YEAR))
            self._fill()
