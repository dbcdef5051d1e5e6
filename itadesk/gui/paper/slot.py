"""One text of a paper: the form's words until the office writes its own."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QResizeEvent,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from itadesk.desk.desk import Desk
from itadesk.gui.grid.rows.columns import Address
from itadesk.gui.kept import Kept
from itadesk.gui.lines.wrapping import WordWrapLayout, keep_left
from itadesk.gui.paper import texts
from itadesk.gui.theme import STEP

Store = Callable[[str], None]


class LeavingEdit(QPlainTextEdit):
    """Says when the keyboard leaves it; Tab goes on to the next field."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = (0, 0)
        self._document = QTextDocument(self)
        self._layout = WordWrapLayout(self._document)
        self._document.setDocumentLayout(self._layout)
        self.setDocument(self._document)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_left(self)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setProperty("plain", True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The words are complete."""
        super().focusOutEvent(event)
        self.left.emit()

    def grow(self, least: int, most: int) -> None:
        """Be as tall as the words from now on, within these numbers of lines."""
        self._lines = (least, most)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks other lines."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        least, most = self._lines
        if most:
            lines = round(self.document().size().height())  # of a plain text: lines, not pixels
            self.set_lines(min(max(lines, least), most))

    def set_lines(self, count: int) -> None:
        """As tall as that many lines."""
        self.setFixedHeight(round(self.fontMetrics().lineSpacing() * count + 7 * STEP))


class SlotEditor(QWidget):
    """Words with a note whether they are the form's, and a way back to them."""

    def __init__(
        self, desk: Desk, title: str, name: str, store: Store, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._pattern = ""
        self.editor = LeavingEdit(name)
        self.kept = Kept(desk, self._typed, self._on_store, self)
        self.kept.watch(self.editor)
        self.state = QLabel()
        self.back = QPushButton(texts.BACK_TO_FORM)
        label = QLabel(title)
        label.setBuddy(self.editor)
        head = QHBoxLayout()
        head.setSpacing(3 * STEP)
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(self.state)
        head.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(STEP)
        layout.addLayout(head)
        layout.addWidget(self.editor)
        self.editor.grow(1, 12)
        self.editor.left.connect(self.kept.commit)
        self.back.clicked.connect(self._on_back)

    def show_words(self, where: Address, own: str, pattern: str) -> None:
        """The office's own words, or else the form's filled pattern."""
        self._pattern = pattern
        shown = own or pattern
        self.kept.holds(where, shown.rstrip(), self.editor.setPlainText)
        self.state.setText(texts.OWN if own else texts.FROM_FORM)
        self.back.setVisible(bool(own))

    def _typed(self) -> str:
        return self.editor.toPlainText().rstrip()

    def _on_store(self, typed: str) -> None:
        """The form's own words are stored as none of its own."""
        self._store("" if typed == self._pattern else typed)

    def _on_back(self) -> None:
        if self.kept.commit():
            self._store("")

    def set_writable(self, writable: bool) -> None:
        """A book open for reading shows its words and takes none."""
        self.editor.setReadOnly(not writable)
        self.back.setEnabled(writable)
