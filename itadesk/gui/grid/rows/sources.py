"""Where a grid's rows come from: measures, results, scores, analyses, registers."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from itadesk.desk.desk import Desk
from itadesk.formspec.form import Form, GroupBy
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.columns import (
    Address,
    GridColumn,
    cell_text,
    column,
    measure_columns,
    result_address,
    result_columns,
    table_columns,
)
from itadesk.gui.grid.rows.hints import Hints, earlier_results
from itadesk.gui.grid.rows.printing import noted
from itadesk.records.change import Value
from itadesk.records.measure import Result
from itadesk.records.rounds import Round
from itadesk.records.score import Analysis, Score
from itadesk.records.tables import TABLES
from itadesk.thai.digits import to_thai

Results = Mapping[tuple[str, Round | None], Result]
"""By measure and round."""
LABEL = "label"
"""Field of a column that shows fixed words of the rule book; it is kept nowhere."""


@dataclass(slots=True)
class GridRow:
    """One row as the model holds it: raw texts, one per column."""

    id: str
    texts: list[str]
    order_key: str = ""
    key: Mapping[str, Value] = field(default_factory=dict)
    """Natural key, where the row's table has one."""
    excused: bool = False
    """Nothing has to be filled in here: another row speaks for this one."""


@dataclass(frozen=True, slots=True)
class RowSource:
    """One grid's rows and columns. ``growing``: rows can be added, moved and removed."""

    table: str
    title: str
    columns: tuple[GridColumn, ...]
    load: Callable[["RowSource"], Iterable[GridRow]]
    scope: Mapping[str, Value] = field(default_factory=dict)
    growing: bool = True
    fiscal_year: int = 0
    """Buddhist year in which periods are read."""
    group_by: str = ""
    """Field within which rows are numbered afresh; empty: through the whole table."""
    frozen: int = 1
    """Leading columns that stay in view."""
    hints: Hints | None = None
    """What was written in a cell's place before; None: nothing to show."""

    def address(self, row: str, item: GridColumn, key: Mapping[str, Value]) -> Address:
        """Where the cell of this row's id and this column is kept."""
        if item.table == "result" and self.table != "result":
            return result_address(row, item)
        return Address(item.table, row, item.field, key)

    def covers(self, values: Mapping[str, Value]) -> bool:
        """Whether a row of the table with these values belongs to this grid."""
        return self.growing and all(
            values.get(name) == wanted for name, wanted in self.scope.items()
        )


def measure_source(desk: Desk, fiscal_year: int, form: Form | None = None) -> RowSource:
    """The measures carried out in a Buddhist fiscal year."""
    return RowSource(
        table="measure",
        title=TABLES["measure"].title,
        columns=noted(measure_columns(form), form),
        load=lambda source: (_row(source, item) for item in desk.measures(fiscal_year)),
        scope={"fiscal_year": fiscal_year},
        fiscal_year=fiscal_year,
        group_by=_group(form),
    )


def result_source(
    desk: Desk, fiscal_year: int, rounds: tuple[Round, ...], form: Form | None = None
) -> RowSource:
    """The measures of a Buddhist fiscal year with what was done under each in these rounds."""

    def load(source: RowSource) -> Iterable[GridRow]:
        results: Results = {(item.measure, item.round): item for item in desk.results(fiscal_year)}
        for measure in desk.measures(fiscal_year):
            yield _row(source, measure, results)

    return RowSource(
        table="measure",
        title=TABLES["result"].title,
        columns=noted(result_columns(rounds, form), form),
        load=load,
        scope={"fiscal_year": fiscal_year},
        fiscal_year=fiscal_year,
        group_by=_group(form),
        hints=earlier_results(desk),
    )


def table_source(desk: Desk, table: str, *, fiscal_year: int = 0, **scope: Value) -> RowSource:
    """A register (units, signatories, publications, evidence) as it is kept."""
    return RowSource(
        table=table,
        title=TABLES[table].title,
        columns=table_columns(table),
        load=lambda source: (_row(source, item) for item in desk.rows(table, **scope)),
        scope=scope,
        fiscal_year=fiscal_year,
    )


def score_source(desk: Desk, fiscal_year: int, labels: Mapping[str, str]) -> RowSource:
    """The scores of an assessed Buddhist year: one row per code of ``labels`` (code -> words)."""
    columns = (
        GridColumn("code", LABEL, TABLES["score"].field("code").title, width=90, editable=False),
        GridColumn(LABEL, LABEL, texts.SCORE_WORDS, width=460, editable=False),
        replace(column("score", "text"), width=110, required=False),
        replace(column("score", "wording"), title=texts.SCORE_OWN_WORDS),
    )

    def load(source: RowSource) -> Iterable[GridRow]:
        stored = {item.id: item for item in desk.scores(fiscal_year)}
        for code, words in labels.items():
            row = Score.id_for(fiscal_year, code)
            cells = _cells(source.columns, stored.get(row))
            cells[:2] = [code, words]
            yield GridRow(row, cells, key={"fiscal_year": fiscal_year, "code": code})

    return RowSource(
        "score",
        TABLES["score"].title,
        columns,
        load,
        growing=False,
        fiscal_year=fiscal_year,
    )


def analysis_source(
    desk: Desk, fiscal_year: int, labels: Mapping[int, str] = texts.INDICATORS
) -> RowSource:
    """The analyses of an assessed Buddhist year: one row per indicator of ``labels``."""
    label = GridColumn(
        LABEL, LABEL, TABLES["analysis"].field("indicator").title, width=220, editable=False
    )

    def load(source: RowSource) -> Iterable[GridRow]:
        stored = {item.id: item for item in desk.analyses(fiscal_year)}
        for number, words in labels.items():
            row = Analysis.id_for(fiscal_year, number)
            cells = _cells(source.columns, stored.get(row))
            cells[0] = to_thai(f"{number} {words}")
            yield GridRow(row, cells, key={"fiscal_year": fiscal_year, "indicator": number})

    return RowSource(
        "analysis",
        TABLES["analysis"].title,
        (label, *table_columns("analysis")),
        load,
        growing=False,
        fiscal_year=fiscal_year,
    )


def _group(form: Form | None) -> str:
    groups: dict[GroupBy, str] = {
        "instrument": "instrument",
        "indicator": "indicator",
        "issue": "issue",
    }
    parts = form.parts if form else ()
    return next((groups[part.group_by] for part in parts if part.group_by in groups), "")


def _row(source: RowSource, record: object, results: Results | None = None) -> GridRow:
    row = str(getattr(record, "id"))  # noqa: B009
    cells = [
        cell_text(getattr(record, item.field))
        if item.table == source.table
        else _result_text(row, item, results or {})
        for item in source.columns
    ]
    return GridRow(row, cells, getattr(record, "order_key", ""))


def _result_text(measure: str, item: GridColumn, results: Results) -> str:
    result = results.get((measure, item.round))
    return "" if result is None else cell_text(getattr(result, item.field))


def _cells(columns: tuple[GridColumn, ...], record: object | None) -> list[str]:
    return [
        cell_text(getattr(record, item.field)) if record is not None and item.table != LABEL else ""
        for item in columns
    ]
