"""A field outside the grids: a draft while it is typed in, stored when it is left."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.grid.editing.drafting import Drafting
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.pages import Page


class Kept(QObject):
    """Knows whether a field holds what the book holds; what is refused still stands in it."""

    typing = Signal()
    settled = Signal()
    """The field holds what the book holds."""
    refused = Signal(str)
    """The text could not be stored, and why; it still stands in the field."""

    def __init__(
        self, desk: Desk, text: Callable[[], str], store: Callable[[str], object], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._store = store
        self.where: Address | None = None
        self.drafting = Drafting(desk, text, self)
        self.drafting.typing.connect(self.typing)
        self.drafting.failed.connect(self.refused)

    def watch(self, field: QLineEdit | QPlainTextEdit) -> None:
        """Follow what is typed in the field, and whose Ctrl+Z it is there."""
        field.textChanged.connect(self.drafting.typed)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z and Ctrl+Y are the book's where nothing is typed that the book does not hold."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo, redo = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo
            if (event.matches(undo) and not self.unsaved) or (
                event.matches(redo) and not _redoable(watched)
            ):
                event.ignore()
                return True
        return super().eventFilter(watched, event)

    def tell(self, page: Page) -> None:
        """What happens in the field is the page's to pass on."""
        self.typing.connect(page.typingStarted)
        self.settled.connect(page.typingEnded)
        self.refused.connect(page.refused)

    @property
    def unsaved(self) -> bool:
        """Whether something stands in the field that is not in the book."""
        return self.drafting.unsaved

    def holds(self, where: Address | None, text: str, show: Callable[[str], None]) -> None:
        """The book holds this text there: ``show`` it, unless the field is being typed in."""
        if self.unsaved:
            return
        self.drafting.end()
        if self._text() != text:
            show(text)
        self._begin(where)

    def commit(self) -> bool:
        """Store what was typed; False where it could not be, and stands there still."""
        if self.unsaved:
            try:
                self._store(self._text())
            except ItadeskError as error:
                self.refused.emit(error.message)
                return False
        if self.drafting.touched:  # typed, also where it was taken back letter by letter
            self.drafting.end()
            self._begin(self.where)
        self.settled.emit()
        return True

    def _begin(self, where: Address | None) -> None:
        self.where = where
        if where is not None:
            self.drafting.begin(where, self._text())


def _redoable(field: QObject) -> bool:
    if isinstance(field, QPlainTextEdit):
        return field.document().isRedoAvailable()
    return isinstance(field, QLineEdit) and field.isRedoAvailable()
