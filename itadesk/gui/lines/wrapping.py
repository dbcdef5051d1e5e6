"""Line breaks at Thai words in cells and editors, the same with libthai and without.

Without libthai (the Windows wheel of PySide6 has none) Qt takes a run of Thai for one word and
breaks it anywhere. Editors hold the raw text, without break marks, so lines are broken here: Qt
fills a line, and the line is then ended at the last place between words.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextLine, QTextOption
from PySide6.QtWidgets import QPlainTextDocumentLayout, QPlainTextEdit

from itadesk.thai.lines import break_points, parts

_LONGEST = 10_000
"""Characters of a paragraph; the words of a longer one are not looked up, Qt breaks it."""
_ROUNDING = 0.1
"""Pixels; less than any letter is wide, more than Qt rounds by."""
_BEARING = 6
"""Pixels, at most, that a letter leans out to its right."""


class WordWrapLayout(QPlainTextDocumentLayout):
    """The plain-text layout with line ends of our own."""

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Qt lays a paragraph out when first asked for its size; its lines are ended anew then."""
        fresh = block.isValid() and block.layout().lineCount() == 0
        rect = super().blockBoundingRect(block)
        if fresh and self._break(block):
            return super().blockBoundingRect(block)
        return rect

    def documentChanged(self, from_: int, charsRemoved: int, charsAdded: int) -> None:  # noqa: N803
        """Paragraphs that were typed in get their line ends anew."""
        super().documentChanged(from_, charsRemoved, charsAdded)
        block = self.document().findBlock(from_)
        last = self.document().findBlock(from_ + charsAdded)
        changed = False
        while block.isValid():
            if block.layout().lineCount():
                changed = self._break(block) or changed
            if block == last:
                break
            block = block.next()
        if changed:
            self.documentSizeChanged.emit(self.documentSize())
            self.update.emit()

    def _break(self, block: QTextBlock) -> bool:
        """End a paragraph's lines between words; False: it is one line."""
        layout = block.layout()
        if layout.lineCount() < 2:
            return False
        text = _shown(block)
        if len(text) > _LONGEST:
            return False
        points = break_points(text)
        width = layout.lineAt(0).width()
        left = layout.lineAt(0).x()
        option = QTextOption(layout.textOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLeadingIncluded(True)
            fill(line, text, points, width)
            line.setPosition(QPointF(left, top))
            top += line.height()
        layout.endLayout()
        block.setLineCount(layout.lineCount())
        return True


def keep_left(editor: QPlainTextEdit) -> None:
    """Lines that end at words have nothing beside them: Qt moved them for a blank at their end."""
    bar = editor.horizontalScrollBar()
    bar.rangeChanged.connect(lambda _least, _most: bar.setRange(0, 0))


def _shown(block: QTextBlock) -> str:
    """The paragraph with what an input method is composing in it."""
    layout, text = block.layout(), block.text()
    at = layout.preeditAreaPosition()
    return text if at < 0 else text[:at] + layout.preeditAreaText() + text[at:]


def fill(line: QTextLine, text: str, points: Sequence[int], width: float) -> None:
    """As many whole words as fit; a word wider than the line is broken where Qt breaks it."""
    line.setLineWidth(width)
    start, end = line.textStart(), line.textStart() + line.textLength()
    if end >= len(text):
        return
    last = points[bisect_right(points, end) - 1] if points else 0
    if last <= start:
        last = _within(text, start, points, end)
    if start < last < end:
        wanted = _x(line, last) - _x(line, start) + _ROUNDING
        for extra in range(_BEARING):  # Qt leaves room for a last letter that leans out
            line.setLineWidth(wanted + extra)
            if line.textStart() + line.textLength() >= last:
                break


def _within(text: str, start: int, points: Sequence[int], end: int) -> int:
    """Where a piece wider than the line is torn: at its last blank that fits, or letter."""
    after = bisect_right(points, start)
    stop = points[after] if after < len(points) else len(text)
    last = start
    for part in parts(text[start:stop]):
        if last + len(part) > end:
            break
        last += len(part)
    return last


def _x(line: QTextLine, at: int) -> float:
    place = cast("tuple[float, int]", line.cursorToX(at))
    return place[0]
