"""Cells whose words in the book differ from the paper that came in: whose words stay."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from itadesk.desk.desk import Desk
from itadesk.gui.asking import choose
from itadesk.gui.importing import texts
from itadesk.records.change import CellEdit
from itadesk.records.finding import Finding
from itadesk.thai.digits import to_thai

_SHOWN = 3
"""Differences quoted in the question; the rest are counted."""
_QUOTED = 240
"""Letters of one quotation."""
_PAPER = 1
"""Place of the paper's words among the choices."""


def settle_differences(desk: Desk, findings: Sequence[Finding], parent: QWidget | None) -> None:
    """Ask whether the book's words stay or the paper's come in; the latter is one undo step."""
    differing = [found for found in findings if found.rule == "import-differs"]
    if not differing or choose(parent, texts.DIFFER, _question(differing), texts.WORDS) != _PAPER:
        return
    edits = [CellEdit(found.table, found.id, found.field, found.mend) for found in differing]
    desk.set_cells(edits, label=texts.TAKE_WORDS)


def _question(differing: Sequence[Finding]) -> str:
    quoted = [_shortened(found.message) for found in differing[:_SHOWN]]
    rest = len(differing) - len(quoted)
    lines = [texts.DIFFER_HEAD.format(count=len(differing)), *quoted]
    if rest:
        lines.append(texts.DIFFER_REST.format(count=rest))
    return to_thai("\n\n".join([*lines, texts.DIFFER_ASK]))


def _shortened(message: str) -> str:
    return message if len(message) <= _QUOTED else f"{message[:_QUOTED].rstrip()}…"
