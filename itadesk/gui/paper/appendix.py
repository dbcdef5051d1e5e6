"""The pictures at the end of a paper, with their captions, in order."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
)

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.kept import Kept
from itadesk.gui.labels import quiet
from itadesk.gui.pages import Page
from itadesk.gui.paper import texts
from itadesk.gui.papers import Papers
from itadesk.gui.pictures import pictures_from
from itadesk.gui.place import Place
from itadesk.gui.spacing import roomy_column
from itadesk.gui.texts import PICTURE_FILTER
from itadesk.gui.theme import ems
from itadesk.records.change import CellEdit, Changes
from itadesk.records.paper import PaperPicture
from itadesk.thai.digits import to_thai

_ROW = Qt.ItemDataRole.UserRole


class AppendixPage(Page):
    """Thumbnails; the caption of the chosen one below."""

    def __init__(self, desk: Desk, papers: Papers, place: Place) -> None:
        super().__init__()
        self._desk = desk
        self._papers = papers
        self._place = place
        self.list = QListWidget()
        self.list.setAccessibleName(texts.APPENDIX_LIST)
        self.list.setProperty("cards", True)
        self.list.setIconSize(QSize(ems(7), ems(5)))
        self.caption = QLineEdit()
        self.caption.setAccessibleName(texts.CAPTION)
        self.kept = Kept(desk, self.caption.text, self._store, self)
        self.kept.tell(self)
        self.empty = quiet(texts.APPENDIX_EMPTY)
        self.not_printed = quiet("")
        self.add = QPushButton(texts.ADD_PICTURES)
        self.remove = QPushButton(texts.REMOVE_PICTURE)
        self.up, self.down = QPushButton(texts.UP), QPushButton(texts.DOWN)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.list)
        self.refresh()

    def refresh(self) -> None:
        """Show what the book holds now."""
        chosen = self._current()
        self.list.blockSignals(True)
        self.list.clear()
        for picture in self._pictures():
            self.list.addItem(self._item(picture))
            if chosen is not None and picture.id == chosen.id:
                self.list.setCurrentRow(self.list.count() - 1)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.empty.setVisible(self.list.count() == 0)
        self.list.setVisible(self.list.count() > 0)
        form = self._papers.form(self._place)
        printed = form is None or form.appendix
        self.not_printed.setVisible(not printed)
        if form is not None and not printed:
            self.not_printed.set_words(texts.APPENDIX_NOT_PRINTED.format(form=form.title))
        self._show_current()

    def add_files(self, names: list[str]) -> int:
        """Take pictures in as one undo step; those that are none are told. How many came in.

        The keyboard goes to the caption of the first.
        """
        found = pictures_from(self._desk, names, self)
        if found:
            self._desk.add_rows(
                "paper_picture",
                [{"paper": self._place.paper, "picture": each} for each in found],
                label=texts.PICTURE_LABEL,
            )
            self.list.setCurrentRow(self.list.count() - len(found))
            self.caption.setFocus()
            self.statusMessage.emit(to_thai(texts.PICTURES_ADDED.format(count=len(found))))
        return len(found)

    def commit_open_editor(self) -> bool:
        """Store the caption."""
        return self.kept.commit()

    def _store(self, text: str) -> None:
        where = self.kept.where
        assert where is not None, "a caption is typed under a picture only"
        edit = CellEdit(where.table, where.id, where.field, text)
        self._desk.set_cells([edit], label=texts.CAPTION_LABEL)

    def apply_changes(self, changes: Changes) -> None:
        """Pictures came, went, moved; or the paper has another form."""
        if changes.tables & {"paper_picture", "paper"}:
            self.refresh()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.add, self.up, self.down, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        caption = QHBoxLayout()
        label = QLabel(texts.CAPTION)
        label.setBuddy(self.caption)
        caption.addWidget(label)
        caption.addWidget(self.caption, 1)
        layout = roomy_column(self)
        layout.addWidget(quiet(texts.APPENDIX_HINT))
        layout.addWidget(self.not_printed)
        layout.addWidget(self.empty)
        layout.addWidget(self.list, 1)
        layout.addLayout(caption)
        layout.addLayout(buttons)
        layout.addStretch(0)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.caption.editingFinished.connect(self.commit_open_editor)
        self.kept.watch(self.caption)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def _pictures(self) -> tuple[PaperPicture, ...]:
        rows = self._desk.rows("paper_picture", paper=self._place.paper)
        return tuple(row for row in rows if isinstance(row, PaperPicture))

    def _item(self, picture: PaperPicture) -> QListWidgetItem:
        item = QListWidgetItem(picture.caption or texts.NO_CAPTION)
        item.setData(_ROW, picture.id)
        stored = self._desk.picture(picture.picture)
        shown = QPixmap()
        if stored is not None and shown.loadFromData(stored.data):
            item.setIcon(QIcon(shown))
        return item

    def _current(self) -> PaperPicture | None:
        item = self.list.currentItem()
        row = item.data(_ROW) if item is not None else ""
        return next((picture for picture in self._pictures() if picture.id == row), None)

    def _address(self, picture: PaperPicture | None) -> Address | None:
        if picture is None:
            return None
        return Address("paper_picture", picture.id, "caption", {"paper": picture.paper})

    def _show_current(self) -> None:
        picture = self._current()
        words = picture.caption if picture else ""
        self.kept.holds(self._address(picture), words, self.caption.setText)
        writable = self._desk.writable
        self.caption.setEnabled(picture is not None and writable)
        self.add.setEnabled(writable)
        self.remove.setEnabled(picture is not None and writable)
        self.up.setEnabled(writable and self.list.currentRow() > 0)
        last = self.list.count() - 1
        self.down.setEnabled(writable and 0 <= self.list.currentRow() < last)

    def _on_add(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(self, texts.CHOOSE_PICTURES, "", PICTURE_FILTER)
        if names:
            self.add_files(names)

    def _on_remove(self) -> None:
        picture = self._current()
        if picture is not None:
            self._desk.remove_rows("paper_picture", [picture.id])

    def _move(self, step: int) -> None:
        pictures = self._pictures()
        here = self.list.currentRow()
        before = here - 1 if step < 0 else here + 2
        target = pictures[before].id if before < len(pictures) else None
        self._desk.move_rows("paper_picture", [pictures[here].id], target)
