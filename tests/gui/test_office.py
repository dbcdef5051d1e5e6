"""The office page, the years, and copying measures to a new year, each undone in one step."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.gui.folders import documents_folder
from itadesk.gui.grid.editing.choice_box import ChoiceBox
from itadesk.gui.grid.editing.choice_editor import ChoiceEditor
from itadesk.gui.grid.past.history import CellHistory, TodayList
from itadesk.gui.office.copying import CopyYearDialog
from itadesk.gui.office.page import OfficePage
from itadesk.gui.office.years import YearsDialog
from itadesk.gui.window.main import MainWindow
from itadesk.records.change import CellEdit
from tests.gui.conftest import YEAR, type_text

pytestmark = pytest.mark.gui


def _office(window: MainWindow) -> OfficePage:
    window.go(window.place.on_page("office"))
    page = window.workspace.page()
    assert isinstance(page, OfficePage)
    return page


def test_a_field_of_the_office_is_stored_when_left(window: MainWindow) -> None:
    page = _office(window)
    line = page.fields.lines["name"]
    line.setFocus()
    line.selectAll()
    type_text("เทศบาลตำบลคลองใหม่")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.desk.office().name == "เทศบาลตำบลคลองใหม่"
    assert window.windowTitle().startswith("เทศบาลตำบลคลองใหม่")
    window.commands["undo"].trigger()
    assert window.desk.office().name == "องค์การบริหารส่วนตำบลคลองใหม่"
    assert line.text() == "องค์การบริหารส่วนตำบลคลองใหม่"


def test_leaving_the_page_stores_what_is_being_typed(window: MainWindow) -> None:
    page = _office(window)
    page.fields.lines["province"].setFocus()
    type_text("สมมติบุรี")
    window.go(window.place.on_page("measures"))
    assert window.desk.office().province == "สมมติบุรี"


def test_units_and_signatories_are_grids(window: MainWindow) -> None:
    page = _office(window)
    for table in ("unit", "signatory"):
        field = "name"
        page.go_to(table, "", field)
        grid = page.registers[table]
        grid.setFocus()
        grid.view.moving.go(0, 0)
        type_text("สำนักปลัด")
        assert page.commit_open_editor()
    assert [unit.name for unit in window.desk.units()] == ["สำนักปลัด"]
    assert len(window.desk.signatories()) == 1


def test_a_year_goes_and_comes_back_whole(window: MainWindow, qtbot: QtBot) -> None:
    dialog = YearsDialog(window.desk, window)
    qtbot.addWidget(dialog)
    assert not dialog.remove.isEnabled()
    dialog.new_year.setValue(YEAR + 1)
    dialog.add.click()
    assert window.desk.years() == (YEAR + 1, YEAR)
    dialog.list.setCurrentRow(1)
    dialog.remove.click()
    assert window.desk.years() == (YEAR + 1,)
    assert window.place.fiscal_year == YEAR + 1
    window.desk.undo()
    assert window.desk.years() == (YEAR + 1, YEAR)
    assert len(window.desk.measures(YEAR)) == 2


def test_measures_are_copied_with_their_years_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    dialog = CopyYearDialog(window.desk, YEAR, window)
    qtbot.addWidget(dialog)
    dialog.measures.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.mentions.count() == 2
    dialog.copy_button.click()
    (copied,) = window.desk.measures(YEAR + 1)
    assert copied.title == window.desk.measures(YEAR)[0].title
    assert copied.period == "ต.ค. ๖๘ - ก.ย. ๖๙"
    window.desk.undo()
    assert window.desk.years() == (YEAR,)


def test_a_year_the_user_lets_stand_stays_so_whatever_else_is_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = CopyYearDialog(window.desk, YEAR, window)
    qtbot.addWidget(dialog)
    for place in range(dialog.mentions.count()):
        dialog.mentions.item(place).setCheckState(Qt.CheckState.Unchecked)
    dialog.findings.setChecked(True)
    dialog.measures.item(1).setCheckState(Qt.CheckState.Unchecked)
    dialog.measures.item(1).setCheckState(Qt.CheckState.Checked)
    dialog.end.setValue(YEAR + 2)
    assert dialog.mentions.count() > 0
    assert dialog.chosen_mentions() == []


def test_a_copy_without_history_can_be_given_away(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "given.ita"
    proposed: list[Path] = []

    def ask(_parent: object, _title: str, path: str, *_given: object) -> tuple[str, str]:
        proposed.append(Path(path))
        return str(target), ""

    monkeypatch.setattr("itadesk.gui.asking.QFileDialog.getSaveFileName", ask)
    window.commands["copy_plain"].trigger()
    assert [path.parent for path in proposed] == [documents_folder()]
    assert target.is_file()
    assert str(target) in window.status.currentMessage()


def _png(path: Path) -> str:
    Image.new("RGB", (60, 30), (10, 120, 110)).save(path)
    return str(path)


def test_the_emblem_is_taken_in_shown_printed_and_undone(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo = _office(window).fields.logo
    assert logo.picture.text() == "ยังไม่มีตรา"
    assert not logo.remove.isEnabled()
    name = _png(tmp_path / "emblem.png")
    monkeypatch.setattr(
        "itadesk.gui.office.logo.QFileDialog.getOpenFileName", lambda *_given: (name, "")
    )
    logo.choose.click()
    stored = window.desk.office().logo
    assert window.desk.dossier(YEAR, "full-year").stored[stored].width == 60
    assert logo.picture.pixmap().width() == 2 * logo.picture.pixmap().height()
    assert TodayList.lines(window.desk)[0][1][4] == "ตราหน่วยงาน: (ภาพ)"
    logo.remove.click()
    assert window.desk.office().logo == ""
    assert logo.picture.text() == "ยังไม่มีตรา"
    window.commands["undo"].trigger()
    assert window.desk.office().logo == stored
    assert not logo.picture.pixmap().isNull()
    window.commands["undo"].trigger()
    assert window.desk.office().logo == ""


def test_an_emblem_that_is_no_picture_is_told(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("itadesk.gui.pictures.tell", lambda _parent, words: said.append(words))
    (tmp_path / "emblem.png").write_text("ไม่ใช่ภาพ", encoding="utf-8")
    assert not _office(window).fields.logo.take(str(tmp_path / "emblem.png"))
    assert "emblem.png" in said[0]
    assert window.desk.office().logo == ""


def test_a_unit_is_put_under_another_by_its_name(window: MainWindow) -> None:
    window.desk.add_rows("unit", [{"name": "สำนักปลัด"}, {"name": "งานนิติการ"}])
    grid = _office(window).registers["unit"]
    columns = [item.field for item in grid.model.source.columns]
    parent = columns.index("parent")
    head, office = window.desk.units()
    assert grid.model.edits.set_texts([(1, parent, "สำนักปลัด")])
    assert window.desk.units()[1].parent == head.id
    assert grid.model.index(1, parent).data().replace("\u200b", "") == "สำนักปลัด"
    where = grid.model.address(1, parent)
    assert CellHistory.lines(window.desk, where)[0][1][3:] == ("", "สำนักปลัด")
    assert grid.model.edits.set_texts([(0, columns.index("name"), "สำนักงานปลัด")])
    assert grid.model.index(1, parent).data().replace("\u200b", "") == "สำนักงานปลัด"
    said: list[str] = []
    grid.statusMessage.connect(said.append)
    assert not grid.model.edits.set_texts([(0, parent, "งานนิติการ")])
    assert not grid.model.edits.set_texts([(0, parent, "สำนักงานปลัด")])
    assert not grid.model.edits.set_texts([(1, parent, "กองช่าง")])
    assert ["สังกัดตัวเอง" in words for words in said] == [True, True, False]
    assert [unit.parent for unit in window.desk.units()] == ["", head.id]
    window.desk.remove_rows("unit", [head.id])
    assert grid.model.text(0, parent) == ""
    window.desk.undo()
    assert grid.model.text(1, parent) == head.id
    assert office.id == window.desk.units()[1].id


def test_a_parent_is_chosen_from_the_list_with_keys(window: MainWindow, qtbot: QtBot) -> None:
    page = _office(window)
    page.go_to("unit", "", "name")
    grid = page.registers["unit"]
    parent = [item.field for item in grid.model.source.columns].index("parent")
    empty = grid.model.index(0, parent)
    assert not empty.flags() & Qt.ItemFlag.ItemIsEditable
    window.desk.add_rows("unit", [{"name": "สำนักปลัด"}, {"name": "งานนิติการ"}])
    grid.view.moving.go(1, parent)
    grid.view.moving.edit_here()
    editor = grid.view.editing.editor
    assert isinstance(editor, ChoiceEditor)
    assert [editor.itemText(n) for n in range(editor.count())] == ["", "สำนักปลัด"]
    editor.setCurrentIndex(1)
    assert page.commit_open_editor()
    assert window.desk.units()[1].parent == window.desk.units()[0].id


def test_a_unit_is_offered_neither_itself_nor_what_stands_under_it(window: MainWindow) -> None:
    page = _office(window)
    page.go_to("unit", "", "name")
    grid = page.registers["unit"]
    window.desk.add_rows(
        "unit", [{"name": "กอง"}, {"name": "ฝ่าย"}, {"name": "งาน"}, {"name": "อื่น"}]
    )
    units = window.desk.units()
    for under, over in ((1, 0), (2, 1)):
        window.desk.set_cells([CellEdit("unit", units[under].id, "parent", units[over].id)])
    parent = [item.field for item in grid.model.source.columns].index("parent")
    for row, offered in ((0, ["", "อื่น"]), (1, ["", "กอง", "อื่น"]), (3, ["", "กอง", "ฝ่าย", "งาน"])):
        grid.view.moving.go(row, parent)
        QTest.keyClick(grid.view, Qt.Key.Key_F2)
        editor = grid.view.editing.editor
        assert isinstance(editor, ChoiceEditor)
        assert [editor.itemText(n) for n in range(editor.count())] == offered
        QTest.keyClick(editor, Qt.Key.Key_Escape)
    grid.view.moving.go(0, parent)
    grid.toggle_record()
    box = grid.record.fields[parent].editor
    assert isinstance(box, ChoiceBox)
    assert [box.itemText(n) for n in range(box.count())] == ["", "อื่น"]


def test_a_unit_named_in_the_record_view_is_stored_when_the_field_is_left(
    window: MainWindow,
) -> None:
    window.desk.add_rows("unit", [{"name": "กองคลัง"}, {"name": "กองช่าง"}])
    page = _office(window)
    page.go_to("unit", window.desk.units()[0].id, "name")
    grid = page.registers["unit"]
    grid.setFocus()
    grid.actions()["record"].trigger()
    type_text(" (ใหม่)")
    grid.actions()["find"].trigger()
    assert window.desk.units()[0].name == "กองคลัง (ใหม่)"
    grid.find_bar.close_bar()
    assert not window.desk.drafts()
    grid.record.fields[0].editor.setFocus()
    type_text("!")
    QTest.keyClick(grid.record.fields[0].editor, Qt.Key.Key_Return)
    assert window.desk.units()[0].name == "กองคลัง (ใหม่)!"
    assert window.focusWidget() is grid.record.fields[1].editor
