"""The office's own fields: each is stored when it is left, and can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.combo import CalmBox
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.kept import Kept
from itadesk.gui.labels import quiet
from itadesk.gui.office import texts
from itadesk.gui.office.logo import LogoField
from itadesk.gui.theme import STEP, ems
from itadesk.records.change import CellEdit
from itadesk.records.tables import TABLES

_LINES = ("name", "subdistrict", "district", "province", "website")


class OfficeFields(QWidget):
    """Lines for name and place, a choice for the kind of office."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        spec = TABLES["office"]
        self.lines = {name: QLineEdit() for name in _LINES}
        self.kept = {name: self._keep(name, line) for name, line in self.lines.items()}
        self.kind = CalmBox()
        self.kind.addItems(["", *texts.KINDS])
        self.kind.setAccessibleName(spec.field("kind").title)
        layout = QFormLayout(self)
        layout.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        layout.setSpacing(2 * STEP)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        layout.addRow(quiet(texts.OFFICE_HINT))
        for name, line in self.lines.items():
            title = spec.field(name).title
            line.setAccessibleName(title)
            line.setMaximumWidth(ems(36))
            line.setPlaceholderText(texts.PLACEHOLDERS.get(name, ""))
            line.setReadOnly(not desk.writable)
            line.editingFinished.connect(self.kept[name].commit)
            layout.addRow(title, line)
            if name == "name":
                layout.addRow(spec.field("kind").title, self.kind)
        self.logo = LogoField(desk)
        layout.addRow(spec.field("logo").title, self.logo)
        self.kind.setMaximumWidth(ems(10))
        self.kind.setEnabled(desk.writable)
        self.kind.activated.connect(lambda _place: self._store("kind", self.kind.currentText()))
        self.refresh()

    def _keep(self, name: str, line: QLineEdit) -> Kept:
        kept = Kept(
            self._desk, lambda: line.text().strip(), lambda text: self._store(name, text), self
        )
        kept.watch(line)
        return kept

    def refresh(self) -> None:
        """Show what the book holds, except in the line being typed in."""
        office = self._desk.office()
        for name, line in self.lines.items():
            where = Address("office", office.id, name)
            self.kept[name].holds(where, getattr(office, name).strip(), line.setText)
        self.kind.setCurrentText(office.kind)
        self.logo.refresh()

    def commit(self) -> bool:
        """Store the lines that differ from the book; False where one could not be."""
        return False not in [kept.commit() for kept in self.kept.values()]

    def _store(self, name: str, text: str) -> None:
        title = TABLES["office"].field(name).title
        edit = CellEdit("office", self._desk.office().id, name, text)
        self._desk.set_cells([edit], label=texts.LABEL.format(field=title))
