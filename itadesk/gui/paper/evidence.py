"""What proves the result of one measure in one round: orders, links, pictures."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.gui.asking import choose
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import table_source
from itadesk.gui.labels import WrappedLabel, heading, quiet
from itadesk.gui.paper import texts
from itadesk.gui.pictures import pictures_from
from itadesk.gui.spacing import roomy_column
from itadesk.gui.texts import PICTURE_FILTER
from itadesk.gui.theme import STEP, ems, size_to
from itadesk.records.change import Changes
from itadesk.records.measure import Evidence, Measure, Result
from itadesk.records.rounds import ROUND_TITLES, Round


class EvidenceDialog(QDialog):
    """A grid of the result's evidence; pictures are rows of their own."""

    def __init__(
        self, desk: Desk, measure: Measure, round_: Round, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.EVIDENCE_TITLE.format(round=ROUND_TITLES[round_]))
        self._desk = desk
        self._result = Result.id_for(measure.id, round_)
        source = table_source(
            desk, "evidence", fiscal_year=measure.fiscal_year, result=self._result
        )
        columns = tuple(column for column in source.columns if column.field != "picture")
        self.grid = GridPage(desk, replace(source, columns=columns))
        self.said = WrappedLabel()
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setProperty("picture", True)
        self.picture.setAccessibleName(texts.EVIDENCE_PICTURE)
        self.picture.setMinimumSize(_room() + QSize(2, 2))  # a picture does not narrow the grid
        self.add = QPushButton(texts.ADD_PICTURES)
        self.add.setAutoDefault(False)
        self.add.setEnabled(desk.writable)
        self._lay_out(measure)
        self.add.clicked.connect(self._on_add)
        self.grid.statusMessage.connect(self.said.set_words)
        self.grid.currentRowChanged.connect(lambda _table, row: self._show_picture(row))
        self._unsubscribe = desk.subscribe(self._on_changes)
        self._show_picture(self.grid.current()[1])

    def add_files(self, names: list[str]) -> int:
        """Take pictures in as evidence, one undo step. How many came in."""
        found = pictures_from(self._desk, names, self)
        if found:
            rows = [{"result": self._result, "picture": each} for each in found]
            added = self._desk.add_rows("evidence", rows, label=texts.PICTURE_LABEL)
            self.grid.go_to("evidence", added.changes[-1].row, "caption")
        return len(found)

    def done(self, result: int) -> None:
        """Store what is being typed before closing; asks where it could not be."""
        if self.grid.commit_open_editor() or self._leave_anyway():
            self._unsubscribe()
            super().done(result)

    def _leave_anyway(self) -> bool:
        ways = (texts.EVIDENCE_STAY, texts.EVIDENCE_LEAVE)
        return choose(self, self.windowTitle(), texts.EVIDENCE_UNSAVED, ways) == 1

    def _lay_out(self, measure: Measure) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        side = QVBoxLayout()
        side.addWidget(self.picture, 1)
        side.addWidget(self.add)
        middle = QHBoxLayout()
        middle.setSpacing(3 * STEP)
        middle.addWidget(self.grid, 1)
        middle.addLayout(side)
        title = measure.title.split("\n")[0]
        layout = roomy_column(self)
        layout.addWidget(heading(title))
        layout.addWidget(quiet(texts.EVIDENCE_HINT))
        layout.addLayout(middle, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(buttons)
        layout.addLayout(foot)
        size_to(self, 56, 28)

    def _show_picture(self, row: str) -> None:
        shown = QPixmap()
        record = self._desk.row("evidence", row) if row else None
        name = record.picture if isinstance(record, Evidence) else ""
        stored = self._desk.picture(name) if name else None
        if stored is not None and shown.loadFromData(stored.data):
            self.picture.setPixmap(
                shown.scaled(
                    _room(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        else:
            self.picture.setText(texts.EVIDENCE_NO_PICTURE)

    def _on_changes(self, changes: Changes) -> None:
        self.grid.apply_changes(changes)

    def _on_add(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, texts.CHOOSE_PICTURES, "", PICTURE_FILTER)
        if names:
            self.add_files([str(Path(name)) for name in names])


def _room() -> QSize:
    """What a picture is shown in, without its frame."""
    return QSize(ems(12), ems(9))
