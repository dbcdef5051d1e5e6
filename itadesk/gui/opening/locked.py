"""The dialog of a book that another window holds: three clear choices."""

from enum import Enum, auto

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from itadesk.gui.asking import run
from itadesk.gui.labels import WrappedLabel, heading, quiet
from itadesk.gui.opening import texts
from itadesk.gui.spacing import roomy_column
from itadesk.gui.start.choice import ChoiceButton
from itadesk.gui.theme import ems


class Locked(Enum):
    """What to do about a book that is open elsewhere."""

    BRING_FORWARD = auto()
    READ_BACKUP = auto()
    CANCEL = auto()


class LockedDialog(QDialog):
    """Says who holds the book and since when; what can be done are its choices."""

    def __init__(
        self, message: str, *, here: bool, backup_when: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.LOCKED_TITLE)
        self.choice = Locked.CANCEL
        self.message = WrappedLabel(message)
        self.bring = ChoiceButton(
            "external-link",
            texts.LOCKED_BRING,
            texts.LOCKED_BRING_HINT if here else texts.LOCKED_BRING_NONE,
        )
        self.bring.setEnabled(here)
        self.backup = ChoiceButton(
            "history",
            texts.LOCKED_BACKUP,
            texts.LOCKED_BACKUP_HINT.format(when=backup_when)
            if backup_when
            else texts.LOCKED_BACKUP_NONE,
        )
        self.backup.setEnabled(bool(backup_when))
        self.bring.clicked.connect(lambda: self._choose(Locked.BRING_FORWARD))
        self.backup.clicked.connect(lambda: self._choose(Locked.READ_BACKUP))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        layout = roomy_column(self)
        layout.addWidget(heading(texts.LOCKED_TITLE, steps=3))
        layout.addWidget(self.message)
        layout.addWidget(self.bring)
        layout.addWidget(self.backup)
        if not here and not backup_when:
            layout.addWidget(quiet(texts.LOCKED_WAIT))
        layout.addStretch(1)
        layout.addWidget(buttons)
        self.setMinimumWidth(ems(30))

    @classmethod
    def ask(cls, parent: QWidget | None, message: str, *, here: bool, backup_when: str) -> Locked:
        """What the user chose."""
        dialog = cls(message, here=here, backup_when=backup_when, parent=parent)
        run(dialog)
        return dialog.choice

    def _choose(self, choice: Locked) -> None:
        self.choice = choice
        self.accept()
