"""What the review of an old paper tells before anything enters the book."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableWidget
from pytestqt.qtbot import QtBot

from itadesk.gui.importing.review import ReviewDialog
from itadesk.records.measure import Measure, Result
from itadesk.records.proposal import Dropped, Mend, Proposal
from tests.gui.conftest import YEAR

pytestmark = pytest.mark.gui

TITLES = ("ตรวจรับคำร้องทางโทรศัพท์", "จัดตู้รับฟังความเห็นหน้าสำนักงาน")


def _proposal() -> Proposal:
    measures = tuple(
        Measure(id=f"m{number}", fiscal_year=YEAR, title=title, order_key=str(number))
        for number, title in enumerate(TITLES, 1)
    )
    result = Result(Result.id_for("m2", "full-year"), "m2", "full-year", output="รับเรื่อง  ๓ ครั้ง")
    mends = (
        Mend("measure", "m1", "steps", "ขั้น  ตอน", "ขั้น ตอน", "สอง"),
        Mend("result", result.id, "output", "รับเรื่อง  ๓ ครั้ง", "รับเรื่อง ๓ ครั้ง", "สอง"),
        Mend("office", "office", "name", "อบต .", "อบต.", "สอง"),
    )
    return Proposal("เอกสารเดิม", measures=measures, results=(result,), proposed=mends)


def test_a_proposed_mend_names_its_measure_and_its_column(qtbot: QtBot) -> None:
    review = ReviewDialog(_proposal(), YEAR)
    qtbot.addWidget(review)
    review.show()
    cells = [review.mends.item(row, 0) for row in range(3)]
    said = [cell.text() for cell in cells if cell is not None]
    assert said == [
        f"๑. {TITLES[0]}\nขั้นตอนหรือวิธีการปฏิบัติ",
        f"๒. {TITLES[1]}\nผลการดำเนินการ",
        "ชื่อหน่วยงาน",
    ]
    review.tabs.setCurrentIndex(1)
    spot = review.mends.visualRect(review.mends.model().index(1, 0)).topLeft()
    line = review.mends.fontMetrics().lineSpacing()
    spot.setX(spot.x() + 12)
    spot.setY(spot.y() + line // 2 + 6)
    QTest.mouseClick(review.mends.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert [mend.id for mend in review.reviewed().proposal.proposed] == [
        Result.id_for("m2", "full-year")
    ]


def test_with_letters_twice_as_large_the_tables_have_most_of_the_room(
    qtbot: QtBot, qapp: QApplication
) -> None:
    usual = QFont(qapp.font())
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(large)
    try:
        review = ReviewDialog(_proposal(), YEAR)
        qtbot.addWidget(review)
        review.show()
        review.resize(1334, 704)
        review.tabs.setCurrentIndex(1)
        qtbot.waitUntil(review.mends.isVisible)
        qtbot.wait(20)
        line = QFontMetrics(large).lineSpacing()
        assert review.height() <= 704
        assert review.mends.viewport().height() >= 5 * line
    finally:
        qapp.setFont(usual)


def test_the_columns_of_a_line_left_out_are_told_apart(qtbot: QtBot) -> None:
    heading = Dropped(7, "repeated heading", "ที่\tมาตรการ\tผู้รับผิดชอบ")
    review = ReviewDialog(Proposal("เอกสารเดิม", dropped=(heading,)), YEAR)
    qtbot.addWidget(review)
    shown = [
        item.text()
        for table in review.findChildren(QTableWidget)
        for row in range(table.rowCount())
        if (item := table.item(row, 2)) is not None
    ]
    assert "ที่ | มาตรการ | ผู้รับผิดชอบ" in shown
