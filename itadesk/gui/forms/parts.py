"""The editors of a form: what concerns the whole of it, and one of its parts."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from itadesk.formspec.form import Form, FormPart
from itadesk.gui.combo import CalmBox
from itadesk.gui.forms import texts
from itadesk.gui.forms.columns import ColumnsTable
from itadesk.gui.forms.values import ValueButton, shown, stored
from itadesk.gui.labels import quiet
from itadesk.gui.paper.slot import LeavingEdit
from itadesk.gui.theme import STEP


class GeneralEditor(QWidget):
    """Name, digits, what is printed around the tables, who signs."""

    changed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self._form = form
        self.name = QLineEdit(form.title)
        self.name.setAccessibleName(texts.NAME)
        self.digits = _choice(texts.DIGITS, texts.DIGITS_CHOICES, form.digits)
        self.flags = {name: QCheckBox(words) for name, words in texts.FLAGS.items()}
        self.roles = QLineEdit(", ".join(form.signatories))
        self.roles.setAccessibleName(texts.ROLES)
        self.roles.setPlaceholderText(texts.ROLES_HINT)
        layout = QFormLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        layout.addRow(texts.NAME, self.name)
        layout.addRow(texts.DIGITS, self.digits)
        for name, box in self.flags.items():
            box.setChecked(bool(getattr(form, name)))
            box.toggled.connect(lambda _on: self.changed.emit())
            layout.addRow(box)
        layout.addRow(texts.ROLES, self.roles)
        self.name.textEdited.connect(lambda _text: self.changed.emit())
        self.roles.textEdited.connect(lambda _text: self.changed.emit())
        self.digits.activated.connect(lambda _row: self.changed.emit())

    def applied(self, form: Form) -> Form:
        """The form with what stands in these fields."""
        roles = (role.strip() for role in self.roles.text().split(","))
        ticked = {name: box.isChecked() for name, box in self.flags.items()}
        return replace(
            form,
            title=self.name.text().strip() or self._form.title,
            digits=self.digits.currentData(),
            signatories=tuple(role for role in roles if role),
            page_numbers=ticked["page_numbers"],
            memo_head=ticked["memo_head"],
            charts=ticked["charts"],
            appendix=ticked["appendix"],
            dated=ticked["dated"],
        )


class PartEditor(QWidget):
    """Texts, page, grouping and columns of one part."""

    changed = Signal()

    def __init__(self, part: FormPart) -> None:
        super().__init__()
        self._part = part
        self.title = _text(texts.PART_TITLE, shown("\n".join(part.title)))
        self.preamble = _text(texts.PART_PREAMBLE, shown(part.preamble))
        self.closing = _text(texts.PART_CLOSING, shown(part.closing))
        self.insert = ValueButton((self.preamble, self.title, self.closing))
        self.orientation = _choice(texts.ORIENTATION, texts.ORIENTATIONS, part.page.orientation)
        self.group_by = _choice(texts.GROUP_BY, texts.GROUPS, part.group_by)
        self.number = _choice(texts.NUMBER, texts.NUMBERS, part.number)
        self.columns = ColumnsTable(part.kind, part.columns)
        form = QFormLayout()
        form.setSpacing(2 * STEP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, widget in (
            (texts.PART_TITLE, self.title),
            (texts.PART_PREAMBLE, self.preamble),
            (texts.PART_CLOSING, self.closing),
        ):
            form.addRow(words, widget)
        form.addRow(self.insert, quiet(texts.VALUES_HINT))
        form.addRow(texts.ORIENTATION, self.orientation)
        if part.kind == "measures":
            form.addRow(texts.GROUP_BY, self.group_by)
            form.addRow(texts.NUMBER, self.number)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addLayout(form)
        layout.addWidget(QLabel(texts.COLUMNS))
        layout.addWidget(self.columns, 1)
        self._connect()

    def part(self) -> FormPart:
        """The part with what stands in these fields."""
        lines = (line.strip() for line in stored(self.title.toPlainText()).split("\n"))
        return replace(
            self._part,
            title=tuple(line for line in lines if line),
            preamble=stored(self.preamble.toPlainText()).strip(),
            closing=stored(self.closing.toPlainText()).strip(),
            page=replace(self._part.page, orientation=self.orientation.currentData()),
            group_by=self.group_by.currentData(),
            number=self.number.currentData(),
            columns=self.columns.columns(),
        )

    def _connect(self) -> None:
        for editor in (self.title, self.preamble, self.closing):
            editor.textChanged.connect(self.changed)
        for box in (self.orientation, self.group_by, self.number):
            box.activated.connect(lambda _row: self.changed.emit())
        self.columns.changed.connect(self.changed)


def _choice(name: str, choices: tuple[tuple[str, str], ...], current: str) -> QComboBox:
    box = CalmBox()
    box.setAccessibleName(name)
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(box.findData(current))
    return box


def _text(name: str, words: str) -> LeavingEdit:
    editor = LeavingEdit(name)
    editor.setPlainText(words)
    editor.grow(1, 6)
    return editor
