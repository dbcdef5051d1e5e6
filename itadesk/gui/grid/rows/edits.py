"""What a grid asks of the desk: each method one transaction and one undo step."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from uuid import uuid4

from itadesk.errors import ItadeskError
from itadesk.gui.busy import busy
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.following import following
from itadesk.gui.grid.rows.grouping import dropped_edits
from itadesk.gui.grid.rows.sheet import Sheet
from itadesk.records.change import CellEdit, Value
from itadesk.records.tables import TABLES

CellText = tuple[int, int, str]
"""Shown row, column, and the text to put there."""


class _UnfitTextError(Exception):
    """A text that its column cannot hold; carries the Thai sentence."""


class Edits:
    """Edits of one grid. False: refused, and the sheet has said why; nothing was changed."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet

    def set_texts(self, cells: Sequence[CellText], label: str = "") -> bool:
        """Set cells; a cell past the end makes its row. Cells that stay as they are don't count."""
        sheet = self._sheet
        changed = [cell for cell in cells if self._differs(*cell)]
        follow = [cell for cell in following(sheet, cells) if self._differs(*cell)]
        try:
            edits, made = self._sorted_out(changed + follow)
        except _UnfitTextError as unfit:
            sheet.refused.emit(str(unfit))
            return False
        if not edits and not made:
            return True
        label = label or self._named(changed)
        with busy(len(changed)), self._asking() as answer:
            with sheet.desk.batch(label):
                if made:
                    sheet.desk.add_rows(sheet.source.table, made, label=label)
                if edits:
                    sheet.desk.set_cells(edits, label=label)
            answer.append(True)
        return bool(answer)

    def _named(self, cells: Sequence[CellText]) -> str:
        """What the step is called: the heading of its column, where it is one."""
        columns = {column for _row, column, _text in cells}
        item = self._sheet.source.columns[columns.pop()]
        title = TABLES[item.table].field(item.field).title
        return texts.LABEL_EDIT if columns else texts.edited(title)

    def _differs(self, row: int, column: int, text: str) -> bool:
        sheet = self._sheet
        return sheet.source.columns[column].editable and sheet.text(row, column) != text

    def _sorted_out(
        self, cells: Sequence[CellText]
    ) -> tuple[list[CellEdit], list[dict[str, Value]]]:
        """Edits of cells, and rows to be made first with their own cells."""
        sheet = self._sheet
        edits: list[CellEdit] = []
        made: dict[int, dict[str, Value]] = {}
        for row, column, text in cells:
            item = sheet.source.columns[column]
            try:
                value = item.value(text)
            except ValueError:
                raise _UnfitTextError(
                    texts.not_a_choice(text, item.title.replace("\n", " "))
                ) from None
            if not sheet.is_new(row):
                where = sheet.address(row, column)
                edits.append(CellEdit(where.table, where.id, where.field, value, where.key))
                continue
            new = made.setdefault(row, self._new_row(first=not made))
            if item.table == sheet.source.table:
                new[item.field] = value
            else:
                where = sheet.source.address(str(new["id"]), item, {})
                edits.append(CellEdit(where.table, where.id, where.field, value, where.key))
        return edits, [made[row] for row in sorted(made)]

    def _new_row(self, *, first: bool) -> dict[str, Value]:
        sheet = self._sheet
        return {"id": sheet.new_id if first else str(uuid4()), **sheet.source.scope}

    def remove(self, rows: Sequence[int]) -> bool:
        """Remove shown rows."""
        sheet = self._sheet
        ids = [sheet.row_id(row) for row in rows if not sheet.is_new(row)]
        if not ids or not self._growing():
            return False
        with self._asking() as answer:
            sheet.desk.remove_rows(sheet.source.table, ids)
            answer.append(True)
        return bool(answer)

    def insert(self, before: int) -> str | None:
        """Make an empty row above a shown one; gives its id."""
        sheet = self._sheet
        if not self._growing() or not self._unsorted():
            return None
        new = self._new_row(first=True)
        place = None if sheet.is_new(before) else sheet.row_id(before)
        with self._asking() as answer:
            sheet.desk.add_rows(sheet.source.table, [new], before=place, label=texts.LABEL_ADD)
            answer.append(True)
        return str(new["id"]) if answer else None

    def move(self, rows: Sequence[int], before: int) -> bool:
        """Move shown rows above the shown row ``before``; they join the group they come into."""
        sheet = self._sheet
        ids = [sheet.row_id(row) for row in sorted(rows) if not sheet.is_new(row)]
        if not ids or not self._growing() or not self._unsorted():
            return False
        moving = set(ids)
        while not sheet.is_new(before) and sheet.row_id(before) in moving:
            before += 1
        place = self._place(before, moving)
        joining = dropped_edits(sheet, ids, before)
        with self._asking() as answer:
            label = texts.LABEL_REGROUP if joining else ""
            with sheet.desk.batch(label) if joining else nullcontext():
                sheet.desk.move_rows(sheet.source.table, ids, place, label=label)
                sheet.desk.set_cells(joining, label=label)
            answer.append(True)
        return bool(answer)

    def _place(self, before: int, moving: Container[str]) -> str | None:
        """The row to stand above; behind the last row shown, the one stored after it."""
        sheet = self._sheet
        if not sheet.is_new(before):
            return sheet.row_id(before)
        staying = [row.id for row in sheet.rows.shown if row.id not in moving]
        return sheet.rows.following(staying[-1], moving) if staying else None

    def duplicate(self, rows: Sequence[int]) -> tuple[str, ...]:
        """Put copies of shown rows below the last of them; gives their ids, none: refused."""
        sheet = self._sheet
        ids = [sheet.row_id(row) for row in sorted(rows) if not sheet.is_new(row)]
        if not ids or not self._growing():
            return ()
        with self._asking():
            made = sheet.desk.duplicate_rows(sheet.source.table, ids)
            return tuple(change.row for change in made.changes if change.before is None)
        return ()

    def _growing(self) -> bool:
        if not self._sheet.source.growing:
            self._sheet.declined.emit(texts.FIXED_ROWS)
        return self._sheet.source.growing

    def _unsorted(self) -> bool:
        if self._sheet.rows.sorted:
            self._sheet.declined.emit(texts.SORTED_NO_MOVE)
        return not self._sheet.rows.sorted

    @contextmanager
    def _asking(self) -> Iterator[list[bool]]:
        """Tell the sheet's listeners when the desk refuses; the answer stays empty then."""
        answer: list[bool] = []
        try:
            yield answer
        except ItadeskError as error:
            self._sheet.refused.emit(error.message)
