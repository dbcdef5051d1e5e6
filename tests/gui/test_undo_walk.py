"""Any way through the window's commands can be walked back, over restarts, and forth again."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from itadesk.desk.desk import Desk
from itadesk.gui.grid.page import GridPage
from itadesk.gui.making import composed
from itadesk.gui.office.page import OfficePage
from itadesk.gui.paper.words import WordsPage
from itadesk.gui.parts import Parts
from itadesk.imports.proposing import propose
from itadesk.imports.reading import read
from tests.desk.doing import State, state
from tests.gui.conftest import YEAR, open_window, type_text

STEPS = 80
PAPER = """แบบรายงานผล อบต.คลองใหม่ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘
มาตรการ\tขั้นตอนหรือวิธีการปฏิบัติ\tช่วงระยะเวลา\tผลการดำเนินการ
ขุดลอกคลอง\tสำรวจ\tต.ค. ๖๗\tขุดแล้ว
ปลูกต้นไม้\tนัดหมาย\tม.ค. ๖๘\tปลูกแล้ว
"""


class Walk:
    """A window, and everything a clerk may do in it next."""

    def __init__(self, book: Path, parts: Parts, qtbot: QtBot, seed: int) -> None:
        self.book, self.parts, self.bot = book, parts, qtbot
        self.dice = random.Random(seed)
        self.window = open_window(book, parts, qtbot)
        self.counter = 0

    @property
    def desk(self) -> Desk:
        return self.window.desk

    def words(self) -> str:
        self.counter += 1
        return self.dice.choice(["ก", "น้ำ\nใส", "๑. ขั้น", "<b>", "ไตรมาสที่ ๑"]) + str(self.counter)

    def step(self) -> None:
        moves: tuple[tuple[Callable[[], object], int], ...] = (
            (self.type, 6),
            (self.row_command, 6),
            (self.office, 2),
            (self.slot, 2),
            (self.register, 2),
            (self.year, 2),
            (self.take_paper_in, 1),
            (self.approve, 1),
            (self.form, 1),
            (self.ita_year, 1),
            (self.undo, 5),
            (self.redo, 3),
            (self.restart, 1),
        )
        kinds, weights = zip(*moves, strict=True)
        self.dice.choices(kinds, weights)[0]()

    def grid(self, page: str) -> GridPage:
        self.window.go(self.window.place.on_page(page))
        shown = self.window.workspace.page()
        assert isinstance(shown, GridPage)
        return shown

    def cell(self) -> GridPage:
        grid = self.grid(self.dice.choice(["measures", "result:full-year", "result:first-half"]))
        columns = [n for n, item in enumerate(grid.model.source.columns) if not item.choices]
        row = self.dice.randrange(len(grid.model.rows) + 1)
        grid.view.moving.go(row, self.dice.choice(columns))
        return grid

    def type(self) -> None:
        view = self.cell().view
        view.setFocus()
        type_text(self.words(), view)
        if self.dice.random() < 0.7:  # else the next command stores it
            editor = view.editing.editor
            assert editor is not None
            QTest.keyClick(editor, Qt.Key.Key_Return)

    def row_command(self) -> None:
        names = ("insert_row", "duplicate", "delete_rows", "move_up", "move_down", "clear")
        self.cell().actions()[self.dice.choice([*names, "fill_down", "take_earlier"])].trigger()

    def office(self) -> None:
        self.window.go(self.window.place.on_page("office"))
        page = self.window.workspace.page()
        assert isinstance(page, OfficePage)
        page.tabs.setCurrentIndex(0)
        line = page.fields.lines[self.dice.choice(sorted(page.fields.lines))]
        line.setFocus()
        type_text(self.words(), line)

    def slot(self) -> None:
        self.window.go(self.window.place.on_page("words"))
        page = self.window.workspace.page()
        assert isinstance(page, WordsPage)
        editor = page.slots[self.dice.choice(sorted(page.slots))]
        editor.editor.setFocus()
        type_text(self.words(), editor.editor)
        if self.dice.random() < 0.3 and editor.back.isVisible():
            editor.back.click()

    def register(self) -> None:
        self.window.go(self.window.place.on_page("publications"))
        page = self.window.workspace.page()
        assert page is not None
        found = page.findChildren(GridPage)[0]
        found.view.moving.go(self.dice.randrange(len(found.model.rows) + 1), 0)
        found.view.setFocus()
        type_text(self.words(), found.view)

    def year(self) -> None:
        years = self.desk.years()
        choice = self.dice.choice(["add", "remove", "copy"])
        if choice == "add":
            self.desk.add_year(max(years) + 1)
        elif choice == "remove" and len(years) > 1:
            self.desk.remove_year(self.dice.choice(years))
        elif choice == "copy" and self.desk.measures(years[0]):
            self.desk.copy_year(years[0], years[0] + 1)

    def take_paper_in(self) -> None:
        path = self.book.with_name("เก่า.txt")
        path.write_text(PAPER, encoding="utf-8")
        proposal = propose(read(path), self.parts.shelf().forms)
        self.desk.import_proposal(proposal, fiscal_year=YEAR)

    def approve(self) -> None:
        order = self.window.papers.order(self.window.place)
        if order is not None:
            self.desk.freeze_paper(self.window.place.paper, composed(order), approved_by="นายดี")

    def form(self) -> None:
        self.window.go(self.window.place.on_page("words"))
        page = self.window.workspace.page()
        assert isinstance(page, WordsPage)
        page.form.setCurrentIndex(self.dice.randrange(page.form.count()))
        page.form.activated.emit(page.form.currentIndex())

    def ita_year(self) -> None:
        box = self.window.top_bar.ita_year
        box.activated.emit(self.dice.randrange(box.count()))

    def undo(self) -> None:
        self.window.commands["undo"].trigger()

    def redo(self) -> None:
        self.window.commands["redo"].trigger()

    def restart(self) -> None:
        assert self.window.close()
        self.window = open_window(self.book, self.parts, self.bot)

    def all_the_way(self, command: str) -> list[State]:
        seen = []
        while self.window.commands[command].isEnabled():
            self.window.commands[command].trigger()
            seen.append(state(self.desk))
        return seen


@pytest.mark.parametrize("seed", range(3))
def test_a_walk_through_the_window_can_be_walked_back_and_forth(
    book: Path, parts: Parts, qtbot: QtBot, seed: int
) -> None:
    walk = Walk(book, parts, qtbot, seed)
    walk.all_the_way("undo")
    begun = state(walk.desk)
    for _ in range(STEPS):
        walk.step()
    assert walk.window.workspace.commit()
    reached = state(walk.desk)
    back = walk.all_the_way("undo")
    walk.restart()
    assert state(walk.desk) == begun
    forth = walk.all_the_way("redo")
    assert forth[-1] == reached
    assert forth[:-1] == back[-2::-1]
    assert walk.desk.verify() == ()
    assert not walk.desk.drafts()
    walk.window.close()
