"""What keys do in the grid while no editor is open; each names a method of ``Moving``."""

from PySide6.QtCore import Qt

_Mods = Qt.KeyboardModifier
KEYS: dict[tuple[Qt.Key, Qt.KeyboardModifier], str] = {
    (Qt.Key.Key_Return, _Mods.NoModifier): "go_down",
    (Qt.Key.Key_Return, _Mods.ShiftModifier): "go_up",
    (Qt.Key.Key_Tab, _Mods.NoModifier): "go_right",
    (Qt.Key.Key_Backtab, _Mods.NoModifier): "go_left",
    (Qt.Key.Key_Backtab, _Mods.ShiftModifier): "go_left",
    (Qt.Key.Key_Tab, _Mods.ShiftModifier): "go_left",
    (Qt.Key.Key_F2, _Mods.NoModifier): "edit_here",
    (Qt.Key.Key_F4, _Mods.NoModifier): "edit_with_help",
    (Qt.Key.Key_Return, _Mods.AltModifier): "edit_here",
    (Qt.Key.Key_Backspace, _Mods.NoModifier): "edit_empty",
    (Qt.Key.Key_Space, _Mods.ShiftModifier): "select_rows",
    (Qt.Key.Key_Space, _Mods.ControlModifier): "select_columns",
}
"""Keys of the grid while no editor is open, beside the arrows (Qt's own) and the actions'."""

MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock,
    }
)
"""Keys that come before another one and do nothing themselves."""
