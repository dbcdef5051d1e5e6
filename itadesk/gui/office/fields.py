"""The office's own fields: each is stored when it is left, and can be undone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from itadesk.desk.desk import Desk
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
        self.kind = QComboBox()
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
            line.editingFinished.connect(self.commit)
            layout.addRow(title, line)
            if name == "name":
                layout.addRow(spec.field("kind").title, self.kind)
        self.logo = LogoField(desk)
        layout.addRow(spec.field("logo").title, self.logo)
        self.kind.setMaximumWidth(ems(10))
        self.kind.setEnabled(desk.writable)
        self.kind.activated.connect(lambda _place: self.commit())
        self.refresh()

    def refresh(self) -> None:
        """Show what the book holds, except in the line being typed in."""
        office = self._desk.office()
        for name, line in self.lines.items():
            if not line.hasFocus() or not line.isModified():
                line.setText(getattr(office, name))
        self.kind.setCurrentText(office.kind)
        self.logo.refresh()

    def commit(self) -> bool:
        """Store the lines that differ from the book."""
        if not self._desk.writable:
            return True
        office = self._desk.office()
        shown = {name: line.text().strip() for name, line in self.lines.items()}
        shown["kind"] = self.kind.currentText()
        for name, text in shown.items():
            if text != getattr(office, name):
                title = TABLES["office"].field(name).title
                self._desk.set_cells(
                    [CellEdit("office", office.id, name, text)],
                    label=texts.LABEL.format(field=title),
                )
        for line in self.lines.values():
            line.setModified(False)
        return True
