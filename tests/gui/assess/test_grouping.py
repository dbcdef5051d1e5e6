"""Measures moved to another group: from the menu, by dragging, by Alt+arrows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form
from itadesk.formspec.shelf import shelf
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import measure_source
from tests.gui.assess.conftest import PLAN

pytestmark = pytest.mark.gui
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MEASURES = (
    ("ตรวจคลอง", 1, "i2"),
    ("ติดป้าย", 1, ""),
    ("ทำบัญชีพัสดุ", 2, "i5"),
    ("เปิดเวที", 6, ""),
)


def _form(group_by: str) -> Form:
    forms = shelf().forms.values()
    return next(form for form in forms if any(part.group_by == group_by for part in form.parts))


@pytest.fixture
def plan(desk: Desk) -> Desk:
    instruments = {1: "IIT", 2: "IIT", 6: "EIT"}
    desk.add_rows(
        "measure",
        [
            {
                "fiscal_year": PLAN,
                "title": title,
                "indicator": number,
                "instrument": instruments[number],
                "question": question,
            }
            for title, number, question in MEASURES
        ],
    )
    return desk


@pytest.fixture
def grid(plan: Desk, qtbot: QtBot, request: pytest.FixtureRequest) -> Iterator[GridPage]:
    """The plan's grid, grouped as the test asks, by indicator without a word."""
    page = GridPage(plan, measure_source(plan, PLAN, _form(getattr(request, "param", "indicator"))))
    qtbot.addWidget(page)
    end = plan.subscribe(page.apply_changes)
    page.resize(1200, 600)
    page.show()
    page.activateWindow()
    with qtbot.waitActive(page):
        pass
    page.view.setFocus()
    yield page
    end()


def _groups(desk: Desk) -> list[tuple[str, int | None, str]]:
    return [(row.title, row.indicator, row.question) for row in desk.measures(PLAN)]


def _go(page: GridPage, title: str) -> None:
    row = [item.texts[0] for item in page.model.rows.shown].index(title)
    page.view.moving.go(row, 0)


def _choose(begin: str) -> list[str]:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    words = [action.text() for action in menu.actions()]
    chosen = next(action for action in menu.actions() if action.text().startswith(begin))
    chosen.trigger()
    menu.close()
    return words


def test_a_row_goes_to_the_end_of_another_indicator_by_key(grid: GridPage, plan: Desk) -> None:
    _go(grid, "ตรวจคลอง")
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    words = _choose("ตัวชี้วัดที่ ๒")
    assert len(words) == 10
    assert _groups(plan)[:3] == [("ติดป้าย", 1, ""), ("ทำบัญชีพัสดุ", 2, "i5"), ("ตรวจคลอง", 2, "")]
    assert [grid.model.number(row) for row in range(4)] == ["๑", "๑", "๒", "๑"]
    assert grid.current()[1] == plan.measures(PLAN)[2].id
    assert plan.undo_label == "ย้ายมาตรการไป ตัวชี้วัดที่ ๒ การใช้งบประมาณ"
    plan.undo()
    assert _groups(plan) == list(MEASURES)


def test_the_instrument_follows_the_indicator(grid: GridPage, plan: Desk) -> None:
    _go(grid, "ติดป้าย")
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    _choose("ตัวชี้วัดที่ ๖")
    moved = plan.measures(PLAN)[-1]
    assert (moved.title, moved.indicator, moved.instrument) == ("ติดป้าย", 6, "EIT")


def test_an_indicator_without_measures_finds_its_place(grid: GridPage, plan: Desk) -> None:
    _go(grid, "เปิดเวที")
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    _choose("ตัวชี้วัดที่ ๓")
    _go(grid, "ตรวจคลอง")
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    _choose("ตัวชี้วัดที่ ๔")
    assert [number for _title, number, _question in _groups(plan)] == [1, 2, 3, 4]


def test_several_rows_move_together(grid: GridPage, plan: Desk) -> None:
    grid.view.moving.go(0, 0)
    grid.view.moving.select_block(2, 1)
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    _choose("ตัวชี้วัดที่ ๖")
    assert [(title, number) for title, number, _question in _groups(plan)] == [
        ("ทำบัญชีพัสดุ", 2), ("เปิดเวที", 6), ("ตรวจคลอง", 6), ("ติดป้าย", 6),
    ]  # fmt: skip


@pytest.mark.parametrize("grid", ["instrument"], indirect=True)
def test_another_instrument_takes_away_the_indicator_that_is_not_its(
    grid: GridPage, plan: Desk
) -> None:
    _go(grid, "ตรวจคลอง")
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    assert len(_choose("แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก")) == 3
    moved = plan.measures(PLAN)[-1]
    assert (moved.instrument, moved.indicator, moved.question) == ("EIT", None, "")


@pytest.mark.parametrize("grid", ["issue"], indirect=True)
def test_issues_are_those_of_the_rule_book_and_the_office(grid: GridPage, plan: Desk) -> None:
    _go(grid, "ตรวจคลอง")
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    first = menu.actions()[0].text()
    _choose(first)
    assert first in {row.issue for row in plan.measures(PLAN)}
    assert "issue" in [item.field for item in grid.model.source.columns]


def _drag(page: GridPage, row: int, before: int) -> None:
    head = page.view.verticalHeader()
    page.view.selectRow(row)
    viewport = head.viewport()
    start = QPoint(10, head.sectionViewportPosition(row) + 8)
    end = QPoint(10, head.sectionViewportPosition(before) + 2)
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    for spot in (start + QPoint(0, 20), end, end):
        QTest.mouseMove(viewport, spot)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)


def test_a_row_dragged_into_another_group_joins_it(grid: GridPage, plan: Desk) -> None:
    _drag(grid, 3, 1)
    assert _groups(plan)[1] == ("เปิดเวที", 1, "")
    assert plan.measures(PLAN)[1].instrument == "IIT"
    plan.undo()
    assert _groups(plan) == list(MEASURES)


def test_a_row_that_stays_beside_its_group_keeps_it(grid: GridPage, plan: Desk) -> None:
    _go(grid, "ติดป้าย")
    QTest.keyClick(grid.view, Qt.Key.Key_Up, ALT)
    assert _groups(plan)[0] == ("ติดป้าย", 1, "")
    QTest.keyClick(grid.view, Qt.Key.Key_Down, ALT)
    assert _groups(plan) == list(MEASURES)


def test_alt_down_over_the_edge_joins_the_next_group(grid: GridPage, plan: Desk) -> None:
    _go(grid, "ติดป้าย")
    QTest.keyClick(grid.view, Qt.Key.Key_Down, ALT)
    assert _groups(plan)[1:3] == [("ทำบัญชีพัสดุ", 2, "i5"), ("ติดป้าย", 2, "")]


def test_rows_that_do_not_stand_by_group_keep_theirs_when_moved(grid: GridPage, plan: Desk) -> None:
    rows = plan.measures(PLAN)
    plan.move_rows("measure", [rows[0].id], None)
    before = {row.title: row.indicator for row in plan.measures(PLAN)}
    _go(grid, "เปิดเวที")
    QTest.keyClick(grid.view, Qt.Key.Key_Up, ALT)
    assert {row.title: row.indicator for row in plan.measures(PLAN)} == before


def test_the_new_row_has_no_group_to_move_to(grid: GridPage) -> None:
    said: list[str] = []
    grid.statusMessage.connect(said.append)
    grid.view.moving.go(grid.model.rowCount() - 1, 0)
    QTest.keyClick(grid.view, Qt.Key.Key_G, CTRL)
    assert said == ["เลือกแถวมาตรการก่อน"]
