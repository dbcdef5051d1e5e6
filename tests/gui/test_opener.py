"""Opening the file just saved: a PC that has no program for it is told where the file is."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.gui.parts import Parts
from itadesk.gui.report.dialog import ReportDialog
from itadesk.gui.window.main import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(
    window: MainWindow, parts: Parts, qtbot: QtBot, tmp_path: Path
) -> Iterator[ReportDialog]:
    """The dialog after a file was saved."""
    made = ReportDialog(window.desk, parts, window.place, window)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.laying.busy and made.laid is not None, timeout=60_000)
    with qtbot.waitSignal(made.save_as(tmp_path / "รายงาน.pdf").done, timeout=60_000):
        pass
    yield made
    made.close()


@pytest.mark.parametrize("button", ["open_file", "open_folder"])
def test_a_pc_without_a_program_for_the_saved_file_is_told_with_the_folder(
    dialog: ReportDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
) -> None:
    asked: list[str] = []

    def no_program(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return False

    monkeypatch.setattr("itadesk.gui.opener.QDesktopServices.openUrl", no_program)
    monkeypatch.setenv("PATH", str(tmp_path))
    QTest.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    assert asked == [str(tmp_path / "รายงาน.pdf" if button == "open_file" else tmp_path)]
    said = dialog.result_line.accessibleName()
    assert str(tmp_path) in said
    assert ("ไม่มีโปรแกรม" if button == "open_file" else "เปิดโฟลเดอร์ไม่ได้") in said
    assert dialog.open_folder.isVisible()


@pytest.mark.skipif(sys.platform != "linux", reason="only there xdg-open opens files")
@pytest.mark.parametrize(("status", "told"), [(3, True), (4, True), (0, False)])
@pytest.mark.parametrize("button", ["open_file", "open_folder"])
def test_a_desktop_that_knows_no_program_for_the_saved_file_is_not_silent(
    dialog: ReportDialog,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    button: str,
    status: int,
    told: bool,
) -> None:
    desktop = tmp_path / "xdg-open"
    script = f'#!/bin/sh\necho "$1" > "{tmp_path}/asked"\nexit {status}\n'
    desktop.write_text(script, encoding="utf-8")
    desktop.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    before = dialog.result_line.accessibleName()
    QTest.mouseClick(getattr(dialog, button), Qt.MouseButton.LeftButton)
    QTest.qWait(800)
    asked = (tmp_path / "asked").read_text(encoding="utf-8").strip()
    assert asked == str(tmp_path / "รายงาน.pdf" if button == "open_file" else tmp_path)
    said = dialog.result_line.accessibleName()
    assert (said != before) is told
    assert str(tmp_path) in said
