"""Importing a paper whose words differ from what the office already typed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.formspec.shelf import shelf
from itadesk.gui.importing.differences import settle_differences
from itadesk.gui.window.main import MainWindow
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from itadesk.records.finding import Finding
from tests.gui.conftest import YEAR

_PAPER = f"""รายงานผลการดำเนินการ ประจำปีงบประมาณ พ.ศ. {YEAR}
มาตรการ\tขั้นตอนหรือวิธีการ\tผู้รับผิดชอบ\tระยะเวลา\tผลการดำเนินการ\tข้อเสนอแนะ
๑. ปลูกป่าชายคลอง\tเตรียมกล้าไม้ ๒๐๐ ต้น\tกองช่าง\tตลอดปีงบประมาณ\tปลูกแล้ว ๒๐๐ ต้น\t-
"""


def _imported_again(desk: Desk, folder: Path) -> tuple[Finding, ...]:
    """The paper comes in, is edited by the office, and comes in once more with other steps."""
    found: tuple[Finding, ...] = ()
    for name, text in (
        ("a.txt", _PAPER),
        ("b.txt", _PAPER.replace("๒๐๐ ต้น\tกองช่าง", "๓๐๐ ต้น\tกองช่าง")),
    ):
        (folder / name).write_text(text, encoding="utf-8")
        found = desk.import_proposal(propose(read(folder / name), shelf().forms)).findings
    return found


def _click(place: int) -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert "เตรียมกล้าไม้" in box.text().replace("\u200b", "")
    box.buttons()[place].click()


@pytest.mark.parametrize(
    ("words", "steps"), [("คงข้อความในแฟ้ม", "๒๐๐"), ("ใช้ข้อความในเอกสาร", "๓๐๐")]
)
def test_the_clerk_says_whose_words_stay(
    window: MainWindow, tmp_path: Path, words: str, steps: str
) -> None:
    findings = _imported_again(window.desk, tmp_path)

    def choose() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        _click([button.text() for button in box.buttons()].index(words))

    QTimer.singleShot(0, choose)
    settle_differences(window.desk, findings, window)
    measure = next(one for one in window.desk.measures(YEAR) if one.title == "ปลูกป่าชายคลอง")
    assert measure.steps == f"เตรียมกล้าไม้ {steps} ต้น"


def test_an_empty_year_is_not_called_complete(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.status.lamp.isHidden())
    window.desk.remove_rows("measure", [one.id for one in window.desk.measures(YEAR)])
    qtbot.waitUntil(window.status.lamp.isHidden)
    assert window.status.lamp.isHidden()
