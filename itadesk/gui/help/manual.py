"""The manual: HTML pages with pictures from resources/manual, shown without a browser."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QPixmap, QTextDocument
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from itadesk import paths
from itadesk.gui.help import texts
from itadesk.gui.theme import STEP, size_to
from itadesk.thai.lines import screen_text

_WIDTH = 600
"""Pixels at 100 %: what the pages ask for."""
_TEXT = re.compile(r">([^<>]*[\u0e00-\u0e7f][^<>]*)<")


class _Pages(QTextBrowser):
    """HTML pages whose Thai may break between words."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A page's text with break marks; pictures made smaller so that they can be read."""
        url = QUrl(name)
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._picture(self.source().resolved(url).toLocalFile())
        if kind != QTextDocument.ResourceType.HtmlResource.value or not url.isLocalFile():
            return super().loadResource(kind, url)
        html = Path(url.toLocalFile()).read_text(encoding="utf-8")
        return _TEXT.sub(lambda match: f">{screen_text(match[1])}<", html)

    def _picture(self, path: str) -> QPixmap:
        """Qt itself leaves out rows of dots where a page asks for a narrower picture."""
        picture, dots = QPixmap(path), self.devicePixelRatioF()
        if picture.width() > _WIDTH * dots:
            smooth = Qt.TransformationMode.SmoothTransformation
            picture = picture.scaledToWidth(round(_WIDTH * dots), smooth)
            picture.setDevicePixelRatio(dots)
        return picture


class ManualWindow(QDialog):
    """Stays open beside the work; links lead from page to page."""

    def __init__(self, parent: QWidget | None = None, page: str = "index.html") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts.MANUAL_TITLE)
        self.browser = _Pages()
        self.browser.setAccessibleName(texts.MANUAL_TITLE)
        self.browser.setOpenExternalLinks(False)
        self.browser.document().setDocumentMargin(6 * STEP)
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
    def show_for(cls, window: QWidget) -> None:
        """Open the manual beside the window."""
        cls(window).show()


def manual_folder() -> Path:
    """Where the manual's pages are."""
    return paths.resources_dir() / "manual"
