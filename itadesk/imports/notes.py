"""What an import has to report while it reads: dropped lines, findings."""

from dataclasses import dataclass, field

from itadesk.imports.texts import FINDINGS
from itadesk.records.finding import Finding, Severity
from itadesk.records.proposal import Dropped


@dataclass(slots=True)
class Notes:
    """Collected by every part of one import and handed over at its end."""

    dropped: list[Dropped] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    _seen: set[Finding] = field(default_factory=set)

    def drop(self, line: int, why: str, text: str) -> None:
        """A source line, or a piece of it, that was left out."""
        self.dropped.append(Dropped(line, why, text))

    def find(
        self,
        rule: str,
        *,
        table: str,
        id_: str = "",
        field_: str = "",
        severity: Severity = "warning",
        **words: object,
    ) -> None:
        """A finding of ``rule``, its sentence filled with ``words``."""
        message = FINDINGS[rule].format(**words)
        finding = Finding(rule, severity, table, id_, field_, message)
        if finding not in self._seen:
            self._seen.add(finding)
            self.findings.append(finding)
