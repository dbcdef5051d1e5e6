"""One table as the main window shows it: find bar, filter strip and grid over one row source.

What the main window needs to know::

    from itadesk.gui.grid.page import GridPage
    from itadesk.gui.grid.rows.sources import (
        measure_source,     # (desk, fiscal_year, form=None)              the year's measures
        result_source,      # (desk, fiscal_year, rounds, form=None)      measures x result cells;
                            #     two rounds ("first-half", "full-year") stand side by side
        table_source,       # (desk, table, **scope)                      unit, signatory, ...
        score_source,       # (desk, fiscal_year, labels: {code: words})  assessed year
        analysis_source,    # (desk, fiscal_year, labels: {indicator: words})
    )

    page = GridPage(desk, measure_source(desk, 2568), parent)

``page`` does not subscribe to the desk: the window does so once, and hands every announcement to
each page with ``page.apply_changes(changes)``.

Signals
    ``currentRowChanged(str, str)``   table and id of the row being looked at ("" for the new row)
    ``statusMessage(str)``            one Thai sentence for the status bar
    ``missingChanged(int)``           how many required cells are empty now
    ``cellActivated(str, str, str)``  table, id, field of the current cell
    ``placeRequested(str, str, str)`` a cell of another page was changed by undo or redo

Methods
    ``commit_open_editor() -> bool``  before every command; False: the text could not be stored and
                                      the editor is still open with it
    ``actions() -> Mapping[str, QAction]``  Thai text and shortcut each, in menu order; they live in
                                      the page (shortcut context: page and children), so several
                                      pages can exist. Keys: see ``actions.py``; ``undo`` and
                                      ``redo`` are among them and commit the open editor first.
    ``apply_changes(changes)``        what the desk announced
    ``go_to(table, row_id, field) -> bool``  shows and selects the cell; False: it is not here
    ``missing_count() -> int``        the paper's lamp
    ``set_findings(findings)``        marks the cells concerned
    ``set_source(source)``            another year, round or form in the same page; widths stay
                                      where the columns are the same
    ``state() -> dict[str, object]``, ``restore_state(state)``   columns, widths, current cell; JSON
    ``current() -> tuple[str, str, str]``     table, row id, field
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.grid import texts
from itadesk.gui.grid.actions import AT_A_CELL, COMMANDS, make_actions
from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.finding.filter_strip import FilterStrip
from itadesk.gui.grid.finding.find_bar import FindBar
from itadesk.gui.grid.page_commands import PageCommands, PageWays
from itadesk.gui.grid.page_state import Cell, keep_state, restore_state
from itadesk.gui.grid.record.view import RecordView
from itadesk.gui.grid.rows.model import GridModel
from itadesk.gui.grid.rows.sources import RowSource
from itadesk.records.change import Changes
from itadesk.records.finding import Finding


class GridPage(QWidget):
    """A grid with its find bar, filter strip, menus and commands (see the module's docstring)."""

    currentRowChanged = Signal(str, str)
    cellActivated = Signal(str, str, str)
    statusMessage = Signal(str)
    missingChanged = Signal(int)
    placeRequested = Signal(str, str, str)
    typingStarted = Signal()
    typingEnded = Signal()

    def __init__(self, desk: Desk, source: RowSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.model = GridModel(desk, source, self)
        self.view = GridView(self.model, self)
        self.view.setAccessibleName(source.title)
        self.find_bar = FindBar(self.view, self)
        self.strip = FilterStrip(self.view, self)
        self.record = RecordView(self.model, self)
        ways = PageWays(self.commit_open_editor, self.go_to, self.toggle_record)
        self.commands = PageCommands(self, self.view, self.find_bar, self.strip, ways)
        self._actions = make_actions(self, self.commands.slots())
        self._lay_out()
        self._connect()
        self.view.moving.go_beginning()
        self._enable()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.strip)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.record)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.find_bar)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        view, model = self.view, self.model
        view.selectionModel().currentChanged.connect(self._on_current)
        view.context_asked.connect(self._on_context)
        view.rows_asked.connect(self._on_context)
        view.heading_asked.connect(self.commands.columns.open)
        view.editing.drafting.failed.connect(model.refused)
        view.editing_started.connect(self.typingStarted)
        view.editing.finished.connect(self.typingEnded)
        self.record.typing.connect(self.typingStarted)
        self.record.settled.connect(self.typingEnded)
        self.record.left.connect(self.toggle_record)
        self.record.turned.connect(lambda row: view.moving.go(row, self.record.column))
        self.record.looked.connect(self._on_looked)
        model.refused.connect(self.statusMessage)
        model.declined.connect(self.statusMessage)
        model.missing_changed.connect(self.missingChanged)
        self.find_bar.said.connect(self.statusMessage)
        self.commands.said.connect(self.statusMessage)
        self.commands.place_asked.connect(self.placeRequested)

    def _enable(self) -> None:
        for command in COMMANDS:
            able = (self.desk.writable or not command.edits) and (
                not command.in_cells or self._stack.currentWidget() is self.view
            )
            self._actions[command.name].setEnabled(able)

    # ---- what the main window asks

    def commit_open_editor(self) -> bool:
        """Store what is being typed; False: it could not be stored and is still in its editor."""
        if self.view.editing.commit() and self.record.commit():
            return True
        self.statusMessage.emit(texts.STILL_OPEN)
        return False

    def actions(self) -> Mapping[str, QAction]:  # type: ignore[override]
        """The commands by name, in menu order."""
        return self._actions

    def apply_changes(self, changes: Changes) -> None:
        """Take over what the desk announced."""
        self.model.apply(changes)

    def go_to(self, table: str, row_id: str, field: str) -> bool:
        """Show and select a cell; False: it is not in this grid."""
        if not self.commit_open_editor():
            return False
        index = self.model.locate(table, row_id, field)
        if not index.isValid() and self.model.arrivals.grid_row(table, row_id) is not None:
            self.view.arranging.unfilter()
            index = self.model.locate(table, row_id, field)
        if index.isValid():
            self.view.show_column(index.column(), True)
            self.view.moving.go(index.row(), index.column())
        return index.isValid()

    def showEvent(self, event: QShowEvent) -> None:
        """The current cell is in view once the page has its size."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        self.view.heights.reveal()
        self.view.moving.show_round()

    def missing_count(self) -> int:
        """Required cells that are empty."""
        return self.model.missing_total

    def set_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the cells that a check found something about."""
        self.model.set_findings(findings)

    def set_source(self, source: RowSource) -> None:
        """Show another year, round or form."""
        if not self.commit_open_editor():
            return
        before, now = ([item.name for item in each.columns] for each in (self.model.source, source))
        self.model.set_source(source)
        self.view.setAccessibleName(source.title)
        self.view.arranging.forget()
        if before == now:
            self.view.heights.forget()
        else:
            self.view.fit_columns()
        self.view.moving.go_beginning()

    def current(self) -> tuple[str, str, str]:
        """Table, row id and field of the current cell; the row id is empty in the new row."""
        index = self.view.currentIndex()
        if not index.isValid():
            return self.model.source.table, "", ""
        where = self.model.address(index.row(), index.column())
        return where.table, "" if self.model.is_new(index.row()) else where.id, where.field

    def state(self) -> dict[str, object]:
        """Columns, widths, order for viewing, height cap and current cell, fit for JSON."""
        return keep_state(self.view, self.current())

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Put back what ``state`` gave; what does not fit any more is passed over."""
        cell = self.restore_columns(state)
        if cell is not None:
            self.go_to(*cell)

    def restore_columns(self, state: Mapping[str, Any]) -> Cell | None:
        """The same, but the cell that was current is given and not gone to."""
        return restore_state(self.view, state)

    def undo(self) -> None:
        """Take the last step back."""
        self.commands.undo()

    def redo(self) -> None:
        """Do again what was taken back."""
        self.commands.redo()

    def toggle_record(self) -> None:
        """Show the current row with all its fields, or the grid again."""
        if self._stack.currentWidget() is self.view:
            row, column = self.view.moving.here()
            self._stack.setCurrentWidget(self.record)
            self.record.show_row(row)
            self.record.focus(column)
        else:
            row, column = self.record.row, self.record.column
            self._stack.setCurrentWidget(self.view)
            self.view.moving.go(row, column)
            self.view.setFocus()
        self._enable()

    # ---- what the grid tells

    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        if not current.isValid():
            return
        table, row, field = self.current()
        if current.row() != previous.row() or not previous.isValid():
            new = self.model.is_new(current.row())
            row_id = "" if new else self.model.row_id(current.row())
            self.currentRowChanged.emit(self.model.source.table, row_id)
        self.cellActivated.emit(table, row, field)
        self._record_follows(current.row(), current.column())

    def _on_looked(self, row: int, column: int) -> None:
        """The grid's commands act on the field that has the keyboard, and on nothing else."""
        self.view.moving.go(row, column)

    def _record_follows(self, row: int, column: int) -> None:
        record = self.record
        if record.isVisible() and (record.row, record.column) != (row, column):
            record.show_row(row)
            finding = self.find_bar.isAncestorOf(QApplication.focusWidget() or self)
            record.focus(column, keyboard=not finding)

    def _on_context(self, spot: QPoint) -> None:
        self.context_menu().popup(spot)

    def context_menu(self) -> QMenu:
        """The commands that make sense at a cell, in groups."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for group in AT_A_CELL:
            names = [name for name in group if name != "take_earlier" or self.model.source.hints]
            menu.addActions([self._actions[name] for name in names])
            menu.addSeparator()
        return menu
