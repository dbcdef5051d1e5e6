"""The office's emblem: chosen from a file, shown, taken away again; each is one undo step."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.labels import quiet
from itadesk.gui.office import texts
from itadesk.gui.pictures import pictures_from
from itadesk.gui.texts import PICTURE_FILTER
from itadesk.gui.theme import STEP, ems
from itadesk.records.change import CellEdit
from itadesk.records.tables import TABLES

_SIDE = 6
"""Ems; the picture is shown within a square."""


class LogoField(QWidget):
    """The picture beside its two buttons."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.picture = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedSize(ems(_SIDE), ems(_SIDE))
        self.picture.setProperty("picture", True)
        self.picture.setWordWrap(True)
        self.choose = QPushButton(texts.LOGO_CHOOSE)
        self.remove = QPushButton(texts.LOGO_REMOVE)
        title = TABLES["office"].field("logo").title
        for button in (self.choose, self.remove):
            button.setAccessibleName(f"{title} {button.text()}")
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(lambda: self._store(""))
        self._lay_out()
        self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        beside = QVBoxLayout()
        beside.addLayout(buttons)
        beside.addWidget(quiet(texts.LOGO_HINT))
        beside.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * STEP)
        layout.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(beside, 1)

    def refresh(self) -> None:
        """Show what the book holds."""
        name = self._desk.office().logo
        stored = self._desk.picture(name) if name else None
        shown = QPixmap()
        if stored is not None and shown.loadFromData(stored.data):
            self.picture.setPixmap(self._fitted(shown))
            self.picture.setAccessibleName(texts.LOGO_SHOWN)
        else:
            self.picture.setText(texts.LOGO_NONE)
            self.picture.setAccessibleName(texts.LOGO_NONE)
        self.choose.setEnabled(self._desk.writable)
        self.remove.setEnabled(bool(name) and self._desk.writable)

    def _fitted(self, picture: QPixmap) -> QPixmap:
        scale = self.devicePixelRatioF()
        room = QSize(round(ems(_SIDE) * scale), round(ems(_SIDE) * scale))
        fitted = picture.scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(scale)
        return fitted

    def take(self, name: str) -> bool:
        """Take a picture file in; False: it is none, and that was said."""
        found = pictures_from(self._desk, [name], self)
        if found:
            self._store(found[0])
        return bool(found)

    def _store(self, picture: str) -> None:
        office = self._desk.office()
        title = TABLES["office"].field("logo").title
        edit = CellEdit("office", office.id, "logo", picture)
        self._desk.set_cells([edit], label=texts.LABEL.format(field=title))

    def _on_choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(self, texts.LOGO_TITLE, "", PICTURE_FILTER)
        if name:
            self.take(name)
