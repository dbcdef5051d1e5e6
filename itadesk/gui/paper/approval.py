"""Copies of the paper as it was approved, and what reads differently now."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.gui.asking import ask_target, run
from itadesk.gui.folders import documents_folder
from itadesk.gui.labels import WrappedLabel, heading, quiet
from itadesk.gui.lists import WordList
from itadesk.gui.making import Order, composed
from itadesk.gui.moments import iso_moment_text
from itadesk.gui.paper import texts
from itadesk.gui.papers import Papers
from itadesk.gui.place import Place, paper_text
from itadesk.gui.spacing import roomy_column
from itadesk.gui.tables import ReadTable
from itadesk.gui.texts import YEAR
from itadesk.gui.theme import size_to
from itadesk.gui.unfinished import Unfinished
from itadesk.records.document import CellRef
from itadesk.report.compare import Difference, compare
from itadesk.report.frozen import from_json
from itadesk.thai.digits import to_thai

_DATA = Qt.ItemDataRole.UserRole


class ApprovalDialog(QDialog):
    """Keeping is one undo step; comparing changes nothing."""

    def __init__(
        self, desk: Desk, papers: Papers, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._place = place
        self._order: Order | None = papers.order(place)
        self.target: CellRef | None = None
        self._refs: list[CellRef | None] = []
        self.setWindowTitle(texts.APPROVED_LIST)
        self.by = QLineEdit()
        self.by.setAccessibleName(texts.APPROVED_BY)
        self.by.setText(self._approver())
        self.unfinished = Unfinished(self, "approver", str(desk.path), place.paper)
        self.unfinished.watch({"by": self.by})
        self.approve = QPushButton(texts.APPROVE)
        self.approve.setEnabled(desk.writable and self._order is not None)
        self.copies = WordList(texts.APPROVED_LIST)
        self.summary = WrappedLabel()
        self.table = ReadTable(texts.DIFFERENCES_NAME, texts.DIFFERENCE_COLUMNS, (0, 0, 0))
        self.go = QPushButton(texts.GO)
        self.save = QPushButton(texts.SAVE_APPROVED)
        for button in (self.approve, self.go, self.save):
            button.setAutoDefault(False)
        self._lay_out()
        self.approve.clicked.connect(self._on_approve)
        self.by.returnPressed.connect(self.approve.click)
        self.copies.currentRowChanged.connect(lambda _row: self._compare())
        self.table.itemSelectionChanged.connect(self._enable)
        self.table.itemActivated.connect(lambda _item: self._on_go())
        self.go.clicked.connect(self._on_go)
        self.save.clicked.connect(self._on_save)
        self._fill()
        self.unfinished.offer()

    @classmethod
    def ask(
        cls, desk: Desk, papers: Papers, place: Place, parent: QWidget | None
    ) -> CellRef | None:
        """The cell the user wants to go to, or None."""
        dialog = cls(desk, papers, place, parent)
        return dialog.target if run(dialog) else None

    def differences(self) -> tuple[Difference, ...]:
        """What reads differently now from the chosen copy."""
        item = self.copies.currentItem()
        if item is None or self._order is None:
            return ()
        return compare(from_json(item.data(_DATA).document), composed(self._order))

    def _approver(self) -> str:
        """Whoever of the office signs as approving, while nothing is approved yet."""
        if self._desk.frozen_papers(self._place.paper):
            return ""
        names = (each.name for each in self._desk.signatories() if "อนุมัติ" in each.role)
        return next(names, "")

    def _paper_name(self) -> str:
        name = paper_text(self._place.role, self._place.round)
        return to_thai(f"{name} {YEAR} {self._place.fiscal_year}")

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        label = QLabel(texts.APPROVED_BY)
        label.setBuddy(self.by)
        row.addWidget(label)
        row.addWidget(self.by, 1)
        row.addWidget(self.approve)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.go, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        layout = roomy_column(self)
        layout.addWidget(heading(self._paper_name()))
        layout.addWidget(quiet(texts.APPROVE_HINT))
        layout.addLayout(row)
        layout.addWidget(self.unfinished.line)
        layout.addWidget(self.copies, 1)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 3)
        layout.addStretch(0)
        layout.addWidget(buttons)
        size_to(self, 46, 34)

    def _fill(self) -> None:
        self.copies.clear()
        for frozen in self._desk.frozen_papers(self._place.paper):
            when, by = iso_moment_text(frozen.approved_at), frozen.approved_by
            pattern = texts.APPROVED_LINE if by else texts.APPROVED_LINE_NOBODY
            self.copies.add(pattern.format(when=when, by=by), frozen)
        self.copies.setCurrentRow(0)
        self._compare()

    def _compare(self) -> None:
        found = self.differences()
        if self.copies.count() == 0:
            self.summary.set_words(texts.APPROVED_NONE)
        elif found:
            self.summary.set_words(to_thai(texts.DIFFERENCES.format(count=len(found))))
        else:
            self.summary.set_words(texts.NO_DIFFERENCES)
        self.table.show_rows([(each.where, each.before, each.after) for each in found])
        self._refs = [each.ref for each in found]
        self.copies.setVisible(self.copies.count() > 0)
        self.table.setVisible(bool(found))
        self._enable()

    def _enable(self) -> None:
        self.go.setEnabled(self._chosen() is not None)
        self.save.setEnabled(self.copies.currentItem() is not None)

    def _chosen(self) -> CellRef | None:
        row = self.table.currentRow()
        return self._refs[row] if 0 <= row < len(self._refs) else None

    def _on_approve(self) -> None:
        if self._order is not None:
            document = composed(self._order)
            self._desk.freeze_paper(self._place.paper, document, approved_by=self.by.text())
            self.by.clear()
            self.unfinished.drop()
            self._fill()
            self.copies.setFocus()

    def _on_go(self) -> None:
        self.target = self._chosen()
        if self.target is not None:
            self.accept()

    def _on_save(self) -> None:
        frozen = self.copies.currentItem().data(_DATA)
        document = from_json(frozen.document)
        proposed = documents_folder() / texts.APPROVED_FILE.format(name=document.file_name)
        path = ask_target(self, texts.SAVE_APPROVED, str(proposed), texts.PDF_FILTER, ending=".pdf")
        if path is not None:
            from itadesk.export.pdf import missing_note, write  # loaded only when it is needed

            note = missing_note(write(document, path))
            self.summary.set_words(f"{texts.SAVED.format(path=path)} {note}".strip())
