"""The style sheet of every window: palette roles only, spacing in steps of four pixels."""

from itadesk import paths

_SHEET = """
QPushButton { padding: 6px 16px; border: 1px solid palette(mid); border-radius: 6px;
  background: palette(button); color: palette(button-text); }
QPushButton:hover { background: palette(midlight); }
QPushButton:pressed { background: palette(mid); }
QPushButton:focus { border: 2px solid palette(highlight); padding: 5px 15px; }
QPushButton:default { background: palette(highlight); color: palette(highlighted-text);
  border: 1px solid palette(highlight); }
QPushButton:default:focus { border: 2px solid palette(text); }
QPushButton:disabled { color: palette(dark); background: palette(window); }
QPushButton:default:disabled { color: palette(dark); background: palette(window);
  border: 1px solid palette(mid); }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit[plain="true"] { padding: 4px 8px;
  border: 1px solid palette(mid); border-radius: 6px; background: palette(base);
  selection-background-color: palette(highlight); }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit[plain="true"]:focus {
  border: 2px solid palette(highlight); padding: 3px 7px; }
QComboBox, QSpinBox { min-height: 1.2em; combobox-popup: 0; }
QComboBox:disabled, QSpinBox:disabled, QLineEdit:disabled { background: palette(window); }
QSpinBox { padding: 2px 0; }
QSpinBox:focus { padding: 1px 0; }
QSpinBox QLineEdit { padding: 4px 0; border: 0; background: transparent; }
QComboBox::drop-down, QSpinBox::up-button, QSpinBox::down-button { width: 1.6em; border: 0; }
QComboBox::down-arrow, QSpinBox::down-arrow, QSpinBox::up-arrow { width: 0; height: 0;
  border-left: 4px solid palette(base); border-right: 4px solid palette(base); }
QComboBox::down-arrow, QSpinBox::down-arrow { border-top: 5px solid palette(placeholder-text); }
QSpinBox::up-arrow { border-bottom: 5px solid palette(placeholder-text); }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton[card="true"] { padding: 0; border-radius: 8px; background: palette(base); }
QPushButton[card="true"]:hover { border-color: palette(highlight); background: palette(base); }
QPushButton[card="true"]:focus { padding: 0; border: 2px solid palette(highlight); }
QListWidget::item { padding: 2px 0; }
QListWidget[cards="true"] { padding: 4px; border: 1px solid palette(mid); border-radius: 8px;
  background: palette(base); outline: 0; }
QListWidget[cards="true"]::item { padding: 8px; border-radius: 6px; }
QListWidget[cards="true"]::item:hover { background: palette(midlight); }
QListWidget[cards="true"]::item:selected { background: palette(midlight); color: palette(text); }
QListWidget[cards="true"]::item:focus { padding: 6px; border: 2px solid palette(highlight); }
QListWidget[navigation="true"] { border: 0; padding: 4px; background: palette(window); outline: 0; }
QListWidget[navigation="true"]::item { padding: 6px 8px; border-radius: 6px; }
QListWidget[navigation="true"]::item:hover { background: palette(midlight); }
QListWidget[navigation="true"]::item:selected { background: palette(highlight);
  color: palette(highlighted-text); }
QLabel[picture="true"] { border: 1px solid palette(mid); border-radius: 6px;
  background: palette(base); color: palette(placeholder-text); }
QListWidget[plain="true"] { padding: 4px; border: 1px solid palette(mid); border-radius: 6px;
  background: palette(base); }
QListWidget[plain="true"]::item { padding: 2px 4px; }
QWidget[banner="true"] { background: palette(midlight); }
QPushButton[lamp="true"] { padding: 2px 8px; border: 1px solid transparent;
  background: transparent; }
QPushButton[lamp="true"]:focus { border: 1px solid palette(highlight); padding: 2px 8px; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTableView::indicator {
  width: 1em; height: 1em; border: 1px solid palette(placeholder-text); border-radius: 4px;
  background: palette(base); }
QRadioButton::indicator { border-radius: 0.5em; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTableView::indicator:checked {
  border-color: palette(highlight); background: palette(highlight);
  image: url("ICONS/check-on-accent.svg"); }
QRadioButton::indicator:checked { border-color: palette(highlight); background: palette(highlight);
  image: url("ICONS/dot-on-accent.svg"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: palette(mid);
  background: palette(window); }
QCheckBox::indicator:checked:disabled { background: palette(dark); }
QCheckBox::indicator, QRadioButton::indicator { margin: 1px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { margin: 0;
  border: 2px solid palette(highlight); }
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { margin: 0;
  border: 2px solid palette(text); }
QCheckBox:focus, QRadioButton:focus { background: palette(midlight); border-radius: 4px; }
QTabWidget::pane { border: 0; border-top: 1px solid palette(mid); }
QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { padding: 2px 14px; min-height: 1.8em; border: 2px solid transparent;
  border-bottom: 3px solid transparent; }
QTabBar::tab:hover { background: palette(midlight); }
QTabBar::tab:selected { border-bottom: 3px solid palette(highlight); }
QTabBar::tab:selected:focus { border: 2px solid palette(highlight); border-bottom-width: 3px;
  border-radius: 4px; background: palette(midlight); }
QTableWidget, QTableView[seen="true"] { border: 1px solid palette(mid); border-radius: 6px;
  background: palette(base); gridline-color: palette(mid); }
QTableWidget::item { padding: 4px 8px; }
QTableWidget QHeaderView, QTableView[seen="true"] QHeaderView { background: palette(window); }
QTableWidget QHeaderView::section, QTableView[seen="true"] QHeaderView::section { border: 0;
  padding: 4px 8px; background: palette(window); border-right: 1px solid palette(mid);
  border-bottom: 1px solid palette(mid); }
QListView[offers="true"]::item { padding: 4px 8px; }
QToolBar { border: 0; padding: 4px 8px; spacing: 4px; background: palette(window); }
QToolBar QToolButton { padding: 4px 12px; border: 1px solid transparent; border-radius: 6px; }
QToolBar QToolButton:hover, QToolBar QToolButton:focus { background: palette(midlight); }
QToolBar QToolButton:focus { border-color: palette(highlight); }
QMenuBar { padding: 2px 4px; background: palette(window); }
QMenuBar::item { padding: 4px 12px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: palette(midlight); }
QMenu { padding: 4px; background: palette(base); border: 1px solid palette(mid); }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::item:disabled { color: palette(dark); }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; margin: 4px 8px; background: palette(midlight); }
QStatusBar { background: palette(window); border-top: 1px solid palette(midlight); }
QStatusBar::item { border: 0; }
QToolTip { padding: 4px 8px; border: 0; background: palette(tooltip-base);
  color: palette(tooltip-text); }
QSplitter::handle { background: palette(midlight); }
QSplitter::handle:horizontal { width: 1px; }
"""


def style_sheet() -> str:
    """The sheet, its pictures found where this installation keeps them."""
    return _SHEET.replace("ICONS", (paths.resources_dir() / "icons").as_posix())
