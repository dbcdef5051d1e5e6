"""What a paper may carry besides its texts: web addresses, page numbers, a memo head."""

from PySide6.QtWidgets import QComboBox, QFormLayout, QWidget

from itadesk.checks.addresses import address_problem
from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.gui.combo import CalmBox
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.kept import Kept
from itadesk.gui.labels import quiet
from itadesk.gui.paper import texts
from itadesk.gui.paper.slot import LeavingEdit
from itadesk.gui.papers import Papers
from itadesk.gui.place import Place
from itadesk.gui.theme import STEP, ems
from itadesk.records.change import CellEdit
from itadesk.records.tables import TABLES

_CHOSEN = {"page_numbers": texts.PAGE_NUMBERS, "memo_head": texts.MEMO_HEAD}


class PaperOptions(QWidget):
    """Each is stored when it is chosen or left."""

    def __init__(self, desk: Desk, papers: Papers, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self._place = place
        self.web = LeavingEdit(texts.WEB_ADDRESS)
        self.kept = Kept(desk, self._typed, lambda typed: self._store("web_address", typed), self)
        self.web.setPlaceholderText(texts.WEB_HINT)
        self.web.grow(2, 6)
        self.web.setReadOnly(not desk.writable)
        self.kept.watch(self.web)
        self.web.left.connect(self.kept.commit)
        self.note = quiet("")
        self.boxes = {field: self._box(field, name) for field, name in _CHOSEN.items()}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        for field, name in _CHOSEN.items():
            layout.addRow(name, self.boxes[field])
        layout.addRow(texts.WEB_ADDRESS, self.web)
        layout.addRow("", self.note)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)

    def refresh(self, form: Form) -> None:
        """Show what the book holds now."""
        paper = self._papers.paper(self._place)
        for field, box in self.boxes.items():
            box.setCurrentIndex(box.findData(getattr(paper, field) if paper else ""))
        shown = paper.web_address if paper else ""
        where = Address("paper", self._place.paper, "web_address", self._place.paper_key)
        self.kept.holds(where, shown.strip(), self.web.setPlainText)
        problems = (address_problem(_last_word(line)) for line in shown.split("\n"))
        trouble = next((problem for problem in problems if problem), "")
        self.note.set_words(trouble or ("" if form.appendix else texts.WEB_NOT_PRINTED))

    def go_to(self, field: str) -> bool:
        """Give a field the keyboard; False where it is not here."""
        fields: dict[str, QWidget] = {**self.boxes, "web_address": self.web}
        if field in fields:
            fields[field].setFocus()
        return field in fields

    def _typed(self) -> str:
        return self.web.toPlainText().strip()

    def _box(self, field: str, name: str) -> QComboBox:
        box = CalmBox()
        box.setAccessibleName(name)
        box.setMaximumWidth(ems(10))
        box.setEnabled(self._desk.writable)
        for value, words in texts.CHOICES:
            box.addItem(words, value)
        box.activated.connect(lambda _row: self._store(field, box.currentData()))
        return box

    def _store(self, field: str, value: str) -> None:
        title = TABLES["paper"].field(field).title
        edit = CellEdit("paper", self._place.paper, field, value, self._place.paper_key)
        self._desk.set_cells([edit], label=texts.LABEL_FIELD.format(field=title))


def _last_word(line: str) -> str:
    """A line may begin with words about the address."""
    words = line.split()
    begins = [word for word in words if word.startswith(("http", "www."))]
    return line[line.index(begins[0]) :] if begins else (words[-1] if len(words) == 1 else "")
