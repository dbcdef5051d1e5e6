"""A real window for tests that drive it from outside; tells what happened on stdout."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import measure_source
from itadesk.gui.shortcuts import ThaiShortcuts


class Telling(QObject):
    """Prints each state of the grid that differs from the last."""

    def __init__(self, page: GridPage) -> None:
        super().__init__(page)
        self._page = page
        self._last = ""
        timer = QTimer(self, interval=30)
        timer.timeout.connect(self.tell)
        timer.start()

    def tell(self) -> None:
        """One line: open editor's text, titles, find bar, what the clipboard holds."""
        editing = self._page.view.editing.editor
        titles = [m.title for m in self._page.desk.measures(2568)]
        parts = (
            editing.text() if editing else "-",
            "/".join(titles),
            "find" if self._page.find_bar.isVisible() else "-",
            QApplication.clipboard().text(),
            f"{self._page.view.currentIndex().row()},{self._page.view.currentIndex().column()}",
        )
        line = "|".join(part.replace("\n", " ") for part in parts)
        if line != self._last:
            self._last = line
            sys.stdout.write(line + "\n")
            sys.stdout.flush()


def main(book: str) -> None:
    """Open the book's measures of 2568 in a window."""
    app = QApplication(sys.argv[:1])
    ThaiShortcuts(app)
    desk = Desk.open(Path(book))
    page = GridPage(desk, measure_source(desk, 2568))
    desk.subscribe(page.apply_changes)
    window = QMainWindow()
    window.setWindowTitle("itadesk-under-test")
    window.setCentralWidget(page)
    window.resize(900, 500)
    window.show()
    page.view.setFocus()
    Telling(page)
    app.exec()


if __name__ == "__main__":
    main(sys.argv[1])
