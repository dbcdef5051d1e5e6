"""What becomes of a column's words on paper, where they do not print in a column of their own."""

from collections.abc import Sequence
from dataclasses import replace

from itadesk.formspec.form import Form, FormPart
from itadesk.gui.grid.rows import texts
from itadesk.gui.grid.rows.columns import GridColumn

_GROUPING = frozenset({"instrument", "indicator", "issue"})
_IN_OUTPUT = {
    "status": (texts.STATUS_PRINTED, texts.STATUS_ABOUT),
    "reason": (texts.REASON_PRINTED, texts.REASON_ABOUT),
}


def noted(columns: Sequence[GridColumn], form: Form | None) -> tuple[GridColumn, ...]:
    """The columns; those the form does not print in columns of their own say so."""
    if form is None:
        return tuple(columns)
    printed = frozenset[str]().union(*map(_printed, form.parts))
    return tuple(item if item.field in printed else _noted(item, form, printed) for item in columns)


def _printed(part: FormPart) -> frozenset[str]:
    """Fields that stand in a part's columns or head its groups."""
    own = frozenset(column.field for column in part.columns if not column.hidden)
    return own if part.group_by == "none" else own | _GROUPING


def _noted(item: GridColumn, form: Form, printed: frozenset[str]) -> GridColumn:
    if item.field in _IN_OUTPUT and "output" in printed:
        note, about = _IN_OUTPUT[item.field]
        return replace(item, note=note, about=about)
    about = texts.not_printed(form.title)
    return replace(item, printed=False, note=texts.NOT_PRINTED, about=about)
