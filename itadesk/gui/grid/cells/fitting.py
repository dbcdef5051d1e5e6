"""How wide columns are before a user says so: by their words' share, in the room there is."""

from __future__ import annotations

from itadesk.gui.grid.cells.frozen import FrozenTableView
from itadesk.gui.grid.cells.headers import ColumnHeader
from itadesk.gui.lines import marks
from itadesk.gui.lines.layouts import PAD_X

_NARROWEST, _WIDEST = 0.5, 1.5
"""How far columns shrink or grow at first to fit the room."""
_SCROLLED = 0.62
"""Their share where they do not fit even so and have to be scrolled anyway."""
_LONG_WORDS = ("ปีงบประมาณ", "ประชาสัมพันธ์,")
"""Not to be torn in any column of words, nor from a comma after them."""


def share_room(view: FrozenTableView, heads: ColumnHeader) -> None:
    """Wider where there is room to spare, narrower where there is little; headings keep words.

    The room is for what the form prints; other columns stand beyond it.
    """
    items = view.grid.source.columns
    columns = [(n, items[n].width) for n in view.shown_columns()]
    scale = max(view.fontMetrics().averageCharWidth() / 7, 1.0)
    least = {number: _least(view, heads, number, width * scale) for number, width in columns}
    room = view.viewport().width()
    printed = [n for n, _width in columns if items[n].printed] or list(least)
    share = _share(room, [(w * scale, least[n]) for n, w in columns if n in printed])
    for number, width in columns:
        view.setColumnWidth(number, max(int(width * scale * share), least[number]))


def _least(view: FrozenTableView, heads: ColumnHeader, column: int, wanted: float) -> int:
    """Pixels in which neither the heading nor the column's usual words are torn."""
    item, metrics = view.grid.source.columns[column], view.fontMetrics()
    word = max(map(metrics.horizontalAdvance, _LONG_WORDS)) + 2 * PAD_X + 1
    if item.kind == "period":
        word += marks.sign(metrics)  # of a period that is not understood
    elif item.kind != "text":
        word = min(word, round(wanted))
    return max(heads.least_width(column), word)


def grow(view: FrozenTableView, times: float) -> None:
    """Letters became so many times larger: the columns with them."""
    for column in view.shown_columns():
        view.setColumnWidth(column, round(view.columnWidth(column) * times))


def _share(room: int, columns: list[tuple[float, int]]) -> float:
    """By what all widths are multiplied so that they fill the room, none below its least."""
    share = min(room / max(sum(width for width, _least in columns), 1), _WIDEST)
    for _ in columns:  # each turn takes the columns at their least out of the sharing
        fixed = sum(least for width, least in columns if width * share < least)
        free = sum(width for width, least in columns if width * share >= least)
        share = min((room - fixed) / free, share) if free else 0
        if share < _NARROWEST:
            return _SCROLLED
    return share
