"""The whole key contract: one line per key and state, told to real widgets."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt

from tests.gui.grid.conftest import Grid

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
BEFORE = "จัดทำคู่มือประชาชน"
SECOND = "อบรมคุณธรรม"
THIRD = "เผยแพร่แผนจัดซื้อจัดจ้าง"
TYPED = "งานใหม่"


@dataclass(frozen=True)
class Case:
    """Start at a cell (typing before the key in the state ``typing``), press, look."""

    key: Qt.Key
    modifiers: Qt.KeyboardModifier
    start: tuple[int, str] = (0, "title")
    end: tuple[int, str] = (0, "title")
    open: bool = False
    cell: str | None = None
    """The start cell's text in the book afterwards; None: as before."""


IN_GRID = [
    Case(K.Key_Return, NONE, end=(1, "title")),
    Case(K.Key_Enter, NONE, end=(1, "title")),
    Case(K.Key_Return, SHIFT, start=(1, "title"), end=(0, "title"), cell=SECOND),
    Case(K.Key_Return, SHIFT, end=(0, "title")),
    Case(K.Key_Tab, NONE, end=(0, "finding")),
    Case(K.Key_Backtab, SHIFT, start=(0, "finding"), end=(0, "title"), cell=""),
    Case(K.Key_Tab, NONE, start=(0, "instrument"), end=(1, "title"), cell=""),
    Case(K.Key_Backtab, SHIFT, start=(1, "title"), end=(0, "instrument"), cell=SECOND),
    Case(K.Key_Tab, NONE, start=(2, "instrument"), end=(3, "title"), cell=""),
    Case(K.Key_Down, NONE, end=(1, "title")),
    Case(K.Key_Down, NONE, start=(2, "title"), end=(3, "title"), cell=THIRD),
    Case(K.Key_Down, NONE, start=(3, "title"), end=(3, "title"), cell=""),
    Case(K.Key_Up, NONE, start=(1, "title"), end=(0, "title"), cell=SECOND),
    Case(K.Key_Right, NONE, end=(0, "finding")),
    Case(K.Key_Left, NONE, start=(0, "finding"), end=(0, "title"), cell=""),
    Case(K.Key_Home, NONE, start=(1, "period"), end=(1, "title"), cell="มกราคม ๒๕๖๘"),
    Case(K.Key_End, NONE, end=(0, "instrument")),
    Case(K.Key_Home, CTRL, start=(2, "steps"), end=(0, "title"), cell=f"ขั้นที่ ๑ ของ{THIRD}"),
    Case(K.Key_End, CTRL, end=(2, "instrument")),
    Case(K.Key_F2, NONE, open=True),
    Case(K.Key_Return, ALT, open=True),
    Case(K.Key_Backspace, NONE, open=True),
    Case(K.Key_F4, NONE, open=True),
    Case(K.Key_A, NONE, open=True),
    Case(K.Key_Escape, NONE),
    Case(K.Key_Delete, NONE, cell=""),
    Case(K.Key_F8, NONE, end=(0, "responsible")),
    Case(K.Key_F8, SHIFT, end=(2, "responsible")),
    Case(K.Key_F8, NONE, start=(3, "instrument"), end=(0, "responsible"), cell=""),
    Case(K.Key_F8, SHIFT, start=(3, "title"), end=(2, "responsible"), cell=""),
    Case(K.Key_D, CTRL, start=(1, "title"), end=(1, "title"), cell=BEFORE),
    Case(K.Key_D, CTRL),
    Case(K.Key_Down, ALT, end=(1, "title"), cell=SECOND),
    Case(K.Key_Up, ALT, start=(1, "title"), end=(0, "title"), cell=BEFORE),
    Case(K.Key_Up, ALT),
    Case(K.Key_D, CTRL | SHIFT, end=(1, "title")),
    Case(K.Key_Minus, CTRL, cell=SECOND),
    Case(K.Key_Return, CTRL),
]
TYPING = [
    Case(K.Key_Return, NONE, end=(1, "title"), cell=TYPED),
    Case(K.Key_Enter, NONE, end=(1, "title"), cell=TYPED),
    Case(K.Key_Return, SHIFT, start=(1, "title"), end=(0, "title"), cell=TYPED),
    Case(K.Key_Tab, NONE, end=(0, "finding"), cell=TYPED),
    Case(K.Key_Backtab, SHIFT, start=(1, "title"), end=(0, "instrument"), cell=TYPED),
    Case(K.Key_Escape, NONE),
    Case(K.Key_Return, ALT, open=True),
    Case(K.Key_Return, CTRL, cell=TYPED),
    Case(K.Key_Z, CTRL, open=True),
    Case(K.Key_Y, CTRL, open=True),
    Case(K.Key_Left, NONE, open=True),
    Case(K.Key_Up, NONE, open=True),
    Case(K.Key_Home, NONE, open=True),
    Case(K.Key_Delete, NONE, open=True),
    Case(K.Key_A, CTRL, open=True),
    Case(K.Key_F8, NONE, end=(0, "responsible"), cell=TYPED),
    Case(K.Key_D, CTRL, start=(1, "title"), end=(1, "title"), cell=BEFORE),
    Case(K.Key_Down, ALT, end=(1, "title"), cell=SECOND),
    Case(K.Key_D, CTRL | SHIFT, end=(1, "title"), cell=TYPED),
    Case(K.Key_Minus, CTRL, cell=SECOND),
]


def _name(case: Case) -> str:
    parts = [
        name
        for flag, name in ((CTRL, "Ctrl"), (ALT, "Alt"), (SHIFT, "Shift"))
        if case.modifiers & flag
    ]
    return (
        "+".join([*parts, case.key.name.removeprefix("Key_")]) + f"-{case.start[0]}-{case.start[1]}"
    )


def _look(grid: Grid, case: Case, before: str) -> None:
    assert (grid.view.editing.editor is not None) == case.open
    assert grid.here == case.end
    stored = grid.text(*case.start)
    assert stored == (before if case.cell is None else case.cell)
    row = case.start[0]
    if row < len(grid.titles()):
        assert grid.titles()[row] == grid.text(row, "title")


@pytest.mark.parametrize("case", IN_GRID, ids=_name)
def test_a_key_in_the_grid(measures: Grid, case: Case) -> None:
    measures.go(*case.start)
    before = measures.text(*case.start)
    measures.key(case.key, case.modifiers)
    _look(measures, case, before)


@pytest.mark.parametrize("case", TYPING, ids=_name)
def test_a_key_while_typing(measures: Grid, case: Case) -> None:
    measures.go(*case.start)
    before = measures.text(*case.start)
    measures.type(TYPED)
    measures.key(case.key, case.modifiers)
    _look(measures, case, before)
