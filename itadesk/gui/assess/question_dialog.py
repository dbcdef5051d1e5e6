"""Asks for a question that the rule book of a year does not have yet."""

import re
from dataclasses import dataclass

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from itadesk.gui.asking import run
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import instrument_of
from itadesk.gui.assess.head import SaidLine
from itadesk.gui.combo import CalmBox
from itadesk.gui.spacing import roomy_column
from itadesk.gui.texts import CANCEL
from itadesk.gui.theme import STEP, ems
from itadesk.gui.unfinished import Unfinished, forget
from itadesk.ita.rules import RuleBook
from itadesk.records.change import CellEdit
from itadesk.records.paper import RuleCorrection
from itadesk.thai.digits import to_arabic, to_thai
from itadesk.thai.text import clean_text

_CODE = re.compile(r"[ieo][1-9]\d?")


@dataclass(frozen=True, slots=True)
class NewQuestion:
    """A question or OIT item the office adds."""

    code: str
    indicator: int
    wording: str

    def edits(self, year: int) -> list[CellEdit]:
        """The corrections that bring it into the rule book of an ITA year."""
        head = f"{'items' if self.code.startswith('o') else 'questions'}.{self.code}"
        fields = {"indicator": str(self.indicator), "wording": self.wording}
        return [_edit(year, f"{head}.{name}", value) for name, value in fields.items()]


def _edit(year: int, path: str, value: str) -> CellEdit:
    key: dict[str, str | int | None] = {"ita_year": year, "path": path}
    return CellEdit("rule_correction", RuleCorrection.id_for(year, path), "value", value, key)


def checked(book: RuleBook, question: NewQuestion) -> str:
    """What is wrong with a new question, a Thai sentence; empty where it can be added."""
    if not _CODE.fullmatch(question.code):
        return texts.QUESTION_BAD_CODE
    if book.question(question.code) is not None:
        return texts.thai(texts.QUESTION_KNOWN, code=question.code)
    instrument = instrument_of(question.code, book)
    owner = book.indicator(question.indicator)
    if owner is None or owner.instrument != instrument:
        return texts.thai(texts.QUESTION_WRONG_INDICATOR, code=question.code, instrument=instrument)
    return "" if question.wording else texts.QUESTION_NO_WORDING


class QuestionDialog(QDialog):
    """Code, indicator and wording; what is wrong is said in the dialog, nothing is lost."""

    def __init__(self, book: RuleBook, parent: QWidget | None = None, *, of: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.thai(texts.QUESTION_TITLE, year=book.year))
        self._book = book
        self.code = QLineEdit()
        self.code.setAccessibleName(texts.QUESTION_CODE)
        self.indicator = CalmBox()
        self.indicator.setAccessibleName(texts.QUESTION_INDICATOR)
        for rule in book.indicators:
            words = f"{rule.number} {rule.name} ({rule.instrument})"
            self.indicator.addItem(to_thai(words), rule.number)
        self.wording = QPlainTextEdit()
        self.wording.setAccessibleName(texts.QUESTION_WORDING)
        self.wording.setTabChangesFocus(True)
        self.wording.setMinimumHeight(ems(4))
        self.trouble = SaidLine()
        self.code.textEdited.connect(self._on_code)
        self.unfinished = Unfinished(self, *_name(of, book.year))
        self.unfinished.watch(
            {"code": self.code, "indicator": self.indicator, "wording": self.wording}
        )
        self._lay_out()
        self.unfinished.offer()

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox()
        buttons.addButton(texts.QUESTION_ADD, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(CANCEL, QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.setSpacing(2 * STEP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(texts.QUESTION_CODE, self.code)
        form.addRow(texts.QUESTION_INDICATOR, self.indicator)
        form.addRow(texts.QUESTION_WORDING, self.wording)
        layout = roomy_column(self)
        layout.addLayout(form)
        layout.addWidget(self.unfinished.line)
        layout.addWidget(self.trouble)
        layout.addWidget(buttons)
        self.setMinimumWidth(ems(24))

    def question(self) -> NewQuestion:
        """What is typed now."""
        code = to_arabic(self.code.text()).replace(" ", "").lower()
        wording = clean_text(self.wording.toPlainText()).strip()
        return NewQuestion(code, int(self.indicator.currentData()), wording)

    def accept(self) -> None:
        """Close only where the question can be added."""
        trouble = checked(self._book, self.question())
        if trouble:
            self.trouble.say(trouble, "triangle-alert")
        else:
            super().accept()

    @classmethod
    def ask(cls, book: RuleBook, parent: QWidget | None, *, of: str) -> NewQuestion | None:
        """The question to add to the book ``of`` this path; None where the dialog was left."""
        dialog = cls(book, parent, of=of)
        return dialog.question() if run(dialog) else None

    @staticmethod
    def stored(of: str, year: int) -> None:
        """The question is in the book ``of`` this path, for this ITA year."""
        forget(*_name(of, year))

    def _on_code(self, text: str) -> None:
        """Offer an indicator of the code's instrument."""
        code = to_arabic(text).strip().lower()
        owner = self._book.indicator(int(self.indicator.currentData()))
        instrument = instrument_of(code, self._book) if code else None
        if instrument and owner and owner.instrument != instrument:
            first = self._book.indicators_of(instrument)[0].number
            self.indicator.setCurrentIndex(self.indicator.findData(first))


def _name(of: str, year: int) -> tuple[str, ...]:
    return ("question", of, str(year))
