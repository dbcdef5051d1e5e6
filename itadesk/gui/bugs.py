"""The last road of every exception: circumstances are told, anything else is a bug report."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from itadesk import __version__
from itadesk.errors import ItadeskError
from itadesk.gui import texts
from itadesk.gui.asking import run, tell
from itadesk.gui.labels import WrappedLabel
from itadesk.gui.spacing import roomy_column
from itadesk.gui.theme import size_to


class BugDialog(QDialog):
    """One dialog with the report to copy; the work is already safe in the book."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.BUG_TITLE)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(texts.BUG_REPORT_NAME)
        self.copy_button = QPushButton(texts.BUG_COPY)
        self.copy_button.clicked.connect(self._on_copy)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.reject)
        layout = roomy_column(self)
        layout.addWidget(WrappedLabel(texts.BUG_TEXT))
        layout.addWidget(self.report, 1)
        layout.addWidget(buttons)
        size_to(self, 38, 24)

    def _on_copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
        self.copy_button.setText(texts.BUG_COPIED)


class ExceptionHook:
    """Stands in for ``sys.excepthook`` while the window runs; shows one bug at a time."""

    def __init__(self) -> None:
        self._showing = False

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Tell an ItadeskError as it is; anything else is a bug."""
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, ItadeskError):
            tell(QApplication.activeWindow(), error.message)
            return
        report = bug_report(kind, error, trace)
        if sys.stderr is not None:  # the program for Windows without a console has none
            sys.stderr.write(report)
        if not self._showing:
            self._showing = True
            run(BugDialog(report))  # without a parent: whatever broke may go meanwhile
            self._showing = False


def bug_report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a maintainer needs: versions, system, and the way to the error."""
    head = (
        f"itadesk {__version__}  Python {platform.python_version()}  Qt {qVersion()}  "
        f"{platform.platform()}\n"
    )
    return head + "".join(traceback.format_exception(kind, error, trace))
