"""The questions of a new book: the office's name, where it is, the fiscal year; nothing else."""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from itadesk.desk.offices import subdistrict_of
from itadesk.gui import texts as shared
from itadesk.gui.asking import run
from itadesk.gui.folders import documents_folder
from itadesk.gui.labels import WrappedLabel, heading, quiet
from itadesk.gui.numbers import YearBox
from itadesk.gui.scrolling import Scrolled
from itadesk.gui.spacing import roomy_column
from itadesk.gui.start import texts
from itadesk.gui.theme import STEP, size_to
from itadesk.gui.unfinished import Answer, Unfinished, forget
from itadesk.records.office import Office
from itadesk.thai.periods import fiscal_year_of
from itadesk.thai.text import clean_text

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


@dataclass(frozen=True, slots=True)
class FirstAnswers:
    """What a new book begins with."""

    office: Office
    fiscal_year: int
    """Buddhist era."""
    path: Path


class FirstRunDialog(QDialog):
    """Asks for a new book; the kind of office is derived from its name by the desk."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        office: Office | None = None,
        year: int | None = None,
    ) -> None:
        super().__init__(parent)
        known = office or Office()
        self.setWindowTitle(texts.FIRST_TITLE)
        self.name = _line(known.name, texts.FIELD_NAME)
        self.name.setPlaceholderText(texts.FIELD_NAME_HINT)
        self._proposed = subdistrict_of(known.name)
        self.subdistrict = _line(known.subdistrict or self._proposed, texts.FIELD_SUBDISTRICT)
        self.district = _line(known.district, texts.FIELD_DISTRICT)
        self.province = _line(known.province, texts.FIELD_PROVINCE)
        this_year = fiscal_year_of(datetime.now().astimezone().date())
        self.year = YearBox(year or this_year, texts.FIELD_YEAR)
        self.place = WrappedLabel()
        self.change_place = QPushButton(texts.CHANGE_PLACE)
        self.change_place.clicked.connect(self._on_change_place)
        self.problem = WrappedLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.create_button = self.buttons.addButton(
            texts.CREATE, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._chosen: Path | None = None
        self.unfinished = Unfinished(self, *_asked(known))
        self._lay_out()
        self._connect()
        self._refresh()
        self.unfinished.offer()

    @classmethod
    def ask(
        cls, parent: QWidget | None, *, office: Office | None = None, year: int | None = None
    ) -> FirstAnswers | None:
        """The answers, or None where the dialog was left."""
        dialog = cls(parent, office=office, year=year)
        return dialog.answers() if run(dialog) else None

    @staticmethod
    def stored(office: Office | None = None) -> None:
        """There is a book of the answers to the dialog that was begun with this office."""
        forget(*_asked(office or Office()))

    def answers(self) -> FirstAnswers:
        """What stands in the fields now."""
        office = Office(
            name=clean_text(self.name.text()).strip(),
            subdistrict=clean_text(self.subdistrict.text()).strip(),
            district=clean_text(self.district.text()).strip(),
            province=clean_text(self.province.text()).strip(),
        )
        return FirstAnswers(office, self.year.value(), self.path())

    def path(self) -> Path:
        """Where the book will be: chosen, or the documents folder and the office's name."""
        if self._chosen is not None:
            return self._chosen
        name = _NOT_IN_NAMES.sub(" ", self.name.text()).strip()[:80]
        stem = texts.FILE_NAME.format(office=name) if name else texts.FILE_NAME_EMPTY
        return documents_folder() / f"{stem}.ita"

    def choose_path(self, path: Path) -> None:
        """Keep the book there instead of in the documents folder."""
        self._chosen = path if path.suffix.lower() == ".ita" else path.with_name(path.name + ".ita")
        self._refresh()
        self.unfinished.typed()

    def _lay_out(self) -> None:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(2 * STEP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(texts.FIELD_NAME, self.name)
        form.addRow(texts.FIELD_SUBDISTRICT, self.subdistrict)
        form.addRow(texts.FIELD_DISTRICT, self.district)
        form.addRow(texts.FIELD_PROVINCE, self.province)
        year = QHBoxLayout()
        year.setSpacing(2 * STEP)
        year.addWidget(self.year)
        year.addWidget(quiet(texts.YEAR_HINT), 1)
        form.addRow(texts.FIELD_YEAR, year)
        kept = QHBoxLayout()
        kept.addWidget(self.place, 1)
        kept.addWidget(self.change_place)
        form.addRow(texts.KEPT_AT, kept)
        layout = roomy_column(self)
        layout.addWidget(heading(texts.FIRST_HEAD, steps=3))
        layout.addWidget(quiet(texts.FIRST_INTRO))
        layout.addWidget(Scrolled(fields), 1)
        layout.addWidget(self.unfinished.line)
        layout.addWidget(self.problem)
        layout.addWidget(self.buttons)
        size_to(self, 31, 26)

    def _connect(self) -> None:
        self.name.textChanged.connect(self._refresh)
        self.name.textChanged.connect(self._propose)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        lines = ("name", "subdistrict", "district", "province", "year")
        place = Answer(lambda: str(self._chosen or ""), self._choose_again)
        self.unfinished.watch({name: getattr(self, name) for name in lines}, place=place)

    def _propose(self) -> None:
        """The ตำบล is the one in the name, until another is typed."""
        before, self._proposed = self._proposed, subdistrict_of(self.name.text())
        if self.subdistrict.text() == before:
            self.subdistrict.setText(self._proposed)

    def _choose_again(self, place: str) -> None:
        if place:
            self.choose_path(Path(place))

    def _refresh(self) -> None:
        path = self.path()
        self.place.set_words(str(path))
        if not self.name.text().strip():
            problem = texts.NAME_NEEDED
        elif path.exists():
            problem = texts.FILE_THERE
        else:
            problem = ""
        self.problem.set_words(problem)
        self.create_button.setEnabled(not problem)

    def _on_change_place(self) -> None:
        name, _kind = QFileDialog.getSaveFileName(
            self, texts.CHOOSE_PLACE, str(self.path()), shared.BOOK_FILTER
        )
        if name:
            self.choose_path(Path(name))


def _asked(office: Office) -> tuple[str, ...]:
    """The name of the answers: those about an old paper's office are not those about another's."""
    return ("first-run", str(office))


def _line(text: str, name: str) -> QLineEdit:
    line = QLineEdit(text)
    line.setAccessibleName(name)
    return line
