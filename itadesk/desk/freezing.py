"""Approving a paper: a frozen copy is kept, and later differences from it can be seen."""

from uuid import uuid4

from itadesk.book.holder import now_text
from itadesk.desk.families import make_parents
from itadesk.desk.session import Session
from itadesk.desk.texts import FREEZE
from itadesk.desk.values import Values
from itadesk.records.change import Changes
from itadesk.records.document import Document
from itadesk.records.paper import FrozenPaper
from itadesk.report.frozen import to_json
from itadesk.thai.text import clean_text


class Freezing(Values):
    """Frozen copies of what was approved, read by ``report.frozen`` and ``report.compare``."""

    _session: Session

    def freeze_paper(self, paper: str, document: Document, *, approved_by: str = "") -> Changes:
        """Keep ``document`` as the approved copy of the paper of this id, as one undo step.

        Raises EditError NO_ROW where there can be no such paper.
        """
        values = {
            "paper": paper,
            "approved_at": now_text(),
            "approved_by": clean_text(approved_by) or self._session.person,
            "document": to_json(document),
        }
        with self._session.operation(FREEZE) as step:
            make_parents(self._session, "frozen_paper", values)
            self._session.put("frozen_paper", str(uuid4()), values)
        return step.changes

    def frozen_papers(self, paper: str) -> tuple[FrozenPaper, ...]:
        """The approved copies of a paper, newest first; two of one second in no given order."""
        found = self._all(FrozenPaper, "frozen_paper", paper=paper)
        return tuple(sorted(found, key=lambda each: each.approved_at, reverse=True))
