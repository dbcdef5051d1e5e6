"""The menu that moves the selected measures to another group."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu

from itadesk.errors import ItadeskError
from itadesk.gui.grid import texts
from itadesk.gui.grid.cells.view import GridView
from itadesk.gui.grid.rows.grouping import group_choices, grouped_by, move_to_group


class GroupMenu(QObject):
    """Lists the groups under the current cell; choosing one moves the selected rows there."""

    said = Signal(str)

    def __init__(self, view: GridView) -> None:
        super().__init__(view)
        self._view = view

    def open(self) -> None:
        """Show the groups, the current row's own ticked."""
        view, model = self._view, self._view.grid
        ids = [model.row_id(row) for row in view.moving.selected_rows() if not model.is_new(row)]
        if model.source.table != "measure" or not ids:
            self.said.emit(texts.SELECT_MEASURES)
            return
        menu = self.menu(ids)
        corner = view.visualRect(view.currentIndex()).bottomLeft()
        menu.popup(view.viewport().mapToGlobal(corner))

    def menu(self, ids: list[str]) -> QMenu:
        """The groups to choose from, for measures of these ids."""
        model = self._view.grid
        group_by = grouped_by(model.source)
        first = model.desk.measure(ids[0])
        own = str(getattr(first, group_by) or "") if first else ""
        menu = QMenu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for choice in group_choices(model.desk, model.source.fiscal_year, group_by):
            action = menu.addAction(choice.label.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice.value == own)
            action.triggered.connect(lambda _on=False, value=choice.value: self._move(ids, value))
        return menu

    def _move(self, ids: list[str], value: str) -> None:
        view, source = self._view, self._view.grid.source
        column = view.currentIndex().column()
        try:
            label = move_to_group(
                view.grid.desk, source.fiscal_year, ids, grouped_by(source), value
            )
        except ItadeskError as error:
            self.said.emit(error.message)
            return
        place = view.grid.rows.place(ids[0])
        if place is not None:
            view.moving.go(place, column)
        self.said.emit(texts.done_with_undo(label))
