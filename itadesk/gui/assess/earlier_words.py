"""What this office wrote before in a column of the analysis, nearest first."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.assess import texts
from itadesk.gui.labels import tip
from itadesk.records.score import Analysis

_MOST = 12
_WIDE = 90
"""Characters of a text the menu shows."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text, and the assessed year and indicator it was written for."""

    year: int
    indicator: int
    text: str


def earlier_words(desk: Desk, year: int, indicator: int, field: str) -> tuple[Earlier, ...]:
    """Texts of the same indicator, newest year first, then those of other indicators."""
    rows = [row for row in desk.analyses() if (row.fiscal_year, row.indicator) != (year, indicator)]

    def nearness(row: Analysis) -> tuple[bool, int, int]:
        return row.indicator != indicator, -row.fiscal_year, row.indicator

    found: dict[str, Earlier] = {}
    for row in sorted(rows, key=nearness):
        text = str(getattr(row, field)).strip()
        if text:
            found.setdefault(text, Earlier(row.fiscal_year, row.indicator, text))
    return tuple(found.values())[:_MOST]


def menu(choices: tuple[Earlier, ...], take: Callable[[str], None], parent: QWidget) -> QMenu:
    """A menu of them; ``take`` is given the whole text of the one chosen."""
    made = QMenu(parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    made.setToolTipsVisible(True)
    for choice in choices:
        line = choice.text.replace("\n", " ").replace("&", "&&")
        short = line if len(line) <= _WIDE else f"{line[:_WIDE]}…"
        where = texts.thai(texts.EARLIER_ITEM, year=choice.year, number=choice.indicator)
        action = made.addAction(f"{where} {short}")
        action.setToolTip(tip(choice.text))
        action.triggered.connect(lambda _on=False, text=choice.text: take(text))
    return made
