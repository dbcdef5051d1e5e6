"""Any keys and clicks in any order: no error, and everything can be undone and done again."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from itadesk.gui.parts import Parts
from tests.desk.doing import state
from tests.gui.conftest import open_window, type_text
from tests.gui.test_undo_walk import Walk

pytestmark = pytest.mark.gui

STEPS = 250
K, M = Qt.Key, Qt.KeyboardModifier
BOTH = M.ControlModifier | M.ShiftModifier
TRAVEL = (
    K.Key_Up, K.Key_Down, K.Key_Left, K.Key_Right, K.Key_Home, K.Key_End, K.Key_PageUp,
    K.Key_PageDown, K.Key_Return, K.Key_Space, K.Key_Tab,
)  # fmt: skip
PLAIN = (
    *TRAVEL, K.Key_Backtab, K.Key_Escape, K.Key_F2, K.Key_F3, K.Key_F4, K.Key_F6, K.Key_F8,
    K.Key_F9, K.Key_Delete, K.Key_Backspace, K.Key_Insert,
)  # fmt: skip
LETTERS = tuple(getattr(K, f"Key_{letter}") for letter in "ACXVZYDFGHRE")
SHIFTED = tuple(getattr(K, f"Key_{letter}") for letter in "DVULOHZT")
SIGNS = (K.Key_Plus, K.Key_Minus, K.Key_BracketLeft, K.Key_BracketRight)
COPIED = ("ก\tข\nค\tง\n", "๑. ก\n๒. ข\n", "ข้อความยาว " * 80, "", "ไตรมาสที่ ๑\n\nกองช่าง", "a\t\tb")
PAGES = (
    "scores", "analysis", "measures", "result:first-half", "result:full-year", "result:both",
    "findings", "words", "appendix", "publications", "office",
)  # fmt: skip


class Monkey:
    """Presses, types, clicks and pages through one window."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.dice = walk, walk.dice
        self.closer = QTimer(interval=30)
        self.closer.timeout.connect(self._close_what_blocks)
        self.closer.start()

    def _close_what_blocks(self) -> None:
        popup, modal = QApplication.activePopupWidget(), QApplication.activeModalWidget()
        if isinstance(popup, QMenu):
            popup.close()
        elif modal is not None:
            QTest.keyClick(modal, self.dice.choice([K.Key_Escape, K.Key_Escape, K.Key_Return]))
            if modal.isVisible():
                modal.close()

    @property
    def target(self) -> QWidget:
        """Where the keyboard is; the offscreen platform forgets the window after a pop-up."""
        window = self.walk.window
        if QApplication.activeWindow() is None:
            window.activateWindow()
            (window.workspace.page() or window).setFocus()
        return QApplication.activePopupWidget() or QApplication.focusWidget() or window

    def step(self) -> None:
        """One key, word, click or page, once what came of the last one is done."""
        QTest.qWait(0)
        keys = [
            (PLAIN, M.NoModifier, 30), (TRAVEL, M.ControlModifier, 8), (TRAVEL, M.ShiftModifier, 8),
            (TRAVEL, BOTH, 2), (SHIFTED, BOTH, 3), (LETTERS, M.ControlModifier, 14),
            (SIGNS, M.ControlModifier, 3), ((K.Key_Up, K.Key_Down, K.Key_Return), M.AltModifier, 3),
        ]  # fmt: skip
        others = [
            (self._type, 20),
            (self._copy, 3),
            (self._click, 6),
            (self._page, 2),
            (self._wait, 2),
        ]
        weights = [weight for *_, weight in keys] + [weight for _, weight in others]
        number = self.dice.choices(range(len(weights)), weights)[0]
        if number < len(keys):
            QTest.keyClick(self.target, self.dice.choice(keys[number][0]), keys[number][1])
        else:
            others[number - len(keys)][0]()
        if not self.walk.window.isVisible():
            self.walk.window = open_window(self.walk.book, self.walk.parts, self.walk.bot)

    def _type(self) -> None:
        type_text(self.walk.words().replace("\n", ""), self.target)

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.dice.choice(COPIED))

    def _click(self) -> None:
        page = self.walk.window.workspace.page()
        assert page is not None
        spot = QPoint(self.dice.randrange(page.width()), self.dice.randrange(page.height()))
        child = page.childAt(spot)
        left, right = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
        held = self.dice.choice([M.NoModifier, M.NoModifier, M.ShiftModifier, M.ControlModifier])
        if child is not None:
            click = self.dice.choice([QTest.mouseClick] * 4 + [QTest.mouseDClick])
            click(
                child, self.dice.choice([left, left, left, right]), held, child.mapFrom(page, spot)
            )

    def _page(self) -> None:
        self.walk.window.go(self.walk.window.place.on_page(self.dice.choice(PAGES)))
        self.walk.window.ways.go_page()

    def _wait(self) -> None:
        QTest.qWait(30)

    def stop(self) -> None:
        """What is open is stored or closed."""
        self.closer.stop()
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        assert self.walk.window.workspace.commit()


@pytest.mark.parametrize("seed", range(4))
def test_any_keys_do_nothing_that_cannot_be_undone(
    book: Path, parts: Parts, qtbot: QtBot, seed: int
) -> None:
    walk = Walk(book, parts, qtbot, seed)
    walk.dice = random.Random(seed)
    walk.all_the_way("undo")
    begun = state(walk.desk)
    monkey = Monkey(walk)
    try:
        for _ in range(STEPS):
            monkey.step()
        monkey.stop()
    finally:
        monkey.closer.stop()
    reached = state(walk.desk)
    walk.all_the_way("undo")
    walk.restart()
    assert state(walk.desk) == begun
    assert reached in [begun, *walk.all_the_way("redo")]
    assert walk.desk.verify() == ()
    walk.window.close()
