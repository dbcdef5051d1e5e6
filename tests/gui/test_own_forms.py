"""Forms of the office's own: copied, changed, used, given away; what is wrong is told."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from itadesk import paths
from itadesk.formspec.loader import load_form
from itadesk.gui import texts
from itadesk.gui.forms.dialog import FormsDialog
from itadesk.gui.making import lay_out
from itadesk.gui.parts import Parts
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import printed

pytestmark = pytest.mark.gui


def test_an_own_form_is_copied_changed_saved_used_and_given(
    window: MainWindow, parts: Parts, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    assert not dialog.own
    dialog.copy()
    assert dialog.own
    table = dialog.tabs.parts[0].columns
    heading = table.table.item(0, 1)
    assert heading is not None
    heading.setText("สิ่งที่หน่วยงานทำ")
    width = table.table.item(0, 2)
    assert width is not None
    width.setText("35")
    assert width.text() == "๓๕"
    dialog.tabs.setCurrentIndex(1)
    assert dialog.save()
    assert dialog.tabs.currentIndex() == 1
    (file,) = paths.user_forms_dir().glob("*.toml")
    column = load_form(file).parts[0].columns[0]
    assert (column.heading, column.width) == ("สิ่งที่หน่วยงานทำ", 35)
    dialog.use()
    assert "สิ่งที่หน่วยงานทำ" in printed(window)
    dialog.give(tmp_path / "given.toml")
    assert load_form(tmp_path / "given.toml").title == load_form(file).title
    dialog.remove()
    assert not list(paths.user_forms_dir().glob("*.toml"))
    order = window.papers.order(window.place)
    assert order is not None
    assert lay_out(order).note == texts.FORM_GONE.format(title=order.form.title)
    window.desk.undo()
    order = window.papers.order(window.place)
    assert order is not None and lay_out(order).note == ""


def test_a_placeholder_nobody_knows_is_told_and_not_saved(
    window: MainWindow, parts: Parts, qtbot: QtBot
) -> None:
    dialog = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    dialog.copy()
    dialog.tabs.parts[0].preamble.setPlainText("{office.__class__}")
    assert not dialog.save()
    assert "office.__class__" in dialog.note.accessibleName()
    (file,) = paths.user_forms_dir().glob("*.toml")
    assert "__class__" not in file.read_text(encoding="utf-8")


def test_a_broken_form_file_leaves_the_others_working(
    window: MainWindow, parts: Parts, qtbot: QtBot
) -> None:
    folder = paths.user_forms_dir()
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text('id = "broken"\nwidht = 3\n', encoding="utf-8")
    dialog = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    assert dialog.choice.count() >= 8
    assert "broken.toml" in dialog.note.accessibleName()


def test_the_form_editor_offers_no_second_way_to_another_form(
    window: MainWindow, parts: Parts, qtbot: QtBot
) -> None:
    dialog = FormsDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.preview.busy, timeout=20_000)
    assert not dialog.preview.other_form.isVisible()
    assert [each.text() for each in dialog.findChildren(QPushButton) if each.isDefault()] == ["ปิด"]
    dialog.reject()
