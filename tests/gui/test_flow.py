"""Rows of buttons: one line where there is room, more where there is none, nothing outside."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from itadesk.gui.flow import FlowRow


def test_buttons_go_on_in_another_line_and_stay_inside(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    row = FlowRow(widget, right=True)
    buttons = [QPushButton(words) for words in ("บันทึก PDF…", "บันทึก Excel…", "บันทึก Word…")]
    for button in buttons:
        row.addWidget(button)
    widget.show()
    for width, lines in ((900, 1), (260, 2), (140, 3)):
        widget.resize(width, 300)
        row.activate()
        assert len({button.geometry().center().y() for button in buttons}) == lines
        assert all(widget.rect().contains(button.geometry()) for button in buttons)
        assert row.heightForWidth(width) >= lines * buttons[0].sizeHint().height()
    assert max(button.geometry().right() for button in buttons) == 139
    buttons[0].hide()
    row.activate()
    assert len({button.geometry().center().y() for button in buttons[1:]}) == 2
