"""Text that was being typed when the program ended: offered back, put back as one undo step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.gui.labels import quiet
from itadesk.gui.moments import iso_moment_text
from itadesk.gui.opening import texts
from itadesk.gui.theme import STEP, size_to
from itadesk.records.change import CellEdit, Draft, Value
from itadesk.records.measure import Result
from itadesk.records.rounds import ROUNDS
from itadesk.records.score import Analysis, Score
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text


class DraftsDialog(QDialog):
    """Each text with where it belongs; those ticked are put back."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._drafts = desk.drafts()
        self.setWindowTitle(texts.DRAFTS_TITLE)
        self.list = QListWidget()
        self.list.setAccessibleName(texts.DRAFTS_LIST)
        self.list.setWordWrap(True)
        for draft in self._drafts:
            item = QListWidgetItem(screen_text(f"{where_text(draft)}\n{draft.text}"))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        put_back = buttons.addButton(texts.DRAFTS_PUT_BACK, QDialogButtonBox.ButtonRole.AcceptRole)
        put_back.setDefault(True)
        buttons.accepted.connect(self._on_put_back)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        layout.setSpacing(3 * STEP)
        layout.addWidget(quiet(texts.DRAFTS_INTRO))
        layout.addWidget(self.list, 1)
        layout.addWidget(buttons)
        size_to(self, 32, 24)

    def chosen(self) -> list[Draft]:
        """The drafts ticked."""
        ticked = Qt.CheckState.Checked
        return [
            draft
            for row, draft in enumerate(self._drafts)
            if self.list.item(row).checkState() == ticked
        ]

    def _on_put_back(self) -> None:
        edits = [
            CellEdit(draft.table, draft.id, draft.field, draft.text, draft_key(self._desk, draft))
            for draft in self.chosen()
        ]
        if edits:
            self._desk.set_cells(edits, label=texts.DRAFTS_LABEL)
        for draft in self._drafts:
            self._desk.drop_draft(draft.table, draft.id, draft.field)
        self.accept()


def drafts_sentence(drafts: Sequence[Draft]) -> str:
    """What the banner says."""
    return to_thai(texts.DRAFTS_BANNER.format(count=len(drafts)))


def where_text(draft: Draft) -> str:
    """Table, column and moment of a draft."""
    spec = TABLES[draft.table]
    return texts.DRAFTS_WHERE.format(
        table=spec.title, field=spec.field(draft.field).title, when=iso_moment_text(draft.at)
    )


def draft_key(desk: Desk, draft: Draft) -> dict[str, Value]:
    """What makes the row if it is not there yet; found by trying the ids it could have."""
    for year in desk.years():
        if draft.table == "result":
            for measure in desk.measures(year):
                for round_ in ROUNDS:
                    if Result.id_for(measure.id, round_) == draft.id:
                        return {"measure": measure.id, "round": round_}
        if draft.table == "analysis":
            for indicator in range(1, 11):
                if Analysis.id_for(year, indicator) == draft.id:
                    return {"fiscal_year": year, "indicator": indicator}
        if draft.table == "score":
            for code in _codes():
                if Score.id_for(year, code) == draft.id:
                    return {"fiscal_year": year, "code": code}
    return {}


def _codes() -> list[str]:
    questions = [f"{letter}{number}" for letter in "ieo" for number in range(1, 61)]
    indicators = [str(number) for number in range(1, 11)]
    return [*questions, *indicators, "IIT", "EIT", "OIT", "total"]
