"""The grid's commands: Thai names and shortcuts, as data."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from itadesk.gui.grid.texts import LABEL_EARLIER


@dataclass(frozen=True, slots=True)
class Command:
    """One command: its key in ``GridPage.actions()``, its words and its shortcuts."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    edits: bool = True
    """Cannot be done in a book open for reading."""
    in_cells: bool = False
    """Only while the cells are shown, not a record."""


COMMANDS = (
    Command("undo", "เลิกทำ", ("Ctrl+Z",)),
    Command("redo", "ทำซ้ำ", ("Ctrl+Y", "Ctrl+Shift+Z")),
    Command("cut", "ตัด", ("Ctrl+X", "Shift+Del")),
    Command("copy", "คัดลอก", ("Ctrl+C", "Ctrl+Ins"), edits=False),
    Command("paste", "วาง", ("Ctrl+V", "Shift+Ins")),
    Command("paste_rows", "วางแยกเป็นแถว", ("Ctrl+Shift+V",), in_cells=True),
    Command("edit", "แก้ไขช่องนี้", ("F2",), in_cells=True),
    Command("pick", "เปิดรายการหรือปฏิทิน", ("F4",), in_cells=True),
    Command("clear", "ล้างช่องหรือลบแถวที่เลือก", ("Del",)),
    Command("fill_down", "เติมลงล่าง", ("Ctrl+D",)),
    Command("fill_selection", "เติมทุกช่องที่เลือก", ("Ctrl+Enter", "Ctrl+Return"), in_cells=True),
    Command("take_earlier", LABEL_EARLIER, ("Ctrl+Shift+U",)),
    Command("insert_row", "แทรกแถว", ("Ctrl++", "Ctrl+=", "Ctrl+Shift+=")),
    Command("duplicate", "ทำสำเนาแถว", ("Ctrl+Shift+D",)),
    Command("delete_rows", "ลบแถว", ("Ctrl+-",)),
    Command("move_up", "ย้ายแถวขึ้น", ("Alt+Up",)),
    Command("move_down", "ย้ายแถวลง", ("Alt+Down",)),
    Command("move_group", "ย้ายไปกลุ่มอื่น…", ("Ctrl+G",)),
    Command("select_all", "เลือกทั้งหมด", ("Ctrl+A",), edits=False, in_cells=True),
    Command("find", "ค้นหาและแทนที่", ("Ctrl+F", "Ctrl+H"), edits=False),
    Command("find_next", "ค้นหาถัดไป", ("F3",), edits=False),
    Command("find_previous", "ค้นหาก่อนหน้า", ("Shift+F3",), edits=False),
    Command("next_missing", "ไปช่องที่ยังไม่ได้กรอก", ("F8",), edits=False),
    Command("previous_missing", "ย้อนไปช่องที่ยังไม่ได้กรอก", ("Shift+F8",), edits=False),
    Command("record", "ดูทั้งแถว", ("Ctrl+R",), edits=False),
    Command("filter", "กรองคอลัมน์นี้", ("Ctrl+Shift+L",), edits=False, in_cells=True),
    Command("column", "เรียง ซ่อน หรือตรึงคอลัมน์นี้…", ("Ctrl+Shift+O",), edits=False, in_cells=True),
    Command("clear_filters", "เลิกกรองและเลิกเรียง", (), edits=False),
    Command("history", "ประวัติของช่องนี้", ("Ctrl+Shift+H",), edits=False),
    Command("today", "สิ่งที่แก้ไขวันนี้", (), edits=False),
)
GROUPS = (
    ("undo", "redo"),
    ("cut", "copy", "paste", "paste_rows"),
    ("edit", "pick", "clear", "fill_down", "fill_selection", "take_earlier"),
    ("insert_row", "duplicate", "delete_rows", "move_up", "move_down", "move_group"),
    ("find", "find_next", "find_previous", "filter", "column", "clear_filters"),
    ("next_missing", "previous_missing", "record"),
    ("history", "today"),
)
"""How menus divide them; ``select_all`` has only its key."""
AT_A_CELL = (
    ("cut", "copy", "paste"),
    ("clear", "fill_down", "pick", "take_earlier"),
    ("insert_row", "duplicate", "delete_rows", "move_up", "move_down", "move_group"),
    ("filter", "column", "record", "history"),
)
"""The short menu at a cell or row."""


def make_actions(page: QWidget, slots: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """The commands as actions of a page; their shortcuts work wherever the focus is within it."""
    return {command.name: _action(page, command, slots[command.name]) for command in COMMANDS}


def _action(page: QWidget, command: Command, slot: Callable[[], object]) -> QAction:
    action = QAction(command.text, page)
    action.setObjectName(command.name)
    action.setShortcuts([QKeySequence(key) for key in command.keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: slot())
    page.addAction(action)
    return action
