"""Who changed a cell, when, from what to what; and everything changed today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QWidget

from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui.grid.past import texts
from itadesk.gui.grid.rows.columns import Address, column
from itadesk.gui.labels import quiet
from itadesk.gui.moments import iso_moment_text
from itadesk.gui.spacing import roomy_column
from itadesk.gui.tables import ReadTable
from itadesk.gui.theme import size_to
from itadesk.records.change import Change, Value
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai

_MOST = 500
_PICTURES = ("logo", "picture")
_Values = Mapping[str, Value] | None
Line = tuple[str, str, str, str, str]
_HEADS = (
    texts.HISTORY_WHEN,
    texts.HISTORY_WHO,
    texts.HISTORY_WHAT,
    texts.HISTORY_BEFORE,
    texts.HISTORY_AFTER,
)


class ChangeList(QDialog):
    """Changes as a table; what may be done with the chosen one are its buttons."""

    def __init__(
        self,
        title: str,
        lines: Sequence[tuple[Change, Line]],
        *,
        empty: str,
        go: bool,
        parent: QWidget | None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._changes = [change for change, _line in lines]
        self.asked_back = False
        self.table = self._table([line for _change, line in lines])
        self.restore = QPushButton(texts.HISTORY_RESTORE, self)
        self.restore.clicked.connect(self._on_restore)
        self.go = QPushButton(texts.HISTORY_GO, self)
        self.go.setVisible(go)
        self.go.setDefault(go)
        self.go.clicked.connect(self.accept)
        close = QPushButton(texts.HISTORY_CLOSE, self)
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self.restore, self.go, close):
            buttons.addWidget(button)
        layout = roomy_column(self)
        note = quiet(empty, self)
        note.setVisible(not lines)
        layout.addWidget(note)
        layout.addWidget(self.table, 1)
        self.table.setVisible(bool(lines))
        layout.addStretch(0)
        layout.addLayout(buttons)
        size_to(self, 52, 28)
        self._enable()

    def _table(self, lines: Sequence[Line]) -> ReadTable:
        table = ReadTable(self.windowTitle(), _HEADS, (7, 4.5, 6.5, 0, 0), self)
        table.show_rows(lines)
        if lines:
            table.selectRow(0)
        table.itemSelectionChanged.connect(self._enable)
        return table

    def _enable(self) -> None:
        chosen = self.chosen() is not None
        self.restore.setEnabled(chosen)
        self.go.setEnabled(chosen)

    def chosen(self) -> Change | None:
        """The change of the selected line."""
        rows = self.table.selectionModel().selectedRows()
        return self._changes[rows[0].row()] if rows else None

    def _on_restore(self) -> None:
        self.asked_back = True
        self.accept()


class CellHistory:
    """The history of one cell."""

    @classmethod
    def lines(cls, desk: Desk, where: Address) -> list[tuple[Change, Line]]:
        """Newest first: when, who, what, before, after."""
        changes = desk.history(table=where.table, row=where.id, field=where.field, limit=_MOST)
        shown = _Shown(desk)
        found: list[tuple[Change, Line]] = []
        for change in changes:
            before = shown.value(change.table, change.before, where.field)
            after = shown.value(change.table, change.after, where.field)
            found.append((change, _line(change, before, after)))
        return found

    @classmethod
    def dialog(cls, desk: Desk, where: Address, *, title: str, parent: QWidget) -> ChangeList:
        """The dialog, not yet shown."""
        heading = f"{texts.HISTORY} · {title}"
        lines = cls.lines(desk, where)
        return ChangeList(heading, lines, empty=texts.HISTORY_EMPTY, go=False, parent=parent)

    @classmethod
    def ask(cls, desk: Desk, where: Address, *, title: str, parent: QWidget) -> Change | None:
        """The change whose text before is to be put back, or None."""
        dialog = cls.dialog(desk, where, title=title, parent=parent)
        answer = dialog.exec()
        return dialog.chosen() if answer and dialog.asked_back else None


class TodayList:
    """What was changed today, in every table."""

    @classmethod
    def lines(cls, desk: Desk) -> list[tuple[Change, Line]]:
        """Newest first; a row's changed fields in one line."""
        today = datetime.now().astimezone().date().isoformat()
        changes = desk.history(since=today, limit=_MOST)
        shown = _Shown(desk)
        return [(change, _line(change, *shown.summary(change))) for change in changes]

    @classmethod
    def dialog(cls, desk: Desk, *, parent: QWidget) -> ChangeList:
        """The dialog, not yet shown."""
        lines = cls.lines(desk)
        title = texts.HISTORY_TODAY
        return ChangeList(title, lines, empty=texts.TODAY_EMPTY, go=True, parent=parent)

    @classmethod
    def ask(cls, desk: Desk, *, parent: QWidget) -> tuple[Change, bool] | None:
        """The chosen change, and whether it is to be taken back (else gone to); or None."""
        dialog = cls.dialog(desk, parent=parent)
        answer = dialog.exec()
        change = dialog.chosen()
        return (change, dialog.asked_back) if answer and change else None


def _line(change: Change, before: str, after: str) -> Line:
    kind = texts.KINDS.get(change.kind, "")
    what = f"{kind}: {change.label}" if kind else change.label
    return iso_moment_text(change.at), change.person, what, before, after


class _Shown:
    """Values as the screen shows them; the names of ids are looked up once."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._names: dict[tuple[str, str], Mapping[str, str]] = {}

    def value(self, table: str, values: _Values, field: str) -> str:
        """Names for ids, Thai digits for numbers, a picture without its hash."""
        value = (values or {}).get(field)
        if value is None or value == "":
            return ""
        if field in _PICTURES:
            return texts.HISTORY_PICTURE
        if (table, field) not in self._names:
            self._names[table, field] = self._named(table, field)
        names = self._names[table, field]
        if (table, field) == ("paper", "signatories"):
            return ", ".join(names.get(one, "") for one in str(value).split(",")).strip(", ")
        if str(value) in names:
            return names[str(value)]
        if (table, field) == ("paper", "form"):
            return texts.FORM_GONE
        return to_thai(str(value)) if isinstance(value, int) else str(value)

    def cells(self, table: str, values: _Values) -> str:
        """Filled, shown fields as ``heading: text`` lines."""
        spec = TABLES.get(table)
        if spec is None or not values:
            return ""
        shown = {each.name: each.title for each in spec.fields if not (each.derived or each.fixed)}
        return "\n".join(
            f"{shown[name]}: {self.value(table, values, name)}"
            for name, value in values.items()
            if name in shown and value
        )

    def summary(self, change: Change) -> tuple[str, str]:
        """What the row held before and after."""
        return (
            self.cells(change.table, change.before) or texts.ROW_ADDED * (change.before is None),
            self.cells(change.table, change.after) or texts.ROW_REMOVED * (change.after is None),
        )

    def _named(self, table: str, field: str) -> Mapping[str, str]:
        """What the values of a field that are kept as marks are called."""
        match table, field:
            case ("unit", "parent"):
                return {unit.id: unit.name for unit in self._desk.units()}
            case ("paper", "form"):
                return {form.id: form.title for form in shelf().forms.values()}
            case ("paper", "signatories"):
                return {person.id: person.name for person in self._desk.signatories()}
            case ("paper", "page_numbers" | "memo_head"):
                return texts.PAPER_CHOICES
        return {choice.value: choice.label for choice in column(table, field).choices}
