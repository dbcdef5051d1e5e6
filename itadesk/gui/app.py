"""The window's beginning: Qt dressed for Thai, the last road for exceptions, the first screen."""

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from itadesk.gui import texts, theme
from itadesk.gui.bugs import ExceptionHook
from itadesk.gui.folders import documents_folder
from itadesk.gui.icons import icon
from itadesk.gui.program import Program
from itadesk.gui.settings import Settings
from itadesk.gui.shortcuts import ThaiShortcuts
from itadesk.gui.translator import ThaiTranslator


def main(arguments: Sequence[str]) -> int:
    """Open the window, with the book named first in ``arguments`` if there is one."""
    app = make_app(Settings().font_scale)
    sys.excepthook = ExceptionHook()
    ThaiShortcuts(app)
    program = Program(app)
    book = Path(arguments[0]).absolute() if arguments else None
    QDir.setCurrent(str(documents_folder()))  # where file dialogs begin: not the program's folder
    program.begin(book)
    code = app.exec()
    program.end()
    return code


def make_app(scale: int = 100) -> QApplication:
    """The one QApplication: Sarabun, palette, Thai for Qt's own words; ``scale`` is per cent."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    found = QApplication.instance()
    app = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName(texts.APP_NAME)
    app.setApplicationDisplayName(texts.APP_TITLE)
    QLocale.setDefault(QLocale(QLocale.Language.Thai, QLocale.Country.Thailand))
    translator = ThaiTranslator(app)
    app.installTranslator(translator)
    theme.set_font(app, theme.load_fonts(), scale)
    theme.apply(app)
    app.setWindowIcon(icon("clipboard-check"))
    return app
