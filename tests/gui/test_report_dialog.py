"""The report dialog: what is chosen is kept with the paper, what is shown is what is saved."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.gui.parts import Parts
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.report.font import FontDialog
from itadesk.gui.report.print_dialog import PrintDialog
from itadesk.gui.window.main import MainWindow
from itadesk.paths import resources_dir
from itadesk.records.change import CellEdit
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(window: MainWindow, parts: Parts, qtbot: QtBot) -> Iterator[ReportDialog]:
    """The dialog over the window, its pages laid out."""
    window.desk.add_rows(
        "signatory",
        [
            {"role": "ผู้จัดทำ", "name": "นางสาวมะลิ ใจงาม", "position": "นักวิเคราะห์นโยบายและแผน"},
            {"role": "อนุมัติ", "name": "นายสมชาย ดีพร้อม", "position": "นายกองค์การบริหารส่วนตำบล"},
        ],
    )
    made = ReportDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(made)
    made.show()
    _wait(made, qtbot)
    yield made
    made.close()


def _wait(dialog: ReportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.laying.busy and dialog.laid is not None, timeout=60_000)


def _text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as paper:
        return "".join(page.get_textpage().get_text_bounded() for page in paper)


def _shown(dialog: ReportDialog) -> str:
    assert dialog.laid is not None
    return "".join(_text(dialog.laid.data).split())


def test_characters_no_font_has_are_told(
    window: MainWindow, dialog: ReportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.set_cells([CellEdit("office", "office", "name", "เทศบาลตำบลน้ำใส \U0001fae0")])
    dialog.options.changed.emit()
    _wait(dialog, qtbot)
    qtbot.waitUntil(lambda: "[U+1FAE0]" in dialog.result_line.text(), timeout=60_000)
    task = dialog.save_as(tmp_path / "x.pdf")
    with qtbot.waitSignal(task.done, timeout=60_000):
        pass
    words = dialog.result_line.text().replace("\u200b", "")
    assert "x.pdf" in words
    assert "[U+1FAE0]" in words


def test_the_saved_pdf_is_the_one_shown(dialog: ReportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    assert dialog.laid is not None
    task = dialog.save_as(tmp_path / "x.pdf")
    with qtbot.waitSignal(task.done, timeout=60_000):
        pass
    assert (tmp_path / "x.pdf").read_bytes() == dialog.laid.data
    assert dialog.open_file.isVisible()


@pytest.mark.parametrize("ending", [".xlsx", ".docx"])
def test_office_files_hold_the_measures(
    dialog: ReportDialog, qtbot: QtBot, tmp_path: Path, ending: str
) -> None:
    path = tmp_path / f"x{ending}"
    task = dialog.save_as(path)
    with qtbot.waitSignal(task.done, timeout=60_000):
        pass
    with zipfile.ZipFile(path) as opened:
        texts = b"".join(opened.read(name) for name in opened.namelist() if name.endswith(".xml"))
    assert "กิจกรรมเดินตรวจคลอง" in texts.decode()


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_lost(
    dialog: ReportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.captureExceptions() as raised:
        task = dialog.save_as(tmp_path / "no such folder" / "x.pdf")
        with qtbot.waitSignal(task.failed, timeout=60_000) as failed:
            pass
    assert failed.args[0].code.startswith("EXPORT")
    assert len(raised) == 1
    assert not dialog.open_file.isVisible()


def test_date_and_signatories_are_kept_and_printed(
    dialog: ReportDialog, window: MainWindow, qtbot: QtBot
) -> None:
    dialog.activateWindow()
    dialog.options.date.setFocus()
    dialog.options.date.setText("๓๐/๙/๒๕๖๘")
    assert "๓๐ กันยายน ๒๕๖๘" in dialog.options.date_note.accessibleName()
    dialog.options.commit()
    dialog.options.signatories.item(1).setCheckState(Qt.CheckState.Checked)
    _wait(dialog, qtbot)
    paper = window.papers.paper(window.place)
    assert paper is not None
    assert paper.date is not None
    assert paper.date.isoformat() == "2025-09-30"
    assert "นายสมชายดีพร้อม" in _shown(dialog)
    assert "นางสาวมะลิใจงาม" not in _shown(dialog)


def test_a_date_nobody_understands_is_kept_and_marked(dialog: ReportDialog) -> None:
    dialog.options.date.setText("เร็ว ๆ นี้")
    assert "อ่านวันที่นี้ไม่ได้" in dialog.options.date_note.accessibleName()


def test_another_form_and_other_digits_change_the_pages(
    dialog: ReportDialog, qtbot: QtBot, window: MainWindow
) -> None:
    assert "๒๕๖๘" in _shown(dialog)
    digits = dialog.options.digits
    digits.setCurrentIndex(digits.findData("arabic"))
    digits.activated.emit(digits.currentIndex())
    _wait(dialog, qtbot)
    assert "2568" in _shown(dialog)
    form = dialog.options.form
    form.setCurrentIndex(form.findData("report-suggestion"))
    form.activated.emit(form.currentIndex())
    _wait(dialog, qtbot)
    assert "ข้อเสนอแนะ" in _shown(dialog)
    paper = window.papers.paper(window.place)
    assert paper is not None
    assert paper.form == "report-suggestion"


def test_file_names_are_proposed_with_item_office_and_year(dialog: ReportDialog) -> None:
    name = dialog.proposed_path(".pdf").name
    assert name == f"O26_อบต.คลองใหม่_{YEAR}.pdf"


def test_missing_cells_are_said_beside_the_pages(dialog: ReportDialog) -> None:
    assert "ยังไม่ได้กรอก" in dialog.note.text()


def test_a_plan_can_be_chosen_too(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.options.paper.setCurrentIndex(0)
    dialog.options.paper.activated.emit(0)
    _wait(dialog, qtbot)
    order = dialog.options.order()
    assert order is not None
    assert order.form.role == "plan"


def test_a_font_of_this_pc_is_looked_at_used_and_remembered(
    dialog: ReportDialog, parts: Parts, qtbot: QtBot
) -> None:
    laksaman = next(Path("/usr/share/fonts").rglob("Laksaman.ttf"), None)
    if laksaman is None:
        pytest.skip("Laksaman is not installed")
    chooser = FontDialog(parts, "", dialog)
    qtbot.addWidget(chooser)
    qtbot.waitUntil(chooser.use.isEnabled, timeout=60_000)
    chooser.show_font(str(laksaman))
    assert not chooser.use.isEnabled()
    qtbot.waitUntil(chooser.use.isEnabled, timeout=60_000)
    assert chooser.font_path == str(laksaman)
    assert chooser.pages.page_count() == 1
    parts.settings.set_text("font", chooser.font_path)
    order = dialog.options.order()
    assert order is not None
    assert order.font == str(laksaman)
    parts.settings.set_text("font", "/gone.ttf")
    assert parts.settings.font() == ""


def test_a_font_unfit_for_thai_is_refused_with_the_reason(
    parts: Parts, qtbot: QtBot, qapp: object
) -> None:
    chooser = FontDialog(parts, str(resources_dir() / "fonts" / "DejaVuSans.ttf"))
    qtbot.addWidget(chooser)
    qtbot.waitUntil(lambda: "ไม่ได้" in chooser.name.accessibleName(), timeout=60_000)
    assert not chooser.use.isEnabled()


@pytest.mark.parametrize("name", [".pdf", "print"])
def test_what_is_saved_or_printed_is_asked_about_once_the_choice_made_last_is_shown(
    dialog: ReportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    asked: list[tuple[str, bool]] = []

    def ask(*_given: object, **_named: object) -> None:
        assert dialog.laid is not None
        asked.append((dialog.laid.file_name, dialog.laying.busy))

    monkeypatch.setattr("itadesk.gui.report.dialog.ask_target", ask)
    monkeypatch.setattr(PrintDialog, "ask", ask)
    assert dialog.laid is not None
    before = dialog.laid.file_name
    paper = dialog.options.paper
    paper.setCurrentIndex(0)
    paper.activated.emit(0)
    QTest.mouseClick(dialog.buttons[name], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(asked), timeout=60_000)
    assert asked[0][0] != before
    assert not asked[0][1]


def test_nothing_is_asked_any_more_after_the_dialog_was_left(
    dialog: ReportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(PrintDialog, "ask", lambda *given: asked.append(given))
    dialog.options.changed.emit()
    assert dialog.laying.busy  # the pages are not those of the choice yet: the question waits
    QTest.mouseClick(dialog.buttons["print"], Qt.MouseButton.LeftButton)
    dialog.reject()
    QTest.qWait(600)
    qtbot.waitUntil(lambda: not dialog.laying.running, timeout=60_000)
    assert not asked
