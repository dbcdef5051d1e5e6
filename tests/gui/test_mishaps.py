"""What befalls a report on its way out: a helper that is killed, a name that is taken."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from itadesk.gui import asking
from itadesk.gui.asking import ask_target, run
from itadesk.gui.paper.evidence import EvidenceDialog
from itadesk.gui.parts import Parts
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.report.font import FontDialog
from itadesk.gui.tasks import Task
from itadesk.gui.window.main import MainWindow
from tests.gui.conftest import type_text


def _kill_helper(parts: Parts) -> None:
    """As the clerk's task manager, or a machine short of memory, ends a process."""
    process = parts.tasks._jobs._process
    assert process is not None and process.pid is not None
    os.kill(process.pid, signal.SIGKILL)


@pytest.fixture
def killed(parts: Parts, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The helper is killed at the first work it is given; how often that was."""
    start, times = parts.tasks.start, list[int]()

    def start_and_die(work: Callable[..., object], *given: object) -> Task:
        task = start(work, *given)
        if not times:
            times.append(1)
            _kill_helper(parts)
        return task

    monkeypatch.setattr(parts.tasks, "start", start_and_die)
    return times


needs_kill = pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")


@needs_kill
def test_a_report_is_laid_out_again_after_its_helper_was_killed(
    window: MainWindow, parts: Parts, qtbot: QtBot, killed: list[int]
) -> None:
    dialog = ReportDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.buttons[".pdf"].isEnabled, timeout=20_000)
    assert killed
    assert dialog.note.text().startswith("ทั้งหมด")
    dialog.close()


@needs_kill
def test_the_page_beside_the_grid_comes_back_after_its_helper_was_killed(
    window: MainWindow, qtbot: QtBot, killed: list[int]
) -> None:
    window.set_preview_shown(True)
    qtbot.waitUntil(lambda: window.preview.pages.page_count() > 0, timeout=20_000)
    assert killed
    assert not window.preview.busy


def test_dialogs_left_before_their_work_is_done_are_not_missed_by_it(
    window: MainWindow, parts: Parts, qtbot: QtBot, tmp_path: Path
) -> None:
    report = ReportDialog(window.desk, parts, window.place, window)
    written = report.save_as(tmp_path / "x.pdf")
    font = FontDialog(parts, "", window)
    looked_at = font._task
    assert looked_at is not None
    for dialog in (report, font):
        QTimer.singleShot(0, dialog, dialog.reject)
        run(dialog)
    with qtbot.waitSignals([written.done, looked_at.done], timeout=60_000):
        pass
    assert (tmp_path / "x.pdf").is_file()


@pytest.mark.parametrize(
    ("typed", "answer", "given"),
    [
        ("ใหม่", None, "ใหม่.pdf"),
        ("ใหม่.PDF", None, "ใหม่.PDF"),
        ("ก.๑", None, "ก.๑.pdf"),
        ("มีแล้ว.pdf", None, "มีแล้ว.pdf"),
        ("มีแล้ว", 0, "มีแล้ว.pdf"),
        ("มีแล้ว", None, None),
        ("", None, None),
    ],
)
def test_a_file_is_not_replaced_under_a_name_nobody_was_asked_about(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    typed: str,
    answer: int | None,
    given: str | None,
) -> None:
    (tmp_path / "มีแล้ว.pdf").write_text("งานเดิม")
    chosen = str(tmp_path / typed) if typed else ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (chosen, ""))
    monkeypatch.setattr(asking, "choose", lambda *_a, **_k: answer)
    path = ask_target(None, "บันทึก", "เสนอ.pdf", "PDF (*.pdf)", ending=".pdf")
    assert path == (tmp_path / given if given else None)


def test_the_menu_leads_to_the_way_out_with_words_that_cannot_be_stored(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(tmp_path / "ใหม่"), "")
    )
    asked: list[str] = []
    window.openRequested.connect(asked.append)
    page = window.workspace.page()
    assert page is not None
    QTest.keyClick(page, Qt.Key.Key_F2)
    window.desk.path.unlink()
    window.commands["save_elsewhere"].trigger()
    assert asked == [str(tmp_path / "ใหม่.ita")]
    assert Path(asked[0]).is_file()


@pytest.mark.parametrize("how", ["escape", "cross"])
def test_a_date_typed_in_the_report_dialog_is_stored_however_it_is_left(
    window: MainWindow, parts: Parts, qtbot: QtBot, how: str
) -> None:
    dialog = ReportDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    dialog.options.date.setFocus()
    QTest.keyClicks(dialog.options.date, "30/9/2568")
    if how == "escape":
        QTest.keyClick(dialog.options.date, Qt.Key.Key_Escape)
    else:
        dialog.close()
    assert not dialog.isVisible()
    assert [paper.date_text for paper in window.desk.papers(2568)] == ["30/9/2568"]


@pytest.fixture
def evidence(window: MainWindow, qtbot: QtBot) -> EvidenceDialog:
    """The first measure's evidence, a number being typed."""
    measure = window.desk.measures(2568)[0]
    dialog = EvidenceDialog(window.desk, measure, "full-year", window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    grid = dialog.grid
    column = next(n for n, i in enumerate(grid.model.source.columns) if i.field == "number")
    grid.view.moving.go(0, column)
    grid.view.setFocus()
    type_text("คำสั่งที่ ๑/๒๕๖๘", grid.view)
    return dialog


def test_a_number_typed_in_the_evidence_dialog_is_stored_when_it_is_closed(
    window: MainWindow, evidence: EvidenceDialog
) -> None:
    evidence.close()
    assert not evidence.isVisible()
    assert [each.number for each in window.desk.evidence(2568)] == ["คำสั่งที่ ๑/๒๕๖๘"]


def test_the_evidence_dialog_says_what_befell_and_can_be_left_when_the_file_is_gone(
    window: MainWindow, evidence: EvidenceDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [0, 1]
    monkeypatch.setattr("itadesk.gui.paper.evidence.choose", lambda *_a, **_k: answers.pop(0))
    window.desk.path.unlink()
    evidence.reject()
    assert evidence.isVisible()
    editor = evidence.grid.view.editing.editor
    assert editor is not None
    assert editor.text() == "คำสั่งที่ ๑/๒๕๖๘"
    assert "ข้อความยังอยู่ในช่อง" in evidence.said.accessibleName()
    evidence.reject()
    assert not evidence.isVisible()
    monkeypatch.setattr("itadesk.gui.window.saving.choose", lambda *_a, **_k: 1)
    window.close()


def test_the_evidence_dialog_says_which_step_it_took_back(evidence: EvidenceDialog) -> None:
    view = evidence.grid.view
    QTest.keyClick(view.editing.editor or view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert evidence.said.accessibleName().startswith("เลิกทำแล้ว")


def test_a_date_that_cannot_be_stored_is_not_left_behind_unasked(
    window: MainWindow, parts: Parts, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [0, 1]
    monkeypatch.setattr("itadesk.gui.report.dialog.choose", lambda *_a, **_k: answers.pop(0))
    dialog = ReportDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.options.date.setText("30/9/2568")
    window.desk.path.unlink()
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.options.date.text() == "30/9/2568"
    dialog.reject()
    assert not dialog.isVisible()
    monkeypatch.setattr("itadesk.gui.window.saving.choose", lambda *_a, **_k: 1)
    window.close()
