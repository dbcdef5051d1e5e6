"""Importing an old paper's proposal: a verified backup first, then one undo step."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from itadesk.desk.arrival import Arrival
from itadesk.desk.edits import Edits
from itadesk.desk.keeping import Keeping
from itadesk.desk.session import Session
from itadesk.desk.texts import IMPORT, edit_error
from itadesk.desk.values import Values
from itadesk.records.change import Changes
from itadesk.records.finding import Finding
from itadesk.records.proposal import Mend, Proposal
from itadesk.records.rounds import Round
from itadesk.thai.periods import fiscal_year_of


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did."""

    changes: Changes
    fiscal_year: int
    """Buddhist era; the year of the measures."""
    round: Round
    measures: int
    """How many the paper holds; ``added`` says how many of them are new in the book."""
    results: int
    scores: int
    analyses: int
    added: Mapping[str, int] = field(default_factory=dict)
    """Table -> rows that were not in the book before."""
    ids: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(table, id in the proposal) -> id in the book."""
    proposed: tuple[Mend, ...] = ()
    """Mends that were not applied, with the book's ids."""
    findings: tuple[Finding, ...] = ()
    """The import's and the desk's: what stands in the book already and reads otherwise."""
    backup: Path | None = None


class _DryRunError(Exception):
    """A dry run: everything was tried and nothing is kept."""


class Importing(Values, Edits, Keeping):
    """Bringing in what an old paper gives."""

    _session: Session

    def import_proposal(
        self,
        proposal: Proposal,
        *,
        tidy: bool = False,
        fiscal_year: int | None = None,
        round_: Round | None = None,
        dry_run: bool = False,
    ) -> ImportReport:
        """Bring a proposal in, as one undo step, after a verified backup.

        Measures are matched by title within their year; only empty cells are filled. ``tidy``
        applies the proposed mends. ``fiscal_year`` (Buddhist era) and ``round_`` win over what
        the paper says. A ``dry_run`` reports the same and changes nothing. Raises EditError,
        BookError BACKUP_FAILED.
        """
        if self._session.busy:
            raise edit_error("BATCH_OPEN")
        year = fiscal_year or proposal.fiscal_year or self._newest_year()
        arrival = Arrival(
            self._session,
            proposal,
            fiscal_year=year,
            round_=round_,
            forced_year=fiscal_year is not None,
            tidy=tidy,
        )
        backup = None if dry_run else self.backup()
        try:
            with self._session.operation(IMPORT.format(source=proposal.source)) as step:
                arrival.carry_out(self)
                report = _report(arrival, proposal, step.changes, backup)
                if dry_run:
                    raise _DryRunError
        except _DryRunError:
            return report
        return report

    def _newest_year(self) -> int:
        today = datetime.now().astimezone().date()
        return next(iter(self.years()), fiscal_year_of(today))


def _report(
    arrival: Arrival, proposal: Proposal, changes: Changes, backup: Path | None
) -> ImportReport:
    return ImportReport(
        changes=changes,
        fiscal_year=arrival.fiscal_year,
        round=arrival.round,
        measures=len(proposal.measures),
        results=len(proposal.results),
        scores=len(proposal.scores),
        analyses=len(proposal.analyses),
        added=Counter(change.table for change in changes.changes if change.before is None),
        ids=dict(arrival.ids),
        proposed=arrival.proposed(),
        findings=(*map(arrival.mapped, proposal.findings), *arrival.findings),
        backup=backup,
    )
