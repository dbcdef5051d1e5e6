"""The form editor with the page beside it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk import paths
from itadesk.desk.desk import Desk
from itadesk.errors import FormError
from itadesk.formspec.drafts import draft_of
from itadesk.formspec.form import Form
from itadesk.formspec.writer import adopt_form, remove_form, save_form, write_form
from itadesk.gui.asking import ask_target, choose
from itadesk.gui.combo import CalmBox
from itadesk.gui.flow import FlowRow
from itadesk.gui.forms import texts
from itadesk.gui.forms.drafting import FormDrafting
from itadesk.gui.forms.tabs import FormTabs
from itadesk.gui.forms.values import check
from itadesk.gui.labels import WrappedLabel, quiet
from itadesk.gui.making import Order
from itadesk.gui.papers import Papers
from itadesk.gui.parts import Parts
from itadesk.gui.place import Place
from itadesk.gui.preview import PagePreview
from itadesk.gui.theme import STEP, size_to
from itadesk.records.change import CellEdit
from itadesk.thai.digits import to_thai


class FormsDialog(QDialog):
    """Shipped forms are looked at; the office's own are changed and saved."""

    def __init__(
        self, desk: Desk, parts: Parts, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.TITLE)
        self._desk = desk
        self._parts = parts
        self._place = place
        self._papers = Papers(desk, parts.shelf, parts.settings.font)
        self._form: Form | None = None
        self._changed = False
        self._drafting = FormDrafting(self._to_keep, self)
        self.choice = CalmBox()
        self.choice.setAccessibleName(texts.FORM)
        self.tabs = FormTabs()
        self.preview = PagePreview(parts.tasks, named=False)
        self.note = WrappedLabel()
        self.buttons = {
            name: _button(words)
            for name, words in (
                ("copy", texts.COPY),
                ("take", texts.TAKE),
                ("give", texts.GIVE),
                ("remove", texts.REMOVE),
                ("use", texts.USE),
                ("save", texts.SAVE),
            )
        }
        self._lay_out()
        self._connect()
        form = self._papers.form(place)
        self._fill(form.id if form else "")

    @property
    def own(self) -> bool:
        """Whether the form shown is the office's own."""
        folder = paths.user_forms_dir()
        return self._form is not None and Path(self._form.file).parent == folder

    def edited(self) -> Form | None:
        """The form with what stands in the editors."""
        return None if self._form is None else self.tabs.edited(self._form)

    def copy(self) -> None:
        """Make an own form of the one shown."""
        form = self.edited()
        if form is None:
            return
        taken = self._parts.shelf().forms
        number = next(n for n in range(1, 1000) if f"{form.id}-own{n}" not in taken)
        title = texts.COPY_TITLE.format(title=form.title)
        made = replace(form, id=f"{form.id}-own{number}", title=title)
        save_form(made)
        self._fill(made.id)
        self.note.set_words(texts.COPIED.format(title=title))

    def save(self) -> bool:
        """Write the own form; what is wrong with it is told and nothing written."""
        form = self.edited()
        if form is None or not self.own:
            return False
        try:
            check(form)
            save_form(form)
        except FormError as error:
            self.note.set_words(error.message)
            return False
        self._settle()
        shown = self.tabs.currentIndex()
        self._fill(form.id)
        self.tabs.setCurrentIndex(shown)
        self.note.set_words(texts.SAVED.format(title=form.title))
        return True

    def remove(self) -> None:
        """Delete the own form shown."""
        if self._form is not None and self.own:
            title = self._form.title
            remove_form(self._form.id)
            self._settle()
            self._fill("")
            self.note.set_words(texts.REMOVED.format(title=title))

    def use(self) -> None:
        """The paper of the window takes this form; can be undone."""
        if self._form is None or not self._desk.writable:
            return
        place = self._place
        edit = CellEdit("paper", place.paper, "form", self._form.id, place.paper_key)
        self._desk.set_cells([edit], label=texts.USE_LABEL)
        self.note.set_words(texts.USED)

    def give(self, path: Path) -> None:
        """Write the form shown into a file for another office."""
        form = self.edited()
        if form is not None:
            write_form(form, path)
            self.note.set_words(texts.GIVEN.format(path=path))

    def take(self, path: Path) -> None:
        """Take in a form file; raises FormError where it does not load."""
        form = adopt_form(path)
        self._fill(form.id)
        self.note.set_words(texts.TAKEN.format(title=form.title))

    def reject(self) -> None:
        """Closing asks about what was not saved."""
        self.tabs.commit()
        if self._changed:
            ways = (texts.UNSAVED_SAVE, texts.UNSAVED_LEAVE)
            answer = choose(self, texts.UNSAVED_TITLE, texts.UNSAVED, ways)
            if answer is None or (answer == 0 and not self.save()):
                return
            self._settle()
        self.preview.set_order(None)
        super().reject()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.choice, 1)
        kept = FlowRow(right=True)
        for name in ("copy", "take", "give", "remove"):
            kept.addWidget(self.buttons[name])
        top.addLayout(kept)
        middle = QHBoxLayout()
        middle.setSpacing(3 * STEP)
        middle.addWidget(self.tabs, 1)
        middle.addWidget(self.preview, 1)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.note, 1)
        bottom.addWidget(self.buttons["use"])
        bottom.addWidget(self.buttons["save"])
        bottom.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(quiet(texts.HINT))
        layout.addLayout(top)
        layout.addLayout(middle, 1)
        layout.addLayout(bottom)
        size_to(self, 72, 44)

    def _connect(self) -> None:
        self._drafting.failed.connect(self.note.set_words)
        self.tabs.changed.connect(self._on_changed)
        self.choice.activated.connect(lambda _row: self._show(self.choice.currentData()))
        self.buttons["copy"].clicked.connect(self.copy)
        self.buttons["save"].clicked.connect(self.save)
        self.buttons["remove"].clicked.connect(self._on_remove)
        self.buttons["use"].clicked.connect(self.use)
        self.buttons["give"].clicked.connect(self._on_give)
        self.buttons["take"].clicked.connect(self._on_take)

    def _fill(self, chosen: str) -> None:
        shelf = self._parts.shelf()
        self.choice.clear()
        for form in shelf.forms.values():
            own = Path(form.file).parent == paths.user_forms_dir()
            words = texts.OWN.format(title=form.title) if own else form.title
            self.choice.addItem(words, form.id)
        self.choice.setCurrentIndex(max(self.choice.findData(chosen), 0))
        self._show(self.choice.currentData() or "")
        if shelf.problems:
            words = texts.PROBLEMS.format(
                count=len(shelf.problems), first=shelf.problems[0].message
            )
            self.note.set_words(to_thai(words))

    def _show(self, form_id: str) -> None:
        self._drafting.keep()
        self._changed = False
        self._form = self._parts.shelf().forms.get(form_id)
        if self._form is None:
            self.tabs.show_form(None, own=False)
            return
        draft = draft_of(self._form) if self.own else None
        self.tabs.show_form(draft or self._form, own=self.own)
        if draft is not None:
            self._changed = True
            self.note.set_words(texts.DRAFT_BACK.format(title=self._form.title))
        self._enable()
        self.preview.set_order(self._order)

    def _to_keep(self) -> Form | None:
        return self.edited() if self._changed and self.own else None

    def _settle(self) -> None:
        """The form shown was saved, given up or removed."""
        self._changed = False
        if self._form is not None:
            self._drafting.drop(self._form.id)

    def _on_remove(self) -> None:
        """It cannot be undone, so it is asked."""
        question = texts.REMOVE_ASKED.format(title=self._form.title if self._form else "")
        if choose(self, texts.REMOVE, question, (texts.REMOVE_IT,)) == 0:
            self.remove()

    def _on_changed(self) -> None:
        self._changed = True
        self._drafting.typed()
        self._enable()
        self.preview.set_order(self._order)

    def _enable(self) -> None:
        self.buttons["save"].setEnabled(self.own and self._changed)
        self.buttons["remove"].setEnabled(self.own)
        self.buttons["use"].setEnabled(self._desk.writable and not self._changed)

    def _order(self) -> Order | None:
        form, place = self.edited(), self._place
        dossier = self._desk.dossier(place.fiscal_year, place.round)
        return None if form is None else Order(form, dossier)

    def _on_give(self) -> None:
        name = f"{self._form.id}.toml" if self._form else ""
        path = ask_target(self, texts.GIVE, name, texts.FILE_FILTER, ending=".toml")
        if path is not None:
            self.give(path)

    def _on_take(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(self, texts.TAKE, "", texts.FILE_FILTER)
        if path:
            self.take(Path(path))


def _button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
