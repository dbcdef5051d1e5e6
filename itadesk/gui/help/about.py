"""What the program is, and where its files are."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QWidget

from itadesk import __version__, paths
from itadesk.gui.help import texts
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.spacing import roomy_column
from itadesk.gui.theme import ems


class AboutDialog(QDialog):
    """Version, licences, folders."""

    def __init__(self, book: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.ABOUT_TITLE)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = roomy_column(self)
        layout.addWidget(WrappedLabel(texts.ABOUT.format(version=__version__)))
        for words in (
            texts.BOOK_AT.format(path=book),
            texts.USER_FOLDER.format(path=paths.user_dir()),
        ):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            layout.addWidget(label)
        layout.addWidget(buttons)
        self.setMinimumWidth(ems(30))
