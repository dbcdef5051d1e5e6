"""The report dialog: the paper as it will come out beside what can be chosen about it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.checks.missing import missing_cells, missing_text
from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.asking import ask_target, choose
from itadesk.gui.flow import FlowRow
from itadesk.gui.folders import documents_folder
from itadesk.gui.icons import icon
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.laying import Laying
from itadesk.gui.making import Laid, Order, save
from itadesk.gui.opener import Opener
from itadesk.gui.papers import Papers
from itadesk.gui.parts import Parts
from itadesk.gui.pdf_pages import PdfPages
from itadesk.gui.place import Place
from itadesk.gui.report import texts
from itadesk.gui.report.font import FontDialog
from itadesk.gui.report.options import ReportOptions
from itadesk.gui.report.print_dialog import PrintDialog
from itadesk.gui.report.printing import PrintJob, print_pages, print_to_file
from itadesk.gui.scrolling import Scrolled
from itadesk.gui.tasks import Task, raise_trouble
from itadesk.gui.theme import STEP, ems, icon_side, size_to
from itadesk.gui.waiting import Waiting
from itadesk.thai.digits import to_thai

_PAUSE = 150
"""Milliseconds after a choice before the pages are laid out."""


class ReportDialog(QDialog):
    """Saves and prints exactly what it shows."""

    def __init__(
        self, desk: Desk, parts: Parts, place: Place, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.TITLE)
        self._parts = parts
        self.options = ReportOptions(desk, Papers(desk, parts.shelf, parts.settings.font), place)
        self.pages = PdfPages()
        self.note = QLabel()
        self.result_line = WrappedLabel()
        self.saved_path: Path | None = None
        self._saved_to = Path()
        self.laid: Laid | None = None
        self.laying = Laying(parts.tasks, self._order, _PAUSE, self)
        self.buttons = {
            name: _button(words, picture)
            for name, words, picture in (
                (".pdf", texts.SAVE_PDF, "file-text"),
                (".xlsx", texts.SAVE_XLSX, "table-2"),
                (".docx", texts.SAVE_DOCX, "file-output"),
                ("print", texts.PRINT, "printer"),
            )
        }
        self.open_file = QPushButton(texts.OPEN_FILE)
        self.open_file.setAutoDefault(False)
        self.open_folder = QPushButton(texts.OPEN_FOLDER)
        self.open_folder.setAutoDefault(False)
        self._file_opener = self._opener(texts.NO_PROGRAM)
        self._folder_opener = self._opener(texts.NO_FOLDER)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the pages out once they can be seen."""
        super().showEvent(event)
        self.laying.changed()

    def done(self, result: int) -> None:
        """Store the date being typed, however the dialog is left."""
        try:
            self.options.commit()
        except ItadeskError as error:
            if error.code != "BOOK_CLOSED" and not self._leave_anyway(error.message):
                return
        self.options.give_up()
        self.laying.stop()
        super().done(result)

    def _leave_anyway(self, why: str) -> bool:
        words = f"{why}\n\n{texts.LEAVE_TEXT}"
        return choose(self, texts.TITLE, words, (texts.STAY, texts.LEAVE)) == 1

    def save_as(self, path: Path) -> Task:
        """Write the paper as the kind of file ``path`` ends in, in the helper process."""
        self.options.commit()
        order = self.options.order()
        assert order is not None
        task = self._parts.tasks.start(save, order, str(path))
        self._saved_to = path
        task.done.connect(self._on_written)
        task.failed.connect(raise_trouble)
        Waiting(task, texts.SAVING.format(name=path.name), self)
        return task

    def print_to(self, printer: QPrinter, job: PrintJob) -> None:
        """Put the pages shown on a printer."""
        count = print_pages(self.pages.pdf(), printer, job)
        words = texts.PRINTED.format(count=count, printer=job.printer)
        self.result_line.set_words(to_thai(words))

    def proposed_path(self, ending: str) -> Path:
        """Item code, office and year, in the folder last saved to."""
        folder = Path(self._parts.settings.text("save_folder") or documents_folder())
        name = self.laid.file_name if self.laid else texts.TITLE
        return (folder if folder.is_dir() else documents_folder()) / f"{name}{ending}"

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2 * STEP)
        left.addWidget(self.options)
        left.addStretch(1)
        side = QWidget()
        side.setLayout(left)
        scroll = Scrolled(side)
        scroll.setMinimumWidth(ems(15))
        scroll.setMaximumWidth(ems(22))
        right = QVBoxLayout()
        right.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.note)
        foot.addWidget(self.result_line, 1)
        doing = FlowRow(right=True)
        for button in (self.open_file, self.open_folder, *self.buttons.values()):
            doing.addWidget(button)
        right.addLayout(foot)
        right.addLayout(doing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4 * STEP, 4 * STEP, 4 * STEP, 4 * STEP)
        layout.setSpacing(4 * STEP)
        layout.addWidget(scroll)
        layout.addLayout(right, 1)
        self.open_file.hide()
        self.open_folder.hide()
        size_to(self, 66, 42)

    def _connect(self) -> None:
        self.laying.laid.connect(self._on_laid)
        self.laying.failed.connect(self._on_failed)
        self.options.changed.connect(self.laying.changed)
        self.options.font_button.clicked.connect(self._ask_font)
        for ending in texts.FILTERS:
            self.buttons[ending].clicked.connect(
                lambda _checked=False, ending=ending: self._once_laid(
                    lambda: self._ask_path(ending)
                )
            )
        self.buttons["print"].clicked.connect(lambda: self._once_laid(self._ask_print))
        self.open_file.clicked.connect(self._on_open_file)
        self.open_folder.clicked.connect(self._on_open_folder)

    def _order(self) -> Order | None:
        """The paper to lay out."""
        order = self.options.order()
        self.note.setText(texts.NO_FORM if order is None else texts.WAIT)
        if order is None:
            self._set_ready(False)
        return order

    def _on_failed(self, error: Exception) -> None:
        self.note.setText(texts.NOT_LAID)
        raise error

    def _on_laid(self, laid: Laid) -> None:
        self.laid = laid
        self.pages.show_pdf(laid.data)
        pages = to_thai(texts.PAGES.format(count=laid.pages))
        order = self.options.order()
        missing = len(missing_cells(order.form, order.dossier)) if order else 0
        self.note.setText(f"{pages}   {missing_text(missing)}" if missing else pages)
        if laid.note:
            self.result_line.set_words(laid.note)
        self._set_ready(True)

    def _once_laid(self, do: Callable[[], None]) -> None:
        """Do something with the pages of what is chosen now, be they not laid out yet."""
        self.options.commit()
        self.laying.once_newest(do)

    def _set_ready(self, ready: bool) -> None:
        for button in self.buttons.values():
            button.setEnabled(ready)

    def _ask_path(self, ending: str) -> None:
        proposed = str(self.proposed_path(ending))
        kinds = texts.FILTERS[ending]
        path = ask_target(self, texts.SAVE_TITLE, proposed, kinds, ending=ending)
        if path is not None:
            self.save_as(path)

    def _ask_font(self) -> None:
        settings = self._parts.settings
        font = FontDialog.ask(self._parts, settings.font(), self)
        if font is not None:
            settings.set_text("font", font)
            self.options.show_font()
            self.laying.changed()

    def _ask_print(self) -> None:
        job = PrintDialog.ask(self.pages.page_count(), self)
        if job is not None and not job.printer:
            self._print_to_file(job)
        elif job is not None:
            info = QPrinterInfo.printerInfo(job.printer)
            self.print_to(QPrinter(info, QPrinter.PrinterMode.HighResolution), job)

    def _print_to_file(self, job: PrintJob) -> None:
        """The pages as a printer would get them, in a file of their own."""
        proposed = self.proposed_path(".pdf")
        name = proposed.with_stem(texts.PRINTED_FILE.format(name=proposed.stem))
        kinds = texts.FILTERS[".pdf"]
        path = ask_target(self, texts.PRINT_TITLE, str(name), kinds, ending=".pdf")
        if path is None or self.laid is None:
            return
        print_to_file(self.laid.data, path, job)
        self._on_saved(path, "")

    def _on_written(self, note: str) -> None:
        self._on_saved(self._saved_to, note)

    def _on_saved(self, path: Path, note: str) -> None:
        self.saved_path = path
        self._parts.settings.set_text("save_folder", str(path.parent))
        self.result_line.set_words(f"{texts.SAVED.format(path=path)} {note}".strip())
        self.open_file.show()
        self.open_folder.show()

    def _on_open_file(self) -> None:
        if self.saved_path is not None:
            self._file_opener.open(self.saved_path)

    def _on_open_folder(self) -> None:
        if self.saved_path is not None:
            self._folder_opener.open(self.saved_path.parent)

    def _opener(self, refused: str) -> Opener:
        """Where the PC has no program for it, says so and where the file is."""
        opener = Opener(self)
        opener.refused.connect(lambda: self._say_where(refused))
        return opener

    def _say_where(self, pattern: str) -> None:
        saved = self.saved_path
        if saved is not None:
            self.result_line.set_words(pattern.format(name=saved.name, folder=saved.parent))


def _button(words: str, picture: str) -> QPushButton:
    button = QPushButton(f" {words}")  # Qt sets words close to the icon
    button.setAccessibleName(words)
    button.setIcon(icon(picture))
    button.setIconSize(QSize(icon_side(), icon_side()))
    button.setAutoDefault(False)
    button.setEnabled(False)
    return button
