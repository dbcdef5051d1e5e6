"""The grid itself: keys as Excel's, typing, mouse, and what is said of a cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from itadesk.gui.grid.cells.clicking import Clicking
from itadesk.gui.grid.cells.delegate import CellDelegate
from itadesk.gui.grid.cells.keys import KEYS, MODIFIER_KEYS
from itadesk.gui.grid.cells.moving import Moving
from itadesk.gui.grid.cells.opening import Editing
from itadesk.gui.grid.cells.row_header import RowHeader
from itadesk.gui.grid.cells.sized_view import SizedTableView
from itadesk.gui.grid.cells.travelling import TRAVEL_KEYS
from itadesk.gui.grid.editing.suggesting import Suggestions
from itadesk.gui.grid.editing.text_editor import Ending
from itadesk.gui.grid.rows.arranging import Arranging
from itadesk.gui.grid.rows.model import GridModel

Index = QModelIndex | QPersistentModelIndex
_Mods = Qt.KeyboardModifier
_NO_TYPING = _Mods.ControlModifier | _Mods.AltModifier | _Mods.MetaModifier
_CORNER = """QTableCornerButton::section { background: palette(window); border: 0;
  border-right: 1px solid palette(mid); border-bottom: 1px solid palette(mid); }"""


class GridView(SizedTableView):
    """Cells of one grid model. What a key does is in ``keys.py`` and in ``actions.py``."""

    editing_started = Signal()
    context_asked = Signal(QPoint)
    heading_asked = Signal(int, QPoint)
    rows_asked = Signal(QPoint)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(model)
        self.setParent(parent)
        self.arranging = Arranging(model)
        self._side = RowHeader(self, self._typed_row)
        self._found: Callable[[str], bool] | None = None
        self._set_up()
        self.setModel(model)
        self.editing = Editing(self, Suggestions(model.desk).of)
        self.moving = Moving(self, self.heights, self.editing)
        self._clicking = Clicking(self, self.moving)
        self.draw_with(CellDelegate)
        self._watch()

    def _set_up(self) -> None:
        self.setHorizontalHeader(self.heads)
        self.setVerticalHeader(self._side)
        self.heights.set_least()
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self.fontMetrics().lineSpacing() * 2)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(True)  # or Qt takes Tab to the next widget before any key
        self.setShowGrid(False)
        self.setStyleSheet(_CORNER)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _watch(self) -> None:
        heads, rows = self.heads, self._side
        self.watch_sizes()
        heads.asked.connect(self.heading_asked)
        rows.customContextMenuRequested.connect(
            lambda spot: self.rows_asked.emit(rows.viewport().mapToGlobal(spot))
        )
        rows.dropped.connect(self.moving.move_rows_to)
        self.customContextMenuRequested.connect(
            lambda spot: self.context_asked.emit(self.viewport().mapToGlobal(spot))
        )
        self.editing.started.connect(self.editing_started)
        self.editing.started.connect(rows.viewport().update)
        self.editing.ended.connect(self._on_ended)
        self.editing.finished.connect(rows.viewport().update)
        self.fit_columns()

    def draw_with(self, kind: type[CellDelegate]) -> None:
        """Draw the cells with a delegate of this kind."""
        self.setItemDelegate(kind(self, self.heights, self.editing, self.is_found))

    def show_column(self, column: int, shown: bool) -> None:
        """Show or hide a column."""
        self.setColumnHidden(column, not shown)
        if self.isColumnHidden(self.currentIndex().column()):
            self.moving.go(*self.moving.here())
        self.heights.forget()

    def arrange(self, change: Callable[[], None]) -> None:
        """Filter or sort, the same cell staying current where it is still shown."""
        if not self.editing.commit():
            return
        row, column = self.currentIndex().row(), max(self.currentIndex().column(), 0)
        current = self.grid.row_id(max(row, 0))
        change()
        place = self.grid.rows.place(current)
        self.moving.go(place if place is not None else 0, column)

    # ---- what is seen

    def mark_found(self, finds: Callable[[str], bool] | None) -> None:
        """Tint cells whose text ``finds`` accepts."""
        self._found = finds
        self.viewport().update()

    def is_found(self, index: Index) -> bool:
        """Whether the cell is one of those being looked for."""
        if self._found is None:
            return False
        return self._found(self.grid.column(index).label(self.grid.raw(index)))

    def _typed_row(self) -> int:
        """The row an editor is open in, or -1."""
        return self.editing.index.row()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cells, and the line where dragged rows would go."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        self._side.paint_target(painter, self.viewport().width())
        painter.end()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The row being looked at is tinted, so both rows are painted anew."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.horizontalHeader().viewport().update()
        self.verticalHeader().viewport().update()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Columns that stay are painted where Qt does not expect them."""
        super().selectionChanged(selected, deselected)
        if self.frozen_columns():
            self.viewport().update()

    # ---- keys, typing, mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The grid's keys, then typing, then Qt's own."""
        modifiers = event.modifiers() & ~_Mods.KeypadModifier
        key = Qt.Key.Key_Return if event.key() == Qt.Key.Key_Enter else Qt.Key(event.key())
        if self._own_key(key, modifiers):
            event.accept()
        elif event.text().isprintable() and event.text() and not modifiers & _NO_TYPING:
            self._type(event)
        else:
            if key not in MODIFIER_KEYS:
                self.moving.forget_tabs()
            super().keyPressEvent(event)

    def _own_key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
        """Whether the key did something of the grid's."""
        if key == Qt.Key.Key_Escape:
            return self._side.give_up()
        if key in TRAVEL_KEYS:
            return self.moving.travel(key, modifiers)
        method = KEYS.get((key, modifiers))
        if method is not None:
            getattr(self.moving, method)()
        return method is not None

    def _type(self, event: QKeyEvent | QInputMethodEvent) -> None:
        if not self.moving.editable():
            event.ignore()
            return
        editor = self.editing.open(self.currentIndex(), replace=True)
        if editor is not None:
            QApplication.sendEvent(editor, event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Thai that comes through an input method starts editing just as keys do."""
        if event.commitString() or event.preeditString():
            self._type(event)
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Going to another cell commits the open one first."""
        if self.editing.commit():
            self.moving.forget_tabs()
            if not self._clicking.press(event):
                super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click or of a selection by dragging."""
        super().mouseReleaseEvent(event)
        self._clicking.release()

    def _on_ended(self, how: Ending, row_id: str, column: int) -> None:
        """Go where the key that ended the editor says."""
        place = self.grid.rows.place(row_id)
        row = self.currentIndex().row() if place is None else place
        self.moving.stay(row, column)
        steps = {
            Ending.DOWN: self.moving.go_down,
            Ending.UP: self.moving.go_up,
            Ending.RIGHT: self.moving.go_right,
            Ending.LEFT: self.moving.go_left,
        }
        if how in steps:
            steps[how]()
        self.scrollTo(self.currentIndex())
