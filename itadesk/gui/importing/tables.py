"""The tables of the review: rows to come, mends to tick, lines left out."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidgetItem

from itadesk.gui.importing import texts
from itadesk.gui.tables import ReadTable
from itadesk.gui.theme import ems
from itadesk.imports.mends import differing
from itadesk.imports.texts import why_text
from itadesk.records.measure import Result
from itadesk.records.proposal import Mend, Proposal
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai
from itadesk.thai.lines import break_points

_MEASURE_FIELDS = ("title", "finding", "steps", "period", "responsible")
_NAMED = 48
"""Letters of a measure's title that name it."""
_RESULT_FIELDS = ("output", "outcome", "suggestion")


def rows_table(proposal: Proposal) -> ReadTable:
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
    table = ReadTable(texts.ROWS_NAME, [texts.COLUMN_NUMBER, *headings], (2.5,))
    table.horizontalHeader().setMinimumHeight(ems(3))  # two lines of a heading
    table.show_rows(numbered)
    return table


def dropped_table(proposal: Proposal) -> ReadTable:
    """The lines left out, and why."""
    rows = [
        [to_thai(str(drop.line)), why_text(drop.why), drop.text.replace("\t", " | ")]
        for drop in proposal.dropped
    ]
    table = ReadTable(texts.DROPPED_NAME, texts.DROPPED_COLUMNS, (4, 10))
    table.show_rows(rows)
    return table


class MendsTable(ReadTable):
    """One row per proposed mend with a tick box; nothing is ticked to begin with."""

    def __init__(self, proposal: Proposal) -> None:
        super().__init__(texts.MENDS_NAME, texts.MEND_COLUMNS, (0, 0, 0, 8))
        self._mends = mends = proposal.proposed
        named = _names(proposal)
        rows = [
            [
                _cell_name(mend, named.get(mend.id, "")),
                *differing(mend.before, mend.after),
                why_text(mend.why),
            ]
            for mend in mends
        ]
        self.show_rows(rows)
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


def _names(proposal: Proposal) -> dict[str, str]:
    """Measures and their results by number and title, as the list of rows has them."""
    named = {
        measure.id: to_thai(f"{number}. {measure.title}".strip())
        for number, measure in enumerate(proposal.measures, 1)
    }
    results = {item.id: named[item.measure] for item in proposal.results if item.measure in named}
    return {**named, **results}


def _cell_name(mend: Mend, row: str) -> str:
    """Which cell: its row's name, if it has one, and its column."""
    heading = TABLES[mend.table].field(mend.field).title
    words = " ".join(row.split())
    whole = [place for place in break_points(words) if place <= _NAMED]
    end = whole[-1] if whole else _NAMED
    short = words if len(words) <= _NAMED else f"{words[:end].rstrip()}…"
    return f"{short}\n{heading}" if short else heading
