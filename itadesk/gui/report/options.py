"""The left side of the report dialog: which paper, in which form, dated and signed by whom."""

from datetime import date
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.gui.combo import CalmBox
from itadesk.gui.grid.editing.drafting import Drafting
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.labels import no_mnemonic, quiet
from itadesk.gui.lists import WordList
from itadesk.gui.making import Order
from itadesk.gui.papers import Papers
from itadesk.gui.place import PAPERS, Place, paper_text
from itadesk.gui.report import texts
from itadesk.gui.theme import STEP, ems
from itadesk.records.change import CellEdit
from itadesk.thai.dates import format_date, parse_date
from itadesk.thai.digits import to_thai

_DATA = Qt.ItemDataRole.UserRole
_DIGITS: tuple[tuple[str, Literal["thai", "arabic"] | None], ...] = (
    (texts.DIGITS_FORM, None),
    (texts.DIGITS_THAI, "thai"),
    (texts.DIGITS_ARABIC.format(digits="123"), "arabic"),
)


class ReportOptions(QWidget):
    """Form, date and signatories are the paper's own and stored at once, if the book takes them."""

    changed = Signal()

    def __init__(
        self, desk: Desk, papers: Papers, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._papers = papers
        self.place = place
        self.year = _box(texts.YEAR)
        self.paper = _box(texts.PAPER)
        self.form = _box(texts.FORM)
        self.form.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.form.setMinimumWidth(ems(8))  # its words need not be given all their room
        self.digits = _box(texts.DIGITS)
        self.font_button = QPushButton()
        self.font_button.setAutoDefault(False)
        self.date = QLineEdit()
        self.date.setAccessibleName(texts.DATE)
        self.date.setPlaceholderText(texts.DATE_HINT)
        self.date_note = quiet("")
        self._drafting = Drafting(desk, self._date_text, self)
        self._drafting.failed.connect(self._say_of_date)
        self.signatories = WordList(texts.SIGNATORIES, cards=False)
        self.signatories.setMaximumHeight(ems(8))
        self.no_signatories = quiet(texts.SIGNATORIES_NONE)
        self._lay_out()
        self._fill_choices()
        self.refresh()
        self._connect()

    def order(self) -> Order | None:
        """The paper as chosen; None where there is no form for it."""
        form = self._papers.shelf().forms.get(self.form.currentData() or "")
        if form is None:
            return None
        signed = None if self._desk.writable else self.chosen_signatories()
        return Order(
            form,
            self._desk.dossier(self.place.fiscal_year, self.place.round),
            digits=self.digits.currentData(),
            paper_date=None if self._desk.writable else self.typed_date(),
            signatories=signed,
            font=self._papers.font(),
            note=self._papers.note(self.place),
        )

    def typed_date(self) -> date | None:
        """The date typed, Common Era."""
        return parse_date(self.date.text())

    def chosen_signatories(self) -> tuple[str, ...]:
        """Ids of those ticked, in order."""
        items = (self.signatories.item(row) for row in range(self.signatories.count()))
        return tuple(
            item.data(_DATA) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def refresh(self) -> None:
        """Show what the chosen paper holds."""
        self.blockSignals(True)
        self.show_font()
        self.paper.setCurrentIndex(PAPERS.index((self.place.role, self.place.round)))
        self.year.setCurrentIndex(self.year.findData(self.place.fiscal_year))
        self.form.clear()
        for form in self._papers.proposed(self.place):
            self.form.addItem(form.title, form.id)
        chosen = self._papers.form(self.place)
        self.form.setCurrentIndex(self.form.findData(chosen.id) if chosen else -1)
        paper = self._papers.paper(self.place)
        self._drafting.leave()
        self.date.setText(paper.date_text if paper else "")
        self._begin_drafting()
        self._fill_signatories(paper.signatories.split(",") if paper else [])
        self._note_date()
        self.blockSignals(False)

    def show_font(self) -> None:
        """The name of the font papers are printed in."""
        path = self._papers.font()
        name = Path(path).stem if path else texts.FONT_SHIPPED_NAME
        self.font_button.setText(no_mnemonic(name))
        self.font_button.setAccessibleName(f"{texts.FONT} {name}")

    def commit(self) -> None:
        """Store the date being typed."""
        paper = self._papers.paper(self.place)
        if self._date_text() != (paper.date_text if paper else ""):
            self._store("date_text", self._date_text(), texts.LABEL_DATE)
        self._note_date()
        self.give_up()

    def give_up(self) -> None:
        """The date typed is stored, or not wanted: nothing of it is offered back."""
        self._drafting.end()
        self._begin_drafting()

    def _date_text(self) -> str:
        return self.date.text().strip()

    def _begin_drafting(self) -> None:
        if self._desk.writable:
            place = self.place
            where = Address("paper", place.paper, "date_text", place.paper_key)
            self._drafting.begin(where, self._date_text())

    def _lay_out(self) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * STEP)
        layout.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        layout.addRow(texts.YEAR, self.year)
        layout.addRow(texts.PAPER, self.paper)
        layout.addRow(texts.FORM, self.form)
        layout.addRow(texts.DIGITS, self.digits)
        layout.addRow(texts.FONT, self.font_button)
        layout.addRow(texts.DATE, self.date)
        layout.addRow(self.date_note)
        layout.addRow(texts.SIGNATORIES, self.signatories)
        layout.addRow(self.no_signatories)

    def _fill_choices(self) -> None:
        for year in self._desk.years():
            self.year.addItem(to_thai(str(year)), year)
        for role, round_ in PAPERS:
            self.paper.addItem(paper_text(role, round_), (role, round_))
        for words, digits in _DIGITS:
            self.digits.addItem(words, digits)

    def _fill_signatories(self, chosen: list[str]) -> None:
        self.signatories.clear()
        people = self._desk.signatories()
        order = {row: place for place, row in enumerate(chosen)}
        for person in sorted(people, key=lambda each: order.get(each.id, len(order))):
            words = " ".join(part for part in (person.role, person.name, person.position) if part)
            item = self.signatories.add(words, person.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            ticked = person.id in order
            item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.signatories.setVisible(bool(people))
        self.no_signatories.setVisible(not people)

    def _connect(self) -> None:
        self.year.activated.connect(lambda _row: self._go())
        self.paper.activated.connect(lambda _row: self._go())
        self.form.activated.connect(lambda _row: self._on_form())
        self.digits.activated.connect(lambda _row: self.changed.emit())
        self.date.editingFinished.connect(self.commit)
        self.date.textChanged.connect(self._on_date)
        self.date.textChanged.connect(self._drafting.typed)
        self.signatories.itemChanged.connect(lambda _item: self._on_signatories())

    def _go(self) -> None:
        role, round_ = PAPERS[self.paper.currentIndex()]
        self.place = Place(self.year.currentData(), role, round_, self.place.page)
        self.refresh()
        self.changed.emit()

    def _on_form(self) -> None:
        self._store("form", self.form.currentData(), texts.LABEL_FORM)

    def _on_signatories(self) -> None:
        if not self.signalsBlocked():
            ids = ",".join(self.chosen_signatories())
            self._store("signatories", ids, texts.LABEL_SIGNATORIES)

    def _store(self, field: str, value: str, label: str) -> None:
        if self._desk.writable:
            place = self.place
            edit = CellEdit("paper", place.paper, field, value, place.paper_key)
            self._desk.set_cells([edit], label=label)
        self.changed.emit()

    def _on_date(self) -> None:
        self._note_date(typing=self.date.hasFocus())

    def _note_date(self, *, typing: bool = False) -> None:
        """How the date is read, where it is not read as it stands; half a date is no fault."""
        text = self.date.text().strip()
        day = parse_date(text)
        if not text or (day is None and typing):
            words = ""
        elif day is None:
            words = texts.DATE_UNREAD
        else:
            read = to_thai(format_date(day))
            words = "" if to_thai(text) == read else texts.DATE_READ.format(date=read)
        self._say_of_date(words)

    def _say_of_date(self, words: str) -> None:
        """Without words no room is taken: what stands below stays where it is."""
        self.date_note.set_words(words)
        self.date_note.setVisible(bool(words))


def _box(name: str) -> QComboBox:
    box = CalmBox()
    box.setAccessibleName(name)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    return box
