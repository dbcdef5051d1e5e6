"""What can be done with a column: sort for viewing, filter, hide, freeze."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from itadesk.gui.grid.cells.heights import CAPS
from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.editing.placing import below
from itadesk.gui.grid.finding import texts
from itadesk.gui.grid.finding.filter_popup import FilterPopup
from itadesk.gui.labels import no_mnemonic


class ColumnMenu:
    """The menu of one view's headings."""

    def __init__(self, view: GridView) -> None:
        self._view = view

    def open(self, column: int, spot: QPoint) -> QMenu:
        """Show the menu of a column at a place of the screen."""
        menu = self.menu(column)
        menu.popup(spot)
        return menu

    def menu(self, column: int) -> QMenu:
        """The column's menu."""
        view = self._view
        menu = QMenu(view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        arranging = view.arranging
        sort = arranging.sort
        self._add(menu, texts.SORT_UP).triggered.connect(lambda: view.arrange(lambda: sort(column)))
        self._add(menu, texts.SORT_DOWN).triggered.connect(
            lambda: view.arrange(lambda: sort(column, down=True))
        )
        clear = self._add(menu, texts.SORT_CLEAR)
        clear.triggered.connect(lambda: view.arrange(lambda: sort(None)))
        clear.setEnabled(arranging.sorted_column is not None)
        menu.addSeparator()
        self._add(menu, texts.FILTER).triggered.connect(lambda: self.filter(column))
        unfilter = self._add(menu, texts.FILTER_CLEAR)
        unfilter.triggered.connect(lambda: view.arrange(lambda: arranging.filter(column, None)))
        unfilter.setEnabled(column in arranging.filters)
        menu.addSeparator()
        self._columns(menu, column)
        menu.addMenu(self.cap_menu(menu))
        return menu

    def _add(self, menu: QMenu, text: str) -> QAction:
        action = QAction(text, menu)
        menu.addAction(action)
        return action

    def _columns(self, menu: QMenu, column: int) -> None:
        view = self._view
        columns = view.shown_columns()
        place = columns.index(column)
        hide = self._add(menu, texts.HIDE_COLUMN)
        hide.triggered.connect(lambda: view.show_column(column, False))
        hide.setEnabled(len(columns) > 1)
        shown = menu.addMenu(texts.SHOW_COLUMN)
        for number, item in enumerate(view.grid.source.columns):
            action = self._add(shown, no_mnemonic(item.title))
            action.setCheckable(True)
            action.setChecked(number in columns)
            action.toggled.connect(lambda on, number=number: view.show_column(number, on))
        freeze = self._add(menu, texts.FREEZE_TO)
        freeze.triggered.connect(lambda: view.set_frozen(place + 1))
        unfreeze = self._add(menu, texts.UNFREEZE)
        unfreeze.triggered.connect(lambda: view.set_frozen(0))
        unfreeze.setEnabled(view.frozen > 0)

    def cap_menu(self, parent: QMenu) -> QMenu:
        """How high rows may grow."""
        view = self._view
        menu = QMenu(texts.ROW_CAP, parent)
        for lines in CAPS:
            action = self._add(menu, texts.cap_lines(lines))
            action.setCheckable(True)
            action.setChecked(view.heights.cap == lines)
            action.triggered.connect(
                lambda _checked=False, lines=lines: view.heights.set_cap(lines)
            )
        return menu

    def filter(self, column: int) -> FilterPopup:
        """Ask what a column's cells must be to be shown."""
        popup = FilterPopup(self._view, column)
        popup.ensurePolished()
        popup.adjustSize()
        heads = self._view.horizontalHeader().viewport()
        popup.move(below(self._heading(column), heads, popup))
        popup.show()
        return popup

    def _heading(self, column: int) -> QRect:
        header = self._view.horizontalHeader()
        left = self._view.visualRect(self._view.grid.index(0, column)).left()
        return QRect(max(left, 0), 0, header.sectionSize(column), header.height())

    def spot(self, column: int) -> QPoint:
        """The lower left corner of a column's heading on the screen."""
        heads = self._view.horizontalHeader().viewport()
        return heads.mapToGlobal(self._heading(column).bottomLeft() + QPoint(0, 1))
