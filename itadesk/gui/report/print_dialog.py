"""Which printer, which pages, how many copies."""

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.gui.asking import run
from itadesk.gui.combo import CalmBox
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.numbers import ThaiSpinBox
from itadesk.gui.report import texts
from itadesk.gui.report.printing import PrintJob
from itadesk.gui.theme import STEP, ems

_MOST_COPIES = 99


class PrintDialog(QDialog):
    """Asks; prints nothing itself."""

    def __init__(self, pages: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.PRINT_TITLE)
        self.printer = CalmBox()
        self.printer.setAccessibleName(texts.PRINTER)
        for name in QPrinterInfo.availablePrinterNames():
            self.printer.addItem(name, name)
        self.printer.addItem(texts.PRINTER_FILE, "")
        usual = self.printer.findText(QPrinterInfo.defaultPrinterName())
        self.printer.setCurrentIndex(max(usual, 0))
        self.copies = ThaiSpinBox(1, _MOST_COPIES, texts.COPIES)
        self.all_pages = QRadioButton(texts.RANGE_ALL)
        self.some_pages = QRadioButton(texts.RANGE_SOME)
        self.all_pages.setChecked(True)
        self.first = ThaiSpinBox(1, pages, texts.RANGE_SOME)
        self.last = ThaiSpinBox(1, pages, texts.RANGE_TO)
        self.last.setValue(pages)
        self._pages = pages
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.print_button = self.buttons.addButton(
            texts.DO_PRINT, QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        for box in (self.first, self.last):
            box.valueChanged.connect(lambda _value: self.some_pages.setChecked(True))
        self._lay_out()

    @classmethod
    def ask(cls, pages: int, parent: QWidget | None) -> PrintJob | None:
        """What to print, or None."""
        dialog = cls(pages, parent)
        return dialog.job() if run(dialog) else None

    def job(self) -> PrintJob:
        """The choices made so far."""
        first, last = sorted((self.first.value(), self.last.value()))
        if self.all_pages.isChecked():
            first, last = 1, self._pages
        return PrintJob(self.printer.currentData(), first, last, self.copies.value())

    def _lay_out(self) -> None:
        some = QHBoxLayout()
        some.addWidget(self.some_pages)
        some.addWidget(self.first)
        some.addWidget(QLabel(texts.RANGE_TO))
        some.addWidget(self.last)
        some.addStretch(1)
        form = QFormLayout()
        form.setSpacing(3 * STEP)
        form.addRow(texts.PRINTER, self.printer)
        form.addRow(texts.RANGE, self.all_pages)
        form.addRow("", some)
        form.addRow(texts.COPIES, self.copies)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6 * STEP, 5 * STEP, 6 * STEP, 5 * STEP)
        layout.setSpacing(4 * STEP)
        layout.addLayout(form)
        if self.printer.count() == 1:  # the file alone
            layout.addWidget(WrappedLabel(texts.PRINTER_NONE))
        layout.addWidget(self.buttons)
        self.setMinimumWidth(ems(24))
