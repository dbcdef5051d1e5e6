"""The tables of the review: rows to come, mends to tick, lines left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from itadesk.gui.grid.reading import ReadingDelegate
from itadesk.gui.importing import texts
from itadesk.gui.theme import ems
from itadesk.imports.mends import differing
from itadesk.imports.texts import why_text
from itadesk.records.measure import Result
from itadesk.records.proposal import Mend, Proposal
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import screen_text

_WRAPPED = Qt.AlignmentFlag(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
)
_MEASURE_FIELDS = ("title", "finding", "steps", "period", "responsible")
_RESULT_FIELDS = ("output", "outcome", "suggestion")


def rows_table(proposal: Proposal) -> QTableWidget:
    """The measures with their results, only the columns that hold something."""
    results: dict[str, Result] = {result.measure: result for result in proposal.results}
    fields = [("measure", name) for name in _MEASURE_FIELDS]
    fields += [("result", name) for name in _RESULT_FIELDS]
    rows = [
        [
            str(getattr(measure if table == "measure" else results.get(measure.id), name, ""))
            for table, name in fields
        ]
        for measure in proposal.measures
    ]
    filled = [place for place in range(len(fields)) if any(row[place] for row in rows)]
    headings = [TABLES[fields[place][0]].field(fields[place][1]).title for place in filled]
    numbered = [
        [to_thai(str(number)), *(row[place] for place in filled)]
        for number, row in enumerate(rows, 1)
    ]
    return _table(texts.ROWS_NAME, [texts.COLUMN_NUMBER, *headings], numbered)


def dropped_table(proposal: Proposal) -> QTableWidget:
    """The lines left out, and why."""
    rows = [[to_thai(str(drop.line)), why_text(drop.why), drop.text] for drop in proposal.dropped]
    return _table(texts.DROPPED_NAME, texts.DROPPED_COLUMNS, rows)


class MendsTable(QTableWidget):
    """One row per proposed mend with a tick box; nothing is ticked to begin with."""

    def __init__(self, mends: Sequence[Mend]) -> None:
        super().__init__()
        self._mends = mends
        rows = [
            [
                TABLES[mend.table].field(mend.field).title,
                *differing(mend.before, mend.after),
                why_text(mend.why),
            ]
            for mend in mends
        ]
        _fill(self, texts.MENDS_NAME, texts.MEND_COLUMNS, rows)
        for item in self._boxes():
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)

    def chosen(self) -> tuple[Mend, ...]:
        """The mends ticked."""
        ticked = Qt.CheckState.Checked
        boxes = zip(self._mends, self._boxes(), strict=True)
        return tuple(mend for mend, item in boxes if item.checkState() == ticked)

    def tick_all(self, ticked: bool) -> None:
        """Tick every mend, or none."""
        state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        for item in self._boxes():
            item.setCheckState(state)

    def _boxes(self) -> list[QTableWidgetItem]:
        found = (self.item(row, 0) for row in range(self.rowCount()))
        return [item for item in found if item is not None]


def _table(name: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> QTableWidget:
    table = QTableWidget()
    _fill(table, name, headings, rows)
    return table


def _fill(
    table: QTableWidget, name: str, headings: Sequence[str], rows: Sequence[Sequence[str]]
) -> None:
    table.setAccessibleName(name)
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels([screen_text(words) for words in headings])
    table.setRowCount(len(rows))
    table.setWordWrap(True)
    table.verticalHeader().hide()
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            item = QTableWidgetItem(screen_text(text))
            item.setTextAlignment(top)
            table.setItem(row, column, item)
    table.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
    table.setItemDelegate(ReadingDelegate(table))
    header = table.horizontalHeader()
    header.setMinimumHeight(ems(3))
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setDefaultAlignment(_WRAPPED)
    if headings[0] in (texts.COLUMN_NUMBER, texts.DROPPED_COLUMNS[0]):
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    table.resizeRowsToContents()
