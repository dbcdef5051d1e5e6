"""What other programs put on the clipboard, and the preview as a user meets it."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QTableView

from tests.gui.grid.conftest import Grid

FRAGMENT = "<html><body>\n<!--StartFragment-->{table}<!--EndFragment-->\n</body></html>"


def clip(text: str = "", html: str = "") -> None:
    """Put text and HTML on the clipboard."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QApplication.clipboard().setMimeData(data)


def paste(grid: Grid) -> None:
    """Ctrl+V where the keyboard is."""
    grid.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def table(*rows: str) -> str:
    """An HTML table on the clipboard, its rows given as the cells' own mark-up."""
    inner = "".join(f"<tr>{row}</tr>" for row in rows)
    return FRAGMENT.format(table=f"<table>{inner}</table>")


def lines(view: QTableView) -> list[str]:
    """The lines a list of the preview shows."""
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]
