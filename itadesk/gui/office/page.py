"""The office page: its fields, its divisions with their heads, and who signs."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import RowSource, table_source
from itadesk.gui.labels import quiet
from itadesk.gui.office import texts
from itadesk.gui.office.fields import OfficeFields
from itadesk.gui.office.units import renew_choices, unit_source
from itadesk.gui.pages import Page
from itadesk.gui.scrolling import Scrolled
from itadesk.gui.theme import STEP
from itadesk.records.change import Changes

_REGISTERS = (
    ("unit", texts.TAB_UNITS, texts.UNITS_HINT),
    ("signatory", texts.TAB_SIGNATORIES, texts.SIGNATORIES_HINT),
)


def register_source(desk: Desk, table: str) -> RowSource:
    """The rows and columns of a register."""
    return unit_source(desk) if table == "unit" else table_source(desk, table)


class OfficePage(Page):
    """Three tabs; the registers are grids like any other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = OfficeFields(desk)
        for kept in self.fields.kept.values():
            kept.tell(self)
        self.registers = {
            table: GridPage(desk, register_source(desk, table)) for table, _tab, _hint in _REGISTERS
        }
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(texts.TABS_NAME)
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(Scrolled(self.fields), texts.TAB_OFFICE)
        for table, tab, hint in _REGISTERS:
            self.tabs.addTab(self._with_hint(self.registers[table], hint), tab)
            self.registers[table].currentRowChanged.connect(self.currentRowChanged)
            self.registers[table].statusMessage.connect(self.statusMessage)
        self.tabs.currentChanged.connect(lambda _place: self.actionsChanged.emit())
        self.tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.tabs.tabBarClicked.connect(self._on_tab_clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2 * STEP, 0, 0)
        layout.addWidget(self.tabs)
        self.setFocusProxy(self.tabs)

    def commit_open_editor(self) -> bool:
        """The lines and both registers."""
        return self.fields.commit() and all(
            page.commit_open_editor() for page in self.registers.values()
        )

    def page_actions(self) -> Mapping[str, QAction]:
        """Those of the register shown."""
        place = self.tabs.currentIndex()
        return self.registers[_REGISTERS[place - 1][0]].actions() if place > 0 else {}

    def apply_changes(self, changes: Changes) -> None:
        """Fields and registers look for themselves."""
        if "office" in changes.tables:
            self.fields.refresh()
        for page in self.registers.values():
            page.apply_changes(changes)
        if "unit" in changes.tables:
            renew_choices(self.registers["unit"].model)

    def go_to(self, table: str, row: str, field: str) -> bool:
        """Show the tab of that cell."""
        if table in self.registers:
            self.tabs.setCurrentIndex([name for name, *_ in _REGISTERS].index(table) + 1)
            return self.registers[table].go_to(table, row, field)
        if table == "office":
            self.tabs.setCurrentIndex(0)
            line = self.fields.lines.get(field)
            if line is not None:
                line.setFocus()
            return line is not None
        return False

    def state(self) -> dict[str, Any]:
        """The registers' columns and cells, and which tab is shown."""
        kept = {table: page.state() for table, page in self.registers.items()}
        return {**kept, "tab": self.tabs.currentIndex()}

    def restore_state(self, state: Mapping[str, Any]) -> None:
        """Put them back."""
        for table, page in self.registers.items():
            if isinstance(state.get(table), dict):
                page.restore_state(state[table])
        if isinstance(state.get("tab"), int):
            self.tabs.setCurrentIndex(state["tab"])

    def _on_tab_clicked(self, place: int) -> None:
        """What is typed after a click goes into the tab, not past it."""
        if place < 0:
            return
        self.tabs.setCurrentIndex(place)
        if place:
            self.registers[_REGISTERS[place - 1][0]].setFocus()
        else:
            self.fields.lines["name"].setFocus()

    @staticmethod
    def _with_hint(page: GridPage, hint: str) -> QWidget:
        tab = QWidget()
        layout = QVBoxLayout(tab)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        words = quiet(hint)
        words.setMargin(3 * STEP)
        layout.addWidget(words)
        layout.addWidget(page, 1)
        return tab
