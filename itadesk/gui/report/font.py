"""The font papers are printed in: a TTF of this PC, looked at on a test page first."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from itadesk.gui.asking import run
from itadesk.gui.labels import WrappedLabel, quiet
from itadesk.gui.making import font_page
from itadesk.gui.parts import Parts
from itadesk.gui.pdf_pages import PdfPages
from itadesk.gui.report import texts
from itadesk.gui.spacing import roomy_column
from itadesk.gui.tasks import Task, raise_trouble
from itadesk.gui.theme import size_to


class FontDialog(QDialog):
    """Shows the test page of what is chosen; a font unfit for Thai is refused with the reason."""

    def __init__(self, parts: Parts, font: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.FONT_TITLE)
        self._parts = parts
        self.font_path = ""
        self._looked_at = ""
        self._task: Task | None = None
        self.name = WrappedLabel()
        self.pages = PdfPages()
        self.pick = QPushButton(texts.FONT_PICK)
        self.shipped = QPushButton(texts.FONT_SHIPPED)
        for button in (self.pick, self.shipped):
            button.setAutoDefault(False)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use = self.buttons.addButton(texts.FONT_USE, QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.pick.clicked.connect(self._on_pick)
        self.shipped.clicked.connect(lambda: self.show_font(""))
        top = QHBoxLayout()
        top.addWidget(self.name, 1)
        top.addWidget(self.shipped)
        top.addWidget(self.pick)
        layout = roomy_column(self)
        layout.addWidget(quiet(texts.FONT_HINT))
        layout.addLayout(top)
        layout.addWidget(self.pages, 1)
        layout.addWidget(self.buttons)
        size_to(self, 44, 40)
        self.show_font(font)

    @classmethod
    def ask(cls, parts: Parts, font: str, parent: QWidget | None) -> str | None:
        """Path of the TTF, empty for the shipped font; None where nothing was chosen."""
        dialog = cls(parts, font, parent)
        return dialog.font_path if run(dialog) else None

    def show_font(self, font: str) -> None:
        """Lay the font's test page out; until it stands there the font cannot be used."""
        self.use.setEnabled(False)
        self.name.set_words(texts.WAIT)
        if self._task is not None:
            self._task.cancel()
        self._looked_at = font
        self._task = self._parts.tasks.start(font_page, font)
        self._task.done.connect(self._on_page)
        self._task.failed.connect(raise_trouble)

    def _on_page(self, page: bytes | str) -> None:
        font = self._looked_at
        if isinstance(page, str):
            self.name.set_words(page)
            return
        self.font_path = font
        self.pages.show_pdf(page)
        self.name.set_words(Path(font).name if font else texts.FONT_SHIPPED_NAME)
        self.use.setEnabled(True)

    def _on_pick(self) -> None:
        folders = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.FontsLocation)
        folder = next((name for name in folders if Path(name).is_dir()), "")
        path, _kind = QFileDialog.getOpenFileName(self, texts.FONT_PICK, folder, texts.FONT_FILTER)
        if path:
            self.show_font(path)
