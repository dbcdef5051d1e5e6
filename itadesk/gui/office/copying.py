"""Taking chosen measures to another year, with the years in their texts offered one by one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from itadesk.desk.copying import YearMention
from itadesk.desk.desk import Desk
from itadesk.gui.asking import run
from itadesk.gui.labels import quiet
from itadesk.gui.lists import WordList
from itadesk.gui.numbers import YearBox
from itadesk.gui.office import texts
from itadesk.gui.theme import STEP, size_to
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai

_DATA = Qt.ItemDataRole.UserRole


class CopyYearDialog(QDialog):
    """One undo step in the end; leaving the dialog changes nothing."""

    def __init__(self, desk: Desk, start: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._start = start
        self._decided: dict[tuple[str, str, int], bool] = {}
        """Place of a year -> whether the user had it ticked when last listed."""
        self.setWindowTitle(texts.COPY_TITLE)
        self.end = YearBox(start + 1, texts.COPY_TO)
        self.measures = WordList(texts.COPY_MEASURES, cards=False)
        self.mentions = WordList(texts.COPY_MENTIONS, cards=False)
        self.findings = QCheckBox(texts.COPY_FINDINGS)
        self.no_mentions = quiet(texts.COPY_NO_MENTIONS)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.copy_button = buttons.addButton(texts.COPY_DO, QDialogButtonBox.ButtonRole.AcceptRole)
        self.copy_button.setDefault(True)
        buttons.accepted.connect(self._on_copy)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(texts.COPY_FROM, QLabel(to_thai(str(start))))
        form.addRow(texts.COPY_TO, self.end)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(quiet(texts.COPY_INTRO))
        layout.addLayout(form)
        layout.addWidget(QLabel(texts.COPY_MEASURES))
        layout.addWidget(self.measures, 3)
        layout.addWidget(self.findings)
        layout.addWidget(QLabel(texts.COPY_MENTIONS))
        layout.addWidget(self.mentions, 2)
        layout.addWidget(self.no_mentions)
        layout.addWidget(buttons)
        size_to(self, 40, 34)
        self._fill_measures()
        self._fill_mentions()
        self.measures.itemChanged.connect(self._fill_mentions)
        self.end.valueChanged.connect(self._fill_mentions)
        self.findings.toggled.connect(self._fill_mentions)

    @classmethod
    def ask(cls, desk: Desk, start: int, parent: QWidget | None) -> int | None:
        """The year copied to, or None where nothing was copied."""
        dialog = cls(desk, start, parent)
        return dialog.end.value() if run(dialog) else None

    def chosen(self) -> list[str]:
        """Ids of the measures ticked, in order."""
        return [item.data(_DATA) for item in _ticked(self.measures)]

    def chosen_mentions(self) -> list[YearMention]:
        """The years to change on the way."""
        return [item.data(_DATA) for item in _ticked(self.mentions)]

    def _fill_measures(self) -> None:
        for number, measure in enumerate(self._desk.measures(self._start), 1):
            words = to_thai(f"{number}. ") + measure.title.replace("\n", " ")
            _tick(self.measures.add(words, measure.id), ticked=True)

    def _fill_mentions(self) -> None:
        for item in _items(self.mentions):
            self._decided[_place(item.data(_DATA))] = _is_ticked(item)
        self.mentions.clear()
        chosen, end = self.chosen(), self.end.value()
        self.copy_button.setEnabled(bool(chosen) and end != self._start)
        if not chosen or end == self._start:
            return
        measures = self._desk.measures(self._start)
        numbers = {measure.id: number for number, measure in enumerate(measures, 1)}
        for mention in self._desk.year_mentions(
            self._start, end, measures=chosen, findings=self.findings.isChecked()
        ):
            words = texts.COPY_MENTION.format(
                before=mention.before,
                after=mention.after,
                context=mention.context.replace("\n", " "),
                number=numbers[mention.measure],
                field=TABLES["measure"].field(mention.field).title,
            )
            ticked = self._decided.get(_place(mention), mention.likely)
            _tick(self.mentions.add(to_thai(words), mention), ticked=ticked)
        self.mentions.setVisible(self.mentions.count() > 0)
        self.no_mentions.setVisible(self.mentions.count() == 0)

    def _on_copy(self) -> None:
        with self._desk.batch(texts.COPY_TITLE):
            self._desk.add_year(self.end.value())
            self._desk.copy_year(
                self._start,
                self.end.value(),
                measures=self.chosen(),
                mentions=self.chosen_mentions(),
                findings=self.findings.isChecked(),
            )
        self.accept()


def _tick(item: QListWidgetItem, *, ticked: bool) -> None:
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)


def _items(listed: QListWidget) -> list[QListWidgetItem]:
    return [listed.item(row) for row in range(listed.count())]


def _is_ticked(item: QListWidgetItem) -> bool:
    return item.checkState() == Qt.CheckState.Checked


def _ticked(listed: QListWidget) -> list[QListWidgetItem]:
    return [item for item in _items(listed) if _is_ticked(item)]


def _place(mention: YearMention) -> tuple[str, str, int]:
    """Where the year stands; what it would become depends on the year copied to."""
    return mention.measure, mention.field, mention.start
