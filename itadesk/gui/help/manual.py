"""The manual: HTML pages with pictures from resources/manual, shown without a browser."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from itadesk import paths
from itadesk.gui.help import texts
from itadesk.gui.theme import size_to
from itadesk.thai.lines import screen_text

if TYPE_CHECKING:
    from itadesk.gui.window.main import MainWindow


class ManualWindow(QDialog):
    """Stays open beside the work; links lead from page to page."""

    def __init__(self, parent: QWidget | None = None, page: str = "index.html") -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.MANUAL_TITLE)
        self.browser = QTextBrowser()
        self.browser.setAccessibleName(texts.MANUAL_TITLE)
        self.browser.setOpenExternalLinks(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.browser)
        size_to(self, 44, 40)
        file = manual_folder() / page
        if file.is_file():
            self.browser.setSearchPaths([str(manual_folder())])
            self.browser.setSource(QUrl.fromLocalFile(str(file)))
        else:
            self.browser.setPlainText(screen_text(texts.MANUAL_MISSING))

    @classmethod
    def show_for(cls, window: MainWindow) -> None:
        """Open the manual beside the window."""
        cls(window).show()


def manual_folder() -> Path:
    """Where the manual's pages are."""
    return paths.resources_dir() / "manual"
