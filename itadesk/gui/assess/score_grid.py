"""The score grid: pasting takes codes and figures wherever their scores stand on the page."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from itadesk.desk.desk import Desk
from itadesk.errors import ItadeskError
from itadesk.gui.assess import texts
from itadesk.gui.assess.board import ScoreBoard, is_question, score_board
from itadesk.gui.grid.cells.delegate import CellDelegate
from itadesk.gui.grid.clipboard.texts import NOTHING_TO_PASTE, scores_pasted
from itadesk.gui.grid.page import GridPage
from itadesk.gui.grid.rows.sources import RowSource
from itadesk.imports.scorepaste import plan_scores
from itadesk.records.change import CellEdit, Value
from itadesk.records.score import Score
from itadesk.records.table import Table

Index = QModelIndex | QPersistentModelIndex
_SUM_TINT = 0.08
_NAMED, _LONGEST = 5, 40
"""Things left out that are named, and how many letters of each."""


class ScoreDelegate(CellDelegate):
    """Rows of indicators, instruments and the total stand out from those of questions."""

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super()._paint_ground(painter, option, index)
        code = self._view.grid.text(index.row(), 0)
        overview = self._view.grid.source.title == texts.OVERVIEW
        if not (code.isdecimal() if overview else is_question(code)):
            tint = option.palette.color(QPalette.ColorRole.Highlight)
            tint.setAlphaF(_SUM_TINT)
            painter.fillRect(option.rect, tint)


class ScoreGrid(GridPage):
    """A grid page over one instrument's scores (see ``GridPage``)."""

    def __init__(self, desk: Desk, source: RowSource, parent: QWidget | None = None) -> None:
        super().__init__(desk, source, parent)
        self.view.verticalHeader().hide()
        self.view.draw_with(ScoreDelegate)
        self.commands.pasting.take_scores = self.paste_scores

    def paste_scores(self, table: Table) -> None:
        """Put a block of codes and figures, or bare figures, where they belong; one undo step."""
        board = score_board(self.desk, self.model.source.fiscal_year)
        plan = plan_scores(table, self._codes_below(board))
        taken = {code: text for code, text in plan.values if board.takes(code)}
        left = [code for code, _text in plan.values if code not in taken]
        left += [item.text.replace("\t", " ") for item in plan.dropped]
        if not taken:
            self.statusMessage.emit(
                _named(texts.PASTE_NO_SCORE, left) if left else NOTHING_TO_PASTE
            )
            return
        edits = [_edit(board.year, code, text) for code, text in taken.items()]
        try:
            self.desk.set_cells(edits, label=texts.PASTE_LABEL)
        except ItadeskError as error:
            self.statusMessage.emit(error.message)
            return
        self.statusMessage.emit(self._said(taken, left))

    def _codes_below(self, board: ScoreBoard) -> list[str]:
        """Codes that bare figures go to: from a question on, only questions."""
        top = max(self.view.currentIndex().row(), 0)
        codes = [self.model.text(row, 0) for row in range(top, self.model.rowCount())]
        asked = board.rules.question(codes[0]) is not None if codes else False
        return [code for code in codes if not asked or board.rules.question(code) is not None]

    def _said(self, taken: dict[str, str], left: list[str]) -> str:
        here = {self.model.text(row, 0) for row in range(self.model.rowCount())}
        elsewhere = len([code for code in taken if code not in here])
        words = scores_pasted(len(taken), len(left))
        if elsewhere:
            words += texts.thai(texts.PASTE_ELSEWHERE, count=elsewhere)
        if left:
            words += _named(texts.PASTE_LEFT, left)
        return words


def _named(pattern: str, left: list[str]) -> str:
    """The first few things left out, each by its first words."""
    few = (" ".join(each.split()) for each in left[:_NAMED])
    return pattern.format(
        left=", ".join(each if len(each) <= _LONGEST else f"{each[:_LONGEST]}…" for each in few)
    )


def _edit(year: int, code: str, text: str) -> CellEdit:
    key: dict[str, Value] = {"fiscal_year": year, "code": code}
    return CellEdit("score", Score.id_for(year, code), "text", text, key)
