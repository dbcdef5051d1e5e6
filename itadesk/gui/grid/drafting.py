"""Text of an open editor on disk before it is committed, and offered back after a power cut."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.grid import texts
from itadesk.gui.grid.columns import Address
from itadesk.records.change import CellEdit, Draft, Value
from itadesk.records.measure import Result
from itadesk.records.rounds import ROUNDS
from itadesk.records.score import Analysis, Score
from itadesk.records.tables import TABLES

DRAFT_MS = 1000
"""A draft is on disk at most this long after the typing (ui.md asks for two seconds)."""
_INDICATORS = range(1, 11)


class Drafting(QObject):
    """Keeps the draft of one cell while it is being typed in."""

    failed = Signal(str)

    def __init__(self, desk: Desk, text: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._text = text
        self._where: Address | None = None
        self._before = ""
        self._kept = False
        self._timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._timer.timeout.connect(self.save)

    def begin(self, where: Address, before: str) -> None:
        """Typing begins in a cell of this text."""
        self._where, self._before, self._kept = where, before, False

    def typed(self) -> None:
        """Something was typed: it is on disk within a second."""
        if self._where is not None and not self._timer.isActive():
            self._timer.start()

    def save(self) -> None:
        """Put the text on disk now, outside history."""
        where = self._where
        if where is None or (self._text() == self._before and not self._kept):
            return
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        self._tried(
            lambda: self._desk.save_draft(
                Draft(where.table, where.id, where.field, self._text(), now)
            )
        )
        self._kept = True

    def leave(self) -> None:
        """The cell is gone while its text is not stored: the draft stays, to be offered back."""
        self._timer.stop()
        self.save()
        self._where = None

    def end(self) -> None:
        """The text was committed or given up: its draft goes."""
        self._timer.stop()
        where, self._where = self._where, None
        if where is not None and self._kept:
            self._tried(lambda: self._desk.drop_draft(where.table, where.id, where.field))

    def _tried(self, do: Callable[[], None]) -> None:
        try:
            do()
        except ItadeskError as error:
            self.failed.emit(error.message)


def waiting(desk: Desk) -> tuple[Draft, ...]:
    """Drafts whose text is not what the book has, oldest first."""
    return tuple(draft for draft in desk.drafts() if _stored(desk, draft) != draft.text)


def _stored(desk: Desk, draft: Draft) -> str | None:
    record = desk.row(draft.table, draft.id)
    return None if record is None else str(getattr(record, draft.field) or "")


def take_back(desk: Desk, drafts: Sequence[Draft], fiscal_year: int) -> None:
    """Put drafts into their cells as one undo step, then forget them.

    A draft typed in the empty last row becomes a row of ``fiscal_year`` (Buddhist era). Raises
    EditError; nothing is changed then and every draft is kept.
    """
    with desk.batch(texts.LABEL_DRAFT):
        for draft in drafts:
            key = _key(desk, draft)
            if key or desk.row(draft.table, draft.id) is not None:
                edit = CellEdit(draft.table, draft.id, draft.field, draft.text, key)
                desk.set_cells([edit], label=texts.LABEL_DRAFT)
            else:
                row: dict[str, Value] = {"id": draft.id, draft.field: draft.text}
                if "fiscal_year" in TABLES[draft.table].scope:
                    row["fiscal_year"] = fiscal_year
                desk.add_rows(draft.table, [row], label=texts.LABEL_DRAFT)
    forget(desk, drafts)


def forget(desk: Desk, drafts: Sequence[Draft]) -> None:
    """Throw drafts away."""
    for draft in drafts:
        desk.drop_draft(draft.table, draft.id, draft.field)


def _key(desk: Desk, draft: Draft) -> Mapping[str, Value]:
    """The natural key whose row has the draft's id; empty where the table has none."""
    years = [year + step for year in desk.years() for step in (0, -1)]
    if draft.table == "result":
        for measure in (item.id for year in desk.years() for item in desk.measures(year)):
            for round_ in ROUNDS:
                if Result.id_for(measure, round_) == draft.id:
                    return {"measure": measure, "round": round_}
    if draft.table == "analysis":
        for year in years:
            for number in _INDICATORS:
                if Analysis.id_for(year, number) == draft.id:
                    return {"fiscal_year": year, "indicator": number}
    if draft.table == "score":
        return _score_key(draft, years)
    return {}


def _score_key(draft: Draft, years: Sequence[int]) -> Mapping[str, Value]:
    codes = [f"{letter}{number}" for letter in "ieo" for number in range(1, 61)]
    codes += [str(number) for number in _INDICATORS] + ["IIT", "EIT", "OIT", "total"]
    for year in years:
        for code in codes:
            if Score.id_for(year, code) == draft.id:
                return {"fiscal_year": year, "code": code}
    return {}
