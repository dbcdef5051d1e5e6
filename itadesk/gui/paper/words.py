"""The words of one paper: titles, preambles, closing texts, web address, page options."""

from dataclasses import replace

from PySide6.QtWidgets import (
    QFormLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.gui.combo import CalmBox
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.labels import heading, quiet
from itadesk.gui.pages import Page
from itadesk.gui.paper import texts
from itadesk.gui.paper.options import PaperOptions
from itadesk.gui.paper.slot import SlotEditor
from itadesk.gui.papers import Papers
from itadesk.gui.place import Place
from itadesk.gui.spacing import roomy_column
from itadesk.gui.theme import STEP, ems
from itadesk.records.change import CellEdit, Changes, Value
from itadesk.records.paper import PaperText, Slot
from itadesk.report.compose import make_sheet
from itadesk.thai.digits import to_thai

_SLOTS: tuple[Slot, ...] = ("title", "preamble", "closing")
_WATCHED = frozenset({"paper", "paper_text", "office", "score", "measure"})


class WordsPage(Page):
    """One editor per text of the form's parts; each is stored when it is left."""

    def __init__(self, desk: Desk, papers: Papers, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self.place = place
        self.form = CalmBox()
        self.form.setAccessibleName(texts.FORM)
        self.form.activated.connect(self._on_form)
        self.options = PaperOptions(desk, papers, place)
        self.options.kept.tell(self)
        self.slots: dict[tuple[int, Slot], SlotEditor] = {}
        self._shown_form = ""
        self._body = QVBoxLayout()
        self._body.setSpacing(3 * STEP)
        inner = QWidget()
        layout = roomy_column(inner)
        layout.addWidget(quiet(texts.WORDS_HINT))
        form = QFormLayout()
        form.addRow(texts.FORM, self.form)
        layout.addLayout(form)
        layout.addLayout(self._body)
        layout.addWidget(heading(texts.OPTIONS))
        layout.addWidget(self.options)
        layout.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inner)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        self.form.setMaximumWidth(ems(30))
        self.form.setEnabled(desk.writable)
        self.setFocusProxy(self.form)
        self.refresh()

    def refresh(self) -> None:
        """Show what the book holds now."""
        form = self._papers.form(self.place)
        self._fill_forms(form)
        if form is None:
            return
        other = len(self.slots) != len(form.parts) * len(_SLOTS)  # a form of the same name came
        if form.id != self._shown_form or other:
            self._build(form)
        dossier = self._desk.dossier(self.place.fiscal_year, self.place.round)
        bare = make_sheet(form, replace(dossier, texts=()))
        own = {
            (text.part, text.slot): text.text
            for text in dossier.texts
            if text.paper == self.place.paper
        }
        for (part, slot), editor in self.slots.items():
            pattern = _pattern(form, part, slot)
            filled = bare.words(part, slot, pattern)
            where = self._address(part, slot)
            editor.show_words(where, own.get((part, slot), ""), filled)
        self.options.refresh(form)

    def commit_open_editor(self) -> bool:
        """Store the text being typed."""
        fields = [*(editor.kept for editor in self.slots.values()), self.options.kept]
        return False not in [field.commit() for field in fields]

    def apply_changes(self, changes: Changes) -> None:
        """Texts may hold scores, names and counts."""
        if changes.tables & _WATCHED:
            self.refresh()

    def go_to(self, table: str, row: str, field: str) -> bool:
        """The editor of that text, or the paper's own field."""
        if table == "paper":
            return self.options.go_to(field)
        for (part, slot), editor in self.slots.items():
            if table == "paper_text" and PaperText.id_for(self.place.paper, part, slot) == row:
                editor.editor.setFocus()
                return True
        return False

    def _fill_forms(self, chosen: Form | None) -> None:
        self.form.clear()
        for form in self._papers.proposed(self.place):
            self.form.addItem(form.title, form.id)
        self.form.setCurrentIndex(self.form.findData(chosen.id) if chosen else -1)

    def _build(self, form: Form) -> None:
        self._shown_form = form.id
        while self._body.count():
            item = self._body.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self.slots = {}
        for number in range(len(form.parts)):
            part = to_thai(texts.PART.format(number=number + 1))
            if len(form.parts) > 1:
                self._body.addWidget(heading(part))
            for slot in _SLOTS:
                self._add_slot(number, slot, part)

    def _add_slot(self, number: int, slot: Slot, part: str) -> None:
        title = texts.SLOTS[slot]
        name = texts.SLOT_NAME.format(part=part, slot=title)
        editor = SlotEditor(self._desk, title, name, lambda text: self._store(number, slot, text))
        editor.kept.tell(self)
        editor.set_writable(self._desk.writable)
        if slot == "closing":
            editor.editor.setPlaceholderText(texts.CLOSING_EMPTY)
        self.slots[(number, slot)] = editor
        self._body.addWidget(editor)

    def _address(self, part: int, slot: Slot) -> Address:
        paper = self.place.paper
        key: dict[str, Value] = {"paper": paper, "part": part, "slot": slot}
        return Address("paper_text", PaperText.id_for(paper, part, slot), "text", key)

    def _store(self, part: int, slot: Slot, text: str) -> None:
        paper, where = self.place.paper, self._address(part, slot)
        with self._desk.batch(texts.LABELS[slot]):
            self._desk.set_cells(
                [
                    CellEdit("paper", paper, "form", self._shown_form, self.place.paper_key),
                    CellEdit(where.table, where.id, where.field, text, where.key),
                ]
            )

    def _on_form(self, _row: int) -> None:
        edit = CellEdit(
            "paper", self.place.paper, "form", self.form.currentData(), self.place.paper_key
        )
        self._desk.set_cells([edit], label=texts.LABEL_FIELD.format(field=texts.FORM))


def _pattern(form: Form, part: int, slot: Slot) -> str:
    spec = form.parts[part]
    if slot == "title":
        return "\n".join(spec.title)
    return spec.preamble if slot == "preamble" else spec.closing
